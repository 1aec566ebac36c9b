/** One theme's whole history: month by month, with every sentence, and all that was to be done about it. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import type { Theme } from '../themes/theme.ts';
import type { Material } from './summary/material.ts';
import type { SummaryTheme } from './summary/theme-steps.ts';
import { stepsOn, themesWithSteps } from './summary/theme-steps.ts';

export interface ThemeMonth {
  /** `2026-03` */
  readonly month: string;
  /** Entries that it is in, and all of that month. */
  readonly entries: number;
  readonly of: number;
}

export interface ThemeEntry {
  readonly date: CivilDate;
  readonly path: string;
  readonly title: string;
  /** Verbatim, in their order. */
  readonly sentences: readonly string[];
}

export interface ThemeHistory {
  readonly theme: SummaryTheme;
  /** From the first entry of the period to the last, none left out. */
  readonly months: readonly ThemeMonth[];
  /** The newest first. */
  readonly entries: readonly ThemeEntry[];
  readonly steps: readonly LedgerItem[];
}

export function themeHistory(theme: Theme, material: Material): ThemeHistory {
  const { shown } = material;
  const paths = new Set(theme.paths);
  const own = shown.filter(({ path }) => paths.has(path));
  const [withSteps = { ...theme, steps: 0, done: 0, isLoop: false }] = themesWithSteps([theme], material);
  return {
    theme: withSteps,
    months: monthsOf(shown, own),
    entries: own.toReversed().map(({ date, path, title }) => ({
      date,
      path,
      title,
      sentences: theme.evidence.filter((each) => each.path === path).map(({ text }) => text),
    })),
    steps: stepsOn(theme, material),
  };
}

/** How often each of some themes was written about, month by month. */
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
  for (const { date } of entries) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  return counts;
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
