/** Front matter and answers files read into decisions, and what is said about those that cannot be. */
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/core/value.ts';
import { analyse } from '../../src/decisions/analysis.ts';
import { readDecision } from '../../src/decisions/read-decision.ts';

const page: Mapping = {
  set: 'decision',
  status: 'decided',
  criteria: [
    { id: 'growth', points: 100 },
    { id: 'life', text: 'home by six', low: 'on call', high: 'four evenings', points: 60, floor: 4 },
  ],
  options: [{ id: 'stay', inside: true }, { id: 'offer', source: 'found-me' }, { id: 'own' }],
  buckets: { real: ['stay', 'offer'], later: [{ id: 'own', year: 2029 }] },
  scores: {
    stay: { growth: 4, life: '?' },
    offer: { growth: { s: 8, lo: 7, hi: 9, by: 'told' }, life: 3 },
    own: null,
  },
  hope: 'offer',
  still: 'stay',
  direction: { push: 8, pull: 5, hold: 3, worry: 5 },
  decided: { option: 'stay', reason: 'the evenings' },
};

const whys = (data: Mapping): string[] =>
  readDecision({ ...page, ...data }).findings.map(({ path, why }) => `${path.join('.')}: ${why}`);

describe('a decision', () => {
  it('is read from front matter', () => {
    const { decision, findings } = readDecision(page);
    expect(findings).toEqual([]);
    expect(decision.criteria[1]).toEqual({
      id: 'life',
      text: 'home by six',
      low: 'on call',
      high: 'four evenings',
      points: 60,
      floor: 4,
    });
    expect(decision.scores).toEqual({
      stay: { growth: 4, life: '?' },
      offer: { growth: { s: 8, lo: 7, hi: 9, by: 'told' }, life: 3 },
    });
    const result = analyse(decision);
    expect(result).toMatchObject({
      status: 'decided',
      hope: 'offer',
      still: 'stay',
      order: ['offer', 'stay'],
    });
    expect(result.direction?.toShare).toBeCloseTo(5 / 13, 12);
    expect(result.decided).toEqual({ option: 'stay', reason: 'the evenings' });
  });

  it('may be filled in step by step', () => {
    expect(readDecision({})).toEqual({
      decision: { status: 'open', criteria: [], options: [], scores: {} },
      findings: [],
    });
    const { decision, findings } = readDecision({
      criteria: ['growth', 'life'],
      scores: { stay: { growth: null } },
    });
    expect(findings).toEqual([]);
    expect(decision.criteria).toEqual([{ id: 'growth' }, { id: 'life' }]);
    expect(analyse(decision).missing).toHaveLength(2);
  });

  it.each<[Mapping, string]>([
    [{ status: 'done' }, "status: status is 'done'"],
    [
      { criteria: [{ id: 'growth', points: 120 }, { id: 'life' }] },
      "criteria.0.points: points of 'growth' is 120",
    ],
    [
      { criteria: [{ id: 'growth', floor: -1 }, { id: 'life' }] },
      "criteria.0.floor: floor of 'growth' is -1",
    ],
    [
      { criteria: [{ id: 'growth', points: Infinity }, { id: 'life' }] },
      "criteria.0.points: points of 'growth' is Infinity",
    ],
    [
      { criteria: [{ id: 'growth' }, { id: 'life' }, { id: 'life' }] },
      "criteria.2: the criterion 'life' stands there twice",
    ],
    [
      { criteria: [{ text: 'x' }, { id: 'growth' }, { id: 'life' }] },
      'criteria.0.id: the id of a criterion is empty, not text',
    ],
    [
      { options: [{ id: 'offer' }, { id: 'offer' }, { id: 'own' }] },
      "options.1: the option 'offer' stands there twice",
    ],
    [{ scores: { ofer: { growth: 3 } } }, "scores.ofer: no option is called 'ofer'"],
    [{ scores: { offer: { pay: 3 } } }, "scores.offer.pay: no criterion is called 'pay'"],
    [{ scores: { offer: { growth: 11 } } }, 'scores.offer.growth: a score is 11'],
    [{ scores: { offer: { growth: 'high' } } }, "scores.offer.growth: a score is 'high'"],
    [
      { scores: { offer: { growth: { s: 3, lo: 4 } } } },
      'scores.offer.growth: the score 3 lies outside its range, 4 to 3',
    ],
    [{ scores: { offer: { growth: { lo: 4 } } } }, 'scores.offer.growth.s: s is empty'],
    [
      { scores: { offer: { growth: { s: 4, high: 6 } } } },
      "scores.offer.growth.high: a score has no key 'high'",
    ],
    [{ scores: { offer: 4 } }, "scores.offer: the scores of 'offer' is 4, not a mapping"],
    [{ direction: { push: -1 } }, 'direction.push: push is -1'],
    [{ decided: 'stay' }, "decided: decided is 'stay', not a mapping"],
  ])('is not made of %j', (data, why) => {
    expect(whys(data)).toEqual([why]);
  });

  it('is told the nearest name', () => {
    const { findings } = readDecision({ ...page, scores: { ofer: { growth: 3 } } });
    expect(findings[0]?.remedy).toBe("did you mean 'offer'?");
  });
});
