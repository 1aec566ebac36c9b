/** The small sections: sparks, people, stories, wishes, the mix, the present role, forecasts, coverage, questions. */
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../../src/core/calendar.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { ledgersOf } from '../../../src/core/ledgers.ts';
import { coverageOf } from '../../../src/reports/summary/coverage.ts';
import { chanceIn, forecastsOf } from '../../../src/reports/summary/forecasts.ts';
import type { Chosen, Material } from '../../../src/reports/summary/material.ts';
import { materialOf } from '../../../src/reports/summary/material.ts';
import { mixChange } from '../../../src/reports/summary/mix-change.ts';
import { peopleOf } from '../../../src/reports/summary/people.ts';
import { presentRole } from '../../../src/reports/summary/present-role.ts';
import { questionsFrom } from '../../../src/reports/summary/questions.ts';
import { sparksOf } from '../../../src/reports/summary/sparks.ts';
import { stillOpen } from '../../../src/reports/summary/still-open.ts';
import { storiesOf } from '../../../src/reports/summary/stories.ts';
import { summaryOf } from '../../../src/reports/summary/summary.ts';
import { themesWithSteps } from '../../../src/reports/summary/theme-steps.ts';
import { wishesOf } from '../../../src/reports/summary/wishes.ts';
import type { Theme } from '../../../src/themes/theme.ts';
import { day, entry, item as ledgerItem, promptSet } from '../../support/sittings.ts';

const until = day('2026-03-15');

function material(entries: readonly Entry[], more: Partial<Chosen> = {}): Material {
  return materialOf({ entries, period: { since: firstDay, until }, withPrivate: false, ...more });
}

function written(id: string, question: string, text: string, more = {}): Entry {
  return entry(id, more, { answers: [{ id: question, question, text }] });
}

describe('the material of some pages', () => {
  it('holds the steps of these pages, and those that say no page and were written on the day of one', () => {
    const entries = [
      entry(
        '2026-02-07-weekly',
        { commit: [{ do: 'walk' }, { id: 'mine', do: 'read' }] },
        { tags: ['calm'] },
      ),
      entry('2026-02-07-note', { commit: [{ do: 'swim' }, { id: 'its', do: 'row' }] }),
      entry('2026-02-08-note', { commit: [{ do: 'run' }, { id: 'theirs', do: 'sail' }] }),
    ];
    const { ledgers } = material(entries, { isWanted: ({ tags }) => tags.includes('calm') });
    expect(ledgers.commit.map(({ text }) => text).toSorted()).toEqual(['read', 'row', 'walk']);
  });
});

describe('the ledgers of all entries', () => {
  const open = entry('2026-02-07-weekly', { commit: [{ id: 'a', do: 'walk' }] });
  const handedOn = ledgersOf([open]);

  it('are not worked out again where they are handed on', () => {
    expect(material([open], { ledgers: handedOn }).allLedgers).toBe(handedOn);
    expect(material([open], { ledgers: handedOn }).ledgers).toBe(handedOn);
  });

  it('are others where an entry is private or of a later day', () => {
    const done = { update: [{ ref: 'a', state: 'done' }] };
    const hidden = entry('2026-03-08-weekly', { ...done, commit: [{ do: 'hide' }] }, { private: true });
    const later = entry('2026-03-22-weekly', done);
    const told = material([open, hidden], { ledgers: ledgersOf([open, hidden]) }).allLedgers;
    expect(told.commit.map(({ text, state }) => [text, state])).toEqual([['walk', 'done']]);
    const past = material([open, later], { ledgers: ledgersOf([open, later]) }).allLedgers;
    expect(past.commit.map(({ state }) => state)).toEqual(['open']);
  });
});

describe('what is due', () => {
  it('is not what a private page has settled', () => {
    const asked = entry('2026-02-07-counsel', {
      ask: [{ id: 'a', whom: 'Ada', what: 'how', due: '2026-02-20' }],
    });
    const settled = entry(
      '2026-03-08-weekly',
      { update: [{ ref: 'a', state: 'answered' }] },
      { private: true },
    );
    const dueOf = (...entries: readonly Entry[]): readonly string[] =>
      summaryOf({
        entries,
        period: { since: firstDay, until },
        withPrivate: false,
        today: until,
        sets: [promptSet('counsel', [])],
        parts: [],
        storyKinds: [],
        themesIn: () => [],
      }).due.map(({ reason }) => reason);
    expect(dueOf(asked)).toEqual(['ask']);
    expect(dueOf(asked, settled)).toEqual([]);
  });
});

