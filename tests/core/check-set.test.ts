import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSet } from '../../src/core/check-set.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { typeKeys } from '../../src/core/set-keys.ts';
import type { Scales } from '../../src/core/check-parts.ts';
import { brokenSets, everyType, fullSet, smallSet } from '../support/prompt-sets.ts';

const lists: NamedLists = {
  roles: [{ text: 'solver', about: 'is sent into hard problems' }, { text: 'architect' }],
};
const scales: Scales = {
  energy: { id: 'energy', ask: 'How much is left?', labels: ['Empty', 'Low', 'Half', 'Plenty', 'More'] },
};

const check = (data: Value) => checkSet(data, '\nIntroduction.\n\n', 'prompts/small.md', lists, scales);

function whole(data: Value): PromptSet {
  const checked = check(data);
  if ('findings' in checked) throw new Error(JSON.stringify(checked.findings, null, 2));
  return checked.set;
}

function findings(data: Value) {
  const checked = check(data);
  return 'findings' in checked ? checked.findings : [];
}

describe('a prompt set', () => {
  it('reads every type of question with every key', () => {
    const { questions } = whole(fullSet);
    for (const type of questionTypes) {
      const read = questions.find((question) => question.id === everyType[type]['id']);
      expect(read).toMatchObject({ type, ask: everyType[type]['ask'] });
    }
  });

  it('knows every key of every type, so that the sample above covers the table', () => {
    for (const type of questionTypes) {
      const { needs, oneOf, may } = typeKeys[type];
      const given = Object.keys(everyType[type]);
      for (const key of [...needs, ...may].filter((each) => !(type === 'people' && each === 'from')))
        expect(given).toContain(key);
      expect(oneOf.filter((key) => given.includes(key))).toHaveLength(oneOf.length === 0 ? 0 : 1);
    }
  });

  it('keeps what stands in the file', () => {
    const set = whole(fullSet);
    expect(set).toMatchObject({
      id: 'everything',
      title: 'Everything',
      version: 2,
      minutes: 9,
      every: 28,
      cadence: 'once a month',
      quick: ['lines', 'after'],
      later: {
        ids: ['pull'],
        recheck: 'push',
        keep: ['mix', 'lines'],
        rotate: ['what', 'story'],
        dueOnly: 'assumption',
        inRole: true,
        minutes: 4,
      },
      closing: true,
      introduction: 'Introduction.',
      source: 'prompts/small.md',
    });
    const byId = Object.fromEntries(set.questions.map((question) => [question.id, question]));
    expect(byId['lines']?.rows).toEqual([
      scales['energy'],
      {
        id: 'light',
        ask: 'How light was it?',
        labels: ['None', 'A little', 'Some', 'Much', 'All'],
        na: 'no daylight',
      },
    ]);
    expect(byId['push']).toMatchObject({
      fields: [
        { id: 'who', kind: 'text' },
        { id: 'strength', kind: 'number', min: 1, max: 3 },
        { id: 'chance', kind: 'chance' },
        { id: 'by', kind: 'date' },
      ],
      min: 1,
      max: 9,
    });
    expect(byId['kind']).toMatchObject({
      options: [{ text: 'a job' }, { text: 'a place', about: 'where it is' }],
      then: 'Which part of it?',
    });
    expect(byId['marks']).toMatchObject({
      options: [{ text: 'one' }, { text: 'two' }, { text: '3' }],
      ways: ['served', 'against'],
    });
    expect(byId['grid']?.rowNames).toEqual(['pay', 'people']);
    expect(byId['mix']).toMatchObject({ from: 'roles', ranges: true });
    expect(byId['circle']?.parts).toEqual(['listener', 'challenger']);
    expect(byId['years']).toMatchObject({ min: 0.5, max: 10 });
    expect(byId['story']?.optional).toBe(true);
    expect(byId['what']?.optional).toBe(false);
  });

  it('keeps a condition as the answer will be stored: the option as it is printed', () => {
    const byId = Object.fromEntries(whole(fullSet).questions.map((question) => [question.id, question]));
    expect(byId['told']?.when).toEqual({
      answers: { 'lines.energy': [1, 2], pull: [5], kind: ['a job'], years: [2] },
    });
    expect(byId['next']?.when).toEqual({
      answers: {},
      ledger: 'values',
      least: 2,
      not: { answers: { kind: ['a job'] } },
      run: 'later',
      role: 'first-90-days',
    });
    expect(byId['odds']?.where).toEqual({ tied: ['no', 'yes'] });
  });

  it('takes any answer as a condition where the options are not known beforehand', () => {
    const set = whole({
      ...smallSet,
      questions: [
        { id: 'items', type: 'list', ask: 'Which?' },
        { id: 'best', type: 'choice', ask: 'The best?', from: 'items' },
        { id: 'role', type: 'choice', ask: 'Which?', from: 'roles' },
        { id: 'what', type: 'text', ask: 'What of it?', when: { best: ['my own words'] } },
      ].map((question) => (question.id === 'role' ? { ...question, id: 'mine' } : question)),
    });
    expect(set.questions.at(-1)?.when?.answers).toEqual({ best: ['my own words'] });
  });

  it('needs no more than an id, a title, minutes and one question', () => {
    expect(whole(smallSet)).toEqual({
      id: 'small',
      title: 'Small',
      version: 1,
      minutes: 2,
      cadence: 'on occasion',
      questions: [{ id: 'what', type: 'text', ask: 'What happened?', optional: false }],
      closing: false,
      introduction: 'Introduction.',
      source: 'prompts/small.md',
    });
    expect(whole({ ...smallSet, every: '90d' }).cadence).toBe('every 90 days');
  });

  it('joins the lines of a folded text', () => {
    const set = whole({ ...smallSet, questions: [{ id: 'what', type: 'text', ask: 'What\n  happened?\n' }] });
    expect(set.questions[0]?.ask).toBe('What happened?');
  });

  it('looks up a name among its own questions before the ledgers and the lists', () => {
    const shadowing = {
      ...smallSet,
      questions: [
        { id: 'values', type: 'text', ask: 'Which?' },
        { id: 'day', type: 'text', ask: 'What of {it}?', each: 'values' },
      ],
    };
    expect(findings(shadowing)).toMatchObject([
      { path: ['questions', 1, 'each'], why: expect.stringContaining('text question') },
    ]);
  });
});

