/** Cuts prose into sentences, as they stand. */

/** Words that a full stop ends without ending the sentence. */
const abbreviation =
  /(?:^|[\s("'])(?:[A-Za-z]|e\.g|i\.e|etc|vs|cf|al|approx|incl|resp|no|nos|mr|mrs|ms|dr|prof|st|fig|sec|ver|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i;

const end = /[.!?…]+["'”’)\]*_]*(?=\s)|[。！？]+/g;

/** A sentence longer than this, in code units, is cut off at the next blank: nobody would recognise it as one. */
const longest = 2000;

/** The sentences of one paragraph on one line. */
export function sentencesOf(paragraph: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of paragraph.matchAll(end)) {
    const stop = index + mark.length;
    const next = paragraph.slice(stop, stop + 12).trimStart();
    const goesOn =
      mark === '.' &&
      (/^[a-z,;]/.test(next) || abbreviation.test(paragraph.slice(Math.max(start, stop - 12), stop)));
    if (goesOn || isOpen(paragraph, start, stop)) continue;
    add(paragraph.slice(start, stop), found);
    start = stop;
  }
  add(paragraph.slice(start), found);
  return found;
}

/** Whether a link's address or a code span stands open there, which a sentence cannot end in. */
function isOpen(text: string, start: number, stop: number): boolean {
  const part = text.slice(Math.max(start, stop - longest), stop);
  const address = part.lastIndexOf('](');
  return address !== -1 && !part.includes(')', address);
}

function add(sentence: string, found: string[]): void {
  let rest = sentence.trim();
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(' ', longest);
    const cut = blank > 0 ? blank : longest;
    found.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (rest !== '') found.push(rest);
}
