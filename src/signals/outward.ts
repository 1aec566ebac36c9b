/** The outward ladder: how far attention or time went outside the present role, from nothing to an interview. */
import type { CivilDate, Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { folded } from '../core/reading.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import { isList } from '../core/value.ts';
import { isWithin } from './weeks.ts';

/** From the lowest rung up; the place in this list is the rung's number. */
export const outwardRungs = ['none', 'looked', 'answered', 'talked', 'interviewed'] as const;
export type OutwardRung = (typeof outwardRungs)[number];

/** Preparing one's papers and noticing something are looking: nobody else had a part in it. */
const rungOf: Readonly<Record<string, OutwardRung>> = {
  nothing: 'none',
  'looked at openings': 'looked',
  'brushed up cv or profile': 'looked',
  'a job, person or way of working caught my eye': 'looked',
  'answered a recruiter or contact': 'answered',
  'talked with someone about a role': 'talked',
  'had an interview': 'interviewed',
};

export interface OutwardReading {
  readonly date: CivilDate;
  /** What was ticked, as stored. */
  readonly steps: readonly string[];
  /** The highest rung among them; null where all of them are the person's own words. */
  readonly rung: OutwardRung | null;
}

/**
 * The answered readings of the period, oldest first; a question that was skipped gives none.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function outwardSeries(pages: readonly Entry[], period: Period): readonly OutwardReading[] {
  return pages.flatMap((entry) => {
    const ticked = storedAnswer(entry, 'outward');
    const steps = (isList(ticked) ? ticked : []).filter((step) => typeof step === 'string');
    if (steps.length === 0 || !isWithin(entry.date, period)) return [];
    return [{ date: entry.date, steps, rung: highest(steps) }];
  });
}

function highest(steps: readonly string[]): OutwardRung | null {
  const rungs = steps.map((step) => {
    const rung = Object.hasOwn(rungOf, folded(step)) ? rungOf[folded(step)] : undefined;
    return rung === undefined ? -1 : outwardRungs.indexOf(rung);
  });
  return outwardRungs[Math.max(...rungs)] ?? null;
}
