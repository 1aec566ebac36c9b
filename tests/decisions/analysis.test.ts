/** What an analysis holds while a review is being filled in, and at its edges. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/core/calendar.ts';
import { analyse } from '../../src/decisions/analysis.ts';
import type { Decision } from '../../src/decisions/decision.ts';
import { decisionOf, example } from './support.ts';

function withoutCell(option: string, criterion: string): Decision {
  const { [criterion]: _, ...cells } = example.scores[option] ?? {};
  return { ...example, scores: { ...example.scores, [option]: cells } };
}

describe('an analysis', () => {
  it('keeps result and hope back while a cell is missing, and names it', () => {
    const result = analyse(withoutCell('lead', 'life'));
    expect(result.missing).toEqual([{ option: 'lead', criterion: 'life' }]);
    expect(result).toMatchObject({
      order: null,
      ties: null,
      gap: null,
      reading: null,
      closest: null,
      findOut: [],
      withoutBelowFloor: null,
      hope: null,
    });
    expect(result.options[1]).toMatchObject({
      id: 'lead',
      value: null,
      range: null,
      equalWeights: null,
      rankWeights: null,
      firstPlace: null,
      dominatedBy: [],
      belowFloor: [],
    });
    expect(result.options[0]?.value).toBeCloseTo(6.08, 12);
    expect(result.options[0]?.firstPlace).toBeNull();
    expect(analyse(example)).toMatchObject({ missing: [], hope: 'offer', still: null, decided: null });
  });

  it('adds staying where it is absent, and keeps it whatever bucket it was put in', () => {
    const [stay, ...others] = example.options;
    const absent = analyse({ ...example, options: others });
    expect(absent.options.map(({ id }) => id)).toEqual(['lead', 'offer', 'contract', 'stay']);
    expect(absent.order).toEqual(['offer', 'lead', 'stay', 'contract']);
    const later = { id: 'stay', title: stay?.title ?? '', bucket: 'later' as const };
    expect(analyse({ ...example, options: [later, ...others] }).order).toEqual(absent.order);
  });

  it('compares real options only', () => {
    const result = analyse({
      ...example,
      options: example.options.map((option) =>
        option.id === 'offer' ? { ...option, bucket: 'out' as const, why: 'pay' } : option,
      ),
    });
    expect(result.order).toEqual(['lead', 'stay', 'contract']);
    expect(result.withoutBelowFloor).toBeNull();
  });

  it('weighs by the order of the list where there are no points at all', () => {
    const result = analyse({
      ...example,
      criteria: example.criteria.map(({ id }) => ({ id })),
    });
    expect(result.criteria[0]).toEqual({ id: 'growth', points: null, weight: 137 / 300, floor: null });
    expect(result.options[2]?.value).toBeCloseTo(6.396667, 6);
    expect(result.options[2]?.value).toBe(result.options[2]?.rankWeights);
  });

  it('knows no weights while some criteria have points and some have not, or all have 0', () => {
    const [first, ...others] = example.criteria;
    const half = analyse({ ...example, criteria: [{ id: first?.id ?? '' }, ...others] });
    expect(half.unweighed).toEqual(['growth']);
    expect(half).toMatchObject({ order: null, ties: null });
    expect(half.options[0]).toMatchObject({ value: null, range: null, rankWeights: null });
    expect(half.options[0]?.equalWeights).toBeCloseTo(6.6, 12);
    const zero = analyse({ ...example, criteria: example.criteria.map(({ id }) => ({ id, points: 0 })) });
    expect(zero.unweighed).toEqual(['growth', 'life', 'purpose', 'people', 'pay']);
    expect(zero.order).toBeNull();
  });

  it('has nothing to say before there are criteria', () => {
    const result = analyse({ status: 'open', criteria: [], options: [], scores: {} });
    expect(result.options.map(({ id, value }) => [id, value])).toEqual([['stay', null]]);
    expect(result).toMatchObject({ order: null, ties: null, missing: [], direction: null, drift: [] });
  });

  it('puts a single option first and compares it with nothing', () => {
    const result = analyse(decisionOf([60, 40], [[5, 6]]));
    expect(result).toMatchObject({ order: ['stay'], ties: [], gap: null, reading: null, closest: null });
    expect(result.options[0]?.firstPlace).toEqual({ near: 1, order: 1, any: 1 });
  });

  it('takes ? for 5, and for anything from 0 to 10 where it asks what to find out', () => {
    const result = analyse(
      decisionOf(
        [50, 50],
        [
          [6, 6],
          ['?', 5],
        ],
      ),
    );
    expect(result.options[1]).toMatchObject({ value: 5, range: [2.5, 7.5], dominatedBy: ['stay'] });
    expect(result.options[1]?.surelyDominatedBy).toEqual([]);
    expect(result.findOut).toEqual([{ option: 'o1', criterion: 'c0', tie: 7, swing: 5 }]);
  });

  it('puts what can move an option furthest first among what to find out, whoever leads', () => {
    const { findOut } = analyse(
      decisionOf(
        [80, 20],
        [
          [6, { s: 6, lo: 0, hi: 10 }],
          [{ s: 5, lo: 2, hi: 9 }, 6],
        ],
      ),
    );
    expect(findOut.map(({ option, criterion }) => [option, criterion])).toEqual([
      ['o1', 'c0'],
      ['stay', 'c1'],
    ]);
    expect(findOut[0]?.swing).toBeCloseTo(5.6, 12);
  });

  it('takes an end of a range that is not given for the score itself', () => {
    const result = analyse(decisionOf([100], [[{ s: 6, hi: 8 }], [5]]));
    expect(result.options[0]?.range).toEqual([6, 8]);
  });

  it('compares nothing where every option falls below a floor', () => {
    const decision = decisionOf([100], [[3], [2]]);
    const result = analyse({ ...decision, criteria: [{ id: 'c0', points: 100, floor: 4 }] });
    expect(result.order).toEqual(['stay', 'o1']);
    expect(result.withoutBelowFloor).toEqual({ order: [], gap: null, reading: null, firstPlace: {} });
  });

  it('ties two options that are the same, in the order given', () => {
    const result = analyse(
      decisionOf(
        [70, 30],
        [
          [4, 6],
          [4, 6],
        ],
      ),
    );
    expect(result).toMatchObject({ order: ['stay', 'o1'], gap: 0, reading: 'too close to call' });
    expect(result.ties?.[0]).toMatchObject({
      oneWeight: { c0: null, c1: null },
      mostCritical: null,
      smallestShift: { from: null, to: 'c0', weight: 0, sources: [] },
    });
    expect(result.options.map(({ firstPlace }) => firstPlace?.near)).toEqual([0.5, 0.5]);
  });

  it('leaves out of the drift what was not wholly scored, or shares no criterion', () => {
    const date = '2024-03-28' as CivilDate;
    const past = [
      { date, decision: withoutCell('stay', 'pay') },
      { date, decision: decisionOf([1], [[5]]) },
    ];
    expect(analyse(example, past).drift).toEqual([]);
    expect(analyse(withoutCell('stay', 'pay'), [{ date, decision: example }]).drift).toEqual([]);
    expect(analyse(example, [{ date, decision: example }]).drift).toHaveLength(1);
  });

  it('is not led astray by ids that objects have of themselves', () => {
    const ids = ['stay', 'constructor', '__proto__'];
    const result = analyse({
      status: 'open',
      criteria: [{ id: 'toString', points: 10 }],
      options: ids.map((id) => ({ id, title: id, bucket: 'real' })),
      scores: Object.fromEntries(ids.slice(0, 2).map((id) => [id, Object.fromEntries([['toString', 5]])])),
    });
    expect(result.missing).toEqual([{ option: '__proto__', criterion: 'toString' }]);
  });
});
