/** Days and moments for tests: checked where they are written, drawn where a law is tried. */
import * as fc from 'fast-check';
import { addDays, civilDate, firstDay, parseMoment } from '../../src/core/calendar.ts';
import type { CivilDate, Moment } from '../../src/core/calendar.ts';

/** How often a law is tried: few times by default, many when `SLOW` is set. */
export const runs = { numRuns: process.env['SLOW'] === undefined ? 100 : 20_000 };

export function day(text: string): CivilDate {
  const read = civilDate(text);
  if (read === undefined) throw new Error(`the test names no day: ${text}`);
  return read;
}

export function when(text: string): Moment {
  const read = parseMoment(text);
  if (read === undefined) throw new Error(`the test names no moment: ${text}`);
  return read;
}

/** Any day of the calendar. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 3_287_181 })
  .map((count) => addDays(firstDay, count));

/** Days of a working life, with some weeks to spare at both ends. */
export const likelyDay: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 29_219 })
  .map((count) => addDays(day('1980-01-01'), count));
