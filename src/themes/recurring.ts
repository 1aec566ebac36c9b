/** What keeps coming back over many pages, and what a journal is about: the one step that looks at all pages. */
import type { CivilDate, Period } from '../core/calendar.ts';
import { startOfWeek } from '../core/calendar.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import type { Group } from './groups.ts';
import { chooseColumns } from './columns.ts';
import type { Lexicon, TermedPage, Theme, ThemeRules } from './theme.ts';
import { themeOf } from './theme-of.ts';

export interface RecurringOptions {
  readonly lexicon: Lexicon;
  /** Which entries show themes and are counted; without it, all. What comes after its end is not looked at. */
  readonly period?: Period;
  /** How many themes, at most. */
  readonly count?: number;
  readonly rules?: ThemeRules;
  /** Names of people, who are no themes. */
  readonly people?: readonly string[];
  /** Sentences for each theme, at most. */
  readonly evidence?: number;
}

export const noRules: ThemeRules = { merge: {}, hide: [] };

/** A theme is in so many entries, of so many weeks. */
export const fewestEntries = 3;
export const fewestWeeks = 2;

/** So many candidates are compared with each other; the others are in too few entries to win. */
const mostCandidates = 2000;

/**
 * The themes of a journal, the one that tells most first. The order of `pages` does not matter.
 *
 * @param pages every page with its terms, private ones left out where they are not to be seen
 */
export function recurringThemes(pages: readonly TermedPage[], options: RecurringOptions): readonly Theme[] {
  const { lexicon, period, count = 8, rules = noRules, people = [], evidence = 3 } = options;
  const known = inOrder(pages, period);
  const isShown = known.map(({ date }) => period === undefined || date >= period.since);
  const candidates = candidatesOf(known, { lexicon, rules, people }).filter(({ entries }) =>
    recurs(entries, known, isShown),
  );
  const weeks = candidates.map(({ entries }) =>
    weeksOf(
      [...entries.keys()].filter((page) => isShown[page]),
      known,
    ),
  );
  const top = candidates
    .map((candidate, index) => ({ candidate, weeks: weeks[index] as number }))
    .sort(
      (a, b) =>
        b.weeks * b.candidate.specificity - a.weeks * a.candidate.specificity ||
        (a.candidate.name < b.candidate.name ? -1 : 1),
    )
    .slice(0, mostCandidates);
  const columns = top.map(({ candidate: { entries } }) => {
    const own = [...entries].filter(([page]) => isShown[page] === true);
    return { pages: own.map(([page]) => page), values: own.map(([, salience]) => Math.sqrt(salience)) };
  });
  const worth = top.map(({ candidate, weeks: distinct }, index) => {
    const frequency = columns[index]?.pages.length ?? 1;
    return candidate.isName ? (distinct ** 0.35 * candidate.specificity) / frequency ** 0.8 : 0;
  });
  const taken: Candidate[] = [];
  const choices = chooseColumns(columns, known.length, count, worth, (column) => {
    const candidate = top[column]?.candidate;
    if (candidate === undefined || taken.some((other) => isSame(other, candidate))) return false;
    taken.push(candidate);
    return true;
  });
  return choices.flatMap(({ column }) => {
    const candidate = top[column]?.candidate;
    return candidate === undefined
      ? []
      : [
          themeOf({
            group: candidate.group,
            nested: nestedIn(
              candidate,
              top.map((each) => each.candidate),
            ),
            pages: known,
            isShown,
            evidence,
          }),
        ];
  });
}

/** Up to the period's end, oldest first. */
export function inOrder(pages: readonly TermedPage[], period: Period | undefined): TermedPage[] {
  return pages
    .filter(({ date }) => period === undefined || date <= period.until)
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.path, b.path) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function recurs(
  entries: ReadonlyMap<number, number>,
  pages: readonly TermedPage[],
  isShown: readonly boolean[],
): boolean {
  const own = [...entries.keys()].filter((page) => isShown[page] === true);
  return own.length >= fewestEntries && weeksOf(own, pages) >= fewestWeeks;
}

function weeksOf(own: readonly number[], pages: readonly TermedPage[]): number {
  return new Set(own.map((page) => mondayOf((pages[page] as TermedPage).date))).size;
}

const mondays = new Map<CivilDate, CivilDate>();

function mondayOf(date: CivilDate): CivilDate {
  const known = mondays.get(date) ?? startOfWeek(date);
  mondays.set(date, known);
  return known;
}

/** Whether one is no more than part of the other. */
function isSame(one: Candidate, other: Candidate): boolean {
  const [short, long] = one.stems.size < other.stems.size ? [one, other] : [other, one];
  if (![...short.stems].every((stem) => long.stems.has(stem))) return false;
  return true;
}

/** Longer wordings that hold this one and were not taken by themselves. */
function nestedIn(candidate: Candidate, others: readonly Candidate[]): Group[] {
  if (candidate.stems.size > 2) return [];
  return others
    .filter(
      (other) => other !== candidate && other.stems.size > candidate.stems.size && isSame(candidate, other),
    )
    .map(({ group }) => group);
}
