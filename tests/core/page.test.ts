import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { normaliseAnswer } from '../../src/core/answer-form.ts';
import type { Page, Section } from '../../src/core/entry.ts';
import { mark, readMark } from '../../src/core/mark.ts';
import { formatPage, headingKey, parsePage } from '../../src/core/page.ts';
import type { Mapping } from '../../src/core/value.ts';
import { mappings } from '../support/plain-data.ts';

const numRuns = process.env['SLOW'] === undefined ? 300 : 20_000;
const yaml = (data: Mapping): string => yamlCodec.write(data);

/** Lines that Markdown, or the page's own form, could take for something else. */
const nasty = [
  '',
  ' ',
  'plain words',
  '# one',
  '## two',
  '### three',
  '###### six',
  '#tag',
  '#',
  '##',
  '## closed ##',
  '   ## spaced',
  '    ## code',
  '\t## code',
  '```',
  '```js',
  '````',
  '~~~',
  '  ```',
  '``` `',
  '---',
  '***',
  '- - -',
  '===',
  '=',
  '-',
  '- item',
  '- ',
  '1. one',
  '> quoted',
  '> ## quoted',
  '  indented',
  '    code',
  '<!-- career: moment -->',
  '<!-- career: x',
  '<!--',
  '-->',
  '<!-- a -->',
  '  <!-- career: y -->',
  '    <!-- career: y -->',
  '\t<!-- career: y -->',
  '```{=html}',
  '```\n\n```{=html}\n<!-- career: y -->\n```',
  '<pre>',
  '</pre>',
  '<script>',
  '<div>',
  '<?',
  '?>',
  '<![CDATA[',
  ']]>',
  '<!x',
  '>',
  '| a | b |',
  '|---|---|',
  '[a]: b',
  '%%',
  '$$',
  'a  ',
  'a\\',
  '🙂',
  '\u2028',
  '\u00a0',
  '\ufeff',
  '\u0000',
  '\u001b[2J',
  'title: x',
  '{',
  'é',
  '…',
  '``` ```',
  '`code',
  '\\<!-- career: z -->',
  '\\---',
];
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...' #-=`~<>!career:/*_\\\t\r'.split('')), maxLength: 10 }),
  },
);
const text = fc
  .tuple(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));
const heading = fc.oneof(
  fc.constantFrom(...nasty),
  fc
    .array(fc.constantFrom('What', 'now?', '#', '##', '\\#', '\\\\#', '---', '`x`'), { maxLength: 4 })
    .map((words) => words.join(' ')),
);
const item = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...' -/%>2D\n\r'.split('')), minLength: 1, maxLength: 9 }),
);
const section: fc.Arbitrary<Section> = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom('pulse', 'open-thing', 'monday.then', 'open[2026-03-06-weekly.commit-1]'),
      item,
    ),
    item,
    heading,
    text,
  },
  { requiredKeys: ['id', 'heading', 'text'] },
);
const page: fc.Arbitrary<Page> = fc.record({
  frontMatter: mappings,
  title: heading,
  lead: text,
  sections: fc.array(section, { maxLength: 4 }),
});

/** The letters, digits and pictures alone. */
const words = (from: string): string => from.replace(/[^\p{L}\p{N}\p{So}]+/gu, '');

/** A heading as it stands in one line. */
const oneLine = (from: string): string => from.replace(/\s+/g, ' ').trim();

describe('a page that is written and read', () => {
  it('gives back its front matter, title, lead and sections', () => {
    fc.assert(
      fc.property(page, (written) => {
        const { data, body, problem } = yamlCodec.readPage(formatPage(written, yaml));
        expect(problem).toBeUndefined();
        expect(data).toEqual(written.frontMatter);
        expect(parsePage(body)).toEqual({
          title: oneLine(written.title),
          lead: normaliseAnswer(written.lead),
          sections: written.sections.map((each) => ({
            ...each,
            heading: oneLine(each.heading),
            text: normaliseAnswer(each.text),
          })),
        });
      }),
      { numRuns },
    );
  });

  it('gives back the same with the line ends of Windows', () => {
    fc.assert(
      fc.property(page, (written) => {
        const stored = formatPage(written, yaml);
        const { body } = yamlCodec.readPage(stored);
        const other = yamlCodec.readPage(stored.replaceAll('\n', '\r\n'));
        expect(parsePage(other.body)).toEqual(parsePage(body));
      }),
      { numRuns },
    );
  });

  it('looks like the page people expect', () => {
    const stored = formatPage(
      {
        frontMatter: { title: 'Weekly check-in, 6 March 2026', date: '2026-03-06' },
        title: 'Weekly check-in, 6 March 2026',
        lead: '',
        sections: [
          { id: 'moment', heading: 'Pick one moment.', text: 'We found it.\n\nI said so.' },
          { id: 'day', item: 'Growth', heading: 'What does Growth look like?', text: 'A question.' },
        ],
      },
      yaml,
    );
    expect(stored).toBe(`---
title: Weekly check-in, 6 March 2026
date: 2026-03-06
---

# Weekly check-in, 6 March 2026

## Pick one moment.
<!-- career: moment -->

We found it.

I said so.

## What does Growth look like?
<!-- career: day / Growth -->

A question.
`);
  });
});

