/** A level that is low, told apart from a fall: somebody who was low from the start has no earlier time to fall from. */
import type { CheckIn } from './check-ins.ts';
import { sum } from './pulse-points.ts';

/** Four of the last five averages at 2.2 or below. */
const lowRule = { window: 5, least: 4, level: 2.2 } as const;

export interface LowLevel {
  /** How many of the last five are at the level or below. */
  readonly low: number;
  readonly of: number;
  /** The mean of the averages of all check-ins in this role, and their count. */
  readonly mean: number;
  readonly entries: number;
  /** Whether the first five were so too: only then were check-ins low since the role began. */
  readonly fromStart: boolean;
}

/** @param checkIns of one role */
export function lowLevel(checkIns: readonly Pick<CheckIn, 'value'>[]): LowLevel | null {
  const low = lowIn(checkIns.slice(-lowRule.window));
  if (low < lowRule.least) return null;
  return {
    low,
    of: lowRule.window,
    mean: sum(checkIns.map(({ value }) => value)) / checkIns.length,
    entries: checkIns.length,
    fromStart: lowIn(checkIns.slice(0, lowRule.window)) >= lowRule.least,
  };
}

function lowIn(checkIns: readonly Pick<CheckIn, 'value'>[]): number {
  return checkIns.length < lowRule.window ? 0 : checkIns.filter(({ value }) => value <= lowRule.level).length;
}
