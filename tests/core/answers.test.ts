import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWords, midpoints, readAnswer, splitThen } from '../../src/core/answers.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Step } from '../../src/core/interview-types.ts';
import type { Question, QuestionType } from '../../src/core/prompt-set.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import { isMapping } from '../../src/core/value.ts';

const today = '2026-03-06' as CivilDate;
const labels = ['Empty', 'Low', 'Half', 'Plenty', 'More than I began with'];
const runs = process.env['SLOW'] === undefined ? 60 : 5000;

function stepOf(type: QuestionType, more: Partial<Question> = {}): Step {
  const question: Question = { id: 'q', type, ask: 'What?', optional: false, ...more };
  return { key: 'q', question, ask: question.ask, kind: 'question' };
}

function carried(ledger: string): Step {
  return { ...stepOf('choice'), kind: 'carried', ledger };
}

function read(step: Step, raw: Value): Value | undefined {
  const reading = readAnswer(step, raw, { today });
  if ('findings' in reading) throw new Error(`refused: ${JSON.stringify(reading.findings)}`);
  return reading.value;
}

function refused(step: Step, raw: Value): { path: readonly (string | number)[]; why: string }[] {
  const reading = readAnswer(step, raw, { today });
  if (!('findings' in reading)) throw new Error(`accepted as ${JSON.stringify(reading.value)}`);
  return reading.findings.map(({ path, why }) => ({ path, why }));
}

const pulse = stepOf('pulse', {
  rows: [
    { id: 'energy', ask: 'How much is left?', labels },
    {
      id: 'voice',
      ask: 'How much was said?',
      labels: ['None', 'A little', 'About half', 'Most', 'All'],
      na: 'nothing needed saying',
    },
  ],
});
const scale = stepOf('scale', { labels });
const outward = stepOf('multi', {
  options: [{ text: 'nothing' }, { text: 'a job, person or way of working caught my eye' }],
  max: 2,
});
const lived = stepOf('multi', {
  options: [{ text: 'Growth' }, { text: 'Family' }],
  ways: ['served', 'against'],
});
const mix = stepOf('split', { parts: ['solver', 'right hand'], ranges: true });
const push = stepOf('list', {
  max: 3,
  fields: [
    { id: 'strength', kind: 'number', min: 1, max: 3 },
    { id: 'by', kind: 'date' },
    { id: 'odds', kind: 'chance' },
  ],
});

describe('skipping', () => {
  it.each(questionTypes)('%s: nothing, blank text and empty lists are a skipped answer', (type) => {
    for (const blank of [null, '', ' \n', [], {}, ['', null]])
      expect(readAnswer(stepOf(type), blank, { today })).toEqual({});
  });
});

describe('pulse and scale', () => {
  it('keeps a point per line and leaves out the lines that do not apply', () => {
    expect(read(pulse, { energy: 3, voice: '-' })).toEqual({ energy: 3 });
    expect(read(pulse, { energy: '2', voice: null })).toEqual({ energy: 2 });
    expect(read(pulse, { energy: 'plenty', voice: 'Nothing needed saying' })).toEqual({ energy: 4 });
  });

  it('is skipped when no line applies', () => {
    expect(read(pulse, { energy: '-', voice: '-' })).toBeUndefined();
  });

  it('names every line that is wrong, at its place', () => {
    expect(refused(pulse, { energy: 6, mood: 2, voice: 2.5 })).toEqual([
      { path: ['mood'], why: "'mood' is not known here" },
      { path: ['energy'], why: '6 is not a point from 1 to 5' },
      { path: ['voice'], why: '2.5 is not a point from 1 to 5' },
    ]);
    expect(refused(pulse, 3)).toHaveLength(1);
  });

  it('takes a label for its point, whatever the case', () => {
    expect(read(scale, 'MORE than I began with')).toBe(5);
    expect(read(scale, '3 of 5, Half')).toBe(3);
    expect(read(scale, 1)).toBe(1);
    expect(refused(scale, 0)).toHaveLength(1);
    expect(refused(scale, true)).toHaveLength(1);
  });

  it('says points with their labels', () => {
    expect(answerWords(pulse, { energy: 3, voice: 1 })).toBe('- energy: 3 of 5, Half\n- voice: 1 of 5, None');
    expect(answerWords(scale, 5)).toBe('5 of 5, More than I began with');
  });
});

describe('words', () => {
  it('keeps prose as it was written', () => {
    const prose = '  We found it.\r\n\r\n# not a heading of ours\n```\nopen\n';
    expect(read(stepOf('long'), prose)).toBe(prose);
    expect(answerWords(stepOf('long'), prose)).toBe(prose);
  });

  it('asks for quotes where plain data would change what was written', () => {
    expect(refused(stepOf('text'), 7)).toEqual([{ path: [], why: '7 stands where words are expected' }]);
    expect(refused(stepOf('text'), { a: 1 })).toHaveLength(1);
  });
});

