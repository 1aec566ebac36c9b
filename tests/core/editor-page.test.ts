import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  looksLikePage,
  markFindings,
  pageDate,
  pageSet,
  readPage,
  writePage,
} from '../../src/core/editor-page.ts';
import { readAnswer } from '../../src/core/answers.ts';
import { answers, apply, current, isDone, plan, restore, start } from '../../src/core/interview.ts';
import type { Facts, Interview, Session } from '../../src/core/interview-types.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import { anyAnswer, stepOf, words } from '../support/any-answer.ts';
import { builtIn } from '../support/built-in.ts';
import { reply } from '../support/replies.ts';
import {
  fivePoints,
  givenIn,
  item,
  options,
  promptSet,
  question,
  session,
  sit,
} from '../support/sittings.ts';

const weekly = promptSet(
  'weekly',
  [
    question('pulse', 'pulse', {
      ask: 'Two quick lines.',
      rows: ['energy', 'voice'].map((id) => ({ id, ask: `How was ${id}?`, labels: fivePoints })),
    }),
    question('moment', 'long', { ask: 'One moment?' }),
    question('unsaid', 'text', { ask: 'What stayed unsaid?', when: { answers: { 'pulse.voice': [1, 2] } } }),
    question('monday', 'choice', {
      ask: 'Still go?',
      options: options('yes', 'no'),
      then: 'What would be missing?',
    }),
    question('next', 'commit', { ask: 'One small step?' }),
  ],
  { closing: true, introduction: 'A short record.\n\nWith --> in it.' },
);
const values = promptSet('values', [
  question('sort', 'multi', { ask: 'Which?', options: options('growth', 'craft', 'growth: slow') }),
  question('rank', 'rank', { ask: 'In order?', from: 'sort' }),
  question('day', 'text', { each: 'rank', ask: 'What does {value} look like?' }),
  question('lean', 'scale', { each: 'rank', labels: fivePoints, ask: 'How is {value}?' }),
]);

function read(interview: Interview, page: string): Record<string, Value> {
  const result = readPage(interview, page);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return givenIn(restore(interview.session, result.events));
}

/** What is wrong with a page, as the words it points at and what is said. */
function refusals(interview: Interview, page: string): string[] {
  const result = readPage(interview, page);
  if (!('findings' in result)) throw new Error('the page was taken');
  return result.findings.map(
    ({ line, column, why }) => `${page.split('\n')[line - 1]?.slice(column - 1) ?? ''} | ${why}`,
  );
}

/** The page with some words put in below the heading of a question. */
function under(page: string, key: string, text: string): string {
  const at = page.indexOf(`<!-- career: ${key} -->`);
  expect(at).toBeGreaterThan(-1);
  const end = page.indexOf('-->\n', page.indexOf('<!-- hint:', at)) + 4;
  return `${page.slice(0, end)}\n${text}\n${page.slice(end)}`;
}