describe('the coverage', () => {
  it('counts weeks with and without an entry, and not the running one before something is written in it', () => {
    const shown = ['2026-02-20', '2026-02-27', '2026-02-28'].map((date) => ({ ...entry(`${date}-weekly`) }));
    expect(coverageOf(shown, { since: firstDay, until }, day('2026-02-20'))).toEqual({
      since: '2026-02-20',
      until,
      entries: 3,
      weeks: 3,
      emptyWeeks: 1,
      last: '2026-02-28',
    });
    expect(coverageOf([], { since: firstDay, until }, null)).toMatchObject({
      weeks: 0,
      emptyWeeks: 0,
      last: null,
    });
  });
});

describe('sparks', () => {
  const entries = [
    written('2025-12-01-sparks', 'what', 'a workshop', { answers: { heat: 4, gives: ['calm', 'play'] } }),
    written('2026-01-01-sparks', 'what', 'a talk', {
      answers: { heat: 2, gives: ['calm'], again: { 'a workshop': 3 } },
    }),
    written('2026-02-01-sparks', 'what', 'A  Talk', { answers: { heat: 2 } }),
  ];

  it('return when they were met again on another day and are still noticeable', () => {
    const { warm, gives } = sparksOf(material(entries));
    expect(warm.map(({ item, isReturning, age }) => [item.text, isReturning, age])).toEqual([
      ['A  Talk', false, 73],
      ['a workshop', true, 104],
    ]);
    expect(warm[1]?.heat.map(({ value }) => value)).toEqual([4, 3]);
    expect(gives).toEqual([
      { text: 'calm', sparks: 1 },
      { text: 'play', sparks: 1 },
    ]);
  });
});

describe('people', () => {
  it('are those who were asked, what was new, and the parts that nobody plays', () => {
    const people = peopleOf(
      material([
        entry('2026-01-01-counsel', {
          answers: { circle: [{ name: 'a friend', part: 'Listener' }], empty: 'outsider' },
        }),
        entry('2026-01-08-weekly', {
          ask: [
            { id: 'a', whom: 'my lead', what: 'a day' },
            { id: 'b', whom: null, what: 'x' },
          ],
        }),
        written('2026-01-15-counsel', 'shift', 'It is not the rota.', {
          answers: { with: ['a friend'], surprise: 3 },
        }),
        entry('2026-01-22-counsel', { answers: { with: ['a friend'], surprise: 2 } }),
      ]),
      ['challenger', 'listener', 'outsider'],
    );
    expect(people.asked.map(({ text }) => text)).toEqual(['a day']);
    expect(people.surprises).toMatchObject([
      { with: ['a friend'], surprise: 3, shift: 'It is not the rota.' },
    ]);
    expect([people.emptyChairs, people.missedMost]).toEqual([['challenger', 'outsider'], 'outsider']);
  });

  it('leave no chair empty before anybody was given one', () => {
    expect(peopleOf(material([]), ['challenger']).emptyChairs).toEqual([]);
  });
});

describe('stories and wishes', () => {
  it('are counted by kind, with the kinds that have none', () => {
    const stories = storiesOf(
      material([
        written('2026-01-01-stories', 'title', 'the wrong index', {
          answers: { kind: 'A failure', ready: 5 },
        }),
        written('2026-01-02-stories', 'title', 'the long table', {
          answers: { kind: 'of my own', ready: 2 },
        }),
      ]),
      ['a failure', 'a conflict'],
    );
    expect(stories).toMatchObject({ ready: 1, draft: 1, missingKinds: ['a conflict'], thread: null });
    expect(stories.kinds).toEqual([
      { kind: 'a failure', ready: 1, draft: 0 },
      { kind: 'of my own', ready: 0, draft: 1 },
    ]);
  });

  it('come of age after one and after three years, in the period in which they do', () => {
    const entries = ['2023-02-01', '2025-02-01', '2024-06-01', '2026-02-01'].map((date) =>
      written(`${date}-futures`, 'wish', `of ${date}`),
    );
    const wishes = wishesOf(material(entries, { period: { since: day('2026-01-01'), until } }));
    expect(wishes.map(({ item, years }) => [item.text, years])).toEqual([
      ['of 2023-02-01', 3],
      ['of 2025-02-01', 1],
      ['of 2026-02-01', null],
    ]);
  });
});

describe('the mix', () => {
  it('has what is wanted, and what changed since the first reading', () => {
    const mix = mixChange([
      { date: day('2025-10-01'), now: { solver: 0.7, lead: 0.3 }, want: null },
      { date: day('2026-01-01'), now: { solver: 0.8, guide: 0.2 }, want: { lead: 1 } },
    ]);
    expect(
      mix?.rows.map(({ kind, now, want, change }) => [kind, now, want, Math.round((change ?? 9) * 10) / 10]),
    ).toEqual([
      ['solver', 0.8, 0, 0.1],
      ['guide', 0.2, 0, 0.2],
      ['lead', 0, 1, -0.3],
    ]);
    expect(mixChange([])).toBeNull();
  });
});

