/** The raised flag as a person is told of it: since when, how far, which lines, and what they noted in that time. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { pagesUntil } from '../signals/check-ins.ts';
import type { Flag } from '../signals/flag.ts';
import { flagOn } from '../signals/flag-on.ts';
import { marksOf } from '../signals/marks.ts';

export interface FlagReport extends Flag {
  /** What the person noted between `since` and today, each once, oldest first; nothing is called a cause. */
  readonly noted: readonly string[];
}

/** Null while no flag is raised, or while it is put aside. */
export function flagReport(entries: readonly Entry[], today: CivilDate): FlagReport | null {
  const flag = flagOn(entries, today);
  if (flag === null) return null;
  const marks = marksOf(pagesUntil(entries, today), { since: flag.since, until: today });
  return { ...flag, noted: [...new Set(marks.map(({ text }) => text))] };
}
