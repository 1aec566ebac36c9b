/** A document that has every kind of block and of chart, for formats to be tried on. */
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';
import type {
  BalanceChart,
  Block,
  Chart,
  CourseChart,
  Document,
  HeatChart,
  PairsChart,
  RungsChart,
  SmallCourses,
  Table,
} from '../../src/reports/document.ts';

export const day = (text: string): CivilDate => text as CivilDate;

const firstFriday = day('2026-01-02');

/** A value a week from the first Friday of 2026; null for a week without a page. */
export function weekly(...values: readonly (number | null)[]): CourseChart['runs'] {
  const runs: { date: CivilDate; value: number }[][] = [[]];
  values.forEach((value, week) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ date: addDays(firstFriday, week * 7), value });
  });
  return runs.filter((run) => run.length > 0);
}

export const course: CourseChart = {
  chart: 'course',
  title: 'Check-ins',
  alt: '17 check-ins; the last six are lower than those before.',
  scale: [1, 5],
  ends: ['low', 'high'],
  band: { middle: 3.55, spread: 0.3 },
  runs: weekly(3.4, 3.8, 3.6, 3.2, 3.6, 3.8, null, 3.4, 3.6, 3.6, 3.4, 3.6, 3, 3.2, 2.8, 3, 2.8, 2.6),
  marks: [
    { date: day('2026-02-03'), words: 'a new role' },
    { date: day('2026-03-27'), words: [{ text: 'the | reorganisation', as: 'user' }] },
  ],
};

export const smallCourses: SmallCourses = {
  chart: 'small-courses',
  title: 'The five lines',
  alt: 'Learning fell most.',
  scale: [1, 5],
  courses: [
    { name: 'energy', runs: weekly(3, 3, 4, null, 3, 3, 2, 3) },
    { name: 'learning', runs: weekly(4, 4, 4, null, 3, 2, 2, 1) },
    { name: 'voice', runs: weekly(null, null, null, null, 5, 5, 5) },
  ],
};

export const rungs: RungsChart = {
  chart: 'rungs',
  title: 'Steps outward',
  alt: 'In one of six pages somebody was talked to.',
  rungs: ['none', 'looked', 'answered', 'talked', 'interviewed'],
  points: [0, 1, 1, 3, 0, 4].map((value, week) => ({ date: addDays(firstFriday, week * 7), value })),
};

export const heat: HeatChart = {
  chart: 'heat',
  title: 'Themes by month',
  alt: 'On-call from January on.',
  columns: ['2026-01', '2026-02', '2026-03', '2026-04'],
  of: [4, 0, 5, 8],
  rows: [
    { name: [{ text: 'on-call', as: 'user' }], counts: [3, 0, 0, 2] },
    { name: 'migration', counts: [1, 0, 5, 8] },
  ],
};

export const pairs: PairsChart = {
  chart: 'pairs',
  title: 'Role mix',
  alt: 'More making is wanted than there is.',
  names: ['now', 'wanted'],
  rows: [
    { name: 'making', values: [0.25, 0.5] },
    { name: 'tending', values: [0.125, null] },
  ],
};

export const balance: BalanceChart = {
  chart: 'balance',
  title: 'Values in these weeks',
  alt: 'Family was cut across more often than served.',
  names: ['served', 'cut across'],
  rows: [
    { name: 'craft', rank: 1, counts: [5, 0], of: 8 },
    { name: [{ text: 'family', as: 'user' }], rank: 2, counts: [1, 4], of: 8 },
  ],
};

export const charts: readonly Chart[] = [course, smallCourses, rungs, heat, pairs, balance];

export const table: Table = {
  block: 'table',
  caption: 'What each option adds up to.',
  columns: [
    { title: '' },
    { title: 'growth', align: 'right' },
    { title: 'life', align: 'right' },
    { title: 'in words' },
  ],
  rows: [
    [
      { text: [{ text: 'offer', as: 'user' }] },
      { text: '8?', value: 8 },
      { text: '3', value: 3, note: 'below your floor (4)' },
      { text: 'told by the lead of the other team, and by nobody else so far' },
    ],
    [{ text: 'stay' }, { text: '4', value: 4 }, { text: '8', value: 8 }, { text: '' }],
  ],
};

/** The blocks of every kind, with `words` wherever a person's own can stand. */
export function blocksWith(words: string): Block[] {
  const user = [{ text: words, as: 'user' as const }];
  return [
    { block: 'paragraph', text: ['You wrote about ', ...user, ' five times.'] },
    { block: 'paragraph', text: user },
    { block: 'paragraph', text: [...user, ' was said.'], tone: 'notice' },
    { block: 'paragraph', text: ['An aside: ', ...user], tone: 'faint' },
    {
      block: 'items',
      items: [
        { text: user },
        {
          text: ['ask: ', ...user],
          under: [{ block: 'quote', text: words, date: firstFriday, path: '2026/x.md' }],
        },
      ],
    },
    {
      block: 'facts',
      facts: [
        { name: user, value: user },
        { name: 'open', value: ['3 of ', ...user] },
      ],
    },
    {
      block: 'table',
      caption: 'A table.',
      columns: [{ title: user }, { title: 'n', align: 'right' }],
      rows: [
        [{ text: user }, { text: '1', value: 1, note: user }],
        [{ text: 'other' }, { text: user }],
      ],
    },
    { block: 'quote', text: words, date: firstFriday, path: '2026/2026-01-02-weekly.md' },
    { block: 'chart', chart: { ...course, marks: [{ date: day('2026-02-03'), words: user }] } },
    { block: 'chart', chart: { ...heat, rows: [{ name: user, counts: [1, 0, 2, 3] }] } },
    { block: 'chart', chart: { ...pairs, rows: [{ name: user, values: [0.5, 0.25] }] } },
    { block: 'chart', chart: { ...balance, rows: [{ name: user, rank: 1, counts: [1, 2], of: 8 }] } },
  ];
}

export const everything: Document = {
  title: 'Summary, 2 January to 1 May 2026',
  lead: [{ block: 'paragraph', text: '17 entries in 18 weeks (2 Jan - 1 May), 1 week empty.' }],
  sections: [
    {
      id: 'open',
      title: 'Still open',
      blocks: [
        { block: 'paragraph', text: '9 done, 4 let go, 3 open.' },
        {
          block: 'items',
          items: [
            { text: [{ text: 'ask for the plan', as: 'user' }, ', due 13 March · carried twice'] },
            {
              text: 'an ask',
              under: [
                {
                  block: 'quote',
                  text: 'We found it together.\nI said so.',
                  date: day('2026-03-06'),
                  path: '2026/2026-03-06-weekly.md',
                },
              ],
            },
          ],
        },
        {
          block: 'facts',
          facts: [
            { name: 'done', value: '9' },
            { name: 'next', value: [{ text: 'career journal', as: 'command' }] },
          ],
        },
      ],
    },
    {
      id: 'signals',
      title: 'Signals',
      blocks: [
        {
          block: 'paragraph',
          tone: 'notice',
          text: 'Your check-ins have been lower than your own earlier ones.',
        },
        ...charts.map((chart): Block => ({ block: 'chart', chart })),
      ],
    },
    { id: 'options', title: 'Options', blocks: [table] },
  ],
  foot: [{ block: 'paragraph', tone: 'faint', text: 'These are your numbers put in order, not advice.' }],
};
