/** The course of a theme over the weeks: which of the accounts is taken, and since when. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldRightly, shapeRules, usualCourse } from '../../scripts/bench/trends.ts';
import { addDays, daysBetween } from '../../src/core/calendar.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { shapeOf } from '../../src/themes/shape.ts';

const monday = '2026-01-05' as CivilDate;

/** Weeks in their order: `x` has the theme, `.` has not, a space has no entry. */
function weeksOf(marks: string): readonly (boolean | null)[] {
  return [...marks].map((mark) => (mark === ' ' ? null : mark === 'x'));
}

function shape(marks: string) {
  return shapeOf(weeksOf(marks), monday);
}

function week(number: number): CivilDate {
  return addDays(monday, number * 7);
}

const anyWeeks = fc.array(fc.constantFrom(true, false, null), { maxLength: 60 });

describe('a course', () => {
  it('that is the same throughout is steady', () => {
    for (const marks of ['x'.repeat(26), 'x.'.repeat(13), '..x.'.repeat(6)])
      expect(shape(marks)).toEqual({ shape: 'steady', since: null, until: null });
  });

  it('that begins is a step up, with the week it began in', () => {
    expect(shape('............xxxxxxxxxxxx')).toEqual({ shape: 'step up', since: week(12), until: null });
  });

  it('that ends is a step down, with the first week without it', () => {
    expect(shape('xxxx.xxxxx..............')).toEqual({ shape: 'step down', since: week(10), until: null });
  });

  it('that begins and ends is a window, with both weeks', () => {
    expect(shape('........xxxxxxxx..........')).toEqual({ shape: 'window', since: week(8), until: week(16) });
  });

  it('is still seen through single weeks that do not fit', () => {
    expect(shape('..x.........xxx.xxxxxxxxxx')).toEqual({ shape: 'step up', since: week(12), until: null });
  });

  it('is dated by a week that has an entry', () => {
    expect(shape('............   xxxxxxxxxxxx')).toMatchObject({ shape: 'step up', since: week(15) });
  });

  it.each(['', 'xxxxxxx', '....xx....................', 'x x x x x x x', '          '])(
    'of too little says nothing: "%s"',
    (marks) => {
      expect(shape(marks)).toEqual({ shape: 'too few', since: null, until: null });
    },
  );

  it('of many years is told too', () => {
    expect(shape('.'.repeat(700) + 'x'.repeat(700))).toMatchObject({ shape: 'step up', since: week(700) });
  });
});

describe('weeks without an entry', () => {
  it('are no weeks without the theme', () => {
    expect(shape('xxxxxx             xxxxxx').shape).toBe('steady');
    expect(shape('xxxxxx.............xxxxxx').shape).not.toBe('steady');
  });

  it('change nothing but the dates', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const known = weeks.filter((present) => present !== null);
        expect(shapeOf(weeks, monday).shape).toBe(shapeOf(known, monday).shape);
      }),
      { numRuns: 60 },
    );
  });
});

describe('of any weeks', () => {
  it('the change lies where the theme comes or goes', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { shape: word, since, until } = shapeOf(weeks, monday);
        const at = (date: CivilDate | null) => date && weeks[daysBetween(monday, date) / 7];
        expect(since === null).toBe(word === 'steady' || word === 'too few');
        expect(until === null).toBe(word !== 'window');
        if (word === 'step up' || word === 'window') expect(at(since)).toBe(true);
        if (word === 'step down') expect(at(since)).toBe(false);
        if (word === 'window') expect(at(until)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('their mirror has the mirrored course', () => {
    const mirrored = { 'step up': 'step down', 'step down': 'step up' } as const;
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { shape: word } = shapeOf(weeks, monday);
        const expected = word === 'step up' || word === 'step down' ? mirrored[word] : word;
        expect(shapeOf(weeks.toReversed(), monday).shape).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in simulated half-years with a fifth of the weeks missed', () => {
  it('the course is told rightly more often than 85 times in 100, and not by saying steady each time', () => {
    const told = toldRightly(shapeRules['description length'] ?? (() => 'steady'), usualCourse, 400, 7);
    const shares = Object.values(told);
    expect(shares.reduce((total, share) => total + share, 0) / shares.length).toBeGreaterThan(0.86);
    expect(Math.min(...shares)).toBeGreaterThan(0.7);
  });
});
