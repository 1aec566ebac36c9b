/** What is gone over every month or so: stagnation pages, stories, sparks. */
import { addDays } from '../../core/calendar.ts';
import type { Mapping, Value } from '../../core/value.ts';
import type { Desk } from '../desk.ts';
import type { Planned } from '../plan.ts';

interface Month {
  readonly week: number;
  /** stretch, use, path, agree, part, outcome, agency, match. */
  readonly panel: readonly number[];
  readonly word: readonly string[];
  readonly other: readonly string[];
  readonly around?: readonly string[];
  readonly better?: string;
  readonly tried?: readonly string[];
  readonly try?: Value;
}

/** Every fourth week; the one of week 23 was left out, and that of week 27 came with the raised flag. */
const months: readonly Month[] = [
  { week: 3, panel: [4, 4, 3, 4, 4, 5, 3, 4], word: ['absorbed'], other: ['none of these'] },
  { week: 7, panel: [3, 4, 3, 4, 4, 5, 3, 4], word: ['steady', 'curious'], other: ['none of these'] },
  { week: 11, panel: [4, 4, 4, 4, 5, 5, 3, 4], word: ['proud'], other: ['holidays or season'] },
  {
    week: 15,
    panel: [3, 3, 2, 3, 4, 5, 2, 3],
    word: ['restless'],
    other: ['a new manager or reorganisation'],
    around: ['my own scope shrank'],
  },
  {
    week: 19,
    panel: [2, 3, 2, 2, 4, 4, 2, 3],
    word: ['torn', 'tired'],
    other: ['a new manager or reorganisation', 'waiting for a decision'],
    better: 'In the first month: one piece of work, and I knew whom it was for.',
    tried: ['asked both leads in writing; one answered'],
    try: { do: 'say in the planning round that the rota is too small', when: 'Thursday' },
  },
  {
    week: 27,
    panel: [1, 2, 1, 2, 3, 3, 1, 2],
    word: ['tired', 'stuck', 'flat'],
    other: ['poor sleep or illness', 'a new manager or reorganisation'],
    around: ['people level with me took on more'],
    better: 'Before the reorganisation, when the rota had six people.',
    tried: ['raised the rota with my lead; it was noted', 'switched off two alerts; it helped for a week'],
    try: { do: 'write the two lists, what I do and what only I can do', when: 'Saturday morning' },
  },
  {
    week: 31,
    panel: [2, 3, 2, 3, 3, 4, 3, 3],
    word: ['hopeful', 'tired'],
    other: ['none of these'],
    better: 'This month, since the rota has six people again.',
    tried: ['showed my lead the two lists; three things went'],
    try: { do: 'block one morning each week', when: 'Wednesdays' },
  },
  { week: 35, panel: [3, 3, 3, 3, 4, 4, 3, 3], word: ['hopeful'], other: ['waiting for a decision'] },
  { week: 39, panel: [4, 4, 4, 4, 4, 5, 4, 4], word: ['absorbed', 'curious'], other: ['none of these'] },
  { week: 43, panel: [4, 4, 4, 4, 5, 5, 4, 4], word: ['absorbed'], other: ['none of these'] },
  { week: 47, panel: [4, 5, 4, 4, 5, 5, 4, 4], word: ['proud'], other: ['the end of a big push'] },
  {
    week: 51,
    panel: [4, 5, 4, 4, 5, 5, 4, 5],
    word: ['steady', 'proud'],
    other: ['none of these'],
    around: ['my own scope grew'],
    better: 'It is the lowest line that is fine by now: I have seen it at two.',
    tried: ['asked to sit on the hiring panel; they said yes'],
    try: { do: 'hand two of the incident reviews to others', when: 'next month' },
  },
];

const panelRows = ['stretch', 'use', 'path', 'agree', 'part', 'outcome', 'agency', 'match'];

function stagnation(desk: Desk, { panel, week, ...words }: Month): void {
  desk.sit('stagnation', {
    panel: Object.fromEntries(panelRows.map((row, index) => [row, panel[index] ?? 3])),
    ...(words as Mapping),
    tenses:
      week >= 20 && week < 31 ? { past: 45, present: 35, future: 20 } : { past: 15, present: 55, future: 30 },
    ...(week === 27 ? { harder: addDays(desk.today, 42) } : {}),
  });
}

