/** Simulated weeks of a theme whose course is known: steady, a step, a window, or too little to say anything. */
import type { ShapeWord } from '../../src/themes/theme.ts';
import type { Chance } from './prose.ts';
import { pick } from './prose.ts';

/** How clear a course is. */
export interface Course {
  readonly weeks: number;
  /** The share of weeks without an entry. */
  readonly missed: number;
  /** The share of weeks that have the theme where it runs high, and where it runs low. */
  readonly high: number;
  readonly low: number;
}

export interface Series {
  readonly shape: ShapeWord;
  readonly presence: readonly (boolean | null)[];
  /** The week of the first change, by number from 0. */
  readonly since: number | null;
}

export const usualCourse: Course = { weeks: 26, missed: 0.2, high: 0.85, low: 0.05 };

export const shapes = ['steady', 'step up', 'step down', 'window', 'too few'] as const;

/** No stretch is shorter than a quarter of the weeks. */
export function series(shape: ShapeWord, course: Course, random: Chance): Series {
  const { weeks, missed } = course;
  const [share, since] = courseOf(shape, course, random);
  const presence = Array.from({ length: weeks }, (_, week) =>
    random() < missed ? null : random() < share(week),
  );
  return { shape, presence, since };
}

function courseOf(
  shape: ShapeWord,
  { weeks, high, low }: Course,
  random: Chance,
): [share: (week: number) => number, since: number | null] {
  const least = Math.round(weeks / 4);
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  if (shape === 'steady') {
    const level = pick([0.2, 0.4, 0.6, 0.8], random);
    return [() => level, null];
  }
  if (shape === 'too few') {
    const own = new Set([between(0, weeks - 1), between(0, weeks - 1)]);
    return [(week) => Number(own.has(week)), null];
  }
  if (shape === 'window') {
    const from = between(2, weeks - least - 2);
    const to = between(from + least, Math.min(weeks - 2, from + 2 * least));
    return [(week) => (week >= from && week < to ? high : low), from];
  }
  const at = between(least, weeks - least);
  const [before, after] = shape === 'step up' ? [low, high] : [high, low];
  return [(week) => (week < at ? before : after), at];
}
