/** A person who walks through a review: what they say to each question, and where they stop. */
import type { Asker, Reply, Screen } from '../../src/core/ports.ts';
import { readAnswer } from '../../src/core/answers.ts';
import type { Step } from '../../src/core/interview-types.ts';
import type { Value } from '../../src/core/value.ts';
import type { TestApp, TestAppOptions } from './app.ts';
import { testApp } from './app.ts';
import { builtIn } from './built-in.ts';

export type Says = Readonly<Record<string, Value>>;

/** What is said to the questions of a whole review, by key; `confirm` gives yes. */
export const wholeReview: Says = {
  title: 'Which next role?',
  question: 'Which next role?',
  latest: '2026-05-31',
  state: ['rested', 'calm'],
  push: [
    { text: 'on call every week', strength: 3 },
    { text: 'no say in the plan', strength: 2 },
  ],
  pull: [{ text: 'a smaller team', strength: 3 }],
  hold: [{ text: 'the people', strength: 2 }],
  worry: [{ text: 'a new domain', strength: 2 }],
  'follow[on call every week]': 'it belongs to this place',
  'follow[no say in the plan]': 'could be mended here, not yet tried',
  monday: 'not sure',
  told: ['no say in the plan'],
  halves: 'I would be leaving the pager.',
  tried: 'Asked for a lighter rota; nothing came of it.',
  standing: 'Whether the lead role is meant for me.',
  'ask-standing': { whom: 'my lead', what: 'is the lead role meant for me', due: '2026-03-20' },
  'untried[no say in the plan]': 'ask for it',
  'ask-here[no say in the plan]': { whom: 'my lead', what: 'a seat in planning' },
  options: ['lead the platform team', 'the offer', 'contract for a year', 'a doctorate'],
  changed: false,
  case: { 'the offer': { for: 'purpose', against: 'nobody there yet' } },
  'bucket[lead the platform team]': 'real',
  'bucket[the offer]': 'real',
  'bucket[contract for a year]': 'later',
  'bucket[a doctorate]': 'out',
  'year[contract for a year]': 2029,
  'why[a doctorate]': 'income',
  categories: ['growth', 'life', 'purpose', 'pay'],
  overlooked: ['people'],
  keep: ['growth', 'life', 'purpose', 'pay', 'people'],
  'low[life]': 'on call weekly',
  'low[life].then': 'four quiet evenings',
  floors: ['life'],
  'floor[life]': 4,
  way: 'by how much each is worth',
  first: 'growth',
  'points[life]': 60,
  'points[purpose]': 40,
  'points[pay]': 20,
  'points[people]': 30,
  hope: 'the offer',
  'score[growth]': {
    'stay as it is': { score: 4 },
    'lead the platform team': { score: 7 },
    'the offer': { score: '8 7-9 told' },
  },
  'score[life]': {
    'stay as it is': { score: 8 },
    'lead the platform team': { score: '5 4-6' },
    'the offer': { score: 3 },
  },
  'score[purpose]': {
    'stay as it is': { score: 7 },
    'lead the platform team': { score: 5 },
    'the offer': { score: 8 },
  },
  'score[pay]': {
    'stay as it is': { score: 6 },
    'lead the platform team': { score: 7 },
    'the offer': { score: 9 },
  },
  'score[people]': {
    'stay as it is': { score: 8 },
    'lead the platform team': { score: 7 },
    'the offer': { score: '4 2-6 guessed' },
  },
  notice: 'How near they are.',
  still: 'lead the platform team',
  'left-out': 'The commute.',
  rely: ['the team stays together'],
  'rely-stay': ['the rota stays as it is'],
  'chance[the team stays together]': { chance: 0.7, date: '2026-09-01' },
  'chance[the rota stays as it is]': { chance: 0.6, date: '2026-09-01' },
  'bend[the team stays together]': 'break',
  'sign[the team stays together]': 'the second one leaves',
  two: 'Less, but enough.',
  wire: [{ text: 'the rota', if: 'three weeks in a row', by: '2026-06-01', then: 'ask again' }],
  asked: [{ name: 'a colleague', part: 'has lived it' }],
  wait: 'go on now',
  failed: 'The team was split.\n\n- a reorganisation',
  'failed-stay': 'Another year of the pager.',
  guard: [{ text: 'a reorganisation', how: 'ask before signing' }],
  which: ['in ten days ten months and ten years', 'what you would tell a friend'],
  ten: 'Gladly.',
  friend: 'Go and see the team.',
  expect: [
    { text: 'on call at most once a month', chance: 0.7, date: '2026-09-30' },
    { text: 'two people report to me', chance: 0.8, date: '2026-06-30' },
    { text: 'I would choose it again', chance: 0.6, date: '2027-03-15' },
  ],
  verdict: 'decided',
  chosen: 'lead the platform team',
  reason: 'It is near to what I want to learn.',
  trigger: 'The offer came.',
  'gives-up': 'The purpose of the other place.',
  'reopen-if': 'The rota does not change by autumn.',
};

