/** Prints a summary for a person, for a pipe, as a page, or into a file. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { documentMarkdown } from '../../render/document-markdown.ts';
import { documentForPipe, documentForScreen } from '../../render/document-terminal.ts';
import { jsonDocument } from '../../render/json.ts';
import { summaryJson } from '../../render/summary-json.ts';
import type { Document } from '../../reports/document.ts';
import { summaryDocument } from '../../reports/summary/summary-document.ts';
import type { Summary } from '../../reports/summary/summary.ts';
import type { DayForm } from '../../reports/summary/told/words.ts';
import { periodOf, readFilter } from '../filter-options.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { Format, SummarizeOptions } from '../summarize.ts';
import { readChoice } from './choice.ts';
import { tellLeftOut } from './left-out.ts';
import type { Shape, Wanted } from './read.ts';
import { readSummary } from './read.ts';

const usualThemes = 8;

/** @throws Failure `bad-option`, `bad-date`, `exists`, `disk` */
export async function runSummarize(when: string, options: SummarizeOptions, app: App): Promise<ExitCode> {
  const { format, file, only } = readChoice(options);
  const today = app.clock.today();
  const { compare, themes = usualThemes, includePrivate = false, force = false } = options;
  const filter = readFilter(options, when, today) ?? {};
  const isForScreen = format === 'text' && file === undefined && app.out.isTerminal;
  const journal = await app.journal(options);
  const progress = await app.progress('reading', options);
  const wanted: Wanted = {
    filter,
    only,
    themes,
    withPrivate: includePrivate || isForScreen,
    ...(compare === undefined ? {} : { compare: periodOf(compare, today) }),
    fresh: options.cache === false,
    meter: progress,
  };
  const read = async <Made>(shape: Shape<Made>): Promise<Made | undefined> => {
    const shaped = await readSummary(wanted, shape, journal, app).finally(() => progress.end());
    tellNoJournal(journal.store, app);
    tellLeftOut(shaped, app);
    if (shaped.entries > 0 || format === 'json') return shaped.made;
    if (journal.store.exists()) app.err.write('no entry in this time\n');
    return undefined;
  };
  if (isForScreen) {
    const { style, unicode, out } = app;
    const document = await read(documentWith('near'));
    if (document !== undefined)
      await app.page(documentForScreen(document, { width: out.width, style, unicode, today }));
    return exitCodes.done;
  }
  const text = format === 'json' ? jsonOf(await read(data)) : await textIn(format, read, app);
  if (text === undefined) return exitCodes.done;
  if (file === undefined) app.out.write(text);
  else app.out.write(`${await app.writeFile(file, text, { over: force })}\n`);
  return exitCodes.done;
}

const data: Shape<Summary> = { name: 'summary', form: 'data', make: (summary) => summary };

function documentWith(days: DayForm): Shape<Document> {
  return { name: 'document', form: days, make: (summary) => summaryDocument(summary, days) };
}

function jsonOf(summary: Summary | undefined): string | undefined {
  return summary === undefined ? undefined : jsonDocument(summaryJson(summary));
}

/** Undefined where there is nothing to show. */
async function textIn(
  format: Exclude<Format, 'json'>,
  read: (shape: Shape<Document>) => Promise<Document | undefined>,
  { style }: App,
): Promise<string | undefined> {
  const document = await read(documentWith(format === 'html' ? 'long' : 'iso'));
  if (document === undefined) return undefined;
  switch (format) {
    case 'md':
      return documentMarkdown(document);
    case 'html': {
      // What draws is read from the disk only for a page that is drawn on.
      const { documentHtml } = await import('../../render/document-html.ts');
      return documentHtml(document);
    }
    case 'text':
      return documentForPipe(document, style);
  }
}
