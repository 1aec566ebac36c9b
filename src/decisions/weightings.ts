/** Three ways of being unsure about weights, each as many weightings drawn at random. */
import { evenPoints } from './even-points.ts';
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

/** For criteria that share a place. Any number would do; a fixed one gives the same shares each time. */
const seed = 20_000;

/**
 * The weightings that a decision's shares are counted over, always the same for the same weights. One set of
 * points serves all three families:
 *
 * - near: w_j proportional to w_j * U(0.5, 1.5), each drawn by itself;
 * - any: evenly over all weights that sum to 1, w_j = -ln U up to a factor;
 * - order: the same among those in the order of importance, criteria that share a place being shuffled each time.
 *   Sorted exponentials are sums of scaled ones: the k-th largest of n is E_k/k + E_(k+1)/(k+1) + ... + E_n/n, so
 *   nothing needs sorting.
 *
 * All in one loop: it runs once, mostly before the engine has had time to compile it well, and several would each
 * have to be compiled anew.
 *
 * @param count of weightings in each family
 * @see Devroye (1986), Non-Uniform Random Variate Generation, ch. 5: uniform spacings
 * @see Rényi (1953), On the theory of order statistics, Acta Mathematica Hungarica 4
 */
export function weightingsFor(weights: Weights, importance: Importance, count: number): ByFamily<Weightings> {
  const random = uniform(seed);
  const width = weights.length;
  const any = evenPoints(width, count);
  const near = new Float64Array(any.length);
  const order = new Float64Array(any.length);
  const given = Float64Array.from(weights);
  const criteria = Int32Array.from(importance.flat());
  const shared = sharedPlaces(importance);
  for (let start = 0; start < any.length; start += width) {
    for (const [from, end] of shared) shuffle(criteria, from, end, random);
    let sum = 0;
    for (let j = width - 1; j >= 0; j -= 1) {
      const point = any[start + j] ?? 0;
      const exponential = -Math.log(point);
      near[start + j] = (given[j] ?? 0) * (0.5 + point);
      any[start + j] = exponential;
      sum += exponential / (j + 1);
      order[start + (criteria[j] ?? 0)] = sum;
    }
  }
  return { near, order, any };
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