describe('an answer', () => {
  it('is in its stored form after one pass, and keeps every word', () => {
    fc.assert(
      fc.property(text, (given) => {
        const stored = normaliseAnswer(given);
        expect(normaliseAnswer(stored)).toBe(stored);
        expect(words(stored)).toBe(words(given));
      }),
      { numRuns },
    );
  });

  it.each([
    [
      'keeps what is in no need of change',
      'One\n\n- two\n\n### three\n\n    ## code\n',
      'One\n\n- two\n\n### three\n\n    ## code',
    ],
    [
      'moves headings down together',
      '# a\n\n## b\n\n#### d\n\n###### f',
      '### a\n\n#### b\n\n###### d\n\n###### f',
    ],
    ['marks an underlined heading', 'a\n=\n\nb\n---\nc', '### a\n\n#### b\nc'],
    ['makes a rule of dashes under several lines', 'one\ntwo\n---\nthree', 'one\ntwo\n\n---\nthree'],
    [
      'leaves what is in code',
      '```\n# not a heading\n<!-- career: x -->\n```',
      '```\n# not a heading\n<!-- career: x -->\n```',
    ],
    ['leaves what is in a longer fence', '````\n```\n# no\n````\n# yes', '````\n```\n# no\n````\n### yes'],
    ['leaves what is in a tilde fence', '~~~ js\n```\n# no\n~~~', '~~~ js\n```\n# no\n~~~'],
    ['closes an open fence', 'a\n  ````js\ncode', 'a\n  ````js\ncode\n  ````'],
    ['shows a comment that would hide the rest', 'a\n<!-- b\n\nc', 'a\n\\<!-- b\n\nc'],
    ['keeps a whole comment', '<!-- b\n\n# c -->\n\nd', '<!-- b\n\n# c -->\n\nd'],
    ['shows what reads like a mark', 'a\n<!-- career: moment -->', 'a\n\\<!-- career: moment -->'],
    ['keeps a hashtag and a line of dashes', '#tag here\n\n---\n\nafter', '#tag here\n\n---\n\nafter'],
    [
      'shows it in indented code too',
      'a\n\n    <!-- career: moment -->',
      'a\n\n    \\<!-- career: moment -->',
    ],
    [
      'shows it where pandoc would have put it',
      '### a\n\n```{=html}\n<!-- career: x -->\n```\n\n```js\n<!-- career: y -->\n```',
      '### a\n\n```{=html}\n\\<!-- career: x -->\n```\n\n```js\n<!-- career: y -->\n```',
    ],
    ['takes line ends as one', 'a\r\nb\rc\n\n', 'a\nb\nc'],
  ])('%s', (_name, given, stored) => {
    expect(normaliseAnswer(given)).toBe(stored);
  });
});