const stories: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    4,
    {
      kind: 'a system I can explain in depth',
      title: 'The cent that was rounded twice',
      stakes:
        'Refunds in one currency, for a few hundred people. Nobody believed that a cent mattered. It had been there for a year.',
      you: 'I asked support for the oldest complaint and began with that one.',
      changed: 'Complaints about refunds went from thirty a month to four.',
      again: 'I would write the test first.',
      proof: 'the incident report',
      ready: 4,
    },
  ],
  [
    10,
    {
      doing: 'a new story',
      kind: 'helped someone grow',
      title: 'The graduate and the slow query',
      stakes:
        'Her first month, and a list that took nine seconds to load. She wanted to ask somebody to fix it.',
      you: 'I asked what she would look at if I were on holiday, and then I kept quiet.',
      changed: 'She found it in two days and has taught it twice since.',
      again: 'Keep quiet earlier.',
      ready: 3,
    },
  ],
  [34, { doing: 'practising one', which: 'The cent that was rounded twice', landed: 4, ready: 5 }],
  [
    40,
    {
      doing: 'a new story',
      kind: 'disagreed and went along',
      title: 'Three people on a rota for six',
      stakes: 'Nights, and the people who had them. The decision was made before anybody asked us.',
      you: 'I counted the pages for eight weeks and wrote the number down without a word about it.',
      changed: 'The rota has six people, and pages at night went from eleven a week to two.',
      again: 'I would count from the first week.',
      proof: 'the sheet with the numbers',
      ready: 4,
    },
  ],
  [
    46,
    {
      doing: 'a new story',
      kind: 'a technical trade-off',
      title: 'Six hours for a migration of nine',
      stakes: 'The whole ledger, one night, and a way back that had to fit in as well.',
      you: 'I planned the migration backwards from the last moment at which we could still turn round.',
      changed: 'Three rehearsals took it from nine hours to under five.',
      again: 'I would rehearse the way back first.',
      ready: 3,
    },
  ],
  [
    50,
    {
      doing: 'a new story',
      kind: 'opening doors for others',
      title: 'A hiring exercise like a real day',
      stakes: 'A hiring round that asked for puzzles, and candidates who were good at something else.',
      you: 'I took a ticket from last month, with its fog, and made it the exercise.',
      changed: 'Both candidates on the panel said that they would like to know how it ended.',
      again: 'Try it on ourselves first.',
      ready: 3,
    },
  ],
];

const sparks: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    2,
    {
      what: 'A talk on how a library checks its catalogue',
      kind: 'a craft or subject',
      part: 'They count what nobody reads.',
      gives: ['learning'],
      heat: 3,
    },
  ],
  [
    9,
    {
      what: 'Two people on the train drawing a route map by hand',
      kind: 'a way of working',
      part: 'They argued about what to leave out.',
      gives: ['making things', 'calm'],
      heat: 2,
    },
  ],
  [
    17,
    {
      what: 'An evening class for people who come to code late',
      kind: 'an organisation or place',
      part: 'The teacher asked more than she answered.',
      gives: ['people', 'meaning'],
      heat: 4,
      taste: { do: 'sit in on one evening', when: 'Thursday' },
    },
  ],
  [
    28,
    {
      what: 'A small workshop that repairs radios',
      kind: 'a daydream',
      part: 'One thing on the bench at a time.',
      gives: ['calm', 'making things'],
      heat: 3,
    },
  ],
  [
    33,
    {
      what: 'A team that publishes its incident reports',
      kind: 'a way of working',
      part: 'They thank whoever found it.',
      gives: ['meaning', 'learning'],
      heat: 4,
    },
  ],
  [
    43,
    {
      what: 'A colleague who teaches one day a week',
      kind: 'a person',
      part: 'How little she explains.',
      gives: ['people', 'time'],
      heat: 4,
      taste: { do: 'ask her over lunch how she began', when: 'Tuesday' },
    },
  ],
  [
    48,
    {
      what: 'An evening class for people who come to code late, again',
      kind: 'an organisation or place',
      part: 'They look for somebody for Thursdays.',
      gives: ['people', 'meaning'],
      heat: 5,
    },
  ],
];

function pages(
  set: string,
  before: number,
  rows: readonly (readonly [week: number, answers: Mapping])[],
): readonly Planned[] {
  return rows.map(([week, answers]) => ({ week, before, write: (desk) => desk.sit(set, answers) }));
}

export const monthlyPages: readonly Planned[] = [
  ...months.map((month) => ({ week: month.week, before: 1, write: (desk: Desk) => stagnation(desk, month) })),
  ...pages('stories', 2, stories),
  ...pages('sparks', 4, sparks),
];
