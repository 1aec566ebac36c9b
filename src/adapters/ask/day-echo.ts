/** Says which day a typed phrase is understood as, while it is being typed. */
import { civilDate, relativeDay, weekdayDay, yearOf } from '../../core/calendar.ts';
import type { CivilDate } from '../../core/calendar.ts';
import { readDate } from '../../core/read-plain.ts';

/** `Fri 13 Mar, in 7 days`, with its year where it is another one; nothing while the phrase makes no sense. */
export function dayEcho(phrase: string, today: CivilDate): string {
  const read = readDate(phrase, { today });
  const day = 'findings' in read || typeof read.value !== 'string' ? undefined : civilDate(read.value);
  if (day === undefined) return '';
  const year = yearOf(day) === yearOf(today) ? '' : ` ${yearOf(day)}`;
  return `${weekdayDay(day)}${year}, ${relativeDay(day, today)}`;
}
