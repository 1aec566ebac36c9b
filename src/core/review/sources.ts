/** What the questions of a review's steps may go over besides ledgers and lists: drawn from the review itself. */
import type { NamedLists } from '../prompt-set.ts';

/** Names that `from` and `each` may use in `prompts/review/`; what stands under them differs from review to review. */
const reviewSources = ['older-pages', 'mendable', 'ideas', 'movable', 'known-criteria', 'find-out'] as const;
export type ReviewSource = (typeof reviewSources)[number];

/** The names with nothing under them, so that a step can be read before there is a review. */
export const emptyReviewLists: NamedLists = Object.fromEntries(reviewSources.map((name) => [name, []]));
