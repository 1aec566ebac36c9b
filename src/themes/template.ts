/** Lines that stand in many pages alike belong to the page's form and not to what its owner had to say. */
import { latePattern } from '../core/late-pattern.ts';
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
  const mayRecur = sieve(pages, least);
  // Hardly any sentence is left, and only those that are need to be read.
  const forms = pages.map(({ terms }) => {
    const found = new Map<number, string>();
    for (const [index, sentence] of terms.sentences.entries()) {
      if (mayRecur(sentence)) found.set(index, formOf(sentence));
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

/** More drawers than a large journal has sentences; a power of two. */
const drawers = 1 << 18;

/**
 * Counts the pages of each drawer that sentences are sorted into by the sum of their form: a sentence of whose drawer
 * there are too few pages is in too few pages itself.
 */
function sieve(pages: readonly TermedPage[], least: number): (sentence: string) => boolean {
  const counts = new Int32Array(drawers);
  /** The last page, from 1, that was counted for each. */
  const last = new Int32Array(drawers);
  let isAny = false;
  for (let page = 0; page < pages.length; page += 1) {
    for (const sentence of (pages[page] as TermedPage).terms.sentences) {
      const drawer = drawerOf(sentence);
      if (last[drawer] === page + 1) continue;
      last[drawer] = page + 1;
      const count = (counts[drawer] as number) + 1;
      counts[drawer] = count;
      isAny ||= count >= least;
    }
  }
  return (sentence) => isAny && (counts[drawerOf(sentence)] as number) >= least;
}

/** The same for all sentences of a form, of which only letters tell and what stands between them is one blank. */
function drawerOf(sentence: string, isForm = false): number {
  let sum = 0;
  // A blank counts once a letter follows, and at the beginning not at all.
  let [isBegun, isApart] = [false, false];
  for (let place = 0; place < sentence.length; place += 1) {
    const code = sentence.charCodeAt(place);
    if (code > 127 && !isForm) return drawerOf(formOf(sentence), true);
    // The bit by which capitals differ from small letters.
    const letter = code > 127 ? code : code | 32;
    if (letter < 97 || (letter > 122 && code <= 127)) {
      isApart = isBegun;
      continue;
    }
    sum = Math.imul(sum + (isApart ? 1 : 0), 31) + letter;
    [isBegun, isApart] = [true, false];
  }
  return (Math.imul(sum, 0x9e3779b1) >>> 0) % drawers;
}

/** A line without what differs from week to week in one and the same form. */
function formOf(sentence: string): string {
  const lower = sentence.toLowerCase();
  return lower.replace(isPlain.test(lower) ? /[^a-z]+/g : notLetters(), ' ').trim();
}

// oxlint-disable-next-line no-control-regex
const isPlain = /^[\u0000-\u007f]*$/;
const notLetters = latePattern(String.raw`[^\p{L}]+`, 'gu');
