/** A document that holds every block and every chart, as a year's summary might: for the formats' tests. */
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays, addMonths } from '../../src/core/calendar.ts';
import type { Block, Chart, DatedValue, Document, Runs } from '../../src/reports/document.ts';

const begin = '2025-04-04' as CivilDate;

/** Check-ins on Fridays, with three weeks of nothing in August and a lone page after New Year. */
function course(value: (week: number) => number): Runs {
  const weeks = Array.from({ length: 52 }, (_, week): DatedValue => ({
    date: addDays(begin, week * 7),
    value: Math.round(Math.max(1, Math.min(5, value(week))) * 10) / 10,
  }));
  return [weeks.slice(0, 18), weeks.slice(21, 38), weeks.slice(40, 41), weeks.slice(43)];
}

const wave = (week: number, phase: number): number =>
  Math.sin(week * 1.7 + phase) * 0.35 + Math.sin(week * 0.31 + phase) * 0.3;

const pulse: Chart = {
  chart: 'course',
  title: 'The pulse, week by week',
  alt: 'The average of five lines in 45 check-ins. Until December it lies between 3.1 and 4.0, since then mostly below 3.',
  runs: course((week) => 3.5 + wave(week, 0) - (week > 36 ? 0.8 : 0)),
  scale: [1, 5],
  ends: ['low', 'high'],
  band: { middle: 3.5, spread: 0.35 },
  marks: [
    { date: '2025-05-12' as CivilDate, words: [{ text: 'new lead for the platform', as: 'user' }] },
    { date: '2025-09-22' as CivilDate, words: [{ text: 'reorganisation announced', as: 'user' }] },
    { date: '2025-09-29' as CivilDate, words: [{ text: 'on call doubled', as: 'user' }] },
    { date: '2025-12-15' as CivilDate, words: 'the flag was raised' },
  ],
};

const lines: Chart = {
  chart: 'small-courses',
  title: 'The five lines',
  alt: 'Energy and voice fall from December on; the other three stay where they were.',
  scale: [1, 5],
  courses: ['energy', 'learning', 'worth', 'voice', 'people'].map((name, index) => ({
    name,
    runs: course((week) =>
      Math.round(3.5 + wave(week, index) * 1.6 - (week > 36 && index % 3 === 0 ? 1.4 : 0)),
    ),
  })),
};

const rungNames = ['none', 'looked', 'answered', 'talked', 'interviewed'];

const outward: Chart = {
  chart: 'rungs',
  title: 'How far outward',
  alt: 'Nothing in most weeks until autumn; since October looking, twice a talk, once an interview.',
  rungs: rungNames,
  points: Array.from({ length: 45 }, (_, week) => ({
    date: addDays(begin, week * 7 + (week > 20 ? 28 : 0)),
    value: week < 24 ? (week % 7 === 3 ? 1 : 0) : ([1, 0, 2, 1, 3, 1, 0, 4][week % 8] ?? 0),
  })),
};

const months = Array.from({ length: 12 }, (_, month) => addMonths(begin, month).slice(0, 7));

const heat: Chart = {
  chart: 'heat',
  title: 'Themes by month',
  alt: 'The migration was written about all year, on call only since September, and mentoring until autumn.',
  columns: months,
  of: [4, 5, 4, 4, 0, 5, 4, 6, 4, 3, 4, 5],
  rows: [
    { name: [{ text: 'the migration', as: 'user' }], counts: [2, 3, 2, 1, 0, 3, 2, 4, 2, 1, 3, 2] },
    { name: [{ text: 'on call', as: 'user' }], counts: [0, 0, 0, 1, 0, 3, 3, 5, 3, 3, 4, 4] },
    { name: [{ text: 'mentoring', as: 'user' }], counts: [2, 2, 3, 2, 0, 1, 0, 1, 0, 0, 0, 0] },
    {
      name: [{ text: 'decisions made over our heads', as: 'user' }],
      counts: [0, 1, 0, 0, 0, 2, 1, 2, 2, 1, 2, 3],
    },
    {
      name: [{ text: 'exhausted', as: 'user' }, ' (5; ', { text: 'drained', as: 'user' }, ' 2)'],
      counts: [0, 0, 1, 0, 0, 0, 1, 1, 1, 2, 1, 2],
    },
  ],
};

const mix: Chart = {
  chart: 'pairs',
  title: 'Kinds of work, now and wanted',
  alt: 'Solving takes more than is wanted, tech lead work less.',
  names: ['now', 'wanted'],
  rows: [
    { name: 'solver', values: [0.55, 0.3] },
    { name: 'tech lead', values: [0.15, 0.4] },
    { name: 'architect', values: [0.2, 0.2] },
    { name: 'right hand', values: [0.1, null] },
  ],
};

const values: Chart = {
  chart: 'balance',
  title: 'Values, in how many check-ins',
  alt: 'Craft was served in 9 of 12 check-ins and cut across in 1; family was cut across in 7.',
  names: ['cut across', 'served'],
  rows: [
    { name: [{ text: 'Growth', as: 'user' }], rank: 1, counts: [2, 5], of: 12 },
    { name: [{ text: 'Family', as: 'user' }], rank: 2, counts: [7, 2], of: 12 },
    { name: [{ text: 'Craft', as: 'user' }], rank: 3, counts: [1, 9], of: 12 },
    { name: [{ text: 'Fairness', as: 'user' }], rank: 4, counts: [3, 0], of: 12 },
    { name: [{ text: 'Room to think', as: 'user' }], rank: 5, counts: [0, 4], of: 12 },
  ],
};

