/** Lines that stand in many pages alike belong to the page's form and not to what its owner had to say. */
import type { TermedPage } from './theme.ts';

/** A line is a form's when it stands in this share of the pages, and in so many. */
const share = 0.25;
const fewest = 4;

/** @returns whether a sentence stands in a quarter of the pages, but for its figures, marks and case */
export function templateSentences(pages: readonly TermedPage[]): (sentence: string) => boolean {
  const counts = new Map<string, number>();
  for (const { terms } of pages) {
    for (const line of new Set(terms.sentences.map(formOf))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const least = Math.max(fewest, Math.ceil(pages.length * share));
  return (sentence) => (counts.get(formOf(sentence)) ?? 0) >= least;
}

/** A line without what differs from week to week in one and the same form. */
function formOf(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
