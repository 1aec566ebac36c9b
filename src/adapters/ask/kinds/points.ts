/** A pulse, and a scale, which is a pulse of one line: each line is answered by one key, worded at every point. */
import type { ScaleLine } from '../../../core/prompt-set.ts';
import { oneLine } from '../../../core/safe-text.ts';
import { displayWidth, wrap } from '../../../core/text-width.ts';
import { isMapping } from '../../../core/value.ts';
import type { Mapping, Value } from '../../../core/value.ts';
import { cutTo, flow, padTo } from '../fit.ts';
import type { Key } from '../key.ts';
import { readRaw } from '../said.ts';
import type { Asked, Canvas, Drawing, Hint, Kind, Pressed } from '../sheet.ts';

/** A point, or `-` for a line that does not apply. */
type Point = number | '-';

interface Points {
  readonly given: ReadonlyMap<string, Point>;
  /** Index of the line that the next key answers. */
  readonly at: number;
}

/** Where a scale stands in for a line it has no name. */
const alone = '';

function rowsOf({ step: { question } }: Asked): readonly ScaleLine[] {
  if (question.type !== 'scale') return question.rows ?? [];
  return [{ id: alone, ask: '', labels: question.labels ?? [] }];
}

export const points: Kind<Points> = {
  keepsEachKey: true,
  start(asked) {
    const rows = rowsOf(asked);
    const given = new Map(rows.flatMap(({ id }) => pointOf(asked.typed, id)));
    const next = rows.findIndex(({ id }) => !given.has(id));
    return { given, at: next === -1 ? 0 : next };
  },
  press(state, key, _canvas, asked) {
    const rows = rowsOf(asked);
    if (key.pasted === true) return undefined;
    return press(state, key, rows);
  },
  draw: (state, canvas, asked) => draw(state, canvas, rowsOf(asked)),
  hints: (_state, asked) => hints(rowsOf(asked)),
  answer(state, asked) {
    const single = state.given.get(alone);
    if (asked.step.question.type === 'scale')
      return readRaw(typeof single === 'number' ? single : null, asked);
    return readRaw(Object.fromEntries([...state.given].filter(([, point]) => point !== '-')), asked);
  },
  typed(state, asked) {
    if (state.given.size === 0) return undefined;
    return asked.step.question.type === 'scale'
      ? state.given.get(alone)
      : (Object.fromEntries(state.given) as Mapping);
  },
  atEmptyLine: () => true,
};

function pointOf(typed: Value | undefined, id: string): [string, Point][] {
  const point = id === alone ? typed : isMapping(typed) ? typed[id] : undefined;
  return point === '-' || (typeof point === 'number' && point >= 1 && point <= 5) ? [[id, point]] : [];
}

function press(state: Points, key: Key, rows: readonly ScaleLine[]): Pressed<Points> | undefined {
  if (/^[1-5]$/.test(key.name)) return answer(state, Number(key.name), rows);
  if (key.name === '-' || key.sequence === '-') return answer(state, '-', rows);
  const last = rows.length - 1;
  switch (key.name) {
    case 'up':
      return { state: { ...state, at: Math.max(0, state.at - 1) } };
    case 'down':
      return { state: { ...state, at: Math.min(last, state.at + 1) } };
    case 'return':
      return state.at === last ? { then: 'on' } : { state: { ...state, at: state.at + 1 } };
    case 'backspace':
      return { state: takeBack(state, rows) };
    default:
      return undefined;
  }
}

/** The last line's key is the last of the block: there is nothing left to confirm. */
function answer(state: Points, point: Point, rows: readonly ScaleLine[]): Pressed<Points> {
  const row = rows[state.at];
  if (row === undefined) return { then: 'on' };
  const given = new Map(state.given).set(row.id, point);
  if (state.at === rows.length - 1) return { state: { given, at: state.at }, then: 'on' };
  return { state: { given, at: state.at + 1 } };
}

