/** Weeks with and without something written: empty ones stay empty, and nothing is drawn or reckoned across them. */
import type { CivilDate, Period } from '../core/calendar.ts';
import { addDays, daysBetween, startOfWeek, weekOf } from '../core/calendar.ts';

/** A value on a day. */
export interface Point {
  readonly date: CivilDate;
  readonly value: number;
}

/** One ISO week; `values` is empty where nothing was written. */
export interface WeekOfPoints {
  /** `2026-W10` */
  readonly week: string;
  /** Its Monday. */
  readonly since: CivilDate;
  readonly values: readonly number[];
}

/** Whole weeks, Monday to Sunday, between two points in which there is none. */
export interface Gap extends Period {
  readonly weeks: number;
}

/** Each ISO week that the period touches, in order, with the points of its days. */
export function weekByWeek(points: readonly Point[], { since, until }: Period): readonly WeekOfPoints[] {
  const first = startOfWeek(since);
  const count = weeksApart(first, startOfWeek(until)) + 1;
  const values = Array.from({ length: Math.max(0, count) }, (): number[] => []);
  for (const { date, value } of points) values[weeksApart(first, startOfWeek(date))]?.push(value);
  return values.map((own, index) => {
    const monday = addDays(first, index * 7);
    return { week: weekOf(monday), since: monday, values: own };
  });
}

/** @param dates oldest first */
export function gapsIn(dates: readonly CivilDate[]): readonly Gap[] {
  const mondays = [...new Set(dates.map(startOfWeek))];
  return mondays.flatMap((monday, index) => {
    const before = mondays[index - 1];
    const weeks = before === undefined ? 0 : weeksApart(before, monday) - 1;
    return before === undefined || weeks === 0
      ? []
      : [{ since: addDays(before, 7), until: addDays(monday, -1), weeks }];
  });
}

/** The points in runs without an empty week between them. */
export function unbroken<Dated extends Pick<Point, 'date'>>(
  points: readonly Dated[],
): readonly (readonly Dated[])[] {
  const runs: Dated[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before !== undefined && weeksApart(startOfWeek(before.date), startOfWeek(point.date)) <= 1;
    if (run !== undefined && isNext) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Between two Mondays. */
function weeksApart(from: CivilDate, to: CivilDate): number {
  return daysBetween(from, to) / 7;
}

export function isWithin(date: CivilDate, { since, until }: Period): boolean {
  return date >= since && date <= until;
}
