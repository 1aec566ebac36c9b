/** What is gone over every quarter or half-year: values, role mix, season, promotion, strengths, role. */
import { addDays } from '../../core/calendar.ts';
import type { Mapping } from '../../core/value.ts';
import type { Planned } from '../plan.ts';

const ranked = ['Craft', 'Family', 'Learning', 'Teaching', 'Calm'];

function lived(...points: readonly number[]): Mapping {
  return Object.fromEntries(ranked.map((value, index) => [value, points[index] ?? 3]));
}

const firstValues: Mapping = {
  sort: [...ranked, 'Fairness', 'Health', 'Dependability', 'Humour'],
  rank: ranked,
  day: {
    Craft: 'An hour in which I make one thing better than it has to be.',
    Family: 'Home by six, and the phone in the drawer.',
    Learning: 'Something on the board that I could not have drawn last month.',
    Teaching: 'Somebody else explains it, and I only nod.',
    Calm: 'A gap between two things.',
  },
  origin: {
    Craft: 'I chose it',
    Family: 'it was handed to me and I keep it',
    Calm: 'I chose it',
  },
  price: 'I turned down the team with the bigger name, and I still think of it now and then.',
  clash: 'Craft and Calm: the release took the quiet hour, and Calm gave way.',
  line: 'Sign off numbers that I have not checked.',
  lived: lived(4, 4, 4, 3, 4),
};

const values: readonly (readonly [week: number, answers: Mapping])[] = [
  [0, firstValues],
  [
    13,
    { rank: ranked, lived: lived(4, 3, 4, 4, 3), price: 'An evening for the handover, and it was worth it.' },
  ],
  [
    26,
    {
      rank: ranked,
      lived: lived(2, 1, 2, 3, 1),
      clash: 'Family and being somebody they can count on: Family gave way, three weeks in a row.',
    },
  ],
  [
    39,
    { rank: ranked, lived: lived(5, 4, 4, 5, 4), price: 'A title that would have come with the other road.' },
  ],
];

const mixes: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    2,
    {
      now: {
        answer: { 'tech lead': '20-30', architect: 10, solver: '55-65', 'right hand': 5 },
        then: 'Whoever finds the bug keeps the area.',
      },
      want: { 'tech lead': 30, architect: 35, solver: 30, 'right hand': 5 },
      charge: { 'tech lead': 3, architect: 5, solver: 4, 'right hand': 2 },
      tires: { 'right hand': 'Carrying words between rooms.' },
      needs: 'To finish a design when nobody waits for it.',
      overdo: 'I solve what somebody else should learn to solve.',
      lean: { answer: 2, then: 'On whether there is somebody to teach.' },
      shift: { do: 'offer to write the design for the payout schedule', when: 'in the planning round' },
    },
  ],
  [15, { now: { 'tech lead': 30, architect: 5, solver: 60, 'right hand': 5 }, lean: 2 }],
  [28, { now: { 'tech lead': 15, architect: 0, solver: 80, 'right hand': 5 }, lean: 1 }],
  [
    41,
    {
      now: { 'tech lead': 30, architect: 35, solver: 30, 'right hand': 5 },
      lean: { answer: 3, then: 'I could do more of the leading if half of it stays drawing.' },
      shift: { do: 'hand the weekly report over for good', when: 'Monday' },
    },
  ],
];

const seasons: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    1,
    {
      part: 'the main thing among others',
      span: 'six months',
      room: ['two evenings at home', 'running'],
      will: 'finish the ledger work and write it down',
      wont: 'take a second rota',
      grow: 4,
      price: 'Less time for the choir; fair as long as it is only until the next concert.',
      tell: [{ name: 'my partner' }, { name: 'my lead' }],
      feel: ['calm', 'excitement'],
    },
  ],
  [
    27,
    {
      fit: 'hardly',
      way: 'The second rota came anyway.',
      renew: 'choose again',
      part: 'one of several equals',
      span: 'three months',
      room: ['sleep', 'the choir', 'two evenings at home'],
      will: 'do what only I can do',
      wont: 'open the laptop after seven unless the rota says so',
      grow: 2,
      tell: [{ name: 'my partner' }],
      feel: ['relief', 'guilt'],
    },
  ],
  [
    40,
    {
      fit: 'mostly',
      way: 'Six people on the rota, and one morning blocked each week.',
      renew: 'choose again',
      part: 'the main thing among others',
      span: 'six months',
      room: ['the choir', 'one free Friday a month'],
      will: 'build the reliability work up and teach it',
      wont: 'become the one who is always asked',
      grow: 4,
      feel: ['excitement'],
    },
  ],
];

