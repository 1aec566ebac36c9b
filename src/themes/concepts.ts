/**
 * Words for one thing that no rule of spelling brings together, as `exhausted` and `worn out`: a short list that
 * anyone can read and replace. It only says what belongs together; what is shown are the owner's own words.
 */
import { inflectionStem } from './stem.ts';

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
  const seen = new Set<string>();
  let version = 17;
  for (const line of text.split(/\r?\n/)) {
    const wordings = line
      .replace(/#.*/, '')
      .split(',')
      .map(stemsOf)
      .filter((stems) => stems.length > 0);
    const [first] = wordings;
    if (first === undefined) continue;
    const concept = first.join(' ');
    for (const stems of wordings) {
      const key = stems.join(' ');
      if (seen.has(key) || seen.size >= mostWordings) continue;
      seen.add(key);
      version = hashed(`${concept}=${key}`, version);
      const alike = byFirst.get(stems[0] as string) ?? [];
      alike.push({ stems, concept });
      byFirst.set(stems[0] as string, alike);
    }
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.stems.length - a.stems.length);
  return { version, byFirst };
}

function stemsOf(wording: string): string[] {
  const words =
    wording
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.map(inflectionStem);
}

function hashed(text: string, start: number): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(place)) & 0x3fffffff;
  }
  return hash;
}
