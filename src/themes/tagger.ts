/** Says what each word of a sentence is there, by the word itself and its neighbours. */
import {
  beforeNoun,
  beforePast,
  beforeVerb,
  isAdjective,
  isAdverb,
  isCounting,
  isDeterminer,
  startsNoun,
} from './manners.ts';
import type { Tag, TaggedWord } from './tagged-word.ts';
import { taggedAs } from './tagged-word.ts';
import type { Written } from './written.ts';

/** The words of a sentence with their tags; breaks have an empty text. @param end what stands after the last word */
export function tagged(words: readonly Written[], end: Written): TaggedWord[] {
  const found: TaggedWord[] = [];
  // The beginning of a sentence is no word, but a participle after it may be a verb.
  let before: number = beforePast;
  let previous: Tag = '.';
  for (let index = 0; index < words.length; index += 1) {
    const written = words[index] as Written;
    const next = words[index + 1] ?? end;
    previous = written.text === '' ? '.' : tagOf(written, before, previous, next.word.manners);
    found.push(taggedAs(written, previous));
    before = written.word.manners;
  }
  return found;
}

/** @param before manners of the word before, as `next` those of the word after */
function tagOf({ word, isCapital, isMixed }: Written, before: number, previous: Tag, next: number): Tag {
  const { letter, manners } = word;
  if ((manners & isCounting) !== 0) return 'o';
  if ((manners & isAdverb) !== 0 && (next & isAdjective) !== 0) return 'a';
  if (letter === 'F' || letter === 'f' || letter === 'R' || letter === 'r' || letter === 'C') return 'o';
  if ((isCapital && previous !== '.') || isMixed) return letter === 'J' ? 'a' : 'p';
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
      return isNounDue(before, previous) && (next & startsNoun) === 0 ? 'n' : 'a';
    case 'G':
    case 'g':
      // `of training`, `the tracking`: what stands where a noun is due is one.
      return (before & beforeNoun) !== 0 && (next & (startsNoun | isDeterminer)) === 0
        ? 'n'
        : letter === 'g'
          ? 'g'
          : 'v';
    case 'D':
    case 'd':
      // `a distributed system`, and neither `Finished project` nor `I created projects`.
      return (next & startsNoun) !== 0 && previous !== 'n' && previous !== 'p' && (before & beforePast) === 0
        ? 'a'
        : 'v';
    case 'n':
    case 's':
      return (before & beforeVerb) !== 0 ? 'v' : 'n';
    case 'V':
      return 'v';
    default:
      // A verb that is a noun at times.
      return (before & beforeVerb) === 0 && isNounDue(before, previous) ? 'n' : 'v';
  }
}

function isNounDue(before: number, previous: Tag): boolean {
  return (before & beforeNoun) !== 0 || previous === 'a' || previous === 'n';
}
