/** What the year's plans leaned on, the two decisions in it, and the looking back on them. */
import type { CivilDate } from '../../core/calendar.ts';
import { addDays, yearOf } from '../../core/calendar.ts';
import type { Section } from '../../core/entry.ts';
import type { Mapping, Value } from '../../core/value.ts';
import type { Desk } from '../desk.ts';
import type { Planned } from '../plan.ts';

interface Relied {
  readonly on: string;
  readonly chance: number;
  /** The week in which it will be known. */
  readonly week: number;
  readonly bend: 'hardly notice' | 'bend' | 'break';
  readonly sign?: string;
}

const relied: Readonly<Record<number, readonly Relied[]>> = {
  6: [
    { on: 'my lead stays', chance: 80, week: 18, bend: 'bend' },
    { on: 'releases come every two weeks', chance: 70, week: 18, bend: 'hardly notice' },
  ],
  19: [
    {
      on: 'the rota gets its six people back',
      chance: 50,
      week: 31,
      bend: 'break',
      sign: 'nobody asks for names',
    },
    { on: 'the reorganisation is over', chance: 70, week: 31, bend: 'bend' },
  ],
  32: [
    {
      on: 'the money for the new database stays',
      chance: 85,
      week: 44,
      bend: 'break',
      sign: 'a question about licences',
    },
    { on: 'the offer waits for a month', chance: 60, week: 37, bend: 'bend' },
  ],
  45: [
    {
      on: 'half of my time stays for reliability',
      chance: 75,
      week: 62,
      bend: 'break',
      sign: 'the first exception',
    },
    { on: 'the graduate stays another year', chance: 80, week: 70, bend: 'bend' },
  ],
};

const rota = 'I am on call more than every third week, then I raise it with my lead';

const settled: Readonly<Record<number, Mapping>> = {
  19: {
    resolve: { 'my lead stays': 'it held', 'releases come every two weeks': 'it did not hold' },
    watch: { [rota]: 'tripped' },
  },
  32: {
    resolve: { 'the rota gets its six people back': 'it held', 'the reorganisation is over': 'it held' },
  },
  45: {
    resolve: {
      'the money for the new database stays': 'it held',
      'the offer waits for a month': 'cannot tell',
    },
  },
};

function assumptions(desk: Desk, week: number): void {
  const own = relied[week] ?? [];
  const each = (value: (one: Relied) => Value): Mapping =>
    Object.fromEntries(own.map((one) => [one.on, value(one)]));
  const signs = own.flatMap(({ on, sign }) => (sign === undefined ? [] : [[on, sign] as const]));
  desk.sit('assumptions', {
    ...settled[week],
    rely: own.map(({ on }) => on),
    chance: each(({ chance, week: known }) => ({ chance: `${chance} %`, date: desk.weekday(known) })),
    bend: each(({ bend }) => bend),
    ...(signs.length === 0 ? {} : { sign: Object.fromEntries(signs) }),
    ...(week === 6
      ? {
          two: 'Without my lead and the graduate, what is left is a ledger that I like.',
          wire: [
            {
              if: 'I am on call more than every third week',
              by: desk.weekday(20),
              then: 'I raise it with my lead',
            },
          ],
        }
      : {}),
    ...(week === 45
      ? {
          wire: [
            {
              if: 'half becomes a quarter for a month',
              by: desk.weekday(64),
              then: 'I ask for it in writing',
            },
          ],
        }
      : {}),
  });
}

interface Expected {
  readonly text: string;
  readonly chance: number;
  readonly week: number;
  readonly came?: 'yes' | 'no' | 'cannot tell';
}

const firstExpected: readonly Expected[] = [
  { text: 'I know the ledger well enough to be asked about it by name', chance: 0.8, week: 17, came: 'yes' },
  { text: 'the payout schedule is done', chance: 0.7, week: 17, came: 'yes' },
  { text: 'I am home by six on most days', chance: 0.8, week: 17, came: 'no' },
  { text: 'the graduate works without me', chance: 0.6, week: 30, came: 'yes' },
  { text: 'I still want to be in payments', chance: 0.9, week: 30, came: 'cannot tell' },
  { text: 'the promotion is through', chance: 0.4, week: 30, came: 'no' },
];

