/** A page's sentences as tagged words, and how much each of them matters in the page. */
import { singleRank } from './single-rank.ts';
import type { TaggedWord } from './tagger.ts';
import { tagged } from './tagger.ts';
import type { WordBook } from './word-book.ts';
import { tokensOf } from './words.ts';

export interface PageWords {
  /** Tagged words of each sentence. */
  readonly sentences: readonly (readonly TaggedWord[])[];
  /** By stem: its SingleRank among the nouns, names and adjectives of the page. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Further words of a page of this many are not looked at: the page is no page then. */
export const longestPage = 60_000;

const window = 6;

export function pageWords(sentences: readonly string[], book: WordBook): PageWords {
  const numbers = new Map<string, number>();
  const places: number[] = [];
  let left = longestPage;
  const found = sentences.map((sentence) => {
    if (left <= 0) return [];
    const words = tagged(tokensOf(sentence), book);
    left -= words.length;
    for (const { word, tag } of words) {
      if (tag === '.') continue;
      places.push(counts(tag) ? numberOf(word.stem, numbers) : -1);
    }
    return words;
  });
  const ranks = singleRank(places, numbers.size, window);
  return {
    sentences: found,
    scores: new Map([...numbers].map(([word, number]) => [word, ranks[number] ?? 0])),
  };
}

function counts(tag: string): boolean {
  return tag === 'n' || tag === 'p' || tag === 'a';
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}
