import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerForm,
  answerHint,
  answerLegend,
  answerText,
  parseAnswerText,
  readAnswerText,
} from '../../src/core/answer-text.ts';
import { readAnswer } from '../../src/core/answers.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Step } from '../../src/core/interview-types.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import { anyAnswer, day, likely, oneLine, outward, stepFor, stepOf, words } from '../support/any-answer.ts';

const today = '2026-03-06' as CivilDate;
const runs = { numRuns: process.env['SLOW'] ? 20_000 : 200 };

const ways = stepFor({
  type: 'multi',
  ways: ['served', 'against'],
  options: [{ text: 'growth' }, { text: 'family' }],
});
const carried: Step = { ...stepFor({ type: 'choice' }), kind: 'carried', ledger: 'commit' };

function rawOf(step: Step, text: string): Value {
  const reading = parseAnswerText(step, text);
  if ('findings' in reading) throw new Error(`refused: ${JSON.stringify(reading.findings)}`);
  return reading.raw;
}

function refusal(step: Step, text: string): readonly { line: number; column: number; why: string }[] {
  const reading = readAnswerText(step, text, today);
  if (!('findings' in reading)) throw new Error(`taken as ${JSON.stringify(reading.value)}`);
  return reading.findings;
}

describe('each type as it is typed', () => {
  it('takes pulse points by line, by label, or all in a row, and leaves out what does not apply', () => {
    expect(rawOf(stepOf.pulse, 'energy: 3\nlearning: Plenty\nvoice: -')).toEqual({
      energy: 3,
      learning: 'Plenty',
    });
    expect(rawOf(stepOf.pulse, '- Energy 3\n- voice: 2 of 5, Low')).toEqual({ energy: 3, voice: 2 });
    expect(rawOf(stepOf.pulse, '3 - 5')).toEqual({ energy: 3, voice: 5 });
    expect(rawOf(stepOf.pulse, 'energy:\nlearning:\nvoice:')).toBeNull();
    expect(rawOf(stepOf.pulse, 'How was energy?: 4')).toEqual({ energy: 4 });
  });

  it('takes a scale by its number, its words or both', () => {
    expect(rawOf(stepOf.scale, ' 4 ')).toBe(4);
    expect(readAnswerText(stepOf.scale, 'half', today)).toEqual({ value: 3 });
    expect(rawOf(stepOf.scale, '5 more than')).toBe(5);
  });

  it('keeps prose as it was typed, without the empty lines around it', () => {
    expect(rawOf(stepOf.long, '\n  \n    indented\n\n- [x] a\n## b\n\n')).toBe(
      '    indented\n\n- [x] a\n## b',
    );
  });

  it('takes list items with their fields, and leaves prose in brackets where it is', () => {
    expect(
      rawOf(stepOf.list, 'meetings without an agenda [3]\n- on call [strength: 2]\n- drafts [old]'),
    ).toEqual([
      { text: 'meetings without an agenda', strength: 3 },
      { text: 'on call', strength: 2 },
      'drafts [old]',
    ]);
    expect(rawOf(stepOf.list, '- read chapter \\[3]\n- see \\[notes]')).toEqual([
      'read chapter [3]',
      'see \\[notes]',
    ]);
  });

  it('takes fields of several kinds by name or by their kind', () => {
    const step = stepFor({
      type: 'list',
      fields: [
        { id: 'chance', kind: 'chance' },
        { id: 'date', kind: 'date' },
        { id: 'by', kind: 'text' },
      ],
    });
    expect(rawOf(step, '- a team of six [70 %; 2026-09-01; by: the lead]')).toEqual([
      { text: 'a team of six', chance: 0.7, date: '2026-09-01', by: 'the lead' },
    ]);
    expect(rawOf(step, '- a team of six [chance 55, date 2026-09-01]')).toEqual([
      { text: 'a team of six', chance: 0.55, date: '2026-09-01' },
    ]);
    expect(refusal(step, '- a team of six [chance: 70; maybe]')).toMatchObject([{ line: 1, column: 30 }]);
  });

  it('goes on with a list item on the next line, as Markdown does', () => {
    expect(rawOf(stepOf.list, '- meetings without\n  an agenda [3]\n- on call')).toEqual([
      { text: 'meetings without an agenda', strength: 3 },
      'on call',
    ]);
    expect(rawOf(stepOf.list, 'one\ntwo')).toEqual(['one', 'two']);
    expect(rawOf(stepOf.list, '- one\n\ntwo')).toEqual(['one', 'two']);
  });

  it('takes a choice by words, first words, number or box, and own words as they are', () => {
    expect(rawOf(stepOf.choice, 'Nothing')).toBe('nothing');
    expect(rawOf(stepOf.choice, '2')).toBe('looked at openings');
    expect(rawOf(stepOf.choice, 'a job,')).toBe(outward[2]);
    expect(rawOf(stepOf.choice, 'looked')).toBe('looked');
    expect(rawOf(stepOf.choice, '- [ ] nothing\n- [x] looked at openings\n- [ ]')).toBe('looked at openings');
    expect(rawOf(stepOf.choice, 'noth')).toBe('noth');
    expect(rawOf(stepOf.choice, '"2"')).toBe('2');
    expect(rawOf(stepOf.choice, '- [ ] nothing')).toBeNull();
  });

  it('takes the number of a numbered list off, and no other', () => {
    expect(rawOf(stepOf.list, '1. one\n2. two')).toEqual(['one', 'two']);
    expect(rawOf(stepOf.list, '2. May off')).toEqual(['2. May off']);
    expect(rawOf(stepOf.commit, '2. May: call')).toEqual({ when: '2. May', do: 'call' });
    expect(rawOf(stepOf.choice, '2.')).toBe('looked at openings');
    expect(rawOf(stepOf.choice, '2. looked at openings')).toBe('looked at openings');
    expect(rawOf(stepOf.choice, '2. May')).toBe('2. May');
    expect(rawOf(stepOf.multi, '1. nothing\n2. a talk')).toEqual(['nothing', 'a talk']);
  });

  it('takes several options from boxes, lines or numbers', () => {
    expect(rawOf(stepOf.multi, '- [x] nothing\n- [ ] looked at openings\n- a talk')).toEqual([
      'nothing',
      'a talk',
    ]);
    expect(rawOf(stepOf.multi, '1, 3')).toEqual(['nothing', outward[2]]);
    expect(rawOf(stepOf.multi, outward[2] ?? '')).toEqual([outward[2]]);
  });

  it('takes in which way an option is marked', () => {
    expect(rawOf(ways, '- [served] growth\n- [s, against] family\n- [ ] growth')).toEqual({
      served: ['growth', 'family'],
      against: ['family'],
    });
  });

  it('takes a ranking in the order of its lines', () => {
    expect(rawOf(stepOf.rank, '1. looked at openings\n2. growth')).toEqual(['looked at openings', 'growth']);
    expect(rawOf(stepOf.rank, '2 1')).toEqual(['looked at openings', 'nothing']);
  });

  it('takes shares and ranges of a hundred', () => {
    expect(rawOf(stepOf.split, 'solver: 70-80\ntech lead 20–30 %\nright: hand:')).toEqual({
      solver: [70, 80],
      'tech lead': [20, 30],
    });
  });

  it('takes a table as rows with their columns, or a cell on each line', () => {
    const cells = { 'this road': { title: 'more of it', year: 2030 }, 'road: two': { title: '5' } };
    expect(
      rawOf(stepOf.table, '- this road\n  - title: more of it\n  - year: 2030\n- "road: two"\n  - title: 5'),
    ).toEqual(cells);
    expect(
      rawOf(stepOf.table, 'this road / title: more of it\nthis road / year: 2030\nroad: two / title: 5'),
    ).toEqual({
      'this road': cells['this road'],
      'road: two': { title: '5' },
    });
  });

  it('takes a chance with its day', () => {
    expect(rawOf(stepOf.chance, '70 % by 2026-09-30')).toEqual({ chance: 0.7, date: '2026-09-30' });
    expect(rawOf(stepOf.chance, '70, in six months')).toEqual({ chance: 0.7, date: 'in six months' });
    expect(rawOf(stepOf.chance, '0.7')).toEqual({ chance: 0.7 });
  });

  it('takes a step with its place and its day', () => {
    expect(rawOf(stepOf.commit, 'Tuesday after stand-up: ask for the migration plan (by friday)')).toEqual({
      when: 'Tuesday after stand-up',
      do: 'ask for the migration plan',
      due: 'friday',
    });
    expect(
      rawOf(stepOf.commit, 'At 9:30: write\nit down\nObstacle: a meeting\nresponse: the evening'),
    ).toEqual({
      when: 'At 9:30',
      do: 'write it down',
      obstacle: 'a meeting',
      response: 'the evening',
    });
    expect(rawOf(stepOf.commit, 'do: walk (by the canal)\ndue: 2026-03-10')).toEqual({
      do: 'walk (by the canal)',
      due: '2026-03-10',
    });
  });

  it('takes an ask, private or not', () => {
    expect(rawOf(stepOf.ask, 'a colleague: how it is staffed (private) (by 2026-03-10)')).toEqual({
      whom: 'a colleague',
      what: 'how it is staffed',
      due: '2026-03-10',
      private: true,
    });
  });

  it('takes people with the part they play', () => {
    expect(rawOf(stepOf.people, '- a colleague: has lived\n- the lead')).toEqual([
      { name: 'a colleague', part: 'has lived it' },
      { name: 'the lead' },
    ]);
  });

  it('takes numbers, days, yes and no', () => {
    expect(rawOf(stepOf.number, '-2.5')).toBe(-2.5);
    expect(rawOf(stepOf.date, 'in six weeks')).toBe('in six weeks');
    expect(rawOf(stepOf.confirm, 'Yes')).toBe(true);
    expect(rawOf(stepOf.confirm, 'n')).toBe(false);
  });

  it('takes what became of an open item', () => {
    expect(readAnswerText(carried, 'not yet', today)).toEqual({ value: 'not-yet' });
    expect(readAnswerText(carried, '- [ ] done\n- [x] moving (by 2026-03-20)', today)).toEqual({
      value: { state: 'moving', due: '2026-03-20' },
    });
  });
});

