/** JSON of what comes back from it as it was, and of nothing else. */

/** Undefined for a value that JSON would change: infinity, not-a-number, a negative nought, a map, a set, a hole. */
export function plainJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, plain);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

function plain(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) throw new RangeError();
  if (value instanceof Map || value instanceof Set) throw new RangeError();
  if (value === undefined && Array.isArray(this)) throw new RangeError();
  return value;
}
