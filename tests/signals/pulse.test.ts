import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping } from '../../src/core/value.ts';
import { sum } from '../../src/signals/pulse-points.ts';
import type { Points } from '../../src/signals/pulse-points.ts';
import { flagRef, flagStates } from '../../src/signals/restarts.ts';
import { flagOn } from '../../src/signals/flag-on.ts';
import { signalsOf } from '../../src/signals/signals.ts';
import { day, entry } from '../support/sittings.ts';
import { anyPoints, everything, fewerRuns, friday, handVector, pointsFor, weekly, weeks } from './journal.ts';

const fallen = weeks(handVector.map(pointsFor));
const until = friday(17);
const pulseOf = (entries: readonly Entry[], period = everything) => signalsOf(entries, period).pulse;

/** A page that says this of the flag. */
function flagPage(date: string, update: Mapping): Entry {
  return entry(`${date}-open`, { update: [{ ref: flagRef, ...update }] });
}

const calmThenLow = (count: number) =>
  weeks([
    ...Array.from({ length: 12 }, () => pointsFor(4)),
    ...Array.from({ length: count }, () => pointsFor(1)),
  ]);
const three = (point: number): Points => ({ energy: point, learning: point, worth: point });

describe('the flag', () => {
  it('is raised at the eighteenth check-in of the vector, with what it was compared with', () => {
    expect(flagOn(fallen, friday(16))).toBeNull();
    const { flag, baseline, sd, cusum, waiting } = pulseOf(fallen);
    expect(flag).toMatchObject({ since: friday(12), raised: friday(17), entries: 6 });
    expect(flag?.baseline).toBeCloseTo(39 / 11, 12);
    expect(flag?.mean).toBeCloseTo((3 + 3.2 + 2.8 + 3 + 2.8 + 2.6) / 6, 12);
    expect([baseline, sd, waiting]).toEqual([flag?.baseline, 0.3, null]);
    expect(cusum.map(({ date }) => date)).toEqual([12, 13, 14, 15, 16, 17].map(friday));
  });

  it('says what each line adds, and the parts are the whole drop', () => {
    const { flag } = pulseOf(fallen);
    const parts = Object.values(flag?.parts ?? {});
    expect(parts).toHaveLength(5);
    expect(sum(parts)).toBeCloseTo((flag?.baseline ?? 0) - (flag?.mean ?? 0), 12);
    const one: Points = { energy: 4, learning: 4, worth: 4, voice: 4, people: 4 };
    const less = { ...one, learning: 1 };
    const low = pulseOf(
      weeks([...Array.from({ length: 14 }, () => one), ...Array.from({ length: 7 }, () => less)]),
    );
    expect(low.flag?.parts).toEqual({ energy: 0, learning: 0.6, worth: 0, voice: 0, people: 0 });
  });

  it('is not raised at 8 itself: it takes five check-ins, however low', () => {
    expect(pulseOf(calmThenLow(4)).cusum.at(-1)?.value).toBe(8);
    expect(pulseOf(calmThenLow(4)).flag).toBeNull();
    expect(pulseOf(calmThenLow(5)).flag?.entries).toBe(5);
  });

  it('compares the lines that were answered, and no others', () => {
    const { flag } = pulseOf(
      weeks([
        ...Array.from({ length: 12 }, () => pointsFor(4)),
        ...Array.from({ length: 5 }, () => three(1)),
      ]),
    );
    expect(flag).toMatchObject({ mean: 1, baseline: 4, parts: { energy: 1, learning: 1, worth: 1 } });
  });

  it('has parts that are the whole drop whatever was left out', () => {
    const low = fc.array(anyPoints, { minLength: 14, maxLength: 30 }).map((points) => [
      ...points,
      ...Array.from({ length: 9 }, (_, index): Points => ({
        energy: 1,
        learning: 1,
        worth: 1,
        ...(index % 2 === 0 ? { voice: 1 } : {}),
      })),
    ]);
    let raised = 0;
    fc.assert(
      fc.property(low, (points) => {
        const { flag } = pulseOf(weeks(points));
        if (flag === null) return;
        raised += 1;
        expect(sum(Object.values(flag.parts))).toBeCloseTo(flag.baseline - flag.mean, 9);
      }),
      fewerRuns,
    );
    expect(raised).toBeGreaterThan(0);
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(fallen, { minLength: fallen.length }), (shuffled) => {
        expect(signalsOf(shuffled, everything)).toEqual(signalsOf(fallen, everything));
      }),
    );
  });

  it('does not change because of a week without a page', () => {
    const later = fc.array(fc.integer({ min: 1, max: 5 }), {
      minLength: fallen.length,
      maxLength: fallen.length,
    });
    fc.assert(
      fc.property(later, (steps) => {
        let week = 0;
        const spread = handVector.map((average, index) => {
          week += steps[index] ?? 1;
          return weekly(friday(week), pointsFor(average));
        });
        const [one, other] = [pulseOf(spread), pulseOf(fallen)];
        expect(one.cusum.map(({ value }) => value)).toEqual(other.cusum.map(({ value }) => value));
        expect(one.flag?.parts).toEqual(other.flag?.parts);
        expect([one.baseline, one.sd]).toEqual([other.baseline, other.sd]);
      }),
      fewerRuns,
    );
  });

  it('is gone once the person has looked: after the stagnation page, or by saying what it was', () => {
    const after = addDays(until, 1);
    for (const page of [
      entry(`${after}-stagnation`),
      ...flagStates.map((state) => flagPage(after, { state })),
    ]) {
      const pulse = pulseOf([...fallen, page]);
      expect(pulse.flag, page.id).toBeNull();
      const next = weekly(friday(18), pointsFor(2.6));
      const { cusum } = pulseOf([...fallen, page, next]);
      expect(cusum.at(-1)?.value, page.id).toBeLessThanOrEqual(2);
    }
    expect(pulseOf([...fallen, entry(`${after}-sparks`)]).flag).not.toBeNull();
    expect(pulseOf([...fallen, flagPage(after, { state: 'done' })]).flag).not.toBeNull();
    const other = entry(`${after}-open`, { update: [{ ref: 'flag-1', state: 'known' }] });
    expect(pulseOf([...fallen, other]).flag).not.toBeNull();
  });

  it('is raised again by check-ins that stay low after that, and counts them alone', () => {
    const page = flagPage(addDays(until, 1), { state: 'known' });
    const more = weeks(
      Array.from({ length: 5 }, () => pointsFor(2)),
      {},
      18,
    );
    expect(pulseOf([...fallen, page, ...more.slice(0, 4)]).flag).toBeNull();
    expect(pulseOf([...fallen, page, ...more]).flag).toMatchObject({
      since: friday(18),
      entries: 5,
      raised: friday(22),
    });
  });

  it('is silent until the day it was put aside to', () => {
    const aside = flagPage(addDays(until, 1), { state: 'snoozed', until: addDays(until, 29) });
    const daily = Array.from({ length: 12 }, (_, index) => weekly(addDays(until, index + 2), pointsFor(2)));
    const all = [...fallen, aside, ...daily];
    const before = pulseOf(all, { since: day('2025-01-01'), until: addDays(until, 28) });
    expect([before.flag, before.silentUntil]).toEqual([null, addDays(until, 29)]);
    const then = pulseOf(all, { since: day('2025-01-01'), until: addDays(until, 29) });
    expect(then.silentUntil).toBeNull();
    expect(then.flag).toMatchObject({ since: addDays(until, 2), entries: 12 });
  });

  it('looks back no further than the page that closed it on the same day', () => {
    const last = { ...weekly(until, pointsFor(2.6)), written: `${until}T17:00:00+01:00` };
    const look = (hour: string): Entry => ({
      ...entry(`${until}-stagnation`),
      written: `${until}T${hour}:00:00+01:00`,
    });
    expect(pulseOf([...fallen.slice(0, -1), last, look('18')]).flag).toBeNull();
    expect(pulseOf([...fallen.slice(0, -1), last, look('16')]).cusum.at(-1)?.value).toBe(2);
  });

  it('names what was noted in that time', () => {
    const jolt = entry(`${friday(14)}-jolt`, { answers: { kind: 'a reorganisation or takeover' } });
    const before = entry(`${friday(3)}-jolt`, { answers: { kind: 'a win' } });
    const { marks, markedWhileLow } = signalsOf([...fallen, jolt, before], everything);
    expect(markedWhileLow).toEqual([
      { date: friday(14), kind: 'jolt', text: 'a reorganisation or takeover' },
    ]);
    expect(marks.map(({ text }) => text)).toEqual(['a win', 'a reorganisation or takeover']);
  });
});

