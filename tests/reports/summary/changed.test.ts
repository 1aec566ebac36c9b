/** What changed: against which time, the largest facts first, five at most, each resting on enough answers. */
import { describe, expect, it } from 'vitest';
import { addDays, firstDay } from '../../../src/core/calendar.ts';
import type { CivilDate } from '../../../src/core/calendar.ts';
import type { Entry } from '../../../src/core/entry.ts';
import type { Mapping } from '../../../src/core/value.ts';
import type { Changed } from '../../../src/reports/summary/changed.ts';
import { changedIn } from '../../../src/reports/summary/changed.ts';
import { materialOf } from '../../../src/reports/summary/material.ts';
import { day, entry } from '../../support/sittings.ts';
import { friday, weekly } from '../../signals/journal.ts';

const until = friday(20);

function changedOf(entries: readonly Entry[], since: CivilDate = firstDay, hasBefore = false): Changed {
  return changedIn(materialOf({ entries, period: { since, until }, withPrivate: false }), hasBefore);
}

/** A page a week with these points on every line. */
function course(pointOf: (week: number) => number, more: Mapping = {}): Entry[] {
  return Array.from({ length: 20 }, (_, week) => {
    const point = pointOf(week);
    return weekly(friday(week), { energy: point, learning: 3, worth: 3 }, more);
  });
}

describe('what changed', () => {
  it('looks at the last four weeks of a whole journal, against the twelve before', () => {
    const { since, now, before, facts } = changedOf(course((week) => (week < 17 ? 4 : 2)));
    expect(since).toBe('weeks');
    expect(now).toEqual({ since: addDays(until, -27), until });
    expect(before).toEqual({ since: addDays(until, -27 - 84), until: addDays(until, -28) });
    expect(facts).toEqual([
      {
        change: 'median',
        line: 'energy',
        before: { median: 4, of: 12 },
        now: { median: 2, of: 3 },
        size: 2,
      },
    ]);
  });

  it('looks at a period against as long a time before it', () => {
    const { since, now, before } = changedOf(
      course(() => 3),
      friday(10),
      true,
    );
    expect(since).toBe('period');
    expect(now).toEqual({ since: friday(10), until });
    expect(before).toEqual({ since: day('2025-01-02'), until: day('2025-03-13') });
  });

  it('looks back to the last review of the period', () => {
    const review = entry(`${friday(12)}-decision`, { set: 'decision', name: 'one' });
    const { since, now } = changedOf([...course(() => 3), review]);
    expect([since, now.since]).toEqual(['review', friday(12)]);
    expect(changedOf([...course(() => 3), review], friday(14), true).since).toBe('period');
    // A page that somebody's own set of that name has made.
    const other = entry(`${friday(13)}-decision`, { set: 'decision' });
    expect(changedOf([...course(() => 3), review, other]).now.since).toBe(friday(12));
  });

  it('says nothing of a median of one or two answers, or of one that stayed', () => {
    expect(
      changedOf(course((week) => (week === 19 ? 1 : 3)).filter((_, week) => week < 16 || week > 18)).facts,
    ).toEqual([]);
    expect(changedOf(course(() => 3)).facts).toEqual([]);
  });

  it('has new and gone pushes, wires that tripped, options that moved and forecasts that settled, five at most', () => {
    const entries = [
      ...course(() => 3),
      entry(`${friday(2)}-direction`, { answers: { push: ['the rota', 'the noise'], pull: ['a say'] } }),
      entry(`${friday(18)}-direction`, { answers: { push: ['the rota', 'no plan'], pull: ['a say'] } }),
      entry(`${friday(1)}-decision`, {
        set: 'decision',
        name: 'one',
        options: [{ id: 'shop', title: 'a shop', bucket: 'later' }],
        expect: [
          { id: 'e-1', text: 'a second reviewer', chance: 0.9 },
          { id: 'e-2', text: 'a quiet spring', chance: 0.5 },
        ],
      }),
      entry(`${friday(3)}-assumptions`, { answers: { wire: ['a third reorganisation'] } }),
      entry(`${friday(17)}-jolt`, {
        update: [{ ref: `${friday(3)}-assumptions.tripwire-1`, state: 'tripped' }],
      }),
      entry(`${friday(19)}-lookback`, {
        update: [
          { ref: 'e-1', state: 'no' },
          { ref: 'e-2', state: 'yes' },
        ],
      }),
    ];
    const { facts } = changedOf(entries, friday(10), true);
    expect(facts.map(({ change, size }) => [change, size])).toEqual([
      ['tripwire', 3],
      ['forecast', 2.8],
      ['push', 2],
      ['push', 2],
      ['forecast', 2],
    ]);
    expect(facts[2]).toMatchObject({ text: 'no plan', became: 'new' });
    expect(facts[3]).toMatchObject({ text: 'the noise', became: 'gone' });
  });

  it('has a value that is served otherwise than before, where it was asked three times on both sides', () => {
    const ticked = Array.from({ length: 20 }, (_, week) =>
      weekly(
        friday(week),
        { energy: 3, learning: 3, worth: 3 },
        { answers: { lived: { served: week < 12 ? ['Craft'] : [], against: week < 12 ? [] : ['Craft'] } } },
      ),
    );
    const values = entry(`${friday(0)}-values`, { answers: { rank: ['Craft'] } });
    const { facts } = changedOf([values, ...ticked], friday(12), true);
    expect(facts).toEqual([
      {
        change: 'value',
        name: 'Craft',
        before: { served: 8, against: 0, of: 8 },
        now: { served: 0, against: 8, of: 8 },
        size: 4,
      },
    ]);
  });
});
