/** What holds for every decision, not only for the worked example. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/decisions/analysis.ts';
import { drift } from '../../src/decisions/drift.ts';
import type { Standing } from '../../src/decisions/drift.ts';
import { firstPlaces, sampledShares, weightingsPerFamily } from '../../src/decisions/first-place.ts';
import { pairShareAny, pairShareOrdered } from '../../src/decisions/pair-share.ts';
import { uniform } from '../../src/decisions/random.ts';
import { rankOptions } from '../../src/decisions/rank.ts';
import { weightedValue } from '../../src/decisions/value.ts';
import { weightingsFor } from '../../src/decisions/weightings.ts';
import {
  equalWeights,
  importanceOf,
  listImportance,
  rankWeights,
  swingWeights,
} from '../../src/decisions/weights.ts';
import { decisionOf, rowOf, runs, score, weighed } from './support.ts';

const few = { numRuns: runs.numRuns / 10 };

function weightsOf(points: readonly number[]): readonly number[] {
  return swingWeights(points) ?? [];
}

/** For each option whether another is at least as good everywhere and better somewhere. */
function dominated(rows: readonly (readonly number[])[]): boolean[] {
  return rows.map((row) =>
    rows.some(
      (other) =>
        other.every((each, j) => each >= (row[j] ?? 0)) && other.some((each, j) => each > (row[j] ?? 0)),
    ),
  );
}

/** The sum over positive differences, for distinct ones. */
function summed(differences: readonly number[]): number {
  return differences
    .filter((difference) => difference > 0)
    .reduce((sum, own) => {
      const others = differences.filter((difference) => difference !== own);
      return sum + others.reduce((product, other) => product * (own / (own - other)), 1);
    }, 0);
}

describe('weights', () => {
  it('sum to 1 and follow the points, whichever way they are made', () => {
    fc.assert(
      fc.property(weighed(), ({ points }) => {
        for (const weights of [
          weightsOf(points),
          rankWeights(importanceOf(points)),
          equalWeights(points.length),
        ]) {
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          points.forEach((point, j) =>
            points.forEach((other, k) =>
              expect(point > other && (weights[j] ?? 0) < (weights[k] ?? 0) - 1e-12).toBe(false),
            ),
          );
        }
      }),
      runs,
    );
  });

  it('are the mean of all weightings in their order', () => {
    const importance = [[2], [0, 3], [1]];
    const { order } = weightingsFor([0.25, 0.25, 0.25, 0.25], importance, 50_000);
    const sums = [0, 0, 0, 0];
    for (let start = 0; start < order.length; start += 4) {
      const weighting = order.slice(start, start + 4);
      const whole = weighting.reduce((sum, weight) => sum + weight, 0);
      weighting.forEach((weight, j) => (sums[j] = (sums[j] ?? 0) + weight / whole / 50_000));
    }
    rankWeights(importance).forEach((weight, j) => expect(sums[j]).toBeCloseTo(weight, 2));
  });
});

describe('the order', () => {
  it('of the others stays when an option is added', () => {
    fc.assert(
      fc.property(weighed(1), fc.array(score, { minLength: 7, maxLength: 7 }), ({ points, rows }, more) => {
        const weights = weightsOf(points);
        const before = rankOptions(weights, rows.map(rowOf));
        const after = rankOptions(weights, [...rows, more.slice(0, points.length)].map(rowOf));
        expect(after.filter((option) => option !== rows.length)).toEqual(before);
      }),
      runs,
    );
  });

  it('stays when all points are scaled', () => {
    fc.assert(
      fc.property(weighed(), fc.integer({ min: 2, max: 30 }), ({ points, rows }, factor) => {
        const scaled = points.map((point) => point / factor);
        expect(rankOptions(weightsOf(scaled), rows.map(rowOf))).toEqual(
          rankOptions(weightsOf(points), rows.map(rowOf)),
        );
      }),
      runs,
    );
  });

  it('never begins with a dominated option, even where it has the same value', () => {
    fc.assert(
      fc.property(weighed(), ({ points, rows }) => {
        const [first = -1] = rankOptions(weightsOf(points), rows.map(rowOf));
        expect(dominated(rows)[first]).toBe(false);
      }),
      runs,
    );
    expect(rankOptions([1, 0], [rowOf([5, 1]), rowOf([5, 2])])).toEqual([1, 0]);
  });
});

