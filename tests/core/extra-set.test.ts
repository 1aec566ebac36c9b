import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import type { Due } from '../../src/core/due.ts';
import type { Offers } from '../../src/core/extra-set.ts';
import { extraSet, isFirstToday } from '../../src/core/extra-set.ts';
import { entry, item, promptSet, today } from '../support/sittings.ts';

const ids = ['weekly', 'stagnation', 'values', 'archetypes', 'promotion', 'sparks', 'season', 'lookback'];
const sets = ids.map((id) => promptSet(id, []));

/** A page of a set, that many days ago. */
const ago = (set: string, days: number) => entry(`${addDays(today, -days)}-${set}`, { set });
const due = (set: string, reason: Due['reason']): Due => ({ set, reason, since: today });
const sparks = ['a', 'b', 'c', 'd', 'e'].map((id) => item(`${id}.spark-1`));

function offered(more: Partial<Offers>): string | undefined {
  return extraSet({ sets, due: [], entries: [ago('weekly', 0)], sparks: [], drafts: [], ...more }, today)?.id;
}

const taken = ['stagnation', 'values', 'archetypes', 'promotion', 'sparks'].map((set) => ago(set, 5));

describe('the set offered after the weekly page', () => {
  it('is none on the first day', () => {
    expect(offered({})).toBeUndefined();
    expect(offered({ entries: [] })).toBeUndefined();
  });

  it('is chosen in the stated order', () => {
    const entries = [
      ago('weekly', 400),
      ...['stagnation', 'values', 'archetypes', 'promotion', 'sparks'].map((set, index) =>
        ago(set, 100 + index),
      ),
    ];
    const all = [due('season', 'season'), due('lookback', 'revisit'), due('stagnation', 'flag')];
    expect(offered({ entries, due: all, sparks })).toBe('stagnation');
    expect(offered({ entries, due: all.slice(0, 2), sparks })).toBe('season');
    expect(offered({ entries, sparks })).toBe('stagnation');
    const without = (...done: string[]) => [...entries, ...done.map((set) => ago(set, 3))];
    expect(offered({ entries: without('stagnation'), sparks })).toBe('values');
    expect(offered({ entries: without('stagnation', 'values'), sparks })).toBe('promotion');
    expect(offered({ entries: without('stagnation', 'values', 'promotion'), sparks })).toBe('archetypes');
    expect(offered({ entries: without('stagnation', 'values', 'promotion', 'archetypes'), sparks })).toBe(
      'sparks',
    );
    expect(offered({ entries: without('stagnation', 'values', 'promotion', 'archetypes') })).toBeUndefined();
  });

  it('takes a set whose turn has only come by its cadence in no other way', () => {
    expect(
      offered({ entries: [...taken, ago('weekly', 60)], due: [due('season', 'cadence')] }),
    ).toBeUndefined();
  });

  it('offers what was never taken up once the journal is old enough', () => {
    expect(offered({ entries: [ago('weekly', 6)] })).toBeUndefined();
    expect(offered({ entries: [ago('weekly', 7)] })).toBe('values');
    expect(offered({ entries: [ago('weekly', 21)] })).toBe('stagnation');
  });

  it('leaves sparks alone that were looked at within four weeks', () => {
    const others = taken.filter(({ set }) => set !== 'sparks');
    expect(offered({ entries: [...others, ago('sparks', 27)], sparks })).toBeUndefined();
    expect(offered({ entries: [...others, ago('sparks', 28)], sparks })).toBe('sparks');
    expect(offered({ entries: [...others, ago('sparks', 28)], sparks: sparks.slice(1) })).toBeUndefined();
  });

  it('is nothing that was taken up today, waits as a draft, or is not among the sets', () => {
    const entries = [ago('weekly', 10), ago('stagnation', 5)];
    expect(offered({ entries })).toBe('values');
    expect(offered({ entries, drafts: ['values'] })).toBeUndefined();
    expect(
      offered({ entries: [...entries, ago('values', 0)], due: [due('values', 'revisit')] }),
    ).toBeUndefined();
    expect(offered({ entries, sets: [] })).toBeUndefined();
  });
});

it('is offered after the first weekly page of a day alone, so that a no holds for the day', () => {
  const [first, second] = [entry('2026-03-06-weekly'), entry('2026-03-06-weekly-2')];
  expect(isFirstToday([first], 'weekly', today)).toBe(true);
  expect(isFirstToday([first, second], 'weekly', today)).toBe(false);
  expect(isFirstToday([entry('2026-03-05-weekly')], 'weekly', today)).toBe(false);
});
