/** The mix of roles worked now and the mix wanted, at each time it was written down. */
import { midpoints } from '../core/answers.ts';
import type { CivilDate, Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { Interview } from '../core/interview-types.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import type { Mapping, Value } from '../core/value.ts';
import { planOf } from '../core/plan.ts';
import { isList, isMapping, ownValue } from '../core/value.ts';
import { isWithin } from './weeks.ts';

/** Shares by role kind, 0 to 1, adding up to 1; of a range its middle, rescaled. */
export type Mix = Readonly<Record<string, number>>;

export interface MixReading {
  readonly date: CivilDate;
  readonly now: Mix;
  /** The latest wish up to that day; null while none was written down. */
  readonly want: Mix | null;
}

/**
 * The readings of the period, oldest first. A wish that was not asked again is still the one from before.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function mixSeries(pages: readonly Entry[], period: Period): readonly MixReading[] {
  let want: Mix | null = null;
  const readings: MixReading[] = [];
  for (const entry of pages) {
    if (entry.set !== 'archetypes') continue;
    want = mixIn(storedAnswer(entry, 'want')) ?? want;
    const now = mixIn(storedAnswer(entry, 'now'));
    if (now !== null && isWithin(entry.date, period)) readings.push({ date: entry.date, now, want });
  }
  return readings;
}

/** Kinds are the person's own words. */
export function shareOf(mix: Mix, kind: string): number {
  return ownValue(mix, kind) ?? 0;
}

/** What each kind would have to gain or give for the one mix to become the other, largest first. */
export function mixSteps(now: Mix, want: Mix): readonly { readonly kind: string; readonly step: number }[] {
  return [...new Set([...Object.keys(now), ...Object.keys(want)])]
    .map((kind) => ({ kind, step: shareOf(want, kind) - shareOf(now, kind) }))
    .toSorted((one, other) => Math.abs(other.step) - Math.abs(one.step));
}

/** One kind of role, with its share now and the share wanted, in whole percent. */
export interface MixGap {
  readonly kind: string;
  readonly now: number;
  readonly want: number;
}

/**
 * What lies between the mix of a sitting and the mix wanted, the largest step first; a wish that was not asked
 * again is the one from before. Nothing for other sets, or without one of the two.
 */
export function mixGaps(interview: Interview): readonly MixGap[] {
  const { set, facts } = interview.session;
  if (set.id !== 'archetypes') return [];
  const { answers } = planOf(interview);
  const now = mixIn(answers.get('now'));
  const want = mixIn(answers.get('want') ?? ownValue(facts.previous, 'want'));
  if (now === null || want === null) return [];
  return mixSteps(now, want)
    .map(({ kind }) => ({ kind, now: percent(shareOf(now, kind)), want: percent(shareOf(want, kind)) }))
    .filter((gap) => gap.now !== gap.want);
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function mixIn(split: Value | undefined): Mix | null {
  const shares: Mapping = Object.fromEntries(
    Object.entries(isMapping(split) ? split : {}).filter(([, share]) => isShare(share)),
  );
  const mix = Object.entries(midpoints(shares)).map(([kind, share]) => [kind, share / 100] as const);
  return mix.some(([, share]) => share > 0) ? Object.fromEntries(mix) : null;
}

function isShare(share: Value): boolean {
  const ends = isList(share) ? share : [share];
  return ends.length > 0 && ends.length < 3 && ends.every((end) => typeof end === 'number' && end >= 0);
}
