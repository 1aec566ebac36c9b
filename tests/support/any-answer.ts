/** Questions of every type, and any answer to them, signs of the notation and of Markdown included. */
import * as fc from 'fast-check';
import type { Step } from '../../src/core/interview-types.ts';
import type { Question, QuestionType } from '../../src/core/prompt-set.ts';

export function stepFor(question: Partial<Question> & { type: QuestionType }): Step {
  return {
    key: 'q',
    question: { id: 'q', ask: 'A question?', optional: false, ...question },
    ask: 'A question?',
    kind: 'question',
  };
}

const labels = ['Empty', 'Low', 'Half', 'Plenty', 'More than I began with'];
export const outward = [
  'nothing',
  'looked at openings',
  'a job, person or way of working caught my eye',
  'Looked after 2',
];

export const stepOf: Readonly<Record<QuestionType, Step>> = {
  pulse: stepFor({
    type: 'pulse',
    rows: ['energy', 'learning', 'voice'].map((id) => ({
      id,
      ask: `How was ${id}?`,
      labels,
      na: 'nothing to say',
    })),
  }),
  scale: stepFor({ type: 'scale', labels }),
  text: stepFor({ type: 'text' }),
  long: stepFor({ type: 'long' }),
  list: stepFor({ type: 'list', fields: [{ id: 'strength', kind: 'number', min: 1, max: 3 }] }),
  choice: stepFor({ type: 'choice', options: outward.map((text) => ({ text })) }),
  multi: stepFor({ type: 'multi', options: outward.map((text) => ({ text })) }),
  rank: stepFor({ type: 'rank', options: outward.map((text) => ({ text })) }),
  split: stepFor({ type: 'split', parts: ['tech lead', 'solver', 'right: hand', '- odd'], ranges: true }),
  table: stepFor({
    type: 'table',
    fields: [
      { id: 'title', kind: 'text' },
      { id: 'year', kind: 'number' },
    ],
  }),
  chance: stepFor({ type: 'chance' }),
  commit: stepFor({ type: 'commit' }),
  ask: stepFor({ type: 'ask' }),
  people: stepFor({ type: 'people', parts: ['challenger', 'has lived it'] }),
  date: stepFor({ type: 'date' }),
  number: stepFor({ type: 'number' }),
  confirm: stepFor({ type: 'confirm' }),
};
export const words = fc
  .string({
    unit: fc.constantFrom(
      ...('ab Z3é漢😀-*x"\\/[]():;%,.#_<>!=|\n'.match(/./gsu) ?? []),
      'by ',
      'do: ',
      '(private)',
      '[2]',
      'title: ',
    ),
    maxLength: 14,
  })
  .map((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  )
  .filter((text) => text !== '');
export const oneLine = words.map((text) => text.replaceAll('\n', ' '));
const pick = fc.oneof(fc.constantFrom(...outward), words);
export const day = fc.constantFrom('2026-03-13', '2027-01-01');
const share = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
export const likely = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
);
const point = fc.integer({ min: 1, max: 5 });

/** Raw answers of every type; not all of them are ones that `readAnswer` takes. */
export const anyAnswer: Readonly<Record<QuestionType, fc.Arbitrary<unknown>>> = {
  pulse: fc.record({ energy: point, learning: point, voice: point }, { requiredKeys: [] }),
  scale: point,
  text: words,
  long: words,
  list: fc.array(fc.oneof(words, fc.record({ text: words, strength: fc.constantFrom(1, 2, 3) })), {
    minLength: 1,
    maxLength: 4,
  }),
  choice: pick,
  multi: fc.array(pick, { minLength: 1, maxLength: 5 }),
  rank: fc.array(pick, { minLength: 1, maxLength: 5 }),
  split: fc.oneof(
    share.map((part) => ({ solver: part, '- odd': 100 - part })),
    fc.tuple(share, share, share).map(([a, b, c]) => ({
      'right: hand': [Math.min(a, b), Math.max(a, b)],
      'tech lead': [0, c],
      solver: 100,
    })),
  ),
  table: fc.dictionary(words, fc.record({ title: words, year: fc.integer() }, { requiredKeys: [] }), {
    maxKeys: 3,
  }),
  chance: fc.record({ chance: likely, date: day }),
  commit: fc.record(
    { do: words, when: words, obstacle: words, response: words, due: day },
    { requiredKeys: ['do'] },
  ),
  ask: fc.record(
    { what: words, whom: words, due: day, private: fc.constant(true) },
    { requiredKeys: ['what'] },
  ),
  people: fc.array(
    fc.record({ name: words, part: fc.oneof(fc.constant('challenger'), words) }, { requiredKeys: ['name'] }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  date: day,
  number: fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  ),
  confirm: fc.boolean(),
};
