/**
 * Answers that are written: a line of text, a long text, a list, people, a date, a number. They differ in what
 * Enter does and in what stands before a line; the text itself is edited alike.
 */
import { answerHint, answerText, readAnswerText } from '../../../core/answer-text.ts';
import type { QuestionType } from '../../../core/prompt-set.ts';
import type { Value } from '../../../core/value.ts';
import { dayEcho } from '../day-echo.ts';
import { edited } from '../edit-keys.ts';
import { sentence } from '../said.ts';
import type { Key } from '../key.ts';
import { written } from '../written.ts';
import type { Asked, Canvas, Drawing, Hint, Kind, Pressed } from '../sheet.ts';
import { insert, lineAt, textBuffer, textOf } from '../text-buffer.ts';
import type { TextBuffer } from '../text-buffer.ts';
import { layOut, spotOf } from '../text-layout.ts';

interface Manner {
  /** `on`: Enter is done with it; `line`: a new line; `item`: a new item, and done on an empty one. */
  readonly enter: 'on' | 'line' | 'item';
  readonly editor: boolean;
  /** Quiet lines under the text. */
  readonly notes?: (text: string, asked: Asked) => readonly string[];
}

const prose = new Set<QuestionType>(['text', 'long']);

/** Columns taken by what stands before each row. */
const gutterWidth = 2;

function writing({ enter, editor, notes }: Manner): Kind<TextBuffer> {
  return {
    takesRuns: true,
    start: ({ step, typed }) => textBuffer(typedText(typed, step)),
    press: (text, key, canvas) =>
      key.ctrl && key.name === 'o' && editor ? { then: 'editor' } : press(text, key, canvas, enter),
    draw: (text, canvas, asked) => draw(text, canvas, enter, notes?.(textOf(text), asked) ?? []),
    hints: (text) => enterHint(text, enter),
    answer: (text, { step, today }) => {
      const answered = readAnswerText(step, textOf(text), today);
      if (!('findings' in answered)) return answered;
      return { findings: answered.findings.map((finding) => sentence(finding, text.lines.length)) };
    },
    typed: (text) => (isBlank(text) ? undefined : textOf(text)),
    atEmptyLine: (text) => lineAt(text) === '',
    ...(editor
      ? { prose: { text: textOf, with: (_text, next) => textBuffer(next.replace(/\n+$/, '')) } }
      : {}),
  };
}

export const oneLine = writing({ enter: 'on', editor: true });
export const long = writing({ enter: 'line', editor: true });
export const list = writing({ enter: 'item', editor: true, notes: fieldNotes });
export const people = writing({
  enter: 'item',
  editor: true,
  notes: (_text, { step }) => [answerHint(step)],
});
export const table = writing({ enter: 'item', editor: true, notes: (_text, { step }) => [answerHint(step)] });
export const date = writing({ enter: 'on', editor: false, notes: dateNotes });
export const number = writing({ enter: 'on', editor: false });

function typedText(typed: Value | undefined, step: Asked['step']): string {
  if (typed === undefined || typed === null) return '';
  if (typeof typed === 'string') return typed;
  if (prose.has(step.question.type)) return written(typed);
  // The gutter stands for the dash that each line of the notation begins with.
  return answerText(step, typed).replace(/^- /gm, '');
}

function isBlank(text: TextBuffer): boolean {
  return text.lines.every((line) => line.trim() === '');
}

function press(
  text: TextBuffer,
  key: Key,
  { width, room }: Canvas,
  enter: Manner['enter'],
): Pressed<TextBuffer> | undefined {
  if (key.name === 'return' || key.name === 'enter') {
    // Alt-Enter and ctrl-j begin a new line even where Enter does not.
    if (enter === 'on' && key.name === 'return' && !key.meta) return { then: 'on' };
    if (enter === 'item' && lineAt(text).trim() === '') return { then: 'on' };
    return { state: insert(text, '\n') };
  }
  const next = edited(text, key, width - gutterWidth, room - 1);
  return next === undefined ? undefined : { state: next };
}

function draw(
  text: TextBuffer,
  { width, glyphs, style }: Canvas,
  enter: Manner['enter'],
  notes: readonly string[],
): Drawing {
  const inner = width - gutterWidth;
  const rows = layOut(text.lines, inner);
  const lines = rows.map(({ shown, line: index, start }) => {
    if (enter !== 'item') return `${style.faint(glyphs.gutter)} ${shown}`;
    return `${start === 0 ? style.faint(index < text.lines.length ? glyphs.item : ' ') : ' '} ${shown}`;
  });
  const spot = spotOf(rows, text, text.lines, inner);
  return { lines, cursor: { row: spot.row, column: gutterWidth + spot.column }, notes };
}

function enterHint(text: TextBuffer, enter: Manner['enter']): readonly Hint[] {
  if (enter !== 'item' || isBlank(text)) return [];
  return [{ key: 'enter', does: lineAt(text).trim() === '' ? 'that is all' : 'one more' }];
}

/** A list whose items have fields says how to write them; one without needs no words. */
function fieldNotes(_text: string, { step }: Asked): readonly string[] {
  return (step.question.fields ?? []).length === 0 ? [] : [answerHint(step)];
}

/** The day that is understood, while it is being typed. */
function dateNotes(typed: string, { today }: Asked): readonly string[] {
  if (typed.trim() === '') return ['a day as 2026-05-01, or in words: friday, in 3 months, 1 May'];
  return [dayEcho(typed, today)].filter((echo) => echo !== '');
}
