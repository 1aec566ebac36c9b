/** `career list`: newest first; a table for a person, three columns for a pipe, and the documented forms. */
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';
import { setPage, someJournal } from '../support/pages.ts';

describe('list on a terminal', () => {
  it('shows the day, how long ago that was, the set and the title', async () => {
    const app = testApp({ entries: someJournal, terminal: true });
    expect(await app.run('list')).toBe(exitCodes.done);
    expect(app.stdout().split('\n')).toEqual([
      '2026-03-10  5 days ago    note    The alert is quiet now (private)',
      '2026-03-06  9 days ago    weekly  Weekly check-in, 6 March 2026',
      '2026-02-27  2 weeks ago   weekly  Weekly check-in, 27 February 2026',
      '2025-12-31  2 months ago          2025-12-31',
      '',
    ]);
  });

  it.each([80, 60, 40, 30])('fits %i columns', async (width) => {
    const long = setPage(
      '2026-03-12',
      'weekly',
      'A title that goes on and on, far beyond the end of any line that a screen has room for',
    );
    const app = testApp({ entries: [...someJournal, long], terminal: true, width });
    await app.run('list');
    const lines = app.stdout().trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines[0]).toMatch(/^.*3 days ago.*A title.*…$/);
  });
});

describe('list in a pipe', () => {
  it('gives the day, the id and the title, with a tab between them', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('list');
    expect(app.stdout()).toBe(
      '2026-03-10\t2026-03-10-note\tThe alert is quiet now\n' +
        '2026-03-06\t2026-03-06-weekly\tWeekly check-in, 6 March 2026\n' +
        '2026-02-27\t2026-02-27-weekly\tWeekly check-in, 27 February 2026\n' +
        '2025-12-31\tNotes/2025-12-31\t2025-12-31\n',
    );
    expect(app.stderr()).toBe('');
  });

  it('stops at the newest 20 and says of how many on stderr', async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      setPage(`2026-01-${String(index + 1).padStart(2, '0')}`, 'weekly', 'W'),
    );
    const app = testApp({ entries: many });
    await app.run('list');
    expect(app.stdout().trimEnd().split('\n')).toHaveLength(20);
    expect(app.stdout()).toMatch(/^2026-01-25\t/);
    expect(app.stderr()).toContain('20 of 25');

    const all = testApp({ entries: many });
    await all.run('list', '-n', '0');
    expect(all.stdout().trimEnd().split('\n')).toHaveLength(25);
    expect(all.stderr()).toBe('');
  });

  it('keeps a title with tabs and line ends in its column', async () => {
    const odd = setPage('2026-03-01', 'weekly', '"one\\ttwo\\nthree"');
    const app = testApp({ entries: [odd] });
    await app.run('list');
    expect(app.stdout().split('\n')).toHaveLength(2);
    expect(app.stdout().split('\t')).toHaveLength(3);
  });
});

describe('list for programs', () => {
  it('prints the promised keys with --json, all entries of them', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('list', '--json');
    const items = JSON.parse(app.stdout()) as Record<string, unknown>[];
    expect(items).toHaveLength(4);
    expect(items[1]).toEqual({
      id: '2026-03-06-weekly',
      path: '2026/2026-03-06-weekly.md',
      date: '2026-03-06',
      set: 'weekly',
      title: 'Weekly check-in, 6 March 2026',
      tags: ['migration', 'on-call', 'replication'],
      words: 8,
      private: false,
    });
    expect(items[0]).toMatchObject({ private: true, set: 'note' });
    expect(items[3]).toMatchObject({ id: 'Notes/2025-12-31', set: null, date: '2025-12-31' });
  });

  it('prints the same an object a line with --jsonl', async () => {
    const [json, jsonl] = [testApp({ entries: someJournal }), testApp({ entries: someJournal })];
    await json.run('list', '--json');
    await jsonl.run('list', '--jsonl');
    const lines = jsonl.stdout().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(json.stdout()));
  });

  it('ends absolute paths with NUL for -0, and with line ends on a screen', async () => {
    const pipe = testApp({ entries: someJournal });
    await pipe.run('list', '-0', '--set', 'weekly');
    expect(pipe.stdout()).toBe(
      '/home/reader/career/2026/2026-03-06-weekly.md\0/home/reader/career/2026/2026-02-27-weekly.md\0',
    );
    const screen = testApp({ entries: someJournal, terminal: true });
    await screen.run('list', '-0', '--kind', 'win');
    expect(screen.stdout()).toBe('/home/reader/career/2026/2026-03-10-note.md\n');
  });

  it('fills in a template', async () => {
    const app = testApp({ entries: someJournal });
    await app.run(
      'list',
      '-n',
      '2',
      '--format',
      '{date}\\t{id} {set}: {title} [{tags}] {words} {private} \\{x\\} {path}|{file}',
    );
    expect(app.stdout()).toBe(
      '2026-03-10\t2026-03-10-note note: The alert is quiet now [] 3 private {x} 2026/2026-03-10-note.md|/home/reader/career/2026/2026-03-10-note.md\n' +
        '2026-03-06\t2026-03-06-weekly weekly: Weekly check-in, 6 March 2026 [migration,on-call,replication] 8  {x} 2026/2026-03-06-weekly.md|/home/reader/career/2026/2026-03-06-weekly.md\n',
    );
  });

  it('ends filled templates with NUL for -0', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('list', '-0', '--format', '{date}', '--tag', 'on-call');
    expect(app.stdout()).toBe('2026-03-06\0');
  });

  it('names a field it does not know and the one that was meant', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('list', '--format', '{titel}')).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain("'{titel}'");
    expect(app.stderr()).toContain('did you mean {title}?');
  });
});