describe('first places', () => {
  it('sum to 1 in each family, and a dominated option has none', () => {
    fc.assert(
      fc.property(weighed(), ({ points, rows }) => {
        const shares = firstPlaces(weightsOf(points), importanceOf(points), rows.map(rowOf));
        for (const family of ['near', 'order', 'any'] as const) {
          expect(shares.reduce((sum, share) => sum + share[family], 0)).toBeCloseTo(1, 9);
          dominated(rows).forEach((is, option) =>
            expect(is ? shares[option]?.[family] : 0, `option ${option}, ${family}`).toBe(0),
          );
        }
      }),
      few,
    );
  });

  it('are not raised by a further option', () => {
    fc.assert(
      fc.property(weighed(2), ({ points, rows }) => {
        const all = firstPlaces(weightsOf(points), importanceOf(points), rows.map(rowOf));
        const fewer = firstPlaces(weightsOf(points), importanceOf(points), rows.slice(0, -1).map(rowOf));
        fewer.forEach((share, option) => expect(all[option]?.any ?? 0).toBeLessThanOrEqual(share.any + 1e-9));
      }),
      few,
    );
  });

  it('are split between options that are the same', () => {
    const shares = firstPlaces([0.5, 0.5], [[0, 1]], [rowOf([3, 7]), rowOf([7, 3]), rowOf([3, 7])]);
    for (const family of ['near', 'order', 'any'] as const) {
      expect(shares[0]?.[family]).toBe(shares[2]?.[family]);
      expect(shares[0]?.[family]).toBeCloseTo(0.25, 2);
    }
  });

  it('match the closed form within one point for 1,000 random pairs', () => {
    const random = uniform(20_25);
    const whole = (most: number): number => Math.floor(random() * (most + 1));
    const weightings = Array.from({ length: 9 }, (_, width) =>
      weightingsFor(equalWeights(width), listImportance(width), weightingsPerFamily),
    );
    const worst = { any: 0, order: 0 };
    for (let pair = 0; pair < 1000; pair += 1) {
      const width = 2 + whole(6);
      const [one = [], other = []] = [0, 1].map(() => Array.from({ length: width }, () => whole(20) / 2));
      const differences = one.map((each, j) => each - (other[j] ?? 0));
      const rows = [rowOf(one), rowOf(other)];
      const wanted = { any: pairShareAny(differences), order: pairShareOrdered(differences) };
      for (const family of ['any', 'order'] as const) {
        const [share = NaN] = sampledShares(rows, weightings[width]?.[family] ?? new Float64Array());
        worst[family] = Math.max(worst[family], Math.abs(share - wanted[family]));
      }
    }
    expect(worst.any).toBeLessThan(0.01);
    expect(worst.order).toBeLessThan(0.01);
  });
});

describe('the closed form', () => {
  it('is the textbook sum where that one holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.integer({ min: -10, max: 10 }).filter((difference) => difference !== 0),
          { minLength: 1, maxLength: 7 },
        ),
        (differences) => {
          expect(pairShareAny(differences)).toBeCloseTo(summed(differences), 6);
        },
      ),
      runs,
    );
  });

  it('adds up to 1 with the other option, equal and zero differences included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 8 }),
        (differences) => {
          const turned = differences.map((difference) => -difference);
          expect(pairShareAny(differences) + pairShareAny(turned)).toBeCloseTo(1, 12);
          expect(pairShareOrdered(differences) + pairShareOrdered(turned)).toBeCloseTo(1, 12);
        },
      ),
      runs,
    );
  });

  it('is a half for two options that are the same', () => {
    expect(pairShareAny([0, 0, 0])).toBe(0.5);
    expect(pairShareOrdered([0])).toBe(0.5);
  });
});

describe('drift', () => {
  const standing = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.record({ weight: fc.integer({ min: 0, max: 100 }), score }),
  );

  it('is the sum of its two parts, which is the whole change over the shared criteria', () => {
    fc.assert(
      fc.property(standing, standing, (before: Standing, now: Standing) => {
        const found = drift(before, now);
        const shared = Object.keys(now).filter((criterion) => Object.hasOwn(before, criterion));
        const value = (of: Standing): number => {
          const weights = swingWeights(shared.map((criterion) => of[criterion]?.weight ?? 0));
          return weights === null
            ? NaN
            : weightedValue(
                weights,
                shared.map((criterion) => of[criterion]?.score ?? 0),
              );
        };
        const change = value(now) - value(before);
        expect(found === null).toBe(Number.isNaN(change));
        expect(found?.delta).toBe(found === null ? undefined : found.scores + found.weights);
        expect(found?.delta ?? 0).toBeCloseTo(found === null ? 0 : change, 12);
      }),
      runs,
    );
  });

  it('says which criteria only one of the reviews had', () => {
    const found = drift(
      { a: { weight: 0.5, score: 4 }, old: { weight: 0.5, score: 4 } },
      { a: { weight: 0.2, score: 6 }, new: { weight: 0.8, score: 1 } },
    );
    expect(found).toMatchObject({ delta: 2, scores: 2, weights: 0, onlyThen: ['old'], onlyNow: ['new'] });
    expect(drift({ old: { weight: 1, score: 4 } }, { new: { weight: 1, score: 1 } })).toBeNull();
  });
});

describe('an analysis', () => {
  it('is the same each time', () => {
    fc.assert(
      fc.property(weighed(), ({ points, rows }) => {
        expect(analyse(decisionOf(points, rows))).toEqual(analyse(decisionOf(points, rows)));
      }),
      few,
    );
  });
});