describe('a kind of role with a name that every object knows', () => {
  it('has no share where none was written down', () => {
    const mix = mixChange([
      { date: day('2025-10-01'), now: { constructor: 1 }, want: null },
      { date: day('2026-01-01'), now: { solver: 1 }, want: { toString: 1 } },
    ]);
    expect(mix?.rows).toEqual([
      { kind: 'solver', now: 1, want: 0, change: 1 },
      { kind: 'toString', now: 0, want: 1, change: 0 },
      { kind: 'constructor', now: 0, want: 0, change: -1 },
    ]);
  });
});

describe('the present role', () => {
  const review = (id: string, points: number, score: number, more = {}): Entry =>
    entry(id, {
      set: 'decision',
      name: id,
      criteria: [
        { id: 'growth', points },
        { id: 'life', points: 50 },
      ],
      options: [{ id: 'stay', title: 'stay' }],
      scores: { stay: { growth: score, life: 6 } },
      ...more,
    });

  it('has its value at each review, and what of the change is scoring and what weighing', () => {
    const role = presentRole(
      material([review('2025-06-01-decision', 50, 8), review('2026-01-01-decision', 150 / 2, 4)]),
    );
    expect(role?.value).toBeCloseTo(4.8, 12);
    const [first] = role?.earlier ?? [];
    expect(first?.value).toBeCloseTo(7, 12);
    expect(first?.atTodaysWeights).toBeCloseTo(7.2, 12);
    expect((first?.scores ?? 0) + (first?.weights ?? 0)).toBeCloseTo(first?.delta ?? 1, 12);
    expect(first?.delta).toBeCloseTo(4.8 - 7, 12);
  });

  it('is another one in another role, and is not told where it was not scored', () => {
    const other = review('2025-06-01-decision', 50, 8, { role: 'search' });
    const own = review('2026-01-01-decision', 50, 8, { role: 'platform' });
    expect(presentRole(material([other, own]))?.earlier).toEqual([]);
    expect(presentRole(material([review('2025-06-01-decision', 50, 8, { scores: {} })]))).toBeNull();
  });
});

describe('forecasts', () => {
  it.each([
    [0.7, 0.7],
    [70, 0.7],
    ['70 %', 0.7],
    ['1%', 0.01],
    [1, 1],
    [-1, null],
    [170, null],
    ['soon', null],
    [null, null],
  ])('reads a chance of %j as %j', (value, chance) => {
    expect(chanceIn(value)).toBe(chance);
  });

  it('have a score from ten settled ones on', () => {
    const settledPages = (count: number): Entry[] => [
      entry('2025-01-01-decision', {
        set: 'decision',
        name: 'one',
        expect: Array.from({ length: count }, (_, index) => ({
          id: `e-${index}`,
          text: `t ${index}`,
          chance: 0.8,
        })),
      }),
      entry('2026-01-01-lookback', {
        update: Array.from({ length: count }, (_, index) => ({
          ref: `e-${index}`,
          state: index < 8 ? 'yes' : 'no',
        })),
      }),
    ];
    expect(forecastsOf(material(settledPages(9))).calibration.brier).toBeNull();
    const { calibration } = forecastsOf(material(settledPages(10)));
    expect(calibration.brier).toBeCloseTo((8 * 0.04 + 2 * 0.64) / 10, 12);
    expect(calibration.bands).toEqual([{ from: 0.7, to: 0.9, given: 10, happened: 8 }]);
  });
});

const theme: Theme = {
  label: 'review queue',
  variants: [
    { text: 'review queue', entries: 4 },
    { text: 'queues', entries: 1 },
  ],
  entries: 5,
  of: 8,
  weeks: 5,
  first: day('2026-01-02'),
  last: day('2026-03-06'),
  paths: ['2026/2026-01-02-weekly.md'],
  evidence: [],
  isTag: false,
  trend: 'steady',
  recent: [4, 6],
  before: [1, 2],
  p: 0.4,
  shape: 'steady',
  since: null,
  until: null,
};

