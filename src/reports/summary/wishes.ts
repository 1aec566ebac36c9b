/** Wishes as they were written down, and those whose first or third year has come round. */
import type { CivilDate, Period } from '../../core/calendar.ts';
import { addMonths, daysBetween } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import type { Material } from './material.ts';

export interface Wish {
  readonly item: LedgerItem;
  readonly age: number;
  /** 1 or 3 where so many years have gone by since, within the period. */
  readonly years: 1 | 3 | null;
}

/** Those of the period, and older ones that have come of age in it; the oldest first. */
export function wishesOf({ ledgers, period }: Material): readonly Wish[] {
  return ledgers.wish
    .map((item) => ({
      item,
      age: daysBetween(item.date, period.until),
      years: yearsRound(item.date, period),
    }))
    .filter(({ item, years }) => years !== null || item.date >= period.since);
}

function yearsRound(date: CivilDate, { since, until }: Period): Wish['years'] {
  const isWithin = (years: number): boolean => {
    const day = addMonths(date, years * 12);
    return day >= since && day <= until;
  };
  if (isWithin(3)) return 3;
  return isWithin(1) ? 1 : null;
}
