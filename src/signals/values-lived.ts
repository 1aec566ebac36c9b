/** Which of one's values the weeks served and which they cut across, beside the order they were put in. */
import type { CivilDate, Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { folded } from '../core/reading.ts';
import { itemText } from '../core/sources.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import type { Value } from '../core/value.ts';
import { isList, isMapping } from '../core/value.ts';
import { sum } from './pulse-points.ts';
import type { Point } from './weeks.ts';
import { isWithin } from './weeks.ts';

export interface LivedValue {
  /** As the person wrote it in the present list. */
  readonly name: string;
  /** 1 for the first. */
  readonly rank: number;
  /** In how many check-ins of the period it was served, and cut across. */
  readonly served: number;
  readonly against: number;
  /** Out of how many that were answered while it was on the list. */
  readonly of: number;
  /** The latest answer to how often work let one act on it, 1 to 5. */
  readonly lived: Point | null;
}

export interface ValuesLived {
  /** By the list as it stands on the last day of the period, in its order. */
  readonly values: readonly LivedValue[];
  /** The figure A over the period; null without a check-in that was answered. */
  readonly alignment: number | null;
  /** The same over the last eight check-ins each time, from the eighth on. */
  readonly trend: readonly Point[];
}

/** Check-ins that one value of the trend looks back on. */
const trendWindow = 8;

/** What one check-in said. */
interface Ticks {
  readonly date: CivilDate;
  readonly served: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
}

interface RankedValue {
  readonly name: string;
  /** The name with case folded, as in the ticks. */
  readonly key: string;
  /** The day since which it has been on every list. */
  readonly since: CivilDate;
}

/**
 * @param pages in their order, as `pagesUntil` gives them
 * @param isWanted chooses the check-ins that are counted
 */
export function valuesLived(
  pages: readonly Entry[],
  period: Period,
  isWanted: (entry: Entry) => boolean = () => true,
): ValuesLived {
  const ranked = rankedIn(pages);
  const ticks = pages.filter(isWanted).flatMap((entry) => ticksIn(entry) ?? []);
  const shown = ticks.filter(({ date }) => isWithin(date, period));
  const values = ranked.map((value, index) => ({
    ...counted(value, index + 1, shown),
    lived: latestLived(pages, value.name),
  }));
  return { values, alignment: alignmentOf(values), trend: trendOf(ranked, ticks, period) };
}

/**
 * The trend figure A: over values in the order of their ranks, the sum of q (served - against) / of, with the
 * rank-sum weights q = (m + 1 - rank) / (m (m + 1) / 2). From -1 to 1; null where nothing was asked.
 *
 * @see Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in multiattribute utility
 *   decision making, Organizational Behavior and Human Performance 28(1): rank-sum weights
 */
export function alignmentOf(values: readonly Pick<LivedValue, 'served' | 'against' | 'of'>[]): number | null {
  const count = values.length;
  if (values.every(({ of }) => of === 0)) return null;
  return sum(
    values.map(({ served, against, of }, index) => {
      const weight = (count - index) / ((count * (count + 1)) / 2);
      return of === 0 ? 0 : (weight * (served - against)) / of;
    }),
  );
}

function trendOf(ranked: readonly RankedValue[], ticks: readonly Ticks[], period: Period): readonly Point[] {
  return ticks.flatMap(({ date }, index) => {
    if (index + 1 < trendWindow || !isWithin(date, period)) return [];
    const window = ticks.slice(index + 1 - trendWindow, index + 1);
    const value = alignmentOf(ranked.map((one, place) => counted(one, place + 1, window)));
    return value === null ? [] : [{ date, value }];
  });
}

function counted(
  { name, key, since }: RankedValue,
  rank: number,
  ticks: readonly Ticks[],
): Omit<LivedValue, 'lived'> {
  const asked = ticks.filter(({ date }) => date >= since);
  return {
    name,
    rank,
    served: asked.filter(({ served }) => served.has(key)).length,
    against: asked.filter(({ against }) => against.has(key)).length,
    of: asked.length,
  };
}

/** A check-in in which the question was answered; what the values set asks under the same id has points, no lists. */
function ticksIn(entry: Entry): Ticks | null {
  const lived = storedAnswer(entry, 'lived');
  if (!isMapping(lived) || !(isList(lived['served']) || isList(lived['against']))) return null;
  return { date: entry.date, served: names(lived['served']), against: names(lived['against']) };
}

function names(picks: Value | undefined): ReadonlySet<string> {
  return new Set((isList(picks) ? picks : []).map((pick) => folded(itemText(pick))));
}

/** The latest list in its order; a value is on it since the first of the lists in a row that have it. */
function rankedIn(pages: readonly Entry[]): readonly RankedValue[] {
  let ranked: readonly RankedValue[] = [];
  for (const entry of pages) {
    const rank = entry.set === 'values' ? storedAnswer(entry, 'rank') : undefined;
    const texts = (isList(rank) ? rank : []).map(itemText).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const before = new Map(ranked.map(({ key, since }) => [key, since]));
    ranked = texts.map((name) => {
      const key = folded(name);
      return { name, key, since: before.get(key) ?? entry.date };
    });
  }
  return ranked;
}

function latestLived(pages: readonly Entry[], name: string): Point | null {
  for (const entry of pages.toReversed()) {
    const answers = entry.set === 'values' ? storedAnswer(entry, 'lived') : undefined;
    if (!isMapping(answers)) continue;
    const value = Object.entries(answers).find(([item]) => folded(item) === folded(name))?.[1];
    if (typeof value === 'number') return { date: entry.date, value };
  }
  return null;
}
