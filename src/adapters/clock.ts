/** The clock, or the moment that `CAREER_NOW` puts in its place. */
import { dayOf, moment, parseMoment } from '../core/calendar.ts';
import type { Clock } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';

/** @throws Failure `bad-option` when `CAREER_NOW` is no moment with an offset */
export function makeClock(env: NodeJS.ProcessEnv): Clock {
  const pinned = env['CAREER_NOW'];
  const fixed = pinned === undefined ? undefined : parseMoment(pinned);
  if (pinned !== undefined && fixed === undefined) {
    throw new Failure('bad-option', {
      message: `CAREER_NOW is '${pinned}', which is no moment with an offset`,
      hint: 'CAREER_NOW=2026-03-06T17:42:10+01:00',
    });
  }
  const now = () => fixed ?? systemNow();
  return {
    now,
    today() {
      const day = dayOf(now());
      if (day === undefined) throw new Failure('internal', { message: `the clock says '${now()}'` });
      return day;
    },
  };
}

function systemNow() {
  const date = new Date();
  return moment(date.getTime(), -date.getTimezoneOffset());
}