describe('list', () => {
  it('keeps a text as a text and adds fields where they were given', () => {
    expect(
      read(push, [
        'noise',
        { text: 'no say', strength: '3', by: '2026-04-01', odds: '70 %' },
        { text: 'alone' },
      ]),
    ).toEqual(['noise', { text: 'no say', strength: 3, by: '2026-04-01', odds: 0.7 }, 'alone']);
    expect(read(push, 'one thing')).toEqual(['one thing']);
    expect(read(push, ['a', '', 'b', null])).toEqual(['a', 'b']);
  });

  it('points at the item and the field that are wrong', () => {
    expect(refused(push, ['fine', { text: 'x', strength: 4, hue: 'red' }, { strength: 1 }])).toEqual([
      { path: [1, 'hue'], why: "'hue' is not known here" },
      { path: [1, 'strength'], why: '4 is not between 1 and 3' },
      { path: [2], why: 'the item has no text' },
    ]);
    expect(refused(push, ['a', 'b', 'c', 'd'])).toEqual([
      { path: [], why: '4 are more than the 3 asked for' },
    ]);
  });

  it('takes items that are made of fields in words', () => {
    const moves = stepOf('list', {
      fields: [
        { id: 'year', kind: 'number' },
        { id: 'from', kind: 'text' },
      ],
    });
    expect(read(moves, [{ year: 2019, from: 'a bank' }])).toEqual([{ year: 2019, from: 'a bank' }]);
    expect(answerWords(moves, [{ year: 2019, from: 'a bank' }])).toBe('- year 2019, from a bank');
  });

  it('says fields after the text and keeps further lines in their item', () => {
    expect(
      answerWords(push, [
        'first\nsecond\n\nthird',
        { text: 'no say', strength: 3, by: '2026-04-01', odds: 0.29 },
      ]),
    ).toBe('- first\n  second\n\n  third\n- no say (strength 3, by 1 April, odds 29 %)');
  });
});

describe('choice, multi and rank', () => {
  it('spells an option as the set prints it and keeps an own entry', () => {
    expect(read(outward, ['A JOB, person or way of working caught my eye'])).toEqual([
      'a job, person or way of working caught my eye',
    ]);
    const choice = stepOf('choice', { options: [{ text: 'about the same' }, { text: 'yes' }] });
    expect(read(choice, 'About  the same')).toBe('about the same');
    expect(read(choice, 'oddly calm')).toBe('oddly calm');
    expect(read(choice, true)).toBe('yes');
    expect(refused(choice, false)).toHaveLength(1);
  });

  it('keeps each pick once and no more than asked for', () => {
    expect(read(outward, ['nothing', 'Nothing'])).toEqual(['nothing']);
    expect(refused(outward, ['a', 'b', 'c'])).toHaveLength(1);
    expect(read(outward, 'nothing')).toEqual(['nothing']);
  });

  it('keeps the ways of marking apart', () => {
    expect(read(lived, { served: ['growth'], against: [] })).toEqual({ served: ['Growth'] });
    expect(answerWords(lived, { served: ['Growth', 'Family'], against: ['a, b', 'c'] })).toBe(
      '- served: Growth, Family\n- against: a, b; c',
    );
    expect(refused(lived, ['growth'])).toHaveLength(1);
    expect(refused(lived, { serve: ['growth'] })).toEqual([
      { path: ['serve'], why: "'serve' is not known here" },
    ]);
  });

  it('refuses a ranking with two places for one thing, too few or too many', () => {
    const rank = stepOf('rank', { options: [{ text: 'Growth' }], min: 2, max: 3 });
    expect(read(rank, ['growth', 'Rest'])).toEqual(['Growth', 'Rest']);
    expect(refused(rank, ['Growth', 'Rest', 'growth'])).toEqual([
      { path: [2], why: "'Growth' stands there twice" },
    ]);
    expect(refused(rank, ['Growth'])).toEqual([{ path: [], why: '1 is fewer than the 2 asked for' }]);
    expect(answerWords(rank, ['Growth', 'Rest'])).toBe('1. Growth\n2. Rest');
  });
});

