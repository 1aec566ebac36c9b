import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping } from '../../src/core/value.ts';
import { mixSteps } from '../../src/signals/role-mix.ts';
import { shiftsOf } from '../../src/signals/shifts.ts';
import { signalsOf } from '../../src/signals/signals.ts';
import { builtIn } from '../support/built-in.ts';
import { day, entry } from '../support/sittings.ts';
import { everything, friday, pointsFor, weekly } from './journal.ts';

const page = (id: string, answers: Mapping): Entry => entry(id, { answers });

const outward = (week: number, steps: readonly string[]): Entry =>
  page(`${friday(week)}-weekly`, { outward: steps });

describe('the outward ladder', () => {
  it('takes the highest rung of what was ticked, and no reading of a skipped question', () => {
    const pages = [
      outward(0, ['nothing']),
      outward(1, ['looked at openings', 'talked with someone about a role']),
      outward(2, []),
      outward(3, ['Had an interview']),
      outward(4, ['gave a talk']),
      outward(5, ['gave a talk', 'answered a recruiter or contact']),
    ];
    expect(signalsOf(pages, everything).outward.map(({ date, rung }) => [date, rung])).toEqual([
      [friday(0), 'none'],
      [friday(1), 'talked'],
      [friday(3), 'interviewed'],
      [friday(4), null],
      [friday(5), 'answered'],
    ]);
    expect(signalsOf(pages, everything).outward[3]?.steps).toEqual(['gave a talk']);
  });

  it('knows every option of the built-in question', async () => {
    const { sets } = await builtIn();
    const weeklySet = sets.find(({ id }) => id === 'weekly');
    const texts =
      weeklySet?.questions.find(({ id }) => id === 'outward')?.options?.map(({ text }) => text) ?? [];
    expect(texts.length).toBeGreaterThan(5);
    const read = signalsOf(
      texts.map((text, week) => outward(week, [text])),
      everything,
    ).outward;
    expect(read.filter(({ rung }) => rung === null)).toEqual([]);
  });
});

describe('the role mix', () => {
  it('has the middle of each range, rescaled, and the latest wish', () => {
    const now = { solver: [70, 80], 'right hand': [20, 30] };
    const pages = [
      page('2025-01-10-archetypes', { now, want: { solver: 50, architect: 50 } }),
      page('2025-04-10-archetypes', { now: { solver: 100 } }),
    ];
    expect(signalsOf(pages, everything).mix).toEqual([
      {
        date: '2025-01-10',
        now: { solver: 0.75, 'right hand': 0.25 },
        want: { solver: 0.5, architect: 0.5 },
      },
      { date: '2025-04-10', now: { solver: 1 }, want: { solver: 0.5, architect: 0.5 } },
    ]);
  });

  it('starts at nothing for a kind that only one of the two has, whatever its name', () => {
    expect(mixSteps({ solver: 1 }, { constructor: 1 })).toEqual([
      { kind: 'solver', step: -1 },
      { kind: 'constructor', step: 1 },
    ]);
  });

  it('says how far each kind is from the wish, the largest step first', () => {
    expect(mixSteps({ solver: 0.75, 'right hand': 0.25 }, { solver: 0.5, architect: 0.5 })).toEqual([
      { kind: 'architect', step: 0.5 },
      { kind: 'solver', step: -0.25 },
      { kind: 'right hand', step: -0.25 },
    ]);
  });

  it('passes over what is no share', () => {
    const pages = [page('2025-01-10-archetypes', { now: { solver: 'most', architect: 100 } })];
    expect(signalsOf(pages, everything).mix).toEqual([
      { date: '2025-01-10', now: { architect: 1 }, want: null },
    ]);
    expect(signalsOf([page('2025-01-10-archetypes', { now: { solver: 'x' } })], everything).mix).toEqual([]);
  });
});

const seasonsOf = (pages: readonly Entry[], period = everything) => signalsOf(pages, period).seasons;

