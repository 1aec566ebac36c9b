/** What the present role was worth at each review, under the weights of today, and whether scores or weights moved it. */
import type { CivilDate } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import { ownValue } from '../../core/value.ts';
import type { Decision } from '../../decisions/decision.ts';
import { stayId } from '../../core/review-options.ts';
import { scoreRow, wholeRow } from '../../decisions/decision.ts';
import { pastReviews } from '../../decisions/past-reviews.ts';
import type { DatedDrift } from '../../decisions/stay-drift.ts';
import { stayDrift } from '../../decisions/stay-drift.ts';
import { plainScores, weightedValue } from '../../decisions/value.ts';
import { weigh } from '../../decisions/weights.ts';
import type { Material } from './material.ts';

export interface PresentRole {
  /** The latest review that scored and weighed it wholly, and its value there, 0 to 10. */
  readonly date: CivilDate;
  readonly value: number;
  /** The earlier ones, oldest first. */
  readonly earlier: readonly DatedDrift[];
}

/** Null without a review that has weighed and scored the present role. */
export function presentRole({ pages, isWanted }: Material): PresentRole | null {
  const role = roleOf(pages.findLast((entry) => roleOf(entry) !== null));
  const scored = pastReviews(pages.filter(isWanted))
    .filter(({ entry }) => (roleOf(entry) ?? role) === role)
    .flatMap((review) => {
      const value = valueOf(review.decision);
      return value === null ? [] : [{ ...review, value }];
    });
  const latest = scored.at(-1);
  if (latest === undefined) return null;
  return {
    date: latest.date,
    value: latest.value,
    earlier: stayDrift(scored.slice(0, -1), latest.decision),
  };
}

/** Null while a criterion has no weight or the role no score on it. */
function valueOf({ criteria, scores }: Decision): number | null {
  const { weights } = weigh(criteria);
  const row = wholeRow(scoreRow(scores, stayId, criteria));
  return weights === null || row === null || criteria.length === 0
    ? null
    : weightedValue(weights, plainScores(row));
}

function roleOf(entry: Entry | undefined): string | null {
  const role = entry === undefined ? undefined : ownValue(entry.frontMatter, 'role');
  return typeof role === 'string' && role.trim() !== '' ? role.trim() : null;
}
