/** Points spread over a cube more evenly than chance alone would, so that fewer of them are needed. */
import { shuffle } from './random.ts';
import type { Uniform } from './random.ts';

/**
 * `count` points of which each coordinate falls once into each of `count` equal steps, at a place in the step
 * that is drawn, the steps of each coordinate in an order of its own.
 *
 * @returns point after point, `dimensions` numbers each, all between 0 and 1 without either
 * @see McKay, Beckman & Conover (1979), A comparison of three methods for selecting values of input variables
 *   in the analysis of output from a computer code, Technometrics 21(2)
 */
export function latinHypercube(dimensions: number, count: number, random: Uniform): Float64Array {
  const points = new Float64Array(dimensions * count);
  const steps = new Int32Array(count);
  for (let step = 0; step < count; step += 1) steps[step] = step;
  for (let j = 0; j < dimensions; j += 1) {
    shuffle(steps, 0, count, random);
    for (let point = 0; point < count; point += 1) {
      points[point * dimensions + j] = ((steps[point] ?? 0) + random()) / count;
    }
  }
  return points;
}
