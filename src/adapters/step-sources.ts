/** What the steps of a review may refer to: what every set may, and what the review itself holds. */
import { emptyReviewLists } from '../core/review/sources.ts';
import type { Known } from './prompt-text.ts';

export function knownToSteps(known: Known): Known {
  return { ...known, lists: { ...emptyReviewLists, ...known.lists } };
}
