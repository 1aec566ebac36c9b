/** Themes of several periods held against each other: which of them are one, and how often each is written about in each. */
import type { Period } from '../core/calendar.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import { keyOfWords } from './keys.ts';
import { bestNamed } from './named.ts';
import type { RecurringOptions } from './recurring.ts';
import { inOrder, noRules } from './recurring.ts';
import type { CountOf, TermedPage, Theme } from './theme.ts';
import { wordBook } from './word-book.ts';

export interface ComparedTheme {
  /** The same for two themes that are one under two labels. */
  readonly name: string;
  /** For each period, in how many of its entries. */
  readonly counts: readonly CountOf[];
}

type Named = Pick<Theme, 'label' | 'variants'>;

/**
 * What is no theme of a period, being in too few of its entries or less telling than others, is counted in it all the
 * same, by any of its wordings.
 *
 * @param pages up to the end of the last period, so that wordings of all of them are brought together
 */
export function comparedThemes(
  themes: readonly Named[],
  pages: readonly TermedPage[],
  periods: readonly Period[],
  { lexicon, rules = noRules, people = [] }: Omit<RecurringOptions, 'period' | 'count' | 'evidence'>,
): readonly ComparedTheme[] {
  const known = inOrder(pages, undefined);
  const book = wordBook(lexicon);
  const candidates = candidatesOf(known, { lexicon, rules, people, fewest: 1 });
  const holding = byKey(candidates, (text) => keyOfWords(text, book));
  const within = periods.map(({ since, until }) => known.map(({ date }) => date >= since && date <= until));
  return themes.map(({ label, variants }) => {
    const keys = new Set([label, ...variants.map(({ text }) => text)].map((text) => keyOfWords(text, book)));
    const own = new Set([...keys].flatMap((key) => holding.get(key) ?? []));
    const present = [...new Set([...own].flatMap(({ entries }) => entries.pages))];
    return {
      name: bestNamed(candidates, keyOfWords(label, book), book)?.name ?? `"${label}`,
      counts: within.map((isShown): CountOf => [
        present.filter((page) => isShown[page] === true).length,
        isShown.filter(Boolean).length,
      ]),
    };
  });
}

function byKey(
  candidates: readonly Candidate[],
  keyOf: (text: string) => string,
): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { key, postings } = candidate.group;
    const keys = new Set([key, ...postings.map(({ phrase, text }) => phrase?.key ?? keyOf(text))]);
    for (const each of keys) found.set(each, [...(found.get(each) ?? []), candidate]);
  }
  return found;
}
