/** What the present role was worth at each review, under the weights of today, and whether scores or weights moved it. */
import type { CivilDate } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import { ownValue } from '../../core/value.ts';
import { stayId } from '../../decisions/decision.ts';
import { analyse } from '../../decisions/analysis.ts';
import { readDecision } from '../../decisions/read-decision.ts';
import type { PastReview, DatedDrift } from '../../decisions/stay-drift.ts';
import { stayDrift } from '../../decisions/stay-drift.ts';
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
  const reviews = pages.filter((entry) => entry.set === 'decision' && isWanted(entry));
  const role = roleOf(pages.findLast((entry) => roleOf(entry) !== null));
  const scored = reviews
    .filter((entry) => (roleOf(entry) ?? role) === role)
    .flatMap((entry) => {
      const { decision, findings } = readDecision(entry.frontMatter);
      const value = findings.length > 0 ? null : valueOf({ date: entry.date, decision });
      return value === null ? [] : [{ date: entry.date, decision, value }];
    });
  const latest = scored.at(-1);
  if (latest === undefined) return null;
  return {
    date: latest.date,
    value: latest.value,
    earlier: stayDrift(scored.slice(0, -1), latest.decision),
  };
}

function valueOf({ decision }: PastReview): number | null {
  return analyse(decision).options.find(({ id }) => id === stayId)?.value ?? null;
}

function roleOf(entry: Entry | undefined): string | null {
  const role = entry === undefined ? undefined : ownValue(entry.frontMatter, 'role');
  return typeof role === 'string' && role.trim() !== '' ? role.trim() : null;
}
