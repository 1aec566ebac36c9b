/** Three ways of being unsure about weights, each as a source of weightings drawn at random. */
import type { Uniform } from './random.ts';
import type { Importance, Weights } from './weights.ts';

/**
 * `near`: each weight may be off by half. `order`: only the order of the criteria is known. `any`: nothing is.
 */
export const families = ['near', 'order', 'any'] as const;
export type Family = (typeof families)[number];

/**
 * Fills the array with the next weighting, up to a common factor: the weights are not made to sum to 1, as which option
 * comes first does not depend on it.
 */
export type Draw = (into: Float64Array) => void;

/** w_j proportional to w_j * U(0.5, 1.5), each drawn by itself. */
export function nearWeightings(weights: Weights, random: Uniform): Draw {
  return (into) => {
    for (let j = 0; j < into.length; j += 1) into[j] = (weights[j] ?? 0) * (0.5 + random());
  };
}

/**
 * Evenly over all weights that sum to 1: w_j = -ln U, up to a factor.
 *
 * @see Devroye (1986), Non-Uniform Random Variate Generation, ch. 5, theorem 2.2: uniform spacings
 */
export function anyWeightings(random: Uniform): Draw {
  return (into) => {
    for (let j = 0; j < into.length; j += 1) into[j] = -Math.log(random());
  };
}

/**
 * Evenly over all weights that sum to 1 and fall in the order of importance; criteria that share a place are
 * shuffled at each draw. Sorted exponentials are sums of scaled ones: the k-th largest of n is
 * E_k/k + E_(k+1)/(k+1) + ... + E_n/n, so nothing needs sorting.
 *
 * @see Rényi (1953), On the theory of order statistics, Acta Mathematica Hungarica 4
 */
export function orderWeightings(importance: Importance, random: Uniform): Draw {
  const places = Int32Array.from(importance.flat());
  let start = 0;
  const shared: (readonly [number, number])[] = [];
  for (const { length } of importance) {
    if (length > 1) shared.push([start, start + length]);
    start += length;
  }
  return (into) => {
    for (const [from, end] of shared) shuffle(places, from, end, random);
    let sum = 0;
    for (let place = places.length; place >= 1; place -= 1) {
      sum -= Math.log(random()) / place;
      into[places[place - 1] ?? 0] = sum;
    }
  };
}

/** Fisher and Yates, on the part from `from` up to and without `end`. */
function shuffle(items: Int32Array, from: number, end: number, random: Uniform): void {
  for (let last = end - 1; last > from; last -= 1) {
    const chosen = from + Math.floor(random() * (last - from + 1));
    const kept = items[last] ?? 0;
    items[last] = items[chosen] ?? 0;
    items[chosen] = kept;
  }
}
