/** One theme by any of its names: a label, a variant, a tag, or a word of its owner's that never became a theme. */
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import type { Group, Posting } from './groups.ts';
import { keyOfWords } from './keys.ts';
import { inOrder, noRules, type RecurringOptions } from './recurring.ts';
import type { TermedPage, Theme } from './theme.ts';
import { themeOf } from './theme-of.ts';
import { weeksOf } from './weeks.ts';
import type { WordBook } from './word-book.ts';
import { wordBook } from './word-book.ts';

/** All sentences that a theme's history is likely to be asked for. */
const allEvidence = 10_000;

/**
 * The theme's whole history, however few entries it is in; undefined where no entry has the words.
 *
 * @param name in any inflection, case or order
 */
export function themeNamed(
  name: string,
  pages: readonly TermedPage[],
  options: Omit<RecurringOptions, 'count'>,
): Theme | undefined {
  const { lexicon, period, rules = noRules, people = [], evidence = allEvidence } = options;
  const known = inOrder(pages, period);
  const book = wordBook(lexicon);
  const key = keyOfWords(name, book);
  if (key === '') return undefined;
  const candidates = candidatesOf(known, { lexicon, rules, people, fewest: 1 });
  const group = bestNamed(candidates, key, book)?.group ?? inSentences(name, key, known, book);
  const isShown = known.map(({ date }) => period === undefined || date >= period.since);
  if (group === undefined || !group.postings.some(({ page }) => isShown[page] === true)) return undefined;
  return themeOf({ group, nested: [], pages: known, isShown, weeks: weeksOf(known), evidence });
}

/** Of the themes that have a wording of that name, the one that has it in most entries. */
export function bestNamed(
  candidates: readonly Candidate[],
  key: string,
  book: WordBook,
): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const { group, entries } = candidate;
    const isLabel = group.label !== undefined && keyOfWords(group.label, book) === key;
    const holds = group.key === key || group.postings.some(({ phrase }) => phrase?.key === key);
    const isTag =
      group.isTag &&
      group.postings.some(({ phrase, text }) => phrase === undefined && keyOfWords(text, book) === key);
    const weight = isLabel ? Infinity : holds || isTag ? entries.pages.length : 0;
    if (weight > most) [best, most] = [candidate, weight];
  }
  return best;
}

/** Words that were too light to be kept as a phrase, or are no nouns, looked for in the sentences. */
function inSentences(
  text: string,
  key: string,
  pages: readonly TermedPage[],
  book: WordBook,
): Group | undefined {
  const stems = key.split(' ');
  const postings: Posting[] = [];
  for (const [page, { terms }] of pages.entries()) {
    const at = terms.sentences.flatMap((sentence, index) => {
      const lower = sentence.toLowerCase();
      // A stem may end in another letter than its words do, as `i` in `busi`.
      if (!stems.every((stem) => lower.includes(stem.slice(0, -1)))) return [];
      const own = new Set(keyOfWords(sentence, book).split(' '));
      return stems.every((stem) => own.has(stem)) ? [index] : [];
    });
    if (at.length === 0) continue;
    postings.push({
      page,
      phrase: { key, concept: undefined, text, salience: 0, at, count: at.length },
      text,
      salience: 0,
    });
  }
  return postings.length === 0 ? undefined : { key, postings, isConcept: false, isTag: false };
}