describe('check-ins', () => {
  it('have three of the five lines at least; what was skipped is absent, never 0', () => {
    const pages = [
      weekly(friday(0), { energy: 1, learning: 2 }),
      weekly(friday(1), { energy: 1, learning: 2, worth: 3 }),
      weekly(friday(2), { energy: 0, learning: 9, worth: 'x', voice: 2, people: 2 }),
      entry(`${friday(3)}-sparks`, { answers: { heat: 3 } }),
      entry(`${friday(4)}-weekly`, { career: 'x', answers: { pulse: pointsFor(3) } }),
    ];
    const { series } = pulseOf(pages);
    expect(series).toEqual([
      { id: `${friday(1)}-weekly`, date: friday(1), role: null, value: 2, answered: 3 },
    ]);
    expect(signalsOf(pages, everything).lines).toMatchObject({
      energy: [
        { date: friday(0), value: 1 },
        { date: friday(1), value: 1 },
      ],
      voice: [{ date: friday(2), value: 2 }],
    });
  });

  it('are counted until there is a baseline', () => {
    expect(pulseOf([]).waiting).toEqual({ entries: 0, of: 12 });
    const seven = pulseOf(fallen.slice(0, 7));
    expect([seven.waiting, seven.baseline, seven.sd, seven.cusum]).toEqual([
      { entries: 7, of: 12 },
      null,
      null,
      [],
    ]);
    expect(pulseOf(fallen.slice(0, 13)).waiting).toBeNull();
  });

  it('show what the period chooses, while what is usual comes from all before its end', () => {
    const last = pulseOf(fallen, { since: friday(15), until });
    expect(last.series.map(({ date }) => date)).toEqual([15, 16, 17].map(friday));
    expect(last.cusum).toHaveLength(3);
    expect(last.flag).toEqual(pulseOf(fallen).flag);
    expect(pulseOf(fallen, { since: friday(0), until: friday(12) }).flag).toBeNull();
  });

  it('leave a gap where weeks are empty, and nothing is put in', () => {
    const gappy = fallen.filter((_, index) => ![4, 5, 9].includes(index));
    const { series, gaps } = pulseOf(gappy);
    expect(series).toHaveLength(15);
    expect(gaps.map(({ weeks: count }) => count)).toEqual([2, 1]);
    expect(pulseOf(fallen).gaps).toEqual([]);
  });
});

