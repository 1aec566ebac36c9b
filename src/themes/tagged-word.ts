/** A word with what it is at a place, and all that follows from the two: made once for each pair. */
import { emptyAdjectives, emptyNouns } from './empty-words.ts';
import type { Word } from './word-book.ts';
import type { Written } from './written.ts';

/**
 * noun, name, adjective, verb, -ing form, other; and what no phrase goes across. One letter each, so that a
 * sentence's tags are one text, in which phrases can be looked for by a pattern.
 */
export type Tag = 'n' | 'p' | 'a' | 'v' | 'g' | 'o' | '.';

export interface TaggedWord {
  readonly text: string;
  readonly word: Word;
  readonly tag: Tag;
  /** A name as it is written; another word without the capital that a sentence begins with. */
  readonly shown: string;
  /** It is ranked among the words of a page. */
  readonly isRanked: boolean;
  /** A phrase may end in it. */
  readonly isHead: boolean;
  /** A phrase may begin with it. */
  readonly isStart: boolean;
  /** A phrase may hold it before its end. */
  readonly isWithin: boolean;
}

export function taggedAs(written: Written, tag: Tag): TaggedWord {
  // Most words are one thing wherever they stand, and few more than two.
  for (const each of written.tagged) if (each.tag === tag) return each;
  const made = taggedWord(written, tag);
  written.tagged.push(made);
  return made;
}

function taggedWord({ text, word }: Written, tag: Tag): TaggedWord {
  const { lower } = word;
  const isNoun = tag === 'n' || tag === 'p';
  return {
    text,
    word,
    tag,
    shown: tag === 'p' ? text : lower,
    isRanked: isNoun || tag === 'a',
    isHead:
      (isNoun || (tag === 'g' && word.letter === 'g')) &&
      lower.length > 1 &&
      !emptyNouns.has(lower) &&
      /\p{L}/u.test(lower),
    isStart: (isNoun || tag === 'a') && !emptyNouns.has(lower),
    isWithin: (isNoun || tag === 'a' || tag === 'g') && !emptyAdjectives.has(lower),
  };
}