const ids = async (...argv: string[]): Promise<string[]> => {
  const app = testApp({ entries: someJournal });
  expect(await app.run('list', ...argv, '--format', '{id}'), app.stderr()).toBe(exitCodes.done);
  return app.stdout().split('\n').slice(0, -1);
};

describe('list with filters', () => {
  it.each([
    ['a day in words', ['last', 'friday'], []],
    ['a day', ['2026-03-06'], ['2026-03-06-weekly']],
    ['a month', ['2026-02'], ['2026-02-27-weekly']],
    ['--since', ['--since', '2026-03-06'], ['2026-03-10-note', '2026-03-06-weekly']],
    ['--until a month', ['--until', '2026-02'], ['2026-02-27-weekly', 'Notes/2025-12-31']],
    ['--last', ['--last', '1w'], ['2026-03-10-note']],
    [
      '--set twice',
      ['--set', 'weekly', '--set', 'note', '--since', '2026-03'],
      ['2026-03-10-note', '2026-03-06-weekly'],
    ],
    ['--tag of the text', ['--tag', 'replication'], ['2026-03-06-weekly']],
    ['--search', ['--search', 'SCHEMA'], ['2026-03-06-weekly', '2026-02-27-weekly']],
    ['an option before the words', ['--set', 'weekly', '--tag', 'on-call', '2026-03'], ['2026-03-06-weekly']],
    ['a word and an option together', ['2026', '--search', 'nobody'], ['2026-02-27-weekly']],
  ])('takes %s', async (_, argv, expected) => {
    expect(await ids(...argv)).toEqual(expected);
  });

  it('finds nothing with exit 0', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('list', '2020', '--json')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('[]\n');
  });

  it.each([
    [['2026-13-01'], '2026-13-01'],
    [['--since', 'next blue moon'], 'next blue moon'],
    [['the', 'other', 'day'], 'the other day'],
    [['--last', 'friday'], 'friday'],
    [['--since', '2026-03', '--until', '2026-01'], '2026-03-01'],
    [['-n', 'three'], 'three'],
    [['--json', '--jsonl'], '--jsonl'],
  ])('refuses %j and names what it cannot read', async (argv, named) => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('list', ...argv)).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain(named);
    expect(app.stderr()).toContain('hint: ');
    expect(app.stdout()).toBe('');
  });
});

describe('list of nothing', () => {
  it('says so to a person, and to no pipe', async () => {
    const person = testApp({ entries: someJournal, terminal: true });
    expect(await person.run('list', '2020')).toBe(exitCodes.done);
    expect(person.stderr()).toBe('no entry to list\n');
    const pipe = testApp({ entries: someJournal });
    await pipe.run('list', '2020');
    expect(pipe.stderr()).toBe('');
  });
});

describe('list without a journal', () => {
  it('is empty, and says so on stderr alone', async () => {
    const app = testApp();
    expect(await app.run('list', '--json')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('[]\n');
    expect(app.stderr()).toContain('no journal yet in /home/reader/career');
  });
});
