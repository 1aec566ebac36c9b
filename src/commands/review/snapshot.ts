/** What the numbers of a review come to, for its page to keep as it was then. */
import type { FoldInto } from '../../core/review/fold.ts';
import type { Mapping } from '../../core/value.ts';
import type { Analysis } from '../../decisions/analysis.ts';
import { analyse, analysisMethod } from '../../decisions/analysis.ts';
import { readDecision } from '../../decisions/read-decision.ts';

type Snapshot = NonNullable<FoldInto['snapshot']>;

/** Null until everything is weighed and scored. */
export function snapshotOf({ order, options }: Analysis): Snapshot | null {
  if (order === null) return null;
  const values = options.flatMap(({ id, value }) => (value === null ? [] : [[id, rounded(value)] as const]));
  return { method: analysisMethod, result: { order, values: Object.fromEntries(values) } };
}

/** The keys on which the numbers hang. */
const numbers = ['criteria', 'options', 'buckets', 'scores'] as const;

/** The review with what it comes to anew, where a file has brought some of its numbers and none is missing. */
export function withSnapshot(review: Mapping, file: Mapping): Mapping {
  if (numbers.every((key) => file[key] === undefined)) return review;
  return { ...review, ...snapshotOf(analyse(readDecision(review).decision)) };
}

/** Two decimals say all that scores can. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
