/** What simple methods make of the same entries: words by themselves, by what they share, and in topics. */
import { chooseColumns } from '../../src/themes/columns.ts';
import { stem } from '../../src/themes/stem.ts';
import type { Lexicon } from '../../src/themes/theme.ts';
import { chance } from './prose.ts';
import type { Named } from './themes-score.ts';

/** One text of an entry, with its path. */
export interface Plain {
  readonly path: string;
  readonly text: string;
}

interface Term {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** Entries that hold it, in order, and how much it matters in each. */
  readonly pages: readonly number[];
  readonly values: readonly number[];
}

const [fewestEntries, largestShare] = [3, 0.6];
/** As many words of a topic count as its names as wordings of a theme do: a label and five more. */
const names = 6;
const rounds = 60;
/** A topic has the entries that it makes up so much of. */
const present = 0.1;

/**
 * By name, a few themes each: what most entries hold; the words whose columns tell most of all columns (TF-IDF,
 * entries of one length); non-negative factors of the same table, after Lee and Seung (2001).
 */
export function baselines(
  entries: readonly Plain[],
  lexicon: Lexicon,
  count: number,
): Readonly<Record<string, readonly Named[]>> {
  const terms = termsOf(entries, lexicon);
  const named = ({ words, pages }: Term): Named => ({
    names: words.slice(0, names),
    paths: pages.map((page) => entries[page]?.path ?? ''),
  });
  const byFrequency = terms.toSorted((a, b) => b.pages.length - a.pages.length).slice(0, count);
  const told: Term[] = [];
  chooseColumns(
    terms,
    entries.length,
    count,
    terms.map(() => 1),
    (column) => told.push(terms[column] as Term) > 0,
  );
  return {
    'document frequency': byFrequency.map(named),
    'column-subset selection': told.map(named),
    factorisation: topicsOf(terms, entries, count),
  };
}

/** Words that are no function words, by their stems, in at least three entries and not in most. */
function termsOf(entries: readonly Plain[], lexicon: Lexicon): Term[] {
  const found = new Map<string, { words: Map<string, number>; counts: Map<number, number> }>();
  for (const [page, { text }] of entries.entries()) {
    for (const word of text.toLowerCase().match(/[a-z]{3,}(?!['’])/g) ?? []) {
      const rank = lexicon.rank(word);
      if (rank !== undefined && 'FfC'.includes(lexicon.letterAt(rank))) continue;
      const key = stem(word);
      const term = found.get(key) ?? { words: new Map(), counts: new Map() };
      found.set(key, term);
      term.words.set(word, (term.words.get(word) ?? 0) + 1);
      term.counts.set(page, (term.counts.get(page) ?? 0) + 1);
    }
  }
  const kept = [...found.values()].filter(
    ({ counts }) => counts.size >= fewestEntries && counts.size <= largestShare * entries.length,
  );
  const lengths = new Float64Array(entries.length);
  const terms = kept.map(({ words, counts }) => {
    const values = [...counts].map(
      ([, times]) => (1 + Math.log(times)) * Math.log(entries.length / counts.size),
    );
    const pages = [...counts.keys()];
    pages.forEach((page, place) => {
      lengths[page] = (lengths[page] as number) + (values[place] as number) ** 2;
    });
    return { words: [...words].sort(([, a], [, b]) => b - a).map(([word]) => word), pages, values };
  });
  return terms.map(({ words, pages, values }) => ({
    words,
    pages,
    values: values.map((value, place) => value / Math.sqrt(lengths[pages[place] as number] as number)),
  }));
}

function topicsOf(terms: readonly Term[], entries: readonly Plain[], count: number): Named[] {
  const random = chance(7);
  const begun = (size: number): Float64Array[] =>
    Array.from({ length: size }, () => Float64Array.from({ length: count }, () => random()));
  const [inEntries, inTerms] = [begun(entries.length), begun(terms.length)];
  for (let round = 0; round < rounds; round += 1) {
    const forEntries = inEntries.map(() => new Float64Array(count));
    each(terms, (page, term, value) => addTo(forEntries[page], inTerms[term], value));
    renew(inEntries, inTerms, forEntries);
    const forTerms = inTerms.map(() => new Float64Array(count));
    each(terms, (page, term, value) => addTo(forTerms[term], inEntries[page], value));
    renew(inTerms, inEntries, forTerms);
  }
  return Array.from({ length: count }, (_, topic) => {
    const weights = inTerms.map((own) => own[topic] as number);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
    const best = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number));
    return {
      names: best.slice(0, names).map((term) => terms[term]?.words[0] ?? ''),
      paths: entries
        .filter((__, page) => (inEntries[page]?.[topic] as number) * length > present)
        .map(({ path }) => path),
    };
  });
}

function each(terms: readonly Term[], visit: (page: number, term: number, value: number) => void): void {
  for (const [term, { pages, values }] of terms.entries())
    for (let place = 0; place < pages.length; place += 1)
      visit(pages[place] as number, term, values[place] as number);
}

function addTo(sum: Float64Array | undefined, other: Float64Array | undefined, weight: number): void {
  if (sum === undefined || other === undefined) return;
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] as number) + weight * (other[at] as number);
}

/** One multiplicative step of one side, the other held. */
function renew(
  side: readonly Float64Array[],
  other: readonly Float64Array[],
  wanted: readonly Float64Array[],
): void {
  const count = side[0]?.length ?? 0;
  const common = Array.from({ length: count }, () => new Float64Array(count));
  for (const row of other) for (let at = 0; at < count; at += 1) addTo(common[at], row, row[at] as number);
  for (const [index, own] of side.entries()) {
    const had = new Float64Array(count);
    for (let at = 0; at < count; at += 1) addTo(had, common[at], own[at] as number);
    for (let at = 0; at < count; at += 1)
      own[at] = ((own[at] as number) * (wanted[index]?.[at] as number)) / ((had[at] as number) + 1e-9);
  }
}