describe('steps on a theme', () => {
  const pages = (step: string, more: readonly Entry[] = []): Material =>
    material([
      ...Array.from({ length: 6 }, (_, week) => entry(`2026-02-0${week + 1}-weekly`)),
      entry('2026-02-07-weekly', { commit: [{ id: 'c', do: step }] }),
      ...more,
    ]);

  it.each([
    ['Shorten the Review-Queue', 0],
    ['shorten the review queue.', 1],
    ['two queues, one reader', 1],
    ['requeue it', 0],
    ['review the queues', 1],
  ])('%j: %i', (step, count) => {
    expect(themesWithSteps([theme], pages(step))[0]).toMatchObject({ steps: count, done: 0 });
  });

  it('goes round while none of them is closed', () => {
    const done = entry('2026-02-08-open', { update: [{ ref: 'c', state: 'done' }] });
    expect(themesWithSteps([theme], pages('shorten the review queue'))[0]?.isLoop).toBe(true);
    expect(themesWithSteps([theme], pages('shorten the review queue', [done]))[0]).toMatchObject({
      steps: 1,
      done: 1,
      isLoop: false,
    });
    expect(themesWithSteps([{ ...theme, recent: [3, 6] }], pages('x'))[0]?.isLoop).toBe(false);
  });

  it('are done when they were done, and not when they were let go', () => {
    const gone = entry('2026-02-08-open', { update: [{ ref: 'c', state: 'let-go' }] });
    expect(themesWithSteps([theme], pages('shorten the review queue', [gone]))[0]).toMatchObject({
      steps: 1,
      done: 0,
      isLoop: false,
    });
  });

  it('come with the page of a tag, whatever its file is called', () => {
    const step = { commit: [{ id: '2026-02-07-weekly.commit-1', do: 'walk' }] };
    const stepsOf = (isTag: boolean, more: Partial<Entry>): number | undefined => {
      const page = entry('2026-02-07-weekly', step, more);
      const named = { ...theme, isTag, paths: [page.path] };
      return themesWithSteps(
        [named],
        material([page, entry('2026-02-08-weekly', {}, { tags: ['queues'] })]),
      )[0]?.steps;
    };
    expect(stepsOf(true, { tags: ['Queues'] })).toBe(1);
    expect(stepsOf(true, { tags: ['review-queue', 'queues'], path: '2026/walks.md' })).toBe(1);
    expect(stepsOf(false, { tags: ['queues'] })).toBe(0);
  });

  it('do not come with a page that has the words of a tag and not the tag', () => {
    const page = entry('2026-02-07-weekly', { commit: [{ do: 'walk' }] }, { tags: ['walks'] });
    const other = entry('2026-02-08-weekly', {}, { tags: ['queues'] });
    const named = { ...theme, isTag: true, paths: [page.path, other.path] };
    expect(themesWithSteps([named], material([page, other]))[0]?.steps).toBe(0);
  });
});

