/** A review's result in the shape of `career review NAME --json`: its keys and their order are fixed here alone. */
import type { ReviewReport } from '../reports/review/report.ts';
import { scoresOf } from '../reports/review/scores.ts';

type Analysis = ReviewReport['analysis'];
type AnalysedOption = Analysis['options'][number];
type Tie = NonNullable<Analysis['ties']>[number];
type Shift = NonNullable<Tie['smallestShift']>;
type Standings = NonNullable<Analysis['withoutBelowFloor']>;
type DatedDrift = Analysis['drift'][number];
type FromTo = NonNullable<ReviewReport['direction']>;

/**
 * Numbers are unrounded; weights, shares and chances are fractions of 1, values and scores go from 0 to 10. While a
 * cell or a weight is missing, all that needs it is null; hope is null as long as a cell is.
 */
export function resultItem(report: ReviewReport): unknown {
  const { name, title, date, decision, analysis, direction } = report;
  return {
    schema: 1,
    name,
    title,
    date,
    status: analysis.status,
    criteria: analysis.criteria.map(({ id, points, weight, floor }) => ({ id, points, weight, floor })),
    options: analysis.options.map((option) => optionItem(option, report)),
    order: analysis.order,
    gap: analysis.gap,
    reading: analysis.reading,
    ties: analysis.ties?.map(tieItem) ?? null,
    closest: analysis.closest && { rival: analysis.closest.rival, ...shiftItem(analysis.closest) },
    findOut: analysis.findOut.map(({ option, criterion, tie, swing }) => ({ option, criterion, tie, swing })),
    withoutBelowFloor: analysis.withoutBelowFloor && standingsItem(analysis.withoutBelowFloor),
    missing: analysis.missing.map(({ option, criterion }) => ({ option, criterion })),
    unweighed: analysis.unweighed,
    direction: direction && directionItem(direction),
    drift: analysis.drift.map(driftItem),
    hope: analysis.hope,
    still: analysis.still,
    decided: decision.decided ?? null,
  };
}

function optionItem(option: AnalysedOption, report: ReviewReport): unknown {
  const { id, value, range, equalWeights, rankWeights, firstPlace } = option;
  const { dominatedBy, surelyDominatedBy, belowFloor } = option;
  return {
    id,
    title: report.decision.options.find((each) => each.id === id)?.title ?? id,
    value,
    range,
    equalWeights,
    rankWeights,
    firstPlace: firstPlace && { near: firstPlace.near, order: firstPlace.order, any: firstPlace.any },
    dominatedBy,
    surelyDominatedBy,
    belowFloor,
    scores: scoresOf(report, id).map(({ criterion, s, lo, hi }) => ({ criterion, score: s, lo, hi })),
  };
}

function tieItem({
  leader,
  rival,
  gap,
  contributions,
  oneWeight,
  mostCritical,
  smallestShift,
}: Tie): unknown {
  return {
    leader,
    rival,
    gap,
    contributions,
    oneWeight,
    mostCritical: mostCritical && { criterion: mostCritical.criterion, change: mostCritical.change },
    smallestShift: smallestShift && shiftItem(smallestShift),
  };
}

function shiftItem({ from, to, weight, sources }: Shift) {
  return {
    from,
    to,
    weight,
    sources: sources.map(({ criterion, weight: part }) => ({ criterion, weight: part })),
  };
}

function standingsItem({ order, gap, reading, firstPlace }: Standings): unknown {
  return {
    order,
    gap,
    reading,
    firstPlace: Object.fromEntries(
      Object.entries(firstPlace).map(([id, { near, order: inOrder, any }]) => [
        id,
        { near, order: inOrder, any },
      ]),
    ),
  };
}

function directionItem({ push, pull, hold, worry, toShare, balance, movement }: FromTo): unknown {
  return { push, pull, hold, worry, toShare, balance, movement };
}

function driftItem({ date, value, delta, scores, weights, ...rest }: DatedDrift): unknown {
  const { atTodaysWeights, parts, onlyThen, onlyNow } = rest;
  return {
    date,
    value,
    delta,
    scores,
    weights,
    atTodaysWeights,
    parts: parts.map((part) => ({
      criterion: part.criterion,
      from: part.from,
      to: part.to,
      scores: part.scores,
      weights: part.weights,
    })),
    onlyThen,
    onlyNow,
  };
}
