/** Which options another one beats without any weighing. */
import type { Score } from './decision.ts';

/** Whether `one` is at least as good on every criterion and better on some, by the scores alone. */
export function dominates(one: readonly Score[], other: readonly Score[]): boolean {
  const pairs = one.map((score, criterion) => [score.s, other[criterion]?.s ?? 0] as const);
  return pairs.every(([a, b]) => a >= b) && pairs.some(([a, b]) => a > b);
}

/** Whether `one` dominates `other` wherever in their ranges the scores turn out to lie: lo_j >= hi_j throughout. */
export function surelyDominates(one: readonly Score[], other: readonly Score[]): boolean {
  return dominates(one, other) && one.every(({ lo }, criterion) => lo >= (other[criterion]?.hi ?? 0));
}

/**
 * For each option the indices of those that dominate it. Such an option cannot come first under any weights;
 * where the weights leave it level, it is taken to stand behind.
 *
 * @param rows one for each option; null, as one with missing cells is compared with none
 * @see Keeney & Raiffa (1976), Decisions with Multiple Objectives, ch. 3
 */
export function dominators(
  rows: readonly (readonly Score[] | null)[],
  beats: typeof dominates = dominates,
): readonly (readonly number[])[] {
  return rows.map((row) =>
    rows.flatMap((rival, index) => (row !== null && rival !== null && beats(rival, row) ? [index] : [])),
  );
}
