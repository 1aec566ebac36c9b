/** Whether the values that rank high are the ones that the weeks served. */

export interface LivedValue {
  readonly name: string;
  /** Check-ins whose work served it, and whose work cut across it. */
  readonly served: number;
  readonly against: number;
}

/**
 * A = sum of q_j * (served_j - against_j) / n with rank-sum weights q_j = (m + 1 - rank_j) / (m * (m + 1) / 2). A figure
 * for a trend; the counts are what is shown first.
 *
 * @param values   the most important first
 * @param checkIns n, how many were asked
 * @returns -1 (every check-in cut across every value) to 1; null without values or check-ins
 * @see Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in multiattribute utility
 *   decision making, Organizational Behavior and Human Performance 28(1): rank-sum weights
 */
export function valuesLived(values: readonly LivedValue[], checkIns: number): number | null {
  const count = values.length;
  if (count === 0 || checkIns === 0) return null;
  const weighted = values.map(({ served, against }, index) => (count - index) * (served - against));
  return weighted.reduce((sum, part) => sum + part, 0) / ((count * (count + 1)) / 2) / checkIns;
}
