/** A page's sentences as tagged words, and how much each of them matters in the page. */
import { singleRank } from './single-rank.ts';
import type { TaggedWord } from './tagged-word.ts';
import { tagged } from './tagger.ts';
import type { Word, WordBook } from './word-book.ts';
import { piecesOf } from './words.ts';
import { readerWith } from './written.ts';

export interface PageWords {
  /** Tagged words of each sentence. */
  readonly sentences: readonly (readonly TaggedWord[])[];
  /** Its SingleRank among the nouns, names and adjectives of the page; undefined for a word that is none of them. */
  score(word: Word): number | undefined;
}

/** Further words of a page of this many are not looked at: the page is no page then. */
const longestPage = 60_000;

const window = 6;

export function pageWords(sentences: readonly string[], book: WordBook): PageWords {
  const read = readerWith(book);
  const end = read('');
  const numbers = new Map<string, number>();
  const places: number[] = [];
  let left = longestPage;
  const found = sentences.map((sentence) => {
    if (left <= 0) return [];
    const words = tagged(piecesOf(sentence).map(read), end);
    left -= words.length;
    for (const { word, tag, isRanked } of words) {
      if (tag !== '.') places.push(isRanked ? numberOf(word.stem, numbers) : -1);
    }
    return words;
  });
  const ranks = singleRank(places, numbers.size, window);
  return {
    sentences: found,
    score(word) {
      const number = numbers.get(word.stem);
      return number === undefined ? undefined : ranks[number];
    },
  };
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}
