import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/core/calendar.ts';
import { Failure } from '../../../src/core/problem.ts';
import type { QuestionType } from '../../../src/core/prompt-set.ts';
import { desk, stepOf, types } from './paper.ts';

const escape = '\u001B';

describe('line by line', () => {
  it('says where one is, the question, and how to answer, and redraws nothing', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('choice') });
    expect((await at.screen()).split('\n')).toEqual([
      '',
      'Weekly check-in, 2 of 7, about 5 min',
      'How does this page leave you?',
      '(:skip or an empty line goes on, :back goes back, :stop keeps what there is and',
      'stops, :clear forgets what stands here)',
      '1. lighter',
      '2. about the same',
      '3. heavier',
      '(a number, or words of your own)',
      '> ',
    ]);
    await at.send('3\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'heavier' });
    expect(at.raw()).not.toContain(escape);
    expect(at.rawModes).toEqual([]);
  });

  it('explains its words once', async () => {
    const at = desk({ plain: true });
    for (const typed of ['x\n', 'y\n']) {
      const reply = at.put({ step: stepOf('text') });
      await at.send(typed);
      await reply;
    }
    expect(at.raw().match(/:stop/g)).toHaveLength(1);
  });

  it('reads a long text up to a full stop alone, and keeps each line', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('long') });
    await at.send('one\n\nthree\n');
    expect(at.kept.at(-1)).toBe('one\n\nthree');
    await at.send('.\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'one\n\nthree' });
  });

  it('adds to what stood there before', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('long'), typed: 'one' });
    expect(await at.screen()).toContain('so far:\none');
    await at.send('two\n.\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'one\ntwo' });
  });

  it('forgets what stood there when it is told to', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('text'), typed: 'one' });
    await at.send(':clear\n\n');
    await expect(reply).resolves.toEqual({ reply: 'skip' });
  });

  it('asks a pulse line by line, with the words of each point', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('pulse') });
    expect((await at.screen()).replace(/\s+/g, ' ')).toContain('1 Empty, 2 Low, 3 Half, 4 Plenty');
    await at.send('3\n');
    await at.send(':back\n');
    await at.send('4\n-\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: { energy: 4 } });
  });

  it('asks again at once for a point that is none, and for no other line', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('pulse') });
    await at.send('3\n77\n');
    expect((await at.screen()).match(/1 Empty/g)).toHaveLength(1);
    expect(at.kept.at(-1)).toBe('energy: 3');
    await at.send('4\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: { energy: 3, voice: 4 } });
  });

  it('keeps the points that stood there while lines above them are typed anew', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('pulse'), typed: 'energy: 3\nvoice: 2' });
    await at.send('4\n');
    expect(at.kept.at(-1)).toBe('energy: 4\nvoice: 2');
    await at.send(':stop\n');
    await expect(reply).resolves.toEqual({ reply: 'stop' });
    expect(at.kept.at(-1)).toBe('energy: 4\nvoice: 2');
  });

  it('says what is wrong and asks again', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('number') });
    await at.send('forty\n');
    expect(await at.screen()).toContain("'forty' is no number");
    await at.send('4\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 4 });
  });

  it('asks again for the line that was wrong, and for no other', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('list') });
    await at.send('noise\nslow builds [7]\n\n');
    expect(await at.screen()).toContain('line 2: 7 is not between 1 and 3');
    expect(await at.screen()).toContain('so far:\nnoise');
    await at.send('slow builds [2]\n\n');
    await expect(reply).resolves.toEqual({
      reply: 'answer',
      value: ['noise', { text: 'slow builds', strength: 2 }],
    });
  });

  it('keeps every line where there are too few of them, or too many', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('list', { min: 3, max: 3 }) });
    await at.send('noise\nslow builds\n\n');
    expect(await at.screen()).toContain('> 2 are fewer than the 3 asked for\n');
    expect(await at.screen()).toContain('so far:\nnoise\nslow builds\n');
    await at.send('the pager\nthe train\n\n\n');
    expect((await at.screen()).split('4 are more than the 3 asked for')).toHaveLength(3);
    expect(at.kept.at(-1)).toBe('noise\nslow builds\nthe pager\nthe train');
    await at.send(':clear\nnoise\nslow builds\nthe pager\n\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: ['noise', 'slow builds', 'the pager'] });
  });

  it.each(['skip', 'back', 'stop'] as const)('takes :%s at every question', async (word) => {
    for (const type of types) {
      const at = desk({ plain: true });
      const reply = at.put({ step: stepOf(type) });
      await at.send(`:${word}\n`);
      await expect(reply).resolves.toEqual({ reply: word });
    }
  });

  it('does not go back before the first question', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('text'), canGoBack: false });
    await at.send(':back\n');
    expect(await at.screen()).toContain('this is the first question');
    await at.send('x\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'x' });
  });

  it('stops where the lines end', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('long') });
    await at.send('one\n');
    at.end();
    await expect(reply).resolves.toEqual({ reply: 'stop' });
    expect(at.kept).toEqual(['one']);
  });

  it('shows text from sets harmlessly', async () => {
    const at = desk({ plain: true });
    void at.put({ title: 'Set\u009B31m', step: { ...stepOf('text'), ask: 'Which\u001B[2J one?' } });
    await at.screen();
    expect(at.raw()).not.toContain(escape);
    expect(at.raw()).toContain('Which\\x1b[2J one?');
  });

  it.each([
    ['yes\n', true],
    ['\n', true],
    ['maybe\nno\n', false],
    [':stop\n', null],
  ])('takes %j for a plain yes or no', async (typed, said) => {
    const at = desk({ plain: true });
    const answer = at.confirm('Go on with it?', true);
    await at.send(typed);
    await expect(answer).resolves.toBe(said);
  });
});

