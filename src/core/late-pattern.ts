/** Patterns that cost nothing until they are used. */

/**
 * A regular expression that is made when it is first asked for. The engine looks up the Unicode properties of
 * a literal (`\p{…}`) while it reads the file, and once more when it runs the function around it: that adds
 * half a millisecond for each to the start of every command, though most text is plain and needs none.
 *
 * @param source as between the slashes of a literal, written with `String.raw`
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
