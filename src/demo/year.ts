/**
 * The journal of one invented year, ending today, for somebody who has no thirteen weeks of their own yet: a good
 * start, a reorganisation, weeks of nights on call in which the check-ins fall, a mended rota, an offer
 * from outside and the decision about it, and a season of work that goes well.
 */
import type { CivilDate } from '../core/calendar.ts';
import { addDays } from '../core/calendar.ts';
import { chance } from './chance.ts';
import type { SamplePage, Tools } from './desk.ts';
import { Desk, sampleTag } from './desk.ts';
import { monthlyPages } from './pages/monthly.ts';
import { notePages } from './pages/notes.ts';
import { planningPages } from './pages/plans.ts';
import { quarterlyPages } from './pages/quarterly.ts';
import { turningPages } from './pages/turns.ts';
import { checkIns } from './weekly.ts';

/**
 * What the journal's owner would have corrected in its themes: a tag that stands on every page is none. The text of
 * `.career/themes.yaml`.
 */
export const sampleRules = `hide: [${sampleTag}]\n`;

/**
 * The pages in their order, as the program would have written them day by day.
 *
 * @param today the day of the last page
 * @param seed the same gives the same pages on the same day
 */
export function sampleYear(tools: Tools, today: CivilDate, seed: number): readonly SamplePage[] {
  const random = chance(seed);
  const desk = new Desk(tools, today, random);
  const planned = [
    ...quarterlyPages,
    ...monthlyPages,
    ...turningPages,
    ...planningPages,
    ...notePages,
    ...checkIns(random),
  ]
    .map(({ week, before, write }) => ({ day: addDays(desk.weekday(week), -before), write }))
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  for (const { day, write } of planned) {
    desk.today = day;
    write(desk);
  }
  return desk.pages;
}
