/** Plants the themes in a folder's prose, over and over, and has the program find them. */
import type { Terms, Theme } from '../../../src/themes/theme.ts';
import { proseOf } from '../../../src/themes/prose.ts';
import { recurringThemes } from '../../../src/themes/recurring.ts';
import { termsOf } from '../../../src/themes/terms.ts';
import type { Tools } from '../themes.ts';
import { readFolder, tools } from '../themes.ts';
import type { CourseWord, PlainPage, Planted } from './plant.ts';
import { plant } from './plant.ts';
import type { Match } from './score.ts';
import { isRise, matchesIn } from './score.ts';

export { plant, tools };

/**
 * The prose of a folder in pages of about so many words, cut between paragraphs; of more than `most`, some from every
 * part of it.
 */
export function pagesOf(folder: string, most: number, words: number): readonly PlainPage[] {
  const pages = readFolder(folder)
    .filter((entry) => entry.words > 0)
    .flatMap(({ title, body }) => cut(body, words).map((piece) => ({ title, body: piece })));
  return pages.length <= most
    ? pages
    : Array.from(
        { length: most },
        (_, index) => pages[Math.floor((index * pages.length) / most)] as PlainPage,
      );
}

function cut(body: string, words: number): readonly string[] {
  const pieces: string[][] = [];
  let count = Infinity;
  let isOpen = false;
  for (const paragraph of body.trim().split(/\n{2,}/)) {
    if (count >= words && !isOpen) {
      pieces.push([]);
      count = 0;
    }
    pieces.at(-1)?.push(paragraph);
    count += paragraph.split(/\s+/).length;
    // A fenced block is kept whole.
    if ((paragraph.match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1) isOpen = !isOpen;
  }
  // What is left at the end may be too short for a page of its own.
  if (pieces.length > 1 && count < words / 2) {
    const last = pieces.pop() ?? [];
    pieces.at(-1)?.push(...last);
  }
  return pieces.map((piece) => piece.join('\n\n'));
}

export interface Outcome {
  readonly planted: Planted;
  readonly shown: readonly Theme[];
  readonly matches: readonly Match[];
}

/** Finds themes in planted journals; a page that is in several of them is read once. */
export function finder({ lexicon, concepts }: Tools): (planted: Planted, count: number) => Outcome {
  const known = new Map<string, Terms>();
  return (planted, count) => {
    const pages = planted.pages.map(({ id, path, date, title, body }) => {
      const key = `${title}\0${body}`;
      const terms =
        known.get(key) ?? termsOf(proseOf({ set: null, title, body, answers: [] }), lexicon, concepts);
      known.set(key, terms);
      return { id, path, date, tags: [], terms };
    });
    const shown = recurringThemes(pages, { lexicon, count });
    return { planted, shown, matches: matchesIn(planted, shown) };
  };
}

export interface Figures {
  readonly seeds: number;
  /** Of the seven, on average. */
  readonly found: number;
  readonly named: number;
  readonly covered: number;
  /** Found in so many of the seeds, by name. */
  readonly byTheme: Readonly<Record<string, number>>;
  /** Of the entries of the themes found. */
  readonly precision: number;
  readonly recall: number;
  /** In how many seeds the rant, or the template, was shown. */
  readonly rant: number;
  readonly template: number;
  /** Of the planted themes found, those on such a course: how many, and of these how many have its word. */
  readonly trend: Readonly<
    Record<'rising' | 'faded' | 'steady', { readonly of: number; readonly right: number }>
  >;
  /** Themes shown that are not rising, and how many of them are called rising or new. */
  readonly notRising: number;
  readonly falselyRising: number;
  /** Those of them that were not planted at all. */
  readonly unplanted: number;
  readonly unplantedRising: number;
  /** How often a sentence's entry was among those of its theme, where the theme was found. */
  readonly sentences: Readonly<Record<string, { readonly of: number; readonly seen: number }>>;
}

export function figuresOf(
  pages: readonly PlainPage[],
  find: ReturnType<typeof finder>,
  { seeds, count, first = 1 }: { readonly seeds: number; readonly count: number; readonly first?: number },
): Figures {
  const outcomes = Array.from({ length: seeds }, (_, index) => find(plant(pages, first + index), count));
  const themes = outcomes.flatMap(({ matches }) => matches.filter(({ truth }) => isTheme(truth.course)));
  const found = themes.filter(({ theme }) => theme !== null);
  const shownIn = (course: CourseWord): number =>
    outcomes.filter(({ matches }) => matches.some((match) => match.truth.course === course && match.isShown))
      .length;
  const trendOf = (course: 'rising' | 'faded' | 'steady') => {
    const own = found.filter(({ truth }) => truth.course === course);
    return {
      of: own.length,
      right: own.filter(({ theme }) => theme !== null && hasWord(theme, course)).length,
    };
  };
  const others = outcomes.flatMap(({ shown, matches }) =>
    shown.flatMap((theme) => {
      const own = matches.filter((match) => match.theme === theme).map(({ truth }) => truth);
      return own.some(({ course }) => course === 'rising') ? [] : [{ theme, isPlanted: own.length > 0 }];
    }),
  );
  const unplanted = others.filter(({ isPlanted }) => !isPlanted);
  return {
    seeds,
    found: found.length / seeds,
    named: themes.filter(({ isNamed }) => isNamed).length / seeds,
    covered: themes.filter(({ isCovered }) => isCovered).length / seeds,
    byTheme: shareBy(themes),
    precision: mean(found.map(({ precision }) => precision)),
    recall: mean(found.map(({ recall }) => recall)),
    rant: shownIn('one week'),
    template: shownIn('template'),
    trend: { rising: trendOf('rising'), faded: trendOf('faded'), steady: trendOf('steady') },
    notRising: others.length,
    falselyRising: others.filter(({ theme }) => isRise(theme)).length,
    unplanted: unplanted.length,
    unplantedRising: unplanted.filter(({ theme }) => isRise(theme)).length,
    sentences: sentencesIn(found),
  };
}

function isTheme(course: CourseWord): boolean {
  return course === 'rising' || course === 'faded' || course === 'steady';
}

function hasWord(theme: Theme, course: 'rising' | 'faded' | 'steady'): boolean {
  return course === 'rising' ? isRise(theme) : theme.trend === course;
}

function shareBy(matches: readonly Match[]): Readonly<Record<string, number>> {
  const shares: Record<string, number> = {};
  const count = matches.filter(({ truth }) => truth.name === matches[0]?.truth.name).length;
  for (const { truth, theme } of matches)
    shares[truth.name] = (shares[truth.name] ?? 0) + (theme === null ? 0 : 1 / count);
  return shares;
}

function sentencesIn(matches: readonly Match[]): Figures['sentences'] {
  const sentences: Record<string, { of: number; seen: number }> = {};
  for (const { seen, missed } of matches)
    for (const sentence of [...seen, ...missed]) {
      const own = (sentences[sentence] ??= { of: 0, seen: 0 });
      own.of += 1;
      own.seen += Number(seen.includes(sentence));
    }
  return sentences;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / Math.max(1, numbers.length);
}
