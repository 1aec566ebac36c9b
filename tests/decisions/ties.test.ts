/** Ties and shifts of weight, held against searches that know nothing of the formulas. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostCritical, oneWeightTies } from '../../src/decisions/one-weight.ts';
import { smallestShift } from '../../src/decisions/smallest-shift.ts';
import { weightedValue } from '../../src/decisions/value.ts';
import { swingWeights } from '../../src/decisions/weights.ts';
import { runs, score } from './support.ts';

/** Weights and two options, the first with the higher value or the same. */
const pair = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => {
    const row = fc.array(score, { minLength: width, maxLength: width });
    const points = fc
      .array(fc.integer({ min: 0, max: 20 }), { minLength: width, maxLength: width })
      .filter((each) => each.some((point) => point > 0));
    return fc.record({ points, one: row, other: row });
  })
  .map(({ points, one, other }) => {
    const weights = swingWeights(points) ?? [];
    const isAhead = weightedValue(weights, one) >= weightedValue(weights, other);
    return { weights, ahead: isAhead ? one : other, behind: isAhead ? other : one };
  });

function lead(weights: readonly number[], ahead: readonly number[], behind: readonly number[]): number {
  return weightedValue(weights, ahead) - weightedValue(weights, behind);
}

function moved(weights: readonly number[], k: number, to: number): number[] {
  const own = weights[k] ?? 0;
  return weights.map((weight, j) => (j === k ? to : (weight * (1 - to)) / (1 - own)));
}

describe('one-weight ties', () => {
  it('are ties', () => {
    fc.assert(
      fc.property(pair, ({ weights, ahead, behind }) => {
        oneWeightTies(weights, ahead, behind).forEach((tie, k) => {
          const gap = tie === null ? 0 : lead(moved(weights, k, tie), ahead, behind);
          expect(Math.abs(gap)).toBeLessThan(1e-9);
        });
      }),
      runs,
    );
  });

  it('are missing only where the lead keeps its sign from 0 to 1', () => {
    fc.assert(
      fc.property(pair, ({ weights, ahead, behind }) => {
        oneWeightTies(weights, ahead, behind).forEach((tie, k) => {
          const canMove = (weights[k] ?? 0) < 1 - 1e-12;
          const [low, high] = [0, 1].map((to) => (canMove ? lead(moved(weights, k, to), ahead, behind) : 1));
          expect(tie === null && (low ?? 0) * (high ?? 0) < -1e-9).toBe(false);
        });
      }),
      runs,
    );
  });

  it('are null where no weight, or every weight, makes the two equal', () => {
    expect(oneWeightTies([0.5, 0.5], [5, 6], [4, 4])).toEqual([null, null]);
    expect(oneWeightTies([0.5, 0.5], [5, 5], [5, 5])).toEqual([null, null]);
    expect(oneWeightTies([1, 0], [5, 6], [4, 9])).toEqual([null, 0.25]);
    expect(mostCritical([0.5, 0.5], [null, null])).toBeNull();
  });

  it('lie at the weights as they are when the options tie already', () => {
    expect(oneWeightTies([0.5, 0.5], [4, 6], [6, 4])).toEqual([0.5, 0.5]);
  });

  it('name the criterion with the least way to go, in either direction', () => {
    expect(mostCritical([0.4, 0.3, 0.3], [0.9, 0.25, null])).toEqual({
      criterion: 1,
      change: 0.25 - 0.3,
    });
  });
});

/**
 * The linear programme 'least weight moved such that the lead is gone', solved by looking at all its vertices: at one
 * there is at most one criterion that gives part of its weight; each other keeps all or gives all to some criterion.
 */
function leastByVertices(weights: readonly number[], differences: readonly number[]): number {
  const start = weights.reduce((sum, weight, j) => sum + weight * (differences[j] ?? 0), 0);
  if (start <= 1e-12) return 0;
  let least = Infinity;
  const gains = (from: number): number[] =>
    differences.map((difference) => (differences[from] ?? 0) - difference).filter((gain) => gain > 0);
  const visit = (others: readonly number[], part: number, left: number, used: number): void => {
    const own = weights[part] ?? 0;
    for (const gain of gains(part)) {
      if (left > 0 && left / gain <= own + 1e-12) least = Math.min(least, used + left / gain);
    }
    const [next, ...rest] = others;
    if (next === undefined) return;
    visit(rest, part, left, used);
    const given = weights[next] ?? 0;
    for (const gain of gains(next)) visit(rest, part, left - given * gain, used + given);
  };
  for (const part of weights.keys()) {
    visit(
      [...weights.keys()].filter((j) => j !== part),
      part,
      start,
      0,
    );
  }
  return least;
}

describe('the smallest shift', () => {
  it('takes the lead away, and takes from each criterion no more than it has', () => {
    fc.assert(
      fc.property(pair, ({ weights, ahead, behind }) => {
        const shift = smallestShift(weights, ahead, behind);
        const after = [...weights];
        for (const { criterion, weight } of shift?.sources ?? []) {
          after[criterion] = (after[criterion] ?? 0) - weight;
          after[shift?.to ?? 0] = (after[shift?.to ?? 0] ?? 0) + weight;
        }
        expect(after.every((weight) => weight >= -1e-12)).toBe(true);
        expect(shift === null ? 0 : lead(after, ahead, behind)).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('is what the linear programme finds', () => {
    fc.assert(
      fc.property(pair, ({ weights, ahead, behind }) => {
        const least = leastByVertices(
          weights,
          ahead.map((each, j) => each - (behind[j] ?? 0)),
        );
        expect(smallestShift(weights, ahead, behind)?.weight ?? Infinity).toBeCloseTo(least, 9);
      }),
      { numRuns: runs.numRuns / 2 },
    );
  });

  it('takes from several criteria where one has too little', () => {
    // d = (6, 5, -1), lead 0.1 * 6 + 0.5 * 5 - 0.4 = 2.7: all of the first (0.7), the rest from the second (2.0 / 6).
    const shift = smallestShift([0.1, 0.5, 0.4], [8, 7, 3], [2, 2, 4]);
    expect(shift?.to).toBe(2);
    expect(shift?.sources.map(({ criterion }) => criterion)).toEqual([0, 1]);
    expect(shift?.sources[0]?.weight).toBeCloseTo(0.1, 12);
    expect(shift?.sources[1]?.weight).toBeCloseTo(1 / 3, 12);
    expect(shift?.weight).toBeCloseTo(0.1 + 1 / 3, 12);
  });

  it('is null for a lead that is there under all weights, and 0 for none', () => {
    expect(smallestShift([0.5, 0.5], [5, 6], [4, 4])).toBeNull();
    expect(smallestShift([0.5, 0.5], [4, 6], [6, 4])).toEqual({ weight: 0, to: 0, sources: [] });
  });
});
