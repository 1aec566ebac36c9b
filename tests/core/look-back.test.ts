/** A look-back: memory first, unseen; then the record beside it; then what was expected of that decision. */
import { beforeAll, describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readAnswersFile } from '../../src/core/answers-file.ts';
import { compose } from '../../src/core/compose.ts';
import { decisionRecords, meantDecision } from '../../src/core/decision-records.ts';
import { dueSets } from '../../src/core/due.ts';
import { writePage } from '../../src/core/editor-page.ts';
import type { Entry, Page } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { plan, restore, start } from '../../src/core/interview.ts';
import type { Interview, Step } from '../../src/core/interview-types.ts';
import { ledgersOf } from '../../src/core/ledgers.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { builtIn } from '../support/built-in.ts';
import { day, entry, entryOf, session, sit } from '../support/sittings.ts';

const today = day('2026-10-05');
let lookback: PromptSet;

beforeAll(async () => {
  const found = (await builtIn()).sets.find(({ id }) => id === 'lookback');
  if (found === undefined) throw new Error('no look-back');
  lookback = found;
});

const answer = (id: string, text: string) => ({ id, question: id, text });

const review = (more: Mapping = {}): Entry =>
  entry('2026-03-28-decision-next-role', {
    set: 'decision',
    name: 'next-role',
    status: 'decided',
    frame: { question: 'Which next role?' },
    options: [
      { id: 'stay', title: 'Stay as things are' },
      { id: 'lead', title: 'Lead of the team' },
    ],
    expect: [
      { id: 'e-1', text: 'six people', chance: 0.7, date: '2026-06-30' },
      { id: 'e-2', text: 'home by six', chance: 0.6, date: '2027-01-31' },
    ],
    decided: {
      option: 'lead',
      date: '2026-03-28',
      reason: 'growth',
      trigger: 'the reorganisation',
      gives_up: 'the pay',
      reopen_if: 'the team is cut',
    },
    revisit: ['2026-06-28', '2027-03-28'],
    ...more,
  });

/** A decision that was written down with the set of that name. */
const page = entry(
  '2026-04-20-decision',
  {
    answers: {
      still: 'keep the flat',
      expect: [{ text: 'the rent stays', chance: 0.8, date: '2026-07-01' }],
    },
  },
  { answers: [answer('frame', 'Whether to move, by May.'), answer('record', 'Stay.\nThe school.')] },
);

function sitting(entries: readonly Entry[], given: Readonly<Record<string, Value>> = {}): Interview {
  return sit(
    session(lookback, factsFor(lookback, entries, null, today), { date: today, written: today }),
    given,
  );
}

const asked = (interview: Interview): string[] => plan(interview).map(({ key }) => key);
const stepOf = (interview: Interview, key: string): Step => {
  const step = plan(interview).find((one) => one.key === key);
  if (step === undefined) throw new Error(`nothing is asked as ${key}`);
  return step;
};
const written = (interview: Interview): Page => compose(interview, { id: '2026-10-05-lookback' });

describe('a look-back on a review', () => {
  it('asks what is remembered before anything of the record can be seen', () => {
    const steps = plan(sitting([review()]));
    expect(steps.slice(0, 3).map(({ key }) => key)).toEqual(['memory', 'beside', 'settle[six people]']);
    const [memory] = steps;
    expect(memory?.ask).toBe(
      'Which next role? (28 March 2026). Without looking: what did you decide, and what was your main reason?',
    );
    expect(JSON.stringify(memory)).not.toMatch(/growth|Lead of the team/);
  });

  it('lays the whole record beside what was remembered', () => {
    expect(stepOf(sitting([review()], { memory: 'I took the lead' }), 'beside').shown).toEqual([
      { label: 'From memory', lines: ['I took the lead'] },
      {
        label: 'On record',
        lines: [
          'Which next role? (28 March 2026)',
          'choice: Lead of the team',
          'main reason: growth',
          'decided on: 28 March 2026',
          'what set it off: the reorganisation',
          'given up: the pay',
          'to be reopened if: the team is cut',
        ],
      },
    ]);
  });

  it('is a page that names the review and holds both', () => {
    const { frontMatter, sections } = written(sitting([review()], { memory: 'I took the lead' }));
    expect(frontMatter['ref']).toBe('2026-03-28-decision-next-role');
    expect(sections.map(({ id }) => id)).toEqual(['memory', 'decision']);
    expect(sections[1]?.heading).toBe('On record: Which next role? (28 March 2026)');
    expect(sections[1]?.text).toContain('- main reason: growth\n');
  });

  it('is private where the review is', () => {
    const secret = { ...review(), private: true };
    expect(written(sitting([secret], { memory: 'it' })).frontMatter['private']).toBe(true);
    expect(written(sitting([review()], { memory: 'it' })).frontMatter['private']).toBeUndefined();
  });

  it('settles what is due of that review, and answers the day that was named', () => {
    const looked = sitting([review(), page], {
      which: 'Which next role? (28 March 2026)',
      'settle[six people]': 'no',
    });
    expect(asked(looked).filter((key) => key.startsWith('settle'))).toEqual(['settle[six people]']);
    const entries = [review(), page, entryOf(written(looked))];
    const states = ledgersOf(entries).expectation.map(({ text, state }) => [text, state]);
    expect(states).toEqual([
      ['six people', 'no'],
      ['home by six', 'open'],
      ['the rent stays', 'open'],
    ]);
    // The other decision is still to be looked back on.
    expect(dueSets([lookback], entries, today)).toEqual([
      { set: 'lookback', reason: 'forecast', since: '2026-07-01' },
    ]);
  });
});

