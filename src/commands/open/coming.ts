/** The day that an option takes, which has to be one to come. */
import type { CivilDate } from '../../core/calendar.ts';
import { readComingDay, suggestDate } from '../../core/date-phrase.ts';
import { Failure } from '../../core/problem.ts';

/** @throws Failure `bad-date`, `bad-option` */
export function readComing(phrase: string, option: string, today: CivilDate): CivilDate {
  const day = readComingDay(phrase, today);
  if (day === undefined) {
    const suggestion = suggestDate(phrase);
    throw new Failure('bad-date', { phrase, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (day > today) return day;
  throw new Failure('bad-option', {
    message: `${option} takes a day to come, and ${day} is none`,
    hint: `${option} tomorrow, ${option} 'next friday' or ${option} 2026-12-01`,
  });
}
