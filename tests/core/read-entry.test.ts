import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';
import { readEntry, readHead } from '../../src/core/read-entry.ts';
import { setWordings, type SetWordings } from '../../src/core/wordings.ts';
import { texts, values } from '../support/plain-data.ts';

function read(path: string, text: string, wordings?: SetWordings): Entry | undefined {
  return readEntry(path, yamlCodec.readPage(text), wordings);
}

function setOf(id: string, ask: string): PromptSet {
  const rest = { version: 1, minutes: 1, cadence: '', closing: false, introduction: '', source: 'built-in' };
  const questions = [{ id: 'moment', type: 'choice' as const, ask, optional: false, then: 'And then?' }];
  return { id, title: id, questions, ...rest };
}

const weekly = `---
career: 1
id: 2026-03-06-weekly
title: Weekly check-in, 6 March 2026
date: 2026-03-06T17:42:10+01:00
set: weekly
tags: [migration]
answers:
  pulse: {energy: 3, voice: 2}
  day: {Growth: 4}
commit:
  - {id: 2026-03-06-weekly.commit-1, do: ask, question: next}
  - {id: 2026-03-06-weekly.commit-2, do: one, question: steps}
  - {id: 2026-03-06-weekly.commit-3, do: two, question: steps}
ask:
  - {id: 2026-03-06-weekly.ask-1, whom: a colleague, question: each, item: Growth}
---

# Weekly check-in, 6 March 2026

## Five quick lines about this working week.
<!-- career: pulse -->

- energy: 3 of 5

## A heading of my own

About the #Replication test, and #migration.

## What does growth look like?
<!-- career: day / growth -->

Asking.

## One small step
<!-- career: next -->

Ask.

## Steps
<!-- career: steps -->

## Whom?
<!-- career: each / Growth -->

A colleague.
`;

describe('an entry of ours', () => {
  it('has its answers with their questions, items and stored values', () => {
    const entry = read('2026/2026-03-06-weekly.md', weekly);
    expect(entry).toMatchObject({
      id: '2026-03-06-weekly',
      path: '2026/2026-03-06-weekly.md',
      date: '2026-03-06',
      written: '2026-03-06T17:42:10+01:00',
      set: 'weekly',
      title: 'Weekly check-in, 6 March 2026',
      tags: ['migration', 'Replication'],
      private: false,
      words: 14,
    });
    expect(entry?.answers).toEqual([
      {
        id: 'pulse',
        question: 'Five quick lines about this working week.',
        text: '- energy: 3 of 5',
        value: { energy: 3, voice: 2 },
      },
      { id: null, question: 'A heading of my own', text: 'About the #Replication test, and #migration.' },
      { id: 'day', item: 'growth', question: 'What does growth look like?', text: 'Asking.', value: 4 },
      {
        id: 'next',
        question: 'One small step',
        text: 'Ask.',
        value: { id: '2026-03-06-weekly.commit-1', do: 'ask', question: 'next' },
      },
      {
        id: 'steps',
        question: 'Steps',
        text: '',
        value: [
          { id: '2026-03-06-weekly.commit-2', do: 'one', question: 'steps' },
          { id: '2026-03-06-weekly.commit-3', do: 'two', question: 'steps' },
        ],
      },
      {
        id: 'each',
        item: 'Growth',
        question: 'Whom?',
        text: 'A colleague.',
        value: { id: '2026-03-06-weekly.ask-1', whom: 'a colleague', question: 'each', item: 'Growth' },
      },
    ]);
    expect(entry).not.toHaveProperty('unread');
  });

  it('has a head that says the same', () => {
    const {
      id,
      path,
      date,
      set,
      title,
      private: isPrivate,
    } = read('2026/2026-03-06-weekly.md', weekly) as Entry;
    const head = readHead('2026/2026-03-06-weekly.md', yamlCodec.readPage(weekly));
    expect(head).toEqual({ id, path, date, set, title, private: isPrivate, tags: ['migration'] });
  });

  it('finds a question by the wording of its own set when the mark is lost', () => {
    const wordings = setWordings([setOf('weekly', 'Pick one moment.'), setOf('other', 'Something else?')]);
    const page =
      '---\nset: weekly\n---\n## Pick one moment\n\na\n\n## Something else?\n\nb\n\n## And then?\n\nc';
    const answers = read('2026-03-06.md', page, wordings)?.answers;
    expect(answers?.map(({ id }) => id)).toEqual(['moment', null, 'moment.then']);
  });
});

