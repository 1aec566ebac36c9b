/** What a word by itself says of the words beside it: worked out once for each word, and asked at each of its places. */

/** Each is a bit, so that a word has all of its own in one number. */
export const [
  beforeVerb,
  beforePast,
  beforeNoun,
  isDeterminer,
  isCounting,
  isAdverb,
  isAdjective,
  startsNoun,
] = [1, 2, 4, 8, 16, 32, 64, 128] as const;

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [
    beforeVerb,
    set(`i you we they he she to will would can could should must may might did do does don't didn't doesn't can't
      won't not let's lets who cannot shall`),
  ],
  // After these a participle is a verb, at the beginning of a sentence too.
  [beforePast, set('i you we they he she who have has had')],
  [
    beforeNoun,
    set(`a an the my your our their his her its this that these those no some any each every another of in on at by
      for from with about into over under without between`),
  ],
  [isDeterminer, set('a an the my your our their his her its this that these those it them you me us')],
  // Adjectives in form, which count or point and are no part of a name.
  [
    isCounting,
    set(`many more most much such other others own same several few fewer less least various different certain any each
      every both all another enough following given new using based paper sub sup etc eg ie`),
  ],
];

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** @param letter the word's class, see `src/themes/lexicon/README.md` */
export function mannersOf(lower: string, letter: string): number {
  let manners = 0;
  for (const [manner, words] of lists) if (words.has(lower)) manners |= manner;
  if ((letter === 'R' || letter === 'r') && lower.endsWith('ly')) manners |= isAdverb;
  if ('JjDd'.includes(letter)) manners |= isAdjective;
  if ('NSnsJjPp'.includes(letter)) manners |= startsNoun;
  return manners;
}
