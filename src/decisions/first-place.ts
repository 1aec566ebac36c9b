/** In how many weightings each option comes first. */
import type { Score } from './decision.ts';
import { dominators } from './dominance.ts';
import { uniform } from './random.ts';
import { plainScores } from './value.ts';
import type { Draw, Family } from './weightings.ts';
import { anyWeightings, nearWeightings, orderWeightings } from './weightings.ts';
import type { Importance, Weights } from './weights.ts';

/** The standard error of a share is then 0.35 points at most. */
export const drawsPerFamily = 20_000;

/** Any number would do; a fixed one gives the same shares each time the same numbers are looked at. */
const seeds: Readonly<Record<Family, number>> = { near: 1, order: 2, any: 3 };

/** Fractions of 1 by family. */
export type FamilyShares = Readonly<Record<Family, number>>;

/**
 * Each option's share of first places in each family of weightings.
 *
 * The weightings depend on the weights and their order alone, not on the options, so a further option can only
 * take from the shares of the others.
 *
 * @param rows one for each option, a score for each weight; ranges are left out of account
 * @returns one for each option, in their order; in each family they sum to 1 (none when there are no options)
 * @see Lahdelma & Salminen (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision making,
 *   Operations Research 49(3): the first-rank acceptability index
 */
export function firstPlaces(
  weights: Weights,
  importance: Importance,
  rows: readonly (readonly Score[])[],
): readonly FamilyShares[] {
  const near = sampledShares(rows, nearWeightings(weights, uniform(seeds.near)));
  const order = sampledShares(rows, orderWeightings(importance, uniform(seeds.order)));
  const any = sampledShares(rows, anyWeightings(uniform(seeds.any)));
  return rows.map((_, option) => ({
    near: near[option] ?? 0,
    order: order[option] ?? 0,
    any: any[option] ?? 0,
  }));
}

/**
 * Shares of first places over drawn weightings. Options that tie for a first place share it evenly. A dominated
 * option never has a share, not even where the criteria that tell it apart have no weight.
 *
 * @returns one share for each row, summing to 1
 */
export function sampledShares(
  rows: readonly (readonly Score[])[],
  draw: Draw,
  draws: number = drawsPerFamily,
): readonly number[] {
  const contenders = dominators(rows).flatMap((better, index) => (better.length === 0 ? [index] : []));
  const width = rows[0]?.length ?? 0;
  const scores = Float64Array.from(contenders.flatMap((index) => plainScores(rows[index] ?? [])));
  const firsts = new Float64Array(contenders.length);
  const weights = new Float64Array(width);
  const values = new Float64Array(contenders.length);
  for (let drawn = 0; drawn < draws; drawn += 1) {
    draw(weights);
    share(firsts, valuesInto(values, scores, weights));
  }
  const shares = rows.map(() => 0);
  for (const [place, option] of contenders.entries()) shares[option] = (firsts[place] ?? 0) / draws;
  return shares;
}

function valuesInto(values: Float64Array, scores: Float64Array, weights: Float64Array): Float64Array {
  let cell = 0;
  for (let option = 0; option < values.length; option += 1) {
    let value = 0;
    for (let j = 0; j < weights.length; j += 1) {
      value += (weights[j] ?? 0) * (scores[cell] ?? 0);
      cell += 1;
    }
    values[option] = value;
  }
  return values;
}

/** Gives the highest value one first place, split among those that have it. */
function share(firsts: Float64Array, values: Float64Array): void {
  let best = -Infinity;
  let first = 0;
  let ties = 0;
  for (let option = 0; option < values.length; option += 1) {
    const value = values[option] ?? 0;
    if (value > best) {
      best = value;
      first = option;
      ties = 1;
    } else if (value === best) ties += 1;
  }
  if (ties === 1) firsts[first] = (firsts[first] ?? 0) + 1;
  else
    for (let option = first; option < values.length; option += 1)
      if (values[option] === best) firsts[option] = (firsts[option] ?? 0) + 1 / ties;
}
