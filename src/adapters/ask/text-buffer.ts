/** A text that is being edited: its lines and the cursor. Pure; every function gives a new buffer. */
import { graphemes } from '../../core/text-width.ts';

export interface TextBuffer {
  /** Without line ends; at least one. */
  readonly lines: readonly string[];
  /** Index of the line that holds the cursor. */
  readonly line: number;
  /** UTF-16 units before the cursor in its line; always between two graphemes. */
  readonly column: number;
  /** Display column that moves up and down aim for. */
  readonly goal?: number;
  /** What was last cut by ctrl-k, ctrl-u or ctrl-w. */
  readonly cut: string;
}

/** A buffer with the cursor at the end of `text`. */
export function textBuffer(text = ''): TextBuffer {
  const lines = text.split(/\r\n|\r|\n/);
  const line = lines.length - 1;
  return { lines, line, column: (lines[line] ?? '').length, cut: '' };
}

export function textOf(buffer: TextBuffer): string {
  return buffer.lines.join('\n');
}

/** The line that holds the cursor. */
export function lineAt(buffer: TextBuffer): string {
  return buffer.lines[buffer.line] ?? '';
}

/** Puts text, which may have several lines, before the cursor. */
export function insert(buffer: TextBuffer, text: string): TextBuffer {
  const line = lineAt(buffer);
  const added = text.split('\n');
  const last = added.length - 1;
  const before = line.slice(0, buffer.column);
  const after = line.slice(buffer.column);
  const middle =
    last === 0
      ? [before + text + after]
      : [before + (added[0] ?? ''), ...added.slice(1, last), (added[last] ?? '') + after];
  const lines = [...buffer.lines.slice(0, buffer.line), ...middle, ...buffer.lines.slice(buffer.line + 1)];
  const column = (last === 0 ? buffer.column : 0) + (added[last] ?? '').length;
  return settled(buffer, lines, buffer.line + last, column);
}

/** Takes out what lies between the cursor and a place before or after it. */
function removeTo(buffer: TextBuffer, place: Place, cut = false): TextBuffer {
  const [from, to] = inOrder(buffer, place);
  const first = (buffer.lines[from.line] ?? '').slice(0, from.column);
  const last = (buffer.lines[to.line] ?? '').slice(to.column);
  const lines = [...buffer.lines.slice(0, from.line), first + last, ...buffer.lines.slice(to.line + 1)];
  const next = settled(buffer, lines, from.line, from.column);
  return cut ? { ...next, cut: textBetween(buffer, from, to) } : next;
}

export const deleteBack = (buffer: TextBuffer): TextBuffer => removeTo(buffer, placeBefore(buffer));
export const deleteForward = (buffer: TextBuffer): TextBuffer => removeTo(buffer, placeAfter(buffer));
export const deleteWordBack = (buffer: TextBuffer): TextBuffer => cutTo(buffer, wordBefore(buffer));
export const deleteWordForward = (buffer: TextBuffer): TextBuffer => cutTo(buffer, wordAfter(buffer));

/** Cuts to the end of the line; at its end, joins the next line. */
export function cutToLineEnd(buffer: TextBuffer): TextBuffer {
  const end = lineAt(buffer).length;
  return buffer.column === end ? deleteForward(buffer) : cutTo(buffer, { line: buffer.line, column: end });
}

export function cutToLineStart(buffer: TextBuffer): TextBuffer {
  return buffer.column === 0 ? buffer : cutTo(buffer, { line: buffer.line, column: 0 });
}

/** Puts what was last cut before the cursor. */
export const yank = (buffer: TextBuffer): TextBuffer => insert(buffer, buffer.cut);

export const left = (buffer: TextBuffer): TextBuffer => moveTo(buffer, placeBefore(buffer));
export const right = (buffer: TextBuffer): TextBuffer => moveTo(buffer, placeAfter(buffer));
export const wordLeft = (buffer: TextBuffer): TextBuffer => moveTo(buffer, wordBefore(buffer));
export const wordRight = (buffer: TextBuffer): TextBuffer => moveTo(buffer, wordAfter(buffer));
export const lineStart = (buffer: TextBuffer): TextBuffer => moveTo(buffer, { line: buffer.line, column: 0 });
export const lineEnd = (buffer: TextBuffer): TextBuffer =>
  moveTo(buffer, { line: buffer.line, column: lineAt(buffer).length });
