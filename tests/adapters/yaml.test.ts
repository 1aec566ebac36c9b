import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { isFailure } from '../../src/core/problem.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { awkwardText, mappings } from '../support/plain-data.ts';

const numRuns = process.env['SLOW'] === undefined ? 300 : 20_000;
const page = (data: Mapping): string => `---\n${yamlCodec.write(data)}---\n`;
const read = (text: string): ReturnType<typeof yamlCodec.readPage> => yamlCodec.readPage(text);
const failure = (text: string): unknown => {
  try {
    yamlCodec.readDocument(text, 'answers.yaml');
    return undefined;
  } catch (thrown) {
    return isFailure(thrown) ? thrown.data : thrown;
  }
};

describe('written front matter', () => {
  it('reads back as the same data', () => {
    fc.assert(
      fc.property(mappings, (data) => {
        const found = read(page(data));
        expect(found.problem).toBeUndefined();
        expect(found.data).toEqual(data);
      }),
      { numRuns },
    );
  });

  it.each(awkwardText)(
    'keeps the text %j as text, as a value, in a list, in a mapping and as a key',
    (text) => {
      const data = {
        alone: text,
        list: [text, 'b'],
        map: { a: text, [text]: [{ text }] },
        [`${text} `]: null,
      };
      expect(yamlCodec.readPage(page(data)).data).toEqual(data);
    },
  );

  it('replaces half a character, which no file can hold', () => {
    expect(yamlCodec.readPage(page({ a: 'x\ud800y', 'k\udc00': 1 })).data).toEqual({
      a: 'x\ufffdy',
      'k\ufffd': 1,
    });
  });

  it('looks like the page people expect', () => {
    const data: Mapping = {
      career: 1,
      id: '2026-03-06-weekly',
      title: 'Weekly check-in, 6 March 2026',
      date: '2026-03-06T17:42:10+01:00',
      tags: ['migration'],
      private: false,
      answers: {
        pulse: { energy: 3, learning: 2, worth: 4, voice: 2, people: 3 },
        outward: ['looked at openings'],
        day: { Growth: 'a colleague asks, and I can answer' },
        after: 'lighter',
      },
      commit: [
        {
          id: '2026-03-06-weekly.commit-1',
          do: 'ask for the migration plan',
          when: 'Tuesday after stand-up',
          due: '2026-03-13',
        },
      ],
      status: 'no',
    };
    expect(yamlCodec.write(data)).toBe(`career: 1
id: 2026-03-06-weekly
title: Weekly check-in, 6 March 2026
date: 2026-03-06T17:42:10+01:00
tags: [migration]
private: false
answers:
  pulse: {energy: 3, learning: 2, worth: 4, voice: 2, people: 3}
  outward: [looked at openings]
  day: {Growth: "a colleague asks, and I can answer"}
  after: lighter
commit:
  - {id: 2026-03-06-weekly.commit-1, do: ask for the migration plan, when: Tuesday after stand-up, due: 2026-03-13}
status: "no"
`);
  });

  it('keeps a long text in one line', () => {
    const title = 'word '.repeat(80).trim();
    expect(yamlCodec.write({ title })).toBe(`title: ${title}\n`);
  });
});

