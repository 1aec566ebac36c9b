/** The pulse of a journal: its course, what is usual in the present role, and whether it has fallen below that. */
import type { CivilDate, Period } from '../core/calendar.ts';
import { daysBetween } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { CheckIn, Stretch } from './check-ins.ts';
import { stretchesOf } from './check-ins.ts';
import { chart, cusumOf } from './cusum.ts';
import type { Flag } from './flag.ts';
import { flagAt } from './flag.ts';
import type { LowLevel } from './low-level.ts';
import { lowLevel } from './low-level.ts';
import type { Points, PulseLine } from './pulse-points.ts';
import { linesOf, pointsIn } from './pulse-points.ts';
import { restartsIn } from './restarts.ts';
import type { Gap, Point } from './weeks.ts';
import { gapsIn, isWithin } from './weeks.ts';
import { storedAnswer } from '../core/stored-answers.ts';

/** A check-in on the chart. */
export interface PulsePoint extends Point {
  readonly id: string;
  readonly role: string | null;
  /** How many of the five lines were answered. */
  readonly answered: number;
}

/** The role that the latest check-in was written in. */
export interface PresentRole {
  readonly role: string | null;
  readonly since: CivilDate;
  /** Whether the day asked about lies in its first 90 days, which often run high. It is not so in a first journal. */
  readonly isEarly: boolean;
}

export interface Pulse {
  /** Check-ins of the period, of all roles, oldest first; a week without one has none. */
  readonly series: readonly PulsePoint[];
  readonly gaps: readonly Gap[];
  /** What is usual, at the latest check-in; null before the thirteenth in the present role. */
  readonly baseline: number | null;
  readonly sd: number | null;
  readonly lineBaselines: Points;
  /** How far a baseline is off; null once there is one. */
  readonly waiting: { readonly entries: number; readonly of: number } | null;
  /** The sum at each check-in of the period that was compared; each by the baseline of its own time. */
  readonly cusum: readonly Point[];
  /** Null as well while it is put aside. */
  readonly flag: Flag | null;
  /** The day until which the flag was put aside, where that is still to come. */
  readonly silentUntil: CivilDate | null;
  readonly low: LowLevel | null;
  readonly present: PresentRole | null;
  /** The day of the first check-in in each role after another one. */
  readonly roleChanges: readonly { readonly date: CivilDate; readonly role: string | null }[];
}

/** The first days in a role that carry a word of caution. */
const earlyDays = 90;

/** Check-ins without a baseline: it is there from the one after these. */
const needed = chart.first - 1;

/**
 * The pulse on the last day of a period. The period chooses what the series show; baseline, sum and flag use all
 * entries up to its last day.
 *
 * @param pages in their order, as `pagesUntil` gives them
 * @param isWanted chooses among the check-ins of the period those that the series show
 */
export function pulseOf(
  pages: readonly Entry[],
  period: Period,
  isWanted: (entry: Entry) => boolean = () => true,
): Pulse {
  const stretches = stretchesOf(pages);
  const wanted = new Set(pages.filter(isWanted).map(({ id }) => id));
  const isShown = ({ id, date }: CheckIn): boolean => isWithin(date, period) && wanted.has(id);
  const shown = stretches.flatMap((stretch) => stretch.checkIns).filter(isShown);
  const charted = stretches.map((stretch) => chartOf(stretch, pages));
  const present = charted.at(-1);
  const level = present?.steps.at(-1)?.level ?? null;
  const silentUntil = present?.silentUntil ?? null;
  const isSilent = silentUntil !== null && silentUntil > period.until;
  return {
    series: shown.map(pointOf),
    gaps: gapsIn(shown.map(({ date }) => date)),
    baseline: level?.mean ?? null,
    sd: level?.sd ?? null,
    lineBaselines: level?.lines ?? {},
    waiting: level === null ? { entries: present?.checkIns.length ?? 0, of: needed } : null,
    cusum: charted.flatMap(({ checkIns: own, steps }) => sumsOf(own, steps, isShown)),
    flag:
      present === undefined || present.isClosed || isSilent ? null : flagAt(present.checkIns, present.steps),
    silentUntil: isSilent ? silentUntil : null,
    low: present === undefined ? null : lowLevel(present.checkIns),
    present: presentRole(stretches, period.until),
    roleChanges: stretches.slice(1).map(({ since, role }) => ({ date: since, role })),
  };
}

function chartOf({ checkIns }: Stretch, pages: readonly Entry[]) {
  const { before, silentUntil } = restartsIn(pages, checkIns);
  return {
    checkIns,
    steps: cusumOf(
      checkIns.map(({ points }) => points),
      before,
    ),
    isClosed: before.has(checkIns.length),
    silentUntil,
  };
}

function pointOf({ id, date, role, points, value }: CheckIn): PulsePoint {
  return { id, date, role, value, answered: Object.keys(points).length };
}

function sumsOf(
  checkIns: readonly CheckIn[],
  steps: ReturnType<typeof chartOf>['steps'],
  isShown: (checkIn: CheckIn) => boolean,
): readonly Point[] {
  return checkIns.flatMap((checkIn, index) => {
    const value = steps[index]?.sum ?? null;
    return value === null || !isShown(checkIn) ? [] : [{ date: checkIn.date, value }];
  });
}

function presentRole(stretches: readonly Stretch[], day: CivilDate): PresentRole | null {
  const latest = stretches.at(-1);
  if (latest === undefined) return null;
  const { role, since } = latest;
  return { role, since, isEarly: stretches.length > 1 && daysBetween(since, day) < earlyDays };
}

/**
 * The course of each line in the period; where one was left out it has no point. A check-in with too few lines to be
 * compared, as of somebody without a role, has its points here all the same.
 */
export function allLineSeries(
  pages: readonly Entry[],
  period: Period,
): Readonly<Record<PulseLine, readonly Point[]>> {
  const series: Record<PulseLine, Point[]> = { energy: [], learning: [], worth: [], voice: [], people: [] };
  for (const entry of pages) {
    if (!isWithin(entry.date, period)) continue;
    const points = pointsIn(storedAnswer(entry, 'pulse'));
    for (const line of linesOf(points)) series[line].push({ date: entry.date, value: points[line] ?? 0 });
  }
  return series;
}
