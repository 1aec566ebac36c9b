/** The course of a theme over the weeks: which of the accounts is taken, and since when. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldRightly, shapeRules, usualCourse } from '../../scripts/bench/trends.ts';
import { addDays, daysBetween } from '../../src/core/calendar.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { shapeOf } from '../../src/themes/shape.ts';
import type { ShapeWord } from '../../src/themes/theme.ts';

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

/** A stretch of weeks with the theme in a small or a large share of them; a few have no entry. */
const stretch = fc.constantFrom(0.05, 0.9).chain((share) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9 }))
      .map(([drawn, missed]) => (missed === 0 ? null : drawn < share * 100)),
    { minLength: 5, maxLength: 20, size: 'max' },
  ),
);
/** Weeks in which something may change: any would be too few, or steady, nearly each time. */
const anyWeeks = fc.array(stretch, { minLength: 2, maxLength: 4, size: 'max' }).map((all) => all.flat());

/** Which words a law has met: one that met no change has said nothing about it. */
function everyWord(): { readonly met: (word: ShapeWord) => void; readonly all: () => void } {
  const met = new Set<string>();
  return {
    met: (word) => met.add(word),
    all: () => expect([...met].sort()).toEqual(['steady', 'step down', 'step up', 'too few', 'window']),
  };
}

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
    const words = everyWord();
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const known = weeks.filter((present) => present !== null);
        const { shape: word } = shapeOf(weeks, monday);
        words.met(word);
        expect(word).toBe(shapeOf(known, monday).shape);
      }),
      { numRuns: 150 },
    );
    words.all();
  });
});

describe('of any weeks', () => {
  it('the change lies where the theme comes or goes', () => {
    const words = everyWord();
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { shape: word, since, until } = shapeOf(weeks, monday);
        words.met(word);
        const at = (date: CivilDate | null) => date && weeks[daysBetween(monday, date) / 7];
        expect(since === null).toBe(word === 'steady' || word === 'too few');
        expect(until === null).toBe(word !== 'window');
        if (word === 'step up' || word === 'window') expect(at(since)).toBe(true);
        if (word === 'step down') expect(at(since)).toBe(false);
        if (word === 'window') expect(at(until)).toBe(false);
      }),
      { numRuns: 150 },
    );
    words.all();
  });

  it('their mirror has the mirrored course', () => {
    const mirrored = { 'step up': 'step down', 'step down': 'step up' } as const;
    const words = everyWord();
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { shape: word, since } = shapeOf(weeks, monday);
        words.met(word);
        const isStep = word === 'step up' || word === 'step down';
        const reversed = weeks.toReversed();
        const mirror = shapeOf(reversed, monday);
        // High, low and high again for as long goes down as much as up: the first of the two is told.
        if (isStep && mirror.shape === word)
          expect(bitsOfStep(reversed, mirror.since)).toBeCloseTo(bitsOfStep(weeks, since), 9);
        else expect(mirror.shape).toBe(isStep ? mirrored[word] : word);
      }),
      { numRuns: 150, examples: [[Array.from({ length: 20 }, (_, place) => place < 6 || place > 13)]] },
    );
    words.all();
  });
});

/** What the two stretches take to tell: log2(n + 1) + log2 C(n, k) each. */
function bitsOfStep(weeks: readonly (boolean | null)[], since: CivilDate | null): number {
  const place = since === null ? 0 : daysBetween(monday, since) / 7;
  return [weeks.slice(0, place), weeks.slice(place)].reduce((sum, own) => {
    const known = own.filter((present) => present !== null);
    const present = known.filter(Boolean).length;
    let bits = Math.log2(known.length + 1);
    for (let each = 1; each <= present; each += 1) bits += Math.log2((known.length - present + each) / each);
    return sum + bits;
  }, 0);
}

describe('in simulated half-years with a fifth of the weeks missed', () => {
  it('the course is told rightly more often than 85 times in 100, and not by saying steady each time', () => {
    const told = toldRightly(shapeRules['description length'] ?? (() => 'steady'), usualCourse, 400, 7);
    const shares = Object.values(told);
    expect(shares.reduce((total, share) => total + share, 0) / shares.length).toBeGreaterThan(0.86);
    expect(Math.min(...shares)).toBeGreaterThan(0.7);
  });
});
