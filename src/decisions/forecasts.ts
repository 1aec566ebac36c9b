/** How well stated chances fared against what happened. */

/** As the ledger of expectations has it; `unclear` is 'cannot tell'. */
export type Outcome = 'open' | 'yes' | 'no' | 'unclear';

export interface Forecast {
  /** 0 to 1. */
  readonly chance: number;
  readonly outcome: Outcome;
}

/** A band of chances, its lower end included: of `given` forecasts `happened` came true. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly given: number;
  readonly happened: number;
}

export interface Calibration {
  /** Forecasts settled with yes or no. */
  readonly settled: number;
  /** Settled with 'cannot tell', left out of the rest. */
  readonly unclear: number;
  readonly open: number;
  /** 0 (each chance was 0 or 1, and right) to 1; null before ten are settled. */
  readonly brier: number | null;
  /** What a chance of a half each time would have scored. */
  readonly baseline: number;
  /** Those that hold any, from the lowest; null before ten are settled. */
  readonly bands: readonly Band[] | null;
}

/** Fewer settled forecasts than this say more about luck than about judgement. */
const settledEnough = 10;

const edges = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1] as const;

/**
 * The mean of (p - o)^2, o being 1 for what happened and 0 for what did not.
 *
 * @param pairs chance and what happened, 0 or 1
 * @returns 0 to 1, lower is better; null for no pairs
 * @see Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78(1)
 */
export function brierScore(pairs: readonly (readonly [chance: number, happened: number])[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, [chance, happened]) => sum + (chance - happened) ** 2, 0) / pairs.length;
}

/** Forecasts against what came of them; the score and the bands only from ten settled on. */
export function calibration(forecasts: readonly Forecast[]): Calibration {
  const pairs = forecasts.flatMap(({ chance, outcome }): (readonly [number, number])[] => {
    if (outcome === 'yes') return [[chance, 1]];
    return outcome === 'no' ? [[chance, 0]] : [];
  });
  const enough = pairs.length >= settledEnough;
  return {
    settled: pairs.length,
    unclear: forecasts.filter(({ outcome }) => outcome === 'unclear').length,
    open: forecasts.filter(({ outcome }) => outcome === 'open').length,
    brier: enough ? brierScore(pairs) : null,
    baseline: 0.25,
    bands: enough ? bandsOf(pairs) : null,
  };
}

function bandsOf(pairs: readonly (readonly [number, number])[]): readonly Band[] {
  return edges.slice(1).flatMap((to, index): Band[] => {
    const from = edges[index] ?? 0;
    const within = pairs.filter(([chance]) => chance >= from && (chance < to || (to === 1 && chance <= 1)));
    const happened = within.filter(([, outcome]) => outcome === 1).length;
    return within.length === 0 ? [] : [{ from, to, given: within.length, happened }];
  });
}