describe('what cannot be placed', () => {
  const refused: [what: string, step: Step, text: string, place: { line: number; column: number }][] = [
    ['an unknown line', stepOf.pulse, 'energy: 3\n- enrgy: 4', { line: 2, column: 3 }],
    ['prose under a pulse', stepOf.pulse, 'a good week', { line: 1, column: 1 }],
    ['a line twice', stepOf.pulse, 'energy: 3\nenergy: 4', { line: 2, column: 1 }],
    ['a point beyond the scale', stepOf.pulse, 'energy: 3\nvoice: 7', { line: 2, column: 8 }],
    ['other words after a point', stepOf.pulse, 'energy: 3 great', { line: 1, column: 9 }],
    ['a second line on a scale', stepOf.scale, '3\n\n4', { line: 3, column: 1 }],
    ['a strength out of range', stepOf.list, '- one [2]\n- two [9]', { line: 2, column: 8 }],
    ['a second choice', stepOf.choice, '[x] nothing\nsomething', { line: 2, column: 1 }],
    ['own words beside an empty box', stepOf.multi, '- [x] nothing\n- [ ] a talk', { line: 2, column: 7 }],
    ['an odd mark in a box', stepOf.multi, '- [?] nothing', { line: 1, column: 3 }],
    ['an option without its way', ways, '- growth', { line: 1, column: 3 }],
    ['an unknown way', ways, '- [servd] growth', { line: 1, column: 3 }],
    ['a way with nothing beside it', ways, '- [served]', { line: 1, column: 3 }],
    ['numbers against the order of lines', stepOf.rank, '2. growth\n1. family', { line: 2, column: 4 }],
    ['an item ranked twice', stepOf.rank, '1. growth\n2. Growth', { line: 2, column: 4 }],
    ['a part nobody named', stepOf.split, 'solver: 50\nsinger: 50', { line: 2, column: 1 }],
    ['shares that do not add up', stepOf.split, 'solver: 50\ntech lead: 20', { line: 1, column: 1 }],
    ['a share in words', stepOf.split, 'solver: half', { line: 1, column: 9 }],
    ['a column nobody named', stepOf.table, '- this road\n  - tilte: x', { line: 2, column: 5 }],
    ['a cell without a row', stepOf.table, 'title: x', { line: 1, column: 1 }],
    ['a certain chance', stepOf.chance, '100 % by 2026-09-30', { line: 1, column: 1 }],
    ['a day that is none', stepOf.chance, '70 % by blue moon', { line: 1, column: 9 }],
    ['a label twice', stepOf.commit, 'do: a\ndo: b', { line: 2, column: 5 }],
    ['a step without a deed', stepOf.commit, 'when: tomorrow', { line: 1, column: 1 }],
    [
      'a due day that is none',
      stepOf.ask,
      'whom: a colleague\nwhat: x\ndue: whenever',
      { line: 3, column: 6 },
    ],
    ['a private that is neither', stepOf.ask, 'what: x\nprivate: perhaps', { line: 2, column: 10 }],
    ['words for a number', stepOf.number, 'about six', { line: 1, column: 1 }],
    ['perhaps for a yes', stepOf.confirm, 'perhaps', { line: 1, column: 1 }],
    ['an unknown state', carried, '\n  gone', { line: 2, column: 3 }],
  ];
  it.each(refused)('says where: %s', (_what, step, text, place) => {
    expect(refusal(step, text)[0]).toMatchObject(place);
  });

  it('tells all that is wrong at once', () => {
    expect(refusal(stepOf.pulse, 'mood: 3\nvoce: 2').map((finding) => finding.line)).toEqual([1, 2]);
  });

  it('guesses what a mistyped name was meant to be', () => {
    expect(refusal(stepOf.pulse, 'enrgy: 3')).toMatchObject([{ remedy: "did you mean 'energy'?" }]);
  });
});

