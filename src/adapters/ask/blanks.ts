/** Answers of a few short lines, each with its name before it: a sentence with blanks rather than a form. */
import { oneLine } from '../../core/safe-text.ts';
import { displayWidth } from '../../core/text-width.ts';
import type { Value } from '../../core/value.ts';
import { edited } from './edit-keys.ts';
import { cutTo, padTo } from './fit.ts';
import type { Key } from './key.ts';
import { readRaw } from './said.ts';
import type { Asked, Canvas, Drawing, Hint, Kind, Pressed } from './sheet.ts';
import { insert, textBuffer, textOf } from './text-buffer.ts';
import type { TextBuffer } from './text-buffer.ts';
import { layOut, spotOf } from './text-layout.ts';

/** One line to be filled in. */
export interface Blank {
  readonly id: string;
  readonly label: string;
  /** The end of the name: it stays where the name is cut to fit. */
  readonly ending?: string;
  /** Shown faintly while nothing stands there. */
  readonly about?: string;
  /** Enter is done with the answer here, although more lines follow: those are for whoever wants them. */
  readonly isEnough?: boolean;
  /** Shown faintly behind what was typed: what was understood. */
  readonly echo?: (typed: string, asked: Asked) => string;
}

export interface Filled {
  readonly texts: ReadonlyMap<string, TextBuffer>;
  /** Index of the line with the cursor. */
  readonly at: number;
}

/** What makes one such answer differ from another. */
export interface Form {
  blanks(asked: Asked): readonly Blank[];
  /** What stands in each line to begin with. */
  restore(typed: Value, asked: Asked): Readonly<Record<string, string>>;
  /** The answer as raw data; `typed` holds the lines that are not empty. */
  raw(typed: Readonly<Record<string, string>>, asked: Asked): Value;
  /** A key with a meaning of its own here. */
  special?(filled: Filled, key: Key, asked: Asked): Filled | undefined;
  notes?(filled: Filled, asked: Asked): readonly string[];
  hints?(filled: Filled, asked: Asked): readonly Hint[];
}

const none = textBuffer();

export function blanksKind(form: Form): Kind<Filled> {
  return {
    start(asked) {
      const restored =
        asked.typed === undefined || asked.typed === null ? {} : form.restore(asked.typed, asked);
      const texts = new Map(Object.entries(restored).map(([id, text]) => [id, textBuffer(text)]));
      // One goes on where one was: on the last line that has something in it.
      return {
        texts,
        at: Math.max(
          0,
          form.blanks(asked).findLastIndex(({ id }) => texts.has(id)),
        ),
      };
    },
    press(state, key, canvas, asked) {
      const special = form.special?.(state, key, asked);
      return special === undefined ? press(state, key, canvas, form.blanks(asked)) : { state: special };
    },
    draw: (state, canvas, asked) => ({
      ...draw(state, canvas, form.blanks(asked), asked),
      notes: form.notes?.(state, asked) ?? [],
    }),
    hints(state, asked) {
      const blanks = form.blanks(asked);
      const isLast = state.at === blanks.length - 1 || blanks[state.at]?.isEnough === true;
      const enter = isLast ? [] : [{ key: 'enter', does: 'next line' }];
      return [...enter, ...(form.hints?.(state, asked) ?? [])];
    },
    answer: (state, asked) => readRaw(form.raw(typedIn(state), asked), asked),
    typed(state, asked) {
      const typed = typedIn(state);
      return Object.keys(typed).length === 0 ? undefined : form.raw(typed, asked);
    },
    atEmptyLine(state, asked) {
      const blank = form.blanks(asked)[state.at];
      return blank === undefined || textOf(state.texts.get(blank.id) ?? none) === '';
    },
  };
}

export function typedIn({ texts }: Filled): Record<string, string> {
  const typed = [...texts].map(([id, text]): [string, string] => [id, textOf(text).trim()]);
  return Object.fromEntries(typed.filter(([, text]) => text !== ''));
}

