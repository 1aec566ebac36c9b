/** What the half-answered step of a review is called among the drafts: no set's id holds a colon. */

const lead = 'review:';

export function reviewDraft(name: string): string {
  return `${lead}${name}`;
}

/** The review that a draft belongs to; undefined for a sitting of `career journal`. */
export function reviewOfDraft(draft: string): string | undefined {
  return draft.startsWith(lead) ? draft.slice(lead.length) : undefined;
}

/** The line that goes on with a draft. */
export function resumeLine(draft: string): string {
  const review = reviewOfDraft(draft);
  return review === undefined ? `career journal ${draft} --resume` : `career review ${review}`;
}
