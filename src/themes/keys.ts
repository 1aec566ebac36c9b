/** What any two writings of the same words share. */
import type { WordBook } from './word-book.ts';
import { wordsOf } from './words.ts';

/** The stems of words as a user, a tag or a page has them, in a fixed order; empty where there is no word. */
export function keyOfWords(words: string, book: WordBook): string {
  const apart = words.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_/]+/g, ' ');
  const stems = wordsOf(apart).flatMap(({ lower }) => book(lower).stems);
  return stems.sort().join(' ');
}
