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
  const postings = [...group.postings, ...nested.flatMap((each) => each.postings)];
  const present = new Set(postings.map(({ page }) => page));
  const own = [...present].filter((page) => isShown[page] === true).sort((a, b) => a - b);
  const ownPages = own.map((page) => pages[page] as TermedPage);
  const shown = group.postings.filter(({ page }) => isShown[page] === true);
  const [parts, whole] = [shown.filter(({ isPart }) => isPart), shown.filter(({ isPart }) => !isPart)];
  const variants = [...variantsOf(whole, group.label), ...standingAlone(parts, whole)];
  const further = variantsOf(
    nested.flatMap((each) => each.postings).filter(({ page }) => isShown[page] === true),
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
    evidence: evidenceOf(postings, pages, isShown, evidence),
    isTag: group.isTag,
    ...trendOf(pages.map((_, page) => present.has(page))),
    ...shapeIn(present, pages[0]?.date, weeks),
  };
}

/** Wordings with the number of entries that hold each, the most frequent first. */
function variantsOf(postings: readonly Posting[], label: string | undefined): Variant[] {
  const pages = new Map<string, Map<string, Set<number>>>();
  for (const { text, page } of postings) {
    const lower = text.toLowerCase();
    const forms = pages.get(lower) ?? new Map<string, Set<number>>();
    pages.set(lower, forms);
    forms.set(text, (forms.get(text) ?? new Set()).add(page));
  }
  const variants = [...pages.values()].map((forms) => {
    const [text] = [...forms].sort(
      ([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1),
    )[0] ?? [''];
    return { text, entries: new Set([...forms.values()].flatMap((each) => [...each])).size };
  });
  variants.sort((a, b) => b.entries - a.entries || (a.text < b.text ? -1 : 1));
  if (label === undefined) return variants;
  const all = new Set(postings.map(({ page }) => page)).size;
  return [
    { text: label, entries: all },
    ...variants.filter(({ text }) => text.toLowerCase() !== label.toLowerCase()),
  ];
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
  present: ReadonlySet<number>,
  first: CivilDate | undefined,
  weeks: readonly number[],
): ReturnType<typeof shapeOf> {
  const count = (weeks.at(-1) ?? -1) + 1;
  if (first === undefined) return { shape: 'too few', since: null, until: null };
  const kept = Math.min(count, mostWeeks);
  const course: (boolean | null)[] = Array.from({ length: kept }, () => null);
  for (const [page, week] of weeks.entries()) {
    const place = week - (count - kept);
    if (place >= 0) course[place] = course[place] === true || present.has(page);
  }
  return shapeOf(course, addDays(startOfWeek(first), (count - kept) * 7));
}

/** A sentence of a length that is read at a glance comes before others. */
const [shortest, longest] = [30, 220];

/** Newest first, one from each entry, each sentence once. */
function evidenceOf(
  postings: readonly Posting[],
  pages: readonly TermedPage[],
  isShown: readonly boolean[],
  count: number,
): Evidence[] {
  const byPage = new Map<number, PhraseInPage[]>();
  for (const { page, phrase } of postings) {
    if (isShown[page] !== true || phrase === undefined) continue;
    const phrases = byPage.get(page);
    if (phrases === undefined) byPage.set(page, [phrase]);
    else phrases.push(phrase);
  }
  const said = new Set<string>();
  const found: Evidence[] = [];
  for (const page of [...byPage.keys()].sort((a, b) => b - a)) {
    if (found.length >= count) break;
    const from = pages[page];
    if (from === undefined) continue;
    const places = new Set((byPage.get(page) ?? []).flatMap(({ at }) => at));
    const sentences = [...places].map((place) => from.terms.sentences[place] ?? '');
    const text = bestOf(sentences.filter((each) => each !== '' && !said.has(each)));
    if (text === undefined) continue;
    said.add(text);
    found.push({ date: from.date, path: from.path, text });
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
