/** Lines that stand in many pages alike belong to the page's form and not to what its owner had to say. */
import { latePattern } from '../core/late-pattern.ts';
import type { TermedPage } from './theme.ts';

/** A line is a form's when it stands in this share of the pages, and in so many. */
const share = 0.25;
const fewest = 4;

/**
 * For each page, which of the sentences it keeps stand in a quarter of the pages, but for their figures, marks and case.
 */
export function templateSentences(pages: readonly TermedPage[]): readonly ReadonlySet<number>[] {
  const forms = pages.map(({ terms }) => terms.sentences.map(formOf));
  const counts = new Map<string, number>();
  for (const own of forms) for (const form of new Set(own)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const least = Math.max(fewest, Math.ceil(pages.length * share));
  return forms.map(
    (own) => new Set(own.flatMap((form, index) => ((counts.get(form) ?? 0) >= least ? [index] : []))),
  );
}

/** A line without what differs from week to week in one and the same form. */
function formOf(sentence: string): string {
  const lower = sentence.toLowerCase();
  return lower.replace(isPlain.test(lower) ? /[^a-z]+/g : notLetters(), ' ').trim();
}

// oxlint-disable-next-line no-control-regex
const isPlain = /^[\u0000-\u007f]*$/;
const notLetters = latePattern(String.raw`[^\p{L}]+`, 'gu');
