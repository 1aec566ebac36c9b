/** In how many weightings each option comes first. */
import type { Score } from './decision.ts';
import { dominators } from './dominance.ts';
import { plainScores } from './value.ts';
import type { ByFamily, Weightings } from './weightings.ts';
import { weightingsFor } from './weightings.ts';
import type { Importance, Weights } from './weights.ts';

/** By chance alone the standard error of a share would be 0.35 points at most; points spread evenly make it smaller. */
export const weightingsPerFamily = 20_000;

/** Fractions of 1. */
export type FamilyShares = ByFamily<number>;

/**
 * Each option's share of first places in each family of weightings.
 *
 * The weightings depend on the weights and their order alone, not on the options, so a further option can only
 * take from the shares of the others.
 *
 * @param rows       one for each option, a score for each weight; ranges are left out of account
 * @param weightings where they have been drawn already, as that takes longer than all else
 * @returns one for each option, in their order; in each family they sum to 1 (none when there are no options)
 * @see Lahdelma & Salminen (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision making,
 *   Operations Research 49(3): the first-rank acceptability index
 */
export function firstPlaces(
  weights: Weights,
  importance: Importance,
  rows: readonly (readonly Score[])[],
  weightings: ByFamily<Weightings> = weightingsFor(weights, importance, weightingsPerFamily),
): readonly FamilyShares[] {
  const near = sampledShares(rows, weightings.near);
  const order = sampledShares(rows, weightings.order);
  const any = sampledShares(rows, weightings.any);
  return rows.map((_, option) => ({
    near: near[option] ?? 0,
    order: order[option] ?? 0,
    any: any[option] ?? 0,
  }));
}

/**
 * Shares of first places over all of some weightings. Options that tie for a first place share it evenly. A
 * dominated option never has a share, not even where the criteria that tell it apart have no weight.
 *
 * @param rows one for each option, a score for each number of a weighting; without any score all are the same
 * @returns one share for each row, summing to 1
 */
export function sampledShares(
  rows: readonly (readonly Score[])[],
  weightings: Weightings,
): readonly number[] {
  const contenders = dominators(rows).flatMap((better, index) => (better.length === 0 ? [index] : []));
  const width = rows[0]?.length ?? 0;
  if (width === 0) return rows.map(() => 1 / rows.length);
  const scores = Float64Array.from(contenders.flatMap((index) => plainScores(rows[index] ?? [])));
  const firsts = countFirsts(scores, contenders.length, weightings, width);
  const shares = rows.map(() => 0);
  for (const [place, option] of contenders.entries()) {
    shares[option] = (firsts[place] ?? 0) / (weightings.length / width);
  }
  return shares;
}

/** One flat loop: it runs once, mostly before the engine has had time to compile it well. */
function countFirsts(
  scores: Float64Array,
  count: number,
  weightings: Weightings,
  width: number,
): Float64Array {
  const firsts = new Float64Array(count);
  const values = new Float64Array(count);
  for (let start = 0; start < weightings.length; start += width) {
    let best = -Infinity;
    let first = 0;
    let ties = 0;
    for (let option = 0; option < count; option += 1) {
      let value = 0;
      for (let j = 0; j < width; j += 1) {
        value += (weightings[start + j] ?? 0) * (scores[option * width + j] ?? 0);
      }
      values[option] = value;
      if (value > best) {
        best = value;
        first = option;
        ties = 1;
      } else if (value === best) ties += 1;
    }
    if (ties === 1) firsts[first] = (firsts[first] ?? 0) + 1;
    else addShared(firsts, values, best, ties);
  }
  return firsts;
}

/** Splits one first place among those that have the best value. */
function addShared(firsts: Float64Array, values: Float64Array, best: number, ties: number): void {
  for (const [option, value] of values.entries()) {
    if (value === best) firsts[option] = (firsts[option] ?? 0) + 1 / ties;
  }
}
