/** The scores of one option as numbers with their ranges. */
import { scoreRow } from '../../decisions/decision.ts';
import type { Score } from '../../decisions/decision.ts';
import type { Weighed } from './report.ts';

/** In the order of the criteria; what is not scored yet is left out. */
export function scoresOf(
  { decision }: Weighed,
  option: string,
): readonly (Score & { readonly criterion: string })[] {
  const row = scoreRow(decision.scores, option, decision.criteria);
  return decision.criteria.flatMap(({ id }, index) => {
    const score = row[index] ?? null;
    return score === null ? [] : [{ criterion: id, ...score }];
  });
}
