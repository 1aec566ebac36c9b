/** The small pieces that reading an answer is made of: what came out, what was wrong, and with which part. */
import { nearest } from './near-word.ts';
import type { Finding } from './problem.ts';
import type { Value } from './value.ts';
import { isList, isMapping } from './value.ts';

/** A canonical value, nothing at all (skipped), or everything that is wrong; told apart by `'findings' in`. */
export type Reading = { readonly value?: Value } | { readonly findings: readonly Finding[] };

export const skipped: Reading = {};

export function accept(value: Value): Reading {
  return { value };
}

export function refuse(why: string, remedy?: string): Reading {
  return { findings: [{ path: [], why, ...(remedy === undefined ? {} : { remedy }) }] };
}

/** True for what stands for 'skipped': null, blank text, and lists and mappings that hold nothing else. */
export function isBlank(raw: Value): boolean {
  if (typeof raw === 'string') return raw.trim() === '';
  if (isList(raw)) return raw.every(isBlank);
  if (isMapping(raw)) return Object.values(raw).every(isBlank);
  return raw === null;
}

/** The same words, whatever their case, spacing and Unicode form. */
export function sameWords(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Words as they are compared: one case, one kind of space, one Unicode form. */
export function folded(words: string): string {
  return words.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** The one of `known` that `words` means, as `known` spells it. */
export function spelled(words: string, known: readonly string[]): string | undefined {
  return (
    known.find((candidate) => candidate === words) ?? known.find((candidate) => sameWords(candidate, words))
  );
}

/** Reads the parts of an answer one after another and keeps every complaint, not the first alone. */
export class Parts {
  readonly #findings: Finding[] = [];

  /** The part's value; undefined when it is absent, skipped or wrong. */
  take(step: string | number, reading: Reading): Value | undefined {
    if (!('findings' in reading)) return reading.value;
    for (const finding of reading.findings)
      this.#findings.push({ ...finding, path: [step, ...finding.path] });
    return undefined;
  }

  /** Complains about keys that nothing reads. */
  onlyKeys(raw: Readonly<Record<string, Value>>, known: readonly string[]): void {
    for (const key of Object.keys(raw)) {
      if (!known.includes(key)) this.take(key, refuse(`'${key}' is not known here`, instead(key, known)));
    }
  }

  get sound(): boolean {
    return this.#findings.length === 0;
  }

  /** The whole, once all its parts were sound. */
  whole(reading: () => Reading): Reading {
    return this.sound ? reading() : { findings: this.#findings };
  }
}

/** What to write instead of a word that none of the known ones is. */
export function instead(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `one of: ${known.join(', ')}` : `did you mean '${near}'?`;
}
