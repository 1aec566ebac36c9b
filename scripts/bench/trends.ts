/** How often the course of a simulated theme is told rightly, and how often a word for its trend is chance alone. */
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';
import { shapeOf } from '../../src/themes/shape.ts';
import type { ShapeWord, TrendWord } from '../../src/themes/theme.ts';
import { trendOf } from '../../src/themes/trend.ts';
import type { Chance } from './prose.ts';
import { chance } from './prose.ts';
import type { ShapeRule } from './trends-rules.ts';
import { byBursts, byThirds } from './trends-rules.ts';
import type { Course } from './trends-series.ts';
import { series, shapes, usualCourse } from './trends-series.ts';

const monday = '2026-01-05' as CivilDate;

export const shapeRules: Readonly<Record<string, ShapeRule>> = {
  'description length': (presence) => shapeOf(presence, monday).shape,
  'first against last third, by .3': byThirds(0.3),
  'first against last third, by .5': byThirds(0.5),
  'bursts, odds x 3, price 1': byBursts(3, 1),
  'bursts, odds x 6, price .5': byBursts(6, 0.5),
};

/** The same themes with more or less of one thing. */
export const otherCourses: readonly Partial<Course>[] = [
  { high: 0.95 },
  { high: 0.9, low: 0.1 },
  { high: 0.8, low: 0.1 },
  { high: 0.7, low: 0.1 },
  { missed: 0 },
  { missed: 0.4 },
  { weeks: 13 },
  { weeks: 52 },
];

/** Shares of entries before and after a change. */
export const changes: readonly (readonly [number, number])[] = [
  [0, 0.5],
  [0.05, 0.5],
  [0.1, 0.6],
  [0.1, 0.8],
  [0.2, 0.7],
  [0.3, 0.8],
  [0.5, 0],
  [0.3, 0],
];

/** The share told rightly, by true shape; over so many series of each. */
export function toldRightly(
  rule: ShapeRule,
  course: Course,
  count: number,
  seed: number,
): Readonly<Record<ShapeWord, number>> {
  const random = chance(seed);
  const share = (shape: ShapeWord): number => {
    let right = 0;
    for (let one = 0; one < count; one += 1)
      right += Number(rule(series(shape, course, random).presence) === shape);
    return right / count;
  };
  return Object.fromEntries(shapes.map((shape) => [shape, share(shape)])) as Record<ShapeWord, number>;
}

/** Weeks between the true change and the one that is said, where the shape is told rightly. */
export function weeksOff(shape: ShapeWord, course: Course, count: number, seed: number): readonly number[] {
  const random = chance(seed);
  const off: number[] = [];
  for (let one = 0; one < count; one += 1) {
    const { presence, since } = series(shape, course, random);
    const told = shapeOf(presence, monday);
    if (told.shape !== shape || told.since === null || since === null) continue;
    const week = presence.findIndex((_, index) => addDays(monday, index * 7) === told.since);
    off.push(Math.abs(week - since));
  }
  return off.sort((one, other) => one - other);
}

/** How a theme comes and goes from entry to entry. */
export interface Coming {
  /** The share of entries that have it. */
  readonly share: number;
  /** How much of whether it was in the last entry is left in the next: the autocorrelation. */
  readonly persistence: number;
}

function entries(count: number, { share, persistence }: Coming, random: Chance): readonly boolean[] {
  let present = random() < share;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) present = random() < share + persistence * (Number(present) - share);
    return present;
  });
}

/** The share of series to which each word is given, of `count` entries each. */
export function words(
  count: number,
  coming: Coming,
  drawn: { readonly series: number; readonly seed: number },
): Readonly<Record<TrendWord, number>> {
  const random = chance(drawn.seed);
  const given = { rising: 0, new: 0, faded: 0, steady: 0 };
  for (let one = 0; one < drawn.series; one += 1)
    given[trendOf(entries(count, coming, random)).trend] += 1 / drawn.series;
  return given;
}

/** The share of rises, or falls, that are named: 18 entries with one share, then 6 with another. */
export function named(
  before: number,
  after: number,
  { series: count, seed }: { readonly series: number; readonly seed: number },
): number {
  const random = chance(seed);
  let seen = 0;
  for (let one = 0; one < count; one += 1) {
    const presence = [
      ...entries(18, { share: before, persistence: 0 }, random),
      ...entries(6, { share: after, persistence: 0 }, random),
    ];
    seen += Number(trendOf(presence).trend !== 'steady');
  }
  return seen / count;
}

/**
 * The exact share of themes called rising or new by chance alone, where each entry has the theme with the same
 * chance and by itself.
 */
export function exactFalseRise(share: number, before: number): number {
  let total = 0;
  for (let now = 0; now <= 6; now += 1) {
    for (let earlier = 0; earlier <= before; earlier += 1) {
      const presence = [...first(earlier, before), ...first(now, 6)];
      const { trend } = trendOf(presence);
      if (trend === 'rising' || trend === 'new')
        total += binomial(now, 6, share) * binomial(earlier, before, share);
    }
  }
  return total;
}

function first(present: number, of: number): readonly boolean[] {
  return Array.from({ length: of }, (_, index) => index < present);
}

function binomial(present: number, of: number, share: number): number {
  let ways = 1;
  for (let one = 0; one < present; one += 1) ways *= (of - one) / (one + 1);
  return ways * share ** present * (1 - share) ** (of - present);
}

export { shapes, usualCourse };
