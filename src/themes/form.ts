/** What of a sentence is left where only its figures, marks and case differ from one week's line to the next. */
import { latePattern } from '../core/late-pattern.ts';

/** A line without what differs from week to week in one and the same form. */
export function formOf(sentence: string): string {
  const lower = sentence.toLowerCase();
  return lower.replace(isPlain.test(lower) ? /[^a-z]+/g : notLetters(), ' ').trim();
}

// oxlint-disable-next-line no-control-regex
const isPlain = /^[\u0000-\u007f]*$/;
const notLetters = latePattern(String.raw`[^\p{L}]+`, 'gu');

/** More drawers than a large journal has sentences; a power of two. */
export const drawers = 1 << 18;

/** A number below `drawers` that is the same for all sentences of a form: those of two drawers are of two forms. */
export function drawerOf(sentence: string, isForm = false): number {
  let sum = 0;
  // Only letters tell. What stands between them is one blank, which counts once a letter follows.
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
