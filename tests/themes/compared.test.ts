/** One theme in two periods is counted in both, under whatever label either has for it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate, Period } from '../../src/core/calendar.ts';
import { comparedThemes } from '../../src/themes/compared.ts';
import { recurringThemes } from '../../src/themes/recurring.ts';
import type { TermedPage } from '../../src/themes/theme.ts';
import { lexicon, weekly } from './support.ts';

const day = (text: string): CivilDate => text as CivilDate;
const early: Period = { since: day('2026-01-01'), until: day('2026-02-28') };
const late: Period = { since: day('2026-03-01'), until: day('2026-12-31') };

function found(pages: readonly TermedPage[], periods: readonly Period[] = [early, late]) {
  const all = periods.flatMap((period) => recurringThemes(pages, { lexicon, period, count: 20 }));
  return comparedThemes(all, pages, periods, { lexicon }).map((theme, index) => ({
    label: all[index]?.label,
    ...theme,
  }));
}

/** A page a week in the one period, and in the other. */
const halves = (before: readonly string[], after: readonly string[]): TermedPage[] => [
  ...weekly(before),
  ...weekly(after, '2026-03-02'),
];

describe('themes of two periods', () => {
  it('are counted where they are in too few entries to be themes, and are nothing where nobody wrote of them', () => {
    const pages = halves(
      ['The database migration began.', 'Our database migration stuck.', 'A database migration!', 'A walk.'],
      ['The garden froze.', 'No database migration now.', 'My garden thawed.', 'Sun on the garden.'],
    );
    const themes = found(pages);
    expect(themes.find(({ label }) => label === 'database migration')?.counts).toEqual([
      [3, 4],
      [1, 4],
    ]);
    expect(themes.find(({ label }) => label === 'garden')?.counts).toEqual([
      [0, 4],
      [3, 4],
    ]);
  });

  it('are one under two labels', () => {
    const pages = halves(
      ['I was exhausted after the call.', 'I am exhausted again.', 'I came home exhausted.'],
      ['I was drained after the call.', 'I am drained again.', 'I came home drained.'],
    );
    const [one, other] = ['exhausted', 'drained'].map((wanted) =>
      found(pages).find(({ label }) => label === wanted),
    );
    expect(one?.name).toBe(other?.name);
    expect(one?.counts).toEqual([
      [3, 3],
      [3, 3],
    ]);
    expect(other?.counts).toEqual(one?.counts);
  });

  it('have the counts that they are shown with', () => {
    const subjects = ['database migration', 'on-call rota', 'on-call', 'migration', 'mentoring', 'garden'];
    const body = fc
      .array(fc.constantFrom(...subjects), { minLength: 1, maxLength: 3 })
      .map((some) => some.map((subject) => `The ${subject} took all day.`).join(' '));
    fc.assert(
      fc.property(fc.array(body, { minLength: 8, maxLength: 20 }), (bodies) => {
        const pages = weekly(bodies);
        for (const period of [early, { since: early.since, until: late.until }]) {
          const themes = recurringThemes(pages, { lexicon, period, count: 20 });
          const known = pages.filter(({ date }) => date <= period.until);
          expect(comparedThemes(themes, known, [period], { lexicon }).map(({ counts }) => counts)).toEqual(
            themes.map(({ entries, of }) => [[entries, of]]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
