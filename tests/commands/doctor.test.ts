/** `career doctor`: each finding on a line, exit 1 while anything is left, and nothing mended unasked. */
import { describe, expect, it } from 'vitest';
import type { CivilDate, Moment } from '../../src/core/calendar.ts';
import type { StoreFinding } from '../../src/core/ports.ts';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp, testSet } from '../support/app.ts';
import { someJournal } from '../support/pages.ts';

const loose: StoreFinding = {
  code: 'loose-mode',
  path: '2026/2026-03-06-weekly.md',
  why: 'others can read it',
  mended: false,
};
const unreadable: StoreFinding = {
  code: 'unreadable',
  path: '2026/odd.md',
  why: 'a list is not closed',
  at: { line: 3, column: 9 },
  mended: false,
};
const undated: StoreFinding = { code: 'undated', path: 'README.md', why: 'it has no date', mended: false };
const inSet = {
  file: 'prompts/mine.md',
  at: { line: 2, column: 1 },
  why: "there is no key 'titel'",
  remedy: "did you mean 'title'?",
  excerpt: { text: '---\ntitel: Mine\n---\n', at: { line: 2, column: 1 } },
};

const draftOf = (id: string, date: string) => ({
  session: {
    set: testSet(id, id),
    lists: {},
    facts: { runs: 0, role: null, roleDays: null, ledgers: {}, previous: {}, carried: [], scales: {} },
    date: date as CivilDate,
    written: date,
    started: `${date}T17:00:00+01:00` as Moment,
    mode: 'full' as const,
    tags: [],
    private: false,
  },
  events: [],
});

const odd = { path: '2026/odd.md', text: '---\ndate: 2026-03-07\ntags: [a\n---\n' };

describe('doctor', () => {
  it('is content with a journal in order', async () => {
    const app = testApp({ entries: someJournal, terminal: true });
    expect(await app.run('doctor')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('nothing to mend\n');
  });

  it('tells how much is kept of what was worked out, where, and that it may go', async () => {
    const options = {
      entries: someJournal,
      cache: { path: '/home/reader/.cache/career/a1', bytes: 411_200 },
    };
    const app = testApp({ ...options, terminal: true });
    expect(await app.run('doctor')).toBe(exitCodes.done);
    expect(app.stdout()).toBe(
      '412 kB of what was worked out from entries are kept in\n/home/reader/.cache/career/a1; they may be deleted\nnothing to mend\n',
    );
    const asked = testApp(options);
    await asked.run('doctor', '--json');
    expect(JSON.parse(asked.stdout())).toMatchObject({ cache: options.cache });
  });

  it('prints FILE:LINE:COL: why for a pipe, and exits 1', async () => {
    const app = testApp({
      entries: [...someJournal, odd],
      findings: [loose, unreadable, undated],
      setFindings: [inSet],
    });
    expect(await app.run('doctor')).toBe(exitCodes.could);
    expect(app.stdout()).toBe(
      '2026/2026-03-06-weekly.md: others can read it\n' +
        '2026/odd.md:3:9: a list is not closed\n' +
        "prompts/mine.md:2:1: there is no key 'titel'\n",
    );
    expect(app.stderr()).toContain('3 findings in /home/reader/career\nhint: career doctor --mend');
  });

  it('shows a person the place in a page, and how to get there', async () => {
    const app = testApp({ entries: [...someJournal, odd], findings: [unreadable], terminal: true });
    expect(await app.run('doctor')).toBe(exitCodes.could);
    expect(app.stdout()).toBe(
      '2026/odd.md:3:9: a list is not closed\n  2 | date: 2026-03-07\n  3 | tags: [a\n    |         ^\n',
    );
    expect(app.stderr()).toContain('hint: career edit 2026/odd.md');
  });

  it('names no page to edit that cannot be opened, but what opens it', async () => {
    const closed: StoreFinding = {
      code: 'unreadable',
      path: '2026',
      why: 'permission denied',
      remedy: "chmod u+rwX '/home/reader/career/2026'",
      mended: false,
    };
    const app = testApp({ entries: someJournal, findings: [closed] });
    expect(await app.run('doctor')).toBe(exitCodes.could);
    expect(app.stderr()).toContain("hint: chmod u+rwX '/home/reader/career/2026'");
  });

  it('shows a person the line, the remedy and which pages are not listed', async () => {
    const app = testApp({ entries: someJournal, findings: [undated], setFindings: [inSet], terminal: true });
    await app.run('doctor');
    expect(app.stdout()).toBe(
      "prompts/mine.md:2:1: there is no key 'titel'\n  1 | ---\n  2 | titel: Mine\n    | ^\nhint: did you mean 'title'?\n" +
        '1 page has no date and so is not listed: README.md\n',
    );
  });

  it('counts what was mended as done', async () => {
    const app = testApp({ entries: someJournal, findings: [loose] });
    expect(await app.run('doctor', '--mend')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('2026/2026-03-06-weekly.md: others can read it (mended)\n');
  });

  it('takes pages without a date for no fault', async () => {
    const app = testApp({ entries: someJournal, findings: [undated] });
    expect(await app.run('doctor', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(app.stdout())).toEqual({
      schema: 1,
      findings: [],
      undated: ['README.md'],
      cache: null,
    });
  });

  it('gives every finding the same keys in JSON', async () => {
    const app = testApp({ entries: someJournal, findings: [loose], settingsFindings: [inSet] });
    expect(await app.run('doctor', '--json')).toBe(exitCodes.could);
    const { findings } = JSON.parse(app.stdout()) as { findings: object[] };
    expect(findings).toEqual([
      {
        about: 'entry',
        code: 'loose-mode',
        path: loose.path,
        line: null,
        column: null,
        why: loose.why,
        remedy: null,
        mended: false,
      },
      {
        about: 'settings',
        code: 'unreadable',
        path: inSet.file,
        line: 2,
        column: 1,
        why: inSet.why,
        remedy: inSet.remedy,
        mended: false,
      },
    ]);
  });

  it('names a draft that has been forgotten, and not one of last week', async () => {
    const app = testApp({
      entries: someJournal,
      drafts: [draftOf('weekly', '2026-03-08'), draftOf('values', '2026-02-01')],
    });
    expect(await app.run('doctor')).toBe(exitCodes.could);
    expect(app.stdout()).toContain("a draft of 'values', 0 of 2 answered, has waited for 42 days");
    expect(app.stdout()).not.toContain('weekly');
  });

  it('has nothing to say about a journal that is not there yet', async () => {
    const app = testApp({ findings: [loose] });
    expect(await app.run('doctor')).toBe(exitCodes.done);
    expect(app.stderr()).toContain('no journal yet');
  });
});
