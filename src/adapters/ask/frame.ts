/** The frame around every answer: where one is, the question, the answer, and the keys. */
import { oneLine, visible } from '../../core/safe-text.ts';
import type { Progress, Step } from '../../core/interview-types.ts';
import { displayWidth, wrap } from '../../core/text-width.ts';
import type { Style } from '../../core/ports.ts';
import { cutTo } from './fit.ts';
import type { Glyphs } from './glyphs.ts';
import type { Canvas, Drawing, Hint } from './sheet.ts';
import type { Spot } from './text-layout.ts';

/** The terminal as it is at this moment. */
export interface Face {
  readonly columns: number;
  readonly rows: number;
  readonly style: Style;
  readonly glyphs: Glyphs;
}

export interface Heading {
  readonly title: string;
  readonly progress: Progress;
  readonly step: Step;
}

export interface Frame {
  readonly lines: readonly string[];
  readonly cursor: Spot;
}

/** Longer lines are hard to read back. */
const widest = 80;
const narrow = 56;

/** How far the frame goes to the right; the last column stays free, since some terminals wrap when it is filled. */
export function reach({ columns }: Face): number {
  return Math.max(8, Math.min(widest, columns - 1));
}

export function marginOf(face: Face): number {
  return reach(face) < narrow ? 1 : 2;
}

/** What is left for the answer of a terminal, once the question and the keys have their place. */
export function canvasOf(face: Face, heading: Heading): Canvas {
  const width = reach(face) - 2 * marginOf(face);
  const { above, below } = surroundings(face, heading, []);
  const room = Math.max(3, face.rows - 1 - above.length - below.length);
  return { width, room, style: face.style, glyphs: face.glyphs };
}

/** @param findings what is wrong with the answer, in words */
export function frame(
  face: Face,
  heading: Heading,
  drawing: Drawing,
  hints: readonly Hint[],
  findings: readonly string[],
): Frame {
  const { style } = face;
  const margin = ' '.repeat(marginOf(face));
  const width = reach(face) - 2 * marginOf(face);
  const wrapped = (lines: readonly string[], paint: (line: string) => string): string[] =>
    lines.flatMap((line) => wrap(line, width)).map(paint);
  const told = [
    ...wrapped(findings, (line) => style.warn(line)),
    ...wrapped(drawing.notes ?? [], (line) => style.faint(line)),
  ];
  const { above, below } = surroundings(face, heading, hints);
  const left = face.rows - 1 - above.length - below.length;
  // On a low terminal the answer comes before what is said about it; of that, what is wrong comes first.
  const spoken = told.slice(
    0,
    Math.max(Math.min(1, findings.length), left - Math.min(3, drawing.lines.length) - 1),
  );
  const under = spoken.length === 0 ? [] : ['', ...spoken];
  const rows = Math.max(1, left - under.length);
  const body = windowed(drawing, rows, face);
  return {
    lines: [
      ...above,
      ...body.lines.map((line) => margin + line),
      ...under.map((line) => margin + line),
      ...below,
    ],
    cursor: { row: above.length + body.cursor.row, column: margin.length + body.cursor.column },
  };
}

/** Rows below which a pulse, whose keys take up to four of them, does without the headline. */
const roomForPulse = 14;

/** What stands above and below the answer; on a very low terminal only the question. */
function surroundings(
  face: Face,
  { title, progress, step }: Heading,
  hints: readonly Hint[],
): { above: string[]; below: string[] } {
  const { style, glyphs } = face;
  const margin = ' '.repeat(marginOf(face));
  const width = reach(face) - marginOf(face);
  const question = wrap(visible(step.ask), width - marginOf(face)).map((line) => margin + style.strong(line));
  const low = face.rows < question.length + (step.question.type === 'pulse' ? roomForPulse : 10);
  const head = low
    ? []
    : ['', margin + headline(title, progress, width, face), margin + style.faint(glyphs.rule.repeat(width))];
  const keys = margin + style.faint(keyLine(hints, width, glyphs));
  if (face.rows < question.length + 5) return { above: question.slice(0, 2), below: [] };
  return { above: [...head, ...question, ''], below: ['', keys] };
}

function headline(title: string, progress: Progress, width: number, { style, glyphs }: Face): string {
  const shown = oneLine(title);
  const count = place(progress);
  const minutes = `about ${Math.max(1, Math.round(progress.minutesLeft))} min`;
  const long = `${count} ${glyphs.dot} ${minutes}`;
  const right = displayWidth(shown) + long.length + 2 <= width ? long : count;
  const left = cutTo(shown, Math.max(0, width - right.length - 2), glyphs);
  const gap = Math.max(1, width - displayWidth(left) - right.length);
  return `${style.title(left)}${' '.repeat(gap)}${style.faint(right)}`;
}

/** Where one is: `2 of 7`; what was left open earlier comes first, and is not counted. */
export function place({ number, of }: Progress): string {
  return number === 0 ? 'from earlier' : `${number} of ${of}`;
}

/** The keys on one line: in full, closer together, in short, and at last without those that matter least. */
function keyLine(hints: readonly Hint[], width: number, { dot }: Glyphs): string {
  const long = hints.map(({ key, does }) => `${key}: ${does}`);
  for (const gap of ['    ', '   ', '  ']) {
    if (long.join(gap).length <= width) return long.join(gap);
  }
  for (let kept = hints; ; kept = withoutSparest(kept)) {
    const short = kept.map(({ key, does }) => `${shortKey(key)} ${does.replace(/,.*/, '')}`).join(` ${dot} `);
    if (short.length <= width) return short;
    if (kept.length < 2) return short.slice(0, width);
  }
}

function withoutSparest(hints: readonly Hint[]): readonly Hint[] {
  const most = Math.max(...hints.map(({ spare }) => spare ?? 0));
  const index = hints.findLastIndex(({ spare }) => (spare ?? 0) === most);
  return hints.filter((_hint, candidate) => candidate !== index);
}

function shortKey(key: string): string {
  return key.replace('shift-tab', 's-tab').replace('ctrl-', '^');
}

/** The rows around the cursor, with a word on how many more there are above and below. */
function windowed({ lines, cursor }: Drawing, room: number, { style, glyphs }: Face): Frame {
  if (lines.length <= room) return { lines, cursor };
  const [from, to] = room < 4 ? around(cursor.row, room) : stretch(cursor.row, lines.length, room);
  const more = (count: number): string[] =>
    room >= 4 && count > 0 ? [style.faint(`${glyphs.ellipsis} ${count} more`)] : [];
  const above = more(from);
  return {
    lines: [...above, ...lines.slice(from, to), ...more(lines.length - to)],
    cursor: { ...cursor, row: cursor.row - from + above.length },
  };
}

function around(row: number, room: number): [from: number, to: number] {
  const from = Math.max(0, row - room + 1);
  return [from, from + room];
}

/** Which lines to show so that `row` is among them, when a word at either end takes a row. */
function stretch(row: number, length: number, room: number): [from: number, to: number] {
  if (row < room - 1) return [0, room - 1];
  if (row >= length - (room - 1)) return [length - (room - 1), length];
  return [row - (room - 2) + 1, row + 1];
}
