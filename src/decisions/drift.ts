/** Why one option is worth another number than it was: scored differently, weighed differently, or both. */
import { ownValue } from '../core/value.ts';
import { weightedValue } from './value.ts';
import { swingWeights } from './weights.ts';

/** One option at one review: weight and score by criterion's id. A criterion without a score is left out. */
export type Standing = Readonly<Record<string, { readonly weight: number; readonly score: number }>>;

export interface CriterionDrift {
  readonly criterion: string;
  /** The scores then and now. */
  readonly from: number;
  readonly to: number;
  /** This criterion's parts of `scores` and `weights`. */
  readonly scores: number;
  readonly weights: number;
}

export interface Drift {
  /** Value now less value then, over the shared criteria; the sum of the next two, without remainder. */
  readonly delta: number;
  /** What comes of scoring it differently. */
  readonly scores: number;
  /** What comes of weighing differently. */
  readonly weights: number;
  /** The scores of then at the weights of now, over the shared criteria. */
  readonly atTodaysWeights: number;
  readonly parts: readonly CriterionDrift[];
  /** Criteria of one review alone, which say nothing about a change. */
  readonly onlyThen: readonly string[];
  readonly onlyNow: readonly string[];
}

/**
 * The change of one option's value between two reviews, over the criteria that both scored, the weights of each
 * made to sum to 1 over these. A change of a product splits exactly when each factor's change is taken at the mean
 * of the other: sum of mean(w) * (s1 - s0) for the scores, sum of mean(s) * (w1 - w0) for the weights.
 *
 * @returns in steps of value; null when no criterion is shared, or none with weight
 * @see Bennet (1920), The theory of measurement of changes in cost of living, Journal of the Royal Statistical
 *   Society 83(3): the split at means of both dates
 */
export function drift(before: Standing, now: Standing): Drift | null {
  const shared = Object.keys(now).flatMap((criterion) => {
    const [old, today] = [ownValue(before, criterion), ownValue(now, criterion)];
    return old === undefined || today === undefined ? [] : [{ criterion, old, today }];
  });
  const oldWeights = swingWeights(shared.map(({ old }) => old.weight));
  const newWeights = swingWeights(shared.map(({ today }) => today.weight));
  if (oldWeights === null || newWeights === null) return null;
  const parts = shared.map(({ criterion, old, today }, index): CriterionDrift => {
    const [w0, w1] = [oldWeights[index] ?? 0, newWeights[index] ?? 0];
    return {
      criterion,
      from: old.score,
      to: today.score,
      scores: ((w0 + w1) / 2) * (today.score - old.score),
      weights: ((old.score + today.score) / 2) * (w1 - w0),
    };
  });
  const scores = parts.reduce((sum, part) => sum + part.scores, 0);
  const weights = parts.reduce((sum, part) => sum + part.weights, 0);
  return {
    delta: scores + weights,
    scores,
    weights,
    atTodaysWeights: weightedValue(
      newWeights,
      shared.map(({ old }) => old.score),
    ),
    parts,
    onlyThen: Object.keys(before).filter((criterion) => ownValue(now, criterion) === undefined),
    onlyNow: Object.keys(now).filter((criterion) => ownValue(before, criterion) === undefined),
  };
}
