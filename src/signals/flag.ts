/** The early-warning flag: since when check-ins have been below one's own earlier ones, by how much, and where. */
import type { CivilDate } from '../core/calendar.ts';
import type { Level } from './baseline.ts';
import type { CheckIn } from './check-ins.ts';
import type { SumStep } from './cusum.ts';
import { chart } from './cusum.ts';
import type { Points } from './pulse-points.ts';
import { pulseLines, sum } from './pulse-points.ts';

export interface Flag {
  /** The day of the check-in with which the sum last left 0. */
  readonly since: CivilDate;
  /** The day on which the sum first went above the threshold after that. */
  readonly raised: CivilDate;
  /** Check-ins from `since` to the latest. */
  readonly entries: number;
  /** The mean of the lines' means over these check-ins. */
  readonly mean: number;
  /** The same over the baseline, of the same lines. */
  readonly baseline: number;
  /** What each line adds to the drop: positive where it fell. They add up to `baseline - mean`. */
  readonly parts: Points;
}

/** @param steps of these check-ins, all of one role */
export function flagAt(checkIns: readonly CheckIn[], steps: readonly SumStep[]): Flag | null {
  const latest = steps.at(-1);
  if (latest === undefined || latest.sum === null || latest.sum <= chart.threshold) return null;
  const { since: start, level } = latest;
  if (start === null || level === null) return null;
  const run = checkIns.slice(start);
  const crossing = steps.findIndex((step, index) => index >= start && (step.sum ?? 0) > chart.threshold);
  const [first, raised] = [run[0], checkIns[crossing]];
  if (first === undefined || raised === undefined) return null;
  return { since: first.date, raised: raised.date, entries: run.length, ...drop(level, run) };
}

/** Only lines that both sides answered can be compared; three of the five always are. */
function drop(level: Level, run: readonly CheckIn[]): Pick<Flag, 'mean' | 'baseline' | 'parts'> {
  const compared = pulseLines.flatMap((line) => {
    const points = run.flatMap(({ points: { [line]: point } }) => point ?? []);
    const usual = level.lines[line];
    return points.length === 0 || usual === undefined
      ? []
      : [{ line, usual, now: sum(points) / points.length }];
  });
  const share = (value: number): number => value / compared.length;
  return {
    mean: share(sum(compared.map(({ now }) => now))),
    baseline: share(sum(compared.map(({ usual }) => usual))),
    parts: Object.fromEntries(compared.map(({ line, usual, now }) => [line, share(usual - now)])),
  };
}
