/** Only what a page's owner has written themselves is looked at. */
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/core/read-entry.ts';
import type { Mapping } from '../../src/core/value.ts';
import { proseOf } from '../../src/themes/prose.ts';

function prose(body: string, data: Mapping = {}): readonly string[] {
  const entry = readEntry('2026-03-06.md', { data: { date: '2026-03-06', ...data }, body });
  if (entry === undefined) throw new Error('no entry');
  return proseOf(entry).sentences;
}

describe('prose of any page', () => {
  it('leaves out headings, quotations, code, tables, comments, rules and pictures', () => {
    const body = [
      '# A title',
      'First line',
      'of a paragraph. And more.',
      '> quoted',
      'lazily',
      '',
      '```',
      'code()',
      '```',
      '',
      '| a | b |',
      '|---|---|',
      '',
      '<!-- a remark -->',
      '![a picture](x.png)',
      '{{< img src="x" >}}',
      '[ref]: https://example.org',
      '---',
      '- one item',
      '- [x] another item',
    ].join('\n');
    expect(prose(body)).toEqual(['First line of a paragraph.', 'And more.', 'one item', 'another item']);
  });

  it('keeps a sentence as it stands, with its marks', () => {
    expect(prose('We *love* [it](https://example.org/a.b) now. Yes.')).toEqual([
      'We *love* [it](https://example.org/a.b) now.',
      'Yes.',
    ]);
  });
});

describe('prose of a page of this program', () => {
  const body = [
    '# Weekly check-in, 6 March 2026',
    '',
    '## How was the week?',
    '<!-- career: pulse -->',
    '',
    '- energy: 2 of 5, Low',
    '',
    '## What stayed with you?',
    '<!-- career: moment -->',
    '',
    'The migration slipped again.',
    '',
    '## Which of these?',
    '<!-- career: outward -->',
    '',
    'Looked around',
    '',
    '## One small step',
    '<!-- career: step -->',
    '',
    'Tuesday after stand-up: ask for the migration plan (by 13 March)',
    '',
    '## What came of earlier steps?',
    '<!-- career: open -->',
    '',
    '- write the proposal: done',
  ].join('\n');
  const data: Mapping = {
    set: 'weekly',
    title: 'Weekly check-in, 6 March 2026',
    answers: { pulse: { energy: 2 }, outward: 'Looked around' },
    commit: [
      {
        id: 'x.commit-1',
        when: 'Tuesday after stand-up',
        do: 'ask for the migration plan',
        question: 'step',
      },
    ],
  };

  it('is what was typed: no title, question, picked option, point or earlier step', () => {
    expect(prose(body, data)).toEqual(['The migration slipped again.', 'ask for the migration plan']);
  });
});
