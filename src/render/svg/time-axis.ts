/** Days from left to right, with ticks at the beginnings of months, or at days where there are few. */
import { max, min } from 'd3-array';
import type { CivilDate } from '../../core/calendar.ts';
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  monthNames,
  monthOf,
  shortDay,
  startOfWeek,
  yearOf,
} from '../../core/calendar.ts';
import type { Markup } from '../html/markup.ts';
import type { Place } from './drawing.ts';
import { straights, words } from './drawing.ts';

export interface TimeScale {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Where the first and the last day lie. */
  readonly left: number;
  readonly right: number;
  at(date: CivilDate): number;
}

/** @param dates in any order, at least one; a single day lies in the middle */
export function timeScale(dates: Iterable<CivilDate>, left: number, right: number): TimeScale {
  const all = [...dates];
  const [earliest, latest] = [min(all) as CivilDate, max(all) as CivilDate];
  const isOne = earliest === latest;
  const [first, last] = isOne ? [addDays(earliest, -3), addDays(latest, 3)] : [earliest, latest];
  const days = Math.max(1, daysBetween(first, last));
  const at = (date: CivilDate): number => left + ((right - left) * daysBetween(first, date)) / days;
  return { first, last, left, right, at };
}

interface Tick {
  readonly date: CivilDate;
  readonly label: string;
  /** The year, under the first tick and where another begins. */
  readonly year: string | undefined;
}

/** Units between two ticks at least. */
const closest = 44;

/** The axis under a plot whose floor lies at `y`; 36 units high. */
export function timeAxis(scale: TimeScale, y: number): Markup[] {
  const ticks = ticksOf(scale);
  return [
    straights('axis', [
      [
        [scale.left, y],
        [scale.right, y],
      ],
      ...ticks.map(({ date }): readonly [Place, Place] => [
        [scale.at(date), y],
        [scale.at(date), y + 5],
      ]),
    ]),
    ...ticks.flatMap(({ date, label, year }) => {
      const x = scale.at(date);
      return [
        words(x, y + 18, label, { anchor: 'middle' }),
        ...(year === undefined ? [] : [words(x, y + 32, year, { anchor: 'middle' })]),
      ];
    }),
  ];
}

export const timeAxisHeight = 36;

export function ticksOf(scale: TimeScale): Tick[] {
  const days = Math.max(1, daysBetween(scale.first, scale.last));
  const perDay = (scale.right - scale.left) / days;
  if (days < 62) {
    const step = [1, 2, 7, 14, 28].find((count) => count * perDay >= closest) ?? 28;
    return withYears(daysFrom(scale, step), shortDay);
  }
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((count) => count * 30.4 * perDay >= closest) ?? 240;
  return withYears(monthsFrom(scale, step), (date) =>
    step < 12 ? (monthNames[monthOf(date) - 1] ?? '').slice(0, 3) : String(yearOf(date)),
  ).map((tick) => (step < 12 ? tick : { ...tick, year: undefined }));
}

function withYears(dates: readonly CivilDate[], label: (date: CivilDate) => string): Tick[] {
  return dates.map((date, index) => {
    const before = dates[index - 1];
    const isNew = before === undefined || yearOf(before) !== yearOf(date);
    return { date, label: label(date), year: isNew ? String(yearOf(date)) : undefined };
  });
}

function daysFrom({ first, last }: TimeScale, step: number): CivilDate[] {
  const monday = startOfWeek(first);
  let date = step % 7 === 0 && monday < first ? addDays(monday, 7) : first;
  const dates: CivilDate[] = [];
  for (; date <= last; date = addDays(date, step)) dates.push(date);
  return dates;
}

/** Beginnings of months, counted from January, so that years begin at a tick. */
function monthsFrom({ first, last }: TimeScale, step: number): CivilDate[] {
  const dates: CivilDate[] = [];
  const years = Math.max(1, step / 12);
  let date = civilDate(`${Math.floor(yearOf(first) / years) * years}-01-01`) ?? first;
  for (; date <= last; date = addMonths(date, step)) if (date >= first) dates.push(date);
  return dates;
}