describe('a new role', () => {
  const old = weeks(handVector.map(pointsFor), { role: 'platform' });
  const fresh = weeks(
    Array.from({ length: 13 }, () => pointsFor(2)),
    { role: 'search' },
    18,
  );

  it('starts the baseline again: what was usual before is no measure any more', () => {
    const changed = pulseOf([...old, ...fresh.slice(0, 5)]);
    expect([changed.flag, changed.baseline]).toEqual([null, null]);
    expect(changed.waiting).toEqual({ entries: 5, of: 12 });
    expect(changed.roleChanges).toEqual([{ date: friday(18), role: 'search' }]);
    expect(changed.cusum).toHaveLength(6);
    expect(pulseOf([...old, ...fresh]).baseline).toBe(2);
  });

  it('is early for ninety days; a first role is not', () => {
    const seen = (days: number) =>
      pulseOf([...old, ...fresh], { since: friday(0), until: addDays(friday(18), days) }).present;
    expect(seen(89)).toEqual({ role: 'search', since: friday(18), isEarly: true });
    expect(seen(90)?.isEarly).toBe(false);
    expect(pulseOf(old.slice(0, 3), { since: friday(0), until: friday(2) }).present).toEqual({
      role: 'platform',
      since: friday(0),
      isEarly: false,
    });
    expect(pulseOf([]).present).toBeNull();
  });

  it('is one when an earlier role is taken up again, and none when a page names no role', () => {
    const back = weeks([pointsFor(3)], { role: 'platform' }, 40);
    expect(pulseOf([...old, ...fresh, ...back]).roleChanges.map(({ role }) => role)).toEqual([
      'search',
      'platform',
    ]);
    const some = old.map((page, index) => (index % 3 === 0 ? (fallen[index] ?? page) : page));
    expect(pulseOf(some).roleChanges).toEqual([]);
    expect(pulseOf(some).flag).toEqual(pulseOf(old).flag);
    const namedLate = [...fallen.slice(0, 3), ...old.slice(3), ...fresh];
    expect(pulseOf(namedLate).roleChanges).toEqual([{ date: friday(18), role: 'search' }]);
  });
});

const low = (averages: readonly number[]) => pulseOf(weeks(averages.map(pointsFor))).low;

describe('low from the start', () => {
  it('is four of the last five at 2.2 or below', () => {
    expect(low([2.2, 2, 3, 2.2])).toBeNull();
    expect(low([2.2, 2, 3, 2.2, 2])).toMatchObject({ low: 4, of: 5, entries: 5, fromStart: true });
    expect(low([2.2, 2, 3, 2.4, 2])).toBeNull();
    expect(low([2.2, 2, 3, 2.2, 2])?.mean).toBeCloseTo(11.4 / 5, 12);
  });

  it('is not said to be from the start where it was otherwise then', () => {
    expect(low([4, 4, 4, 4, 4, 2, 2, 2, 2, 2])).toMatchObject({ low: 5, fromStart: false });
  });
});
