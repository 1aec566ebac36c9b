import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSd } from '../../src/signals/baseline.ts';
import { chart, cusumOf } from '../../src/signals/cusum.ts';
import type { Points, PulseLine } from '../../src/signals/pulse-points.ts';
import { averageOf, linesOf, sum } from '../../src/signals/pulse-points.ts';
import { anyPoints, fewerRuns, handVector, pointsFor } from './journal.ts';

const sums = (checkIns: readonly Points[], restarts?: ReadonlySet<number>): (number | null)[] =>
  cusumOf(checkIns, restarts).map((step) => step.sum);

const lives = fc.array(anyPoints, { minLength: 13, maxLength: 60 });

function calmThenLow(low: number): Points[] {
  return [
    ...Array.from({ length: 12 }, () => pointsFor(4)),
    ...Array.from({ length: low }, () => pointsFor(1)),
  ];
}

/** The statistic as the method words it, worked out anew at each check-in. */
function plainly(checkIns: readonly Points[]): (number | null)[] {
  let held = 0;
  return checkIns.map((points, index) => {
    const number = index + 1;
    if (number < 13) return null;
    const usual = checkIns.slice(0, Math.max(8, number - 7));
    const meanOf = (line: PulseLine): number | undefined => {
      const given = usual.flatMap(({ [line]: point }) => point ?? []);
      return given.length === 0 ? undefined : sum(given) / given.length;
    };
    const y = (one: Points): number => {
      const off = linesOf(one).flatMap((line) => {
        const mean = meanOf(line);
        return mean === undefined ? [] : [(one[line] ?? 0) - mean];
      });
      return sum(off) / off.length;
    };
    const ys = usual.map(y);
    const centre = sum(ys) / ys.length;
    const sd = Math.max(0.3, Math.sqrt(sum(ys.map((one) => (one - centre) ** 2)) / (ys.length - 1)));
    const z = Math.min(2.5, Math.max(-2.5, -y(points) / sd));
    held = Math.max(0, held + z - 0.5);
    return held;
  });
}

describe('the sum', () => {
  it('follows the vector that can be checked by hand', () => {
    const steps = cusumOf(handVector.map(pointsFor));
    expect(handVector.map(pointsFor).map(averageOf)).toEqual(handVector);
    expect(steps.slice(0, 12).every((step) => step.sum === null && step.level === null)).toBe(true);
    expect(steps.slice(12).map((step) => Number(step.sum?.toFixed(4)))).toEqual([
      1.3333, 2, 4, 5.3519, 7.3185, 9.3185,
    ]);
    expect(steps.findIndex((step) => (step.sum ?? 0) > chart.threshold) + 1).toBe(18);
    expect(steps[12]?.level?.mean).toBeCloseTo(3.55, 12);
    expect(steps[12]?.level?.sd).toBe(leastSd);
    expect(steps[17]?.since).toBe(12);
  });

  it('is the statistic as the method words it, whatever lines were left out', () => {
    fc.assert(
      fc.property(lives, (checkIns) => {
        const expected = plainly(checkIns);
        for (const [index, value] of sums(checkIns).entries()) {
          expect(value === null).toBe(index < 12);
          expect(value ?? -1).toBeCloseTo(expected[index] ?? -1, 9);
        }
      }),
      fewerRuns,
    );
  });

  it('is never negative, and one check-in adds 2 at most', () => {
    fc.assert(
      fc.property(lives, (checkIns) => {
        let before = 0;
        for (const value of sums(checkIns)) {
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value - before).toBeLessThanOrEqual(2 + 1e-12);
          before = value;
        }
      }),
      fewerRuns,
    );
  });

  it('cannot raise the flag with fewer than five low check-ins', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoints, { minLength: 12, maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (calm, low) => {
          const fallen = [...calm, ...Array.from({ length: low }, () => pointsFor(1))];
          const own = cusumOf(fallen, new Set([calm.length]));
          const isRaised = (own.at(-1)?.sum ?? 0) > chart.threshold;
          expect(isRaised && low < 5).toBe(false);
        },
      ),
      fewerRuns,
    );
    expect(sums(calmThenLow(4)).at(-1)).toBe(8);
    expect(sums(calmThenLow(5)).at(-1)).toBe(10);
  });

  it('does not change when all points are shifted by the same amount', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(-1, 0.5, 1, 3), (checkIns, shift) => {
        const shifted = checkIns.map((points) =>
          Object.fromEntries(linesOf(points).map((line) => [line, (points[line] ?? 0) + shift])),
        );
        const [one, other] = [cusumOf(checkIns), cusumOf(shifted)];
        for (const [index, step] of one.entries()) {
          expect(other[index]?.sum ?? -1).toBeCloseTo(step.sum ?? -1, 9);
          expect(other[index]?.since).toBe(step.since);
        }
      }),
      fewerRuns,
    );
  });

  it('does not hear a check-in that rises, and comes down again by itself', () => {
    const back = [...handVector, 4.4, 4.4, 4.4, 4.4, 4.4].map(pointsFor);
    expect(sums(back).at(-1)).toBe(0);
    expect(cusumOf(back).at(-1)?.since).toBeNull();
  });

  it('begins at 0 again where it was set back, and counts from there', () => {
    const checkIns = handVector.map(pointsFor);
    const steps = cusumOf(checkIns, new Set([16]));
    expect(steps[15]?.sum).toBeCloseTo(5.3519, 4);
    expect(steps[16]?.sum).toBeCloseTo(7.3185 - 5.3519, 3);
    expect(steps[17]?.since).toBe(16);
  });

  it('takes a week of accident for no fall: a spread below 0.3 is taken for 0.3', () => {
    const still = [...Array.from({ length: 20 }, () => pointsFor(3.6)), pointsFor(3.4)];
    expect(cusumOf(still).at(-1)?.sum).toBeCloseTo(0.2 / 0.3 - 0.5, 9);
  });

  it('compares a line with nothing where the baseline never had it', () => {
    const without: Points = { energy: 3, learning: 3, worth: 3 };
    const lower: Points = { energy: 2, learning: 3, worth: 3, voice: 5 };
    const steps = cusumOf([...Array.from({ length: 12 }, () => without), lower]);
    expect(steps.at(-1)?.sum).toBeCloseTo(1 / 3 / 0.3 - 0.5, 12);
  });
});