const fromTo: Chart = {
  chart: 'course',
  title: 'From and to',
  alt: 'Five readings. What pushes outweighed what pulls in the first two, and the other way round since October.',
  runs: [
    [
      { date: '2025-04-06' as CivilDate, value: -0.45 },
      { date: '2025-06-29' as CivilDate, value: -0.23 },
      { date: '2025-10-05' as CivilDate, value: 0.1 },
      { date: '2025-12-21' as CivilDate, value: 0.31 },
      { date: '2026-03-15' as CivilDate, value: 0.28 },
    ],
  ],
  scale: [-1, 1],
  ends: ['from', 'to'],
  marks: [],
};

const chart = (drawn: Chart): Block => ({ block: 'chart', chart: drawn });

export const wholeDocument: Document = {
  title: 'April 2025 to March 2026',
  lead: [
    {
      block: 'paragraph',
      text: '48 entries in 45 of 52 weeks, from 2025-04-04 to 27 March 2026. Three weeks of August hold none.',
    },
    { block: 'paragraph', text: 'It describes what was written. It does not say why.', tone: 'faint' },
  ],
  sections: [
    {
      id: 'changed',
      title: 'Since the summary before',
      blocks: [
        {
          block: 'paragraph',
          tone: 'notice',
          text: [
            'The last six check-ins lie below your own earlier ones: 2.7, where 3.5 was usual. In a year in which nothing changes this would still appear for roughly one person in ten. ',
            { text: 'career open flag', as: 'command' },
            ' says what it was.',
          ],
        },
        {
          block: 'items',
          items: [
            { text: ['New: ', { text: 'on call', as: 'user' }, ' (20 of 48 entries)'] },
            {
              text: [
                { text: 'Faded: ', as: 'strong' },
                { text: 'mentoring', as: 'user' },
                ', last in ',
                { text: '2025/2025-10-31-weekly.md', as: 'path' },
              ],
              under: [
                { block: 'paragraph', text: 'It stood in 9 of the first 17 entries.', tone: 'faint' },
                {
                  block: 'items',
                  items: [{ text: 'with two people' }, { text: 'twice as the moment of the week' }],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'themes',
      title: 'What you kept writing about',
      blocks: [
        chart(heat),
        {
          block: 'table',
          caption: 'Themes of the year',
          columns: [
            { title: 'theme' },
            { title: 'entries', align: 'right' },
            { title: 'trend' },
            { title: 'first', align: 'right' },
            { title: 'last', align: 'right' },
          ],
          rows: [
            [
              { text: [{ text: 'the migration', as: 'user' }] },
              { text: '25 of 48', value: 25 },
              { text: 'steady, 3 of 6' },
              { text: '2025-04-04' },
              { text: '2026-03-27' },
            ],
            [
              { text: [{ text: 'on call', as: 'user' }] },
              { text: '20 of 48', value: 20 },
              { text: 'new, 5 of 6', note: 'none in the eighteen entries before' },
              { text: '2025-07-25' },
              { text: '2026-03-27' },
            ],
            [
              { text: [{ text: 'mentoring', as: 'user' }] },
              { text: '11 of 48', value: 11 },
              { text: 'faded, 0 of 6', note: 'in one of two entries before' },
              { text: '2025-04-11' },
              { text: '2025-10-31' },
            ],
          ],
        },
        {
          block: 'quote',
          text: 'The pager went twice, and both times it was the same queue. I said out loud that nobody owns it, and nobody wrote it down.\n\nNext week I ask who does.',
          date: '2025-11-14' as CivilDate,
          path: '2025/2025-11-14-weekly.md',
        },
      ],
    },
    { id: 'pulse', title: 'The pulse', blocks: [chart(pulse), chart(lines)] },
    { id: 'outward', title: 'Outward', blocks: [chart(outward)] },
    {
      id: 'direction',
      title: 'From and to',
      blocks: [
        chart(fromTo),
        {
          block: 'facts',
          facts: [
            {
              name: 'pushes',
              value: [{ text: 'the pager at night', as: 'user' }, ', in 4 readings running'],
            },
            {
              name: 'pulls',
              value: [{ text: 'a team that reviews designs', as: 'user' }, ', since 5 October 2025'],
            },
            { name: 'said to anybody', value: 'not yet' },
          ],
        },
      ],
    },
    { id: 'values', title: 'Values', blocks: [chart(values), chart(mix)] },
    {
      id: 'open',
      title: 'Still open',
      blocks: [
        {
          block: 'table',
          caption: 'Open items',
          columns: [{ title: 'item' }, { title: 'due', align: 'right' }],
          rows: [
            [{ text: [{ text: 'ask who owns the migration plan', as: 'user' }] }, { text: '2026-04-03' }],
            [{ text: [{ text: 'a page of notes for the review of the schema', as: 'user' }] }, { text: '' }],
          ],
        },
      ],
    },
  ],
  foot: [
    {
      block: 'paragraph',
      text: [
        'Made from the files of the journal with ',
        { text: 'career summarize', as: 'command' },
        '. Nothing was sent anywhere.',
      ],
    },
  ],
};
