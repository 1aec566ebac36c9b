/** Half a year written by hand, in which every section of a summary has something to say. */
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { addDays } from '../../src/core/calendar.ts';
import type { Section } from '../../src/core/entry.ts';
import { formatPage } from '../../src/core/page.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import type { StoredPage } from './memory-store.ts';
import { day } from './sittings.ts';

/** The Sunday after the last page. */
export const summaryNow = '2026-03-15T18:00:00+01:00';

const firstFriday = day('2025-09-26');

/** The Friday of that week, from 0 to 24. */
export function fridayOf(week: number): string {
  return addDays(firstFriday, week * 7);
}

/** @param words answers that stand in the body alone, by question id */
export function page(
  date: string,
  set: string,
  answers: Mapping,
  {
    words = {},
    keys = {},
  }: { readonly words?: Readonly<Record<string, string>>; readonly keys?: Mapping } = {},
): StoredPage {
  const id = `${date}-${set}`;
  const title = `${set}, ${date}`;
  const sections = Object.entries(words).map(([question, text]): Section => ({
    id: question,
    heading: `${question}?`,
    text,
  }));
  const text = formatPage(
    {
      frontMatter: {
        career: 1,
        id,
        title,
        date: `${date}T17:00:00+01:00`,
        set,
        v: 1,
        role: 'platform',
        ...keys,
        answers,
      },
      title,
      lead: '',
      sections,
    },
    (data) => yamlCodec.write(data),
  );
  return { path: `${date.slice(0, 4)}/${id}.md`, text };
}

/** From week 17 on the lines are lower, learning most. */
function pulseOf(week: number): Mapping {
  const high = { energy: 3 + (week % 2), learning: 4, worth: 4 - (week % 2), voice: 3, people: 4 };
  const low = { energy: 3, learning: 2 - (week % 2), worth: 3, voice: 2, people: 3 };
  return week < 17 ? high : low;
}

const when: readonly string[] = [
  'On Monday',
  'Late on Tuesday',
  'Before lunch',
  'After the long stand-up',
  'On the train home',
  'With the door closed',
  'An hour before the demo',
];
const how: readonly string[] = [
  'and we watched it together',
  'and nobody said a word',
  'until somebody laughed',
  'which took the afternoon',
  'and I wrote it down',
];

/** Four things that come up in turn, never in the same words twice. */
function moment(week: number): string {
  const [at, end] = [when[week % when.length] ?? '', how[week % how.length] ?? ''];
  return (
    [
      `${at} the replication lag was back ${end}.`,
      `${at} I read old incident notes ${end}.`,
      `${at} the replication lag grew ${end}. The review queue was longer ${end}.`,
      `${at} I paired on the parser ${end}.`,
    ][week % 4] ?? ''
  );
}

function weekly(week: number): StoredPage | undefined {
  // Two weeks at the turn of the year, and one in February, in which nothing was written.
  if (week === 13 || week === 14 || week === 20) return undefined;
  const date = fridayOf(week);
  const id = `${date}-weekly`;
  const keys: Record<string, Value> = {};
  if (week === 3)
    keys['commit'] = [
      {
        id: `${id}.commit-1`,
        do: 'ask for the migration plan',
        when: 'Tuesday after stand-up',
        due: addDays(day(date), 7),
      },
    ];
  if (week === 5) keys['update'] = [{ ref: `${fridayOf(3)}-weekly.commit-1`, state: 'done' }];
  if (week === 18)
    keys['commit'] = [
      { id: `${id}.commit-1`, do: 'write down what the queue costs', due: addDays(day(date), 7) },
    ];
  if (week === 19 || week === 21 || week === 22)
    keys['update'] = [{ ref: `${fridayOf(18)}-weekly.commit-1`, state: 'not-yet' }];
  if (week === 12)
    keys['ask'] = [
      {
        id: `${id}.ask-1`,
        whom: 'my lead',
        what: 'a day a week for the parser',
        due: addDays(day(date), 14),
      },
    ];
  if (week % 6 === 2) keys['tags'] = ['on-call'];
  const words: Record<string, string> = { moment: moment(week) };
  if (week === 16) words['unsaid'] = 'that the roadmap has no owner';
  if (week === 10) words['open-thing'] = 'what would I do with a year of quiet?';
  return page(
    date,
    'weekly',
    {
      pulse: pulseOf(week),
      ...(week < 2
        ? {}
        : { lived: { served: week % 3 === 0 ? ['Craft'] : [], against: week > 15 ? ['Family'] : [] } }),
      outward: [week < 18 ? 'nothing' : week < 22 ? 'looked at openings' : 'answered a recruiter or contact'],
    },
    { words, keys },
  );
}

const criteria = [
  { id: 'growth', text: 'I learn something each month', points: 80 },
  { id: 'life', text: 'home by six', points: 60 },
];

