/** One row of signs for values over time: a sign for each week, or for as few weeks as fit; a gap stays a gap. */
import type { CivilDate } from '../../core/calendar.ts';
import { daysBetween, startOfWeek } from '../../core/calendar.ts';
import type { DatedValue, Runs } from '../../reports/document.ts';

/** The weeks that a row covers and how many of them share a sign. */
export interface TimeAxis {
  /** A Monday. */
  readonly from: CivilDate;
  readonly columns: number;
  readonly weeksEach: number;
}

/** Values of fewer dates than these are told, not drawn. */
export const fewest = 4;

/** @param room columns at most. Undefined where there are no dates */
export function timeAxis(dates: readonly CivilDate[], room: number): TimeAxis | undefined {
  const days = [...dates].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = startOfWeek(first);
  const weeks = Math.floor(daysBetween(from, last) / 7) + 1;
  const weeksEach = Math.ceil(weeks / Math.max(1, room));
  return { from, columns: Math.ceil(weeks / weeksEach), weeksEach };
}

/** The column of a day; outside of the axis it is below 0 or past the last. */
export function columnOf(day: CivilDate, { from, weeksEach }: TimeAxis): number {
  return Math.floor(daysBetween(from, day) / 7 / weeksEach);
}

/** @param levels from the lowest. Columns without a value are spaces; of several values the mean is drawn */
export function sparkline(
  runs: Runs,
  axis: TimeAxis,
  [low, high]: readonly [number, number],
  levels: readonly string[],
): string {
  const columns: DatedValue[][] = Array.from({ length: axis.columns }, () => []);
  for (const point of runs.flat()) columns[columnOf(point.date, axis)]?.push(point);
  return columns.map((points) => (points.length === 0 ? ' ' : sign(mean(points)))).join('');

  function sign(value: number): string {
    const share = high === low ? 0 : (value - low) / (high - low);
    const level = Math.round(Math.min(1, Math.max(0, share)) * (levels.length - 1));
    return levels[level] ?? ' ';
  }
}

function mean(points: readonly DatedValue[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / points.length;
}
