/** Which uncertain cells could, each alone, change who is first. */
import type { Score } from './decision.ts';
import { comparable, plainScores, weightedValue } from './value.ts';
import type { Weights } from './weights.ts';

export interface FindOut {
  readonly option: number;
  readonly criterion: number;
  /** The score, 0 to 10, at which the option ties with the best of the others. */
  readonly tie: number;
  /** How far the cell's range can move the option's value: w_j * (hi - lo). */
  readonly swing: number;
}

/**
 * Cells whose range holds the score at which first place would be shared, the one with the largest swing first; of equal
 * ones the better-placed option's, then the earlier criterion's. The leader's cell ties at s - (V_lead - V_second) / w_j,
 * another option's at s + (V_lead - V_a) / w_j. A criterion without weight moves nothing.
 *
 * @param rows  one for each option, a score for each weight
 * @param order indices of the options, the first place first; with fewer than two there is nothing to find out
 * @see Howard (1966), Information value theory, IEEE Transactions on Systems Science and Cybernetics 2(1): what is worth
 *   knowing is what could change the choice. The measure here is simpler: it needs no probabilities.
 */
export function findOut(
  weights: Weights,
  rows: readonly (readonly Score[])[],
  order: readonly number[],
): readonly FindOut[] {
  const values = rows.map((row) => weightedValue(weights, plainScores(row)));
  const [leader, second] = order;
  if (leader === undefined || second === undefined) return [];
  const first = values[leader] ?? 0;
  return order
    .flatMap((option) => {
      const lead = option === leader ? first - (values[second] ?? 0) : (values[option] ?? 0) - first;
      return (rows[option] ?? []).flatMap(({ s, lo, hi }, criterion): FindOut[] => {
        const weight = weights[criterion] ?? 0;
        if (weight === 0 || lo === hi) return [];
        const tie = s - lead / weight;
        const within = comparable(tie) >= comparable(lo) && comparable(tie) <= comparable(hi);
        return within ? [{ option, criterion, tie, swing: weight * (hi - lo) }] : [];
      });
    })
    .toSorted((one, other) => comparable(other.swing) - comparable(one.swing));
}
