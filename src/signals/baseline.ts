/** What is usual for one person in one role: a baseline that grows as check-ins are added, at little cost for each. */
import type { Points, PulseLine } from './pulse-points.ts';
import { averageOf, linesOf, pulseLines, sum } from './pulse-points.ts';

/** The baseline as it was at one check-in. */
export interface Level {
  /** The mean of each line that was answered in it at all. */
  readonly lines: Points;
  /** The mean of these means; with complete answers, the mean of the averages. */
  readonly mean: number;
  /** The sample standard deviation of the deviations in the baseline, at least `leastSd`. */
  readonly sd: number;
}

/** A smaller spread than this is an accident of few weeks, and would make a ripple look like a fall. */
export const leastSd = 0.3;

/** Check-ins that answered the same lines: within such a group averages can be compared as they are. */
interface Group {
  readonly lines: readonly PulseLine[];
  count: number;
  total: number;
  squares: number;
}

export class Baseline {
  readonly #totals = new Map<PulseLine, { count: number; total: number }>();
  readonly #groups = new Map<string, Group>();

  add(points: Points): void {
    const lines = linesOf(points);
    for (const line of lines) {
      const { count, total } = this.#totals.get(line) ?? { count: 0, total: 0 };
      this.#totals.set(line, { count: count + 1, total: total + (points[line] ?? 0) });
    }
    const key = lines.join(' ');
    const group = this.#groups.get(key) ?? { lines, count: 0, total: 0, squares: 0 };
    const average = averageOf(points);
    group.count += 1;
    group.total += average;
    group.squares += average ** 2;
    this.#groups.set(key, group);
  }

  /** As it stands now; it has to hold two check-ins at least. */
  get level(): Level {
    const lines: Partial<Record<PulseLine, number>> = {};
    for (const line of pulseLines) {
      const known = this.#totals.get(line);
      if (known !== undefined) lines[line] = known.total / known.count;
    }
    return { lines, mean: averageOf(lines), sd: Math.max(leastSd, this.#spread(lines)) };
  }

  /** The sample standard deviation of what `deviationFrom` gives for each check-in in the baseline. */
  #spread(means: Points): number {
    const groups = [...this.#groups.values()].map((group) => ({
      ...group,
      usual: sum(group.lines.map((line) => means[line] ?? 0)) / group.lines.length,
    }));
    const count = sum(groups.map((group) => group.count));
    const total = sum(groups.map((group) => group.total - group.count * group.usual));
    const squares = sum(
      groups.map(
        ({ count: own, total: all, squares: raw, usual }) => raw - 2 * usual * all + own * usual ** 2,
      ),
    );
    return Math.sqrt(Math.max(0, squares - total ** 2 / count) / (count - 1));
  }
}

/**
 * How far a check-in lies above the baseline: the mean over its lines of point minus the line's mean. Lines that
 * the baseline does not know are left out; null when it knows none of them.
 */
export function deviationFrom({ lines: means }: Pick<Level, 'lines'>, points: Points): number | null {
  const deviations = linesOf(points).flatMap((line) => {
    const mean = means[line];
    return mean === undefined ? [] : [(points[line] ?? 0) - mean];
  });
  return deviations.length === 0 ? null : sum(deviations) / deviations.length;
}
