/** What moved between two stretches of time: the middle of each line then and now. */
import type { Period } from '../core/calendar.ts';
import type { Point } from './weeks.ts';
import { isWithin } from './weeks.ts';

export interface Middle {
  readonly median: number;
  /** Of how many points. */
  readonly of: number;
}

export interface Shift {
  readonly line: string;
  readonly before: Middle;
  readonly now: Middle;
}

/**
 * The lines whose median is another one than before, the largest shift first; of equals, in their order. A line
 * without a point in one of the two has no shift.
 *
 * @param lines the course of each line over both periods at least
 */
export function shiftsOf(
  lines: Readonly<Record<string, readonly Point[]>>,
  before: Period,
  now: Period,
): readonly Shift[] {
  return Object.entries(lines)
    .flatMap(([line, points]) => {
      const [then, later] = [middleOf(within(points, before)), middleOf(within(points, now))];
      return then === null || later === null || then.median === later.median
        ? []
        : [{ line, before: then, now: later }];
    })
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ before, now }: Shift): number {
  return Math.abs(now.median - before.median);
}

function within(points: readonly Point[], period: Period): readonly Point[] {
  return points.filter(({ date }) => isWithin(date, period));
}

/** Null without a point. */
export function middleOf(points: readonly Point[]): Middle | null {
  const values = points.map(({ value }) => value);
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return { median: (low + high) / 2, of: sorted.length };
}