describe('an empty page', () => {
  const page = writePage(start(session(weekly)));

  it('shows the introduction, each question with its hint, and room to write', () => {
    expect(page).toContain('<!-- career page: weekly 2026-03-06\n');
    expect(page).toContain('With -- > in it.');
    expect(page).toContain(
      '# weekly, 6 March 2026\n\n## Two quick lines.\n<!-- career: pulse -->\n<!-- hint: 1 to 5',
    );
    expect(page).toContain('energy: How was energy? 1 Empty, 2 Low');
    expect(page).toContain('\n-->\n\nenergy:\nvoice:\n');
    expect(page).toContain(
      '## What stayed unsaid?\n<!-- career: unsaid -->\n<!-- hint: only if voice is 1 or 2; ',
    );
    expect(page).toContain("<!-- career: monday.then -->\n<!-- hint: follows on 'Still go?'; ");
    expect(page).toContain('- [ ] lighter');
  });

  it('reads as a sitting in which everything was skipped', () => {
    const interview = start(session(weekly));
    const result = readPage(interview, page);
    if (!('events' in result)) throw new Error('refused');
    const sitting = restore(interview.session, result.events);
    expect(answers(sitting).size).toBe(0);
    expect(isDone(sitting)).toBe(true);
  });

  it('says which set and day it is for', () => {
    expect([looksLikePage(page), pageSet(page), pageDate(page)]).toEqual([true, 'weekly', '2026-03-06']);
    expect([looksLikePage('moment: words\n'), pageSet(''), pageDate('# weekly')]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it('leaves out what no answer on it could bring up', () => {
    const set = promptSet('s', [
      question('here', 'text'),
      question('lived', 'multi', { from: 'values', when: { answers: {}, ledger: 'values' } }),
      question('screen', 'choice', { each: 'opportunity', options: options('fits') }),
      question('later', 'text', { when: { answers: {}, run: 'later' } }),
    ]);
    expect(writePage(start(session(set))).match(/<!-- career: .*/g)).toEqual(['<!-- career: here -->']);
  });
});

describe('a page that was filled in', () => {
  const interview = start(session(weekly));
  const page = writePage(interview);

  it('gives each answer to its question', () => {
    let filled = page
      .replace('energy:\n', 'energy: 3\n')
      .replace('- [ ] lighter', '- [x] lighter')
      .replace('- [ ] yes', '- [X] yes');
    filled = under(filled, 'moment', 'The first line.\n\n```\n## not a heading\n```\n\nThe last.');
    filled = under(filled, 'next', 'Tuesday: ask for the plan (by 2026-03-10)');
    filled = under(filled, 'monday.then', 'a say');
    expect(read(interview, filled)).toEqual({
      pulse: { energy: 3 },
      moment: 'The first line.\n\n```\n## not a heading\n```\n\nThe last.',
      monday: 'yes',
      'monday.then': 'a say',
      next: { when: 'Tuesday', do: 'ask for the plan', due: '2026-03-10' },
      after: 'lighter',
    });
  });

  it('keeps an answer to a question that would not have been asked', () => {
    expect(read(interview, under(page, 'unsaid', 'one thing'))).toEqual({ unsaid: 'one thing' });
    expect(read(interview, under(page.replace('voice:\n', 'voice: 5\n'), 'unsaid', 'one thing'))).toEqual({
      pulse: { voice: 5 },
      unsaid: 'one thing',
    });
  });

  it('is read with carriage returns, a byte order mark, and its comments taken away', () => {
    const filled = under(page, 'moment', 'One line.');
    expect(read(interview, `\uFEFF${filled.replaceAll('\n', '\r\n')}`)).toEqual({ moment: 'One line.' });
    expect(read(interview, filled.replaceAll(/<!--[^]*?-->\n/g, ''))).toEqual({ moment: 'One line.' });
  });

  it('keeps comments, headings and titles of the writer', () => {
    const own = '<!-- to myself -->\n# A title\n\n### Lower\n\n<!-- hint: of my own -->';
    expect(read(interview, under(page, 'moment', own))).toEqual({ moment: own });
  });

  it('keeps what was written on the line of the heading', () => {
    expect(read(interview, page.replace('## One moment?', '## One moment? The boat.'))).toEqual({
      moment: 'The boat.',
    });
  });

  it('keeps what was written between a heading and its comments, and after one of them', () => {
    const above = page.replace('## One moment?\n', '## One moment?\nAbove.\n');
    expect(read(interview, under(above, 'moment', 'Below.'))).toEqual({ moment: 'Above.\n\nBelow.' });
    expect(
      read(interview, page.replace('as many lines as it takes -->', 'as many lines as it takes --> Beside.')),
    ).toEqual({
      moment: 'Beside.',
    });
  });

  it.each([
    ['in other words', '## My own words'],
    ['at another level', '#### One moment?'],
    ['in other words at another level', '# My own words'],
    ['at another level and apart', '### One moment?\n'],
  ])('gives the answer to the question that the comment names, with its heading %s', (_how, heading) => {
    const filled = under(under(page, 'moment', 'One line.'), 'pulse', 'energy: 3\nvoice: 2').replace(
      '\n\nenergy:\nvoice:\n',
      '\n',
    );
    expect(read(interview, filled.replace('## One moment?', heading))).toEqual({
      pulse: { energy: 3, voice: 2 },
      moment: 'One line.',
    });
  });

  it('takes an indented comment for what it is', () => {
    expect(
      read(interview, under(page, 'moment', 'One line.').replaceAll(/^<!-- (?:career:|hint)/gm, '  $&')),
    ).toEqual({ moment: 'One line.' });
  });

  it('leaves the hint out wherever it stands in a section, and keeps the words around it', () => {
    const hint = '<!-- hint: as many lines as it takes -->';
    const filled = (written: string): string => page.replace(`${hint}\n`, `${written}\n`);
    for (const [written, kept] of [
      [`Above.\n${hint}`, 'Above.'],
      [`Above.\n\n${hint}\n\nBelow.`, 'Above.\n\n\nBelow.'],
      [`Before. ${hint} Behind.`, 'Before.\nBehind.'],
      [`Above.\n  ${hint}\nBelow.`, 'Above.\nBelow.'],
      [`Above.\n<!-- hint: of another day -->\nBelow.`, 'Above.\nBelow.'],
      [`<!-- mine --> ${hint}`, '<!-- mine -->'],
      [`Above.\n<!-- hint: mine -->\n${hint}`, 'Above.\n<!-- hint: mine -->'],
    ] as const) {
      expect(read(interview, filled(written)), written).toEqual({ moment: kept });
    }
    const [legend = ''] = /<!-- hint: 1 to 5[^]*?-->\n/.exec(page) ?? [];
    expect(legend.split('\n').length).toBeGreaterThan(2);
    const moved = page.replace(`${legend}\nenergy:\n`, `energy: 3\n${legend}`);
    expect(read(interview, moved)).toEqual({ pulse: { energy: 3 } });
    const beside = page
      .replace(`${legend}\nenergy:\n`, `energy: 3\nvoice: 2 ${legend}`)
      .replace('\nvoice:\n', '\n');
    expect(read(interview, beside)).toEqual({ pulse: { energy: 3, voice: 2 } });
    const commented = page.replace(legend, `<!-- mine --> ${legend}`);
    expect(refusals(interview, commented)).toEqual([expect.stringContaining('<!-- mine -->')]);
  });

  it('is read though a question has gone since', () => {
    const gone =
      '\n## Open since\n<!-- career: open / x.commit-1 -->\n<!-- hint: one of -->\n\n- [ ] done\n- [ ] moving\n';
    expect(read(interview, page + gone)).toEqual({});
    expect(refusals(interview, page + gone.replace('[ ] done', '[x] done'))).toEqual([
      expect.stringContaining("no question here is called 'open[x.commit-1]'"),
    ]);
  });

  it('shows answers and half-typed words again, and goes on from there', () => {
    let begun = sit(session(weekly), {
      pulse: { energy: 2, voice: 1 },
      monday: 'yes',
      'monday.then': 'a say',
      'open-thing': 'who',
    });
    begun = apply(begun, { event: 'typed', key: 'moment', value: 'half a sent' });
    begun = apply(begun, { event: 'typed', key: 'next', value: 'Tuesday: ' });
    const again = writePage(begun);
    expect(again).toContain('energy: 2\nvoice: 1\n');
    expect(again).toContain('half a sent\n');
    expect(read(begun, again.replace('Tuesday:', 'Tuesday: ask'))).toEqual({
      ...givenIn(begun),
      moment: 'half a sent',
      next: { when: 'Tuesday', do: 'ask', due: '2026-03-13' },
    });
    expect(read(begun, again.replace('half a sent', '').replace('a say', ''))).not.toHaveProperty('moment');
  });

  it('keeps answers that it does not show', () => {
    const begun = apply(sit(session(weekly), { pulse: { voice: 1 }, unsaid: 'kept' }), {
      event: 'answer',
      key: 'pulse',
      value: { voice: 5 },
    });
    expect(read(begun, writePage(begun))).toEqual({ pulse: { voice: 5 }, unsaid: 'kept' });
    const ranked = restore(session(values), [
      { event: 'answer', key: 'sort', value: ['craft', 'growth'] },
      { event: 'answer', key: 'rank', value: ['craft'] },
      { event: 'answer', key: 'day[growth]', value: 'of a time before' },
    ]);
    expect(readPage(ranked, writePage(ranked))).toMatchObject({
      events: [
        { event: 'answer', key: 'day[growth]', value: 'of a time before' },
        {},
        {},
        { event: 'skip' },
        { event: 'skip' },
      ],
    });
  });
});

describe('questions for items that the page itself brings', () => {
  const interview = start(session(values));
  const page = writePage(interview);
  const ranked = under(
    page.replace('- [ ] growth\n', '- [x] growth\n').replace('- [ ] craft', '- [x] craft'),
    'rank',
    '1. craft\n2. growth',
  );

  it('stand in one place with a note on how to answer', () => {
    expect(page).toContain(
      "<!-- career: day -->\n<!-- hint: for each of the answers to 'In order?'; a line for each, as in - value: a line or two -->",
    );
  });

  it('are answered line by line, by item', () => {
    const filled = under(
      under(ranked, 'day', '- Growth: a question\n  that I could not answer last month\n- craft: sanding'),
      'lean',
      'craft: 4\ngrowth: 2 Low',
    );
    expect(read(interview, filled)).toEqual({
      sort: ['growth', 'craft'],
      rank: ['craft', 'growth'],
      'day[craft]': 'sanding',
      'day[growth]': 'a question\nthat I could not answer last month',
      'lean[craft]': 4,
      'lean[growth]': 2,
    });
  });

  it('tell items apart of which one begins like the other', () => {
    const both = under(page.replaceAll('- [ ] growth', '- [x] growth'), 'rank', 'growth\n"growth: slow"');
    expect(read(interview, under(both, 'day', '- growth: slow: patience\n- growth: speed'))).toMatchObject({
      'day[growth: slow]': 'patience',
      'day[growth]': 'speed',
    });
  });

  it('may be answered for more than five', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const filled = under(under(page, 'sort', many.join('\n')), 'rank', many.join('\n'));
    expect(
      read(interview, under(filled, 'day', many.map((name) => `- ${name}: day of ${name}`).join('\n'))),
    ).toMatchObject({ 'day[g]': 'day of g' });
  });

  it('have a place each once the items are known, and the items of last time too', () => {
    const begun = restore(session(values), [
      { event: 'answer', key: 'sort', value: ['growth'] },
      { event: 'answer', key: 'rank', value: ['growth'] },
    ]);
    expect(writePage(begun)).toContain('## What does growth look like?\n<!-- career: day / growth -->');
    const later = start(
      session(
        { ...values, later: { ids: ['lean'], recheck: 'rank' } },
        { runs: 1, previous: { rank: ['growth'] } },
      ),
    );
    const again = writePage(later);
    expect(again.indexOf('<!-- career: recheck / growth -->')).toBeLessThan(
      again.indexOf('<!-- career: rank -->'),
    );
    expect(read(later, again.replace('- [ ] weaker', '- [x] weaker'))).toEqual({
      'recheck[growth]': 'weaker',
    });
  });
});

describe('a later run on a page', () => {
  const set = promptSet(
    'direction',
    [
      question('push', 'list', { ask: 'What pushes?' }),
      question('follow', 'choice', {
        each: 'push',
        ask: '{push}: tied to what?',
        options: options('the place', 'me'),
      }),
      question('halves', 'text'),
    ],
    { later: { ids: ['push', 'follow'], recheck: 'push' } },
  );
  const interview = start(session(set, { runs: 1, previous: { push: ['noise'] } }));
  const page = writePage(interview);

  it('takes new items beside those of last time, and answers about both', () => {
    let filled = under(page, 'push', '- no say');
    filled = under(filled, 'follow / noise', 'me');
    filled = under(filled, 'follow', '- no say: the place');
    expect(read(interview, filled)).toEqual({
      push: ['no say'],
      'follow[noise]': 'me',
      'follow[no say]': 'the place',
    });
  });

  it('keeps an answer to a question of another run', () => {
    expect(read(interview, `${page}\n<!-- career: halves -->\n\nleaving the noise\n`)).toEqual({
      halves: 'leaving the noise',
    });
  });
});

describe('open items on a page', () => {
  const commit = item('2026-02-27-weekly.commit-1', { text: 'ask for the plan' });
  const facts: Partial<Facts> = { carried: [commit], ledgers: { commit: [commit] } };

  it('come first, and can be moved', () => {
    const interview = start(session(weekly, facts));
    const page = writePage(interview);
    expect(page.indexOf('<!-- career: open / 2026-02-27-weekly.commit-1 -->')).toBeLessThan(
      page.indexOf('pulse'),
    );
    expect(read(interview, page.replace('- [ ] done', '- [x] done'))).toEqual({
      [`open[${commit.id}]`]: 'done',
    });
    expect(read(interview, page.replace('- [ ] moving', '- [x] moving (by 2026-03-20)'))).toEqual({
      [`open[${commit.id}]`]: { state: 'moving', due: '2026-03-20' },
    });
  });
});

describe('what cannot be read', () => {
  const interview = start(session(weekly));
  const page = writePage(interview);

  it.each([
    [
      'words above the first question',
      page.replace('# weekly,', 'A stray line\n\n# weekly,'),
      'A stray line | these words stand above',
    ],
    [
      'a title with more in it',
      page.replace('6 March 2026\n\n##', '6 March 2026, in the train\n\n##'),
      '# weekly, 6 March 2026, in the train | these words',
    ],
    ['a point beyond the scale', page.replace('energy:\n', 'energy: 9\n'), '9 | 9 is not a point'],
    [
      'a question that the set does not have',
      `${page}\n## Another\n<!-- career: momnet -->\n\nwords\n`,
      "words | no question here is called 'momnet'",
    ],
    [
      'a section twice',
      `${page}\n## One moment?\n<!-- career: moment -->\n\nwords\n`,
      "<!-- career: moment --> | 'moment' stands here twice",
    ],
    [
      'what follows on nothing',
      under(page, 'monday.then', 'a say'),
      "a say | this follows on 'Still go?', which has no answer",
    ],
    [
      'a heading that is another question',
      page.replace('## One moment?', '## Still go?'),
      "## Still go? | 'Still go?' is not the question",
    ],
    [
      'a heading that may belong to the answer before',
      page.replace('## One moment?\n', '## Something else\n\n'),
      "## Something else | 'Something else' is not the question",
    ],
    [
      'a hint behind words without an end',
      page.replace(/<!-- hint: as many lines as it takes -->/, 'Words.\n<!-- hint: as many lines'),
      '<!-- hint: as many lines | the hint has no end',
    ],
    [
      'a comment at the top without an end',
      page.replace('\n-->\n\n# weekly', '\n\n# weekly'),
      'comment at the top has no end',
    ],
    [
      'a hint without an end',
      page.replace('as many lines as it takes -->', 'as many lines as it takes'),
      'the hint has no end',
    ],
    [
      'a day that is none',
      under(page, 'next', 'do it\n(by the river)'),
      "(by the river) | no date reads as 'the river'",
    ],
  ])('is told at its line: %s', (_what, broken, told) => {
    expect(refusals(interview, broken).join('\n')).toContain(told);
  });

  it('is told about items too', () => {
    const begun = start(session(values));
    const empty = writePage(begun);
    expect(refusals(begun, under(empty, 'day', '- growth: words'))).toEqual([
      expect.stringContaining('- growth: words | there is nothing yet that this could be about'),
    ]);
    const ranked = under(under(empty, 'sort', 'growth'), 'rank', 'growth');
    expect(refusals(begun, under(ranked, 'lean', '- growth: 9'))).toEqual([
      '9 | 9 is not a point from 1 to 5',
    ]);
    expect(refusals(begun, under(ranked, 'day', '- grwoth: words'))).toEqual([
      expect.stringContaining("- grwoth: words | '- grwoth: words' does not begin"),
    ]);
  });

  it('is marked above its line, which the mark numbers, and the marks are gone at the next reading', () => {
    const filled = under(page.replace('energy:\n', 'energy: 9\nmood: 2\n'), 'moment', 'One line.');
    const result = readPage(interview, filled);
    if (!('findings' in result)) throw new Error('the page was taken');
    const marked = markFindings(filled, result.findings);
    const lines = marked.split('\n');
    const marks = lines.flatMap(
      (line) => /^<!-- career says, line (\d+): (.*) -->$/.exec(line)?.slice(1) ?? [],
    );
    expect(marks).toHaveLength(4);
    expect(looksLikePage(markFindings(page, [{ line: 1, column: 1, why: 'no end' }]))).toBe(true);
    expect(lines[Number(marks[0]) - 1]).toBe('energy: 9');
    expect(lines[Number(marks[2]) - 1]).toBe('mood: 2');
    expect(marks[3]).toContain("no line here is called 'mood'; the lines are energy, voice");

    const again = readPage(interview, marked);
    if (!('findings' in again)) throw new Error('the page was taken');
    expect(markFindings(marked, again.findings)).toBe(marked);
    const mended = marked.replace('energy: 9', 'energy: 5').replace('mood: 2\n', '');
    expect(read(interview, mended)).toEqual({ pulse: { energy: 5 }, moment: 'One line.' });
    expect(markFindings(mended, [])).toBe(filled.replace('energy: 9', 'energy: 5').replace('mood: 2\n', ''));
  });
});

/** Signs of Markdown and of the page's own comments, in lines. */
const prose = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        '## One moment? no',
        '# Title',
        '<!-- career: x -->',
        '\\<!-- career says',
        '<!-- hint: x',
        '-->',
        '```',
        '',
      ),
    ),
    {
      maxLength: 5,
    },
  )
  .map((lines) => lines.join('\n'));
