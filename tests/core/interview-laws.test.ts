import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/core/answers.ts';
import { answers, apply, current, plan, progress, restore, start } from '../../src/core/interview.ts';
import type { Facts, Interview, InterviewEvent, Session, Step } from '../../src/core/interview-types.ts';
import type { Later, Option, PromptSet, Question, When } from '../../src/core/prompt-set.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import { day, fivePoints, item, promptSet, session, today } from '../support/sittings.ts';

const runs = process.env['SLOW'] === undefined ? 150 : 10_000;

/** Few ids and few words, so that references often meet, among them the ids that the machine uses itself. */
const id = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'open',
  'after',
  'followup',
  'recheck',
  'still-so',
  'loop',
  'constructor',
  '__proto__',
);
const words = fc.constantFrom('yes', 'no', 'a', 'x]', '].then', '__proto__', '$&', 'two\nlines');
const source = fc.oneof(id, fc.constantFrom('values', 'commit', 'cards'));
const values: fc.Arbitrary<readonly Value[]> = fc.array(fc.oneof(words, fc.integer({ min: 1, max: 5 })), {
  maxLength: 3,
});
const optionList: fc.Arbitrary<readonly Option[]> = fc.array(
  words.map((text) => ({ text })),
  { maxLength: 3 },
);
const condition = fc.oneof(
  id,
  id.map((name) => `${name}.energy`),
);

const when: fc.Arbitrary<When> = fc.record(
  {
    answers: fc.dictionary(condition, values, { maxKeys: 2 }),
    ledger: fc.constantFrom('values', 'commit'),
    run: fc.constantFrom('first' as const, 'later' as const),
    role: fc.constant('first-90-days' as const),
  },
  { requiredKeys: ['answers'] },
);

const question: fc.Arbitrary<Question> = fc.record(
  {
    id,
    type: fc.constantFrom(...questionTypes),
    ask: fc.constantFrom('What?', 'What of {item}?'),
    optional: fc.boolean(),
    labels: fc.constant(fivePoints),
    rows: fc.constant([{ id: 'energy', ask: 'How much?', labels: fivePoints }]),
    parts: fc.constant(['yes', 'no']),
    options: optionList,
    from: source,
    each: source,
    where: fc.dictionary(id, values, { maxKeys: 1 }),
    when,
    ['then']: fc.constant('What else?'),
    ways: fc.constant(['yes', 'no']),
    ranges: fc.boolean(),
    due: fc.boolean(),
    limit: fc.integer({ min: 1, max: 3 }),
    shuffle: fc.boolean(),
    without: id,
    becomes: fc.constantFrom<string | Record<string, string>>('done', { yes: 'done', no: 'let-go' }),
  },
  { requiredKeys: ['id', 'type', 'ask', 'optional', 'labels', 'rows', 'parts'] },
);

const later: fc.Arbitrary<Later> = fc.record(
  {
    ids: fc.array(id, { maxLength: 3 }),
    recheck: fc.oneof(id, fc.array(id, { maxLength: 2 })),
    keep: fc.oneof(id, fc.array(id, { maxLength: 2 })),
    rotate: fc.array(id, { maxLength: 3 }),
    dueOnly: fc.constantFrom('values', 'commit'),
  },
  { requiredKeys: ['ids'] },
);

const anySet: fc.Arbitrary<PromptSet> = fc
  .record(
    {
      questions: fc.array(question, { maxLength: 6 }),
      quick: fc.array(id, { maxLength: 3 }),
      later,
      closing: fc.boolean(),
    },
    { requiredKeys: ['questions', 'closing'] },
  )
  .map((more) => promptSet('generated', more.questions, more));

const facts: fc.Arbitrary<Partial<Facts>> = fc.record({
  runs: fc.integer({ min: 0, max: 3 }),
  roleDays: fc.constantFrom(null, 3, 200),
  ledgers: fc.record({
    values: fc.array(
      fc
        .tuple(words, fc.constantFrom(null, '2026-03-01', '2026-04-01'))
        .map(([text, due]) => item('v', { text, due: due === null ? null : day(due) })),
      { maxLength: 7 },
    ),
  }),
  previous: fc.dictionary(id, fc.array(words, { maxLength: 4 }), { maxKeys: 3 }),
  carried: fc.constantFrom(
    [],
    [item('e.commit-1'), item('e.ask-1'), item('e.commit-1')],
    [item('e.commit-2', { carried: 4 })],
  ),
  scales: fc.dictionary(id, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), { maxKeys: 3 }),
});

const anySession: fc.Arbitrary<Session> = fc
  .tuple(anySet, facts, fc.constantFrom('full' as const, 'quick' as const, 'given' as const))
  .map(([set, known, mode]) =>
    session(set, known, { mode, lists: { cards: [{ text: 'yes' }, { text: 'x]' }] } }),
  );

/** What somebody does at the question that is up: mostly go on, at times turn back or stop half-way. */
const move = fc.record({
  does: fc.constantFrom('answer', 'answer', 'answer', 'skip', 'back', 'typed', 'stopped'),
  choice: fc.nat({ max: 20 }),
});
type Move = typeof move extends fc.Arbitrary<infer Made> ? Made : never;

const candidates: readonly Value[] = [
  'yes', 'no', 'x]', ['yes'], ['a', 'x]', 'two\nlines'], { yes: ['a'] }, { energy: 1 }, 3, { yes: 40, no: 60 }, 'moving', 'smaller',
  { chance: 0.5, date: '2026-06-01' }, 'tomorrow', true,
]; // prettier-ignore

