/** A year with one decision in it: weeks, a review, the look-backs it asks for, and how its forecasts fared. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import { ledgersOf } from '../../src/core/ledgers.ts';
import type { Mapping } from '../../src/core/value.ts';
import { calibration } from '../../src/decisions/forecasts.ts';
import type { Forecast, Outcome } from '../../src/decisions/forecasts.ts';
import type { StoredPage } from '../support/memory-store.ts';
import { day } from '../support/sittings.ts';
import type { Walker, WalkOptions } from '../support/walk.ts';
import { walker } from '../support/walk.ts';

const begin = day('2026-01-02');

/** A page for each of the weeks. */
const weeks: readonly StoredPage[] = Array.from({ length: 60 }, (_, week) => {
  const date = addDays(begin, week * 7);
  const energy = (week % 4) + 1;
  return {
    path: `${date.slice(0, 4)}/${date}-weekly.md`,
    text: `---\ncareer: 1\nid: ${date}-weekly\ntitle: Weekly\ndate: ${date}\nset: weekly\nv: 1\nanswers: {pulse: {energy: ${energy}}}\n---\n\n# Weekly\n`,
  };
});

/** The journal as it stands on a day, with the pages that there are by then. */
async function on(date: string, pages: readonly StoredPage[], more: WalkOptions = {}): Promise<Walker> {
  const written = pages.filter(({ path }) => path.slice(5, 15) <= date);
  return walker({ now: `${date}T09:00:00+01:00`, entries: written, ...more });
}

const pagesOf = (here: Walker): StoredPage[] => [...here.store.files].map(([path, text]) => ({ path, text }));

async function dueOn(date: string, pages: readonly StoredPage[]): Promise<readonly Mapping[]> {
  const here = await on(date, pages, { terminal: false });
  expect(await here.run('status', '--json')).toBe(0);
  const { due } = JSON.parse(here.stdout()) as { due: Mapping[] };
  return due.filter(({ set }) => set === 'lookback');
}

const expectations = Array.from({ length: 12 }, (_, index) => ({
  text: `sign ${index + 1} has been seen`,
  chance: index % 2 === 0 ? 0.8 : 0.3,
  // Nine are settled by the second look-back, and so have no score yet.
  date: index < 4 ? '2026-06-01' : index < 9 ? '2026-09-01' : '2027-02-01',
}));

describe('a year with a review in it', () => {
  it('asks for look-backs on their days, settles the forecasts, and scores them from the tenth on', async () => {
    // A review in March, filled in and closed.
    const march = await on('2026-03-15', weeks, {
      terminal: false,
      files: {
        'review.json': JSON.stringify({
          title: 'Which role?',
          criteria: [{ id: 'life', points: 100 }],
          options: [{ id: 'stay' }, { id: 'lead' }],
          scores: { stay: { life: 5 }, lead: { life: 7 } },
          expect: expectations,
          decided: { option: 'lead', reason: 'it is near' },
        }),
      },
    });
    expect(await march.run('review', '--answers', 'review.json'), march.stderr()).toBe(0);
    let pages: StoredPage[] = [
      ...weeks.filter(({ path }) => path.slice(5, 15) > '2026-03-15'),
      ...pagesOf(march),
    ];

    let settled = 0;
    const counts: number[] = [];
    const days = [
      ['2026-06-14', '2026-06-15'],
      ['2026-09-14', '2026-09-15'],
      ['2027-03-14', '2027-03-15'],
    ] as const;
    for (const [turn, [before, date]] of days.entries()) {
      // A forecast whose day has come asks sooner than the look-back.
      const reasons = (await dueOn(date, pages)).map(({ reason }) => reason);
      expect(reasons, date).toHaveLength(1);
      expect((await dueOn(before, pages)).map(({ reason }) => reason)).toEqual(['forecast']);
      const last = days[turn - 1]?.[1] ?? '';
      const due = expectations.filter((one) => one.date <= date && one.date > last);
      const settle = Object.fromEntries(due.map(({ text, chance }) => [text, chance > 0.5 ? 'yes' : 'no']));
      const sitting = await on(date, pages, {
        terminal: false,
        files: { 'back.json': JSON.stringify({ memory: `turn ${turn}`, settle, rule: 'look again' }) },
      });
      expect(await sitting.run('journal', 'lookback', '--answers', 'back.json'), sitting.stderr()).toBe(0);
      pages = [...pages.filter(({ path }) => path.slice(5, 15) > date), ...pagesOf(sitting)];
      expect(await dueOn(date, pages), date).toEqual([]);

      const entries = (await on(date, pages)).store.entries();
      const forecasts = ledgersOf(await entries).expectation.map(({ state, fields }): Forecast => ({
        chance: Number(fields['chance']),
        outcome: state as Outcome,
      }));
      const { brier, settled: count } = calibration(forecasts);
      expect(count).toBeGreaterThan(settled);
      settled = count;
      if (settled < 10) expect(brier).toBeNull();
      else expect(brier).toBeCloseTo((6 * 0.04 + 6 * 0.09) / 12, 10);
      counts.push(count);
    }
    expect(counts).toEqual([4, 9, 12]);
  });

  it('asks for none any more once the review was reopened', async () => {
    const march = await on('2026-03-15', weeks, {
      terminal: false,
      files: { r: JSON.stringify({ title: 'Role', decided: { option: 'stay' } }) },
    });
    await march.run('review', '--answers', 'r');
    const pages = pagesOf(march);
    expect(await dueOn('2026-06-15', pages)).toMatchObject([{ reason: 'revisit', since: '2026-06-15' }]);
    const may = await on('2026-05-01', pages, { terminal: false });
    expect(await may.run('review', 'role', '--reopen'), may.stderr()).toBe(0);
    expect(await dueOn('2026-06-15', pagesOf(may))).toEqual([]);
  });
});
