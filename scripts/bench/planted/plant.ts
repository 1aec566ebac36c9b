/** Hides the planted themes among other prose, each on a course of its own, and keeps what is where. */
import type { CivilDate } from '../../../src/core/calendar.ts';
import { addDays } from '../../../src/core/calendar.ts';
import type { TrendWord } from '../../../src/themes/theme.ts';
import { trendOf } from '../../../src/themes/trend.ts';
import type { Chance } from '../prose.ts';
import { chance, pick } from '../prose.ts';
import { plantedThemes, rant, rantWords, templateLine, templateWords } from './sentences.ts';

/** A page without its front matter. */
export interface PlainPage {
  readonly title: string;
  readonly body: string;
}

export interface DatedPage extends PlainPage {
  readonly id: string;
  readonly path: string;
  readonly date: CivilDate;
}

export type CourseWord = 'rising' | 'faded' | 'steady' | 'one week' | 'template';

/** What was hidden, and where. */
export interface Truth {
  readonly name: string;
  readonly words: readonly string[];
  readonly course: CourseWord;
  /** By page, oldest first. */
  readonly presence: readonly boolean[];
  /** What the rule makes of that; `new` counts as rising. */
  readonly trend: TrendWord;
  /** The sentences that were used, by page. */
  readonly sentences: ReadonlyMap<number, readonly string[]>;
}

export interface Planted {
  readonly pages: readonly DatedPage[];
  readonly truths: readonly Truth[];
}

const firstMonday = '2025-01-06' as CivilDate;

/** The courses of the seven themes, dealt out anew for each seed. */
const courses = ['rising', 'rising', 'faded', 'faded', 'steady', 'steady', 'steady'] as const;

/** So that the last six pages and eighteen before them are there. */
export const fewestPages = 24;

/**
 * Deals the pages out over weeks in a chance order, so that nothing in them has a trend of its own, and puts the
 * sentences in: one to a page, sometimes two. In one week there are four pages, with the rant in each.
 */
export function plant(pages: readonly PlainPage[], seed: number): Planted {
  if (pages.length < fewestPages) throw new Error(`at least ${fewestPages} pages are needed`);
  const random = chance(seed);
  const order = shuffled(pages, random);
  const rantWeek = 3 + Math.floor(random() * 6);
  const { dates, rantPages } = datesFor(order.length, rantWeek, random);
  const dealt = shuffled(courses, random);
  const formed = new Set(
    shuffled(
      order.map((_, page) => page),
      random,
    ).slice(0, Math.round(order.length * 0.4)),
  );
  const truths = [
    ...plantedThemes.map(({ name, words, sentences }, index) =>
      hide({ name, words, sentences }, dealt[index] ?? 'steady', order.length, random),
    ),
    place('rant', rantWords, 'one week', order.length, (page) =>
      rantPages.includes(page) ? some(rant, 2, random) : [],
    ),
    place('template', templateWords, 'template', order.length, (page) =>
      formed.has(page) ? [templateLine] : [],
    ),
  ];
  const written = order.map(({ title, body }, index) => {
    const own = truths.flatMap(({ sentences }) => sentences.get(index) ?? []);
    const path = `2025/page-${String(index + 1).padStart(3, '0')}.md`;
    return {
      id: path.replace(/\.md$/, ''),
      path,
      date: dates[index] ?? firstMonday,
      title,
      body: own.reduce((text, sentence) => insert(text, sentence, random), body),
    };
  });
  return { pages: written, truths };
}

/** Draws until the rule gives the word that the course is meant to have. */
function hide(
  theme: { readonly name: string; readonly words: readonly string[]; readonly sentences: readonly string[] },
  course: 'rising' | 'faded' | 'steady',
  count: number,
  random: Chance,
): Truth {
  for (;;) {
    const share = (index: number): number => {
      const isRecent = index >= count - 6;
      if (course === 'steady') return 0.25;
      return isRecent === (course === 'rising') ? (isRecent ? 0.8 : 0.45) : isRecent ? 0 : 0.06;
    };
    const presence = Array.from({ length: count }, (_, index) => random() < share(index));
    const { trend } = trendOf(presence);
    const fits = course === 'rising' ? trend === 'rising' || trend === 'new' : trend === course;
    if (!fits || presence.filter(Boolean).length < 5) continue;
    return place(theme.name, theme.words, course, count, (page) =>
      presence[page] === true ? some(theme.sentences, random() < 0.3 ? 2 : 1, random) : [],
    );
  }
}

function place(
  name: string,
  words: readonly string[],
  course: CourseWord,
  count: number,
  sentencesOf: (page: number) => readonly string[],
): Truth {
  const all = Array.from({ length: count }, (_, page) => [page, sentencesOf(page)] as const);
  const sentences = new Map(all.filter(([, own]) => own.length > 0));
  const presence = all.map(([page]) => sentences.has(page));
  return { name, words, course, presence, trend: trendOf(presence).trend, sentences };
}

/** One or two pages a week, four in that of the rant, on different days. */
function datesFor(
  count: number,
  rantWeek: number,
  random: Chance,
): { readonly dates: readonly CivilDate[]; readonly rantPages: readonly number[] } {
  const dates: CivilDate[] = [];
  const rantPages: number[] = [];
  for (let week = 0; dates.length < count; week += 1) {
    const days = week === rantWeek ? [0, 1, 3, 4] : random() < 0.5 ? [4] : [1, 4];
    for (const day of days) {
      if (week === rantWeek) rantPages.push(dates.length);
      dates.push(addDays(firstMonday, week * 7 + day));
    }
  }
  return { dates: dates.slice(0, count), rantPages };
}

/** Into a paragraph of its own, between two others or at an end. */
function insert(text: string, sentence: string, random: Chance): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  const proseAt = paragraphs.flatMap((paragraph, index) =>
    /^[A-Z"'(]/.test(paragraph) && !isInside(paragraphs, index) ? [index] : [],
  );
  // Half of the time at the end of a paragraph that is there, as one writes on.
  if (proseAt.length > 0 && random() < 0.5) {
    const at = pick(proseAt, random);
    const own = (paragraphs[at] ?? '').trimEnd();
    const closed = /[.!?)"']$/.test(own) ? own : `${own}.`;
    return paragraphs.with(at, `${closed} ${sentence}`).join('\n\n');
  }
  const at = Math.floor(random() * (paragraphs.length + 1));
  return paragraphs.toSpliced(isInside(paragraphs, at) ? paragraphs.length : at, 0, sentence).join('\n\n');
}

/** Whether that place lies within a fenced block, where a sentence would be code. */
function isInside(paragraphs: readonly string[], at: number): boolean {
  const before = paragraphs.slice(0, at).join('\n\n');
  return (before.match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1;
}

function some(sentences: readonly string[], count: number, random: Chance): readonly string[] {
  return shuffled(sentences, random).slice(0, count);
}

function shuffled<Item>(items: readonly Item[], random: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
