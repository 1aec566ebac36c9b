/** What keeps coming back over many pages, and what a journal is about: the one step that looks at all pages. */
import type { Period } from '../core/calendar.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import type { Group } from './groups.ts';
import { chosen, isWithin } from './chosen.ts';
import type { Presence } from './presence.ts';
import type { Lexicon, TermedPage, Theme, ThemeRules } from './theme.ts';
import { themeOf } from './theme-of.ts';
import { weeksOf } from './weeks.ts';

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
const fewestEntries = 3;
const fewestWeeks = 2;

/**
 * The themes of a journal, the one that tells most first. The order of `pages` does not matter.
 *
 * @param pages every page with its terms, private ones left out where they are not to be seen
 */
export function recurringThemes(pages: readonly TermedPage[], options: RecurringOptions): readonly Theme[] {
  const { lexicon, period, count = 8, rules = noRules, people = [], evidence = 3 } = options;
  const known = inOrder(pages, period);
  const isShown = known.map(({ date }) => period === undefined || date >= period.since);
  const weeks = weeksOf(known);
  const found = candidatesOf(known, { lexicon, rules, people, fewest: fewestEntries });
  const candidates = found.filter(({ entries }) => recurs(entries, isShown, weeks));
  return chosen(candidates, {
    count,
    isShown,
    weeks,
    lengths: known.map(({ terms }) => terms.drawers.length),
  }).map((candidate) =>
    themeOf({
      group: candidate.group,
      nested: nestedIn(candidate, candidates),
      pages: known,
      isShown,
      weeks,
      evidence,
    }),
  );
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

function recurs({ pages }: Presence, isShown: readonly boolean[], weeks: readonly number[]): boolean {
  let [count, distinct, last] = [0, 0, -1];
  for (const page of pages) {
    if (isShown[page] !== true) continue;
    count += 1;
    const week = weeks[page] as number;
    if (week !== last) distinct += 1;
    last = week;
    if (count >= fewestEntries && distinct >= fewestWeeks) return true;
  }
  return false;
}

/** Longer wordings that hold this one and were not taken by themselves. */
function nestedIn(candidate: Candidate, others: readonly Candidate[]): Group[] {
  return others
    .filter((other) => other.stems.size > candidate.stems.size && isWithin(candidate, other))
    .map(({ group }) => group);
}
