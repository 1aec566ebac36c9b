/** The reviews that came before one, for what the present role was worth over the years. */
import type { CivilDate } from '../core/calendar.ts';
import { lastDay } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { roleOf } from '../core/entry-role.ts';
import { inOrder, isOurs } from '../core/ledgers.ts';
import { isReview } from '../core/review/review.ts';
import { readDecision } from './read-decision.ts';
import type { PastReview } from './stay-drift.ts';

export interface ReviewsWanted {
  /** As entries have it; null for those without a role. Absent: the role of `before`, else any. */
  readonly role?: string | null;
  /** Only reviews that were begun before this one; it is not among them itself. */
  readonly before?: Entry;
  /** Only reviews up to this day. */
  readonly until?: CivilDate;
}

/**
 * Reviews with their decisions, oldest first. `stay` is one thing as long as the role is the same. A review whose
 * front matter cannot be read whole, or reads wrongly, is left out; one without scores is kept.
 *
 * @param entries of the whole journal, in any order
 */
export function pastReviews(
  entries: readonly Entry[],
  { role, before, until = lastDay }: ReviewsWanted = {},
): readonly (PastReview & { readonly entry: Entry })[] {
  const reviews = inOrder(entries.filter((entry) => isOurs(entry) && isReview(entry) && entry.date <= until));
  const place = before === undefined ? -1 : reviews.findIndex(({ id }) => id === before.id);
  const earlier =
    place === -1
      ? reviews.filter(({ date }) => before === undefined || date < before.date)
      : reviews.slice(0, place);
  const wanted = role === undefined && before !== undefined ? roleOf(before) : role;
  return earlier
    .filter((entry) => wanted === undefined || roleOf(entry) === wanted)
    .flatMap((entry) => {
      const { decision, findings } = readDecision(entry.frontMatter);
      return findings.length > 0 ? [] : [{ date: entry.date, decision, entry }];
    });
}