describe('a page read', () => {
  it('keeps dates and times as they were written', () => {
    const { data } = read(
      '---\ndate: 2024-02-28\nat: 2024-02-28T07:00:00Z\ntime: 12:30\nforced: !!timestamp 2024-02-28\n---\n',
    );
    expect(data).toEqual({
      date: '2024-02-28',
      at: '2024-02-28T07:00:00Z',
      time: '12:30',
      forced: '2024-02-28',
    });
  });

  it('keeps the digits of a number too large to hold', () => {
    expect(read('---\nisbn: 12345678901234567890\n---\n').data).toEqual({ isbn: '12345678901234567890' });
  });

  it('has the body as stored, with its line ends', () => {
    expect(read('---\r\ntitle: a\r\n---\r\n\r\nOne\r\nTwo').body).toBe('\r\nOne\r\nTwo');
    expect(read('\ufeff---\ntitle: a\n---  \nOne').body).toBe('One');
    expect(read('---\n---').body).toBe('');
  });

  it.each([
    '',
    'text',
    ' ---\na: 1\n---\n',
    '---js\n1\n---\n',
    '--- \na: 1\n---\n',
    '---\n\nA rule above.\n',
    '\n---\na: 1\n---\n',
    '----\na: 1\n---\n',
  ])('finds no front matter in %j', (text) => {
    expect(read(text)).toMatchObject({ data: {}, body: text });
    expect(read(text).problem).toBeUndefined();
  });

  it('says where a value stands in the whole file', () => {
    const found = read(
      '---\ntitle: a\nanswers:\n  pulse: {energy: 3}\n  list:\n    - one\n    - {text: two}\n---\n',
    );
    expect(found.at(['title'])).toEqual({ line: 2, column: 8 });
    expect(found.at(['answers', 'pulse', 'energy'])).toEqual({ line: 4, column: 19 });
    expect(found.at(['answers', 'list'])).toEqual({ line: 5, column: 3 });
    expect(found.at(['answers', 'list', 1, 'text'])).toEqual({ line: 7, column: 14 });
    expect(found.at(['answers', 'missing'])).toEqual({ line: 3, column: 1 });
    expect(found.at(['missing'])).toEqual({ line: 2, column: 1 });
  });

  const broken: [
    name: string,
    text: string,
    at: { line: number; column: number },
    why: string,
    data: Mapping,
  ][] = [
    [
      'prose between the fences',
      '---\nlayout: post\ntitle: First week\ndate: 2014-01-05\ntags: [work]\nToday I started, and it went well.\n\n---\nbody\n',
      { line: 6, column: 1 },
      "neither 'key: value' nor part of the value above",
      { layout: 'post', title: 'First week', date: '2014-01-05', tags: ['work'] },
    ],
    [
      'a merge conflict',
      '---\ndate: 2026-03-06\n<<<<<<< HEAD\ntitle: mine\n=======\ntitle: theirs\n>>>>>>> branch\ntags: [a]\n---\n',
      { line: 3, column: 1 },
      'a merge conflict was left here',
      { date: '2026-03-06', title: 'mine', tags: ['a'] },
    ],
    [
      'a tab',
      '---\ntitle: a\ntags:\n\t- b\ndate: 2026-03-06\n---\n',
      { line: 4, column: 1 },
      'a tab cannot indent here; use spaces',
      { title: 'a', tags: ['b'], date: '2026-03-06' },
    ],
    [
      'a key twice',
      '---\ntitle: one\ndate: 2026-03-06\ntitle: two\n---\n',
      { line: 4, column: 1 },
      "the key 'title' stands here a second time",
      { title: 'one', date: '2026-03-06' },
    ],
    [
      'a colon in a title',
      '---\ntitle: Work: the first week\ndate: 2026-03-06\nprivate: true\n---\n',
      { line: 2, column: 8 },
      "a second ': ' in one value; put the value in quotes",
      { title: 'Work: the first week', date: '2026-03-06', private: true },
    ],
    [
      'an alias',
      '---\ntitle: &t a\nother: [*t, *t]\n---\n',
      { line: 3, column: 9 },
      "'*t' refers to another value, which is not read; write the value out",
      { title: 'a' },
    ],
    [
      'no closing fence',
      '---\ntitle: a\ndate: 2026-03-06\ntags:\n- b\n\n# Body\n',
      { line: 2, column: 1 },
      "the front matter is not closed: a line '---' is missing under it",
      { title: 'a', date: '2026-03-06', tags: ['b'] },
    ],
    ['only prose', '---\njust words\n---\n', { line: 2, column: 1 }, "this is not 'key: value'", {}],
  ];
  it.each(broken)('with %s is used as far as it can be read', (_name, text, at, why, data) => {
    const found = read(text);
    expect(found.problem).toEqual({ at, why });
    expect(found.data).toEqual(data);
  });

  it('stays private when anything in its broken front matter says so', () => {
    expect(read('---\nprivate: false\n\tx\nprivate: true\n---\n').data['private']).toBe(true);
  });

  it('is bounded in size and depth', () => {
    expect(read(`---\na: ${'x'.repeat(70_000)}\n---\n`).problem?.why).toBe(
      'the front matter is larger than 64 KiB',
    );
    expect(read(`---\na: ${'['.repeat(30_000)}\n---\n`).problem?.why).toBe('nested more than 64 deep');
    expect(read(`---\n${'- '.repeat(30_000)}\n---\n`).problem?.why).toBe('nested more than 64 deep');
    expect(read(`---\na: 1\n${'\n'.repeat(60_000)}\n---\n`).problem?.why).toBe(
      'a very long stretch of blank space',
    );
    expect(read(`---\na: ${'['.repeat(60)}1${']'.repeat(60)}\n---\n`).problem).toBeUndefined();
  });

  it('never sets a prototype', () => {
    const { data } = read('---\n__proto__: {polluted: 1}\nconstructor: 2\n---\n');
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect((data as Record<string, Value>)['polluted']).toBeUndefined();
  });
});

describe('a whole document', () => {
  it('may be YAML or JSON, with or without a byte-order mark', () => {
    const value = { set: 'weekly', answers: { pulse: { energy: 3 } } };
    expect(yamlCodec.readDocument('set: weekly\nanswers:\n  pulse: {energy: 3}\n', 'a').value).toEqual(value);
    expect(yamlCodec.readDocument(`\ufeff${JSON.stringify(value, null, '\t')}`, 'a').value).toEqual(value);
    expect(yamlCodec.readDocument('', 'a').value).toBeNull();
    expect(
      yamlCodec.readDocument(
        JSON.stringify({ a: '\u{1f642}"\\\n' }).replace('\u{1f642}', '\\ud83d\\ude42'),
        'a',
      ).value,
    ).toEqual({
      a: '\u{1f642}"\\\n',
    });
  });

  it('names the file and the place of a fault', () => {
    expect(failure('a: 1\nb: [1, 2\n')).toMatchObject({ file: 'answers.yaml', at: { line: 3, column: 1 } });
    expect(failure('a: 1\n---\nb: 2\n')).toMatchObject({
      at: { line: 2, column: 1 },
      why: 'a second document starts here; one is expected',
    });
    expect(failure('a: &x 1\nb: *x\n')).toMatchObject({ at: { line: 2, column: 4 } });
    expect(failure(`a: ${'x'.repeat(1_100_000)}`)).toMatchObject({ why: 'larger than 1 MiB' });
  });

  it('ignores a YAML 1.1 directive that would turn words into booleans and dates', () => {
    expect(yamlCodec.readDocument('%YAML 1.1\n---\na: yes\nb: 2026-03-06\n<<: {c: 1}\n', 'a').value).toEqual({
      a: 'yes',
      b: '2026-03-06',
      '<<': { c: 1 },
    });
  });
});
