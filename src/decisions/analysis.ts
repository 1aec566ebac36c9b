/** A decision with everything that follows from its numbers, in the shape that `review NAME --json` prints. */
import type { Mapping } from '../core/value.ts';
import { ownValue } from '../core/value.ts';
import type { Decision, Score } from './decision.ts';
import { realOptions, scoreRow, wholeRow } from './decision.ts';
import { dominates, dominators, surelyDominates } from './dominance.ts';
import { findOut } from './find-out.ts';
import type { FamilyShares } from './first-place.ts';
import { weightingsPerFamily } from './first-place.ts';
import type { FromTo } from '../core/from-to.ts';
import { fromToOfSums } from '../core/from-to.ts';
import type { NamedShift, Tie } from './pair.ts';
import { closestRival, compare } from './pair.ts';
import type { Reading } from './reading.ts';
import type { Contender, Standings } from './standings.ts';
import { standingsOf } from './standings.ts';
import type { DatedDrift, PastReview } from './stay-drift.ts';
import { stayDrift } from './stay-drift.ts';
import { plainScores, valueRange, weightedValue } from './value.ts';
import { weightingsFor } from './weightings.ts';
import { equalWeights, rankWeights, weigh } from './weights.ts';
import type { Importance, Weights } from './weights.ts';

/** Names the way in which everything here is reckoned, so that an old review can be reckoned as it was. */
export const analysisMethod = 'additive-fixed/1';

/** Values and scores lie between 0 and 10, weights and shares between 0 and 1; nothing is rounded. */
export interface Analysis {
  readonly status: Decision['status'];
  readonly criteria: readonly AnalysedCriterion[];
  /** The real ones, in their order. */
  readonly options: readonly AnalysedOption[];
  /** Ids, the first place first; null until everything is weighed and scored. */
  readonly order: readonly string[] | null;
  readonly gap: number | null;
  readonly reading: Reading | null;
  /** The leader against every other, in their order; null until everything is weighed and scored. */
  readonly ties: readonly Tie[] | null;
  /** The smallest shift of weight over all rivals. */
  readonly closest: (NamedShift & { readonly rival: string }) | null;
  /** Uncertain cells that could each alone change who is first, the most telling first. */
  readonly findOut: readonly AnalysedCell[];
  /** The same comparison without the options that fall below a floor; null when none does. */
  readonly withoutBelowFloor: Standings | null;
  /** Cells of real options that have no score yet. */
  readonly missing: readonly { readonly option: string; readonly criterion: string }[];
  /** Criteria that have no points while others have, or all when their points are 0. */
  readonly unweighed: readonly string[];
  readonly direction: FromTo | null;
  readonly drift: readonly DatedDrift[];
  /** Null while a cell is missing, or there is none yet: it stays sealed until scoring has ended. */
  readonly hope: string | null;
  readonly still: string | null;
  readonly decided: Mapping | null;
}

export interface AnalysedCriterion {
  readonly id: string;
  readonly points: number | null;
  readonly weight: number | null;
  readonly floor: number | null;
}

export interface AnalysedOption {
  readonly id: string;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  /** Its value were all criteria equal, and were only their order known. */
  readonly equalWeights: number | null;
  readonly rankWeights: number | null;
  readonly firstPlace: FamilyShares | null;
  readonly dominatedBy: readonly string[];
  readonly surelyDominatedBy: readonly string[];
  /** Criteria whose score is under the floor. */
  readonly belowFloor: readonly string[];
}

export interface AnalysedCell {
  readonly option: string;
  readonly criterion: string;
  readonly tie: number;
  readonly swing: number;
}

/**
 * @param decision as `readDecision` gives it: ids without duplicates, numbers within their bounds
 * @param past     earlier reviews in the same role, for the drift of `stay`
 */
