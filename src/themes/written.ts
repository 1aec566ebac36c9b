/** Words as they stand in texts: each is taken apart and looked up once, however often it is written. */
import type { TaggedWord } from './tagged-word.ts';
import type { Word, WordBook } from './word-book.ts';
import { wordIn } from './words.ts';

export interface Written {
  /** As written; empty for a break, across which no phrase goes. */
  readonly text: string;
  readonly word: Word;
  readonly isCapital: boolean;
  /** A capital stands within it, as in `DevOps`. */
  readonly isMixed: boolean;
  /** It with each tag that it has had so far. */
  readonly tagged: TaggedWord[];
}

/** Looks up what stands in a text, each piece once. */
export type Reader = (piece: string) => Written;

const readers = new WeakMap<WordBook, Reader>();

/** More than anybody's words in all their spellings; a hostile page makes no more than these. */
const mostKept = 200_000;

export function readerWith(book: WordBook): Reader {
  const made = readers.get(book);
  if (made !== undefined) return made;
  const known = new Map<string, Written>();
  const pause = writtenAs('', book(''));
  const reader: Reader = (piece) => {
    const found = known.get(piece);
    if (found !== undefined) return found;
    if (known.size > mostKept) known.clear();
    const own = ownLetters(piece);
    const word = wordIn(own);
    const written = word === undefined ? pause : writtenAs(word.text, book(word.lower));
    known.set(own, written);
    return written;
  };
  readers.set(book, reader);
  return reader;
}

function writtenAs(text: string, word: Word): Written {
  return {
    text,
    word,
    isCapital: /^[A-Z]/.test(text),
    isMixed: /^[A-Z]+[a-z]*[A-Z]/.test(text),
    tagged: [],
  };
}

/** A longer part of a text is no text of its own to the engine: kept, it would keep the whole page in memory. */
const longestCopied = 12;

function ownLetters(piece: string): string {
  return piece.length > longestCopied ? piece.split('').join('') : piece;
}
