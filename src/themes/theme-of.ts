/** One theme as it is shown: its label and variants, where it stands, where it is going, and sentences to prove it. */
import type { CivilDate } from '../core/calendar.ts';
import { addDays, startOfWeek } from '../core/calendar.ts';
import type { Group, Posting } from './groups.ts';
import { shapeOf } from './shape.ts';
import type { Evidence, PhraseInPage, TermedPage, Theme, Variant } from './theme.ts';
import { trendOf } from './trend.ts';

interface Making {
  readonly group: Group;
  /** Longer wordings of it, which are shown as variants. */
  readonly nested: readonly Group[];
  /** In date order, up to the period's end. */
  readonly pages: readonly TermedPage[];
  /** Which of them lie in the period. */
  readonly isShown: readonly boolean[];
  /** The week of each page, see `weeksOf`. */
  readonly weeks: readonly number[];
  /** How many sentences, at most. */
  readonly evidence: number;
}

/** The shape is that of the last five years at most. */
const mostWeeks = 260;

export function themeOf({ group, nested, pages, isShown, weeks, evidence }: Making): Theme {
  const within = nested.flatMap((each) => each.postings);
  const postings = [...group.postings, ...within];
  const present = new Uint8Array(pages.length);
  for (const { page } of postings) present[page] = 1;
  const own = [...pages.keys()].filter((page) => present[page] === 1 && isShown[page] === true);
  const ownPages = own.map((page) => pages[page] as TermedPage);
  const shown = group.postings.filter(({ page }) => isShown[page] === true);
  const [parts, whole] = [shown.filter(({ isPart }) => isPart), shown.filter(({ isPart }) => !isPart)];
  const variants = [...variantsOf(whole, group.label), ...standingAlone(parts, whole)];
  const further = variantsOf(
    within.filter(({ page }) => isShown[page] === true),
    undefined,
  ).filter(({ entries }) => entries > 1);
  return {
    label: variants[0]?.text ?? group.label ?? group.key,
    variants: [...variants, ...further.filter(({ text }) => !variants.some((each) => each.text === text))],
    entries: own.length,
    of: isShown.filter(Boolean).length,
    weeks: new Set(own.map((page) => weeks[page])).size,
    first: ownPages[0]?.date ?? ('' as CivilDate),
    last: ownPages.at(-1)?.date ?? ('' as CivilDate),
    paths: ownPages.map(({ path }) => path),
    evidence: evidenceOf(postings, pages, own, evidence),
    isTag: group.isTag,
    ...trendOf(pages.map((_, page) => present[page] === 1)),
    ...shapeIn(present, pages[0]?.date, weeks),
  };
}

/** Wordings with the number of entries that hold each, the most frequent first. */
function variantsOf(postings: readonly Posting[], label: string | undefined): Variant[] {
  const pages = new Map<string, Set<number>>();
  for (const { text, page } of postings) {
    const own = pages.get(text);
    if (own === undefined) pages.set(text, new Set([page]));
    else own.add(page);
  }
  // Of wordings that differ in capitals alone the most frequent stands for all.
  const alike = new Map<string, [string, Set<number>][]>();
  for (const form of pages) {
    const lower = form[0].toLowerCase();
    alike.set(lower, [...(alike.get(lower) ?? []), form]);
  }
  const variants = [...alike.values()].map((forms) => {
    const [text] = forms.toSorted(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))[0] ?? [
      '',
    ];
    return { text, entries: distinct(forms.map(([, own]) => own)) };
  });
  variants.sort((a, b) => b.entries - a.entries || (a.text < b.text ? -1 : 1));
  if (label === undefined) return variants;
  return [
    { text: label, entries: distinct([...pages.values()]) },
    ...variants.filter(({ text }) => text.toLowerCase() !== label.toLowerCase()),
  ];
}

function distinct([first, ...others]: readonly ReadonlySet<number>[]): number {
  if (others.length === 0) return first?.size ?? 0;
  const all = new Set(first);
  for (const each of others) for (const page of each) all.add(page);
  return all.size;
}

/** Parts that some entry has without the whole. */
function standingAlone(parts: readonly Posting[], whole: readonly Posting[]): Variant[] {
  const covered = new Set(whole.map(({ page }) => page));
  const alone = new Set(parts.filter(({ page }) => !covered.has(page)).map(({ text }) => text.toLowerCase()));
  return variantsOf(
    parts.filter(({ text }) => alone.has(text.toLowerCase())),
    undefined,
  );
}

function shapeIn(
  present: Uint8Array,
  first: CivilDate | undefined,
  weeks: readonly number[],
): ReturnType<typeof shapeOf> {
  const count = (weeks.at(-1) ?? -1) + 1;
  if (first === undefined) return { shape: 'too few', since: null, until: null };
  const kept = Math.min(count, mostWeeks);
  const course: (boolean | null)[] = Array.from({ length: kept }, () => null);
  for (const [page, week] of weeks.entries()) {
    const place = week - (count - kept);
    if (place >= 0) course[place] = course[place] === true || present[page] === 1;
  }
  return shapeOf(course, addDays(startOfWeek(first), (count - kept) * 7));
}

/** A sentence of a length that is read at a glance comes before others. */
const [shortest, longest] = [30, 220];

/** So many entries are looked through at first, and twice as many each time that they were not enough. */
const firstLook = 64;

/** Newest first, one from each entry, each sentence once. @param own the theme's entries of the period, in date order */
function evidenceOf(
  postings: readonly Posting[],
  pages: readonly TermedPage[],
  own: readonly number[],
  count: number,
): Evidence[] {
  const said = new Set<string>();
  const found: Evidence[] = [];
  let look = firstLook;
  for (let end = own.length; end > 0 && found.length < count; end -= look / 2) {
    const looked = own.slice(Math.max(0, end - look), end);
    const phrases = phrasesOf(postings, looked);
    for (const page of looked.toReversed()) {
      if (found.length >= count) break;
      const from = pages[page] as TermedPage;
      const places = new Set((phrases.get(page) ?? []).flatMap(({ at }) => at));
      const sentences = [...places].map((place) => from.terms.sentences[place] ?? '');
      const text = bestOf(sentences.filter((each) => each !== '' && !said.has(each)));
      if (text === undefined) continue;
      said.add(text);
      found.push({ date: from.date, path: from.path, text });
    }
    look *= 2;
  }
  return found;
}

/** The phrases of some pages that stand next to each other, by page. */
function phrasesOf(
  postings: readonly Posting[],
  pages: readonly number[],
): ReadonlyMap<number, readonly PhraseInPage[]> {
  const [first = 0, last = 0] = [pages[0], pages.at(-1)];
  const found = new Map<number, PhraseInPage[]>(pages.map((page) => [page, []]));
  for (const { page, phrase } of postings) {
    if (page >= first && page <= last && phrase !== undefined) found.get(page)?.push(phrase);
  }
  return found;
}

function bestOf(sentences: readonly string[]): string | undefined {
  return sentences.toSorted((a, b) => strain(a) - strain(b))[0];
}

/** How far a sentence is from one that is short, whole and plain. */
function strain(sentence: string): number {
  const { length } = sentence;
  const marks = /[`[\]<>{}|]|https?:/.test(sentence) ? 200 : 0;
  const isWhole = /[.!?…"”)]$/.test(sentence) ? 0 : 60;
  return marks + isWhole + (length < shortest ? 2 * (shortest - length) : 0) + Math.max(0, length - longest);
}