describe('a broken prompt set', () => {
  it.each(brokenSets)('is refused for $name, at its place', ({ data, path, why, remedy }) => {
    const found = findings(data);
    expect(found).toEqual([expect.objectContaining({ path, why: expect.stringContaining(why) })]);
    expect(found[0]?.remedy ?? '').toContain(remedy ?? '');
  });

  it('says everything in one clause that begins in lower case or with what was written', () => {
    for (const { data } of brokenSets) {
      for (const { why, remedy } of findings(data)) {
        expect(why).toMatch(/^['a-z]/);
        expect(`${why} ${remedy ?? ''}`).not.toMatch(/[.!\n]$|undefined/);
      }
    }
  });

  it('shows all findings at once', () => {
    const data: Mapping = {
      id: 'Small',
      titel: 'Small',
      minutes: '2',
      questions: [
        { id: 'what', type: 'txt' },
        { id: 'what', type: 'scale', ask: 'How?', labels: ['None', 'All'] },
      ],
      quick: ['how'],
    };
    expect(findings(data).map(({ path }) => path.join('.'))).toEqual([
      'titel',
      'id',
      '',
      'minutes',
      'questions.0.type',
      'questions.0',
      'questions.1.labels',
      'questions.1.id',
      'quick.0',
    ]);
  });

  it('finds one thing wrong where one thing is wrong, whatever refers to it', () => {
    const questions = fullSet['questions'] as readonly Mapping[];
    const slips: [key: string, wrong: (value: Value | undefined) => Value][] = [
      ...Object.keys(Object.assign({}, ...questions) as Mapping).map((key): (typeof slips)[number] => [
        key,
        () => ({ not: 'of this kind' }),
      ]),
      ...['type', 'from', 'each'].map((key): (typeof slips)[number] => [
        key,
        (value) => `${String(value)}qq`,
      ]),
    ];
    for (const [index, question] of questions.entries()) {
      for (const [key, slip] of slips.filter(([each]) => question[each] !== undefined)) {
        const wrong = questions.map((each, at) =>
          at === index ? { ...each, [key]: slip(each[key]) } : each,
        );
        const place = ['questions', String(index), key].join('.');
        const follow = findings({ ...fullSet, questions: wrong }).filter(
          ({ path }) => path.join('.') !== place && !path.join('.').startsWith(`${place}.`),
        );
        expect({ place, follow }).toEqual({ place, follow: [] });
      }
    }
  });

  it.each([
    ['type', 'pulsee'],
    ['id', 'Lines'],
  ])('does not complain of what refers to a question whose %s has a slip', (key, slip) => {
    const pulse = { id: 'lines', type: 'pulse', ask: 'How are you?', rows: ['energy'], [key]: slip };
    const id = pulse.id;
    const data = {
      ...smallSet,
      quick: [id],
      later: [id, { keep: id }],
      questions: [
        pulse,
        { id: 'why', type: 'text', ask: 'Why?', when: { [`${id}.energy`]: [1, 2] }, opens: id },
      ],
    };
    expect(findings(data).map(({ path }) => path.join('.'))).toEqual([`questions.0.${key}`]);
  });

  it('does not complain of a name whose question is there but broken', () => {
    const data = { ...smallSet, quick: ['kind'], questions: [{ id: 'kind', type: 'choice', ask: 'Which?' }] };
    expect(findings(data)).toHaveLength(1);
  });

  it('never throws, whatever the file holds', () => {
    const words = fc.constantFrom(
      'id',
      'type',
      'ask',
      'rows',
      'when',
      'each',
      'from',
      'where',
      'later',
      'quick',
      'pulse',
      'values',
      '__proto__',
      'constructor',
      'a',
    );
    const { tree } = fc.letrec<{ tree: Value }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<Value>(null, true, 0, 1.5, '', '7d'),
        words,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(words, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    const question = fc
      .record({ id: words, type: fc.constantFrom(...questionTypes), ask: words })
      .chain((base) =>
        fc
          .dictionary(
            fc.constantFrom(
              'rows',
              'labels',
              'options',
              'from',
              'each',
              'where',
              'when',
              'then',
              'fields',
              'min',
              'max',
              'ways',
              'parts',
            ),
            tree,
          )
          .map((keys) => ({ ...keys, ...base })),
      );
    fc.assert(
      fc.property(
        fc.array(question, { maxLength: 4 }),
        fc.dictionary(words, tree),
        tree,
        (questions, rest, later) => {
          const checked = check({ ...smallSet, ...rest, questions, later });
          expect('set' in checked || checked.findings.length > 0).toBe(true);
        },
      ),
      { numRuns: process.env['SLOW'] ? 20_000 : 300 },
    );
  });
});
