/** Forces, forecasts, values lived, the reading word, and the generator. */
import { describe, expect, it } from 'vitest';
import { calibration } from '../../src/decisions/forecasts.ts';
import type { Forecast } from '../../src/decisions/forecasts.ts';
import { fromTo, fromToOfSums } from '../../src/core/from-to.ts';
import { evenPoints } from '../../src/decisions/even-points.ts';
import { uniform, words } from '../../src/decisions/random.ts';
import { readingLimits, readingOf } from '../../src/decisions/reading.ts';
import { alignmentOf } from '../../src/signals/values-lived.ts';
import { rankWeights } from '../../src/decisions/weights.ts';

function given(chance: number, outcome: Forecast['outcome'], times: number): Forecast[] {
  return Array.from({ length: times }, () => ({ chance, outcome }));
}

function lived(served: number, against: number, of: number): { served: number; against: number; of: number } {
  return { served, against, of };
}

function cut(word: bigint): bigint {
  return word % 2n ** 32n;
}

function rotate(word: bigint, bits: bigint): bigint {
  return cut(word << bits) + (word >> (32n - bits));
}

/** xoshiro128** as its authors write it down, in whole numbers cut to 32 bits. */
function definition(state: readonly [bigint, bigint, bigint, bigint], count: number): number[] {
  let [s0, s1, s2, s3] = state;
  return Array.from({ length: count }, () => {
    const word = cut(rotate(cut(s1 * 5n), 7n) * 9n);
    const shifted = cut(s1 << 9n);
    [s2, s3] = [s2 ^ s0, s3 ^ s1];
    [s1, s0] = [s1 ^ s2, s0 ^ s3];
    [s2, s3] = [s2 ^ shifted, rotate(s3, 11n)];
    return Number(word);
  });
}

describe('from and to', () => {
  it('says nothing of fewer than two pushes and pulls together', () => {
    expect(fromTo({ push: [3], pull: [], hold: [1, 2], worry: [3] })).toBeNull();
    expect(fromTo({ push: [3], pull: [1], hold: [], worry: [] })).toMatchObject({
      toShare: 0.25,
      balance: -0.5,
    });
    expect(fromTo({ push: [], pull: [2, 2], hold: [3, 3], worry: [] })).toMatchObject({
      toShare: 1,
      balance: 1,
      movement: -2,
    });
  });

  it('has no share of nothing', () => {
    expect(fromToOfSums({ push: 0, pull: 0, hold: 3, worry: 2 })).toBeNull();
  });
});

describe('forecasts', () => {
  it('are scored from ten settled on', () => {
    const nine = [...given(0.8, 'yes', 6), ...given(0.8, 'no', 3), ...given(0.4, 'unclear', 5)];
    expect(calibration(nine)).toMatchObject({ settled: 9, unclear: 5, open: 0, brier: null, bands: null });
    const ten = calibration([...nine, ...given(0.8, 'no', 1), ...given(0.2, 'open', 2)]);
    expect(ten).toMatchObject({ settled: 10, unclear: 5, open: 2, baseline: 0.25 });
    expect(ten.brier).toBeCloseTo((6 * 0.04 + 4 * 0.64) / 10, 12);
    expect(ten.bands).toEqual([{ from: 0.7, to: 0.9, given: 10, happened: 6 }]);
  });

  it('stand in the band that their chance begins, the highest band holding certainty too', () => {
    const chances = [0, 0.05, 0.1, 0.29, 0.3, 0.5, 0.7, 0.89, 0.9, 1];
    const { bands } = calibration(chances.map((chance): Forecast => ({ chance, outcome: 'yes' })));
    expect(bands?.map(({ from, given: count }) => [from, count])).toEqual([
      [0, 2],
      [0.1, 2],
      [0.3, 1],
      [0.5, 1],
      [0.7, 2],
      [0.9, 2],
    ]);
    expect(bands?.reduce((sum, { happened }) => sum + happened, 0)).toBe(10);
  });
});

