/**
 * The prompt that every question is put with: an inquirer prompt that draws a sheet in its frame, sends it the
 * keys, and gives the keys that mean the same everywhere their meaning.
 */
import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { stripVTControlCharacters } from 'node:util';
import type { EarlierAnswer } from '../../core/earlier.ts';
import { visible } from '../../core/safe-text.ts';
import type { Value } from '../../core/value.ts';
import { canvasOf, frame } from './frame.ts';
import type { Face, Frame, Heading } from './frame.ts';
import { earlierLines } from './earlier-lines.ts';
import { characterKey, endOfInput, interrupt, keyNamed, suspend } from './key.ts';
import type { Key } from './key.ts';
import type { Keeper } from './keep.ts';
import type { Drawing, Hint, Sheet } from './sheet.ts';

/** Readline as inquirer hands it to a prompt. */
type Readline = Parameters<Parameters<typeof useKeypress>[0]>[1];

/** How a question ended. After the last three the same sheet is put again. */
export type Ending =
  | { readonly end: 'answer'; readonly value: Value }
  | { readonly end: 'skip' | 'back' | 'stop' | 'editor' | 'suspend' | 'again' };

export interface QuestionConfig {
  readonly heading: Heading;
  readonly sheet: Sheet;
  readonly canGoBack: boolean;
  readonly keeper: Keeper;
  /** What was written here before; shown when it is asked for. */
  readonly earlier?: readonly EarlierAnswer[];
  /** The terminal as it is now. */
  face(): Face;
  /** Called at once when the question has ended, before anything else is read from the keyboard. */
  ended?(): void;
  /** Called with each frame that is about to be drawn. */
  drawn?(frame: Frame): void;
  /** What the clock says that runs while the question stands. */
  clock?(): string;
  /** Something wrong that is told under the answer from the start. */
  readonly complaint?: string;
}

/** In milliseconds. */
const second = 1000;

/** The key that, with ctrl, shows what was written here before and hides it again. */
const readBack = 'r';

/** The key that asks for the question to be drawn anew: after a resize, or when something else wrote on the screen. */
export const redraw = 'redraw';

export const question = createPrompt<Ending, QuestionConfig>((config, done) => {
  const { sheet, keeper } = config;
  const [drawings, setDrawings] = useState(0);
  const told = useRef(config.complaint === undefined ? [] : [config.complaint]);
  const over = useRef(false);
  const readsBack = useRef(false);
  const place = useRef<Place>({ length: 0, column: 0 });

  const finish = (ending: Ending): void => {
    over.current = true;
    if (ending.end === 'answer' || ending.end === 'skip') keeper.drop();
    else keeper.flush();
    config.ended?.();
    done(ending);
  };

  const goOn = (): void => {
    const answered = sheet.answer();
    if ('findings' in answered) told.current = [...answered.findings];
    else finish(answered.value === undefined ? { end: 'skip' } : { end: 'answer', value: answered.value });
  };

  const act = (key: Key): void => {
    told.current = [];
    const ending = endingOf(key, config);
    if (ending !== undefined) return finish(ending);
    if (key.name === 'tab' && !key.shift) return goOn();
    if (key.name === readBack && key.ctrl && config.earlier !== undefined) {
      readsBack.current = !readsBack.current;
      return undefined;
    }
    const pressed = sheet.press(key, canvasOf(config.face(), config.heading));
    if (pressed === undefined) return undefined;
    keeper.note(sheet.typed(), sheet.keepsEachKey);
    if (pressed.then === 'editor') return finish({ end: 'editor' });
    return pressed.then === 'on' ? goOn() : undefined;
  };

  useEffect((rl) => {
    ownCursor(rl, place);
    setDrawings(1);
    if (config.clock === undefined) return undefined;
    const ticking = setInterval(() => setDrawings((count) => count + 1), second);
    // Nobody waits for a clock alone.
    ticking.unref();
    return () => clearInterval(ticking);
  }, []);

  useKeypress((event, rl) => {
    // Readline keeps a line of its own beside the sheet's; it is not to grow.
    Object.assign(rl, { line: '', cursor: 0 });
    if (over.current) return;
    for (const pressed of separately({ ...keyNamed(event.name), ...event }, sheet)) {
      if (!over.current) act(pressed);
    }
    if (!over.current) setDrawings((count) => count + 1);
  });

  // The very first drawing comes before the cursor is ours to place.
  if (drawings === 0) return ' ';
  const face = config.face();
  const drawing = withEarlier(
    withClock(sheet.draw(canvasOf(face, config.heading)), config.clock?.()),
    readsBack.current ? config.earlier : undefined,
  );
  // The same disk may have refused the half-typed words and the answer: once is enough.
  const wrong = [
    ...new Set([...told.current, ...(keeper.trouble === undefined ? [] : [keeper.trouble])]),
  ].map(visible);
  const drawn = frame(face, config.heading, drawing, hintsOf(config), wrong);
  config.drawn?.(drawn);
  return rendered(drawn, face, place.current);
});

