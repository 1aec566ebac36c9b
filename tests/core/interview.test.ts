import { describe, expect, it } from 'vitest';
import { apply, current, isDone, plan, progress, restore, start } from '../../src/core/interview.ts';
import type { Interview, InterviewEvent, Session } from '../../src/core/interview-types.ts';
import type { Question } from '../../src/core/prompt-set.ts';
import {
  day,
  fivePoints,
  givenIn,
  item,
  options,
  promptSet,
  question,
  session,
  sit,
} from '../support/sittings.ts';

const keys = (interview: Interview): string[] => plan(interview).map((step) => step.key);
const keysOf = (started: Session, given = {}): string[] => keys(sit(started, given));

const pulse = question('pulse', 'pulse', {
  rows: ['energy', 'voice'].map((id) => ({ id, ask: `${id}?`, labels: fivePoints })),
});

const when = (condition: object): Question => question('q', 'text', { when: { answers: {}, ...condition } });

const answer = (key: string, value: string): InterviewEvent => ({ event: 'answer', key, value });

const skip = (key: string): InterviewEvent => ({ event: 'skip', key });

const asked = (condition: object, facts = {}): boolean =>
  keysOf(session(promptSet('s', [when(condition)]), facts)).length === 1;

describe('the plan', () => {
  it('asks the questions in their order, then the two closing ones', () => {
    const set = promptSet('weekly', [pulse, question('moment', 'long')], { closing: true });
    expect(keysOf(session(set))).toEqual(['pulse', 'moment', 'after', 'open-thing']);
  });

  it('asks about what was carried forward first', () => {
    const carried = [
      item('a.commit-1', { due: day('2026-03-06'), text: 'write\nit down' }),
      item('b.ask-1', { fields: { whom: 'a colleague' }, date: day('2025-12-30') }),
    ];
    const started = session(promptSet('weekly', [pulse]), { carried });
    expect(keysOf(started)).toEqual(['open[a.commit-1]', 'open[b.ask-1]', 'pulse']);
    const [commit, ask] = plan(start(started));
    expect(commit?.question.options).toEqual(options('done', 'moving', 'not yet', 'let it go'));
    expect(commit?.ask).toBe('Open since 27 February: write it down (by 6 March)');
    expect(ask?.question.options).toEqual(options('answered', 'no reply', 'not yet', 'let it go'));
    expect(ask?.ask).toBe('Asked since 30 December 2025: a colleague: text of b.ask-1');
  });

  it('changes the question at the third "not yet"', () => {
    const started = session(promptSet('weekly', [pulse]), {
      carried: [item('a.commit-1', { carried: 2, fields: { when: 'Tuesday' } })],
    });
    const [commit] = plan(start(started));
    expect(commit?.ask).toBe(
      'Make it smaller, move it, or let it go? Open since 27 February: Tuesday: text of a.commit-1',
    );
    expect(commit?.question.options).toEqual(options('done', 'make it smaller', 'moving', 'let it go'));
  });

  it('asks for the new day of a step that moves, and for the smaller step', () => {
    const started = session(promptSet('weekly', []), { carried: [item('a.commit-1')] });
    expect(keysOf(started, { 'open[a.commit-1]': 'moving' })).toEqual([
      'open[a.commit-1]',
      'open[a.commit-1].due',
    ]);
    expect(keysOf(started, { 'open[a.commit-1]': { state: 'moving', due: '2026-03-20' } })).toEqual([
      'open[a.commit-1]',
    ]);
    expect(keysOf(started, { 'open[a.commit-1]': 'smaller' })).toEqual([
      'open[a.commit-1]',
      'open[a.commit-1].smaller',
    ]);
  });

  it('asks a question only when its condition holds', () => {
    const set = promptSet('weekly', [
      pulse,
      question('unsaid', 'text', { when: { answers: { 'pulse.voice': [1, 2] } } }),
      question('kind', 'multi', { options: options('a', 'b') }),
      question('why', 'text', { when: { answers: { kind: ['B'] } } }),
      question('more', 'text', { when: { answers: { why: ['x'], kind: ['b'] } } }),
    ]);
    expect(keysOf(session(set), { pulse: { voice: 2 }, kind: ['a', 'b'], why: 'x' })).toEqual([
      'pulse',
      'unsaid',
      'kind',
      'why',
      'more',
    ]);
    expect(keysOf(session(set), { pulse: { energy: 2, voice: 3 }, kind: ['a'] })).toEqual(['pulse', 'kind']);
    expect(keysOf(session(set), { unsaid: 'never asked' })).toEqual(['pulse', 'kind']);
  });

  it('knows the run, the role and the ledgers', () => {
    expect(asked({ run: 'first' })).toBe(true);
    expect(asked({ run: 'first' }, { runs: 1 })).toBe(false);
    expect(asked({ run: 'later' }, { runs: 1 })).toBe(true);
    expect(asked({ role: 'first-90-days' })).toBe(false);
    expect(asked({ role: 'first-90-days' }, { roleDays: 0 })).toBe(true);
    expect(asked({ role: 'first-90-days' }, { roleDays: 89 })).toBe(true);
    expect(asked({ role: 'first-90-days' }, { roleDays: 90 })).toBe(false);
    expect(asked({ ledger: 'values' })).toBe(false);
    expect(asked({ ledger: 'values' }, { ledgers: { values: [item('v')] } })).toBe(true);
    expect(asked({ ledger: 'constructor' })).toBe(false);
  });

  it('repeats a question for each item, five at most, with the item in its wording', () => {
    const set = promptSet('values', [
      question('rank', 'rank', { from: 'cards' }),
      question('day', 'text', { ask: 'What does {value} look like, {value}?', each: 'rank' }),
    ]);
    const started = session(set, {}, { lists: { cards: options('A', 'B', 'C', 'D', 'E', 'F', '$& {x}') } });
    const done = sit(started, { rank: ['$& {x}', 'B', 'b', 'C', 'D', 'E', 'F'] });
    expect(keys(done)).toEqual(['rank', 'day[$& {x}]', 'day[B]', 'day[C]', 'day[D]', 'day[E]']);
    expect(plan(done)[1]).toMatchObject({ ask: 'What does $& {x} look like, $& {x}?', item: '$& {x}' });
  });

  it('takes items from an answer, else a ledger, else a list, and filters them by what was said of each', () => {
    const set = promptSet('promotion', [
      question('bar', 'list', { fields: [{ id: 'source', kind: 'text' }] }),
      question('proof', 'choice', { each: 'bar', options: options('none', 'solid') }),
      question('gap', 'choice', { from: 'bar', where: { proof: ['none'] } }),
      question('seen', 'people', { from: 'people', parts: ['sponsor'] }),
      question('mix', 'split', { from: 'roles' }),
    ]);
    const started = session(
      set,
      { ledgers: { people: [item('p', { text: 'a colleague' })] } },
      { lists: { roles: options('solver', 'lead') } },
    );
    const done = sit(started, {
      bar: ['one', { text: 'two', source: 'the ladder' }],
      'proof[one]': 'None',
      'proof[two]': 'solid',
    });
    expect(keys(done)).toEqual(['bar', 'proof[one]', 'proof[two]', 'gap', 'seen', 'mix']);
    const [, , , gap, seen, mix] = plan(done);
    expect(gap?.question.options).toEqual(options('one'));
    expect(seen?.question.options).toEqual(options('a colleague'));
    expect(mix?.question.parts).toEqual(['solver', 'lead']);
  });

  it('leaves out a question whose source has nothing to choose from, and never asks for more than there is', () => {
    const set = promptSet('values', [
      question('sort', 'multi', { from: 'cards' }),
      question('rank', 'rank', { from: 'sort', min: 3 }),
    ]);
    const started = session(set, {}, { lists: { cards: options('A', 'B') } });
    expect(keysOf(started)).toEqual(['sort']);
    expect(plan(sit(started, { sort: ['A', 'B'] }))[1]?.question.min).toBe(2);
  });

  it('asks what follows an answer, and only after one', () => {
    const set = promptSet('direction', [
      question('monday', 'choice', { options: options('yes'), then: 'What would be missing?' }),
    ]);
    expect(keysOf(session(set), { monday: 'yes' })).toEqual(['monday', 'monday.then']);
    expect(keysOf(session(set))).toEqual(['monday']);
  });
});

