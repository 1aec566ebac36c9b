import { describe, expect, it } from 'vitest';
import { envelope, readAnswersFile } from '../../src/core/answers-file.ts';
import { answers, restore, start } from '../../src/core/interview.ts';
import type { Facts } from '../../src/core/interview-types.ts';
import type { Finding } from '../../src/core/problem.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';
import type { Located, Value } from '../../src/core/value.ts';
import { fivePoints, item, options, promptSet, question, session, today } from '../support/sittings.ts';

const weekly = promptSet(
  'weekly',
  [
    question('pulse', 'pulse', {
      rows: ['energy', 'voice'].map((id) => ({ id, ask: `How was ${id}?`, labels: fivePoints })),
    }),
    question('moment', 'long'),
    question('unsaid', 'text', { when: { answers: { 'pulse.voice': [1, 2] } } }),
    question('monday', 'choice', { options: options('yes', 'no'), then: 'What would still be missing?' }),
    question('next', 'commit'),
  ],
  { closing: true },
);
const values = promptSet('values', [
  question('rank', 'rank', { options: options('growth', 'craft') }),
  question('day', 'text', { each: 'rank', ask: 'What does {value} look like?' }),
  question('lean', 'scale', { each: 'rank', labels: fivePoints, then: 'Why?' }),
  question('screen', 'choice', {
    each: 'opportunity',
    options: options('fits', 'sits badly'),
    when: { answers: {}, ledger: 'opportunity' },
  }),
]);

/** A file whose places are its paths, for tests that look at paths alone. */
const located = (value: unknown): Located => ({ value: value as Value, at: () => ({ line: 1, column: 1 }) });

function outcome(
  file: unknown,
  set: PromptSet,
  facts: Partial<Facts> = {},
): Record<string, Value> | readonly Finding[] {
  const sitting = session(set, facts, { mode: 'given' });
  const read = readAnswersFile(located(file), start(sitting));
  return 'findings' in read ? read.findings : Object.fromEntries(answers(restore(sitting, read.events)));
}

describe('the envelope', () => {
  it('says which set and day the answers are for', () => {
    expect(
      envelope(
        located({ set: 'weekly', date: '2026-03-06', tags: ['#move', 7], private: true, answers: {} }),
      ),
    ).toEqual({
      set: 'weekly',
      date: '2026-03-06',
      tags: ['move', '7'],
      private: true,
    });
  });

  it('is absent where the file is the bare answers', () => {
    expect(envelope(located({ moment: 'words' }))).toEqual({ tags: [], private: false });
    expect(outcome({ moment: 'words' }, weekly)).toEqual({ moment: 'words' });
  });

  it.each([
    ['a list', ['a'], [], 'a list'],
    ['text', 'weekly', [], "'weekly'"],
    ['a day in words', { date: 'yesterday', answers: {} }, ['date'], "'yesterday'"],
    ['a day that is none', { date: '2026-02-30', answers: {} }, ['date'], "'2026-02-30'"],
    ['an unknown key', { sett: 'weekly', answers: {} }, ['sett'], "'sett'"],
    ['answers as a list', { answers: ['a'] }, ['answers'], 'a list'],
    ['open as text', { answers: {}, open: 'done' }, ['open'], "'done'"],
    ['private in words', { answers: {}, private: 'perhaps' }, ['private'], "'perhaps'"],
  ])('is refused at its place: %s', (_what, file, path, why) => {
    expect(envelope(located(file))).toEqual({
      findings: [expect.objectContaining({ path, why: expect.stringContaining(why) })],
    });
  });
});

