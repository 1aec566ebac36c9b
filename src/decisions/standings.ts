/** Who comes first among some options, and how firmly. */
import type { Score } from './decision.ts';
import type { FamilyShares } from './first-place.ts';
import { firstPlaces, weightingsPerFamily } from './first-place.ts';
import { rankOptions } from './rank.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';
import { plainScores, weightedValue } from './value.ts';
import type { ByFamily, Weightings } from './weightings.ts';
import { weightingsFor } from './weightings.ts';
import type { Importance, Weights } from './weights.ts';

/** An option with no cell missing. */
export interface Contender {
  readonly id: string;
  readonly row: readonly Score[];
}

export interface Standings {
  /** Ids, the first place first. */
  readonly order: readonly string[];
  /** The first's value less the second's; null with fewer than two options. */
  readonly gap: number | null;
  /** Null with fewer than two options: nothing is compared then. */
  readonly reading: Reading | null;
  /** By id; fractions of 1. */
  readonly firstPlace: Readonly<Record<string, FamilyShares>>;
}

/**
 * @param importance of the criteria that the weights belong to
 * @param weightings drawn for these weights, where they have been already
 */
export function standingsOf(
  contenders: readonly Contender[],
  weights: Weights,
  importance: Importance,
  weightings: ByFamily<Weightings> = weightingsFor(weights, importance, weightingsPerFamily),
): Standings {
  const rows = contenders.map(({ row }) => row);
  const order = rankOptions(weights, rows);
  const shares = firstPlaces(weights, importance, rows, weightings);
  const [leader, second] = order;
  const valueOf = (option: number): number => weightedValue(weights, plainScores(rows[option] ?? []));
  const gap = leader === undefined || second === undefined ? null : valueOf(leader) - valueOf(second);
  return {
    order: order.flatMap((option) => contenders[option]?.id ?? []),
    gap,
    reading: gap === null || leader === undefined ? null : readingOf(shares[leader]?.near ?? 0, gap),
    firstPlace: Object.fromEntries(contenders.map(({ id }, option) => [id, shares[option] ?? none])),
  };
}

const none: FamilyShares = { near: 0, order: 0, any: 0 };