describe('split', () => {
  it('takes ranges whose ends leave room for a hundred', () => {
    expect(read(mix, { solver: '70-80', 'right hand': [20, 30] })).toEqual({
      solver: [70, 80],
      'right hand': [20, 30],
    });
    expect(read(mix, { 'Right Hand': '30 %', solver: '70–70' })).toEqual({ solver: 70, 'right hand': 30 });
  });

  it('rescales the middles to a hundred', () => {
    expect(midpoints({ solver: [70, 80], 'right hand': [20, 30] })).toEqual({ solver: 75, 'right hand': 25 });
    expect(midpoints({ solver: [80, 100], 'right hand': [0, 60] })).toEqual({ solver: 75, 'right hand': 25 });
  });

  it('says by how much it misses a hundred', () => {
    expect(refused(mix, { solver: 70, 'right hand': 20 })).toEqual([
      { path: [], why: 'the shares add up to 90, not 100' },
    ]);
    expect(refused(mix, { solver: '80-90', 'right hand': '30-40' })[0]?.why).toBe(
      'even the lower ends add up to 110, not 100',
    );
    expect(refused(mix, { solver: '10-20', 'right hand': '30-40' })[0]?.why).toBe(
      'even the upper ends add up to 60, not 100',
    );
  });

  it('is not led astray by shares that binary fractions cannot hold', () => {
    const thirds = stepOf('split', { parts: ['a', 'b', 'c'] });
    const odd = { a: 0.1, b: 64.1, c: 35.8 };
    expect(0.1 + 64.1 + 35.8).not.toBe(100);
    expect(read(thirds, odd)).toEqual(odd);
    expect(refused(thirds, { a: '40-60', b: 50 })[0]?.path).toEqual(['a']);
  });

  it('refuses parts it does not know, shares outside a hundred and ranges that run backwards', () => {
    expect(refused(mix, { solver: 50, lead: 50 })[0]?.path).toEqual(['lead']);
    expect(refused(mix, { solver: '80-70', 'right hand': 25 })).toEqual([
      { path: ['solver'], why: "'80-70' runs backwards" },
    ]);
    for (const share of [-5, 120, 'much', [1, 2, 3]]) expect(refused(mix, { solver: share })).toHaveLength(1);
  });

  it('is said with percentages', () => {
    expect(answerWords(mix, { solver: [70, 80], 'right hand': 25 })).toBe(
      '- solver: 70 to 80 %\n- right hand: 25 %',
    );
  });
});

describe('table', () => {
  const table = stepOf('table', {
    rowNames: ['this road', 'that road'],
    fields: [
      { id: 'title', kind: 'text' },
      { id: 'years', kind: 'number' },
    ],
  });

  it('keeps rows of columns', () => {
    expect(read(table, { 'This road': { title: 'On', years: 3 }, 'that road': {} })).toEqual({
      'this road': { title: 'On', years: 3 },
    });
    expect(answerWords(table, { 'this road': { title: 'On', years: 3 } })).toBe(
      '- this road: title On, years 3',
    );
  });

  it('refuses a row that stands there twice', () => {
    const twice = { 'this road': { years: 1 }, 'This road': { years: 2 } };
    expect(refused(table, twice)).toEqual([{ path: ['This road'], why: "'this road' stands there twice" }]);
  });

  it('refuses rows and columns that are not there', () => {
    expect(refused(table, { other: { title: 'x' }, 'this road': { hue: 'red' } })).toHaveLength(2);
  });
});

describe('chance', () => {
  const chance = stepOf('chance');
  it.each([[0.7], [70], ['70'], ['70%'], ['70 %'], ['0.7'], ['.7']])('reads %j as 0.7', (given) => {
    expect(read(chance, { chance: given, date: '2026-06-01' })).toEqual({ chance: 0.7, date: '2026-06-01' });
  });

  it.each([[0], [100], [1], ['0%'], ['100 %'], [250]])('%j is refused: nothing is certain', (given) => {
    expect(refused(chance, { chance: given, date: '2026-06-01' })).toEqual([
      { path: ['chance'], why: 'nothing is certain; 1 or 99?' },
    ]);
  });

  it('takes the 1 and the 99 that the refusal offers', () => {
    expect(read(chance, { chance: '1', date: '2026-06-01' })).toEqual({ chance: 0.01, date: '2026-06-01' });
    expect(read(chance, { chance: '99', date: '2026-06-01' })).toEqual({ chance: 0.99, date: '2026-06-01' });
  });

  it('is read from one text and said as one', () => {
    expect(read(chance, '70 %, by 2026-06-01')).toEqual({ chance: 0.7, date: '2026-06-01' });
    expect(answerWords(chance, { chance: 0.29, date: '2027-06-01' }, today)).toBe('29 %, by 1 June 2027');
  });

  it('needs its day', () => {
    expect(refused(chance, 0.7)).toHaveLength(1);
    expect(refused(chance, { chance: 0.7 })[0]?.path).toEqual(['date']);
  });
});