/** The same answer with other words in one line, the cursor at their end. */
export function withText(filled: Filled, id: string, text: string): Filled {
  return { ...filled, texts: new Map(filled.texts).set(id, textBuffer(text)) };
}

function press(
  state: Filled,
  key: Key,
  canvas: Canvas,
  blanks: readonly Blank[],
): Pressed<Filled> | undefined {
  const blank = blanks[state.at];
  if (blank === undefined) return { then: 'on' };
  const last = blanks.length - 1;
  if (key.name === 'return') {
    if (state.at === last || blank.isEnough === true) return { then: 'on' };
    return { state: { ...state, at: state.at + 1 } };
  }
  const text = state.texts.get(blank.id) ?? none;
  // No answer begins with a blank; it is what follows `>` when two lines are typed in one go.
  if (key.name === 'space' && textOf(text) === '') return { state };
  const next = editedLine(text, key, canvas.width - lead(blanks, canvas.width));
  if (next !== undefined) return { state: { ...state, texts: new Map(state.texts).set(blank.id, next) } };
  if (key.name === 'up' && state.at > 0) return { state: { ...state, at: state.at - 1 } };
  if (key.name === 'down' && state.at < last) return { state: { ...state, at: state.at + 1 } };
  return undefined;
}

/** These lines stay single lines: pasted line ends become spaces. */
function editedLine(text: TextBuffer, key: Key, width: number): TextBuffer | undefined {
  return key.pasted === true ? insert(text, oneLine(key.sequence ?? '')) : edited(text, key, width);
}

/** Columns for the names and the rule behind them: no more than half of what there is. */
function lead(blanks: readonly Blank[], width: number): number {
  return (
    Math.min(Math.floor(width / 2) - 3, Math.max(...blanks.map((blank) => displayWidth(nameOf(blank))))) + 3
  );
}

function nameOf({ label, ending }: Blank): string {
  return ending === undefined ? label : `${label}, ${ending}`;
}

/** Cut to fit before its ending, without which a line could not be told from the next one. */
function cutName(blank: Blank, room: number, glyphs: Canvas['glyphs']): string {
  const name = oneLine(nameOf(blank));
  if (blank.ending === undefined || displayWidth(name) <= room) return cutTo(name, room, glyphs);
  const end = oneLine(blank.ending);
  const left = room - displayWidth(end) - 2;
  return left < 3 ? cutTo(end, room, glyphs) : `${cutTo(oneLine(blank.label), left, glyphs)}, ${end}`;
}

function draw(
  state: Filled,
  { width, style, glyphs }: Canvas,
  blanks: readonly Blank[],
  asked: Asked,
): Drawing {
  const before = lead(blanks, width);
  const inner = width - before;
  const lines: string[] = [];
  let cursor = { row: 0, column: before };
  blanks.forEach((blank, index) => {
    const text = state.texts.get(blank.id) ?? none;
    const rows = layOut(text.lines, inner);
    if (index === state.at) {
      const spot = spotOf(rows, text, text.lines, inner);
      cursor = { row: lines.length + spot.row, column: before + spot.column };
    }
    const label = padTo(cutName(blank, before - 3, glyphs), before - 3);
    rows.forEach(({ shown }, row) => {
      const name = row === 0 ? label : ' '.repeat(before - 3);
      const painted = index === state.at ? name : style.faint(name);
      const after =
        row === rows.length - 1
          ? beside(blank, textOf(text), inner - displayWidth(shown), asked, glyphs)
          : '';
      lines.push(`${painted} ${style.faint(glyphs.gutter)} ${shown}${style.faint(after)}`);
    });
  });
  return { lines, cursor };
}

function beside(
  { about, echo }: Blank,
  typed: string,
  room: number,
  asked: Asked,
  glyphs: Canvas['glyphs'],
): string {
  const said = typed.trim() === '' ? (about ?? '') : (echo?.(typed, asked) ?? '');
  if (said === '' || room < 6) return '';
  return cutTo(typed.trim() === '' ? said : `  ${said}`, room, glyphs);
}
