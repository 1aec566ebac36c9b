/** A list of options that is walked with arrows, jumped in with digits, and narrowed by typing. */
import type { Option } from '../../core/prompt-set.ts';
import { oneLine } from '../../core/safe-text.ts';
import { displayWidth, wrap } from '../../core/text-width.ts';
import { edited } from './edit-keys.ts';
import type { Key } from './key.ts';
import type { Canvas, Drawing } from './sheet.ts';
import { textBuffer, textOf } from './text-buffer.ts';
import type { TextBuffer } from './text-buffer.ts';
import { layOut, spotOf } from './text-layout.ts';

/** One line of the list. */
export interface Item {
  readonly id: string;
  /** What stands before the text: its number, a box, a place in an order. */
  readonly mark: string;
  readonly text: string;
  readonly about?: string;
}

export interface Walk {
  /** Id of the line that the keys act on. */
  readonly at: string;
  /** What has been typed to narrow the list, or as an entry of one's own. */
  readonly typed: TextBuffer;
  /** The digits typed so far for a jump. */
  readonly digits: string;
}

/** Ids of the lines that are no options: done without an answer, and what was typed as an own entry. */
export const skipLine = 'skip';
export const ownLine = 'own';
export const optionLine = (index: number): string => `option ${index}`;

/** Beginning on a line, with an own entry standing half-typed where there is one. */
export function walk(at: string, typed = ''): Walk {
  return { at, typed: textBuffer(typed), digits: '' };
}

export function typedOf({ typed }: Walk): string {
  return textOf(typed).trim();
}

/** The options that what is typed leaves, with their index; words may match anywhere. */
export function narrowed(options: readonly Option[], typed: string): { option: Option; index: number }[] {
  const wanted = typed.normalize('NFC').toLowerCase();
  return options
    .map((option, index) => ({ option, index }))
    .filter(({ option }) => option.text.normalize('NFC').toLowerCase().includes(wanted));
}

/**
 * The list after a key that walks, jumps or narrows; undefined for any other key.
 *
 * @param linesFor ids of the lines there are once something was typed, from top to bottom
 */
export function walked(
  list: Walk,
  key: Key,
  linesFor: (typed: string) => readonly string[],
): Walk | undefined {
  const typed = textOf(list.typed);
  const lines = linesFor(typed.trim());
  const here = Math.max(0, lines.indexOf(list.at));
  const to = (index: number): Walk => ({
    ...list,
    at: lines[Math.max(0, Math.min(lines.length - 1, index))] ?? list.at,
    digits: '',
  });
  if (key.name === 'up' || (key.ctrl && key.name === 'p')) return to(here - 1);
  if (key.name === 'down' || (key.ctrl && key.name === 'n')) return to(here + 1);
  if (typed === '') {
    if (key.name === 'home') return to(0);
    if (key.name === 'end') return to(lines.length - 1);
    if (key.name === 'pageup') return to(here - 10);
    if (key.name === 'pagedown') return to(here + 10);
    if (/^\d$/.test(key.name)) return jumped(list, key.name, lines);
    // A list is not narrowed by blanks.
    if (key.name === 'space') return undefined;
  }
  const next = edited(
    list.typed,
    key.pasted === true ? { ...key, sequence: oneLine(key.sequence ?? '') } : key,
    1000,
  );
  if (next === undefined) return undefined;
  if (textOf(next) === typed) return { ...list, typed: next };
  return { at: firstFit(linesFor(textOf(next).trim())), typed: next, digits: '' };
}

/** Digits in a row make one number, as far as there are that many options. */
function jumped(list: Walk, digit: string, lines: readonly string[]): Walk | undefined {
  for (const digits of [list.digits + digit, digit]) {
    const at = optionLine(Number(digits) - 1);
    if (lines.includes(at)) return { ...list, at, digits };
  }
  return undefined;
}

/** The first option that is left, else the own entry. */
function firstFit(lines: readonly string[]): string {
  return (
    lines.find((line) => line !== skipLine && line !== ownLine) ??
    lines.find((line) => line === ownLine) ??
    skipLine
  );
}

/** Draws the lines, with what is being typed above them. */
export function drawItems(
  items: readonly Item[],
  list: Walk,
  canvas: Canvas,
  notes: readonly string[] = [],
): Drawing {
  const { style, glyphs, width } = canvas;
  const lines: string[] = [];
  let cursor = { row: 0, column: 0 };
  const isTyping = textOf(list.typed) !== '';
  if (isTyping) {
    const rows = layOut(list.typed.lines, width - 2);
    const spot = spotOf(rows, list.typed, list.typed.lines, width - 2);
    cursor = { row: spot.row, column: spot.column + 2 };
    lines.push(...rows.map(({ shown }) => `${style.faint(glyphs.gutter)} ${shown}`));
  }
  const markWidth = Math.max(0, ...items.map(({ mark }) => displayWidth(mark)));
  for (const item of items) {
    const isHere = item.id === list.at;
    if (isHere && !isTyping) cursor = { row: lines.length, column: 0 };
    lines.push(...drawItem(item, isHere, markWidth, canvas));
  }
  return { lines, cursor, notes };
}

function drawItem(
  { mark, text, about }: Item,
  isHere: boolean,
  markWidth: number,
  { style, glyphs, width }: Canvas,
): string[] {
  const lead = markWidth === 0 ? 2 : markWidth + 3;
  const inner = Math.max(4, width - lead);
  const shown = oneLine(text);
  const said = about === undefined ? '' : `  ${oneLine(about)}`;
  const gap = ' '.repeat(Math.max(0, markWidth - displayWidth(mark)));
  const head = `${isHere ? glyphs.pointer : ' '} ${markWidth === 0 ? '' : `${gap}${style.faint(mark)} `}`;
  const paint = (row: string): string => (isHere ? style.strong(row) : row);
  const rest = ' '.repeat(lead);
  // An explanation that does not fit beside its option is shown for the option in hand alone.
  if (said !== '' && displayWidth(shown + said) <= inner) return [head + paint(shown) + style.faint(said)];
  const rows = wrap(shown, inner).map((row, index) => (index === 0 ? head : rest) + paint(row));
  const under = said !== '' && isHere ? wrap(said.trim(), inner).map((row) => rest + style.faint(row)) : [];
  return [...rows, ...under];
}