describe('the two questions', () => {
  const none = material([]);
  const nothing = {
    themes: [],
    direction: { readings: [], pushes: [], newPushes: [], gonePushes: [] },
    open: stillOpen(none),
    values: [],
    mix: null,
    sparks: sparksOf(none),
    people: peopleOf(none, []),
  };
  const untouched = { ...theme, months: [], steps: 0, done: 0, isLoop: false };

  it('are none where nothing asks for one', () => {
    expect(questionsFrom(nothing)).toEqual([]);
    expect(
      questionsFrom({
        ...nothing,
        themes: [
          { ...untouched, entries: 3 },
          { ...untouched, steps: 1 },
        ],
      }),
    ).toEqual([]);
  });

  it('are about two different things, a theme that goes round first', () => {
    const questions = questionsFrom({
      ...nothing,
      themes: [untouched, { ...untouched, label: 'the rota', isLoop: true }],
      direction: {
        ...nothing.direction,
        pushes: [{ text: 'noise', readings: 1, since: until, isLasting: false, isUnheard: true }],
      },
      values: [{ name: 'Family', rank: 1, served: 0, against: 3, of: 8, lived: null }],
    });
    expect(questions.map(({ about, text }) => [about, text])).toEqual([
      ['theme', 'the rota'],
      ['push', 'noise'],
    ]);
  });

  it('ask of a value only where it stands high and was asked about often enough', () => {
    const values = (rank: number, of: number) =>
      ['Calm', 'Family', 'Craft', 'Depth'].map((name, index) => ({
        name,
        rank: index + 1,
        served: 0,
        against: index + 1 === rank ? of : 0,
        of,
        lived: null,
      }));
    expect(questionsFrom({ ...nothing, values: values(2, 4) })).toMatchObject([
      { about: 'value', text: 'Family', rank: 2 },
    ]);
    expect(questionsFrom({ ...nothing, values: values(3, 4) })).toEqual([]);
    expect(questionsFrom({ ...nothing, values: values(1, 3) })).toEqual([]);
  });

  const step = (text: string, carried: number) => ({
    item: ledgerItem('2026-01-02-weekly.commit-1', { text, carried }),
    age: 1,
  });
  const doubt = (text: string, age: number) => ({
    item: ledgerItem('2026-01-02-note.doubt-1', { kind: 'doubt', text }),
    age,
  });
  const openWith = (...items: readonly ReturnType<typeof step>[]) => ({
    ...nothing,
    open: { ...nothing.open, items },
  });
  const mixOf = (...rows: readonly (readonly [string, number, number])[]) => ({
    ...nothing,
    mix: {
      date: until,
      since: null,
      rows: rows.map(([kind, now, want]) => ({ kind, now: now / 100, want: want / 100, change: null })),
      readings: [],
    },
  });

  it('ask of the step that was carried over most, three times at least', () => {
    expect(questionsFrom(openWith(step('the plan', 2)))).toEqual([]);
    expect(questionsFrom(openWith(step('the plan', 3), step('the talk', 5)))).toEqual([
      { about: 'step', text: 'the talk', carried: 5 },
    ]);
  });

  it('ask of the oldest doubt, of four weeks at least', () => {
    expect(questionsFrom(openWith(doubt('is it me', 27)))).toEqual([]);
    expect(questionsFrom(openWith(doubt('is it me', 28), doubt('is it the team', 30)))).toEqual([
      { about: 'doubt', text: 'is it the team', days: 30 },
    ]);
  });

  it('ask of the role kind that is wanted most above what it is, by 15 points at least', () => {
    for (let now = 0; now <= 85; now += 1) {
      expect(questionsFrom(mixOf(['solver', now, now + 14]))).toEqual([]);
      expect(questionsFrom(mixOf(['solver', now, now + 15]))).toMatchObject([
        { about: 'mix', text: 'solver' },
      ]);
    }
    expect(questionsFrom(mixOf(['solver', 10, 40], ['tech lead', 0, 60]))).toMatchObject([
      { text: 'tech lead' },
    ]);
  });

  const spark = (text: string, age: number, isReturning: boolean) => ({
    item: ledgerItem('2026-01-02-sparks.spark-1', { kind: 'spark', text }),
    age,
    isReturning,
    heat: [],
  });

  it('ask of the oldest spark that keeps returning, and of the part that is missed most', () => {
    const warm = [spark('a shop', 90, false), spark('a boat', 20, true), spark('a lab', 40, true)];
    expect(questionsFrom({ ...nothing, sparks: { ...nothing.sparks, warm } })).toEqual([
      { about: 'spark', text: 'a lab', days: 40 },
    ]);
    const people = { ...nothing.people, emptyChairs: ['listener', 'challenger'], missedMost: null };
    expect(questionsFrom({ ...nothing, people })).toEqual([{ about: 'chair', text: 'listener' }]);
    expect(questionsFrom({ ...nothing, people: { ...people, missedMost: 'challenger' } })).toEqual([
      { about: 'chair', text: 'challenger' },
    ]);
  });

  it('come in the order of docs/summary.md', () => {
    const all = {
      ...nothing,
      themes: [untouched],
      direction: {
        ...nothing.direction,
        pushes: [{ text: 'noise', readings: 1, since: until, isLasting: false, isUnheard: true }],
      },
      open: { ...nothing.open, items: [doubt('is it me', 28), step('the plan', 3)] },
      values: [{ name: 'Family', rank: 1, served: 0, against: 3, of: 8, lived: null }],
      mix: mixOf(['solver', 0, 60]).mix,
      sparks: {
        ...nothing.sparks,
        warm: [spark('a lab', 40, true)],
      },
      people: { ...nothing.people, missedMost: 'challenger' },
    };
    const parts = [
      ['theme', { themes: [] }],
      ['push', { direction: nothing.direction }],
      ['step', { open: { ...all.open, items: [doubt('is it me', 28)] } }],
      ['value', { values: [] }],
      ['doubt', { open: nothing.open }],
      ['mix', { mix: null }],
      ['spark', { sparks: nothing.sparks }],
      ['chair', { people: nothing.people }],
    ] as const;
    let left: Parameters<typeof questionsFrom>[0] = all;
    parts.forEach(([about, without], index) => {
      expect(questionsFrom(left).map((question) => question.about)).toEqual(
        parts.slice(index, index + 2).map(([next]) => next),
      );
      left = { ...left, ...without };
      expect(questionsFrom(left).map((question) => question.about)).not.toContain(about);
    });
    expect(questionsFrom(left)).toEqual([]);
  });
});