describe('a later run', () => {
  const set = promptSet(
    'values',
    ['rank', 'day', 'price', 'clash', 'line'].map((id) => question(id, 'text')),
    {
      later: { ids: ['rank'], rotate: ['price', 'clash', 'line'] },
    },
  );

  it('asks what it lists, and another question of the rotation each time', () => {
    expect(keysOf(session(set))).toEqual(['rank', 'day', 'price', 'clash', 'line']);
    const rotated = [1, 2, 3, 4].map((runs) => keysOf(session(set, { runs })));
    expect(rotated).toEqual([
      ['rank', 'price'],
      ['rank', 'clash'],
      ['rank', 'line'],
      ['rank', 'price'],
    ]);
  });

  const push = question('push', 'list', { fields: [{ id: 'strength', kind: 'number', min: 1, max: 3 }] });
  const direction = promptSet(
    'direction',
    [push, question('follow', 'choice', { each: 'push', options: options('stays') })],
    {
      later: { ids: ['follow'], recheck: 'push' },
    },
  );
  const facts = {
    runs: 1,
    previous: { push: [{ text: 'noise', strength: 2 }, 'no say', { text: 'pay', strength: 3 }] },
  };

  it('brings the items of last time back before it asks for new ones', () => {
    const done = sit(session(direction, facts), { 'recheck[no say]': 'gone', push: ['travel'] });
    expect(keys(done)).toEqual([
      'recheck[noise]', 'recheck[no say]', 'recheck[pay]', 'push', 'follow[noise]', 'follow[pay]', 'follow[travel]',
    ]); // prettier-ignore
    expect(plan(done)[0]?.question.options).toEqual(options('still true', 'weaker', 'stronger', 'gone'));
  });

  it('goes over the items of last time where nothing is said about them', () => {
    expect(keysOf(session(direction, facts)).slice(3)).toEqual([
      'push',
      'follow[noise]',
      'follow[no say]',
      'follow[pay]',
    ]);
    const given = session(direction, facts, { mode: 'given' });
    const followed = (answers: object): string[] =>
      keysOf(given, answers).filter((key) => key.startsWith('follow['));
    expect(followed({})).toEqual(['follow[noise]', 'follow[no say]', 'follow[pay]']);
    expect(followed({ push: ['travel'] })).toEqual(['follow[travel]']);
  });

  it('does not go over the items of last time where the question was skipped this time', () => {
    const whole = { ...direction, later: { ids: [] } };
    expect(keysOf(session(whole, facts))).toEqual(['push']);
    const unasked = { ...direction, later: { ids: ['follow'] } };
    expect(keysOf(session(unasked, facts))).toHaveLength(3);
  });

  it('brings nothing back in a first run', () => {
    expect(keysOf(session(direction), { push: ['noise'] })).toEqual(['push', 'follow[noise]']);
  });

  it('offers a ranking what is still there first', () => {
    const values = promptSet(
      'values',
      [question('sort', 'multi', { from: 'cards' }), question('rank', 'rank', { from: 'sort' })],
      {
        later: { ids: [], recheck: 'rank', rotate: ['sort', 'rank'] },
      },
    );
    const later = { ...values, later: { ids: ['rank'], recheck: 'rank' } };
    const started = session(later, { runs: 1, previous: { sort: ['A', 'B', 'C'], rank: ['C', 'A'] } });
    const done = sit(started, { 'recheck[C]': 'gone' });
    expect(plan(done).at(-1)?.question.options).toEqual(options('A', 'B', 'C'));
  });

  it('takes up only those items of a ledger whose day has come', () => {
    const settle = promptSet(
      'lookback',
      [question('settle', 'choice', { each: 'expectation', options: options('yes') })],
      {
        later: { ids: ['settle'], dueOnly: 'expectation' },
      },
    );
    const expectation = [
      item('e-1', { text: 'past', due: day('2026-03-06') }),
      item('e-2', { text: 'to come', due: day('2026-03-07') }),
      item('e-3', { text: 'some day' }),
    ];
    expect(keysOf(session(settle, { runs: 1, ledgers: { expectation } }))).toEqual(['settle[past]']);
    expect(keysOf(session(settle, { ledgers: { expectation } }))).toHaveLength(3);
  });
});

