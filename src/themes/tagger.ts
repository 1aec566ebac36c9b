/** Says what each word of a sentence is there, by the word itself and its neighbours. */
import type { Token } from './words.ts';
import type { Word, WordBook } from './word-book.ts';

/**
 * noun, name, adjective, verb, -ing form, other; and what no phrase goes across. One letter each, so that a
 * sentence's tags are one text, in which phrases can be looked for by a pattern.
 */
export type Tag = 'n' | 'p' | 'a' | 'v' | 'g' | 'o' | '.';

export interface TaggedWord {
  readonly text: string;
  readonly word: Word;
  readonly tag: Tag;
}

const beforeVerb = new Set(
  "i you we they he she to will would can could should must may might did do does don't didn't doesn't can't won't not let's lets who cannot shall".split(
    ' ',
  ),
);
/** After these a participle is a verb, at the beginning of a sentence too. */
const beforePast = new Set('. i you we they he she who have has had'.split(' '));
const determiners = new Set(
  'a an the my your our their his her its this that these those it them you me us'.split(' '),
);
const beforeNoun = new Set(
  'a an the my your our their his her its this that these those no some any each every another of in on at by for from with about into over under without between'.split(
    ' ',
  ),
);

/** Adjectives in form, which count or point and are no part of a name. */
const counting = new Set(
  `many more most much such other others own same several few fewer less least various different certain any each
  every both all another enough following given new using based paper sub sup etc eg ie`.split(/\s+/),
);

/** The words of a sentence with their tags; breaks have an empty text. */
export function tagged(tokens: readonly Token[], book: WordBook): TaggedWord[] {
  const found: TaggedWord[] = [];
  let before = '.';
  let previous: Tag = '.';
  for (let index = 0; index < tokens.length; index += 1) {
    const { text, lower } = tokens[index] as Token;
    const word = book(lower);
    const tag: Tag =
      text === '' ? '.' : tagOf({ text, word, before, previous, next: tokens[index + 1]?.lower ?? '' }, book);
    found.push({ text, word, tag });
    before = lower;
    previous = tag;
  }
  return found;
}

interface Place {
  readonly text: string;
  readonly word: Word;
  /** The word before, in lower case. */
  readonly before: string;
  readonly previous: Tag;
  /** The word after, in lower case. */
  readonly next: string;
}

function tagOf(place: Place, book: WordBook): Tag {
  const { text, word, before, previous, next } = place;
  const { letter } = word;
  if (counting.has(word.lower)) return 'o';
  if ((letter === 'R' || letter === 'r') && word.lower.endsWith('ly') && isAdjective(book(next))) return 'a';
  if (letter === 'F' || letter === 'f' || letter === 'R' || letter === 'r') return 'o';
  if (letter === 'C') return 'o';
  const isCapital = previous !== '.' && /^[A-Z]/.test(text);
  if (isCapital || /^[A-Z]+[a-z]*[A-Z]/.test(text)) return letter === 'J' ? 'a' : 'p';
  switch (letter) {
    case 'P':
    case 'p':
      return 'p';
    case 'N':
    case 'S':
      return 'n';
    case 'J':
      return 'a';
    case 'j':
      // `novel`, `individual`: a noun where no noun follows and a noun is due.
      return (beforeNoun.has(before) || previous === 'a' || previous === 'n') && !startsNoun(book(next))
        ? 'n'
        : 'a';
    case 'G':
    case 'g':
      // `of training`, `the tracking`: what stands where a noun is due is one.
      return beforeNoun.has(before) && !startsNoun(book(next)) && !isDeterminer(next)
        ? 'n'
        : letter === 'g'
          ? 'g'
          : 'v';
    case 'D':
    case 'd':
      // `a distributed system`, and neither `Finished project` nor `I created projects`.
      return startsNoun(book(next)) && previous !== 'n' && previous !== 'p' && !beforePast.has(before)
        ? 'a'
        : 'v';
    case 'n':
    case 's':
      return beforeVerb.has(before) ? 'v' : 'n';
    default:
      // A verb that is a noun at times.
      if (letter === 'V') return 'v';
      return beforeVerb.has(before) || !(beforeNoun.has(before) || previous === 'a' || previous === 'n')
        ? 'v'
        : 'n';
  }
}

function isAdjective({ letter }: Word): boolean {
  return letter === 'J' || letter === 'j' || letter === 'D' || letter === 'd';
}

function isDeterminer(lower: string): boolean {
  return determiners.has(lower);
}

function startsNoun({ letter }: Word): boolean {
  return 'NSnsJjPp'.includes(letter);
}
