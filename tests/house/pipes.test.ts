/** docs/pipes.md names every key and field that programs are promised. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { templateFields } from '../../src/render/template.ts';
import { testApp, testSet } from '../support/app.ts';
import { someJournal } from '../support/pages.ts';
import { aYearBefore, exampleData, reviewPage } from '../support/reviews.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/pipes.md', import.meta.url)), 'utf8');

/** What has keys of the owner's: front matter, and what a review tells by criterion or option. */
const owners = new Set(['frontMatter', 'contributions', 'oneWeight', 'withoutBelowFloor']);

/** Every key at any depth, but those that are the owner's. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...(owners.has(key) ? [] : keysOf(inner))]);
}

/** A key stands in the page as `key`, or within a shape such as `{line, text}`. */
function isNamed(key: string): boolean {
  return new RegExp(`[\`{\\[ "]${key}[\`,:}\\] "]`).test(page);
}

describe('docs/pipes.md', () => {
  it('has every field of --format', () => {
    expect(templateFields.filter((field) => !page.includes(`\`{${field}}\``))).toEqual([]);
  });

  it.each([
    ['list', '--json'],
    ['show', '2026-03-06-weekly', '--json'],
    ['search', 'schema', '--json'],
    ['status', '--json'],
    ['review', 'next', '--json'],
    ['open', '--json'],
    ['config', '--json'],
    ['init', '--json'],
    ['doctor', '--json'],
    ['edit', '--json'],
    ['prompts', 'list', '--json'],
    ['prompts', 'show', 'weekly', '--json'],
    ['prompts', 'check', '--json'],
    ['summarize', '--json', '--compare', '2026-02'],
    ['themes', '--json'],
    ['themes', 'schema', '--json'],
    ['themes', '--hide', 'schema', '--json'],
  ])('has every key of career %s %s', async (...argv) => {
    const app = testApp({
      entries: [...someJournal, aYearBefore, reviewPage(exampleData)],
      sets: [testSet('weekly', 'Weekly check-in', 7)],
      setFindings: [
        {
          file: 'prompts/mine.md',
          at: { line: 2, column: 1 },
          why: "a prompt set has no key 'titel'",
          excerpt: { text: '', at: { line: 2, column: 1 } },
        },
      ],
      findings: [{ code: 'loose-mode', path: 'x.md', why: 'others can read it', mended: false }],
    });
    await app.run(...argv);
    const keys = keysOf(JSON.parse(app.stdout()));
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.filter((key) => !isNamed(key))).toEqual([]);
  });
});