describe('which decision it is about', () => {
  it('is asked where several are due, the longest due first, and else is not', () => {
    const both = sitting([page, review()]);
    expect(stepOf(both, 'which').question.options).toEqual([
      { text: 'Which next role? (28 March 2026)' },
      { text: 'Whether to move, by May (20 April 2026)' },
    ]);
    const late = review({ revisit: ['2027-03-28'], expect: [] });
    expect(asked(sitting([page, late]))[0]).toBe('memory');
    expect(stepOf(sitting([page, late]), 'memory').ask).toContain('Whether to move');
  });

  it('is the longest due where nobody says, and the one that is named', () => {
    expect(written(sitting([page, review()], { memory: 'it' })).frontMatter['ref']).toBe(
      '2026-03-28-decision-next-role',
    );
    const other = sitting([page, review()], {
      which: 'Whether to move, by May (20 April 2026)',
      memory: 'it',
    });
    expect(written(other).frontMatter['ref']).toBe('2026-04-20-decision');
    expect(stepOf(other, 'beside').shown?.[1]?.lines).toEqual([
      'Whether to move, by May (20 April 2026)',
      'choice: keep the flat',
      'written down: Stay.',
      '  The school.',
    ]);
    expect(asked(other)).toContain('settle[the rent stays]');
  });

  it('may be something that stands nowhere: then there is no record to lay beside it', () => {
    const own = sitting([page, review()], { which: 'the move to the coast', memory: 'it' });
    expect(asked(own)).not.toContain('beside');
    expect(written(own).frontMatter['ref']).toBeUndefined();
    expect(asked(sitting([]))[0]).toBe('memory');
    expect(asked(sitting([]))).not.toContain('beside');
  });

  it('is found by an id, a name or the words without the day, as an answers file gives it', () => {
    const records = decisionRecords([review(), page], [], today);
    for (const word of ['next-role', '2026-03-28-decision-next-role', 'which next role?'])
      expect(meantDecision(records, word)?.id, word).toBe('2026-03-28-decision-next-role');
    expect(meantDecision(records, 'another')).toBeNull();
  });

  it('is none that is still being weighed, or was put off', () => {
    for (const status of ['open', 'deferred'])
      expect(decisionRecords([review({ status })], [], today)).toEqual([]);
  });
});

describe('without anybody at a terminal', () => {
  it('takes the decision from the file', () => {
    const facts = factsFor(lookback, [review(), page], null, today);
    const begun = start(session(lookback, facts, { date: today, mode: 'given' }));
    const text = 'which: 2026-04-20-decision\nmemory: I stayed\nsettle: {the rent stays: "yes"}\n';
    const read = readAnswersFile(yamlCodec.readDocument(text, 'a.yaml'), begun);
    if ('findings' in read) throw new Error(JSON.stringify(read.findings));
    const { frontMatter } = written(restore(begun.session, read.events));
    expect(frontMatter['ref']).toBe('2026-04-20-decision');
    expect(frontMatter['update']).toEqual([{ ref: '2026-04-20-decision.expectation-1', state: 'yes' }]);
  });

  it('has no place on a page for an editor that would show the record beside the question', () => {
    const text = writePage(sitting([review()]));
    expect(text).toContain('Without looking');
    expect(text).not.toMatch(/growth|How near to the record/);
  });
});

describe('two decisions of which the same was expected', () => {
  const expected = (date: string): Mapping => ({ text: 'the team ships', chance: 0.6, date });
  const first = review({ expect: [expected('2026-06-30')] });
  const second = entry('2026-03-29-decision-second', {
    ...review().frontMatter,
    set: 'decision',
    id: '2026-03-29-decision-second',
    name: 'second',
    frame: { question: 'And the other?' },
    expect: [expected('2027-01-31')],
  });
  const third = entry('2026-03-30-decision-third', {
    ...second.frontMatter,
    id: '2026-03-30-decision-third',
    name: 'third',
    frame: { question: 'And the third?' },
    expect: [expected('2026-07-31'), expected('2027-07-31')],
  });
  const entries = [first, second, third];
  const updates = (interview: Interview): unknown => written(interview).frontMatter['update'];
  const given = (which: string): Interview =>
    sit(
      session(lookback, factsFor(lookback, entries, null, today), {
        date: today,
        written: today,
        mode: 'given',
      }),
      { which, 'settle[the team ships]': 'yes' },
    );

  it('are asked about and settled each on its own, and of one decision what is due', () => {
    expect(updates(sitting(entries, { which: 'third', 'settle[the team ships]': 'no' }))).toEqual([
      { ref: '2026-03-30-decision-third.expectation-1', state: 'no' },
    ]);
    expect(asked(sitting(entries, { which: 'second' }))).not.toContain('settle[the team ships]');
  });

  it('are settled by a file for the decision that it names, due or not', () => {
    expect(updates(given('third'))).toEqual([
      { ref: '2026-03-30-decision-third.expectation-1', state: 'yes' },
    ]);
    expect(updates(given('second'))).toEqual([
      { ref: '2026-03-29-decision-second.expectation-1', state: 'yes' },
    ]);
  });
});
