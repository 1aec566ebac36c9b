/** Where the lines of a text fall on a screen of some width, and where its cursor stands there. */
import { visible } from '../../core/safe-text.ts';
import { displayWidth, graphemes } from '../../core/text-width.ts';
import { moveTo } from './text-buffer.ts';
import type { Place, TextBuffer } from './text-buffer.ts';

/** One row on the screen: a stretch of one line of the text. */
export interface Row {
  readonly line: number;
  /** UTF-16 units into the line. */
  readonly start: number;
  readonly end: number;
  /** As it is shown: no wider than the layout, without control characters. */
  readonly shown: string;
}

/** Where the cursor stands: which row, and how many columns into it. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

const tab = '    ';

/** Characters that take one column each and never join with a neighbour. */
const simple = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027]*$/;

/** Lines wrapped at words; a word longer than `width` columns is broken. Every line has at least one row. */
export function layOut(lines: readonly string[], width: number): Row[] {
  return lines.flatMap((line, index) => layOutLine(line, index, Math.max(2, width)));
}

/** Where the cursor stands on the screen; at a soft break it stands at the beginning of the lower row. */
export function spotOf(rows: readonly Row[], place: Place, lines: readonly string[], width: number): Spot {
  const row = rowOf(rows, place);
  const { start = 0 } = rows[row] ?? {};
  return { row, column: Math.min(width, widthOf((lines[place.line] ?? '').slice(start, place.column))) };
}

/**
 * The cursor some rows up or down, as near as can be to the column it set out from.
 * Undefined when there is no such row.
 */
export function moveByRows(buffer: TextBuffer, width: number, count: number): TextBuffer | undefined {
  const rows = layOut(buffer.lines, width);
  const spot = spotOf(rows, buffer, buffer.lines, width);
  const target = Math.max(0, Math.min(rows.length - 1, spot.row + count));
  const row = rows[target];
  if (row === undefined || target === spot.row) return undefined;
  const goal = buffer.goal ?? spot.column;
  return moveTo(buffer, { line: row.line, column: columnAt(buffer.lines, rows, target, goal) }, goal);
}

/** The cursor at the beginning or the end of its row. */
export function moveInRow(buffer: TextBuffer, width: number, side: 'start' | 'end'): TextBuffer {
  const rows = layOut(buffer.lines, width);
  const index = rowOf(rows, buffer);
  const { start = 0 } = rows[index] ?? {};
  const column = side === 'start' ? start : columnAt(buffer.lines, rows, index, Number.MAX_SAFE_INTEGER);
  return moveTo(buffer, { line: buffer.line, column });
}

function rowOf(rows: readonly Row[], { line, column }: Place): number {
  return Math.max(
    0,
    rows.findLastIndex((row) => row.line === line && row.start <= column),
  );
}

/** The place in a row that is nearest to a display column without standing on the next row. */
function columnAt(lines: readonly string[], rows: readonly Row[], index: number, goal: number): number {
  const row = rows[index];
  if (row === undefined) return 0;
  const text = (lines[row.line] ?? '').slice(row.start, row.end);
  const soft = rows[index + 1]?.line === row.line;
  let column = row.start;
  let width = 0;
  for (const grapheme of graphemesOf(text)) {
    const end = column + grapheme.length;
    width += widthOf(grapheme);
    if (width > goal || (soft && end >= row.end)) break;
    column = end;
  }
  return column;
}

function layOutLine(line: string, index: number, width: number): Row[] {
  const rows: Row[] = [];
  let start = 0;
  let at = 0;
  let used = 0;
  /** Where the row could be broken: after white space, and beside wide characters. */
  let breakAt = -1;
  for (const grapheme of graphemesOf(line)) {
    const own = widthOf(grapheme);
    const blank = grapheme === ' ' || grapheme === '\t';
    if (own > 1 && !blank && at > start) breakAt = at;
    // White space at the end of a row may hang over; it is not drawn there.
    if (used + own > width && !blank) {
      const end = breakAt > start ? breakAt : at;
      rows.push(rowFrom(line, index, start, end, width));
      start = end;
      used = widthOf(line.slice(start, at));
      breakAt = -1;
    }
    at += grapheme.length;
    used += own;
    if (blank || own > 1) breakAt = at;
  }
  rows.push(rowFrom(line, index, start, line.length, width));
  return rows;
}

function rowFrom(line: string, index: number, start: number, end: number, width: number): Row {
  const shown = shownAs(line.slice(start, end));
  const cut = displayWidth(shown) > width ? shown.trimEnd() : shown;
  return { line: index, start, end, shown: cut };
}

function shownAs(text: string): string {
  return simple.test(text) ? text : visible(text).replaceAll('\t', tab);
}

function widthOf(text: string): number {
  return simple.test(text) ? text.length : displayWidth(shownAs(text));
}

function graphemesOf(text: string): Iterable<string> {
  return simple.test(text) ? text : graphemes(text);
}
