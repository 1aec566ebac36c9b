/** The raised flag among what is open: shown as what it is, and answered with one line. */
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';
import { lowWeeks } from '../support/low-weeks.ts';
import { setPage, someJournal } from '../support/pages.ts';
import { promptSet, question } from '../support/sittings.ts';

const now = '2026-03-15T18:00:00+01:00';
const today = '2026-03-15';
const entries = lowWeeks(today);
const sets = [
  promptSet('weekly', [], { every: 7 }),
  promptSet('stagnation', [question('better', 'text')], { every: 28 }),
];
const page = '2026/2026-03-15-open.md';

describe('the raised flag', () => {
  it('stands first in career open, with what it is made of and how often it is wrong', async () => {
    const app = testApp({ entries: [...entries, ...someJournal.slice(3)], terminal: true, now });
    await app.run('open');
    const text = app.stdout().replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'lower than your own earlier ones for 6 entries (since 1 February): 2.6 against 4.0',
    );
    expect(text).toContain('learning (-0.60 of -1.40)');
    expect(text).toContain('about one person in ten');
    for (const command of ['journal stagnation', 'open flag --close season', 'open flag --snooze'])
      expect(text).toContain(`career ${command}`);
  });

  it('fits any screen, and is one record for a pipe and one element of the array', async () => {
    for (const width of [30, 40, 80, 120]) {
      const app = testApp({ entries, terminal: true, width, now });
      await app.run('open');
      for (const line of app.stdout().split('\n'))
        expect(line.length).toBeLessThanOrEqual(Math.max(width, 36));
    }
    const piped = testApp({ entries, now });
    await piped.run('open');
    expect(piped.stdout()).toMatch(/^flag\tflag\t\traised\tYour check-ins [^\n]+\n$/);
    const json = testApp({ entries, now });
    await json.run('open', '--json', '--kind', 'flag');
    expect(JSON.parse(json.stdout())).toMatchObject([
      { id: 'flag', kind: 'flag', state: 'raised', date: '2026-03-01', due: null },
    ]);
  });

  it("is a reason for the month's page, and is in the status", async () => {
    const app = testApp({ entries, sets, now });
    await app.run('status', '--json');
    const status = JSON.parse(app.stdout());
    expect(status.flag).toMatchObject({ since: '2026-02-01', raised: '2026-03-01', entries: 6 });
    expect(status.due).toContainEqual({ set: 'stagnation', reason: 'flag', since: '2026-03-01' });
    const screen = testApp({ entries, sets, now, terminal: true });
    await screen.run('status');
    expect(screen.stdout()).toContain('flag   Your check-ins have been lower');
  });

  it.each([
    [['--close', 'season'], 'state: season'],
    [['--close', 'Known', '--note', 'the reorganisation'], 'state: known'],
    [['--snooze'], 'state: snoozed, until: 2026-04-12'],
    [['--snooze', '2026-05-01'], 'state: snoozed, until: 2026-05-01'],
  ])('is answered with %s, by a page that says so, and is gone', async (options, said) => {
    const app = testApp({ entries, sets, now });
    expect(await app.run('open', 'flag', ...options)).toBe(exitCodes.done);
    expect(app.store.text(page)).toContain(`update:\n  - {ref: flag, ${said}}`);
    const after = testApp({ entries: [...entries, { path: page, text: app.store.text(page) }], sets, now });
    await after.run('status', '--json');
    expect(JSON.parse(after.stdout())).toMatchObject({ flag: null });
    expect(await after.run('open', 'flag', '--close', 'known')).toBe(exitCodes.could);
    expect(after.stderr()).toContain('no flag is raised');
  });

  it('takes no other word, and none where it is not raised', async () => {
    for (const options of [['--close'], ['--close', 'done'], ['--let-go'], ['--move', 'tomorrow']]) {
      const app = testApp({ entries, now });
      expect(await app.run('open', 'flag', ...options), options.join(' ')).toBe(exitCodes.misuse);
      expect(app.stderr()).toContain('season, known');
    }
    const quiet = testApp({ entries: someJournal });
    expect(await quiet.run('open', 'flag', '--snooze')).toBe(exitCodes.could);
  });

  it('decides what career journal takes up where the week is not due', async () => {
    const week = setPage('2026-03-14', 'weekly', 'Week', {
      keys: 'answers:\n  pulse: {energy: 3, learning: 1, worth: 3, voice: 3, people: 3}\n',
    });
    const app = testApp({
      entries: [...entries, week],
      sets,
      now,
      terminal: true,
      replies: [{ reply: 'stop' }],
    });
    await app.run('journal');
    expect(app.screens.map(({ title }) => title)).toEqual(['stagnation']);
  });
});

describe('what is closed', () => {
  const closed = [
    ...someJournal,
    setPage('2026-03-12', 'open', 'Done', {
      keys: 'update:\n  - {ref: 2026-03-06-weekly.commit-1, state: done}\n',
    }),
  ];

  it('is listed by itself, or after what is open, with how it ended', async () => {
    const app = testApp({ entries: closed });
    await app.run('open', '--closed');
    expect(app.stdout()).toBe('commit\t2026-03-06-weekly.commit-1\t2026-03-20\tdone\task for the plan\n');
    const all = testApp({ entries: closed });
    await all.run('open', '--all', '--json');
    expect(
      JSON.parse(all.stdout()).map(({ kind, state }: { kind: string; state: string }) => [kind, state]),
    ).toEqual([
      ['commit', 'done'],
      ['ask', 'open'],
    ]);
    const screen = testApp({ entries: closed, terminal: true });
    await screen.run('open', '--closed');
    expect(screen.stdout()).toContain('done 3 days ago');
  });

  it('excludes itself from the rest, and an item has no list', async () => {
    expect(await testApp({ entries: closed }).run('open', '--closed', '--all')).toBe(exitCodes.misuse);
    expect(await testApp({ entries: closed }).run('open', 'commit-1', '--all', '--close')).toBe(
      exitCodes.misuse,
    );
    const none = testApp({ entries: someJournal, terminal: true });
    expect(await none.run('open', '--closed')).toBe(exitCodes.done);
    expect(none.stderr()).toContain('nothing is closed');
  });

  it('asks for the day where a snooze names none', async () => {
    const app = testApp({ entries: closed });
    expect(await app.run('open', '2026-03-06-weekly.ask-1', '--snooze')).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain('--snooze');
  });
});