describe('a page edited by hand', () => {
  const wordings = new Map([
    [headingKey('Pick one moment. What happened?'), { id: 'moment' }],
    [headingKey('What does {value} look like on an ordinary day?'), { id: 'day' }],
    [headingKey('How do you come home from a day of {kind}?'), { id: 'charge' }],
  ]);

  it('keeps the question of an answer under a new wording', () => {
    expect(parsePage('## My own words\n<!-- career: moment -->\nYes.\n', wordings).sections).toEqual([
      { id: 'moment', heading: 'My own words', text: 'Yes.' },
    ]);
  });

  it('finds a mark that a formatter set apart', () => {
    expect(parsePage('## Day\n\n<!--career: day / A / B-->\n\nYes.').sections).toEqual([
      { id: 'day', item: 'A / B', heading: 'Day', text: 'Yes.' },
    ]);
  });

  /** Two questions, the first with a heading and a mark in its answer that are its own. */
  const twoAnswers = [
    '# Title',
    '',
    '## Moment?',
    '<!-- career: moment -->',
    '',
    'One.',
    '',
    '### Own',
    '```',
    '<!-- career: no -->',
    '```',
    '',
    '## Step?',
    '<!-- career: day / Growth -->',
    '',
    'Two.',
    '',
  ].join('\n');
  const bothSections = [
    { id: 'moment', heading: 'Moment?', text: 'One.\n\n### Own\n```\n<!-- career: no -->\n```' },
    { id: 'day', item: 'Growth', heading: 'Step?', text: 'Two.' },
  ];

  it.each([
    ['as it was written', twoAnswers],
    ['with its questions one level lower', twoAnswers.replaceAll(/^## /gm, '### ')],
    ['with its questions at the level of the title', twoAnswers.replaceAll(/^## /gm, '# ')],
    ['with indented marks', twoAnswers.replaceAll(/^<!-- career: [md]/gm, '  $&')],
    ['with marks as indented code', twoAnswers.replaceAll(/^<!-- career: [md]/gm, '\n    $&')],
    [
      'with the marks above the headings',
      twoAnswers.replaceAll(/^(## .*\n)(<!-- career: [md].*\n)/gm, '$2$1'),
    ],
    [
      'with blank lines around marks above the headings',
      twoAnswers.replaceAll(/^(## .*\n)(<!-- career: [md].*\n)/gm, '$2\n$1'),
    ],
    ['as pandoc writes it', twoAnswers.replaceAll(/^<!-- career: [md].*$/gm, '\n``` {=html}\n$&\n```')],
    [
      'with a mark behind words',
      twoAnswers.replace('<!-- career: moment -->\n\nOne.\n', 'One.\n<!-- career: moment -->\n'),
    ],
  ])('has the same answers %s', (_how, body) => {
    expect(parsePage(body)).toEqual({ title: 'Title', lead: '', sections: bothSections });
  });

  it('keeps answers apart where marks are left without their headings', () => {
    expect(parsePage(twoAnswers.replace('## Step?\n', '')).sections).toEqual([
      bothSections[0],
      { ...bothSections[1], heading: '' },
    ]);
    expect(parsePage('<!-- career: moment -->\nOne.\n\n# Else\nTwo.').sections).toEqual([
      { id: 'moment', heading: '', text: 'One.' },
      { id: null, heading: 'Else', text: 'Two.' },
    ]);
  });

  it('gives no question the mark of another', () => {
    const bare = twoAnswers
      .replace('<!-- career: day / Growth -->\n', '')
      .replace(/One[^]*?## Step/, '\n## Step');
    expect(parsePage(bare).sections.map(({ id }) => id)).toEqual(['moment', null]);
    expect(parsePage('<!--\n<!-- career: moment -->\nOne.').sections).toEqual([]);
    expect(parsePage('## Moment?\n\nOne.\n\n    <!-- career: moment -->').sections[0]?.id).toBeNull();
  });

  it('finds a question by its wording when the mark is lost', () => {
    const body =
      '## *pick one  moment*. What happened\n\nA\n\n## What does Plain speech look like on an ordinary day?\nB\n\n## How do you come home from a day of Right hand?\nC\n\n## Else\nD';
    expect(parsePage(body, wordings).sections).toEqual([
      { id: 'moment', heading: '*pick one  moment*. What happened', text: 'A' },
      {
        id: 'day',
        item: 'Plain speech',
        heading: 'What does Plain speech look like on an ordinary day?',
        text: 'B',
      },
      {
        id: 'charge',
        item: 'Right hand',
        heading: 'How do you come home from a day of Right hand?',
        text: 'C',
      },
      { id: null, heading: 'Else', text: 'D' },
    ]);
  });

  it('reads headings in every form, and none in code, comments, lists or quotations', () => {
    const body =
      'Title\n=====\n\nLead\n\nOne\n---\n\n- x\n  ---\n  ## no\n\n> ## no\n\n<!--\n## no\n-->\n\n    ## no\n\n```\n## no\n```\n\n# Two #\n### three\n';
    const found = parsePage(body);
    expect(found.title).toBe('Title');
    expect(found.lead).toBe('Lead');
    expect(found.sections.map((each) => each.heading)).toEqual(['One', 'Two']);
    expect(found.sections[1]?.text).toBe('### three');
  });

  it.each([
    ['- item\n---\n\nText\n===\n', ['Text']],
    ['- item\n---\nText\n===\n', ['Text']],
    ['> said\n```\n## no\n```\nText\n---\n', ['Text']],
    ['- item\n## Text\n', ['Text']],
    ['- item\nlazy\n===\n', []],
    ['- item\n\n  inside\n  ---\n', []],
    ['1. item\n\n   ## inside\n', []],
    ['| a |\n|---|\n', []],
    ['<div>\n---\n', []],
  ])('finds the headings of %j at the margin', (body, expected) => {
    const { title, sections } = parsePage(body);
    const found = [...(title === null ? [] : [title]), ...sections.map((each) => each.heading)];
    expect(found).toEqual(expected);
  });

  it('has a title only where one stands before the sections', () => {
    expect(parsePage('words\n\n# Title\n\nlead')).toEqual({
      title: 'Title',
      lead: 'words\n\n\nlead',
      sections: [],
    });
    expect(parsePage('## a\n\n# b').title).toBeNull();
    expect(parsePage('')).toEqual({ title: null, lead: '', sections: [] });
  });
});

describe('the mark under a heading', () => {
  it('is a comment that nothing in it can end', () => {
    fc.assert(
      fc.property(item, fc.option(item, { nil: undefined }), (id, of) => {
        const written = mark(id, of);
        expect(written).toMatch(/^<!-- career: (?:(?!--)[^\n])+ -->$/);
        expect(readMark(written)).toEqual({ id, ...(of === undefined ? {} : { item: of }) });
      }),
      { numRuns },
    );
  });

  it.each([
    '',
    'career: x',
    '<!-- career -->',
    '<!-- career: -->',
    '> <!-- career: x -->',
    '<!-- career: x --> y',
    '<!-- career: x',
  ])('is not %j', (other) => {
    expect(readMark(other)).toBeUndefined();
  });
});
