/** One theme's whole history: month by month, with every sentence, and all that was to be done about it. */
import type { CivilDate } from '../core/calendar.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import type { Theme } from '../themes/theme.ts';
import type { Material } from './summary/material.ts';
import type { ThemeMonth } from './summary/theme-months.ts';
import { monthsOf } from './summary/theme-months.ts';
import type { SummaryTheme } from './summary/theme-steps.ts';
import { stepsOn, themesWithSteps } from './summary/theme-steps.ts';

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
  const months = monthsOf(shown, own);
  const [withSteps = { ...theme, steps: 0, done: 0, isLoop: false, months }] = themesWithSteps(
    [theme],
    material,
  );
  return {
    theme: withSteps,
    months: withSteps.months,
    entries: own.toReversed().map(({ date, path, title }) => ({
      date,
      path,
      title,
      sentences: theme.evidence.filter((each) => each.path === path).map(({ text }) => text),
    })),
    steps: stepsOn(theme, material),
  };
}
