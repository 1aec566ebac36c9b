/** The comment that ties a section of a page to its question, and where such comments stand on a page. */
import type { Outline } from './outline.ts';
import { wellFormed } from './well-formed.ts';
import { latePattern } from './late-pattern.ts';

/** What a mark says. */
export interface Mark {
  readonly id: string;
  readonly item?: string;
}

/** A mark with the lines that it takes. */
export interface PlacedMark extends Mark {
  /** Index of its first line. */
  readonly line: number;
  readonly lines: number;
  /** Indented so far that Markdown takes it for code. */
  readonly isCode: boolean;
}

/** The comment as it is written: `<!-- career: day / Growth -->`. */
export function mark(id: string, item?: string): string {
  const name = escaped(id).replaceAll(' ', '%20').replaceAll('/', '%2F');
  return `<!-- career: ${item === undefined ? name : `${name} / ${escaped(item)}`} -->`;
}

/** What a line says if it is a section's mark, however far it is indented. */
export function readMark(line: string): Mark | undefined {
  const start = /^[ \t]*<!-- *career:/.exec(line)?.[0];
  const end = line.trimEnd();
  if (start === undefined || !end.endsWith('-->')) return undefined;
  const inner = end.slice(start.length, -'-->'.length);
  const slash = inner.indexOf(' / ');
  const id = unescaped(withoutSpaces(slash === -1 ? inner : inner.slice(0, slash)));
  if (id === '') return undefined;
  return slash === -1 ? { id } : { id, item: unescaped(withoutSpaces(inner.slice(slash + 3))) };
}

/** The marks that have a line of a body to themselves, in their order. */
export function marksIn(found: Outline): PlacedMark[] {
  const { lines, kinds } = found;
  return lines.flatMap((line, index): PlacedMark[] => {
    const kind = kinds[index] ?? 'text';
    if (kind === 'fence') {
      const wrapped = wrappedMark(found, index);
      return wrapped === undefined ? [] : [{ ...wrapped, line: index, lines: 3, isCode: false }];
    }
    // By far the most lines have no comment.
    const read = line.includes('<!--') && mayBeMark.has(kind) ? readMark(line) : undefined;
    return read === undefined ? [] : [{ ...read, line: index, lines: 1, isCode: kind === 'code' }];
  });
}

/** In fences, and within a comment that began further up, what reads like a mark is none. */
const mayBeMark: ReadonlySet<string> = new Set(['text', 'code', 'html']);

/** The mark that pandoc has put into a fence of raw HTML, of which this is the first of three lines. */
export function wrappedMark({ lines, kinds }: Outline, index: number): Mark | undefined {
  const opens =
    kinds[index] === 'fence' && /^ {0,3}(?:`{3,}|~{3,}) *\{=html\}[ \t]*$/.test(lines[index] ?? '');
  const closes =
    kinds[index + 3] !== 'fenced' && /^ {0,3}(?:`{3,}|~{3,})[ \t]*$/.test(lines[index + 2] ?? '');
  return opens && closes ? readMark(lines[index + 1] ?? '') : undefined;
}

/** What would end the comment, or not survive in one line of it. */
const unfit = latePattern(String.raw`%|--|-$|^ | $|\p{Cc}`, 'gu');

/** That as `%` and its code. */
function escaped(text: string): string {
  return wellFormed(text).replace(unfit(), (found) => {
    const last = found
      .charCodeAt(found.length - 1)
      .toString(16)
      .toUpperCase();
    return `${found.slice(0, -1)}%${last.padStart(2, '0')}`;
  });
}

function unescaped(text: string): string {
  return text.replace(/%([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function withoutSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}
