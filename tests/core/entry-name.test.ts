import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/core/calendar.ts';
import {
  comparePaths,
  dateFromPath,
  entryPath,
  isEntryPath,
  readName,
  slug,
} from '../../src/core/entry-name.ts';

const day = '2026-03-06' as CivilDate;

describe('the path of an entry', () => {
  it('is its year, day and set, numbered from the second on', () => {
    expect(entryPath(day, 'weekly', 1)).toBe('2026/2026-03-06-weekly.md');
    expect(entryPath(day, 'weekly', 2)).toBe('2026/2026-03-06-weekly-2.md');
  });

  it('is taken apart again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map(slug),
        fc.integer({ min: 1, max: 5000 }),
        (words, n) => {
          expect(readName(entryPath(day, words, n))).toEqual({ date: day, slug: words, n });
        },
      ),
    );
  });

  it.each([
    '2026-03-06-weekly.md',
    '2025/2026-03-06-weekly.md',
    '2026/2026-02-30-weekly.md',
    '2026/2026-03-06.md',
    '2026/2026-03-06-Weekly.md',
    '2026/2026-03-06-weekly-.md',
    '2026/2026-03-06-weekly.txt',
    'x/2026/2026-03-06-weekly.md',
  ])('is not %s', (path) => {
    expect(readName(path)).toBeUndefined();
  });
});

describe('the day in a path', () => {
  it.each([
    ['2026/2026-03-06-weekly.md', '2026-03-06'],
    ['Day 001. 12.03.2018.md', '2018-03-12'],
    ['2026-03-06/index.md', '2026-03-06'],
    ['2026-01-01/2026-03-06/notes.md', '2026-03-06'],
    ['2026-01-01/2026-03-06.md', '2026-03-06'],
    ['notes 2026-13-01 and 2026-03-06.md', '2026-03-06'],
    ['2026-02-30.md', undefined],
    ['12026-03-06.md', undefined],
    ['v10.12.20201.md', undefined],
    ['2026/03/06.md', undefined],
    ['notes.md', undefined],
    ['', undefined],
  ])('of %j is %s', (path, expected) => {
    expect(dateFromPath(path)).toBe(expected);
  });
});

describe('a file that can be an entry', () => {
  it.each([
    'a.md',
    '2026/a.MD',
    'a/prompts/b.md',
    'my prompts/b.md',
    '#1 week.md',
    'notes (copy).md',
    'conflicted.md',
  ])('is %s', (path) => {
    expect(isEntryPath(path)).toBe(true);
  });

  it.each([
    'a.txt',
    'a.md~',
    'a.md.orig',
    '.a.md',
    '.career/a.md',
    'x/.obsidian/a.md',
    'prompts/weekly.md',
    'Prompts/sub/x.md',
    '.a.md.swp',
    '#a.md#',
    'a.sync-conflict-20260306-101010-ABCDEF.md',
    "a (a colleague's conflicted copy 2026-03-06).md",
    'a (conflicted copy).md',
    'a (Case Conflict 1).md',
  ])('is not %s', (path) => {
    expect(isEntryPath(path)).toBe(false);
  });
});

describe('a slug', () => {
  it.each([
    ['Weekly check-in', 'weekly-check-in'],
    ['Über Größe & Łódź', 'uber-grosse-lodz'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-entry'],
    ['com 1', 'com1-entry'],
    ['decision 2', 'decision2'],
    ['the first 90 days', 'the-first-90-days'],
    ['日本', 'entry'],
    ['', 'entry'],
    ['a'.repeat(80), 'a'.repeat(60)],
    ['word '.repeat(20), Array.from({ length: 12 }, () => 'word').join('-')],
  ])('of %j is %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('is safe as a file name, and a slug of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = slug(text);
        expect(made).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
        expect(made.length).toBeLessThanOrEqual(60);
        expect(made).not.toMatch(/-\d+$/);
        expect(slug(made)).toBe(made);
      }),
    );
  });
});

describe('paths', () => {
  it('stand in the order in which they were written, by number', () => {
    const written = ['', '-2', '-9', '-10', '-11'].map((n) => `2026/2026-11-01-note${n}.md`);
    expect(written.toReversed().toSorted(comparePaths)).toEqual(written);
    expect(comparePaths('a.md', 'b.md')).toBeLessThan(0);
    expect(comparePaths('a.md', 'a.md')).toBe(0);
  });
});