describe('values lived', () => {
  it('runs from -1 to 1, and needs values and check-ins', () => {
    expect(alignmentOf([lived(4, 0, 4), lived(4, 0, 4)])).toBeCloseTo(1, 12);
    expect(alignmentOf([lived(0, 4, 4), lived(0, 4, 4)])).toBeCloseTo(-1, 12);
    expect(alignmentOf([lived(3, 0, 3), lived(0, 3, 3)])).toBeCloseTo(1 / 3, 12);
    expect(alignmentOf([])).toBeNull();
    expect(alignmentOf([lived(0, 0, 0)])).toBeNull();
  });
});

describe('the reading', () => {
  it('has the limits that are told with it', () => {
    expect(readingLimits).toEqual({ holds: 0.85, leans: 0.6, gap: 0.15, thin: 0.3 });
  });

  it.each([
    [0.85, 0.15, 'holds up'],
    [0.8499, 0.15, 'leans'],
    [0.6, 0.15, 'leans'],
    [0.5999, 2, 'too close to call'],
    [1, 0.1499, 'too close to call'],
    [1, 6.35 - 6.2, 'holds up'],
  ] as const)('of a share of %d and a gap of %d is %s', (share, gap, reading) => {
    expect(readingOf(share, gap)).toBe(reading);
  });
});

describe('rank weights', () => {
  it('are shared by criteria that share places', () => {
    const [first, second, third] = rankWeights([[1], [0, 2]]);
    expect(second).toBeCloseTo(11 / 18, 12);
    expect(first).toBeCloseTo((5 / 18 + 2 / 18) / 2, 12);
    expect(third).toBe(first);
    expect(rankWeights([])).toEqual([]);
  });
});

describe('the generator', () => {
  it('gives the words of its definition', () => {
    const next = words([1, 2, 3, 4]);
    const expected = definition([1n, 2n, 3n, 4n], 50);
    expect(expected.slice(0, 3)).toEqual([11_520, 0, 5_927_040]);
    expect(expected.map(() => next())).toEqual(expected);
  });

  it('is even over 0 to 1, without the ends, and the same for the same seed', () => {
    const [one, other, third] = [uniform(5), uniform(5), uniform(6)];
    const tenths = Array.from({ length: 10 }, () => 0);
    let equal = 0;
    let wrong = 0;
    for (let drawn = 0; drawn < 100_000; drawn += 1) {
      const number = one();
      if (number !== other() || number <= 0 || number >= 1) wrong += 1;
      if (number === third()) equal += 1;
      const tenth = Math.floor(number * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(wrong).toBe(0);
    expect(equal).toBeLessThan(3);
    expect(Math.max(...tenths.map((count) => Math.abs(count - 10_000)))).toBeLessThan(400);
  });
});

describe('points', () => {
  it.each([1, 2, 3, 5, 7, 10])(
    'in %i dimensions fill each coordinate evenly, without its ends',
    (dimensions) => {
      const points = evenPoints(dimensions, 20_000);
      for (let j = 0; j < dimensions; j += 1) {
        const coordinate = points.filter((_, index) => index % dimensions === j).toSorted();
        expect(coordinate[0]).toBeGreaterThan(0);
        expect(coordinate.at(-1)).toBeLessThan(1);
        coordinate.forEach((point, rank) => expect(Math.abs(point - rank / 20_000)).toBeLessThan(0.002));
      }
    },
  );

  it('fill the faces between coordinates evenly too', () => {
    const points = evenPoints(7, 20_000);
    for (const [one, other] of [
      [0, 1],
      [0, 6],
      [2, 5],
      [5, 6],
    ] as const) {
      const cells = new Map<number, number>();
      for (let start = 0; start < points.length; start += 7) {
        const cell =
          10 * Math.floor(10 * (points[start + one] ?? 0)) + Math.floor(10 * (points[start + other] ?? 0));
        cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
      expect(cells.size).toBe(100);
      for (const count of cells.values()) expect(Math.abs(count - 200)).toBeLessThan(40);
    }
  });
});
