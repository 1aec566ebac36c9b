/** Works out a summary of a journal's entries and writes it down: the whole work, loaded where it is not known already. */
import type { Period } from '../../core/calendar.ts';
import { firstDay } from '../../core/calendar.ts';
import { matches } from '../../core/filter.ts';
import { ledgersOf } from '../../core/ledgers.ts';
import type { Recall, Style } from '../../core/ports.ts';
import { unknownSets } from '../../core/unknown-sets.ts';
import { documentMarkdown } from '../../render/document-markdown.ts';
import { documentForPipe, documentForScreen } from '../../render/document-terminal.ts';
import { jsonDocument } from '../../render/json.ts';
import { summaryJson } from '../../render/summary-json.ts';
import { comparisonOf } from '../../reports/summary/comparison.ts';
import { themePagesOf } from '../../reports/summary/material.ts';
import { summaryDocument } from '../../reports/summary/summary-document.ts';
import type { Summary, SummaryInput } from '../../reports/summary/summary.ts';
import { summaryOf } from '../../reports/summary/summary.ts';
import { themeFinder } from '../termed-pages.ts';
import type { Sources, Told, Wanted } from './read.ts';

export async function tell(recall: Recall, wanted: Wanted, sources: Sources, style: Style): Promise<Told> {
  const summary = summaryIn(recall, wanted, sources);
  const { entries } = summary.coverage;
  const isEmpty = entries === 0 && wanted.format !== 'json';
  const text = isEmpty ? '' : await textOf(summary, wanted, sources, style);
  return {
    entries,
    leftOut: summary.leftOut,
    unknownSets: unknownSets(wanted.filter.set, sources.sets, recall.entries),
    text,
  };
}

function summaryIn(recall: Recall, wanted: Wanted, sources: Sources): Summary {
  const { filter, only, withPrivate, compare } = wanted;
  const { today, sets } = sources;
  const { since, until, ...pages } = filter;
  const ledgers = ledgersOf(recall.entries);
  const finder = sources.themes === null ? undefined : themeFinder(sources.themes, recall, sets, ledgers);
  const input: SummaryInput = {
    ...sources,
    entries: recall.entries,
    ledgers,
    period: upToToday({ since: since ?? firstDay, until: until ?? today }, today),
    isWanted: (entry) => matches(entry, pages),
    withPrivate,
    themesIn: (shown, period) => finder?.recurring(shown, period, wanted.themes) ?? [],
    only,
  };
  const summary = summaryOf(input);
  if (compare === undefined) return summary;
  const other = summaryOf({ ...input, period: upToToday(compare, today) });
  const comparison = comparisonOf(summary, other, (themes, periods) => {
    if (finder === undefined || themes.length === 0) return [];
    const [last = today] = periods
      .map((period) => period.until)
      .toSorted()
      .toReversed();
    return finder.compared(
      themes,
      themePagesOf({ ...input, period: { since: firstDay, until: last } }),
      periods,
    );
  });
  return { ...summary, compare: comparison };
}

/** Nothing is told of days to come. */
function upToToday({ since, until }: Period, today: Period['until']): Period {
  return { since, until: until > today ? today : until };
}

async function textOf(
  summary: Summary,
  { format, screen }: Wanted,
  { today }: Sources,
  style: Style,
): Promise<string> {
  switch (format) {
    case 'json':
      return jsonDocument(summaryJson(summary));
    case 'md':
      return documentMarkdown(summaryDocument(summary, 'iso'));
    case 'html': {
      // What draws is read from the disk only for a page that is drawn on.
      const { documentHtml } = await import('../../render/document-html.ts');
      return documentHtml(summaryDocument(summary, 'long'));
    }
    case 'text':
      return screen === null
        ? documentForPipe(summaryDocument(summary, 'iso'), style)
        : documentForScreen(summaryDocument(summary, 'near'), { ...screen, style, today });
  }
}