describe('a quick run', () => {
  it('asks what the set lists, and what was carried forward', () => {
    const set = promptSet(
      'weekly',
      [pulse, question('moment', 'long'), question('next', 'commit', { optional: true })],
      {
        quick: ['pulse', 'next'],
        closing: true,
      },
    );
    const started = session(
      set,
      { carried: [item('a.commit-1')], scales: { 'pulse.voice': [5] } },
      { mode: 'quick' },
    );
    expect(keysOf(started, { pulse: { voice: 1 } })).toEqual(['open[a.commit-1]', 'pulse', 'next']);
  });

  it('asks everything that is not optional where the set lists nothing', () => {
    const set = promptSet(
      'sparks',
      [question('what', 'text'), question('taste', 'commit', { optional: true })],
      { closing: true },
    );
    expect(keysOf(session(set, {}, { mode: 'quick' }))).toEqual(['what']);
  });
});

describe('answers from a file', () => {
  it('may answer every question, whatever its condition, for every item', () => {
    const set = promptSet('s', [
      question('bar', 'list'),
      question('why', 'text', { each: 'bar', when: { answers: { bar: ['nowhere'] } } }),
    ]);
    const started = session(
      set,
      { runs: 3, ledgers: { commit: [item('a.commit-1', { date: day('2026-03-06') })] } },
      { mode: 'given' },
    );
    const bar = ['1', '2', '3', '4', '5', '6'];
    expect(keysOf(started, { bar })).toEqual([
      'open[a.commit-1]',
      'bar',
      ...bar.map((text) => `why[${text}]`),
      'followup',
    ]);
  });

  it('may answer for items that would not have been chosen', () => {
    const set = promptSet('s', [
      question('bar', 'list'),
      question('proof', 'confirm', { each: 'bar' }),
      question('why', 'text', { each: 'bar', where: { proof: [true] } }),
    ]);
    const whys = (mode: 'full' | 'given'): string[] =>
      keysOf(session(set, {}, { mode }), { bar: ['1', '2'], 'proof[1]': true }).filter((key) =>
        key.startsWith('why'),
      );
    expect(whys('full')).toEqual(['why[1]']);
    expect(whys('given')).toEqual(['why[1]', 'why[2]']);
  });
});

