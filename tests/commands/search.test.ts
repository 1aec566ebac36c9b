/** `career search`: lines as grep has them in a pipe, grouped on a screen, exit 1 without a hit. */
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';
import { setPage, someJournal } from '../support/pages.ts';

const root = '/home/reader/career';

/** The line that holds a text, counted from 1. */
function lineOf(path: string, text: string): number {
  const stored = someJournal.find((page) => page.path === path)?.text ?? '';
  return stored.split('\n').findIndex((line) => line.includes(text)) + 1;
}

describe('search in a pipe', () => {
  it('prints FILE:LINE:TEXT, newest entry first, counting lines in the file', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('search', 'Schema')).toBe(exitCodes.done);
    const [newer, older] = ['2026/2026-03-06-weekly.md', '2026/2026-02-27-weekly.md'];
    expect(app.stdout()).toBe(
      `${root}/${newer}:${lineOf(newer, 'schema')}:The schema moved. #replication\n` +
        `${root}/${older}:${lineOf(older, 'schema')}:Nobody owns the schema.\n`,
    );
  });

  it('looks for several words as they stand', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('search', 'owns', 'the');
    expect(app.stdout().split('\n')).toHaveLength(2);
    expect(await app.run('search', 'the', 'owns')).toBe(exitCodes.could);
  });

  it('finds accents however they are stored', async () => {
    const app = testApp({
      entries: [setPage('2026-03-11', 'weekly', 'W', { body: 'Caf\u0065\u0301 with a colleague.' })],
    });
    expect(await app.run('search', 'CAFÉ')).toBe(exitCodes.done);
  });

  it('takes what is looked for literally', async () => {
    const app = testApp({
      entries: [setPage('2026-03-11', 'weekly', 'W', { body: 'a+b (c)' })],
      terminal: true,
    });
    expect(await app.run('search', 'a+b (c)')).toBe(exitCodes.done);
    expect(await app.run('search', 'a.b')).toBe(exitCodes.could);
  });

  it('finds a title that stands in the front matter alone, at its line', async () => {
    const titled = {
      path: '2026-03-11.md',
      text: '---\ndate: 2026-03-11\ntitle: Reorg rumours\n---\n\nText.\n',
    };
    const app = testApp({ entries: [titled] });
    await app.run('search', 'reorg');
    expect(app.stdout()).toBe(`${root}/2026-03-11.md:3:title: Reorg rumours\n`);
  });

  it('finds a title that is the name of its file', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('search', '2025-12-31');
    expect(app.stdout()).toBe(`${root}/Notes/2025-12-31.md:1:2025-12-31\n`);
  });

  it('does not find keys of the front matter', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('search', 'career: 1')).toBe(exitCodes.could);
  });

  it('exits 1 without a hit, with the empty form that was asked for', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('search', 'xyzzy', '--json')).toBe(exitCodes.could);
    expect(app.stdout()).toBe('[]\n');
    expect(app.stderr()).toContain("no entry holds 'xyzzy'");
  });

  it('prints paths alone with -l, NUL between them with -0', async () => {
    const lines = testApp({ entries: someJournal });
    await lines.run('search', '-l', 'schema');
    expect(lines.stdout()).toBe(`${root}/2026/2026-03-06-weekly.md\n${root}/2026/2026-02-27-weekly.md\n`);
    const nul = testApp({ entries: someJournal });
    await nul.run('search', '-0', 'schema');
    expect(nul.stdout()).toBe(lines.stdout().replaceAll('\n', '\0'));
  });

  it('narrows with the filters that list has', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('search', 'schema', '--until', '2026-02', '-l');
    expect(app.stdout()).toBe(`${root}/2026/2026-02-27-weekly.md\n`);
  });

  it('refuses nothing to look for', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('search', ' ')).toBe(exitCodes.misuse);
    expect(await app.run('search')).toBe(exitCodes.misuse);
  });
});

describe('search --json', () => {
  it('is what list prints, with the matches', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('search', 'off-by-one', '--json');
    const [item] = JSON.parse(app.stdout()) as [Record<string, unknown>];
    const path = '2026/2026-03-06-weekly.md';
    expect(item).toMatchObject({ id: '2026-03-06-weekly', path, set: 'weekly', words: 8 });
    expect(item['matches']).toEqual([{ line: lineOf(path, 'off-by-one'), text: 'We found the off-by-one.' }]);
  });

  it('is an object a line with --jsonl', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('search', 'schema', '--jsonl');
    expect(
      app
        .stdout()
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['2026-03-06-weekly', '2026-02-27-weekly']);
  });
});

describe('search on a screen', () => {
  it('groups the lines under day and file', async () => {
    const app = testApp({ entries: someJournal, terminal: true });
    await app.run('search', 'schema');
    expect(app.stdout()).toBe(
      '6 March 2026 (9 days ago)  2026/2026-03-06-weekly.md\n' +
        `  ${lineOf('2026/2026-03-06-weekly.md', 'schema')}  The schema moved. #replication\n\n` +
        '27 February 2026 (2 weeks ago)  2026/2026-02-27-weekly.md\n' +
        `  ${lineOf('2026/2026-02-27-weekly.md', 'schema')}  Nobody owns the schema.\n`,
    );
  });

  it.each([80, 40])('shows the match of a long line within %i columns', async (width) => {
    const body = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`;
    const app = testApp({ entries: [setPage('2026-03-11', 'weekly', 'W', { body })], terminal: true, width });
    await app.run('search', 'needle');
    expect(app.stdout()).toContain('needle');
    for (const line of app.stdout().split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });
});
