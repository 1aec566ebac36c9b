/** Reads the journal and works out a summary of a period, and of another one to put beside it. */
import type { App, Journal } from '../../app.ts';
import type { Period } from '../../core/calendar.ts';
import { firstDay } from '../../core/calendar.ts';
import type { EntryFilter } from '../../core/filter.ts';
import { matches } from '../../core/filter.ts';
import type { Meter } from '../../core/ports.ts';
import type { NamedLists } from '../../core/prompt-set.ts';
import { comparisonOf } from '../../reports/summary/comparison.ts';
import type { SectionName } from '../../reports/summary/sections.ts';
import type { Summary, SummaryInput } from '../../reports/summary/summary.ts';
import { summaryOf } from '../../reports/summary/summary.ts';
import { themeFinder } from '../termed-pages.ts';

export interface Wanted {
  readonly filter: EntryFilter;
  readonly only: readonly SectionName[];
  readonly themes: number;
  readonly withPrivate: boolean;
  readonly compare?: Period;
  /** Every page is read anew, and nothing kept. */
  readonly fresh?: boolean;
  /** Told how far the reading has come. */
  readonly meter?: Meter;
}

/** @throws Failure `disk` */
export async function readSummary(wanted: Wanted, journal: Journal, app: App): Promise<Summary> {
  const { fresh = false, meter } = wanted;
  const today = app.clock.today();
  const { since, until, ...pages } = wanted.filter;
  const [recall, sets, lists] = await Promise.all([
    journal.store.recall({ fresh, ...(meter === undefined ? {} : { meter }) }),
    journal.prompts.all(),
    journal.prompts.lists(),
  ]);
  const isAsked = wanted.only.some((name) => name === 'themes' || name === 'questions');
  // Reading all prose is most of the work, and what nobody asked for is not read.
  const finder = isAsked ? await themeFinder(journal, recall, sets) : undefined;
  const input: SummaryInput = {
    entries: recall.entries,
    period: upToToday({ since: since ?? firstDay, until: until ?? today }, today),
    isWanted: (entry) => matches(entry, pages),
    withPrivate: wanted.withPrivate,
    today,
    sets,
    parts: textsOf(lists, 'counsel-parts'),
    storyKinds: textsOf(lists, 'story-kinds'),
    themesIn: (shown, period) => finder?.recurring(shown, period, wanted.themes) ?? [],
    only: wanted.only,
  };
  const summary = summaryOf(input);
  const other =
    wanted.compare === undefined
      ? undefined
      : summaryOf({ ...input, period: upToToday(wanted.compare, today) });
  recall.keep();
  return other === undefined ? summary : { ...summary, compare: comparisonOf(summary, other) };
}

/** Nothing is told of days to come. */
function upToToday({ since, until }: Period, today: Period['until']): Period {
  return { since, until: until > today ? today : until };
}

function textsOf(lists: NamedLists, name: string): readonly string[] {
  return (Object.hasOwn(lists, name) ? (lists[name] ?? []) : []).map(({ text }) => text);
}