const secondExpected: readonly Expected[] = [
  { text: 'two pages a week at night, or fewer', chance: 0.7, week: 44, came: 'yes' },
  {
    text: 'the first half-year of reliability work has a report of its own',
    chance: 0.8,
    week: 46,
    came: 'yes',
  },
  { text: 'I regret the money', chance: 0.3, week: 46, came: 'no' },
  { text: 'the migration is done', chance: 0.6, week: 48, came: 'yes' },
  { text: 'somebody from the other team has asked for a review', chance: 0.5, week: 48, came: 'yes' },
  { text: 'half of my time is really half', chance: 0.5, week: 48, came: 'no' },
  { text: 'the promotion comes through in the second round', chance: 0.6, week: 60 },
];

function expectations(desk: Desk, expected: readonly Expected[]): readonly Mapping[] {
  return expected.map(({ text, chance, week }) => ({ text, chance, date: desk.weekday(week) }));
}

const learning = {
  id: 'learning',
  text: 'learning',
  low: 'what I know already',
  high: 'something new each month',
};
const home = {
  id: 'home',
  text: 'home by six',
  low: 'every third week on call',
  high: 'four quiet evenings',
  floor: 4,
};
const people = { id: 'people', text: 'people', low: 'polite', high: 'somebody to laugh with' };
const say = { id: 'say', text: 'a say in things', low: 'told on Friday', high: 'asked on Monday' };
const pay = { id: 'pay', text: 'pay', low: 'a cut', high: 'a third more' };

function section(id: string, heading: string, text: string): Section {
  return { id, heading, text };
}

/** Look-backs are written on the eve of a check-in. */
function lookbackDay(desk: Desk, week: number): CivilDate {
  return addDays(desk.weekday(week), -1);
}

function firstReview(desk: Desk): void {
  desk.review(
    'next-years-work',
    'Which work for the coming year?',
    {
      status: 'decided',
      frame: { question: 'Which work for the coming year?', latest: addDays(desk.today, 14) },
      criteria: [
        { ...learning, points: 100 },
        { ...people, points: 80 },
        { ...home, points: 60 },
        { ...say, points: 40 },
      ],
      options: [
        { id: 'stay', title: 'payments, as it is', inside: true },
        { id: 'platform', title: 'a place in the platform team', inside: true },
        { id: 'lead', title: 'leading a team', inside: true, bucket: 'later', year: yearOf(desk.today) + 3 },
      ],
      scores: {
        stay: { learning: 7, people: 8, home: { s: 7, lo: 6, hi: 8 }, say: 6 },
        platform: {
          learning: { s: 8, lo: 6, hi: 9, by: 'guessed' },
          people: { s: 6, lo: 4, hi: 8, by: 'guessed' },
          home: 6,
          say: 5,
        },
      },
      hope: 'stay',
      still: 'stay',
      direction: { push: 3, pull: 4, hold: 5, worry: 2 },
      consulted: [{ who: 'the platform lead', part: 'knows my work' }],
      expect: expectations(desk, firstExpected),
      decided: {
        option: 'stay',
        date: desk.today,
        reason: 'the ledger is not finished, and neither am I with it',
        gives_up: 'the newer tools',
        reopen_if: 'the team is taken apart',
      },
      revisit: [18, 31].map((week) => lookbackDay(desk, week)),
    },
    [
      section(
        'frame',
        'What is being decided?',
        'Where my next twelve months go: the ledger, or the platform.',
      ),
      section(
        'record',
        'The choice, and why',
        'I stay with payments. The people are here, and the work is half done.',
      ),
    ],
  );
}

