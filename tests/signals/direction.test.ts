import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { fromTo } from '../../src/core/from-to.ts';
import { signalsOf } from '../../src/signals/signals.ts';
import { day, entry } from '../support/sittings.ts';
import { everything } from './journal.ts';

const reading = (date: string, answers: Mapping): Entry => entry(`${date}-direction`, { answers });
const items = (...strengths: readonly number[]): Value =>
  strengths.map((strength, index) => ({ text: `line ${index}`, strength }));
const directionOf = (entries: readonly Entry[], period = everything) => signalsOf(entries, period).direction;

describe('from and to', () => {
  it('are balanced as in the example that can be checked by hand', () => {
    const all = { push: items(3, 2, 2, 1), pull: items(3, 2), hold: items(2, 1), worry: items(3, 2) };
    const [only] = directionOf([reading('2025-03-07', all)]).readings;
    expect(only).toMatchObject({
      date: '2025-03-07',
      sums: { push: 8, pull: 5, hold: 3, worry: 5 },
      movement: 5,
    });
    expect(only?.toShare).toBeCloseTo(5 / 13, 12);
    expect(only?.balance).toBeCloseTo(-3 / 13, 12);
  });

  it('are not balanced with fewer than two pushes and pulls', () => {
    expect(directionOf([reading('2025-03-07', { push: items(3), hold: items(3, 3) })]).readings).toEqual([]);
    expect(fromTo({ push: [1], pull: [1], hold: [], worry: [] })?.toShare).toBe(0.5);
    expect(fromTo({ push: [], pull: [], hold: [1], worry: [1, 2] })).toBeNull();
  });

  it('take a line without a strength for one of middle strength', () => {
    const [only] = directionOf([
      reading('2025-03-07', { push: ['the rota', '  '], pull: items(2) }),
    ]).readings;
    expect(only).toMatchObject({ balance: 0, sums: { push: 2, pull: 2 } });
  });

  it('show the readings of the period, oldest first', () => {
    const both = ['2025-09-05', '2025-03-07'].map((date) => reading(date, { push: items(1, 1) }));
    expect(directionOf(both).readings.map(({ date }) => date)).toEqual(['2025-03-07', '2025-09-05']);
    const later = { since: day('2025-06-01'), until: day('2025-12-31') };
    expect(directionOf(both, later).readings).toHaveLength(1);
  });
});

describe('pushes', () => {
  const told = [
    reading('2025-01-10', { push: ['the rota', 'noise'] }),
    reading('2025-04-10', { push: [{ text: 'The rota', strength: 3 }, 'no say'] }),
    reading('2025-05-10', { pull: ['a lab'] }),
    reading('2025-07-10', { push: ['no say', 'the rota', 'the commute'], told: ['no say'] }),
  ];

  it('are told with how long they have stood, and whether anybody has heard', () => {
    expect(directionOf(told).pushes).toEqual([
      { text: 'no say', readings: 2, since: '2025-04-10', isLasting: false, isUnheard: true },
      { text: 'the rota', readings: 3, since: '2025-01-10', isLasting: true, isUnheard: false },
      { text: 'the commute', readings: 1, since: '2025-07-10', isLasting: false, isUnheard: false },
    ]);
  });

  it('are new or gone against the reading before', () => {
    expect(directionOf(told)).toMatchObject({ newPushes: ['the commute'], gonePushes: [] });
    expect(directionOf(told.slice(0, 2))).toMatchObject({ newPushes: ['no say'], gonePushes: ['noise'] });
    expect(directionOf(told.slice(0, 1))).toMatchObject({ newPushes: [], gonePushes: [] });
  });
});
