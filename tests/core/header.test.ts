import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readHeader } from '../../src/core/header.ts';
import type { Mapping } from '../../src/core/value.ts';
import { awkwardText, mappings } from '../support/plain-data.ts';

const numRuns = process.env['SLOW'] === undefined ? 1_000 : 20_000;

const ours: Mapping = {
  career: 1,
  id: '2026-03-06-weekly',
  title: "Weekly check-in, 6 March 2026: a colleague's #1",
  date: '2026-03-06T17:42:10+01:00',
  set: 'weekly',
  took: 6,
  role: 'platform-team',
  tags: ['migration', 'job hunt'],
  private: false,
  answers: {
    pulse: { energy: 3, learning: 2, worth: 4, voice: 2, people: 3 },
    outward: ['looked at openings', 'a job, person or way of working caught my eye'],
    mix: { solver: [70, 80], 'right hand': [20, 30] },
    charge: { 'tech lead': 4, 'right hand': 2 },
    day: { Growth: 'I ask, and somebody answers', 'Plain "speech"': 'yes' },
    push: [
      { text: 'meetings: too many', strength: 3 },
      { text: `a long one, ${'and on '.repeat(40)}`.trim(), strength: 1 },
    ],
    after: 'lighter',
    empty: [],
    none: null,
  },
  commit: [
    {
      id: '2026-03-06-weekly.commit-1',
      do: 'ask',
      when: 'Tuesday, 12:30',
      due: '2026-03-13',
      question: 'next',
    },
  ],
  update: [{ ref: '2026-02-27-weekly.commit-1', state: 'done' }],
};

// prettier-ignore
const pieces = [
  'a', 'b c', 'k:', ': ', ':', '- ', '-', ' ', '  ', '    ', '\n', '\n  ', '\n    ', '\n  - ', '[', ']', '{', '}', ', ', ',', '"q"', '"', "'s'", "''",
  '#', ' #', '1', '-1', '0', '.5', '1.', '1e3', '007', 'true', 'Null', '~', '|', '>', '2026-03-06', '12:30', '\t', '\r', 'é',
];

/** How the short way compares with the long one. */
function compare(text: string): 'same' | 'left to the long way' | 'different' {
  const short = readHeader(text);
  if (short === undefined) return 'left to the long way';
  const { data, body, problem } = yamlCodec.readPage(text);
  const same = isDeepStrictEqual({ data, body, problem }, { ...short, problem: undefined });
  return same && isDeepStrictEqual(Object.keys(data), Object.keys(short.data)) ? 'same' : 'different';
}

describe('the short way to read front matter', () => {
  it('reads all that an interview writes', () => {
    const page = `---\n${yamlCodec.write(ours)}---\n\n# Body\n`;
    expect(readHeader(page)).toEqual({ data: ours, body: '\n# Body\n' });
    expect(readHeader(page.replaceAll('\n', '\r\n'))).toEqual({ data: ours, body: '\r\n# Body\r\n' });
    expect(readHeader(`\ufeff${page}`)?.data).toEqual(ours);
  });

  it.each(awkwardText)('agrees with the long way on %j', (text) => {
    const blocks = [
      `a: ${text}\nb: [${text}, x]\nc: {d: ${text}}`,
      `a: ${text}`,
      `a: [${text}]`,
      `a: {${text}: 1}`,
      `a:\n  - ${text}`,
      `${text}: 1`,
      yamlCodec.write({ a: text, b: [text], c: { [text]: text } }),
    ];
    expect(blocks.filter((block) => compare(`---\n${block}\n---\n`) === 'different')).toEqual([]);
  });

  it('agrees with the long way on whatever we write', () => {
    fc.assert(
      fc.property(mappings, (data) => {
        expect(compare(`---\n${yamlCodec.write(data)}---\nBody`)).not.toBe('different');
      }),
      { numRuns },
    );
  });

  it('agrees with the long way on pages that were changed anywhere', () => {
    const page = `---\n${yamlCodec.write(ours)}---\n\n# Body\n`;
    const change = fc.record({
      at: fc.nat(page.length),
      cut: fc.nat(3),
      put: fc.oneof(
        fc.constantFrom(
          '',
          ' ',
          '  ',
          '\n',
          '\r',
          '\t',
          ':',
          ': ',
          '#',
          ' #',
          '-',
          '- ',
          ',',
          ', ',
          '[',
          ']',
          '{',
          '}',
          '"',
          "'",
          '\\',
          '0',
          '1e3',
          '!',
          '&a',
          '*a',
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
    });
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut),
          page,
        );
        const found = compare(text);
        expect(found).not.toBe('different');
        read += found === 'same' ? 1 : 0;
      }),
      { numRuns },
    );
    // Enough of them have to be taken for the comparison to mean something.
    expect(read).toBeGreaterThan(numRuns / 10);
  });

  it('agrees with the long way on lines put together at random', () => {
    const piece = fc.constantFrom(...pieces);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (some) => {
        expect(compare(`---\n${some.join('')}\n---\n`)).not.toBe('different');
        expect(compare(`---\na: ${some.join('')}\nb: 1\n---\n`)).not.toBe('different');
      }),
      { numRuns },
    );
  });

  it.each([
    '---\n# comment\na: 1\n---\n',
    '---\na: 1 # comment\n---\n',
    '---\na: &x 1\n---\n',
    '---\na: !!str 1\n---\n',
    '---\na: |\n  b\n---\n',
    '---\na: b\n  c\n---\n',
    '---\na: 1\na: 2\n---\n',
    '---\na: 007\n---\n',
    '---\na: True\n---\n',
    '---\na: 1_0: b\n---\n',
    '---\n__proto__: 1\n---\n',
    '---\na: [b\n---\n',
    '---\n- a\n---\n',
    `---\na: ${'x'.repeat(70_000)}\n---\n`,
    `---\na: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`,
    '---\na: 1\n',
    '---\n  a: 1\n---\n',
    '---\na:\n- b\n---\n',
    '---\na: \u2028\n---\n',
  ])('leaves %j to the long way', (text) => {
    expect(readHeader(text)).toBeUndefined();
  });

  it('gives a page without front matter as all body', () => {
    expect(readHeader('# Title\n')).toEqual({ data: {}, body: '# Title\n' });
    expect(readHeader('---\n---\nBody')).toEqual({ data: {}, body: 'Body' });
  });
});
