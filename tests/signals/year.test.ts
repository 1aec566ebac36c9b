/** A whole year, seeded and written by sittings: the signals against a tally that was kept beside them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sum } from '../../src/signals/pulse-points.ts';
import type { Signals } from '../../src/signals/signals.ts';
import { signalsOf } from '../../src/signals/signals.ts';
import { builtIn } from '../support/built-in.ts';
import { Year } from '../support/year.ts';
import { everything } from './journal.ts';

describe('a simulated year', () => {
  let year: Year;
  let signals: Signals;
  const count = (set: string): number => year.sittings.get(set) ?? 0;
  beforeAll(async () => {
    const { sets, lists } = await builtIn();
    year = new Year(7, sets, lists).live();
    signals = signalsOf(year.entries, everything);
  });

  it('has every point that was given, and nothing where too few lines were answered to compare', () => {
    expect(signals.lines.energy.map(({ value }) => value)).toEqual(year.energy.map(({ value }) => value));
    expect(signals.lines.voice).toHaveLength(52);
    expect(signals.pulse.series).toEqual([]);
    expect(signals.pulse.waiting).toEqual({ entries: 0, of: 12 });
  });

  it('has a reading of from and to, of the mix and of the season for each sitting', () => {
    expect(signals.direction.readings).toHaveLength(count('direction'));
    expect(signals.mix).toHaveLength(count('archetypes'));
    for (const { now } of signals.mix) expect(sum(Object.values(now))).toBeCloseTo(1, 12);
    expect(signals.seasons).toHaveLength(count('season'));
    expect(signals.tried).toHaveLength(count('stagnation'));
    expect(signals.panel).toMatchObject({
      stretch: Array.from({ length: count('stagnation') }, () => ({ value: 3 })),
    });
  });

  it('ranks the values of the latest list, and counts only what was ticked', () => {
    const { values } = signals.values;
    expect(values.map(({ name }) => name)).toEqual(year.values);
    for (const { served, against, of } of values) {
      expect(served).toBeLessThanOrEqual(of);
      expect(against).toBe(0);
    }
  });

  it('is the same whatever order its pages are read in', () => {
    expect(signalsOf(year.entries.toReversed(), everything)).toEqual(signals);
  });
});
