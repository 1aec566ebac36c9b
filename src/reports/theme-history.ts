/** One theme's whole history: month by month, with every sentence, and all that was to be done about it. */
import type { CivilDate } from '../core/calendar.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import type { Theme } from '../themes/theme.ts';
import type { Material } from './summary/material.ts';
import type { SummaryTheme } from './summary/theme-steps.ts';
import { themeAndSteps } from './summary/theme-steps.ts';

export interface ThemeEntry {
  readonly date: CivilDate;
  readonly path: string;
  readonly title: string;
  /** Verbatim, in their order. */
  readonly sentences: readonly string[];
}

export interface ThemeHistory {
  readonly theme: SummaryTheme;
  /** The newest first. */
  readonly entries: readonly ThemeEntry[];
  readonly steps: readonly LedgerItem[];
}

export function themeHistory(theme: Theme, material: Material): ThemeHistory {
  const paths = new Set(theme.paths);
  const own = material.shown.filter(({ path }) => paths.has(path));
  return {
    ...themeAndSteps(theme, material),
    entries: own.toReversed().map(({ date, path, title }) => ({
      date,
      path,
      title,
      sentences: theme.evidence.filter((each) => each.path === path).map(({ text }) => text),
    })),
  };
}
