import { describe, expect, it } from 'vitest';
import { changesIn, changeWords } from '../../src/core/changes.ts';
import type { Facts } from '../../src/core/interview-types.ts';
import type { Value } from '../../src/core/value.ts';
import { fivePoints, item, options, promptSet, question, session, sit } from '../support/sittings.ts';

const set = promptSet('weekly', [
  question('pulse', 'pulse', {
    rows: ['energy', 'learning'].map((id) => ({ id, ask: `${id}?`, labels: fivePoints })),
  }),
  question('bar', 'list'),
  question('proof', 'choice', { each: 'bar', options: options('none', 'thin', 'solid') }),
]);

function told(facts: Partial<Facts>, given: Record<string, Value>): string[] {
  return changesIn(sit(session(set, { runs: 1, ...facts }), given)).map(changeWords);
}

describe('what moved', () => {
  it('is a line two points or more from last time, in both directions', () => {
    const scales = { 'pulse.energy': [1, 2], 'pulse.learning': [2, 4] };
    expect(told({ scales }, { pulse: { energy: 4, learning: 2 } })).toEqual([
      'energy 2 > 4',
      'learning 4 > 2',
    ]);
    expect(told({ scales }, { pulse: { energy: 3, learning: 3 } })).toEqual([]);
  });

  it('is what is said otherwise of an item than last time', () => {
    const facts = {
      previous: { bar: ['a say', 'a mentor'], proof: { 'a say': 'thin', 'a mentor': 'none' } },
    };
    const given = { bar: ['a say', 'a mentor'], 'proof[a say]': 'solid', 'proof[a mentor]': 'None' };
    expect(told(facts, given)).toEqual(['a say: thin > solid']);
  });

  it('is any other point that an old spark is given now', () => {
    const again = promptSet('sparks', [question('again', 'scale', { each: 'spark', labels: fivePoints })]);
    const spark = [
      item('a.spark-1', { text: 'a boat', fields: { kind: 'a job', heat: 4 } }),
      item('b.spark-1', { text: 'a shed', fields: { heat: 2 } }),
      item('c.spark-1', { text: 'a note' }),
    ];
    const facts = { runs: 1, ledgers: { spark }, scales: { 'again[a boat]': [5] } };
    const given = { 'again[a boat]': 3, 'again[a shed]': 2, 'again[a note]': 5 };
    expect(changesIn(sit(session(again, facts), given)).map(changeWords)).toEqual(['a boat 4 > 3']);
  });

  it('is nothing without a last time, or without an answer', () => {
    expect(told({}, { pulse: { energy: 5 } })).toEqual([]);
    expect(told({ scales: { 'pulse.energy': [1] } }, {})).toEqual([]);
  });
});