describe('the follow-up', () => {
  const set = promptSet('weekly', [pulse, question('moment', 'long')], { every: 7, closing: true });
  const about = (
    scales: Record<string, number[]>,
    value: Record<string, number>,
    more = {},
  ): string | undefined =>
    plan(sit(session({ ...set, ...more }, { scales }), { pulse: value })).find(
      (step) => step.kind === 'followup',
    )?.about;

  it('comes after the last question and before the closing, about a scale that moved by two', () => {
    const done = sit(session(set, { scales: { 'pulse.voice': [4, 4, 4, 4] } }), { pulse: { voice: 2 } });
    expect(keys(done)).toEqual(['pulse', 'moment', 'followup', 'after', 'open-thing']);
    expect(plan(done)[2]).toMatchObject({ about: 'voice', ask: 'What was different this week about voice?' });
  });

  it('measures from the median of the last four', () => {
    expect(about({ 'pulse.voice': [1, 1, 1, 1, 4, 4, 4, 5] }, { voice: 2 })).toBe('voice');
    expect(about({ 'pulse.voice': [4, 4, 4, 3, 3, 3, 3] }, { voice: 2 })).toBeUndefined();
    expect(about({ 'pulse.voice': [3, 3, 4, 5] }, { voice: 2 })).toBeUndefined();
    expect(about({ 'pulse.voice': [4] }, { voice: 2 })).toBe('voice');
  });

  it('is about one scale only: the one that moved furthest, and of equals the first', () => {
    expect(
      about({ 'pulse.voice': [5, 5, 5, 5], 'pulse.energy': [1, 1, 1, 1] }, { energy: 3, voice: 1 }),
    ).toBe('voice');
    expect(
      about({ 'pulse.voice': [5, 5, 5, 5], 'pulse.energy': [1, 1, 1, 1] }, { energy: 3, voice: 3 }),
    ).toBe('energy');
  });

  it('else takes a scale at one twice running, else none', () => {
    expect(about({ 'pulse.voice': [2, 1] }, { voice: 1 })).toBe('voice');
    expect(about({ 'pulse.voice': [1, 2] }, { voice: 1 })).toBeUndefined();
    expect(about({ 'pulse.voice': [1, 1], 'pulse.energy': [3, 3] }, { voice: 1, energy: 5 })).toBe('energy');
    expect(about({}, { voice: 1 })).toBeUndefined();
  });

  it('is worded for the rhythm of the set', () => {
    const scale = promptSet('sparks', [question('heat', 'scale', { labels: fivePoints })]);
    const ask = (every?: number): string | undefined =>
      plan(
        sit(session({ ...scale, ...(every === undefined ? {} : { every }) }, { scales: { heat: [1] } }), {
          heat: 4,
        }),
      ).at(-1)?.ask;
    expect([ask(7), ask(28), ask(90), ask()]).toEqual([
      'What was different this week about heat?',
      'What was different this month about heat?',
      'What was different this time about heat?',
      'What was different this time about heat?',
    ]);
  });

  it('knows scales that are repeated for items', () => {
    const lived = promptSet('values', [question('lived', 'scale', { each: 'cards', labels: fivePoints })]);
    const done = sit(
      session(lived, { scales: { 'lived[Growth]': [5, 5] } }, { lists: { cards: options('Growth') } }),
      { 'lived[Growth]': 2 },
    );
    expect(plan(done).at(-1)).toMatchObject({ kind: 'followup', about: 'Growth' });
  });
});

