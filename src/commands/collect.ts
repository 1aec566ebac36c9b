/** An option that may be given several times; one that took a list would swallow the words behind it. */

/** For commander: the values so far with one more. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
