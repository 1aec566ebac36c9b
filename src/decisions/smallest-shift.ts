/** The least weight that would have to move between criteria for a lead to be gone. */
import { contributions } from './value.ts';
import type { Weights } from './weights.ts';

export interface Shift {
  /** All the weight moved, as a fraction of 1. */
  readonly weight: number;
  /** Index of the criterion that it all goes to. */
  readonly to: number;
  /** Where it comes from, the most telling criterion first; their weights sum to `weight`. */
  readonly sources: readonly { readonly criterion: number; readonly weight: number }[];
}

/** Leads below this are none: it is rounding. */
const slack = 1e-12;

/**
 * The smallest shift of weight after which `ahead` leads `behind` no longer. A unit moved from criterion j to k
 * lowers the lead by d_j - d_k with d_j = a_j - b_j; so all goes to the criterion with the smallest d, and comes from
 * those with the largest, each as far as it has weight. Where one source has enough, that is
 * D / (d_max - d_min). This is the answer of the linear programme 'least total weight moved such that D <= 0':
 * its one constraint beside the bounds makes it a fractional knapsack, which taking the best ratio first solves.
 *
 * @returns null when no shift does it, as the lead is there under all weights; a shift of 0 when they tie already,
 *   with `sources` empty
 * @see Dantzig (1957), Discrete-variable extremum problems, Operations Research 5(2): the fractional knapsack
 */
export function smallestShift(
  weights: Weights,
  ahead: readonly number[],
  behind: readonly number[],
): Shift | null {
  const differences = weights.map((_, criterion) => (ahead[criterion] ?? 0) - (behind[criterion] ?? 0));
  const lowest = Math.min(...differences);
  const to = differences.indexOf(lowest);
  let lead = contributions(weights, ahead, behind).reduce((sum, part) => sum + part, 0);
  const bySize = differences
    .map((difference, criterion) => ({ criterion, gain: difference - lowest }))
    .filter(({ criterion, gain }) => gain > 0 && (weights[criterion] ?? 0) > 0)
    .toSorted((one, other) => other.gain - one.gain);
  const sources: { criterion: number; weight: number }[] = [];
  for (const { criterion, gain } of bySize) {
    if (lead <= slack) break;
    const weight = Math.min(weights[criterion] ?? 0, lead / gain);
    sources.push({ criterion, weight });
    lead -= weight * gain;
  }
  if (to < 0 || lead > slack) return null;
  return { weight: sources.reduce((sum, { weight }) => sum + weight, 0), to, sources };
}
