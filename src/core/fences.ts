/** Finds where a page's front matter stands, by its fences alone. */

/** Offsets into the page, in code units. */
export interface Fences {
  /** Where the first line under the opening fence starts. */
  readonly start: number;
  /** Where the closing fence starts; without one, where the keys seem to end. */
  readonly end: number;
  /** Where the body starts; without a closing fence the whole page is body. */
  readonly body: number;
  readonly closed: boolean;
}

/**
 * Front matter opens when line 1 is exactly `---` (a byte-order mark before it does not count) and closes
 * at the next line that is `---` with nothing but blanks after it.
 *
 * A page whose first line is a mere rule has none; where keys follow without a closing fence, `closed` is false.
 */
export function findFrontMatter(text: string): Fences | undefined {
  const opening = /^\uFEFF?---\r?\n/.exec(text);
  if (opening === null) {
    return undefined;
  }
  const start = opening[0].length;
  // The search starts at the opening fence's own line end, so that an empty block is found too.
  const closing = /\n---[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = start - 1;
  const found = closing.exec(text);
  if (found !== null) {
    return { start, end: found.index + 1, body: found.index + found[0].length, closed: true };
  }
  const end = endOfKeys(text, start);
  return end === start ? undefined : { start, end, body: 0, closed: false };
}

/** Where the lines that look like `key: value`, with their indented or listed lines, come to an end. */
function endOfKeys(text: string, start: number): number {
  let end = start;
  for (;;) {
    const lineEnd = text.indexOf('\n', end);
    const line = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
    const belongs = /^[A-Za-z_][\w-]*:(?:\s|$)/.test(line) || (end > start && /^[ \t-]/.test(line));
    if (!belongs) {
      return end;
    }
    if (lineEnd === -1) {
      return text.length;
    }
    end = lineEnd + 1;
  }
}
