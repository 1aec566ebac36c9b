/** Cells of a matrix as they are typed, stored and said. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScore, scoreText, scoreWords } from '../../src/core/score-cell.ts';
import type { Value } from '../../src/core/value.ts';
import { runs } from '../support/days.ts';

describe('a score', () => {
  it.each<[Value, Value, string]>([
    ['8', 8, '8'],
    [7.5, 7.5, '7.5'],
    ['?', '?', 'not known'],
    ['8 7-9', { s: 8, lo: 7, hi: 9 }, '8 (7 to 9)'],
    ['8 (7 to 9), told', { s: 8, lo: 7, hi: 9, by: 'told' }, '8 (7 to 9, told)'],
    ['4 2–6 guessed', { s: 4, lo: 2, hi: 6, by: 'guessed' }, '4 (2 to 6, guessed)'],
    ['3 seen on a visit', { s: 3, by: 'seen on a visit' }, '3 (seen on a visit)'],
    [{ s: 8, lo: 8, hi: 8 }, 8, '8'],
    [{ s: 8, hi: 9 }, { s: 8, lo: 8, hi: 9 }, '8 (8 to 9)'],
  ])('reads %j', (typed, stored, words) => {
    expect(readScore(typed)).toEqual({ value: stored });
    expect(scoreWords(stored)).toBe(words);
  });

  it.each([
    'eleven',
    '11',
    '8 9-10',
    '8 2-11',
    '-1',
    '? 3-4',
    '? nobody knows',
    { s: 8, low: 7 },
    ['8'],
    true,
  ])('refuses %j and says what to write', (typed) => {
    expect(readScore(typed)).toHaveProperty('findings');
  });

  // Half of it was taken for the score and the rest for where it comes from.
  it.each(['7-9', '7 - 9', '7–9', '7 to 9', '7..9', '9-Jul', '07.Sep', '7/9', '1E1', '8.5.1', '8 9', '8 %'])(
    'refuses %j, a range or a day without a score, in whole',
    (typed) => {
      expect(readScore(typed)).toMatchObject({ findings: [{ why: `'${typed}' is no score` }] });
    },
  );

  it('is typed as it was written', () => {
    const number = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);
    const cell = fc
      .tuple(
        fc.uniqueArray(number, { minLength: 3, maxLength: 3 }),
        fc.constantFrom('', 'seen', 'told by two', '- 9', '(a guess)', '9', 'to 9'),
      )
      .map(([three, by]) => {
        const [lo = 0, s = 0, hi = 0] = three.toSorted((one, other) => one - other);
        return { s, lo, hi, ...(by === '' ? {} : { by }) };
      });
    fc.assert(
      fc.property(
        fc.oneof(
          cell,
          cell.map(({ s, by }) => (by === undefined ? s : { s, by })),
          number,
          fc.constant('?'),
        ),
        (value) => {
          expect(readScore(scoreText(value))).toEqual({ value });
        },
      ),
      runs,
    );
  });
});
