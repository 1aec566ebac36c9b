/** What an option is worth under some weights, and how far its uncertain cells let that move. */
import type { Score } from './decision.ts';
import type { Weights } from './weights.ts';

/**
 * The additive value V = sum of w_j * x_j, on the scale of the scores (0 to 10). Nothing is normalised by the
 * options that happen to be compared, so one option's value never depends on another's.
 *
 * @param weights summing to 1
 * @param scores  one for each weight
 * @see Keeney & Raiffa (1976), Decisions with Multiple Objectives, ch. 3: the additive value function
 */
export function weightedValue(weights: Weights, scores: readonly number[]): number {
  return weights.reduce((sum, weight, criterion) => sum + weight * (scores[criterion] ?? 0), 0);
}

/** The least and the greatest value that a row's ranges allow: [sum of w_j * lo_j, sum of w_j * hi_j]. */
export function valueRange(weights: Weights, row: readonly Score[]): readonly [number, number] {
  return [
    weightedValue(
      weights,
      row.map(({ lo }) => lo),
    ),
    weightedValue(
      weights,
      row.map(({ hi }) => hi),
    ),
  ];
}

/**
 * What each criterion adds to one option's lead over another: w_j * (a_j - b_j), in steps of value. They sum
 * to the lead.
 */
export function contributions(
  weights: Weights,
  ahead: readonly number[],
  behind: readonly number[],
): readonly number[] {
  return weights.map((weight, criterion) => weight * ((ahead[criterion] ?? 0) - (behind[criterion] ?? 0)));
}

/** The scores of a row without their ranges. */
export function plainScores(row: readonly Score[]): readonly number[] {
  return row.map(({ s }) => s);
}

/**
 * A number to compare by: computed values that differ by less than a billionth of a step are the same value
 * reached by different roundings.
 */
export function comparable(value: number): number {
  return Math.round(value * 1e9);
}