export const textStart = (buffer: TextBuffer): TextBuffer => moveTo(buffer, { line: 0, column: 0 });

export function textEnd(buffer: TextBuffer): TextBuffer {
  const line = buffer.lines.length - 1;
  return moveTo(buffer, { line, column: (buffer.lines[line] ?? '').length });
}

/** A place in a text: a line's index, and UTF-16 units into it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The buffer with the cursor elsewhere; `goal` is kept for the next move up or down. */
export function moveTo(buffer: TextBuffer, { line, column }: Place, goal?: number): TextBuffer {
  const { lines, cut } = buffer;
  return goal === undefined ? { lines, line, column, cut } : { lines, line, column, cut, goal };
}

function cutTo(buffer: TextBuffer, place: Place): TextBuffer {
  return place.line === buffer.line && place.column === buffer.column
    ? buffer
    : removeTo(buffer, place, true);
}

/** A buffer after a change; text joined anew may have merged characters, so the cursor steps past them. */
function settled(old: TextBuffer, lines: readonly string[], line: number, column: number): TextBuffer {
  return { lines, line, column: boundaryFrom(lines[line] ?? '', column), cut: old.cut };
}

function placeBefore({ lines, line, column }: TextBuffer): Place {
  if (column > 0) return { line, column: boundaryBefore(lines[line] ?? '', column) };
  return line === 0 ? { line, column } : { line: line - 1, column: (lines[line - 1] ?? '').length };
}

function placeAfter({ lines, line, column }: TextBuffer): Place {
  const text = lines[line] ?? '';
  if (column < text.length) return { line, column: boundaryAfter(text, column) };
  return line === lines.length - 1 ? { line, column } : { line: line + 1, column: 0 };
}

/** The beginning of the word before the cursor; a line's beginning leads to the line before. */
function wordBefore(buffer: TextBuffer): Place {
  if (buffer.column === 0) return placeBefore(buffer);
  const line = lineAt(buffer);
  const start = boundaryFrom(line, line.slice(0, buffer.column).replace(/\S*\s*$/u, '').length);
  return start < buffer.column ? { line: buffer.line, column: start } : placeBefore(buffer);
}

/** The end of the word after the cursor; a line's end leads to the next line. */
function wordAfter(buffer: TextBuffer): Place {
  const line = lineAt(buffer);
  if (buffer.column === line.length) return placeAfter(buffer);
  const word = /^\s*\S*/u.exec(line.slice(buffer.column))?.[0] ?? '';
  return { line: buffer.line, column: boundaryFrom(line, buffer.column + word.length) };
}

function inOrder(one: Place, other: Place): [Place, Place] {
  const ahead = one.line - other.line || one.column - other.column;
  return ahead <= 0 ? [one, other] : [other, one];
}

function textBetween(buffer: TextBuffer, from: Place, to: Place): string {
  if (from.line === to.line) return (buffer.lines[from.line] ?? '').slice(from.column, to.column);
  return [
    (buffer.lines[from.line] ?? '').slice(from.column),
    ...buffer.lines.slice(from.line + 1, to.line),
    (buffer.lines[to.line] ?? '').slice(0, to.column),
  ].join('\n');
}

/** Below this no character joins with another, so that plain text needs no segmenting. */
const firstCombining = 0x300;

function boundaryBefore(text: string, column: number): number {
  if (isPlain(text, column - 2) && isPlain(text, column - 1)) return column - 1;
  let start = 0;
  for (const grapheme of graphemes(text)) {
    const end = start + grapheme.length;
    if (end >= column) return start;
    start = end;
  }
  return start;
}

function boundaryAfter(text: string, column: number): number {
  if (isPlain(text, column) && isPlain(text, column + 1)) return column + 1;
  return boundaryFrom(text, column + 1);
}

/** The first boundary at or after `column`. */
function boundaryFrom(text: string, column: number): number {
  if (isPlain(text, column - 1) && isPlain(text, column)) return column;
  let end = 0;
  for (const grapheme of graphemes(text)) {
    if (end >= column) return end;
    end += grapheme.length;
  }
  return end;
}

/** Beyond either end counts as plain: nothing joins there. */
function isPlain(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return Number.isNaN(unit) || unit < firstCombining;
}
