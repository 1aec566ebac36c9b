/** Plain data: what front matter, answers files and drafts hold once they have been read. */

export type Value = string | number | boolean | null | readonly Value[] | Mapping;

export interface Mapping {
  readonly [key: string]: Value;
}

/** A step down into plain data: a mapping's key or a list's index. */
export type DataPath = readonly (string | number)[];

export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** What stands under a key that came from outside; `constructor` and its like find nothing that was not put there. */
export function ownValue<Kept>(record: Readonly<Record<string, Kept>>, key: string): Kept | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What is there at all; a key without a value is as good as none. */
export function isPresent(value: Value | undefined): value is Exclude<Value, null> {
  return value !== undefined && value !== null;
}

/** Whether two values hold the same; the order of keys does not count. */
export function isSameValue(one: Value, other: Value): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSameValue(item, other[index] ?? null));
  if (isMapping(one) && isMapping(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key] ?? null, other[key] ?? null))
    );
  }
  return Object.is(one, other);
}

/** A word that may be written as a number, without the space around it; '' for what is none. */
export function wordOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A place in a text, counted from 1, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Plain data together with the text it was read from, so that a complaint can point at its place.
 * `at` answers for a path that is missing with the nearest parent that is there.
 */
export interface Located {
  readonly value: Value;
  at(path: DataPath): Position;
}
