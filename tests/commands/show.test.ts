/** `career show`: the file as stored in a pipe, a readable page on a screen, the promised objects as JSON. */
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';
import { setPage, someJournal } from '../support/pages.ts';

const stored = (path: string): string => someJournal.find((page) => page.path === path)?.text ?? '';
const weekly = stored('2026/2026-03-06-weekly.md');

describe('show in a pipe', () => {
  it.each([
    ['an id', ['2026-03-06-weekly']],
    ['a path', ['2026/2026-03-06-weekly.md']],
    ['an absolute path', ['/home/reader/career/2026/2026-03-06-weekly.md']],
    ['a day', ['6', 'March']],
  ])('prints the file as stored for %s', async (_, argv) => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('show', ...argv)).toBe(exitCodes.done);
    expect(app.stdout()).toBe(weekly);
    expect(app.stderr()).toBe('');
  });

  it('prints the newest entry for last, and for nothing', async () => {
    for (const argv of [['show', 'last'], ['show']]) {
      const app = testApp({ entries: someJournal });
      await app.run(...argv);
      expect(app.stdout()).toBe(stored('2026/2026-03-10-note.md'));
    }
  });

  it('prints several in date order, each beginning on a line of its own', async () => {
    const open = { path: '2026-03-07.md', text: 'no line end' };
    const app = testApp({ entries: [...someJournal, open] });
    await app.run('show', '2026-03');
    expect(app.stdout()).toBe(`${weekly}no line end\n${stored('2026/2026-03-10-note.md')}`);
  });

  it('leaves the front matter out with --body', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('show', '--body', '2026-03-06-weekly');
    expect(app.stdout()).toBe(weekly.slice(weekly.indexOf('\n# ')));
  });

  it('does nothing to bytes that a terminal would obey', async () => {
    const hostile = setPage('2026-03-11', 'weekly', 'W', { body: '\u001b]52;c;AAAA\u0007\u202e' });
    const app = testApp({ entries: [hostile] });
    await app.run('show', 'last');
    expect(app.stdout()).toBe(hostile.text);
  });
});

describe('show on a screen', () => {
  it('turns front matter into one line and hides what ties headings to questions', async () => {
    const app = testApp({ entries: someJournal, terminal: true });
    await app.run('show', '2026-03-06');
    expect(app.stdout()).toBe(
      'Weekly check-in, 6 March 2026\n' +
        '6 March 2026 (9 days ago) · weekly · #migration · #on-call · #replication\n' +
        '8 words · 2026/2026-03-06-weekly.md\n\n' +
        '## What happened?\n\n' +
        'We found the off-by-one.\n\n' +
        'The schema moved. #replication\n',
    );
    expect(app.paged).toHaveLength(1);
  });

  it('says the title of a page that does not begin with it', async () => {
    const app = testApp({ entries: someJournal, terminal: true });
    await app.run('show', 'Notes/2025-12-31');
    expect(app.stdout()).toMatch(/^2025-12-31\n31 December 2025 .*\n\nAn old page\nwithout front matter\n$/s);
  });

  it('wraps text to the width and leaves code and tables alone', async () => {
    const long = 'word '.repeat(30).trim();
    const body = [long, `- ${long}`, `> ${long}`, '```', long, '```', `| ${long} |`, `### ${long}`].join(
      '\n',
    );
    const app = testApp({
      entries: [setPage('2026-03-11', 'weekly', 'W', { body })],
      terminal: true,
      width: 40,
    });
    await app.run('show');
    const lines = app.stdout().split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([long, `| ${long} |`]);
    expect(lines.filter((line) => line.startsWith('> ')).length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.startsWith('  word')).length).toBeGreaterThan(2);
  });

  it('shows the file as stored with --raw', async () => {
    const app = testApp({ entries: someJournal, terminal: true });
    await app.run('show', '--raw', '2026-03-06-weekly');
    expect(app.stdout()).toBe(weekly);
  });
});

describe('show --json', () => {
  it('is one object with all that the page says for an id', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('show', '2026-03-06-weekly', '--json');
    const item = JSON.parse(app.stdout()) as Record<string, unknown>;
    expect(Object.keys(item)).toEqual([
      'schema', 'id', 'path', 'date', 'set', 'title', 'tags', 'words', 'private', 'frontMatter', 'answers', 'body',
    ]); // prettier-ignore
    expect(item).toMatchObject({ schema: 1, id: '2026-03-06-weekly', frontMatter: { set: 'weekly' } });
    expect(item['answers']).toEqual([
      {
        id: 'moment',
        question: 'What happened?',
        text: 'We found the off-by-one.\n\nThe schema moved. #replication',
      },
    ]);
    expect(item['body']).toBe(weekly.slice(weekly.indexOf('\n# ')));
  });

  it.each([[['2026-03']], [['2026-03-06']], [['2019']]])(
    'is an array for days, however many: %j',
    async (argv) => {
      const app = testApp({ entries: someJournal });
      expect(await app.run('show', ...argv, '--json')).toBe(exitCodes.done);
      expect(Array.isArray(JSON.parse(app.stdout()))).toBe(true);
    },
  );
});

describe('show of what is not there', () => {
  it('is an error for a name, exit 1', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('show', '2026-03-06-weekly-2')).toBe(exitCodes.could);
    expect(app.stderr()).toContain("no entry is called '2026-03-06-weekly-2'");
    expect(await app.run('show', 'Work notes/Day 12')).toBe(exitCodes.could);
    expect(await app.run('show', 'Day 12.md')).toBe(exitCodes.could);
  });

  it('is an error that shows the phrase for a date that is none, exit 2', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('show', '2026-13-01')).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain("no date reads as '2026-13-01'\nhint: ");
    expect(await app.run('show', 'last', 'firday')).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain('last friday');
  });

  it('is no error for a day without entries, and that is said on stderr', async () => {
    const app = testApp({ entries: someJournal });
    expect(await app.run('show', 'yesterday')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toContain('no entry: yesterday');
  });

  it('prints a page whose front matter is broken, and points at the place', async () => {
    const broken = { path: '2026-03-11.md', text: '---\ntitle: [never closed\n---\n\nText.\n' };
    const app = testApp({ entries: [broken] });
    expect(await app.run('show', 'last')).toBe(exitCodes.done);
    expect(app.stdout()).toBe(broken.text);
    expect(app.stderr()).toMatch(/^career: 2026-03-11\.md:\d+:\d+: /);
  });
});
