/** Reads plain data value by value and gathers every complaint, so that none hides behind the first. */
import { nearest } from './near-word.ts';
import type { Finding } from './problem.ts';
import { isList, isMapping } from './value.ts';
import type { DataPath, Mapping, Value } from './value.ts';

/** Each reader gives the value, or undefined after a complaint; a missing value is the caller's matter. */
export interface Complaints {
  readonly findings: readonly Finding[];
  add(path: DataPath, why: string, remedy?: string): undefined;
  /** One line of text; runs of white space, as folded YAML leaves them, become one space. */
  text(value: Value, path: DataPath, what: string): string | undefined;
  /** Text that names something, exactly as it stands. */
  name(value: Value, path: DataPath, what: string): string | undefined;
  /** As `text`, and a number counts as its digits. */
  word(value: Value, path: DataPath, what: string): string | undefined;
  yesNo(value: Value, path: DataPath, what: string): boolean | undefined;
  whole(value: Value, path: DataPath, what: string, least: number, most: number): number | undefined;
  list(value: Value, path: DataPath, what: string): readonly Value[] | undefined;
  mapping(value: Value, path: DataPath, what: string): Mapping | undefined;
  /** Complains about keys that are not known, with the nearest one that is. */
  keys(data: Mapping, path: DataPath, what: string, known: readonly string[]): void;
  /** Complains about the second of two words that differ in case at most. */
  distinct(words: readonly (string | undefined)[], path: (index: number) => DataPath, what: string): void;
}

export function complaints(): Complaints {
  const findings: Finding[] = [];

  const add: Complaints['add'] = (path, why, remedy) => {
    findings.push(remedy === undefined ? { path, why } : { path, why, remedy });
    return undefined;
  };

  const text: Complaints['text'] = (value, path, what) => {
    if (typeof value !== 'string')
      return add(path, `${what} is ${kindOf(value)}, not text`, quoteRemedy(value));
    const line = value.trim().replaceAll(/[ \t\r\n]+/g, ' ');
    return line === '' ? add(path, `${what} is empty`, 'write it, or take the key out') : line;
  };

  return {
    findings,
    add,
    text,
    name: (value, path, what) =>
      typeof value === 'string' && value.trim() !== '' ? value : text(value, path, what),
    word: (value, path, what) => text(typeof value === 'number' ? String(value) : value, path, what),
    yesNo: (value, path, what) =>
      typeof value === 'boolean' ? value : add(path, `${what} is ${kindOf(value)}`, 'write true or false'),
    whole: (value, path, what, least, most) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? value
        : add(path, `${what} is ${kindOf(value)}`, `write a whole number from ${least} to ${most}`),
    list: (value, path, what) => {
      if (!isList(value))
        return add(
          path,
          `${what} is ${kindOf(value)}, not a list`,
          'write [one, two], or a line with a dash for each',
        );
      return value.length === 0
        ? add(path, `${what} is an empty list`, 'fill it, or take the key out')
        : value;
    },
    mapping: (value, path, what) =>
      isMapping(value)
        ? value
        : add(path, `${what} is ${kindOf(value)}, not a mapping`, 'write key: value, a line for each'),
    keys: (data, path, what, known) => {
      for (const key of Object.keys(data)) {
        if (known.includes(key)) continue;
        const near = nearest(key, known);
        add(
          [...path, key],
          `${what} has no key '${key}'`,
          near === undefined ? `the keys are ${known.join(', ')}` : `did you mean '${near}'?`,
        );
      }
    },
    distinct: (words, path, what) => {
      const seen = new Set<string>();
      words.forEach((word, index) => {
        if (word === undefined) return;
        const folded = word.toLowerCase();
        if (seen.has(folded)) add(path(index), `${what} '${word}' stands there twice`, 'keep one of the two');
        seen.add(folded);
      });
    },
  };
}

/** What a value is, in words that follow 'is'. */
export function kindOf(value: Value): string {
  if (value === null) return 'empty';
  if (isList(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 39)}…` : value}'`;
  return String(value);
}

/** YAML reads an unquoted `12` or `true` as a number or a truth value. */
function quoteRemedy(value: Value): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return `put it in quotes: "${String(value)}"`;
  return undefined;
}