const everyType = promptSet(
  'every-type',
  questionTypes.map((type) => ({ ...stepOf[type].question, id: type, ask: `A ${type}, please?` })),
);
const runs = { numRuns: process.env['SLOW'] ? 5000 : 100 };

describe('a page written from answers', () => {
  it('reads back as the same answers, whatever they are', () => {
    const any = fc.record({ ...anyAnswer, long: prose, text: prose }, { requiredKeys: [] });
    fc.assert(
      fc.property(any, (raw) => {
        const given: Record<string, Value> = {};
        for (const step of plan(start(session(everyType)))) {
          const answer = readAnswer(step, (raw[step.question.type] ?? null) as Value, {
            today: session(everyType).date,
          });
          if ('value' in answer && answer.value !== undefined) given[step.key] = answer.value;
        }
        for (const key of ['long', 'text']) if (typeof given[key] === 'string') given[key] = tidy(given[key]);
        const begun = sit(session(everyType), given);
        expect(read(begun, writePage(begun))).toEqual(givenIn(begun));
      }),
      runs,
    );
  });

  it('is in an answer, in a finding, or on the page still: no line of it is lost', () => {
    const page = writePage(start(session(weekly)));
    const lines = page.split('\n');
    fc.assert(
      fc.property(
        fc.nat({ max: lines.length }),
        fc.constantFrom('straying', '- straying', 'straying: 3', '## straying', '<!-- straying'),
        (at, line) => {
          const changed = [...lines.slice(0, at), line, ...lines.slice(at)].join('\n');
          const result = readPage(start(session(weekly)), changed);
          if ('findings' in result || isInsideComment(lines, at)) return;
          const sitting = restore(session(weekly), result.events);
          expect(JSON.stringify(givenIn(sitting))).toContain('straying');
        },
      ),
      runs,
    );
  });
});

