/** One sentence for somebody who comes back after a while; nothing is to be caught up with. */
import type { CivilDate } from './calendar.ts';
import { daysBetween, shortDay, yearOf } from './calendar.ts';

/** Up to two weeks are no gap: one weekly page was left out. */
const gap = 14;

/** @param last the day of the last page before today; undefined for none */
export function welcomeBack(last: CivilDate | undefined, today: CivilDate): string | null {
  if (last === undefined || daysBetween(last, today) <= gap) return null;
  const year = yearOf(last) === yearOf(today) ? '' : ` ${yearOf(last)}`;
  return `Welcome back. Last page was ${shortDay(last)}${year}.`;
}
