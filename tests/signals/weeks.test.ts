import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, startOfWeek } from '../../src/core/calendar.ts';
import { gapsIn, unbroken, weekByWeek } from '../../src/signals/weeks.ts';
import { likelyDay, runs } from '../support/days.ts';
import { day } from '../support/sittings.ts';

const point = (date: string, value: number) => ({ date: day(date), value });

describe('weeks', () => {
  it('stay empty where nothing was written', () => {
    const points = [point('2026-03-02', 3), point('2026-03-08', 4), point('2026-03-16', 2)];
    expect(weekByWeek(points, { since: day('2026-03-04'), until: day('2026-03-23') })).toEqual([
      { week: '2026-W10', since: '2026-03-02', values: [3, 4] },
      { week: '2026-W11', since: '2026-03-09', values: [] },
      { week: '2026-W12', since: '2026-03-16', values: [2] },
      { week: '2026-W13', since: '2026-03-23', values: [] },
    ]);
  });

  it('are a gap from Monday to Sunday', () => {
    expect(gapsIn([day('2026-03-06'), day('2026-03-09'), day('2026-03-29'), day('2026-03-29')])).toEqual([
      { since: '2026-03-16', until: '2026-03-22', weeks: 1 },
    ]);
  });

  it('break a line, and a line broken nowhere is whole', () => {
    const dates = ['2026-03-06', '2026-03-13', '2026-03-13', '2026-03-27', '2026-04-03'];
    expect(unbroken(dates.map((date) => point(date, 1))).map((run) => run.length)).toEqual([3, 2]);
    expect(unbroken([])).toEqual([]);
  });

  it('are each either written in or part of a gap', () => {
    const spread = fc.tuple(likelyDay, fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }));
    fc.assert(
      fc.property(spread, ([first, steps]) => {
        const dates = [first];
        for (const step of steps) dates.push(addDays(dates.at(-1) ?? first, step));
        const period = { since: first, until: dates.at(-1) ?? first };
        const weeks = weekByWeek(
          dates.map((date) => ({ date, value: 1 })),
          period,
        );
        const empty = weeks.filter(({ values }) => values.length === 0).length;
        const gaps = gapsIn(dates);
        expect(gaps.reduce((count, gap) => count + gap.weeks, 0)).toBe(empty);
        for (const { since, until, weeks: count } of gaps) {
          expect(startOfWeek(since)).toBe(since);
          expect(daysBetween(since, until)).toBe(count * 7 - 1);
        }
        const runsOfDates = unbroken(dates.map((date) => ({ date })));
        expect(runsOfDates.flat()).toHaveLength(dates.length);
        expect(runsOfDates).toHaveLength(gaps.length + 1);
      }),
      runs,
    );
  });
});
