/**
 * The sum that notices a lasting fall: a one-sided cumulative sum of standardised deviations below one's own
 * baseline (Page 1954), with each deviation capped so that no single week decides.
 */
import type { Level } from './baseline.ts';
import { Baseline, deviationFrom } from './baseline.ts';
import type { Points } from './pulse-points.ts';

/** The constants of a chart. */
export interface Chart {
  /** k: a deviation smaller than this many standard deviations does not add up. */
  readonly slack: number;
  /** h: the flag is raised above this sum. */
  readonly threshold: number;
  /** The most standard deviations that one check-in can count for, either way. */
  readonly cap: number;
  /** The baseline holds these many of the first check-ins at least. */
  readonly least: number;
  /** These many of the latest check-ins are not in the baseline, or a slow fall would become what is usual. */
  readonly recent: number;
  /** The number, from 1, of the first check-in that is compared. */
  readonly first: number;
}

/** With these one check-in can add 2 at most, so that a flag takes five low ones at least. */
export const chart: Chart = { slack: 0.5, threshold: 8, cap: 2.5, least: 8, recent: 7, first: 13 };

/** The sum at one check-in, and what it was compared with. */
export interface SumStep {
  /** Null before there is a baseline. */
  readonly sum: number | null;
  readonly level: Level | null;
  /** The position of the check-in with which the sum last left 0; null while it is 0. */
  readonly since: number | null;
}

/**
 * The sum after each check-in of one role, in their order.
 *
 * @param restarts positions of check-ins before which the sum was set back to 0
 */
export function cusumOf(
  checkIns: readonly Points[],
  restarts: ReadonlySet<number> = new Set(),
  { slack, cap, least, recent, first }: Chart = chart,
): readonly SumStep[] {
  const baseline = new Baseline();
  let held = 0;
  let sum = 0;
  let since: number | null = null;
  return checkIns.map((points, index) => {
    if (index + 1 < first) return { sum: null, level: null, since: null };
    for (; held < Math.max(least, index + 1 - recent); held += 1) baseline.add(checkIns[held] ?? {});
    const { level } = baseline;
    const before = restarts.has(index) ? 0 : sum;
    const below = -(deviationFrom(level, points) ?? 0) / level.sd;
    // C_t = max(0, C_{t-1} + z - k)
    const added = before + Math.min(cap, Math.max(-cap, below)) - slack;
    sum = added < nothing ? 0 : added;
    since = sum === 0 ? null : before === 0 ? index : since;
    return { sum, level, since };
  });
}

/** What is smaller came from rounding, and must not count as having left 0. */
const nothing = 1e-9;