const typedAnswers: Readonly<Partial<Record<QuestionType, readonly [typed: string, value: unknown]>>> = {
  scale: ['4\n', 4],
  list: ['slow builds [2]\nnoise\n\n', [{ text: 'slow builds', strength: 2 }, 'noise']],
  multi: ['2 3\n\n', ['looked at openings', 'had an interview']],
  rank: ['2 1\n\n', ['Family', 'Growth']],
  split: ['70\n30\n', { solver: 70, 'right hand': 30 }],
  table: ['4\n\n', { stay: { learning: 4 } }],
  chance: ['70 % by 2026-05-01\n', { chance: 0.7, date: '2026-05-01' }],
  commit: [
    'Tuesday: ask for the plan (by 2026-03-20)\n\n',
    { when: 'Tuesday', do: 'ask for the plan', due: '2026-03-20' },
  ],
  ask: ['a colleague: how it is staffed\n\n', { whom: 'a colleague', what: 'how it is staffed' }],
  people: ['a colleague: listener\n\n', [{ name: 'a colleague', part: 'listener' }]],
  date: ['2026-05-01\n', '2026-05-01'],
  confirm: ['no\n', false],
};

describe('an answer with a line for each thing', () => {
  const scores = stepOf('table', {
    rowNames: ['stay as it is', 'the offer: "Berlin"'],
    fields: [
      { id: 'score', kind: 'score' },
      { id: 'against', kind: 'text' },
    ],
  });

  it('names each row and column before it is asked for', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: scores });
    expect(await at.screen()).toMatch(/stay as it is\nscore: $/);
    await at.send('8 7-9 told\n');
    expect(await at.screen()).toMatch(/ against: $/);
    await at.send('\n');
    expect(await at.screen()).toMatch(/the offer: "Berlin"\W*\nscore: $/);
    await at.send('?\nit is far: by train\n');
    await expect(reply).resolves.toEqual({
      reply: 'answer',
      value: {
        'stay as it is': { score: { s: 8, lo: 7, hi: 9, by: 'told' } },
        'the offer: "Berlin"': { score: '?', against: 'it is far: by train' },
      },
    });
  });

  it('asks again at once for what is no score, and keeps each line', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: scores });
    await at.send('eleven\n');
    expect(await at.screen()).toMatch(/eleven[^]*\nscore: $/);
    await at.send('7\n');
    expect(at.kept.at(-1)).toContain('- score: 7');
    await at.send('\n:back\n');
    expect(await at.screen()).toMatch(/stay as it is\nagainst: $/);
    await at.send('dull\n:stop\n');
    await expect(reply).resolves.toEqual({ reply: 'stop' });
    expect(at.kept.at(-1)).toMatch(/- score: 7\n {2}- against: dull/);
  });

  it('keeps a backslash at the end of one, and the next one by itself', async () => {
    const at = desk({ plain: true });
    const texts = stepOf('table', {
      rowNames: ['stay', 'the offer'],
      fields: [
        { id: 'for', kind: 'text' },
        { id: 'against', kind: 'text' },
      ],
    });
    const reply = at.put({ step: texts });
    await at.send('near\\\n');
    await at.send('dull\n');
    await at.send('new\\\n');
    await at.send('far\n');
    await expect(reply).resolves.toEqual({
      reply: 'answer',
      value: { stay: { for: 'near\\', against: 'dull' }, 'the offer': { for: 'new\\', against: 'far' } },
    });
  });

  it('leaves what stood there as it is', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: scores, typed: at.kept.at(-1) ?? '- stay as it is\n  - score: 3\n' });
    expect(await at.screen()).toContain('so far:\n- stay as it is\n  - score: 3');
    await at.send('\n\n5\n\n');
    await expect(reply).resolves.toEqual({
      reply: 'answer',
      value: { 'stay as it is': { score: 3 }, 'the offer: "Berlin"': { score: 5 } },
    });
  });

  it('names the parts of a hundred', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('split') });
    expect(await at.screen()).toMatch(/\nsolver: $/);
    await at.send('70-80\n');
    expect(await at.screen()).toMatch(/ right hand: $/);
    await at.send('many\n');
    expect(await at.screen()).toMatch(/'many' is no share[^]*right hand: $/);
    await at.send('90\n');
    // What does not add up to a hundred stands there still, to be typed over.
    expect(await at.screen()).toMatch(/so far:\nsolver: 70-80\nright hand: 90\n[^]*solver: $/);
    await at.send('\n20-30\n');
    await expect(reply).resolves.toMatchObject({ reply: 'answer' });
  });
});

