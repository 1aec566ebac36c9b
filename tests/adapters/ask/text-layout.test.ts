import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo, textBuffer, textOf } from '../../../src/adapters/ask/text-buffer.ts';
import type { Row } from '../../../src/adapters/ask/text-layout.ts';
import { layOut, moveByRows, moveInRow, spotOf } from '../../../src/adapters/ask/text-layout.ts';
import { displayWidth, graphemes } from '../../../src/core/text-width.ts';
import { runs } from '../../support/days.ts';

const shown = (text: string, width: number): string[] =>
  layOut(text.split('\n'), width).map((row) => row.shown.trimEnd());

describe('laying out a text', () => {
  it('wraps at words, and breaks a word that is too long', () => {
    expect(shown('We found it in the replication test', 12)).toEqual([
      'We found it',
      'in the',
      'replication',
      'test',
    ]);
    expect(shown('antidisestablishmentarianism', 10)).toEqual(['antidisest', 'ablishment', 'arianism']);
  });

  it('wraps wide characters where they do not fit', () => {
    expect(shown('日本語の日記', 5)).toEqual(['日本', '語の', '日記']);
    expect(shown('a bcd日本', 6)).toEqual(['a bcd', '日本']);
  });

  it('never draws a row that is wider than the width, and leaves nothing out', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const lines = text.split(/\r\n|\r|\n/);
          const rows = layOut(lines, width);
          // One character alone may be wider: a control shown as an escape, letters joined into one.
          const isSingle = ({ line, start, end }: Row): boolean =>
            graphemes((lines[line] ?? '').slice(start, end).replace(/[ \t]+$/, '')).length === 1;
          expect(rows.filter((row) => !isSingle(row) && displayWidth(row.shown) > width)).toEqual([]);
          for (const [index, line] of lines.entries()) {
            const parts = rows
              .filter((row) => row.line === index)
              .map(({ start, end }) => line.slice(start, end));
            expect(parts.join('')).toBe(line);
          }
        },
      ),
      runs,
    );
  });

  it('shows what a terminal would obey', () => {
    const [row] = layOut(['a\u001B[31mb\u202Ec'], 40);
    expect(row?.shown).toBe('a\\x1b[31mb\\u{202e}c');
  });
});

describe('the cursor', () => {
  it('stands in the column of what is before it', () => {
    const lines = ['日本 e\u0301x'];
    const rows = layOut(lines, 40);
    const columns = [0, 1, 2, 3, 5, 6].map((column) => spotOf(rows, { line: 0, column }, lines, 40).column);
    expect(columns).toEqual([0, 2, 4, 5, 6, 7]);
  });

  it('goes up and down by rows and keeps its column across a short one', () => {
    const buffer = moveTo(textBuffer('a long first line\nab\na long third line'), { line: 0, column: 9 });
    const down = moveByRows(buffer, 40, 1);
    expect(down).toMatchObject({ line: 1, column: 2 });
    expect(down && moveByRows(down, 40, 1)).toMatchObject({ line: 2, column: 9 });
  });

  it('goes through the rows of a wrapped line', () => {
    const buffer = textBuffer('one two three four');
    const up = moveByRows(buffer, 10, -1);
    expect(up).toMatchObject({ line: 0, column: 7 });
    expect(up && moveInRow(up, 10, 'start')).toMatchObject({ column: 0 });
    expect(up && moveInRow(up, 10, 'end')).toMatchObject({ column: 7 });
    expect(moveInRow(buffer, 10, 'start')).toMatchObject({ column: 8 });
  });

  it('stays where it is beyond the first and last row', () => {
    expect(moveByRows(textBuffer('one'), 10, 1)).toBeUndefined();
    expect(moveByRows(textBuffer('one'), 10, -1)).toBeUndefined();
  });

  it('stays between two characters and inside the screen wherever it goes', () => {
    const move = fc.record({
      count: fc.integer({ min: -3, max: 3 }),
      side: fc.constantFrom('start', 'end', undefined),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 4, max: 20 }),
        fc.array(move, { maxLength: 8 }),
        (text, width, moves) => {
          let buffer = textBuffer(text);
          for (const { count, side } of moves) {
            buffer = moveByRows(buffer, width, count) ?? buffer;
            if (side !== undefined) buffer = moveInRow(buffer, width, side);
            const line = buffer.lines[buffer.line] ?? '';
            const ends = graphemes(line).map((_grapheme, index, all) => all.slice(0, index).join('').length);
            expect([...ends, line.length]).toContain(buffer.column);
            const rows = layOut(buffer.lines, width);
            const spot = spotOf(rows, buffer, buffer.lines, width);
            expect(spot.column).toBeLessThanOrEqual(width);
            expect(spot.row).toBeLessThan(rows.length);
            expect(textOf(buffer)).toBe(textOf(textBuffer(text)));
          }
        },
      ),
      runs,
    );
  });
});
