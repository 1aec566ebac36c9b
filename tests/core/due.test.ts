import { describe, expect, it } from 'vitest';
import { dueSets, nextSet } from '../../src/core/due.ts';
import { day, entry, promptSet, today } from '../support/sittings.ts';

const weekly = promptSet('weekly', [], { every: 7 });
const stagnation = promptSet('stagnation', [], { every: 28 });
const values = promptSet('values', [], { every: 90 });
const sparks = promptSet('sparks', []);
const sets = [values, stagnation, weekly, sparks];

const due = (last: string): unknown => dueSets(sets, [entry(`${last}-weekly`)], today);

describe('what is due', () => {
  it('in an empty journal is the weekly check-in, and nothing else', () => {
    expect(dueSets(sets, [], today)).toEqual([{ set: 'weekly', reason: 'cadence', since: today }]);
    expect(nextSet(sets, [], today)).toBe('weekly');
  });

  it('is a set whose last entry is as old as its rhythm, since the day it became so', () => {
    expect(due('2026-02-28')).toEqual([]);
    expect(due('2026-02-27')).toEqual([{ set: 'weekly', reason: 'cadence', since: '2026-03-06' }]);
    expect(due('2026-02-20')).toEqual([{ set: 'weekly', reason: 'cadence', since: '2026-02-27' }]);
  });

  it('goes by the latest entry, in whatever order they come, and by none of a later day', () => {
    const entries = [entry('2026-03-05-weekly'), entry('2026-02-01-weekly')];
    expect(dueSets(sets, entries, today)).toEqual([]);
    expect(dueSets(sets, [entry('2026-03-09-weekly')], today)).toHaveLength(1);
  });

  it('stands in the order in which it became due', () => {
    const entries = [
      entry('2026-02-27-weekly'),
      entry('2025-01-01-values'),
      entry('2026-02-01-stagnation'),
      entry('2020-01-01-sparks'),
    ];
    expect(dueSets(sets, entries, today).map(({ set }) => set)).toEqual(['values', 'stagnation', 'weekly']);
  });
});

describe('the next set', () => {
  it('is weekly when that is due, else what has been due longest, else weekly', () => {
    const old = [entry('2026-01-01-stagnation'), entry('2025-01-01-values')];
    expect(nextSet(sets, [...old, entry('2026-02-01-weekly')], today)).toBe('weekly');
    expect(nextSet(sets, [...old, entry('2026-03-05-weekly')], today)).toBe('values');
    expect(nextSet(sets, [entry('2026-03-05-weekly')], day('2026-03-06'))).toBe('weekly');
  });
});
