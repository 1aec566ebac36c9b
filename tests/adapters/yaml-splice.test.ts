import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { isList, isMapping, type Mapping, type Value } from '../../src/core/value.ts';
import { mappings, values } from '../support/plain-data.ts';

const numRuns = process.env['SLOW'] === undefined ? 300 : 20_000;
const splice: typeof yamlCodec.splice = (...given) => yamlCodec.splice(...given);

const owned = `---
# written by hand
title:   'A page'   # keep
tags:
  - one

  - two # and this
answers: { after: lighter,  pulse: {energy: 3} }
nothing:
notes: |
  several
  lines
commit:
  - {id: c-1, do: 'a, b', state: open}
  - id: c-2
    do: this
# the end
---

Body --- with: colons
`;

function put(path: string[], value: Value | undefined): string {
  return splice(owned, path, value);
}

describe('changing one value', () => {
  const cases: [name: string, path: string[], value: Value | undefined, before: string, after: string][] = [
    [
      'replaces a text and keeps its comment',
      ['title'],
      'Other',
      `title:   'A page'   # keep`,
      'title:   Other   # keep',
    ],
    ['quotes where it must', ['title'], 'a: b', `'A page'`, '"a: b"'],
    ['replaces a value in flow style', ['answers', 'pulse', 'energy'], 4, 'energy: 3', 'energy: 4'],
    ['quotes inside flow style', ['answers', 'after'], 'a, b', 'lighter', '"a, b"'],
    ['replaces a block list', ['tags'], ['x'], 'tags:\n  - one\n\n  - two # and this\n', 'tags: [x]\n'],
    ['replaces an element of a list', ['tags', '1'], 'three', '- two', '- three'],
    [
      'adds an element to a block list',
      ['tags', '2'],
      'three',
      '- two # and this\n',
      '- two # and this\n  - three\n',
    ],
    [
      'adds an element to a list of mappings',
      ['commit', '2'],
      { do: 'more' },
      '    do: this\n',
      '    do: this\n  - {do: more}\n',
    ],
    ['replaces a block text', ['notes'], 'short', 'notes: |\n  several\n  lines\n', 'notes: short\n'],
    ['fills an empty key', ['nothing'], 'now', 'nothing:', 'nothing: now'],
    ['fills an empty key with a mapping', ['nothing', 'a', 'b'], 1, 'nothing:', 'nothing: {a: {b: 1}}'],
    ['adds a key at the end', ['private'], true, '# the end\n', '# the end\nprivate: true\n'],
    [
      'adds several levels at the end',
      ['buckets', 'stay'],
      'real',
      '# the end\n',
      '# the end\nbuckets: {stay: real}\n',
    ],
    [
      'adds to a mapping in flow style',
      ['answers', 'again'],
      ['a'],
      '{energy: 3} }',
      '{energy: 3}, again: [a] }',
    ],
    [
      'adds to an element in flow style',
      ['commit', '0', 'due'],
      '2026-03-13',
      'state: open}',
      'state: open, due: 2026-03-13}',
    ],
    [
      'adds to an element in block style',
      ['commit', '1', 'due'],
      '2026-03-13',
      '    do: this\n',
      '    do: this\n    due: 2026-03-13\n',
    ],
    ['removes a line', ['title'], undefined, `title:   'A page'   # keep\n`, ''],
    ['removes a block', ['notes'], undefined, 'notes: |\n  several\n  lines\n', ''],
    ['removes from flow style', ['answers', 'after'], undefined, 'after: lighter,  ', ''],
    ['removes the last one in flow style', ['commit', '0', 'state'], undefined, ', state: open', ''],
    ['removes an only one', ['answers', 'pulse', 'energy'], undefined, '{energy: 3}', '{}'],
    ['removes the first key of an element', ['commit', '1', 'id'], undefined, 'id: c-2\n    do', 'do'],
  ];
  it.each(cases)('%s', (_name, path, value, before, after) => {
    expect(put(path, value)).toBe(owned.replace(before, () => after));
  });

  it('leaves the page alone when nothing changes', () => {
    expect(put(['title'], 'A page')).toBe(owned);
    expect(put(['missing'], undefined)).toBe(owned);
    expect(put(['answers', 'missing', 'x'], undefined)).toBe(owned);
  });

  it('keeps the line ends of the page', () => {
    const page = '---\r\ntitle: a\r\nanswers:\r\n  x: 1\r\n---\r\nBody\n';
    expect(splice(page, ['title'], 'b')).toBe(page.replace('title: a', 'title: b'));
    expect(splice(page, ['tags'], ['t'])).toBe(page.replace('x: 1\r\n', 'x: 1\r\ntags: [t]\r\n'));
    expect(splice(page, ['answers', 'y'], 2)).toBe(page.replace('x: 1\r\n', 'x: 1\r\n  y: 2\r\n'));
    expect(splice(page, ['answers'], undefined)).toBe(page.replace('answers:\r\n  x: 1\r\n', ''));
    expect(splice(page, ['answers'], 'z')).toBe(page.replace('answers:\r\n  x: 1', 'answers: z'));
  });

  it('gives front matter to a page that has none', () => {
    expect(splice('Body\n', ['title'], 'a')).toBe('---\ntitle: a\n---\nBody\n');
    expect(splice('\ufeffBody\r\n', ['a', 'b'], 1)).toBe('\ufeff---\r\na: {b: 1}\r\n---\r\nBody\r\n');
    expect(splice('---\n---\nBody\n', ['title'], 'a')).toBe('---\ntitle: a\n---\nBody\n');
    expect(splice('---\n# only this\n---\nBody\n', ['title'], 'a')).toBe(
      '---\n# only this\ntitle: a\n---\nBody\n',
    );
    expect(splice('Body\n', ['title'], undefined)).toBe('Body\n');
  });

  it.each([
    ['---\ntitle: a\n\tb\n---\n', ['title'], 'a tab cannot indent here; use spaces'],
    ['---\ntitle: a\n', ['title'], "a line '---' is missing under it"],
    [
      '---\ntitle: a\n---\n',
      ['title', 'x'],
      "'title.x' cannot be changed without touching what is around it",
    ],
  ])('leaves alone what it cannot change: %j', (page, path, why) => {
    expect(() => splice(page, path, 1)).toThrowError(
      expect.objectContaining({ code: 'unreadable', data: expect.objectContaining({ why }) }),
    );
  });
});

