/** The form in which an answer is kept, so that it can never be taken for the page around it. */
import { wrappedMark } from './mark.ts';
import { headingLine, isBlank, outline, type Outline } from './outline.ts';
import { wellFormed } from './well-formed.ts';

/** An answer's own headings start here: one below its question's. */
const firstLevel = 3;

/**
 * An answer in the form in which it is stored; a second time changes nothing more. What may change:
 * - line ends become LF, half characters U+FFFD; byte-order marks and blank lines at both ends go;
 * - headings move down together until the highest is `###`, and underlined ones get marks instead; an
 *   underline of several lines becomes the rule it looks like;
 * - a code fence without an end gets one;
 * - a comment without an end, or one that reads like the page's own marks, is escaped: it shows, and hides nothing.
 *   What is fenced as code stays as it is, but for a fence of raw HTML around such a mark alone.
 */
export function normaliseAnswer(text: string): string {
  let settled = withoutBlankEnds(wellFormed(text.replace(/\r\n?/g, '\n').replaceAll('\uFEFF', '')));
  // One escape can bring to light what a comment had hidden, so this goes on until nothing changes.
  for (let before = ''; before !== settled;) {
    before = settled;
    const found = outline(before);
    const { lines } = found;
    const guarded = lines.map((line, index) => guardedLine(line, index, found));
    settled = lines.every((line, index) => line === guarded[index])
      ? withFenceClosed(withHeadingsBelow(found).join('\n'), found)
      : guarded.join('\n');
  }
  return settled;
}

function withFenceClosed(text: string, { openFence }: Outline): string {
  return openFence === undefined ? text : `${text}\n${openFence}`;
}

/** Text without blank lines at either end. */
export function withoutBlankEnds(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !isBlank(line));
  return first === -1 ? '' : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1).join('\n');
}

function withHeadingsBelow({ lines, headings }: Outline): string[] {
  const highest = Math.min(...headings.map(({ level }) => level));
  const down = Math.max(0, firstLevel - highest);
  const result: (string | undefined)[] = [...lines];
  for (const { line, lines: count, level, text } of headings) {
    if (down > 0 || count > 1) {
      result[line] = headingLine(Math.min(6, level + down), text);
      result.fill(undefined, line + 1, line + count);
    }
  }
  return result.filter((line) => line !== undefined);
}

function guardedLine(line: string, index: number, found: Outline): string {
  if (found.openHtml.includes(index)) {
    return line.replace('<', '\\<');
  }
  if (found.longUnderlines.includes(index)) {
    return line.includes('=') ? line.replace('=', '\\=') : `\n${line}`;
  }
  const kind = found.kinds[index];
  const isShown = kind === 'fence' || (kind === 'fenced' && wrappedMark(found, index - 1) === undefined);
  return isShown ? line : line.replace(/(?<!\\)<!--(?=\s*career:)/g, '\\<!--');
}