describe('commit and ask', () => {
  const commit = stepOf('commit');
  const ask = stepOf('ask');

  it('is due in a week unless it says when', () => {
    expect(read(commit, 'ask for the plan')).toEqual({ do: 'ask for the plan', due: '2026-03-13' });
    expect(read(commit, { do: 'write', when: 'Tuesday', due: '2026-04-01' })).toEqual({
      do: 'write',
      when: 'Tuesday',
      due: '2026-04-01',
    });
  });

  it('needs to say what', () => {
    expect(refused(commit, { when: 'Tuesday' })).toHaveLength(1);
    expect(refused(ask, { whom: 'a colleague' })).toHaveLength(1);
    expect(refused(commit, { do: 'x', due: 'whenever', size: 2 })).toHaveLength(2);
  });

  it('keeps an ask of nobody in particular', () => {
    expect(read(ask, 'what comes after June?')).toEqual({ whom: null, what: 'what comes after June?' });
    expect(read(ask, { whom: 'a colleague', what: 'x', private: 'yes' })).toEqual({
      whom: 'a colleague',
      what: 'x',
      private: true,
    });
  });

  it('says who, what and by when', () => {
    expect(
      answerWords(commit, {
        do: 'ask for the migration plan',
        when: 'Tuesday after stand-up',
        due: '2026-03-13',
      }),
    ).toBe('Tuesday after stand-up: ask for the migration plan (by 13 March)');
    expect(
      answerWords(
        commit,
        { do: 'write', obstacle: 'no time', response: 'do half', due: '2027-01-02' },
        today,
      ),
    ).toBe('write (by 2 January 2027)\n\n- if: no time\n- then: do half');
    expect(
      answerWords(ask, { whom: 'a colleague', what: 'what comes next?', due: '2026-03-20', private: true }),
    ).toBe('a colleague: what comes next? (by 20 March) (private)');
  });
});

describe('the plain ones', () => {
  it('reads people with the part each plays', () => {
    const people = stepOf('people', { parts: ['challenger', 'listener'] });
    expect(read(people, ['a colleague', { name: 'a friend', part: 'Listener' }])).toEqual([
      { name: 'a colleague' },
      { name: 'a friend', part: 'listener' },
    ]);
    expect(answerWords(people, [{ name: 'a colleague' }, { name: 'a friend', part: 'listener' }])).toBe(
      '- a colleague\n- a friend (listener)',
    );
    expect(refused(people, [{ part: 'listener' }])).toEqual([{ path: [0], why: 'the person has no name' }]);
  });

  it('reads days, numbers, yes and no', () => {
    expect(read(stepOf('date'), '2026-12-24')).toBe('2026-12-24');
    expect(read(stepOf('date'), 'tomorrow')).toBe('2026-03-07');
    expect(read(stepOf('date'), 'friday')).toBe('2026-03-13');
    expect(read(stepOf('date'), '5 March')).toBe('2027-03-05');
    expect(answerWords(stepOf('date'), '2026-12-24')).toBe('24 December 2026');
    expect(refused(stepOf('date'), 'soonish')).toEqual([{ path: [], why: "no date reads as 'soonish'" }]);
    expect(read(stepOf('number', { min: 1, max: 10 }), '4')).toBe(4);
    expect(refused(stepOf('number', { min: 1 }), 0)).toEqual([{ path: [], why: '0 is less than 1' }]);
    expect(refused(stepOf('number'), 'four')).toHaveLength(1);
    const points = stepOf('number', { min: 0, max: 100, step: 5 });
    expect(['0', 5, '65', 100].map((raw) => read(points, raw))).toEqual([0, 5, 65, 100]);
    expect(refused(points, '62')).toEqual([{ path: [], why: '62 is not in steps of 5' }]);
    expect(readAnswer(points, 62, { today })).toMatchObject({ findings: [{ remedy: 'write 60 or 65' }] });
    // Counted from the least; tenths do not come out even in a machine's numbers.
    const tenths = stepOf('number', { min: 0.5, step: 0.1 });
    expect([0.5, '0.8', 1.3].map((raw) => read(tenths, raw))).toEqual([0.5, 0.8, 1.3]);
    expect(refused(tenths, 0.85)).toHaveLength(1);
    expect(refused(stepOf('number', { min: -5, step: 5 }), -7)).toEqual([
      { path: [], why: '-7 is less than -5' },
    ]);
    expect(read(stepOf('confirm'), 'No')).toBe(false);
    expect(read(stepOf('confirm'), true)).toBe(true);
    expect(answerWords(stepOf('confirm'), false)).toBe('no');
    expect(refused(stepOf('confirm'), 'perhaps')).toHaveLength(1);
  });
});

