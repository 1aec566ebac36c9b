/** Takes what was drawn off the screen again, also where the terminal has been made narrower meanwhile. */
import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../core/text-width.ts';
import type { Frame } from './frame.ts';

const eraseBelow = '\u001B[J';
const up = (rows: number): string => (rows > 0 ? `\u001B[${rows}A` : '');

/** How many rows the lines take in a terminal of so many columns. */
export function rowsOf(lines: readonly string[], columns: number): number {
  return lines.reduce((rows, line) => rows + rowsOfLine(line, columns), 0);
}

function rowsOfLine(line: string, columns: number): number {
  return Math.max(1, Math.ceil(displayWidth(stripVTControlCharacters(line)) / columns));
}

/** Erases the last rows above the cursor, which stands at the beginning of a row. */
export function eraseRows(rows: number): string {
  return `${up(rows)}\r${eraseBelow}`;
}

/**
 * Erases a frame whose cursor is where it was drawn, after the terminal has wrapped its lines anew, and leaves
 * as many empty rows and the cursor in that one of them where inquirer takes it to be. This holds where the
 * cursor stays with its text, as in most terminals; xterm.js moves it down by the rows that come in below it
 * too, and there a piece of the old frame may stay above the new one.
 */
export function eraseAfterReflow({ lines, cursor }: Frame, columns: number): string {
  const above = rowsOf(lines.slice(0, cursor.row), columns) + Math.floor(cursor.column / columns);
  const below = lines.length - 1 - cursor.row;
  return `${up(above)}\r${eraseBelow}${'\n'.repeat(lines.length - 1)}${up(below)}`;
}
