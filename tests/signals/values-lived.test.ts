import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping } from '../../src/core/value.ts';
import { signalsOf } from '../../src/signals/signals.ts';
import { alignmentOf } from '../../src/signals/values-lived.ts';
import { entry } from '../support/sittings.ts';
import { everything, friday } from './journal.ts';

const ranked = (date: string, rank: readonly string[], lived: Mapping = {}): Entry =>
  entry(`${date}-values`, { answers: { rank, lived } });
const ticks = (week: number, served: readonly string[], against: readonly string[] = []): Entry =>
  entry(`${friday(week)}-weekly`, { answers: { lived: { served, against } } });
const valuesOf = (entries: readonly Entry[], period = everything) => signalsOf(entries, period).values;

describe('values lived', () => {
  const list = ranked('2025-01-01', ['Growth', 'Family', 'Craft', 'Fairness'], { growth: 4 });
  const eight = [
    ticks(0, ['growth', 'craft'], ['family']),
    ticks(1, ['Growth', 'Craft'], ['Family']),
    ticks(2, ['Growth', 'Craft'], ['Family']),
    ticks(3, ['Craft'], ['Family', 'Fairness']),
    ticks(4, ['Craft', 'Family'], ['Growth', 'Fairness']),
    ticks(5, []),
    ticks(6, []),
    ticks(7, []),
  ];

  it('are counted beside their rank, as in the example that can be checked by hand', () => {
    const { values, alignment, trend } = valuesOf([list, ...eight]);
    expect(values.map(({ name, rank, served, against, of }) => [name, rank, served, against, of])).toEqual([
      ['Growth', 1, 3, 1, 8],
      ['Family', 2, 1, 4, 8],
      ['Craft', 3, 5, 0, 8],
      ['Fairness', 4, 0, 2, 8],
    ]);
    expect(alignment).toBeCloseTo(0.0875, 12);
    expect(trend).toEqual([{ date: friday(7), value: alignment }]);
    expect(values.map(({ lived }) => lived)).toEqual([{ date: '2025-01-01', value: 4 }, null, null, null]);
  });

  it('count a value out of the check-ins since it came on the list', () => {
    const added = ranked(friday(3), ['Calm', 'Growth']);
    const { values } = valuesOf([list, ...eight, added]);
    expect(values.map(({ name, served, of }) => [name, served, of])).toEqual([
      ['Calm', 0, 5],
      ['Growth', 3, 8],
    ]);
    const back = ranked(friday(9), ['Family']);
    expect(valuesOf([list, ...eight, added, back]).values).toMatchObject([{ name: 'Family', of: 0 }]);
    expect(valuesOf([list, ...eight, added, back]).alignment).toBeNull();
  });

  it('do not count a check-in in which the question was skipped, nor what the values page asks', () => {
    const skipped = entry(`${friday(8)}-weekly`, { answers: { pulse: { energy: 3 } } });
    expect(valuesOf([list, ...eight, skipped]).values[0]?.of).toBe(8);
    expect(valuesOf([list]).alignment).toBeNull();
    expect(valuesOf(eight).values).toEqual([]);
  });

  it('lie between -1 and 1: all served, all cut across', () => {
    expect(
      alignmentOf([
        { served: 4, against: 0, of: 4 },
        { served: 2, against: 0, of: 2 },
      ]),
    ).toBeCloseTo(1, 12);
    expect(alignmentOf([{ served: 0, against: 4, of: 4 }])).toBe(-1);
    expect(alignmentOf([])).toBeNull();
  });

  it('show the period alone', () => {
    const { values } = valuesOf([list, ...eight], { since: friday(4), until: friday(5) });
    expect(values[2]).toMatchObject({ served: 1, of: 2 });
  });
});