function reads(step: Step, raw: unknown): void {
  const answer = readAnswer(step, raw as Value, { today });
  if ('findings' in answer || answer.value === undefined) return;
  const { value } = answer;
  expect(readAnswerText(step, answerText(step, value), today)).toEqual({ value });
  expect(readAnswerText(step, answerForm(step, value), today)).toEqual({ value });
}

describe('an answer written out', () => {
  it.each([...questionTypes])('%s reads back as itself', (type) => {
    fc.assert(
      fc.property(anyAnswer[type], (raw) => reads(stepOf[type], raw)),
      runs,
    );
  });

  it('reads back with ways, with fields in words, and as what became of an item', () => {
    const marked = fc.array(fc.oneof(fc.constantFrom('growth', 'family'), words), { maxLength: 3 });
    fc.assert(
      fc.property(fc.record({ served: marked, against: marked }), (raw) => reads(ways, raw)),
      runs,
    );
    const wires = stepFor({
      type: 'list',
      fields: [
        { id: 'if', kind: 'text' },
        { id: 'by', kind: 'date' },
        { id: 'chance', kind: 'chance' },
        { id: 'then', kind: 'text' },
      ],
    });
    const wire = fc.record(
      { text: words, if: oneLine, by: day, chance: likely, then: words },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(wire, words), { maxLength: 3 }), (raw) => reads(wires, raw)),
      runs,
    );
    for (const raw of ['done', 'let-go', { state: 'moving', due: '2026-03-20' }]) reads(carried, raw);
  });

  it.each([...questionTypes])('%s without an answer leaves room that reads as nothing', (type) => {
    expect(readAnswerText(stepOf[type], answerForm(stepOf[type]), today)).toEqual({});
  });

  it('keeps all options in sight, in their order', () => {
    expect(answerForm(stepOf.multi, ['looked at openings', 'a talk'])).toBe(
      `- [ ] nothing\n- [x] looked at openings\n- [ ] ${outward[2] ?? ''}\n- [ ] Looked after 2\n- [x] a talk`,
    );
    expect(answerText(stepOf.multi, ['looked at openings', 'a talk'])).toBe(
      '- [x] looked at openings\n- [x] a talk',
    );
  });
});

describe('what is said about how to answer', () => {
  it('is one line for every type', () => {
    for (const type of questionTypes) expect(answerHint(stepOf[type])).toMatch(/^[^\n]{4,110}$/);
    expect(answerHint(stepOf.list)).toBe('one line each, strength 1 to 3 in brackets: a line of words [3]');
  });

  it('explains points and options', () => {
    expect(answerLegend(stepOf.scale)).toEqual([
      '1 Empty, 2 Low, 3 Half, 4 Plenty, 5 More than I began with',
    ]);
    expect(answerLegend(stepOf.pulse)[0]).toContain('energy: How was energy? 1 Empty');
    expect(
      answerLegend(
        stepFor({ type: 'multi', options: [{ text: 'Calm', about: 'slack in the week' }, { text: 'Fun' }] }),
      ),
    ).toEqual(['Calm: slack in the week']);
  });
});