export interface WalkOptions extends TestAppOptions {
  readonly says?: Says;
  /** The number of questions after which the person stops, each time it is run. */
  readonly stopAfter?: number;
  /** How they stop: at the question untouched, or with half a word typed. */
  readonly typing?: string;
}

/** An App whose person answers by the question's key and skips what they have nothing to say to. */
/** No review has as many questions, were some of its steps gone through twice. */
const mostAsked = 500;

/** Read once: they are the same for everybody. */
let prompts: ReturnType<typeof builtIn> | undefined;

export interface Walker extends TestApp {
  /** The keys of the questions that were put, in their order. */
  readonly keys: string[];
  /** The questions as they were put and dealt with. */
  readonly asked: Step[];
  /** What stood in the fields before anything was typed, by question. */
  readonly offered: { readonly key: string; readonly typed: Value | undefined }[];
  /** The steps that wait in drafts. */
  journalDrafts(): readonly string[];
}

export async function walker(options: WalkOptions = {}): Promise<Walker> {
  const { says = wholeReview, stopAfter = Infinity, typing, ...rest } = options;
  prompts ??= builtIn();
  const here = testApp({ ...(await prompts), entries: [], terminal: true, width: 100, ...rest });
  const keys: string[] = [];
  const asked: Step[] = [];
  const offered: Walker['offered'] = [];
  const { drafts } = await here.journal({});
  let put = 0;
  const asker: Asker = {
    put(screen: Screen): Promise<Reply> {
      offered.push({ key: screen.step.key, typed: screen.typed });
      if (put >= stopAfter) {
        put = 0;
        if (typing !== undefined) screen.keep(typing);
        return Promise.resolve({ reply: 'stop' });
      }
      put += 1;
      // No timer runs meanwhile, so that a test without an end would never be told of.
      if (keys.length > mostAsked) throw new Error(`asked on and on, at last ${keys.slice(-5).join(', ')}`);
      keys.push(screen.step.key);
      asked.push(screen.step);
      const said = says[screen.step.key];
      if (said === undefined) {
        screen.accept({ reply: 'skip' });
        return Promise.resolve({ reply: 'skip' });
      }
      const read = readAnswer(screen.step, said, { today: screen.today });
      if ('findings' in read)
        throw new Error(`${screen.step.key}: ${read.findings.map(({ why }) => why).join('; ')}`);
      const reply: Reply =
        read.value === undefined ? { reply: 'skip' } : { reply: 'answer', value: read.value };
      screen.accept(reply);
      return Promise.resolve(reply);
    },
    confirm: () => Promise.resolve(true),
  };
  return Object.assign(here, {
    asker: () => Promise.resolve(asker),
    keys,
    asked,
    offered,
    journalDrafts: () => drafts.list().map(({ name, session }) => session.review?.step ?? name),
  });
}