/** Prose as a page keeps it: without empty lines at its ends. */
function tidy(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

/** Whether a line put in at that place would stand in one of the program's own comments. */
function isInsideComment(lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).join('\n');
  return before.lastIndexOf('<!--') > before.lastIndexOf('-->');
}

describe('the sets that come with the program', () => {
  let sets: readonly PromptSet[];
  let lists: NamedLists;
  beforeAll(async () => {
    ({ sets, lists } = await builtIn());
  });

  it('each have a page that reads back empty, and with every question answered', () => {
    for (const set of sets) {
      const begun: Session = session(set, {}, { lists });
      expect(read(start(begun), writePage(start(begun)))).toEqual({});
      const full = answerAll(begun);
      expect(read(full, writePage(full))).toEqual(givenIn(full));
    }
  });
});

/** A sitting in which every question that comes up is answered with something of its type. */
function answerAll(begun: Session): Interview {
  let interview = start(begun);
  for (let step = current(interview); step !== null; step = current(interview)) {
    const answer = readAnswer(step, reply(step, 'some words'), { today: begun.date });
    if (!('value' in answer) || answer.value === undefined) throw new Error(`${begun.set.id} ${step.key}`);
    interview = apply(interview, { event: 'answer', key: step.key, value: answer.value });
  }
  return interview;
}