describe('an answer that the disk refuses', () => {
  it('is asked for again, with its words standing', async () => {
    let refusals = 1;
    const at = desk({ plain: true });
    const reply = at.put({
      step: stepOf('text'),
      accept() {
        refusals -= 1;
        if (refusals >= 0)
          throw new Failure('disk', { doing: 'keep', path: 'weekly.jsonl', why: 'no space left' });
      },
    });
    await at.send('write it down\n');
    const shown = await at.screen();
    expect(shown).toContain('not kept: could not keep weekly.jsonl: no space left');
    expect(shown.slice(shown.indexOf('not kept'))).toContain('write it down');
    await at.send('\n');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'write it down' });
  });
});

describe('the notation of each type', () => {
  it('takes numbers of options beside what stood there before, and beside own words', async () => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf('multi'), typed: ['nothing'] });
    await at.send('2 3\nread a post\n\n');
    await expect(reply).resolves.toEqual({
      reply: 'answer',
      value: ['nothing', 'looked at openings', 'had an interview', 'read a post'],
    });
  });

  it.each(Object.entries(typedAnswers))('is read for %s', async (type, [typed, value]) => {
    const at = desk({ plain: true });
    const reply = at.put({ step: stepOf(type as QuestionType) });
    await at.send(typed);
    await expect(reply).resolves.toEqual({ reply: 'answer', value });
  });

  it('marks several options in their ways', async () => {
    const at = desk({ plain: true });
    const reply = at.put({
      step: stepOf('multi', {
        options: [{ text: 'Growth' }, { text: 'Family' }],
        ways: ['served', 'against'],
      }),
    });
    expect((await at.screen()).replace(/\s+/g, ' ')).toContain('[served] or [against] before a number');
    await at.send('[served] Growth\n[against] 2\n\n');
    await expect(reply).resolves.toEqual({
      reply: 'answer',
      value: { served: ['Growth'], against: ['Family'] },
    });
  });
});

it('reads out what was written before when it is asked to, and only then', async () => {
  const at = desk({ plain: true });
  const earlier = [{ date: '2026-03-06' as CivilDate, text: 'Read the test first.' }];
  const reply = at.put({ step: stepOf('text'), earlier });
  expect(await at.screen()).toContain('(:earlier shows what was written here before)');
  expect(await at.screen()).not.toContain('Read the test first.');
  await at.send(':earlier\n');
  expect(await at.screen()).toContain('6 March 2026: Read the test first.');
  await at.send('done\n');
  await expect(reply).resolves.toEqual({ reply: 'answer', value: 'done' });
});
