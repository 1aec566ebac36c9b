/** Every number of the worked example, each computed from its input. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/core/calendar.ts';
import { midpoints } from '../../src/core/answers.ts';
import { analyse } from '../../src/decisions/analysis.ts';
import type { Analysis } from '../../src/decisions/analysis.ts';
import type { Decision } from '../../src/decisions/decision.ts';
import { brierScore } from '../../src/decisions/forecasts.ts';
import { fromTo } from '../../src/core/from-to.ts';
import { oneWeightTies } from '../../src/decisions/one-weight.ts';
import { pairShareAny, pairShareOrdered } from '../../src/decisions/pair-share.ts';
import { compare } from '../../src/decisions/pair.ts';
import { alignmentOf } from '../../src/signals/values-lived.ts';
import { equalWeights, listImportance, rankWeights, swingWeights } from '../../src/decisions/weights.ts';
import { weightedValue } from '../../src/decisions/value.ts';
import { sampledShares } from '../../src/decisions/first-place.ts';
import { weightingsFor } from '../../src/decisions/weightings.ts';
import fixture from './fixture.json' with { type: 'json' };
import { exact, example, expected, optionIds, plain, rowOf, weights } from './support.ts';

const result: Analysis = analyse(example);
const criteria = fixture.criteria;
const pairs = [
  { ahead: 'offer', behind: 'lead', pair: 'offer>lead', ties: 'one_weight_ties_offer_lead' },
  { ahead: 'offer', behind: 'stay', pair: 'offer>stay', ties: 'one_weight_ties_offer_stay' },
  { ahead: 'lead', behind: 'stay', pair: 'lead>stay', ties: 'one_weight_ties_lead_stay' },
] as const;

function option(id: string) {
  const found = result.options.find((each) => each.id === id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
}

function without(id: string): Decision {
  return { ...example, options: example.options.filter((each) => each.id !== id) };
}

function differences(ahead: (typeof optionIds)[number], behind: (typeof optionIds)[number]): number[] {
  return plain(ahead).map((score, index) => score - (plain(behind)[index] ?? 0));
}

describe('the worked example', () => {
  it('weighs by points', () => {
    expect(swingWeights(fixture.points)).toEqual(fixture.weights);
    expect(result.criteria.map(({ weight }) => weight)).toEqual(fixture.weights);
  });

  it.each(optionIds)('values %s, with its range, and with all criteria equal', (id) => {
    expect(option(id).value).toBeCloseTo(expected.values[id], 12);
    expect(option(id).range?.[0]).toBeCloseTo(expected.bounds[id][0] ?? NaN, 12);
    expect(option(id).range?.[1]).toBeCloseTo(expected.bounds[id][1] ?? NaN, 12);
    expect(option(id).equalWeights).toBeCloseTo(expected.equal_weights[id], 12);
    expect(option(id).rankWeights).toBeCloseTo(expected.roc_values[id], 6);
    expect(weightedValue(equalWeights(5), plain(id))).toBeCloseTo(expected.equal_weights[id], 12);
  });

  it('puts the options in order, and gives the gap between the first two', () => {
    expect(result.order).toEqual(expected.order);
    expect(result.gap).toBeCloseTo(0.2, 12);
  });

  it('gives rank weights', () => {
    rankWeights(listImportance(5)).forEach((weight, index) =>
      expect(weight).toBeCloseTo(exact(expected.roc[index] ?? ''), 12),
    );
  });

  it('says what is dominated, and by what', () => {
    const dominated = result.options.filter(({ dominatedBy }) => dominatedBy.length > 0);
    expect(Object.fromEntries(dominated.map(({ id, dominatedBy }) => [id, dominatedBy]))).toEqual(
      expected.dominated,
    );
    expect(option('contract').surelyDominatedBy).toEqual(['stay']);
  });

  it('says what falls below a floor, and compares the others without it', () => {
    const failing = result.options.filter(({ belowFloor }) => belowFloor.length > 0);
    expect(Object.fromEntries(failing.map(({ id, belowFloor }) => [id, belowFloor]))).toEqual(
      expected.floor_fail,
    );
    expect(result.withoutBelowFloor?.order).toEqual(['lead', 'stay', 'contract']);
    expect(result.withoutBelowFloor?.gap).toBeCloseTo(0.12, 12);
    expect(result.withoutBelowFloor?.reading).toBe('too close to call');
    expect(result.withoutBelowFloor?.firstPlace['lead']?.near).toBeCloseTo(0.6, 2);
  });

  it('says what makes up the lead of offer over lead', () => {
    Object.values(result.ties?.[0]?.contributions ?? {}).forEach((part, index) =>
      expect(part).toBeCloseTo(expected.contribution_offer_minus_lead[index] ?? NaN, 12),
    );
    expect(Object.keys(result.ties?.[0]?.contributions ?? {})).toEqual(criteria);
  });

  it.each(pairs)('finds the weights at which $ahead and $behind tie', ({ ahead, behind, ties }) => {
    const wanted: Record<string, string | null> = expected[ties];
    const found = oneWeightTies(weights, plain(ahead), plain(behind));
    expect(found.map(rounded)).toEqual(
      criteria.map((criterion) => rounded(wanted[criterion] ? exact(wanted[criterion]) : null)),
    );
  });

  it('names people as the weight of which a tie with lead needs least change', () => {
    expect(result.ties?.[0]?.mostCritical?.criterion).toBe('people');
    expect(result.ties?.[0]?.mostCritical?.change).toBeCloseTo(0.055, 12);
  });

  it.each(pairs)(
    'finds the smallest shift of weight between $ahead and $behind',
    ({ ahead, behind, pair }) => {
      const { move, from, to } = expected.smallest_shift[pair];
      const { smallestShift } = compare(
        example.criteria,
        weights,
        { id: ahead, scores: plain(ahead) },
        { id: behind, scores: plain(behind) },
      );
      expect(smallestShift).toMatchObject({ from, to });
      expect(smallestShift?.weight).toBeCloseTo(move, 12);
    },
  );

  it('takes the smallest of these over all rivals', () => {
    expect(result.closest).toMatchObject({ rival: 'lead', from: 'purpose', to: 'people' });
    expect(result.closest?.weight).toBeCloseTo(1 / 30, 12);
    expect(result.ties?.map(({ leader, rival }) => [leader, rival])).toEqual([
      ['offer', 'lead'],
      ['offer', 'stay'],
      ['offer', 'contract'],
    ]);
  });

  it.each(pairs)('gives the exact share in which $ahead comes before $behind', ({ ahead, behind, pair }) => {
    const gaps = differences(ahead, behind);
    expect(pairShareAny(gaps)).toBeCloseTo(exact(expected.pairwise_any_weights[pair]), 12);
    expect(pairShareOrdered(gaps)).toBeCloseTo(exact(expected.pairwise_same_order[pair]), 12);
  });

  it('gives first places within one point, in whatever company the dominated option is', () => {
    for (const shares of [result.options, analyse(without('contract')).options]) {
      for (const { id, firstPlace } of shares) {
        for (const family of ['near', 'order', 'any'] as const) {
          const wanted: Record<string, number> = expected['first_place_percent_within_1.0'][family];
          expect(Math.abs(100 * (firstPlace?.[family] ?? NaN) - (wanted[id] ?? 0))).toBeLessThan(1);
        }
      }
    }
  });

  it('gives lead before stay alone in 60 of 100 weightings off by half', () => {
    const [lead] = sampledShares(
      [rowOf(plain('lead')), rowOf(plain('stay'))],
      weightingsFor(weights, listImportance(5), 20_000).near,
    );
    expect(lead).toBeCloseTo(0.6, 2);
  });

  it('leans', () => {
    expect(result.reading).toBe('leans');
  });

  it('says what to find out first', () => {
    expect(result.findOut.map(({ option: id, criterion }) => `${id}.${criterion}`)).toEqual([
      'offer.growth',
      'offer.people',
      'lead.life',
    ]);
    for (const { option: id, criterion, tie } of result.findOut) {
      const flips: Record<string, number> = expected.flip_at;
      expect(tie).toBeCloseTo(flips[`${id}.${criterion}`] ?? NaN, 12);
    }
  });

  it('keeps the others as they are when a hopeless option comes in, where min-max would turn them round', () => {
    const { add, minmax_for_contrast: contrast } = expected.no_rank_reversal;
    const x = Object.fromEntries(criteria.map((criterion, index) => [criterion, add.x[index] ?? 0]));
    const larger = analyse({
      ...example,
      options: [...example.options, { id: 'x', title: 'x', bucket: 'real' }],
      scores: { ...example.scores, x },
    });
    expect(larger.options.slice(0, 4).map(({ value }) => value)).toEqual(
      result.options.map(({ value }) => value),
    );
    expect(larger.order?.filter((id) => id !== 'x')).toEqual(result.order);
    const three = ['stay', 'lead', 'offer'] as const;
    const before = minMax(three.map(plain));
    const after = minMax([...three.map(plain), add.x]);
    three.forEach((id, index) => {
      expect(before[index]).toBeCloseTo(contrast.before[id], 4);
      expect(after[index]).toBeCloseTo(contrast.after[id], 4);
    });
  });

  it('splits the drift of staying', () => {
    const { then, now, ...wanted } = expected.drift_stay;
    const past: Decision = {
      ...example,
      criteria: criteria.map((id, index) => ({ id, points: (then.weights[index] ?? 0) * 100 })),
      scores: { stay: Object.fromEntries(criteria.map((id, index) => [id, then.scores[index] ?? 0])) },
    };
    const [drift] = analyse(example, [{ date: '2024-03-28' as CivilDate, decision: past }]).drift;
    expect(drift?.date).toBe('2024-03-28');
    expect(drift?.value).toBeCloseTo(then.value, 12);
    expect(option('stay').value).toBeCloseTo(now.value, 12);
    expect(drift?.delta).toBeCloseTo(wanted.delta, 12);
    expect(drift?.scores).toBeCloseTo(wanted.score_effect, 12);
    expect(drift?.weights).toBeCloseTo(wanted.weight_effect, 12);
    expect(drift?.atTodaysWeights).toBeCloseTo(wanted.then_at_todays_weights, 12);
    expect(drift?.parts[0]).toMatchObject({ criterion: 'growth', from: 7, to: 4 });
    expect(drift?.parts[0]?.scores).toBeCloseTo(-1.05, 12);
  });

  it('balances from and to', () => {
    const { push, pull, hold, worry, to_share, balance, net_force } = expected.balance;
    const found = fromTo({ push, pull, hold, worry });
    expect(found).toMatchObject({ push: 8, pull: 5, hold: 3, worry: 5, movement: net_force });
    expect(found?.toShare).toBeCloseTo(to_share, 12);
    expect(found?.balance).toBeCloseTo(balance, 12);
    expect(analyse({ ...example, direction: { push: 8, pull: 5, hold: 3, worry: 5 } }).direction).toEqual(
      found,
    );
  });

  it('scores forecasts and values lived', () => {
    const { brier, alignment } = expected;
    expect(brierScore(brier.pairs.map(([chance = 0, happened = 0]) => [chance, happened]))).toBeCloseTo(
      brier.score,
      12,
    );
    const lived = Object.values(alignment.values).map(([, served = 0, against = 0]) => ({
      served,
      against,
      of: alignment.n,
    }));
    expect(alignmentOf(lived)).toBeCloseTo(alignment.score, 12);
  });

  it('rescales a mix given as ranges', () => {
    expect(midpoints(expected.mix.now)).toEqual(expected.mix.mid);
  });
});

function rounded(tie: number | null | undefined): string | null {
  return typeof tie === 'number' ? tie.toFixed(12) : null;
}

/** The normalisation by the options present that is not used here. */
function minMax(rows: readonly (readonly number[])[]): number[] {
  const columns = weights.map((_, index) => rows.map((row) => row[index] ?? 0));
  return rows.map((row) =>
    weights.reduce((sum, weight, index) => {
      const column = columns[index] ?? [];
      const [low, high] = [Math.min(...column), Math.max(...column)];
      return sum + (weight * ((row[index] ?? 0) - low)) / (high - low);
    }, 0),
  );
}
