/**
 * Words for one thing that no rule of spelling brings together, as `exhausted` and `worn out`: a short list that
 * anyone can read and replace. It only says what belongs together; what is shown are the owner's own words.
 */
import { inflectionStem } from './stem.ts';
import type { Word, WordBook } from './word-book.ts';

export interface Concepts {
  /** Changes with the list. */
  readonly version: number;
  /** By the first stem of each wording, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Wording[]>;
}

export interface Wording {
  readonly stems: readonly string[];
  /** Names the concept in what is kept of a page: the first wording of its line. */
  readonly concept: string;
  /** Of a wording of one word, its forms in the list, in lower case; of a longer one, none. */
  readonly forms: readonly string[];
}

export const noConcepts: Concepts = { version: 0, byFirst: new Map() };

/** No line of any use has more wordings, and no list more lines. */
const mostWordings = 5000;

/**
 * The list as it stands in its file: a concept on each line, its wordings with commas between them, `#` before a
 * remark. Whatever is written there is some list; of a wording in two lines the first counts.
 */
export function conceptsFrom(text: string): Concepts {
  const byFirst = new Map<string, Wording[]>();
  const seen = new Map<string, { readonly concept: string; readonly forms: string[] }>();
  let version = 17;
  for (const line of text.split(/\r?\n/)) {
    const wordings = line
      .replace(/#.*/, '')
      .split(',')
      .map(wordsOf)
      .filter((words) => words.length > 0);
    const [first] = wordings;
    if (first === undefined) continue;
    const concept = first.map(inflectionStem).join(' ');
    for (const words of wordings) {
      const stems = words.map(inflectionStem);
      const key = stems.join(' ');
      const known = seen.get(key);
      const own = words.length === 1 ? words : [];
      if (known !== undefined ? known.concept !== concept : seen.size >= mostWordings) continue;
      version = hashed(`${concept}=${words.join(' ')}`, version);
      if (known !== undefined) {
        known.forms.push(...own);
        continue;
      }
      const forms = [...own];
      seen.set(key, { concept, forms });
      const alike = byFirst.get(stems[0] as string) ?? [];
      alike.push({ stems, concept, forms });
      byFirst.set(stems[0] as string, alike);
    }
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.stems.length - a.stems.length);
  return { version, byFirst };
}

/** How many times as common as the form in the list another inflection may be: `page` is not `paged`. */
const farCommoner = 4;

/**
 * Whether a word may stand for a wording of which the list has these forms: itself, or an inflection that is not a
 * far commoner word of its own, nor a verb where the list has a noun in the plural, as `save` beside `savings`.
 */
export function isFormOf(word: Word, forms: readonly string[], book: WordBook): boolean {
  return forms.some((form) => {
    if (form === word.lower) return true;
    const listed = book(form);
    if ((word.rank + 1) * farCommoner < listed.rank + 1) return false;
    return listed.letter !== 'S' || !verbs.has(word.letter);
  });
}

const verbs: ReadonlySet<string> = new Set(['V', 'D', 'd', 'G', 'g']);

function wordsOf(wording: string): string[] {
  return (
    wording
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

function hashed(text: string, start: number): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(place)) & 0x3fffffff;
  }
  return hash;
}