/** Clears this line, or where it is clear already, the one before. */
function takeBack(state: Points, rows: readonly ScaleLine[]): Points {
  const here = rows[state.at]?.id ?? alone;
  const at = state.given.has(here) ? state.at : Math.max(0, state.at - 1);
  const given = new Map(state.given);
  given.delete(rows[at]?.id ?? alone);
  return { given, at };
}

function draw(state: Points, canvas: Canvas, rows: readonly ScaleLine[]): Drawing {
  const { style, glyphs, width } = canvas;
  const nameWidth = Math.min(18, Math.max(0, ...rows.map(({ id }) => displayWidth(oneLine(id)))));
  const nameOf = ({ id }: ScaleLine): string => padTo(cutTo(oneLine(id), nameWidth, glyphs), nameWidth);
  const closed = (row: ScaleLine): string => {
    const point = state.given.get(row.id);
    return point === undefined
      ? style.faint(`  ${nameOf(row)}`.trimEnd())
      : cutTo(`  ${nameOf(row)}  ${pointWords(row, point, canvas)}`, width, glyphs);
  };
  const row = rows[state.at];
  const [before, after] = [rows.slice(0, state.at).map(closed), rows.slice(state.at + 1).map(closed)];
  if (row === undefined) return { lines: before, cursor: { row: 0, column: 0 } };
  const opened = openBlock(row, nameOf(row).trimEnd(), state.given.get(row.id), canvas);
  // Where not all fit, what each key says comes before lines that are answered, or still to come.
  const spare = Math.max(0, canvas.room - opened.length);
  const isWhole = before.length + after.length <= spare;
  const above = isWhole ? before : before.slice(Math.max(0, before.length - Math.ceil(spare / 2)));
  const below = isWhole ? after : after.slice(0, spare - above.length);
  return { lines: [...above, ...opened, ...below], cursor: { row: above.length, column: 0 } };
}

/** The line in hand; where there is no room for all of it, its question gives way to its keys. */
function openBlock(row: ScaleLine, name: string, point: Point | undefined, canvas: Canvas): string[] {
  const { style, glyphs, room } = canvas;
  const heading = row.id === alone ? [] : [`${glyphs.pointer} ${style.strong(name)}`];
  const indent = row.id === alone ? '' : '  ';
  const { question, keys } = openLine(row, point, canvas);
  const whole = [...heading, ...[...question, ...keys].map((line) => indent + line)];
  if (whole.length <= room) return whole;
  return [...heading, ...keys.map((line) => indent + line)].slice(0, Math.max(room, 1));
}

function pointWords({ labels, na }: ScaleLine, point: Point | undefined, { glyphs }: Canvas): string {
  if (point === undefined) return '';
  return point === '-'
    ? `${glyphs.none}  ${oneLine(na ?? 'does not apply')}`
    : `${point}  ${oneLine(labels[point - 1] ?? '')}`;
}

/** The line that is being answered: its question, and what each key says. */
function openLine(
  { ask, labels, na, id }: ScaleLine,
  point: Point | undefined,
  { width, style, glyphs }: Canvas,
): { readonly question: readonly string[]; readonly keys: readonly string[] } {
  const inner = width - (id === alone ? 0 : 2);
  // Marked by a sign, since neither a colour nor heavy letters can be counted on.
  const chip = (key: Point, words: string): string =>
    `${key === point ? `${glyphs.pointer} ` : ''}${key} ${oneLine(words)}`;
  const chips = labels.map((label, index) => chip(index + 1, label));
  if (id !== alone) chips.push(chip('-', na ?? 'does not apply'));
  const chosen = point === undefined ? undefined : point === '-' ? chips.at(-1) : chips[point - 1];
  const keys = flow(chips, inner, '   ', glyphs);
  const question = ask === '' ? [] : wrap(oneLine(ask), inner);
  return {
    question,
    keys: keys.map((row) => (chosen === undefined ? row : row.replace(chosen, style.strong(chosen)))),
  };
}

function hints(rows: readonly ScaleLine[]): readonly Hint[] {
  const keys: Hint = { key: '1-5', does: 'answer' };
  return rows.length < 2 ? [keys] : [keys, { key: 'up', does: 'a line back' }];
}