describe('going on, back and away', () => {
  const set = promptSet('s', [
    question('go', 'choice', { options: options('yes', 'no') }),
    question('why', 'text', { when: { answers: { go: ['yes'] } } }),
    question('end', 'text'),
  ]);

  it('moves on with an answer or a skip and ends', () => {
    const interview = restore(session(set), [answer('go', 'yes'), { event: 'skip', key: 'why' }]);
    expect(current(interview)?.key).toBe('end');
    expect(isDone(apply(interview, answer('end', 'x')))).toBe(true);
    expect(current(apply(interview, answer('end', 'x')))).toBeNull();
  });

  it('takes the last answer back and offers it again', () => {
    const interview = restore(session(set), [
      answer('go', 'yes'),
      answer('why', 'because'),
      { event: 'back' },
    ]);
    expect(current(interview)?.key).toBe('why');
    expect(interview.typed).toEqual({ why: 'because' });
    expect(givenIn(interview)).toEqual({ go: 'yes' });
  });

  it('stays at the first question when there is nothing to take back', () => {
    expect(restore(session(set), [{ event: 'back' }])).toEqual(start(session(set)));
  });

  it('keeps an answer that an earlier one made pointless, in the sitting but not among its answers', () => {
    const interview = restore(session(set), [
      answer('go', 'yes'),
      answer('why', 'because'),
      answer('go', 'no'),
    ]);
    expect(interview.given).toContainEqual({ key: 'why', value: 'because' });
    expect(givenIn(interview)).toEqual({ go: 'no' });
    expect(givenIn(apply(interview, answer('go', 'yes')))).toEqual({ go: 'yes', why: 'because' });
  });

  it('keeps what was half typed until it is answered, and through a skip', () => {
    const typed = restore(session(set), [
      { event: 'typed', key: 'go', value: 'ye' },
      { event: 'typed', key: 'go', value: 'yes' },
    ]);
    expect(typed.typed).toEqual({ go: 'yes' });
    expect(apply(typed, { event: 'skip', key: 'go' }).typed).toEqual({ go: 'yes' });
    expect(apply(typed, answer('go', 'no')).typed).toEqual({});
    expect(apply(typed, { event: 'typed', key: 'go', value: '' }).typed).toEqual({});
  });

  it('adds up the minutes of its stretches', () => {
    expect(
      restore(session(set), [
        { event: 'stopped', minutes: 2.5 },
        { event: 'stopped', minutes: 1 },
      ]).minutes,
    ).toBe(3.5);
  });
});

describe('progress', () => {
  const set = promptSet('weekly', [pulse, question('moment', 'long'), question('end', 'text')], {
    minutes: 6,
  });

  it('counts the questions and the minutes that are left', () => {
    const interview = start(session(set));
    expect(progress(interview)).toEqual({ number: 1, of: 3, minutesLeft: 6 });
    expect(progress(apply(interview, skip('pulse')))).toMatchObject({ number: 2, of: 3, minutesLeft: 5 });
    expect(progress(restore(session(set), [skip('pulse'), skip('moment'), skip('end')]))).toEqual({
      number: 3,
      of: 3,
      minutesLeft: 0,
    });
  });

  it('does not count what was carried forward', () => {
    const started = session(set, { carried: [item('a.commit-1')] });
    expect(progress(start(started))).toEqual({ number: 0, of: 3, minutesLeft: 6 });
    const moving = apply(start(started), { event: 'answer', key: 'open[a.commit-1]', value: 'moving' });
    expect(progress(moving)).toMatchObject({ number: 0, of: 3 });
  });

  it('takes less in a quick run', () => {
    const quick = session({ ...set, quick: ['pulse'] }, {}, { mode: 'quick' });
    expect(progress(start(quick))).toEqual({ number: 1, of: 1, minutesLeft: 2 });
  });
});