/** Every path to a value below the top. */
function paths(value: Value, before: string[] = []): string[][] {
  const below = isList(value)
    ? value.flatMap((item, index) => paths(item, [...before, String(index)]))
    : isMapping(value)
      ? Object.keys(value).flatMap((key) => paths(value[key] as Value, [...before, key]))
      : [];
  return before.length === 0 ? below : [before, ...below];
}

function replaced(data: Value, [step = '', ...rest]: string[], value: Value): Value {
  const inner = (old: Value): Value => (rest.length === 0 ? value : replaced(old, rest, value));
  if (isList(data)) {
    return data.map((item, index) => (String(index) === step ? inner(item) : item));
  }
  const entries = Object.entries(data as Mapping).map(
    ([key, old]) => [key, key === step ? inner(old) : old] as const,
  );
  return Object.fromEntries(entries);
}

/** How many code units two texts share at their start. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) {
    length += 1;
  }
  return length;
}

describe('on any page of ours', () => {
  const body = '\n# Title\n\n---\n\ntext: "x"\r\nmore';

  it('replaces a value and nothing else', () => {
    fc.assert(
      fc.property(mappings, values, fc.nat(), fc.constantFrom('\n', '\r\n'), (data, value, pick, lineEnd) => {
        const all = paths(data);
        fc.pre(all.length > 0);
        const path = all[pick % all.length] as string[];
        const page = `---\n${yamlCodec.write(data)}---\n`.replaceAll('\n', lineEnd) + body;
        const after = splice(page, path, value);
        expect(yamlCodec.readPage(after)).toMatchObject({ body });
        expect(yamlCodec.readPage(after).data).toEqual(replaced(data, path, value));
        // What lies between the unchanged start and the unchanged end holds the old value and no other.
        const start = shared(page, after);
        const others = Object.keys(data).filter((key) => key !== path[0]);
        const lines = others.map((key) =>
          yamlCodec.write({ [key]: data[key] as Value }).replaceAll('\n', lineEnd),
        );
        expect(lines.filter((line) => !after.includes(line))).toEqual([]);
        expect(start).toBeGreaterThanOrEqual(4);
      }),
      { numRuns },
    );
  });

  it('adds a key as the last one and takes it away again, byte for byte', () => {
    fc.assert(
      fc.property(mappings, values, fc.constantFrom('\n', '\r\n'), (data, value, lineEnd) => {
        const page = `---\n${yamlCodec.write(data)}---\n`.replaceAll('\n', lineEnd) + body;
        const added = splice(page, ['a new key'], value);
        expect(added).toMatch(/\n"?a new key[^]*\n---\r?\n\n# Title/);
        expect(splice(added, ['a new key'], undefined)).toBe(page);
      }),
      { numRuns },
    );
  });
});