const bar = [
  { text: 'leads work across two teams', source: 'my lead' },
  { text: 'writes designs that others build from', source: 'the ladder' },
  { text: 'makes others better', source: 'the promotion guide' },
];

const promotions: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    5,
    {
      target: 'senior engineer in payments, in the next round',
      want: 4,
      bar,
      proof: {
        'leads work across two teams': 'thin',
        'writes designs that others build from': 'solid but unseen',
        'makes others better': 'solid and seen',
      },
      seen: [{ name: 'my lead' }],
      gap: 'leads work across two teams',
      work: { do: 'take the payout schedule through both teams', when: 'this quarter' },
      blind: [{ text: 'how many seats there are', who: 'my lead' }],
      ask: { whom: 'my lead', what: 'what would the second team have to say about me?', due: 14 },
    },
  ],
  [
    18,
    {
      bar,
      proof: {
        'leads work across two teams': 'thin',
        'writes designs that others build from': 'thin',
        'makes others better': 'solid and seen',
      },
      gap: 'leads work across two teams',
      work: { do: 'wait until the teams stand', when: 'next month' },
      blind: [{ text: 'whether the round still happens', who: 'the head of engineering' }],
    },
  ],
  [
    44,
    {
      bar,
      proof: {
        'leads work across two teams': 'solid and seen',
        'writes designs that others build from': 'solid and seen',
        'makes others better': 'solid and seen',
      },
      seen: [{ name: 'the platform lead' }],
      work: { do: 'put three lines with dates into the document', when: 'Thursday morning' },
      ask: { whom: 'my lead', what: 'will you put the document forward?', due: 20 },
    },
  ],
];

const strengths: readonly (readonly [week: number, answers: Mapping])[] = [
  [
    12,
    {
      told: [
        { text: 'stays calm when it burns', who: 'the support desk' },
        { text: 'explains without showing off', who: 'the graduate' },
      ],
      shadow: { 'stays calm when it burns': 'I look as if it did not matter to me.' },
      edge: 'Being interrupted by somebody louder; I would like to finish my sentence.',
      ifthen: { do: 'say "one more sentence" and say it', when: 'in the next planning round' },
      learned: [{ text: 'reading a query plan', hard: 4, rewarding: 5 }],
      whose: { others: 40, shared: 45, own: 15 },
      know: ['I finish things.'],
    },
  ],
  [
    38,
    {
      told: [
        { text: 'stays calm when it burns', who: 'the support desk' },
        { text: 'makes a hard thing small', who: 'the platform lead' },
      ],
      edge: 'Taking praise without handing it on at once.',
      ifthen: { do: 'say thank you and nothing else', when: 'the next time' },
      learned: [
        { text: 'planning a migration backwards from the way back', hard: 5, rewarding: 5 },
        { text: 'saying no with a reason', hard: 4, rewarding: 4 },
      ],
      whose: { others: 30, shared: 45, own: 25 },
    },
  ],
];

/** Steps and asks name their day as days from the page's own. */
function dated(answers: Mapping, today: Parameters<typeof addDays>[0]): Mapping {
  const ask = answers['ask'];
  if (typeof ask !== 'object' || ask === null || !('due' in ask)) return answers;
  return { ...answers, ask: { ...ask, due: addDays(today, Number(ask.due)) } };
}

function pages(
  set: string,
  before: number,
  rows: readonly (readonly [week: number, answers: Mapping])[],
): readonly Planned[] {
  return rows.map(([week, answers]) => ({
    week,
    before,
    write: (desk) => desk.sit(set, dated(answers, desk.today)),
  }));
}

export const quarterlyPages: readonly Planned[] = [
  {
    week: 0,
    before: 2,
    write: (desk) =>
      desk.sit('role', {
        came: ['to learn how money moves', 'to work with people who write things down'],
        term: desk.weekday(78),
        ready: 4,
      }),
  },
  ...pages('values', 1, values),
  ...pages('archetypes', 3, mixes),
  ...pages('season', 4, seasons),
  ...pages('promotion', 2, promotions),
  ...pages('strengths', 5, strengths),
];
