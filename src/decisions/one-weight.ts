/** How far one weight alone would have to move for two options to tie. */
import { contributions } from './value.ts';
import type { Weights } from './weights.ts';

/** Weights computed to be outside 0 to 1 by no more than this are at the end. */
const slack = 1e-12;

/**
 * For each criterion k the weight t* at which `ahead` and `behind` tie when the other weights keep their ratios.
 * With d_j = a_j - b_j and D = sum of w_j * d_j, the lead at weight t is t * d_k + (1 - t) * r_k with
 * r_k = (D - w_k * d_k) / (1 - w_k), so t* = r_k / (r_k - d_k).
 *
 * @returns a weight from 0 to 1 for each criterion; null where no such weight makes them tie, where every one does,
 *   and where k has all the weight, so that the others have no ratios to keep
 * @see Triantaphyllou & Sanchez (1997), A sensitivity analysis approach for some deterministic multi-criteria
 *   decision-making methods, Decision Sciences 28(1)
 */
export function oneWeightTies(
  weights: Weights,
  ahead: readonly number[],
  behind: readonly number[],
): readonly (number | null)[] {
  const parts = contributions(weights, ahead, behind);
  const lead = parts.reduce((sum, part) => sum + part, 0);
  return weights.map((weight, k) => {
    const rest = 1 - weight;
    if (rest < slack) return null;
    const own = (ahead[k] ?? 0) - (behind[k] ?? 0);
    const others = (lead - (parts[k] ?? 0)) / rest;
    if (Math.abs(others - own) < slack) return null;
    const tie = others / (others - own);
    return tie < -slack || tie > 1 + slack ? null : Math.min(1, Math.max(0, tie));
  });
}

/**
 * The criterion whose weight has the least way to go to its tie: its index, and the way in weight (negative
 * when the weight would have to fall). Of equals the first; null when no criterion has a tie.
 */
export function mostCritical(
  weights: Weights,
  ties: readonly (number | null)[],
): { readonly criterion: number; readonly change: number } | null {
  let best: { criterion: number; change: number } | null = null;
  for (const [criterion, tie] of ties.entries()) {
    if (tie === null) continue;
    const change = tie - (weights[criterion] ?? 0);
    if (best === null || Math.abs(change) < Math.abs(best.change) - slack) best = { criterion, change };
  }
  return best;
}
