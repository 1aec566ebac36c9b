/** Where one weight, moved by itself, gives first place to another option. */
import type { Analysis } from '../decisions/analysis.ts';
import { ownValue } from '../core/value.ts';

export interface TurningPoint {
  /** A fraction of 1. */
  readonly weight: number;
  /** The id of the option that is first beyond it. */
  readonly option: string;
  readonly from: 'below' | 'above';
}

/** Nearer to an end than this, there is no weight left beyond it that would be written differently. */
const slack = 0.0005;

/** At most one on either side of the weight as it is: the nearest at which a rival ties with the leader. */
export function turningPoints({ ties, criteria }: Analysis, criterion: string): readonly TurningPoint[] {
  const now = criteria.find(({ id }) => id === criterion)?.weight ?? 0;
  const points = (ties ?? []).flatMap(({ rival, oneWeight }) => {
    const weight = ownValue(oneWeight, criterion) ?? null;
    return weight === null || weight === now ? [] : [{ weight, option: rival }];
  });
  const below = points
    .filter(({ weight }) => weight < now && weight > slack)
    .toSorted((one, other) => other.weight - one.weight);
  const above = points
    .filter(({ weight }) => weight > now && weight < 1 - slack)
    .toSorted((one, other) => one.weight - other.weight);
  return [
    ...below.slice(0, 1).map((point) => ({ ...point, from: 'below' as const })),
    ...above.slice(0, 1).map((point) => ({ ...point, from: 'above' as const })),
  ];
}