/** An answer that the question accepts, or null where none of the candidates is one. */
function acceptable(step: Step, choice: number): Value | null {
  for (let offset = 0; offset < candidates.length; offset += 1) {
    const reading = readAnswer(step, candidates[(choice + offset) % candidates.length] ?? null, { today });
    if (!('findings' in reading) && reading.value !== undefined) return reading.value;
  }
  return null;
}

function eventFor(interview: Interview, { does, choice }: Move): InterviewEvent {
  const step = current(interview);
  if (does === 'stopped' || step === null)
    return does === 'back' ? { event: 'back' } : { event: 'stopped', minutes: choice };
  if (does === 'back') return { event: 'back' };
  if (does === 'typed') return { event: 'typed', key: step.key, value: `half ${choice}` };
  const value = does === 'skip' ? null : acceptable(step, choice);
  return value === null ? { event: 'skip', key: step.key } : { event: 'answer', key: step.key, value };
}

function played(
  started: Session,
  moves: readonly Move[],
): { interview: Interview; events: InterviewEvent[] } {
  let interview = start(started);
  const events: InterviewEvent[] = [];
  for (const made of moves) {
    const event = eventFor(interview, made);
    events.push(event);
    interview = apply(interview, event);
  }
  return { interview, events };
}

const moves = fc.array(move, { maxLength: 30 });

describe('whatever the set and whatever is done', () => {
  it('going back after an answer or a skip shows the same question and the same answers', () => {
    fc.assert(
      fc.property(anySession, moves, fc.nat({ max: 20 }), (started, made, choice) => {
        const { interview } = played(started, made);
        const step = current(interview);
        fc.pre(step !== null);
        const value = acceptable(step, choice);
        const events: InterviewEvent[] = [{ event: 'skip', key: step.key }];
        if (value !== null) events.push({ event: 'answer', key: step.key, value });
        for (const event of events) {
          const returned = apply(apply(interview, event), { event: 'back' });
          expect(current(returned)).toEqual(step);
          expect([...answers(returned)]).toEqual([...answers(interview)]);
          expect(returned.given).toEqual(interview.given);
        }
      }),
      { numRuns: runs },
    );
  });

  it('a draft that was interrupted anywhere comes to what the uninterrupted sitting came to', () => {
    fc.assert(
      fc.property(
        anySession,
        moves,
        fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
        (started, made, cuts) => {
          const { interview, events } = played(started, made);
          let resumed: Interview | undefined;
          const ends = [...cuts, events.length]
            .map((cut) => Math.min(cut, events.length))
            .toSorted((one, other) => one - other);
          for (const end of ends) {
            const [stored, draft] = [started, events.slice(0, end)].map((part) => JSON.stringify(part));
            resumed = restore(
              JSON.parse(stored ?? '') as Session,
              JSON.parse(draft ?? '') as InterviewEvent[],
            );
          }
          expect(resumed).toEqual(JSON.parse(JSON.stringify(interview)));
          expect(plan(resumed ?? interview)).toEqual(JSON.parse(JSON.stringify(plan(interview))));
        },
      ),
      { numRuns: runs },
    );
  });

  it('skipping loses no answer and nothing half typed', () => {
    fc.assert(
      fc.property(anySession, moves, (started, made) => {
        const { interview } = played(started, made);
        const step = current(interview);
        fc.pre(step !== null);
        const skipped = apply(interview, { event: 'skip', key: step.key });
        expect([...answers(skipped)]).toEqual([...answers(interview)]);
        expect(skipped.typed).toEqual(interview.typed);
      }),
      { numRuns: runs },
    );
  });

  it('a sitting ends', () => {
    fc.assert(
      fc.property(anySession, moves, fc.infiniteStream(fc.nat({ max: 20 })), (started, made, choices) => {
        let { interview } = played(started, made);
        let left = 400;
        for (const choice of choices) {
          const step = current(interview);
          if (step === null || left === 0) break;
          left -= 1;
          interview = apply(interview, eventFor(interview, { does: 'answer', choice }));
        }
        expect(left).toBeGreaterThan(0);
        expect(progress(interview).minutesLeft).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('no two steps have the same key, and answering leaves the steps before it as they were', () => {
    fc.assert(
      fc.property(anySession, moves, fc.nat({ max: 20 }), (started, made, choice) => {
        const { interview } = played(started, made);
        const steps = plan(interview);
        expect(new Set(steps.map((step) => step.key)).size).toBe(steps.length);
        const next = apply(interview, eventFor(interview, { does: 'answer', choice }));
        const upTo = steps.findIndex((step) => step.key === current(interview)?.key) + 1;
        expect(plan(next).slice(0, upTo)).toEqual(steps.slice(0, upTo));
      }),
      { numRuns: runs },
    );
  });

  it('the number of the question never passes the number of questions', () => {
    fc.assert(
      fc.property(anySession, moves, (started, made) => {
        const { number, of, minutesLeft } = progress(played(started, made).interview);
        expect(number).toBeLessThanOrEqual(of);
        expect(minutesLeft).toBeGreaterThanOrEqual(0);
        expect(minutesLeft).toBeLessThanOrEqual(started.set.minutes);
      }),
      { numRuns: runs },
    );
  });
});
