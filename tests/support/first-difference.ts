/** Where two long texts part, so that a failure names one line rather than comparing megabytes. */

export interface Difference {
  readonly line: number;
  readonly actual: string | undefined;
  readonly expected: string | undefined;
}

/** The first line in which the texts differ; undefined when they are the same. */
export function firstDifference(actual: string, expected: string): Difference | undefined {
  if (actual === expected) return undefined;
  const [one, other] = [actual.split('\n'), expected.split('\n')];
  const index = one.findIndex((line, at) => line !== other[at]);
  const line = index === -1 ? one.length : index;
  return { line: line + 1, actual: one[line], expected: other[line] };
}
