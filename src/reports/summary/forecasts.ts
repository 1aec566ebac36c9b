/** What was expected, with the chance that was given, and how the chances fared once ten are settled. */
import type { LedgerItem } from '../../core/interview-types.ts';
import type { Value } from '../../core/value.ts';
import type { Calibration, Outcome } from '../../decisions/forecasts.ts';
import { calibration } from '../../decisions/forecasts.ts';
import type { Material } from './material.ts';
import { isOfPeriod } from './material.ts';

export interface SummaryForecast {
  readonly item: LedgerItem;
  /** 0 to 1; null where none was given. */
  readonly chance: number | null;
  readonly outcome: Outcome;
}

export interface Forecasts {
  /** Over everything up to the last day of the period. */
  readonly calibration: Calibration;
  /** Open ones, and those that were settled in the period. */
  readonly forecasts: readonly SummaryForecast[];
}

const outcomes = ['open', 'yes', 'no', 'unclear'] as const;

export function forecastsOf({ ledgers, period }: Material): Forecasts {
  const all = ledgers.expectation.map((item) => ({
    item,
    chance: chanceIn(item.fields['chance']),
    outcome: outcomes.find((outcome) => outcome === item.state) ?? 'open',
  }));
  return {
    calibration: calibration(
      all.flatMap(({ chance, outcome }) => (chance === null ? [] : [{ chance, outcome }])),
    ),
    forecasts: all.filter(({ item, outcome }) => outcome === 'open' || isOfPeriod(item, period)),
  };
}

/** `0.7`, `70` or `70 %`. */
export function chanceIn(value: Value | undefined): number | null {
  const number = typeof value === 'string' ? Number(value.replace(/\s*%\s*$/, '')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0 || number > 100) return null;
  return number > 1 || (typeof value === 'string' && value.includes('%')) ? number / 100 : number;
}
