/** The words rising, new, faded and steady, and the exact test behind them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactFalseRise } from '../../scripts/bench/trends.ts';
import { atLeastAsMany } from '../../src/themes/fisher.ts';
import type { CountOf } from '../../src/themes/theme.ts';
import { trendOf } from '../../src/themes/trend.ts';

/** Entries in their order: `x` has the theme, anything else has not. */
function trend(entries: string) {
  return trendOf([...entries.replaceAll(' ', '')].map((mark) => mark === 'x'));
}

const countOf = fc
  .integer({ min: 0, max: 18 })
  .chain((of) => fc.integer({ min: 0, max: of }).map((present): CountOf => [present, of]));

/** Entries of which a share has the theme. */
function entriesWith(minLength: number, maxLength: number) {
  return fc.constantFrom(0, 0.1, 0.8).chain((share) =>
    fc.array(
      fc.integer({ min: 0, max: 99 }).map((drawn) => drawn < share * 100),
      { minLength, maxLength, size: 'max' },
    ),
  );
}
/** 8 to 24 entries, and more before them that no word looks at. */
const anyPresence = fc
  .tuple(fc.array(fc.boolean(), { maxLength: 16 }), entriesWith(2, 18), entriesWith(6, 6))
  .map(([old, before, recent]) => [...(before.length < 18 ? [] : old), ...before, ...recent]);

describe('the exact test', () => {
  it('gives 0.0381 for 4 of 6 against 3 of 18', () => {
    expect(atLeastAsMany([4, 6], [3, 18])).toBeCloseTo(0.038069, 6);
  });

  it('gives the odds of one draw where there is one to draw', () => {
    expect(atLeastAsMany([1, 6], [0, 18])).toBeCloseTo(6 / 24, 12);
    expect(atLeastAsMany([0, 6], [1, 18])).toBe(1);
    expect(atLeastAsMany([6, 6], [0, 2])).toBeCloseTo(1 / 28, 12);
  });

  it('is certain against nothing', () => {
    expect(atLeastAsMany([6, 6], [0, 0])).toBe(1);
    expect(atLeastAsMany([0, 0], [3, 3])).toBe(1);
    expect(atLeastAsMany([0, 6], [0, 18])).toBe(1);
  });

  it('counts what every way of dealing the entries out would give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 8 }),
        fc.nat({ max: 2 ** 14 }),
        (of, other, bits) => {
          const all = of + other;
          const dealt = bits % 2 ** all;
          const ones = (word: number) => word.toString(2).replaceAll('0', '').length;
          const here = (word: number) => ones(word % 2 ** of);
          const ways = Array.from({ length: 2 ** all }, (_, word) => word).filter(
            (word) => ones(word) === ones(dealt),
          );
          const asMany = ways.filter((word) => here(word) >= here(dealt)).length;
          const p = atLeastAsMany([here(dealt), of], [ones(dealt) - here(dealt), other]);
          expect(p).toBeCloseTo(asMany / ways.length, 10);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is a share, and one of the two directions is at least an even chance', () => {
    fc.assert(
      fc.property(countOf, countOf, (one, other) => {
        const [up, down] = [atLeastAsMany(one, other), atLeastAsMany(other, one)];
        expect(up).toBeGreaterThan(0);
        expect(Math.max(up, down)).toBeLessThanOrEqual(1 + 1e-12);
        expect(up + down).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
    );
  });
});

describe('a theme', () => {
  it('is rising in 4 of the last 6 entries after 3 of 18', () => {
    expect(trend('x.....x.....x..... x.xx.x')).toEqual({
      trend: 'rising',
      recent: [4, 6],
      before: [3, 18],
      p: expect.closeTo(0.038069, 6) as number,
    });
  });

  it('is steady in 4 of the last 6 entries after 4 of 18', () => {
    expect(trend('x.....x.....x....x x.xx.x')).toMatchObject({
      trend: 'steady',
      recent: [4, 6],
      before: [4, 18],
    });
  });

  it('is new where it rose from nothing', () => {
    expect(trend('.................. ...xxx')).toMatchObject({
      trend: 'new',
      recent: [3, 6],
      before: [0, 18],
    });
  });

  it('is neither rising nor new in fewer than 3 of the last 6', () => {
    expect(trend('.................. ....xx')).toMatchObject({
      trend: 'steady',
      p: expect.closeTo(0.0543, 3) as number,
    });
  });

  it('has faded where it was in half of the entries and then in none', () => {
    expect(trend('x.x.x.x.x.x.x.x.x. ......')).toMatchObject({
      trend: 'faded',
      recent: [0, 6],
      before: [9, 18],
    });
  });

  it('has not faded while it is in one of the last 6', () => {
    expect(trend('xxxxxxxxxxxxxxxxxx .....x').trend).toBe('steady');
  });

  it('is compared with no more than the 18 entries before the last 6', () => {
    expect(trend(`${'x'.repeat(30)}.................. ...xxx`).trend).toBe('new');
  });

  it.each(['', 'x', 'xxx', 'xxxxxx', '......'])(
    'is steady in a journal of six entries or fewer: "%s"',
    (entries) => {
      expect(trend(entries)).toMatchObject({ trend: 'steady', before: [0, 0], p: 1 });
    },
  );

  it('gets a word with two entries before the last six, not with one', () => {
    expect(trend('. xxxxxx').trend).toBe('steady');
    expect(trend('.. xxxxxx').trend).toBe('new');
    expect(trend('x ......').trend).toBe('steady');
  });

  it('has the counts that its word rests on', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyPresence, (presence) => {
        const { trend: word, recent, before, p } = trendOf(presence);
        met.add(word);
        expect(recent[1] + before[1]).toBe(Math.min(24, presence.length));
        expect(recent[0] + before[0]).toBe(presence.slice(-24).filter(Boolean).length);
        if (word === 'faded') expect(p).toBeLessThanOrEqual(0.05);
        if (word === 'rising' || word === 'new') expect(p).toBeLessThanOrEqual(0.045);
        if (word === 'rising' || word === 'new') expect(recent[0]).toBeGreaterThanOrEqual(3);
        if (word === 'faded') expect(recent[0]).toBe(0);
        expect(word === 'new').toBe(recent[0] >= 3 && p <= 0.045 && before[0] === 0);
      }),
      { numRuns: 400 },
    );
    // A law that met no change has said nothing about it.
    expect([...met].sort()).toEqual(['faded', 'new', 'rising', 'steady']);
  });

  it('is named by its level: 5 of 6 against 5 of 18, not against 6 of 18', () => {
    expect(trend(`${'x'.repeat(5)}${'.'.repeat(13)} xxxxx.`)).toMatchObject({ trend: 'rising' });
    expect(trend(`${'x'.repeat(6)}${'.'.repeat(12)} xxxxx.`)).toMatchObject({ trend: 'steady' });
  });

  it.each([
    [0.05, 0.002],
    [0.1, 0.009],
    [0.2, 0.018],
    [0.3, 0.019],
    [0.5, 0.02],
  ])(
    'that comes by chance in a share of %d of entries is called rising or new in at most %d, however many were before',
    (share, most) => {
      for (let before = 0; before <= 18; before += 1)
        expect(exactFalseRise(share, before)).toBeLessThanOrEqual(most);
    },
  );
});
