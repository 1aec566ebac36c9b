/** All signals of a journal on one day, as data: what `career summarize` shows of them and `career status` needs. */
import type { Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { pagesUntil } from './check-ins.ts';
import type { Direction } from './direction.ts';
import { directionOf } from './direction.ts';
import type { Mark } from './marks.ts';
import { marksOf } from './marks.ts';
import type { OutwardReading } from './outward.ts';
import { outwardSeries } from './outward.ts';
import type { Pulse } from './pulse.ts';
import { allLineSeries, pulseOf } from './pulse.ts';
import type { PulseLine } from './pulse-points.ts';
import type { MixReading } from './role-mix.ts';
import { mixSeries } from './role-mix.ts';
import type { Season } from './season.ts';
import { seasonsOf } from './season.ts';
import type { Trial } from './stagnation.ts';
import { panelSeries, triedHere } from './stagnation.ts';
import type { ValuesLived } from './values-lived.ts';
import { valuesLived } from './values-lived.ts';
import type { Point } from './weeks.ts';

export interface Signals {
  readonly pulse: Pulse;
  /** The course of each of the five lines in the period. */
  readonly lines: Readonly<Record<PulseLine, readonly Point[]>>;
  /** The course of each line of the stagnation page, as far as it was answered. */
  readonly panel: Readonly<Record<string, readonly Point[]>>;
  readonly outward: readonly OutwardReading[];
  readonly direction: Direction;
  readonly tried: readonly Trial[];
  readonly values: ValuesLived;
  readonly mix: readonly MixReading[];
  readonly seasons: readonly Season[];
  /** What the person noted at the time: of the period, and from the day on since which check-ins have been low. */
  readonly marks: readonly Mark[];
  readonly markedWhileLow: readonly Mark[];
}

/**
 * The signals on the last day of a period, which chooses what series and counts show; what is usual for the person
 * is worked out from everything up to that day. Pages of other programs and pages whose front matter is broken
 * do not count, and the order of `entries` does not matter.
 *
 * @param isWanted chooses among the pages of the period what is shown and counted; what is usual is all the same
 *   worked out from all pages, and so is what was intended
 */
export function signalsOf(
  entries: readonly Entry[],
  period: Period,
  isWanted: (entry: Entry) => boolean = () => true,
): Signals {
  const all = pagesUntil(entries, period.until);
  const pages = all.filter(isWanted);
  const pulse = pulseOf(all, period, isWanted);
  return {
    pulse,
    lines: allLineSeries(pages, period),
    panel: panelSeries(pages, period),
    outward: outwardSeries(pages, period),
    direction: directionOf(pages, period),
    tried: triedHere(pages, period),
    values: valuesLived(all, period, isWanted),
    mix: mixSeries(pages, period),
    seasons: seasonsOf(all, period),
    marks: marksOf(pages, period),
    markedWhileLow:
      pulse.flag === null ? [] : marksOf(pages, { since: pulse.flag.since, until: period.until }),
  };
}
