/** Reads the journal and works out a summary of a period, and of another one to put beside it. */
import type { App, Journal } from '../../app.ts';
import type { Period } from '../../core/calendar.ts';
import { firstDay } from '../../core/calendar.ts';
import type { EntryFilter } from '../../core/filter.ts';
import { matches } from '../../core/filter.ts';
import type { Meter, Recall } from '../../core/ports.ts';
import type { NamedLists } from '../../core/prompt-set.ts';
import { comparisonOf } from '../../reports/summary/comparison.ts';
import type { SectionName } from '../../reports/summary/sections.ts';
import type { Summary, SummaryInput } from '../../reports/summary/summary.ts';
import { summaryOf } from '../../reports/summary/summary.ts';
import type { ThemeSources } from '../termed-pages.ts';
import { themeFinder, themeSources } from '../termed-pages.ts';

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

/** What is made of a summary. It is what is kept: of a large journal the whole data are large, and a page is not. */
export interface Shape<Made> {
  /** Names the file of the cache, in small letters. */
  readonly name: string;
  /** Tells it apart from others of that name. */
  readonly form: string;
  /** Plain JSON, of nothing but the summary and the form. */
  make(summary: Summary): Made;
}

export interface Shaped<Made> {
  readonly entries: number;
  readonly leftOut: number;
  readonly made: Made;
}

/** @throws Failure `disk`, `unreadable` */
export async function readSummary<Made>(
  wanted: Wanted,
  { name, form, make }: Shape<Made>,
  journal: Journal,
  app: App,
): Promise<Shaped<Made>> {
  const { fresh = false, meter, ...asked } = wanted;
  const [sets, lists] = await Promise.all([journal.prompts.all(), journal.prompts.lists()]);
  const isAsked = asked.only.some((section) => section === 'themes' || section === 'questions');
  const sources: Sources = {
    today: app.clock.today(),
    sets,
    parts: textsOf(lists, 'counsel-parts'),
    storyKinds: textsOf(lists, 'story-kinds'),
    // Reading all prose is most of the work, and what nobody asked for is not read.
    themes: isAsked ? await themeSources(journal) : null,
  };
  return journal.store.recalled<Shaped<Made>>(
    // JSON leaves out how general English is read, which is part of the program, as what makes it all is.
    { name, version: JSON.stringify([form, asked, sources]) },
    (recall) => {
      const summary = summaryIn(recall, asked, sources);
      return { entries: summary.coverage.entries, leftOut: summary.leftOut, made: make(summary) };
    },
    { fresh, ...(meter === undefined ? {} : { meter }) },
  );
}

/**
 * All that a summary is made of besides what is wanted and the pages: a kept one would be out of date if anything else
 * were looked at.
 */
interface Sources extends Pick<SummaryInput, 'today' | 'sets' | 'parts' | 'storyKinds'> {
  readonly themes: ThemeSources | null;
}

function summaryIn(
  recall: Recall,
  { filter, only, themes, withPrivate, compare }: Omit<Wanted, 'fresh' | 'meter'>,
  sources: Sources,
): Summary {
  const { today, sets } = sources;
  const { since, until, ...pages } = filter;
  const finder = sources.themes === null ? undefined : themeFinder(sources.themes, recall, sets);
  const input: SummaryInput = {
    ...sources,
    entries: recall.entries,
    period: upToToday({ since: since ?? firstDay, until: until ?? today }, today),
    isWanted: (entry) => matches(entry, pages),
    withPrivate,
    themesIn: (shown, period) => finder?.recurring(shown, period, themes) ?? [],
    only,
  };
  const summary = summaryOf(input);
  if (compare === undefined) return summary;
  const other = summaryOf({ ...input, period: upToToday(compare, today) });
  return { ...summary, compare: comparisonOf(summary, other) };
}

/** Nothing is told of days to come. */
function upToToday({ since, until }: Period, today: Period['until']): Period {
  return { since, until: until > today ? today : until };
}

function textsOf(lists: NamedLists, name: string): readonly string[] {
  return (Object.hasOwn(lists, name) ? (lists[name] ?? []) : []).map(({ text }) => text);
}