/** Characters that came in one go are single keys, but for whoever writes a text. */
function separately(pressed: Key, { takesRuns }: Sheet): readonly Key[] {
  if (takesRuns || pressed.name !== 'text' || pressed.pasted === true) return [pressed];
  return Array.from(pressed.sequence ?? '', characterKey);
}

/** The keys that mean the same whatever is asked (Esc, which is none of them, does nothing). */
function endingOf(key: Key, { sheet, canGoBack }: QuestionConfig): Ending | undefined {
  if (key.name === interrupt) return { end: 'stop' };
  if (key.name === endOfInput && sheet.atEmptyLine()) return { end: 'stop' };
  if (key.name === suspend) return { end: 'suspend' };
  if (key.name === redraw) return { end: 'again' };
  if (key.name === 'tab' && key.shift && canGoBack) return { end: 'back' };
  return undefined;
}

function hintsOf({ sheet, canGoBack, earlier }: QuestionConfig): Hint[] {
  const empty = sheet.typed() === undefined;
  return [
    ...sheet.hints().map((hint) => ({ spare: 1, ...hint })),
    { key: 'tab', does: empty ? 'skip' : 'on' },
    ...(canGoBack ? [{ key: 'shift-tab', does: 'back', spare: 2 }] : []),
    ...(sheet.canEdit ? [{ key: 'ctrl-o', does: 'editor', spare: 3 }] : []),
    ...(earlier === undefined ? [] : [{ key: `ctrl-${readBack}`, does: 'earlier', spare: 4 }]),
    { key: 'ctrl-c', does: 'stop, kept' },
  ];
}

function withClock(drawing: Drawing, words: string | undefined): Drawing {
  return words === undefined ? drawing : { ...drawing, notes: [words, ...(drawing.notes ?? [])] };
}

/** What was written before stands under the answer, the newest first, as far as there is room. */
function withEarlier(drawing: Drawing, earlier: readonly EarlierAnswer[] | undefined): Drawing {
  return earlier === undefined
    ? drawing
    : { ...drawing, notes: [...(drawing.notes ?? []), ...earlierLines(earlier)] };
}

/** Where the cursor belongs: the length of its row as inquirer counts it, and the column. */
interface Place {
  length: number;
  column: number;
}

/**
 * inquirer ends a drawing by setting the cursor on the last row of the first part that it is given, in the
 * column that readline says. Readline is made to say what the frame wants.
 */
function ownCursor(rl: Readline, place: { readonly current: Place }): void {
  const getCursorPos = (): { rows: number; cols: number } => ({
    // inquirer takes a row with more characters than the terminal has columns for several rows.
    rows: Math.floor(place.current.length / (columnsOf(rl) ?? 80)),
    cols: place.current.column,
  });
  Object.assign(rl, { getCursorPos });
}

function columnsOf({ output }: Readline): number | undefined {
  return 'columns' in output && typeof output.columns === 'number' ? output.columns : undefined;
}

/** The two parts that inquirer draws: down to the row with the cursor, and what is below. */
function rendered({ lines, cursor }: Frame, { columns }: Face, place: Place): [string, string] {
  const row = lines[cursor.row] ?? '';
  const { length } = stripVTControlCharacters(row);
  // inquirer starts a new row after one that has exactly as many characters as there are columns, or none.
  const end = length % columns === 0 ? ' ' : '';
  place.length = length + end.length;
  place.column = cursor.column;
  return [[...lines.slice(0, cursor.row), row + end].join('\n'), lines.slice(cursor.row + 1).join('\n')];
}
