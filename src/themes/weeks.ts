/** The ISO weeks of pages, as numbers that can be compared and counted. */
import type { CivilDate } from '../core/calendar.ts';
import { daysBetween, startOfWeek } from '../core/calendar.ts';
import type { TermedPage } from './theme.ts';

/** For each page, in date order, the number of its week: 0 for the first page's, then on without gaps. */
export function weeksOf(pages: readonly Pick<TermedPage, 'date'>[]): number[] {
  const [first] = pages;
  if (first === undefined) return [];
  const monday = startOfWeek(first.date);
  const numbers = new Map<CivilDate, number>();
  return pages.map(({ date }) => {
    const number = numbers.get(date) ?? Math.floor(daysBetween(monday, date) / 7);
    numbers.set(date, number);
    return number;
  });
}