describe('seasons', () => {
  const first = entry(
    '2025-01-10-season',
    { answers: { part: 'the centre', span: 'three months', room: ['sleep'], grow: 4 } },
    { answers: [{ id: 'will', question: '?', text: 'finish the move' }] },
  );
  const second = page('2025-04-11-season', {
    fit: 'hardly',
    renew: 'renew it as it was',
    span: 'six months',
  });
  const third = page('2025-10-11-season', {
    fit: 'mostly',
    part: 'quiet support for the rest',
    span: 'for ever',
  });
  const lived = [friday(1), friday(2), friday(20), day('2025-04-11')].map((date, index) =>
    weekly(date, pointsFor(index + 2)),
  );
  it('set what was intended beside what is known of the weeks', () => {
    expect(seasonsOf([first, second, third, ...lived])).toMatchObject([
      {
        since: '2025-01-10',
        until: '2025-04-10',
        part: 'the centre',
        will: 'finish the move',
        room: ['sleep'],
        lived: { fit: 'hardly', checkIns: 2, mean: 2.5 },
      },
      { part: 'the centre', until: '2025-10-11', isRenewed: true, lived: { fit: 'mostly', checkIns: 2 } },
      { part: 'quiet support for the rest', until: null, isRenewed: false, lived: { fit: null, mean: null } },
    ]);
  });

  it('are those that reach into the period', () => {
    const may = { since: day('2025-05-01'), until: day('2025-05-31') };
    expect(seasonsOf([first, second, third], may).map(({ since }) => since)).toEqual(['2025-04-11']);
  });

  it('keep their length when they are renewed without a word about it', () => {
    const renewed = page('2025-04-11-season', { renew: 'renew it as it was' });
    expect(seasonsOf([first, renewed])[1]).toMatchObject({ until: '2025-07-11', grow: 4 });
    const named = page('2025-04-11-season', { part: 'none for now', until: '2025-06-01' });
    expect(
      seasonsOf([named, page('2025-06-02-season', { renew: 'renew it as it was' })])[1]?.until,
    ).toBeNull();
  });
});

describe('marks', () => {
  it('are what happened and what weighed, and not that nothing did', () => {
    const pages = [
      page('2025-02-01-stagnation', { other: ['none of these'] }),
      page('2025-03-01-stagnation', { other: ['poor sleep or illness', 'the move'] }),
      page('2025-02-10-jolt', { kind: 'a win' }),
    ];
    expect(signalsOf(pages, everything).marks).toEqual([
      { date: '2025-02-10', kind: 'jolt', text: 'a win' },
      { date: '2025-03-01', kind: 'other', text: 'poor sleep or illness' },
      { date: '2025-03-01', kind: 'other', text: 'the move' },
    ]);
  });
});

describe('stagnation pages', () => {
  const pages = [
    page('2025-03-01-stagnation', { panel: { use: 4, path: 0 }, tried: ['asked for the plan', ' '] }),
    page('2025-02-01-stagnation', { panel: { use: 2, stretch: 3 } }),
    page('2025-02-02-weekly', { panel: { use: 5 }, tried: ['x'] }),
  ];

  it("give the month's lines their course, and what was tried here", () => {
    const { panel, tried } = signalsOf(pages, everything);
    expect(panel).toEqual({
      use: [
        { date: '2025-02-01', value: 2 },
        { date: '2025-03-01', value: 4 },
      ],
      stretch: [{ date: '2025-02-01', value: 3 }],
    });
    expect(tried).toEqual([{ date: '2025-03-01', text: 'asked for the plan' }]);
  });
});

const points = (...values: readonly number[]) => values.map((value, week) => ({ date: friday(week), value }));

describe('what moved', () => {
  const [before, now] = [
    { since: friday(0), until: friday(3) },
    { since: friday(4), until: friday(7) },
  ];

  it('is the median of a line then and now, the largest shift first', () => {
    const lines = {
      energy: points(3, 3, 3, 3, 3, 3, 3, 3),
      learning: points(3, 4, 4, 3, 3, 3, 3, 3),
      voice: points(5, 4, 4, 1, 1, 2, 2, 3),
      people: points(5, 5),
    };
    expect(shiftsOf(lines, before, now)).toEqual([
      { line: 'voice', before: { median: 4, of: 4 }, now: { median: 2, of: 4 } },
      { line: 'learning', before: { median: 3.5, of: 4 }, now: { median: 3, of: 4 } },
    ]);
  });
});
