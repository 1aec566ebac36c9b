/** Three ways of being unsure about weights, each as many weightings drawn at random. */
import { latinHypercube } from './latin-hypercube.ts';
import { shuffle, uniform } from './random.ts';
import type { Importance, Weights } from './weights.ts';

/**
 * Weighting after weighting, a number for each criterion, up to a common factor: those of one weighting are not
 * made to sum to 1, as which option comes first does not depend on it.
 */
export type Weightings = Float64Array;

/** For each family of weightings. */
export interface ByFamily<Item> {
  /** Each weight may be off by half. */
  readonly near: Item;
  /** Only the order of the criteria is known. */
  readonly order: Item;
  /** Nothing is. */
  readonly any: Item;
}

/** Any number would do; a fixed one gives the same shares each time the same numbers are looked at. */
const seed = 20_000;

/**
 * The weightings that a decision's shares are counted over, always the same for the same weights. One set of
 * points serves all three families.
 *
 * @param count of weightings in each family
 */
export function weightingsFor(weights: Weights, importance: Importance, count: number): ByFamily<Weightings> {
  const random = uniform(seed);
  const points = latinHypercube(weights.length, count, random);
  const any = anyWeightings(points);
  return {
    near: nearWeightings(weights, points),
    order: orderWeightings(importance, any, random),
    any,
  };
}

/** w_j proportional to w_j * U(0.5, 1.5), each drawn by itself. */
function nearWeightings(weights: Weights, points: Float64Array): Weightings {
  const near = new Float64Array(points.length);
  for (let start = 0; start < points.length; start += weights.length) {
    for (let j = 0; j < weights.length; j += 1) {
      near[start + j] = (weights[j] ?? 0) * (0.5 + (points[start + j] ?? 0));
    }
  }
  return near;
}

/**
 * Evenly over all weights that sum to 1: w_j = -ln U, up to a factor.
 *
 * @see Devroye (1986), Non-Uniform Random Variate Generation, ch. 5: uniform spacings
 */
function anyWeightings(points: Float64Array): Weightings {
  const any = new Float64Array(points.length);
  for (let index = 0; index < points.length; index += 1) any[index] = -Math.log(points[index] ?? 1);
  return any;
}

/**
 * Evenly over all weights that sum to 1 and fall in the order of importance; criteria that share a place are
 * shuffled each time. Sorted exponentials are sums of scaled ones: the k-th largest of n is
 * E_k/k + E_(k+1)/(k+1) + ... + E_n/n, so nothing needs sorting.
 *
 * @see Rényi (1953), On the theory of order statistics, Acta Mathematica Hungarica 4
 */
function orderWeightings(
  importance: Importance,
  exponentials: Float64Array,
  random: () => number,
): Weightings {
  const order = new Float64Array(exponentials.length);
  const criteria = Int32Array.from(importance.flat());
  const width = criteria.length;
  const shared = sharedPlaces(importance);
  for (let start = 0; start < order.length; start += width) {
    for (const [from, end] of shared) shuffle(criteria, from, end, random);
    let sum = 0;
    for (let place = width; place >= 1; place -= 1) {
      sum += (exponentials[start + place - 1] ?? 0) / place;
      order[start + (criteria[place - 1] ?? 0)] = sum;
    }
  }
  return order;
}

/** Where groups of several begin and end among all places. */
function sharedPlaces(importance: Importance): readonly (readonly [number, number])[] {
  let start = 0;
  return importance.flatMap(({ length }): (readonly [number, number])[] => {
    const from = start;
    start += length;
    return length > 1 ? [[from, start]] : [];
  });
}
