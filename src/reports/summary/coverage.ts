/** What a summary covers: how many entries in how many weeks, and how many of these are empty. Nothing is put into them. */
import type { CivilDate, Period } from '../../core/calendar.ts';
import { weekOf } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import { weekByWeek } from '../../signals/weeks.ts';

export interface Coverage extends Period {
  readonly entries: number;
  /** ISO weeks that the period touches. The running week counts once something is written in it. */
  readonly weeks: number;
  readonly emptyWeeks: number;
  /** The day of the last entry; null without any. */
  readonly last: CivilDate | null;
}

/**
 * @param shown   the entries of the period
 * @param begins  the day of the journal's first entry: weeks before it are not empty, they are none
 */
export function coverageOf(shown: readonly Entry[], period: Period, begins: CivilDate | null): Coverage {
  // A journal without an entry has no weeks to be empty.
  if (begins === null) return { ...period, entries: 0, weeks: 0, emptyWeeks: 0, last: null };
  const since = begins > period.since ? begins : period.since;
  const all = weekByWeek(
    shown.map(({ date }) => ({ date, value: 1 })),
    { since, until: period.until },
  );
  const weeks = all.filter(({ week, values }) => values.length > 0 || week !== weekOf(period.until));
  return {
    since,
    until: period.until,
    entries: shown.length,
    weeks: weeks.length,
    emptyWeeks: weeks.filter(({ values }) => values.length === 0).length,
    last: shown.at(-1)?.date ?? null,
  };
}
