/** Weekly pages with given points, for tests of the signals. */
import * as fc from 'fast-check';
import { addDays } from '../../src/core/calendar.ts';
import type { CivilDate, Period } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import type { Points } from '../../src/signals/pulse-points.ts';
import { pulseLines } from '../../src/signals/pulse-points.ts';
import { runs } from '../support/days.ts';
import { day, entry } from '../support/sittings.ts';

const begins = day('2025-01-03');
export const everything: Period = { since: day('2000-01-01'), until: day('2099-12-31') };

/** A law about a whole journal is tried less often than one about a day: each try is a year of pages. */
export const fewerRuns = { numRuns: Math.min(2000, runs.numRuns) };

/** The Friday of that week, from 0. */
export function friday(week: number): CivilDate {
  return addDays(begins, week * 7);
}

/** Whole points on the five lines whose average is `average`, a multiple of 0.2. */
export function pointsFor(average: number): Points {
  const total = Math.round(average * 5);
  return Object.fromEntries(
    pulseLines.map((line, index) => [line, Math.floor((total + pulseLines.length - 1 - index) / 5)]),
  );
}

export function weekly(date: CivilDate, pulse: Value, more: Mapping = {}): Entry {
  const { answers, ...rest } = more;
  return entry(`${date}-weekly`, {
    answers: { pulse, ...(answers as Mapping | undefined) },
    ...rest,
  });
}

/** One page a week with these points. */
export function weeks(points: readonly Points[], more: Mapping = {}, from = 0): Entry[] {
  return points.map((own, index) => weekly(friday(from + index), own as Mapping, more));
}

/** Check-ins of whole points, some lines left out; three of the five always stand. */
export const anyPoints: fc.Arbitrary<Points> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }),
    fc.subarray([...pulseLines], { minLength: 3, maxLength: 5 }),
  )
  .map(([points, answered]) =>
    Object.fromEntries(
      pulseLines.flatMap((line, index) => (answered.includes(line) ? [[line, points[index] ?? 1]] : [])),
    ),
  );

/** The vector of method 5.2 that can be checked by hand. */
export const handVector: readonly number[] = [
  3.4, 3.8, 3.6, 3.2, 3.6, 3.8, 3.4, 3.6, 3.6, 3.4, 3.6, 3.4, 3.0, 3.2, 2.8, 3.0, 2.8, 2.6,
];