function secondReview(desk: Desk): void {
  desk.review(
    'which-next-role',
    'Which next role?',
    {
      status: 'decided',
      frame: { question: 'Which next role?', latest: addDays(desk.today, 7) },
      criteria: [
        { ...learning, points: 80 },
        { ...home, points: 100 },
        { ...people, points: 60 },
        { ...say, points: 60 },
        { ...pay, points: 30 },
      ],
      options: [
        { id: 'stay', title: 'payments, as it is', inside: true },
        { id: 'half', title: 'stay, with half the week for reliability', inside: true },
        { id: 'offer', title: 'the offer from outside', inside: false },
        { id: 'teach', title: 'teaching in the evenings', bucket: 'later', year: yearOf(desk.today) + 2 },
        {
          id: 'manage',
          title: 'managing the team',
          inside: true,
          bucket: 'out',
          why: 'the part of the day I like least',
        },
      ],
      scores: {
        stay: { learning: 4, home: { s: 5, lo: 3, hi: 6 }, people: 8, say: 4, pay: 6 },
        half: {
          learning: { s: 7, lo: 6, hi: 9 },
          home: { s: 7, lo: 5, hi: 8, by: 'told' },
          people: 8,
          say: { s: 6, lo: 4, hi: 8, by: 'guessed' },
          pay: 6,
        },
        offer: {
          learning: { s: 9, lo: 7, hi: 10, by: 'guessed' },
          home: { s: 3, lo: 2, hi: 6, by: 'told' },
          people: { s: 6, lo: 3, hi: 8, by: 'guessed' },
          say: 7,
          pay: { s: 9, by: 'told' },
        },
      },
      hope: 'offer',
      still: 'half',
      direction: { push: 7, pull: 8, hold: 5, worry: 5 },
      consulted: [
        { who: 'a friend', part: 'challenger' },
        { who: 'a former manager', part: 'has lived it' },
      ],
      expect: expectations(desk, secondExpected),
      decided: {
        option: 'half',
        date: desk.today,
        reason: 'it mends what pushed me, and I would have taken the offer for sleep',
        gives_up: 'a third more pay',
        reopen_if: 'half becomes a quarter for a month',
      },
      revisit: [49, 62, 88].map((week) => lookbackDay(desk, week)),
    },
    [
      section(
        'frame',
        'What is being decided?',
        'Whether to take the offer, stay as things are, or stay with half the week for reliability.',
      ),
      section(
        'failed',
        'It is a year on, and it went wrong. How?',
        'The half was never half. Every incident was a good reason, and within a few months the sheet with the plan was out of date.',
      ),
      section(
        'record',
        'The choice, and why',
        'I stay, with half the week for reliability. I give up the money. If half becomes a quarter for a month, I open this again.',
      ),
    ],
  );
}

/** What is due on that day of the expectations, with what came of each. */
function settle(desk: Desk): Mapping {
  const came = new Map([...firstExpected, ...secondExpected].map((one) => [one.text, one.came]));
  const due = desk
    .open('expectation')
    .filter((item) => item.due !== null && item.due <= desk.today)
    .flatMap(({ text }): (readonly [string, Value])[] => {
      const answer = came.get(text);
      return answer === undefined ? [] : [[text, answer]];
    });
  return due.length === 0 ? {} : { settle: Object.fromEntries(due) };
}

const lookbacks: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    18,
    {
      memory: 'To stay with the ledger, because of the people.',
      nobody: 'The reorganisation.',
      weather: 2,
      same: { answer: 'the same' },
      luggage: 'Saying yes to the rota.',
      rule: 'Ask who is on call before anything else.',
    },
  ],
  [
    31,
    {
      memory: 'To stay, since the work was half done.',
      nobody: 'How long three people can be tired.',
      weather: 2,
      same: { answer: 'the same with changes', then: 'I would have asked for the number of nights.' },
      other: 'It has given me the graduate, and it has cost me ten weeks of sleep.',
      rule: 'Count from the first week.',
    },
  ],
  [
    49,
    {
      memory: 'To stay with half the week for reliability, because the offer was money for sleep.',
      nobody: 'That the finance people would come with cake.',
      weather: 4,
      same: { answer: 'the same' },
      luggage: 'Being the one who is asked.',
      other: 'It has given me mornings, and it has cost me a raise.',
      rule: 'Mend what pushes before weighing what pulls.',
    },
  ],
];

export const planningPages: readonly Planned[] = [
  { week: 5, before: 4, write: firstReview },
  { week: 36, before: 3, write: secondReview },
  ...[6, 19, 32, 45].map((week) => ({ week, before: 5, write: (desk: Desk) => assumptions(desk, week) })),
  ...lookbacks.map(([week, answers]) => ({
    week,
    before: 1,
    write: (desk: Desk) => desk.sit('lookback', { ...answers, ...settle(desk) }),
  })),
];
