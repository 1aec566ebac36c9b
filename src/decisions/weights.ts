/** How much each criterion counts: from swing points, from an order alone, or all the same. */
import type { Criterion } from './decision.ts';

/** One weight for each criterion, in their order; none negative, summing to 1. */
export type Weights = readonly number[];

/** Indices of criteria from the most important down; those of equal importance share a place. */
export type Importance = readonly (readonly number[])[];

/**
 * Weights in proportion to swing points: w_j = p_j / sum of p. Every score's scale is linear and the swing is
 * the same six steps on each, so ratios of swings are ratios of weights.
 *
 * @param points 0 or more each; only their ratios matter
 * @returns null when they sum to 0, as then nothing has been weighed
 * @see von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, ch. 8: swing weighting
 */
export function swingWeights(points: readonly number[]): Weights | null {
  const sum = total(points);
  return sum > 0 ? points.map((point) => point / sum) : null;
}

/**
 * Rank-order centroid weights: the place k of n gets (1/n) * (1/k + 1/(k+1) + ... + 1/n), which is the mean
 * over all weightings that keep the order. Criteria that share places get the mean of those places' weights.
 *
 * @returns one weight for each criterion, in the order of their indices; empty for no criteria
 * @see Barron & Barrett (1996), Decision quality using ranked attribute weights, Management Science 42(11)
 */
export function rankWeights(importance: Importance): Weights {
  const count = total(importance.map(({ length }) => length));
  const weights = Array.from({ length: count }, () => 0);
  let place = 1;
  for (const group of importance) {
    const places = group.map((_, offset) => centroid(place + offset, count));
    for (const criterion of group) weights[criterion] = total(places) / group.length;
    place += group.length;
  }
  return weights;
}

/** The importance that points say: the more points, the more important; equal points share a place. */
export function importanceOf(points: readonly number[]): Importance {
  const levels = [...new Set(points)].toSorted((one, other) => other - one);
  return levels.map((level) => points.flatMap((point, criterion) => (point === level ? [criterion] : [])));
}

/** The importance of a list: the first is the most important, and none are equal. */
export function listImportance(count: number): Importance {
  return Array.from({ length: count }, (_, criterion) => [criterion]);
}

/** Every criterion the same: 1/n. */
export function equalWeights(count: number): Weights {
  return Array.from({ length: count }, () => 1 / count);
}

export interface Weighing {
  readonly weights: Weights | null;
  readonly importance: Importance | null;
  /** Ids of criteria still to be given points; then the weights and the importance are null. */
  readonly unweighed: readonly string[];
}

/**
 * The weights of a decision's criteria: swing weights where they have points, rank weights in list order where
 * none has any. Where some have points and some have not, weighing has been left half-way and nothing is
 * known; likewise where all points are 0.
 */
export function weigh(criteria: readonly Criterion[]): Weighing {
  const points = criteria.flatMap((criterion) => (criterion.points === undefined ? [] : [criterion.points]));
  if (points.length === 0) {
    const importance = listImportance(criteria.length);
    return { weights: rankWeights(importance), importance, unweighed: [] };
  }
  const lacking = criteria.filter((criterion) => criterion.points === undefined);
  const weights = lacking.length === 0 ? swingWeights(points) : null;
  if (weights !== null) return { weights, importance: importanceOf(points), unweighed: [] };
  const unweighed = (lacking.length === 0 ? criteria : lacking).map(({ id }) => id);
  return { weights: null, importance: null, unweighed };
}

function centroid(place: number, count: number): number {
  let sum = 0;
  for (let k = count; k >= place; k -= 1) sum += 1 / k;
  return sum / count;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
