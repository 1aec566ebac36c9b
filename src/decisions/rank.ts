/** Puts options in order of their value. */
import type { Score } from './decision.ts';
import { comparable, plainScores, weightedValue } from './value.ts';
import type { Weights } from './weights.ts';

/**
 * Indices of the options, the highest value first. Where values are equal the higher sum of plain scores goes
 * first, so that a dominated option stands behind the one that dominates it whatever the weights; then the order
 * given. Each pair is put in order by its own numbers, so adding an option never reorders the others.
 *
 * @param rows one for each option, a score for each weight
 */
export function rankOptions(weights: Weights, rows: readonly (readonly Score[])[]): readonly number[] {
  const places = rows.map((row, index) => {
    const scores = plainScores(row);
    return {
      index,
      value: comparable(weightedValue(weights, scores)),
      sum: comparable(scores.reduce((sum, score) => sum + score, 0)),
    };
  });
  return places
    .toSorted((one, other) => other.value - one.value || other.sum - one.sum || one.index - other.index)
    .map(({ index }) => index);
}
