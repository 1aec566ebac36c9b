import matter from 'gray-matter';
import { expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readHeader } from '../../src/core/header.ts';
import { isFailure } from '../../src/core/problem.ts';
import { readEntry } from '../../src/core/read-entry.ts';

const count = process.env['SLOW'] === undefined ? 100_000 : 1_000_000;

const counter = globalThis as { careerCodeRan?: number };
const bump = '(globalThis.careerCodeRan = (globalThis.careerCodeRan ?? 0) + 1)';

/** The same numbers in every run (a 32-bit xorshift), so that a failure can be found again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

// prettier-ignore
const parts = {
  before: ['', '', '', '\ufeff', '\ufeff\ufeff', ' ', '\n', '\r\n', '\t', '\u0000', '#!/usr/bin/env node\n', '<!-- -->\n'],
  fence: ['---', '---', '---', '----', '--', '--- ', '---\t', '---\u00a0', '—', '+++', ';;;', '~~~', '```'],
  language: [
    '', '', '', 'js', 'JS', 'Js', 'javascript', 'JavaScript', 'JAVASCRIPT', 'json', 'json5', 'toml', 'coffee', 'coffeescript', 'cson', 'yaml', 'yml',
    ' js', '\tjs', 'js ', 'js\u0000', 'ｊｓ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'node', 'eval', 'yaml,js', '!!js/function', '{', ' # js',
  ],
  end: ['\n', '\n', '\r\n', '\r', '\n\n', '\u2028', ''],
  content: [
    `{ title: ${bump} }`, bump, `function () { ${bump} }()`, `module.exports = ${bump}`, `process.mainModule.require('fs') + ${bump}`,
    `title: !!js/function 'function () { ${bump} }'`, `title: !!js/function >\n  function () { ${bump} }`, `a: !<tag:yaml.org,2002:js/function> "function(){${bump}}"`,
    `toString: !!js/function 'function () { ${bump} }'`, `!!js/undefined x: ''`, `a: !!js/regexp /x/`, `a: !!python/object/apply:os.system [x]`, `? !!js/function 'x'\n: ${bump}`,
    `__proto__: {toString: x}`, `__proto__:\n  polluted: true`, `constructor: {prototype: {polluted: true}}`, `"__proto__": [1]`, `<<: {polluted: true}`,
    'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]', '&a [*a]', 'a: *missing', '<<: *x', '&x a: *x', 'a: &a\n  b: *a', `x: &x {a: 1}\ny: {<<: *x}`,
    '---', '---js', `---js\n${bump}`, '...', '%YAML 1.1', '%TAG ! tag:x,2026:', '--- !!js/function', '\n---\n---js\n', '\u0000', '\u001b]52;c;eA==\u0007', '\ud800', '\ufffe',
    '<<<<<<< HEAD', '=======', '>>>>>>> x', '\t- a', 'a: b: c', 'a:\n\tb', '"', "'", '[', '{', '[[[[[[[[', '{{{{', ']', '}', '? ', ': ', '- - - -', '|', '>', '|9\n x', '!', '&', '*', '@', '`',
    'date: 2026-03-06', 'title: a', 'tags: [a, b]', 'private: yes', 'id: ../../x', 'date: !!timestamp 2026-03-06', 'a: !!binary AA==', 'a: !!float x', 'a: !!int x', 'a: !!null x', 'a: !!set {x}',
    'a: 1e999', 'a: 0x', 'a: 99999999999999999999', '1: 2', '~: 1', '[a]: b', '{a: b}: c', 'a: 1\na: 2', '"\\ud800": 1', '"\\UFFFFFFFF": 1', 'a: "\\x"',
  ],
  close: ['\n---\n', '\n---\n', '\n---', '\r\n---\r\n', '\n--- \n', '\n---js\n', '\n...\n', '', '\n----\n', '\n --- \n'],
  body: ['', '\n# Title\n\n## Q\n<!-- career: a / b -->\n\ntext #tag\n', `\n---js\n${bump}\n---\n`, `\n<script>${bump}</script>`, '\r\n', '\n```js\n', '\n<!--'],
} as const;

function openings(seed: number): () => string {
  const below = numbers(seed);
  const pick = (from: readonly string[]): string => from[below(from.length)] as string;
  return () => {
    const content = Array.from({ length: 1 + below(3) }, () => pick(parts.content)).join(pick(parts.end));
    // Half of them open as they should, so that what is between the fences is read.
    const opening =
      below(2) === 0
        ? '---\n'
        : pick(parts.before) + pick(parts.fence) + pick(parts.language) + pick(parts.end);
    return opening + content + pick(parts.close) + pick(parts.body);
  };
}

it('runs no code and throws nothing on hostile front matter', () => {
  const next = openings(20_260_306);
  const escaped: unknown[] = [];
  let [tried, read] = [0, 0];
  counter.careerCodeRan = 0;
  for (let index = 0; index < count; index += 1) {
    const text = next();
    try {
      const page = yamlCodec.readPage(text);
      tried += page.body === text ? 0 : 1;
      read += Object.keys(page.data).length > 0 ? 1 : 0;
      page.at(['title', 0, 'x']);
      readHeader(text);
      const entry = readEntry('2026-03-06.md', page);
      if (!text.endsWith(page.body) || entry?.body !== page.body) escaped.push(text);
    } catch (thrown) {
      escaped.push([text, thrown]);
    }
  }
  expect(escaped).toEqual([]);
  expect(counter.careerCodeRan).toBe(0);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(tried).toBeGreaterThan(count / 4);
  expect(read).toBeGreaterThan(count / 10);
});

it('runs no code when hostile front matter is changed or read as a document', () => {
  const next = openings(6_032_026);
  const escaped: unknown[] = [];
  counter.careerCodeRan = 0;
  const refusable = (work: () => unknown): void => {
    try {
      work();
    } catch (thrown) {
      if (!isFailure(thrown)) escaped.push(thrown);
    }
  };
  for (let index = 0; index < count / 10; index += 1) {
    const text = next();
    refusable(() => yamlCodec.splice(text, ['title'], 'x'));
    refusable(() => yamlCodec.splice(text, ['a', 'b'], [1]));
    refusable(() => yamlCodec.splice(text, ['a'], undefined));
    refusable(() => yamlCodec.readDocument(text, 'a.yaml').at(['a', 0]));
  }
  expect(escaped).toEqual([]);
  expect(counter.careerCodeRan).toBe(0);
});

it('would notice: the same text runs when gray-matter is called without our care', () => {
  counter.careerCodeRan = 0;
  matter(`---js\n{ title: ${bump} }\n---\n`, {});
  expect(counter.careerCodeRan).toBe(1);
});
