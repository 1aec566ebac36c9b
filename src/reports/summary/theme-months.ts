/** How often a theme was written about, month by month. */
import type { Entry } from '../../core/entry.ts';

export interface ThemeMonth {
  /** `2026-03` */
  readonly month: string;
  /** Entries that it is in, and all of that month. */
  readonly entries: number;
  readonly of: number;
}

/** From the first month of `shown` to the last; `own` are those of them that are counted. */
export function monthsOf(
  shown: readonly Pick<Entry, 'date'>[],
  own: readonly Pick<Entry, 'date'>[],
): readonly ThemeMonth[] {
  const [all, counted] = [countsByMonth(shown), countsByMonth(own)];
  const months = [...all.keys()].toSorted();
  return monthsBetween(months[0], months.at(-1)).map((month) => ({
    month,
    entries: counted.get(month) ?? 0,
    of: all.get(month) ?? 0,
  }));
}

function countsByMonth(entries: readonly Pick<Entry, 'date'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Entries stand in date order, so that most are of the month of the one before.
  let [month, count] = ['', 0];
  for (const { date } of entries) {
    if (month === '' || !date.startsWith(month)) {
      if (month !== '') counts.set(month, count);
      month = date.slice(0, 7);
      count = counts.get(month) ?? 0;
    }
    count += 1;
  }
  return month === '' ? counts : counts.set(month, count);
}

function monthsBetween(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: place(last) - place(first) + 1 }, (_, index) => {
    const at = place(first) + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** Months since the year 0. */
function place(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