describe('answers by question id', () => {
  it('are read in their shapes, and a question left out is skipped', () => {
    const file = {
      set: 'weekly',
      answers: {
        pulse: { energy: 3, voice: 4 },
        moment: 'A test that fails for the right reason.',
        next: { do: 'ask for the plan', when: 'Tuesday' },
        after: 'Lighter',
        'open-thing': 'who decides',
      },
    };
    expect(outcome(file, weekly)).toEqual({
      pulse: { energy: 3, voice: 4 },
      moment: 'A test that fails for the right reason.',
      next: { do: 'ask for the plan', when: 'Tuesday', due: '2026-03-13' },
      after: 'lighter',
      'open-thing': 'who decides',
    });
  });

  it('are kept where their condition does not hold', () => {
    expect(outcome({ pulse: { voice: 5 }, unsaid: 'one thing' }, weekly)).toEqual({
      pulse: { voice: 5 },
      unsaid: 'one thing',
    });
  });

  it('stand alone or with what follows on them', () => {
    expect(outcome({ monday: 'yes' }, weekly)).toEqual({ monday: 'yes' });
    expect(outcome({ monday: { answer: 'yes', then: 'a say' } }, weekly)).toEqual({
      monday: 'yes',
      'monday.then': 'a say',
    });
  });

  it('stand by item where a question is repeated, case ignored, more than five of them too', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'Growth'];
    const day = Object.fromEntries(many.map((value) => [value.toUpperCase(), `a day of ${value}`]));
    const read = outcome({ rank: many, day, lean: { growth: { answer: 4, then: 'it grew' } } }, values);
    expect(read).toMatchObject({
      'day[f]': 'a day of f',
      'day[growth]': 'a day of Growth',
      'lean[growth].then': 'it grew',
    });
  });

  it('stand by the id of a ledger item too', () => {
    const facts = {
      ledgers: {
        opportunity: [
          item('2026-01-02-note.opportunity-1', { kind: 'opportunity', text: 'the platform job' }),
        ],
      },
    };
    const read = outcome({ screen: { '2026-01-02-note.opportunity-1': 'fits' } }, values, facts);
    expect(read).toEqual({ 'screen[the platform job]': 'fits' });
  });

  it('mark the items of last time', () => {
    const again = { ...values, later: { ids: ['day'], recheck: 'rank' } };
    const facts = { runs: 1, previous: { rank: ['craft', 'growth'] } };
    expect(outcome({ recheck: { Craft: 'gone' }, day: { growth: 'x' } }, again, facts)).toEqual({
      'recheck[craft]': 'gone',
      'day[growth]': 'x',
    });
  });

  it('go to items of an earlier run where this one does not name any', () => {
    expect(
      outcome({ day: { Craft: 'sanding' } }, values, { runs: 1, previous: { rank: ['craft'] } }),
    ).toEqual({ 'day[craft]': 'sanding' });
  });
});

