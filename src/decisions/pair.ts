/** Everything there is to say about the leader and one rival. */
import type { Criterion } from './decision.ts';
import { mostCritical, oneWeightTies } from './one-weight.ts';
import { smallestShift } from './smallest-shift.ts';
import { contributions } from './value.ts';
import type { Weights } from './weights.ts';

/** By criterion's id; all in fractions of 1, but `gap` and `contributions` in steps of value. */
export interface Tie {
  readonly leader: string;
  readonly rival: string;
  /** The leader's value less the rival's. */
  readonly gap: number;
  /** What each criterion adds to the gap. */
  readonly contributions: Readonly<Record<string, number>>;
  /** The weight at which each criterion alone makes them tie; null where none does. */
  readonly oneWeight: Readonly<Record<string, number | null>>;
  /** The criterion with the least way to go to its tie, and that way. */
  readonly mostCritical: { readonly criterion: string; readonly change: number } | null;
  /** The least weight moved after which the leader no longer leads; null when it leads under all weights. */
  readonly smallestShift: NamedShift | null;
}

export interface NamedShift {
  /** The first source, which is the only one as long as it has enough weight; null when nothing need move. */
  readonly from: string | null;
  readonly to: string;
  /** All the weight moved. */
  readonly weight: number;
  readonly sources: readonly { readonly criterion: string; readonly weight: number }[];
}

/** An option by id, with its plain scores, one for each criterion. */
export interface Scored {
  readonly id: string;
  readonly scores: readonly number[];
}

/** @param leader its value is the rival's at least */
export function compare(
  criteria: readonly Criterion[],
  weights: Weights,
  leader: Scored,
  rival: Scored,
): Tie {
  const name = (criterion: number): string => criteria[criterion]?.id ?? '';
  const byName = <Item>(items: readonly Item[]): Record<string, Item> =>
    Object.fromEntries(items.map((item, criterion) => [name(criterion), item]));
  const parts = contributions(weights, leader.scores, rival.scores);
  const ties = oneWeightTies(weights, leader.scores, rival.scores);
  const critical = mostCritical(weights, ties);
  const shift = smallestShift(weights, leader.scores, rival.scores);
  const sources =
    shift?.sources.map(({ criterion, weight }) => ({ criterion: name(criterion), weight })) ?? [];
  return {
    leader: leader.id,
    rival: rival.id,
    gap: parts.reduce((sum, part) => sum + part, 0),
    contributions: byName(parts),
    oneWeight: byName(ties),
    mostCritical: critical && { criterion: name(critical.criterion), change: critical.change },
    smallestShift: shift && {
      from: sources[0]?.criterion ?? null,
      to: name(shift.to),
      weight: shift.weight,
      sources,
    },
  };
}

/** The rival that the least shift of weight would bring level, of equals the better placed; null when none can. */
export function closestRival(ties: readonly Tie[]): (NamedShift & { readonly rival: string }) | null {
  let closest: (NamedShift & { readonly rival: string }) | null = null;
  for (const { rival, smallestShift: shift } of ties) {
    if (shift !== null && (closest === null || shift.weight < closest.weight)) closest = { rival, ...shift };
  }
  return closest;
}
