/** Lines that stand in many pages alike belong to the page's form and not to what its owner had to say. */
import { drawers, formOf } from './form.ts';
import type { TermedPage } from './theme.ts';

/** A line is a form's when it stands in this share of the pages, and in so many. */
const share = 0.25;
const fewest = 4;

const none: ReadonlySet<number> = new Set();

/**
 * For each page, which of the sentences it keeps stand in a quarter of the pages, but for their figures, marks and case.
 */
export function templateSentences(pages: readonly TermedPage[]): readonly ReadonlySet<number>[] {
  const least = Math.max(fewest, Math.ceil(pages.length * share));
  const full = fullDrawers(pages, least);
  if (full.size === 0) return pages.map(() => none);
  // Hardly any sentence is left, and only those that are need to be read.
  const forms = pages.map(({ terms }) => {
    const found = new Map<number, string>();
    for (const [index, drawer] of terms.drawers.entries()) {
      if (full.has(drawer)) found.set(index, formOf(terms.sentences[index] ?? ''));
    }
    return found;
  });
  const counts = new Map<string, number>();
  for (const own of forms) {
    for (const form of new Set(own.values())) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return forms.map((own) => {
    const found = [...own].filter(([, form]) => (counts.get(form) ?? 0) >= least);
    return found.length === 0 ? none : new Set(found.map(([index]) => index));
  });
}

/** Those that sentences of so many pages lie in: what lies in another is in too few pages itself. */
function fullDrawers(pages: readonly TermedPage[], least: number): ReadonlySet<number> {
  const counts = new Int32Array(drawers);
  /** The last page, from 1, that was counted for each. */
  const last = new Int32Array(drawers);
  const full = new Set<number>();
  for (const [index, { terms }] of pages.entries()) {
    for (const drawer of terms.drawers) {
      if (last[drawer] === index + 1) continue;
      last[drawer] = index + 1;
      const count = (counts[drawer] as number) + 1;
      counts[drawer] = count;
      if (count === least) full.add(drawer);
    }
  }
  return full;
}
