import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edit from '../../../src/adapters/ask/text-buffer.ts';
import type { TextBuffer } from '../../../src/adapters/ask/text-buffer.ts';
import { runs } from '../../support/days.ts';

/** The simple model: one string, and an offset between two graphemes. */
interface Model {
  readonly text: string;
  readonly at: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function boundaries(text: string): number[] {
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

const settle = (text: string, at: number): Model => ({
  text,
  at: boundaries(text).find((place) => place >= at) ?? text.length,
});
const previous = ({ text, at }: Model): number => boundaries(text).findLast((place) => place < at) ?? 0;
const next = ({ text, at }: Model): number => boundaries(text).find((place) => place > at) ?? text.length;
const lineStart = ({ text, at }: Model): number => text.slice(0, at).lastIndexOf('\n') + 1;
const lineEnd = ({ text, at }: Model): number =>
  text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
const without = ({ text }: Model, from: number, to: number): Model =>
  settle(text.slice(0, from) + text.slice(to), from);

const operations: Readonly<
  Record<string, { real(buffer: TextBuffer): TextBuffer; model(model: Model): Model }>
> = {
  left: { real: edit.left, model: (model) => ({ ...model, at: previous(model) }) },
  right: { real: edit.right, model: (model) => ({ ...model, at: next(model) }) },
  backspace: { real: edit.deleteBack, model: (model) => without(model, previous(model), model.at) },
  delete: { real: edit.deleteForward, model: (model) => without(model, model.at, next(model)) },
  lineStart: { real: edit.lineStart, model: (model) => ({ ...model, at: lineStart(model) }) },
  lineEnd: { real: edit.lineEnd, model: (model) => ({ ...model, at: lineEnd(model) }) },
  textStart: { real: edit.textStart, model: (model) => ({ ...model, at: 0 }) },
  textEnd: { real: edit.textEnd, model: ({ text }) => ({ text, at: text.length }) },
  cutToLineStart: { real: edit.cutToLineStart, model: (model) => without(model, lineStart(model), model.at) },
  cutToLineEnd: {
    real: edit.cutToLineEnd,
    model: (model) => without(model, model.at, lineEnd(model) === model.at ? next(model) : lineEnd(model)),
  },
};

/** Letters, marks that join what stands before them, pictures joined into one, wide characters, line ends. */
const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'b ',
    'word ',
    '\n',
    'é',
    'e\u0301',
    '\u0301',
    '日本',
    '👩‍👩‍👧',
    '🇩🇪',
    '🇩',
    '\u200D',
    'ก็',
    '한',
    '\u1112\u1161',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll(/[\r\n]+/g, '\n')),
);
const step = fc.oneof(
  piece,
  fc.constantFrom(...Object.keys(operations)).map((name) => ({ name })),
);

function offset(buffer: TextBuffer): number {
  return buffer.lines.slice(0, buffer.line).reduce((sum, line) => sum + line.length + 1, 0) + buffer.column;
}

describe('editing a text', () => {
  it('does what the same keys do to one string and an offset', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let buffer = edit.textBuffer();
        let model: Model = { text: '', at: 0 };
        for (const done of steps) {
          if (typeof done === 'string') {
            buffer = edit.insert(buffer, done);
            model = settle(
              model.text.slice(0, model.at) + done + model.text.slice(model.at),
              model.at + done.length,
            );
          } else {
            const operation = operations[done.name];
            buffer = operation?.real(buffer) ?? buffer;
            model = operation?.model(model) ?? model;
          }
          expect({ text: edit.textOf(buffer), at: offset(buffer) }).toEqual(model);
        }
      }),
      runs,
    );
  });

  it('gives back what was cut', () => {
    const text = 'one two three';
    const cut = edit.deleteWordBack(edit.textBuffer(text));
    expect(edit.textOf(cut)).toBe('one two ');
    expect(edit.textOf(edit.yank(cut))).toBe(text);
    const line = edit.cutToLineEnd(edit.lineStart(edit.textBuffer(text)));
    expect(edit.textOf(line)).toBe('');
    expect(edit.textOf(edit.yank(line))).toBe(text);
  });

  it('moves by words, from line to line', () => {
    const buffer = edit.textBuffer('one two\nthree');
    const places = [buffer];
    for (let count = 0; count < 4; count++) places.push(edit.wordLeft(places.at(-1) ?? buffer));
    expect(places.map(offset)).toEqual([13, 8, 7, 4, 0]);
    const back = [places.at(-1) ?? buffer];
    for (let count = 0; count < 4; count++) back.push(edit.wordRight(back.at(-1) ?? buffer));
    expect(back.map(offset)).toEqual([0, 3, 7, 8, 13]);
  });

  it('takes out a picture of several people, and a letter with its mark, as one', () => {
    for (const sign of ['👩‍👩‍👧', 'e\u0301', '🇩🇪', '日']) {
      expect(edit.textOf(edit.deleteBack(edit.textBuffer(`a${sign}`)))).toBe('a');
    }
  });
});
