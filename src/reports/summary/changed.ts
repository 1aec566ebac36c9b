/** What changed since the last review, or since the stretch of time before: at most five facts, the largest first. */
import type { CivilDate, Period } from '../../core/calendar.ts';
import { addDays, daysBetween } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { isReview } from '../../core/review/review.ts';
import type { Outcome } from '../../decisions/forecasts.ts';
import { pagesUntil } from '../../signals/check-ins.ts';
import type { Direction } from '../../signals/direction.ts';
import { directionOf } from '../../signals/direction.ts';
import { allLineSeries } from '../../signals/pulse.ts';
import type { Shift } from '../../signals/shifts.ts';
import { shiftsOf } from '../../signals/shifts.ts';
import { panelSeries } from '../../signals/stagnation.ts';
import type { LivedValue, ValuesLived } from '../../signals/values-lived.ts';
import { valuesLived } from '../../signals/values-lived.ts';
import type { Point } from '../../signals/weeks.ts';
import { isWithin } from '../../signals/weeks.ts';
import { chanceIn } from './forecasts.ts';
import type { Material } from './material.ts';
import { lastWord } from './material.ts';

type Counted = Pick<LivedValue, 'served' | 'against' | 'of'>;

/** `size` is what facts of all kinds are ordered by: about one point of a scale of five is 1. */
export type Change = { readonly size: number } & (
  | ({ readonly change: 'median' } & Shift)
  | { readonly change: 'push'; readonly text: string; readonly became: 'new' | 'gone' }
  | { readonly change: 'value'; readonly name: string; readonly before: Counted; readonly now: Counted }
  | { readonly change: 'option'; readonly text: string; readonly bucket: string; readonly date: CivilDate }
  | { readonly change: 'tripwire'; readonly text: string; readonly date: CivilDate }
  | {
      readonly change: 'forecast';
      readonly text: string;
      readonly chance: number | null;
      readonly outcome: Outcome;
      readonly date: CivilDate;
    }
);

export interface Changed {
  /** What the facts look at, and what it is compared with. */
  readonly now: Period;
  readonly before: Period;
  /** Since the last review; this period against the one before; or, of a whole journal, its last four weeks. */
  readonly since: 'review' | 'period' | 'weeks';
  readonly facts: readonly Change[];
}

const most = 5;
const latestDays = 28;
const fewest = 3;

/** @param hasBefore whether the journal goes back further than the period */
export function changedIn(material: Material, hasBefore: boolean): Changed {
  const span = spanOf(material, hasBefore);
  const { isWanted } = material;
  const { now, before } = span;
  const pages = pagesUntil(material.pages, now.until);
  const wanted = pages.filter(isWanted);
  const both = { since: before.since, until: now.until };
  const facts = [
    ...medians({ ...panelSeries(wanted, both), ...allLineSeries(wanted, both) }, span),
    ...pushes(directionOf(wanted, now)),
    ...values(
      valuesLived(pages, now, isWanted),
      valuesLived(pagesUntil(pages, before.until), before, isWanted),
    ),
    ...moved(material, span.now),
  ].toSorted((one, other) => other.size - one.size);
  return { ...span, facts: facts.slice(0, most) };
}

function spanOf({ period, pages }: Material, hasBefore: boolean): Omit<Changed, 'facts'> {
  const { since, until } = period;
  const review = pages.findLast((page) => isReview(page) && page.date < until && page.date >= since);
  const length = (from: CivilDate): number => daysBetween(from, until) + 1;
  const begun = review?.date ?? (hasBefore ? since : addDays(until, 1 - latestDays));
  const days = review === undefined && !hasBefore ? 3 * latestDays : Math.max(latestDays, length(begun));
  return {
    now: { since: begun, until },
    before: { since: addDays(begun, -days), until: addDays(begun, -1) },
    since: review === undefined ? (hasBefore ? 'period' : 'weeks') : 'review',
  };
}

/** Medians of a few points each jump about: both sides have three at least. */
function medians(
  series: Readonly<Record<string, readonly Point[]>>,
  { before, now }: Omit<Changed, 'facts'>,
): Change[] {
  return shiftsOf(series, before, now)
    .filter((shift) => shift.before.of >= fewest && shift.now.of >= fewest)
    .map((shift) => ({
      change: 'median',
      ...shift,
      size: Math.abs(shift.now.median - shift.before.median),
    }));
}

/** As the latest reading tells them, where that lies in the time looked at. */
function pushes({ readings, newPushes, gonePushes }: Direction): Change[] {
  if (readings.length === 0) return [];
  return [
    ...newPushes.map((text): Change => ({ change: 'push', text, became: 'new', size: 2 })),
    ...gonePushes.map((text): Change => ({ change: 'push', text, became: 'gone', size: 2 })),
  ];
}

function values(now: ValuesLived, before: ValuesLived): Change[] {
  return now.values.flatMap((value): Change[] => {
    const then = before.values.find(({ name }) => name === value.name);
    if (then === undefined || then.of < fewest || value.of < fewest) return [];
    // Shares run from -1 to 1, a scale over four points.
    const size = 2 * Math.abs(shareOf(value) - shareOf(then));
    return size < 0.5
      ? []
      : [{ change: 'value', name: value.name, before: counted(then), now: counted(value), size }];
  });
}

function shareOf({ served, against, of }: Counted): number {
  return (served - against) / of;
}

function counted({ served, against, of }: Counted): Counted {
  return { served, against, of };
}

function moved({ ledgers }: Material, now: Period): Change[] {
  const spoken = (items: readonly LedgerItem[]): readonly LedgerItem[] =>
    items.filter((item) => isWithin(lastWord(item), now));
  return [
    ...spoken(ledgers.option)
      .filter(({ state }) => state !== 'real')
      .map((item): Change => ({
        change: 'option',
        text: item.text,
        bucket: item.state,
        date: lastWord(item),
        size: item.state === 'taken' ? 4 : 2,
      })),
    ...spoken(ledgers.tripwire)
      .filter(({ state }) => state === 'tripped')
      .map((item): Change => ({ change: 'tripwire', text: item.text, date: lastWord(item), size: 3 })),
    ...spoken(ledgers.expectation).flatMap((item): Change[] => {
      const { state, text } = item;
      if (state !== 'yes' && state !== 'no') return [];
      const chance = chanceIn(item.fields['chance']);
      // The further from what was expected, the more there is to see.
      const size = chance === null ? 1 : 1 + 2 * Math.abs((state === 'yes' ? 1 : 0) - chance);
      return [{ change: 'forecast', text, chance, outcome: state, date: lastWord(item), size }];
    }),
  ];
}
