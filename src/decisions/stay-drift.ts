/** The present role over all reviews: what it was worth, and why that changed. */
import type { CivilDate } from '../core/calendar.ts';
import type { Decision } from './decision.ts';
import { stayId } from '../core/review-options.ts';
import { scoreRow, wholeRow } from './decision.ts';
import type { Drift, Standing } from './drift.ts';
import { drift } from './drift.ts';
import { plainScores, weightedValue } from './value.ts';
import { weigh } from './weights.ts';

export interface PastReview {
  readonly date: CivilDate;
  readonly decision: Decision;
}

export interface DatedDrift extends Drift {
  readonly date: CivilDate;
  /** The role's value then, at the weights of then and over all criteria of then. */
  readonly value: number;
}

/**
 * How `stay` moved from each earlier review to this one, in the order given. Reviews that did not weigh and score
 * it wholly, or share no criterion with this one, are left out.
 *
 * @param past reviews in the same role; another role's `stay` is another thing
 */
export function stayDrift(past: readonly PastReview[], now: Decision): readonly DatedDrift[] {
  const today = standingOfStay(now);
  if (today === null) return [];
  return past.flatMap(({ date, decision }): DatedDrift[] => {
    const before = standingOfStay(decision);
    const change = before && drift(before.standing, today.standing);
    return change === null ? [] : [{ date, value: before?.value ?? 0, ...change }];
  });
}

/** What the present role is worth in a decision; null until it is weighed and scored wholly. */
export function stayValue(decision: Decision): number | null {
  return standingOfStay(decision)?.value ?? null;
}

function standingOfStay({ criteria, scores }: Decision): { standing: Standing; value: number } | null {
  const { weights } = weigh(criteria);
  const row = wholeRow(scoreRow(scores, stayId, criteria));
  if (weights === null || row === null || criteria.length === 0) return null;
  const standing = Object.fromEntries(
    criteria.map(({ id }, index) => [id, { weight: weights[index] ?? 0, score: row[index]?.s ?? 0 }]),
  );
  return { standing, value: weightedValue(weights, plainScores(row)) };
}