it('reads the example that the documentation gives', () => {
  const docs = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
  const example = /\n## Entries\n[^]*?```markdown\n([^]*?)```/.exec(docs)?.[1] ?? '';
  const entry = read('2026/2026-03-06-weekly.md', example);
  expect(entry).toMatchObject({ id: '2026-03-06-weekly', set: 'weekly', tags: ['migration', 'replication'] });
  expect(entry?.answers.map(({ id, value }) => [id, value])).toEqual([
    ['pulse', { energy: 3, learning: 2, worth: 4, voice: 2, people: 3 }],
    ['moment', undefined],
  ]);
});

describe('a page of somebody else', () => {
  it.each([
    ['date: 2026-03-06', '2026-03-06'],
    ['date: 2026-03-06T23:59:00-11:00', '2026-03-06'],
    ['date: 2026-03-06T00:00:00Z', '2026-03-06'],
    ['date: 2026-03-06 17:42:10 +0200', '2026-03-06'],
    ['date: 2026/03/06', '2026-03-06'],
    ['date: 2026-3-6', '2026-03-06'],
    ['date: "2026-03-06"', '2026-03-06'],
    ['date: 06.03.2026', '2026-03-06'],
    ['date: soon', '2020-01-01'],
    ['date: 2026-02-30', '2020-01-01'],
    ['date: 2026', '2020-01-01'],
    ['date: [2026-03-06]', '2020-01-01'],
    ['date:', '2020-01-01'],
  ])('with %j is of the day %s', (line, day) => {
    expect(read('2020-01-01.md', `---\n${line}\n---\n`)?.date).toBe(day);
  });

  it('is no entry without a date, or where no entries are', () => {
    expect(read('notes.md', '# Title\n')).toBeUndefined();
    expect(read('prompts/2026-03-06.md', 'x')).toBeUndefined();
    expect(read('2026-03-06.txt', 'x')).toBeUndefined();
  });

  it.each([
    ['2026-03-06.md', '---\ntitle: "  In\\n  two lines "\n---\n# Other', 'In two lines'],
    ['2026-03-06.md', '---\ntitle: 1984\n---\n', '1984'],
    ['2026-03-06.md', '---\ntitle: [a]\n---\n```\n# no\n```\n# The *first*\n# second', 'The *first*'],
    ['2026-03-06.md', 'Lead\n\nTitle\n===\n', 'Title'],
    ['2026-03-06-first_week--here.md', 'words', 'First week here'],
    ['Day 001. 12.03.2018.md', 'words', 'Day 001'],
    ['content/2026-03-06-hello/index.md', 'words', 'Hello'],
    ['content/2026-03-06/index.md', 'words', '2026-03-06'],
    ['2026-03-06.md', '#tag\n', '2026-03-06'],
  ])('%s %j has the title %j', (path, text, title) => {
    expect(read(path, text)?.title).toBe(title);
  });

  it.each([
    ['true', true],
    ['yes', true],
    ['"True"', true],
    ['on', true],
    ['false', false],
    ['no', false],
    ['1', false],
    ['', false],
  ])('with private: %s is private: %s', (value, expected) => {
    expect(read('2026-03-06.md', `---\nprivate: ${value}\n---\n`)?.private).toBe(expected);
  });

  it('counts words and not headings, comments or signs', () => {
    expect(
      read(
        '2026-03-06.md',
        "# One two\n\nIt's a well-known — fact: 3 of 5.\n\n<!-- not\n\nthese -->\n\nsub\n---\n> four\n",
      )?.words,
    ).toBe(8);
  });

  it('is used as far as its front matter can be read', () => {
    const entry = read(
      'a.md',
      '---\ntitle: First: week\ndate: 2014-01-05\ntags: work\n\tx\n---\nBody #more\n',
    );
    expect(entry).toMatchObject({
      id: 'a',
      title: 'First: week',
      date: '2014-01-05',
      tags: ['work', 'x', 'more'],
      unread: { at: { line: 2, column: 8 } },
    });
  });

  it('never stops the reading of others', () => {
    const keys = fc.constantFrom(
      'id',
      'title',
      'date',
      'set',
      'tags',
      'private',
      'answers',
      'commit',
      'ask',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(
        fc.dictionary(keys, values),
        fc.array(texts).map((lines) => lines.join('\n')),
        (data, body) => {
          const entry = readEntry('2026-03-06.md', { data, body });
          expect(entry?.body).toBe(body);
          expect(entry?.title).not.toBe('');
        },
      ),
      { numRuns: process.env['SLOW'] === undefined ? 300 : 20_000 },
    );
  });
});