const others: readonly StoredPage[] = [
  page(
    '2025-09-27',
    'values',
    { rank: ['Growth', 'Family', 'Craft'], lived: { Growth: 4, Family: 3, Craft: 4 } },
    { words: { line: 'no work on Sundays' } },
  ),
  page('2025-10-04', 'direction', {
    push: [
      { text: 'the rota', strength: 3 },
      { text: 'the noise', strength: 1 },
    ],
    pull: [{ text: 'a say in the plan', strength: 2 }],
    hold: [{ text: 'the people', strength: 3 }],
    worry: [{ text: 'starting over', strength: 2 }],
    told: ['the rota'],
  }),
  page('2025-12-06', 'direction', {
    push: [{ text: 'the rota', strength: 3 }],
    pull: [{ text: 'a say in the plan', strength: 3 }],
    told: ['the rota'],
  }),
  page('2026-03-07', 'direction', {
    push: [
      { text: 'the rota', strength: 3 },
      { text: 'no plan', strength: 2 },
    ],
    pull: [{ text: 'a say in the plan', strength: 2 }],
    hold: [{ text: 'the people', strength: 3 }],
    worry: [{ text: 'starting over', strength: 3 }],
    told: ['the rota'],
  }),
  page(
    '2025-10-18',
    'season',
    { part: 'the main thing among others', span: 'six months', room: ['sleep', 'the choir'] },
    { words: { will: 'finish what I begin', wont: 'take a second rota' } },
  ),
  page('2025-10-19', 'archetypes', {
    now: { solver: 70, 'tech lead': 30 },
    want: { solver: 40, 'tech lead': 60 },
  }),
  page('2026-02-15', 'archetypes', { now: { solver: 80, 'tech lead': 20 } }),
  page('2025-10-25', 'stagnation', {
    panel: { stretch: 4, path: 3 },
    other: ['none of these'],
    tried: ['asked for a rotation: after the summer'],
  }),
  page(
    '2025-11-22',
    'decision',
    {},
    {
      keys: {
        name: 'stay-or-search',
        status: 'decided',
        criteria,
        options: [
          { id: 'stay', title: 'stay', inside: true },
          { id: 'search', title: 'begin to search' },
        ],
        scores: { stay: { growth: 7, life: 8 }, search: { growth: 6, life: 5 } },
        decided: { option: 'stay', date: '2025-11-22' },
        expect: [
          { id: 'e-1', text: 'a second reviewer by January', chance: 0.8, date: '2026-01-31' },
          { id: 'e-2', text: 'the queue is shorter by spring', chance: 0.6, date: '2026-04-30' },
        ],
      },
    },
  ),
  page(
    '2026-01-24',
    'decision',
    {},
    {
      keys: {
        name: 'a-second-look',
        status: 'open',
        criteria: [
          { ...criteria[0], points: 90 },
          { ...criteria[1], points: 50 },
        ] as Value,
        options: [
          { id: 'stay', title: 'stay', inside: true },
          { id: 'search', title: 'begin to search' },
          { id: 'own', title: 'a shop of my own', bucket: 'later', year: 2029 },
        ],
        scores: { stay: { growth: 5, life: 8 }, search: { growth: 7, life: 5 } },
      },
    },
  ),
  page(
    '2026-02-01',
    'lookback',
    { settle: { 'a second reviewer by January': 'no' } },
    { keys: { update: [{ ref: 'e-1', state: 'no' }] } },
  ),
  page('2025-11-01', 'assumptions', {
    rely: ['the team stays as it is', 'pay keeps up'],
    chance: {
      'the team stays as it is': { chance: 0.7, date: '2026-02-28' },
      'pay keeps up': { chance: 0.9, date: '2026-09-30' },
    },
    wire: [{ if: 'a third reorganisation', by: '2026-06-30', then: 'I look around' }],
  }),
  page(
    '2026-02-21',
    'jolt',
    { kind: 'a reorganisation', wires: ['a third reorganisation, then I look around'] },
    {
      words: { what: 'the team is split' },
      keys: { update: [{ ref: '2025-11-01-assumptions.tripwire-1', state: 'tripped' }] },
    },
  ),
  page(
    '2025-11-08',
    'sparks',
    { kind: 'a way of working', gives: ['calm', 'making things'], heat: 4 },
    { words: { what: 'a workshop with two rooms', part: 'the long bench' } },
  ),
  page(
    '2026-02-07',
    'sparks',
    { again: { 'a workshop with two rooms': 4 }, gives: ['learning'], heat: 2 },
    { words: { what: 'a talk about parsers' } },
  ),
  page('2025-11-15', 'counsel', {
    talk: 'one to prepare',
    circle: [{ name: 'a former colleague', part: 'listener' }],
    empty: 'challenger',
  }),
  page(
    '2025-11-29',
    'counsel',
    { talk: 'one to write down', with: ['a former colleague'], surprise: 4 },
    { words: { shift: 'It is not the rota alone.' } },
  ),
  page(
    '2025-12-07',
    'stories',
    { kind: 'a failure', ready: 4 },
    { words: { title: 'the night of the wrong index' } },
  ),
  page('2025-12-14', 'narrative', { criteria: ['home by six', 'a say in the plan', 'one thing to learn'] }),
  page('2025-10-11', 'futures', { horizon: 5 }, { words: { wish: 'a year in a small shop' } }),
  page(
    '2026-03-01',
    'weekly',
    { pulse: { energy: 5, learning: 5, worth: 5, voice: 5, people: 5 } },
    {
      keys: { private: true, commit: [{ id: '2026-03-01-weekly.commit-1', do: 'a hidden step' }] },
      words: { moment: 'Something secretive about the replication lag.' },
    },
  ),
];

/** 22 weekly pages, 21 others, one of them private. */
export const summaryJournal: readonly StoredPage[] = [
  ...Array.from({ length: 25 }, (_, week) => weekly(week)).flatMap((one) => one ?? []),
  ...others,
];