describe('what is said of an open item', () => {
  it.each([
    ['done', 'done'],
    ['Not yet', 'not-yet'],
    ['not-yet', 'not-yet'],
    ['let it go', 'let-go'],
    ['let go', 'let-go'],
    ['moving', 'moving'],
  ])('%s is kept as %s', (said, state) => {
    expect(read(carried('commit'), said)).toBe(state);
  });

  it('an ask that is done was answered', () => {
    expect(read(carried('ask'), 'done')).toBe('answered');
    expect(read(carried('ask'), 'no reply')).toBe('no-reply');
  });

  it('a new day goes with moving', () => {
    expect(read(carried('commit'), { state: 'moving', due: '2026-03-20' })).toEqual({
      state: 'moving',
      due: '2026-03-20',
    });
    expect(answerWords(carried('commit'), { state: 'moving', due: '2026-03-20' })).toBe(
      'moving, by 20 March',
    );
    expect(refused(carried('commit'), { state: 'done', due: '2026-03-20' })).toHaveLength(1);
    expect(refused(carried('commit'), 'perhaps')).toHaveLength(1);
    expect(refused(carried('commit'), { state: 'perhaps' })[0]?.path).toEqual(['state']);
  });
});

describe('then', () => {
  const monday: Question = {
    id: 'monday',
    type: 'choice',
    ask: 'Would you go?',
    optional: false,
    then: 'What would be missing?',
  };

  it('splits an answer from what follows it', () => {
    expect(splitThen(monday, { answer: 'yes', then: 'the place' })).toEqual({
      answer: 'yes',
      then: 'the place',
    });
    expect(splitThen(monday, 'yes')).toEqual({ answer: 'yes' });
    expect(splitThen({ ...monday, type: 'commit' }, { do: 'x' })).toEqual({ answer: { do: 'x' } });
  });
});

describe('laws', () => {
  const steps: Step[] = [
    pulse,
    scale,
    outward,
    lived,
    mix,
    push,
    carried('commit'),
    carried('ask'),
    ...questionTypes.map((type) => stepOf(type)),
  ];
  const word = fc.constantFrom(
    'energy',
    'text',
    'do',
    'due',
    'chance',
    'date',
    'name',
    'solver',
    'served',
    '70-80',
    '-',
    'no',
    '0.5',
    'constructor',
    '__proto__',
  );
  const leaf = fc.oneof(
    word,
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer({ min: -2, max: 101 }),
    fc.boolean(),
    fc.constant(null),
  );
  const { data } = fc.letrec<{ data: Value }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('data'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.oneof(word, fc.string()), tie('data')), { maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
  }));

  it('a stored answer reads as itself, and anything else is accepted or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), data, (step, raw) => {
        const reading = readAnswer(step, raw, { today });
        const value = 'findings' in reading ? undefined : reading.value;
        expect('findings' in reading ? reading.findings : ['none']).not.toHaveLength(0);
        expect(readAnswer(step, value ?? null, { today })).toEqual('findings' in reading ? {} : reading);
        expect(answerWords(step, value ?? null)).toBeTypeOf('string');
      }),
      { numRuns: runs * 10 },
    );
  });

  it('no line of what was written is missing from the words', () => {
    const prose = fc
      .array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
      .map((lines) => lines.join('\n'));
    const written = prose.filter((text) => text.trim() !== '');
    const answers: fc.Arbitrary<[Step, Value]> = fc.oneof(
      written.map((text): [Step, Value] => [stepOf('long'), text]),
      fc
        .array(written, { minLength: 1, maxLength: 3 })
        .map((items): [Step, Value] => [stepOf('list'), items]),
      fc
        .tuple(written, written, written, written)
        .map(([act, when, obstacle, response]): [Step, Value] => [
          stepOf('commit'),
          { do: act, when, obstacle, response },
        ]),
      fc.tuple(written, written).map(([whom, what]): [Step, Value] => [stepOf('ask'), { whom, what }]),
    );
    fc.assert(
      fc.property(answers, ([step, raw]) => {
        const value = read(step, raw);
        const words = answerWords(step, value ?? null);
        for (const line of proseOf(value ?? null).flatMap((text) => text.split('\n')))
          expect(words).toContain(line);
      }),
      { numRuns: runs },
    );
  });
});

function proseOf(value: Value): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: Value) => proseOf(item));
  return isMapping(value)
    ? Object.entries(value).flatMap(([key, part]) => (key === 'due' ? [] : proseOf(part)))
    : [];
}
