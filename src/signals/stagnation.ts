/** What the stagnation pages say beside the pulse: the course of the month's lines, and what was tried here. */
import type { CivilDate, Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { itemText } from '../core/sources.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import { isList, isMapping } from '../core/value.ts';
import type { Point } from './weeks.ts';
import { isWithin } from './weeks.ts';

/** Something that was tried, and what came of it, in the person's words. */
export interface Trial {
  readonly date: CivilDate;
  readonly text: string;
}

/**
 * The course of each line of the panel in the period, in the order in which they were first answered.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function panelSeries(
  pages: readonly Entry[],
  period: Period,
): Readonly<Record<string, readonly Point[]>> {
  const lines = new Map<string, Point[]>();
  for (const entry of pagesIn(pages, period)) {
    const panel = storedAnswer(entry, 'panel');
    for (const [line, value] of Object.entries(isMapping(panel) ? panel : {})) {
      if (typeof value !== 'number' || value < 1 || value > 5) continue;
      lines.set(line, [...(lines.get(line) ?? []), { date: entry.date, value }]);
    }
  }
  return Object.fromEntries(lines);
}

/** @param pages in their order, as `pagesUntil` gives them */
export function triedHere(pages: readonly Entry[], period: Period): readonly Trial[] {
  return pagesIn(pages, period).flatMap((entry) => {
    const tried = storedAnswer(entry, 'tried');
    return (isList(tried) ? tried : [])
      .map(itemText)
      .filter((text) => text !== '')
      .map((text) => ({ date: entry.date, text }));
  });
}

function pagesIn(pages: readonly Entry[], period: Period): readonly Entry[] {
  return pages.filter(({ set, date }) => set === 'stagnation' && isWithin(date, period));
}
