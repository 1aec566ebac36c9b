/** The clock, or the moment that `CAREER_NOW` puts in its place. */
import type { Moment } from '../core/calendar.ts';
import { dayOf, moment, parseMoment } from '../core/calendar.ts';
import type { Clock } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';

/** The clock's functions fail with `bad-option` when `CAREER_NOW` is no moment with an offset. */
export function makeClock(env: NodeJS.ProcessEnv): Clock {
  const pinned = env['CAREER_NOW'];
  const now = () => (pinned === undefined ? systemNow() : pinnedNow(pinned));
  return {
    now,
    today() {
      const day = dayOf(now());
      if (day === undefined) throw new Failure('internal', { message: `the clock says '${now()}'` });
      return day;
    },
  };
}

function pinnedNow(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed !== undefined) return parsed;
  throw new Failure('bad-option', {
    message: `CAREER_NOW is '${text}', which is no moment with an offset`,
    hint: 'CAREER_NOW=2026-03-06T17:42:10+01:00',
  });
}

function systemNow(): Moment {
  const date = new Date();
  return moment(date.getTime(), -date.getTimezoneOffset());
}
