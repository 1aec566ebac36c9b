/** The one word that says how firmly a result holds, by thresholds that are printed with it. */
import { comparable } from './value.ts';

export type Reading = 'holds up' | 'leans' | 'too close to call';

export const readingLimits = {
  /** Share of first places among the weightings off by half, from which a lead holds up. */
  holds: 0.85,
  /** The share below which it is too close to call. */
  leans: 0.6,
  /** The lead in value, out of 10, below which it is too close to call whatever the share. */
  gap: 0.15,
  /** The lead below which a result that leans does so thinly. */
  thin: 0.3,
} as const;

/**
 * @param share the leader's first places among the weightings off by half, 0 to 1
 * @param gap   the leader's value less the second's, 0 to 10
 */
export function readingOf(share: number, gap: number): Reading {
  if (share < readingLimits.leans || comparable(gap) < comparable(readingLimits.gap))
    return 'too close to call';
  return share >= readingLimits.holds ? 'holds up' : 'leans';
}

/** Whether a result that leans does so by little. @param gap the leader's value less the second's */
export function isThin(reading: Reading, gap: number): boolean {
  return reading === 'leans' && comparable(gap) < comparable(readingLimits.thin);
}