describe('open items', () => {
  const open = [
    item('2026-02-27-weekly.commit-1', { text: 'ask for the plan' }),
    item('2026-02-20-weekly.ask-1'),
  ];
  const facts = { ledgers: { commit: [open[0]!], ask: [open[1]!] }, carried: [] };

  it('are answered by id, with a word or a word and a day', () => {
    const file = {
      open: {
        '2026-02-27-weekly.commit-1': { state: 'moving', due: '2026-03-20' },
        '2026-02-20-weekly.ask-1': 'answered',
      },
      answers: {},
    };
    expect(outcome(file, weekly, facts)).toEqual({
      'open[2026-02-27-weekly.commit-1]': { state: 'moving', due: '2026-03-20' },
      'open[2026-02-20-weekly.ask-1]': 'answered',
    });
  });

  it('are refused where no open item has that id, or the word says nothing', () => {
    expect(
      outcome({ open: { '2026-02-27-weekly.commit-2': 'done' }, answers: {} }, weekly, facts),
    ).toMatchObject([
      { path: ['open', '2026-02-27-weekly.commit-2'], remedy: "did you mean '2026-02-27-weekly.commit-1'?" },
    ]);
    expect(
      outcome({ open: { '2026-02-27-weekly.commit-1': 'gone' }, answers: {} }, weekly, facts),
    ).toMatchObject([{ path: ['open', '2026-02-27-weekly.commit-1'] }]);
    expect(outcome({ open: { x: 'done' }, answers: {} }, weekly)).toMatchObject([
      { remedy: 'nothing is open' },
    ]);
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['an unknown question', { momnet: 'x' }, ['momnet'], "did you mean 'moment'?"],
    [
      'an unknown question in an envelope',
      { answers: { mood: 'x' } },
      ['answers', 'mood'],
      'the questions are pulse, moment',
    ],
    ['an envelope without its answers', { set: 'weekly', moment: 'x' }, ['set'], 'answers:'],
    ['an unknown line of a pulse', { pulse: { enrgy: 3 } }, ['pulse', 'enrgy'], 'energy'],
    [
      'a point beyond the scale',
      { answers: { pulse: { energy: 9 } } },
      ['answers', 'pulse', 'energy'],
      '1 Empty',
    ],
    ['a wrong shape', { moment: ['a', 'b'] }, ['moment'], 'one text'],
    [
      'a wrong shape beside then',
      { monday: { answer: ['yes', 'no'], then: 'x' } },
      ['monday', 'answer'],
      'one text',
    ],
    ['a wrong shape in then', { monday: { answer: 'yes', then: 7 } }, ['monday', 'then'], "'7'"],
    ['then without an answer', { monday: { answer: '', then: 'x' } }, ['monday', 'then'], 'answer: ...'],
    ['a due day that is none', { next: { do: 'x', due: 'whenever' } }, ['next', 'due'], '2026-03-06'],
  ])('is refused at its place: %s', (_what, file, path, remedy) => {
    expect(outcome(file, weekly)).toEqual([
      expect.objectContaining({ path, remedy: expect.stringContaining(remedy) }),
    ]);
  });

  it.each([
    [
      'an item nobody named',
      { rank: ['growth'], day: { grwoth: 'x' } },
      ['day', 'grwoth'],
      "did you mean 'growth'?",
    ],
    ['an item where there are none', { day: { growth: 'x' } }, ['day', 'growth'], 'there are no items'],
    ['one answer for all items', { rank: ['growth'], day: 'x' }, ['day'], '{growth: answer}'],
    ['an item twice', { rank: ['growth'], day: { growth: 'x', Growth: 'y' } }, ['day', 'Growth'], 'keep one'],
    [
      'then of an item without an answer',
      { rank: ['growth'], lean: { growth: { answer: null, then: 'x' } } },
      ['lean', 'growth', 'then'],
      'answer: ...',
    ],
  ])('is refused where a question is repeated: %s', (_what, file, path, remedy) => {
    expect(outcome(file, values)).toEqual([
      expect.objectContaining({ path, remedy: expect.stringContaining(remedy) }),
    ]);
  });

  it('is told all at once, without what only follows from it', () => {
    const found = outcome({ answers: { rank: { a: 1 }, day: { growth: 'x' }, lien: {} } }, values);
    expect(found).toMatchObject([{ path: ['answers', 'rank', 0] }, { path: ['answers', 'lien'] }]);
  });

  it('is not mistaken for what objects inherit', () => {
    expect(outcome(JSON.parse('{"constructor": "x", "__proto__": "y"}'), weekly)).toMatchObject([
      { path: ['constructor'] },
      { path: ['__proto__'] },
    ]);
  });
});

it('reads thousands of items in a moment', () => {
  const rank = Array.from({ length: 4000 }, (_, index) => `value ${index}`);
  const started = performance.now();
  const read = outcome({ rank, day: Object.fromEntries(rank.map((value) => [value, 'x'])) }, values);
  expect(read).toMatchObject({ 'day[value 3999]': 'x' });
  expect(performance.now() - started).toBeLessThan(5000);
});

it('counts phrases for days from the day of the sitting', () => {
  expect(outcome({ next: { do: 'x', due: 'tomorrow' } }, weekly)).toEqual({
    next: { do: 'x', due: '2026-03-07' },
  });
  expect(today).toBe('2026-03-06');
});