export function analyse(decision: Decision, past: readonly PastReview[] = []): Analysis {
  const { criteria } = decision;
  const { weights, importance, unweighed } = weigh(criteria);
  const options = realOptions(decision.options).map(({ id }) => {
    const row = scoreRow(decision.scores, id, criteria);
    return { id, row, whole: criteria.length === 0 ? null : wholeRow(row) };
  });
  const contenders = options.flatMap(({ id, whole }) => (whole === null ? [] : [{ id, row: whole }]));
  const belowFloor = options.map(({ row }) =>
    criteria.flatMap(({ id, floor }, index) => (isBelow(row[index], floor) ? [id] : [])),
  );
  const complete =
    weights !== null && importance !== null && contenders.length === options.length
      ? completed(decision, contenders, weights, importance)
      : null;
  const rows = options.map(({ whole }) => whole);
  const names = (indices: readonly number[]): string[] =>
    indices.flatMap((index) => options[index]?.id ?? []);
  const beaten = dominators(rows, dominates);
  const surelyBeaten = dominators(rows, surelyDominates);
  const standings = complete?.standings;
  const failing = new Set(names(belowFloor.flatMap((failed, index) => (failed.length > 0 ? [index] : []))));
  const missing = options.flatMap(({ id, row }) =>
    criteria.flatMap((criterion, index) =>
      row[index] === null ? [{ option: id, criterion: criterion.id }] : [],
    ),
  );
  return {
    status: decision.status,
    criteria: criteria.map(({ id, points, floor }, index) => ({
      id,
      points: points ?? null,
      weight: weights?.[index] ?? null,
      floor: floor ?? null,
    })),
    options: options.map(({ id, whole }, index) => ({
      id,
      ...valuesOf(whole, weights, importance),
      firstPlace: (standings && ownValue(standings.firstPlace, id)) ?? null,
      dominatedBy: names(beaten[index] ?? []),
      surelyDominatedBy: names(surelyBeaten[index] ?? []),
      belowFloor: belowFloor[index] ?? [],
    })),
    order: standings?.order ?? null,
    gap: standings?.gap ?? null,
    reading: standings?.reading ?? null,
    ties: complete?.ties ?? null,
    closest: closestRival(complete?.ties ?? []),
    findOut: complete?.findOut ?? [],
    withoutBelowFloor: complete === null || failing.size === 0 ? null : complete.without(failing),
    missing,
    unweighed,
    direction: decision.direction === undefined ? null : fromToOfSums(decision.direction),
    drift: stayDrift(past, decision),
    hope: criteria.length === 0 || missing.length > 0 ? null : (decision.hope ?? null),
    still: decision.still ?? null,
    decided: decision.decided ?? null,
  };
}

/** What can be said once every criterion is weighed and every cell scored. */
function completed(
  { criteria }: Decision,
  contenders: readonly Contender[],
  weights: Weights,
  importance: Importance,
) {
  const weightings = weightingsFor(weights, importance, weightingsPerFamily);
  const standings = standingsOf(contenders, weights, importance, weightings);
  const inOrder = standings.order.flatMap((id) => contenders.filter((contender) => contender.id === id));
  const [leader, ...rivals] = inOrder.map(({ id, row }) => ({ id, scores: plainScores(row) }));
  const cells = findOut(
    weights,
    inOrder.map(({ row }) => row),
    [...inOrder.keys()],
  );
  return {
    standings,
    ties: leader === undefined ? [] : rivals.map((rival) => compare(criteria, weights, leader, rival)),
    findOut: cells.map(({ option, criterion, tie, swing }): AnalysedCell => ({
      option: inOrder[option]?.id ?? '',
      criterion: criteria[criterion]?.id ?? '',
      tie,
      swing,
    })),
    without: (failing: ReadonlySet<string>) =>
      standingsOf(
        contenders.filter(({ id }) => !failing.has(id)),
        weights,
        importance,
        weightings,
      ),
  };
}

function valuesOf(
  row: readonly Score[] | null,
  weights: Weights | null,
  importance: Importance | null,
): Pick<AnalysedOption, 'value' | 'range' | 'equalWeights' | 'rankWeights'> {
  if (row === null) return { value: null, range: null, equalWeights: null, rankWeights: null };
  const scores = plainScores(row);
  return {
    value: weights && weightedValue(weights, scores),
    range: weights && valueRange(weights, row),
    equalWeights: weightedValue(equalWeights(row.length), scores),
    rankWeights: importance && weightedValue(rankWeights(importance), scores),
  };
}

/** `?` counts as its 5; a missing cell is below nothing. */
function isBelow(score: Score | null | undefined, floor: number | undefined): boolean {
  return score !== null && score !== undefined && floor !== undefined && score.s < floor;
}
