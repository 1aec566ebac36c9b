/** Which of all that recurs are shown: a few that together tell most of what a journal keeps coming back to. */
import type { Candidate } from './candidates.ts';
import { chooseColumns, type Column } from './columns.ts';
import { commonPages } from './presence.ts';

interface Choosing {
  readonly count: number;
  /** Which pages lie in the period. */
  readonly isShown: readonly boolean[];
  /** The ISO week of each page. */
  readonly weeks: readonly number[];
  /** How many sentences each page has, as far as they are kept. */
  readonly lengths: readonly number[];
}

/** So many candidates are compared with each other; the others are in too few entries to win. */
const mostCandidates = 2000;

/** How much more it counts to be in another week, and how little more to be a rarer word. */
const [forWeeks, forRarity] = [0.35, 1];

/** 0 would favour what many entries hold, 1 what holds most of its few entries. */
const againstFrequency = 0.5;

/**
 * States are told of in a word. In a page of at most so many sentences one mention of a concept is as much as its
 * weightiest phrase, in a longer one less.
 */
const shortPage = 10;

/** A word may stand beside a phrase that holds it when so small a share of its entries has the phrase. */
const mostlyElsewhere = 0.5;

/**
 * Column-subset selection over entries and terms says what a journal is about; the weeks a term is in and its
 * rarity in general English say what keeps coming back. The two are multiplied.
 */
export function chosen(candidates: readonly Candidate[], choosing: Choosing): Candidate[] {
  const { count, isShown, weeks } = choosing;
  const compared = candidates
    .map((candidate) => ({
      candidate,
      distinct: weeksIn(candidate, isShown, weeks),
    }))
    .sort(
      (a, b) => b.distinct * b.candidate.specificity - a.distinct * a.candidate.specificity || before(a, b),
    )
    .slice(0, mostCandidates);
  const columns = scaled(
    compared.map(({ candidate }) => columnOf(candidate, choosing)),
    isShown.length,
  );
  const worth = compared.map(({ candidate, distinct }, index) => {
    if (!candidate.isName) return 0;
    const own = (columns[index] as Column).values.reduce((sum, value) => sum + value * value, 0);
    return distinct ** forWeeks * candidate.specificity ** forRarity * own ** (1 - againstFrequency);
  });
  const taken: Candidate[] = [];
  chooseColumns(columns, isShown.length, count, worth, (column) => {
    const candidate = compared[column]?.candidate;
    if (candidate === undefined || taken.some((other) => isSame(other, candidate))) return false;
    taken.push(candidate);
    return true;
  });
  return taken;
}

function before(a: { readonly candidate: Candidate }, b: { readonly candidate: Candidate }): number {
  return a.candidate.name < b.candidate.name ? -1 : 1;
}

/** In how many weeks it is. */
function weeksIn({ entries }: Candidate, isShown: readonly boolean[], weeks: readonly number[]): number {
  let [count, last] = [0, -1];
  for (const page of entries.pages) {
    if (isShown[page] !== true || weeks[page] === last) continue;
    count += 1;
    last = weeks[page] as number;
  }
  return count;
}

/** Of a week only the entry in which it matters most counts: one rant over several entries is one. */
function columnOf(candidate: Candidate, { isShown, weeks, lengths }: Choosing): Column {
  const { entries } = candidate;
  const rarity = Math.log(1 + isShown.length / entries.pages.length);
  const pages: number[] = [];
  const values: number[] = [];
  // Pages stand in date order, so those of one week stand together.
  let last = -1;
  for (const [place, page] of entries.pages.entries()) {
    if (isShown[page] !== true) continue;
    const told = candidate.group.isConcept
      ? Math.min(1, shortPage / Math.max(1, lengths[page] as number))
      : 0;
    const salience = Math.max(entries.saliences[place] as number, told);
    const value = rarity * salience * (1 + Math.log(Math.max(1, entries.counts[place] as number)));
    const week = weeks[page] as number;
    const own = week === last ? values.length - 1 : values.length;
    if (value <= (values[own] ?? 0)) continue;
    [pages[own], values[own], last] = [page, value, week];
  }
  return { pages, values };
}

/** Every page weighs the same, however long it is. */
function scaled(columns: readonly Column[], rows: number): Column[] {
  const lengths = new Float64Array(rows);
  for (const { pages, values } of columns) {
    pages.forEach((page, place) => {
      lengths[page] = (lengths[page] as number) + (values[place] as number) ** 2;
    });
  }
  return columns.map(({ pages, values }) => ({
    pages,
    values: values.map((value, place) => value / Math.sqrt(lengths[pages[place] as number] as number)),
  }));
}

/** Whether all words of one are words of the other. */
export function isWithin(short: Candidate, long: Candidate): boolean {
  for (const stem of short.stems) if (!long.stems.has(stem)) return false;
  return true;
}

/** Whether showing both would show one thing twice. */
function isSame(one: Candidate, other: Candidate): boolean {
  const [short, long] = one.stems.size < other.stems.size ? [one, other] : [other, one];
  if (!isWithin(short, long)) return false;
  if (short === one) return true;
  // The phrase was taken first: its word may still be shown where it mostly stands elsewhere.
  return commonPages(short.entries, long.entries) > mostlyElsewhere * short.entries.pages.length;
}
