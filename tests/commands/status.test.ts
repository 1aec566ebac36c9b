/** `career status` and `career` alone: where one stands, for a person, a pipe, a shell prompt and a program. */
import { describe, expect, it } from 'vitest';
import type { CivilDate, Moment } from '../../src/core/calendar.ts';
import { exitCodes } from '../../src/core/problem.ts';
import type { Kept } from '../support/memory-drafts.ts';
import { testApp, testSet } from '../support/app.ts';
import { setPage, someJournal } from '../support/pages.ts';

const sets = [testSet('weekly', 'Weekly check-in', 7), testSet('stagnation', 'Stagnation signals', 28)];
const [weekly = testSet('weekly', '')] = sets;

const draft: Kept = {
  session: {
    set: weekly,
    lists: {},
    facts: { runs: 1, role: null, roleDays: null, ledgers: {}, previous: {}, carried: [], scales: {} },
    date: '2026-03-13' as CivilDate,
    written: '2026-03-13T17:00:00+01:00',
    started: '2026-03-13T17:00:00+01:00' as Moment,
    mode: 'full',
    tags: [],
    private: false,
  },
  events: [{ event: 'answer', key: 'moment', value: 'The replica caught up.' }],
};

describe('status --json', () => {
  it('has what is due, open, half-done and last', async () => {
    const app = testApp({ entries: someJournal, sets, drafts: [draft] });
    expect(await app.run('status', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(app.stdout())).toEqual({
      schema: 1,
      due: [{ set: 'weekly', reason: 'cadence', since: '2026-03-13' }],
      flag: null,
      open: [
        {
          id: '2026-03-06-weekly.commit-1',
          kind: 'commit',
          text: expect.stringContaining('ask for the plan'),
          due: '2026-03-20',
          carried: 0,
        },
        {
          id: '2026-03-06-weekly.ask-1',
          kind: 'ask',
          text: expect.stringContaining('a second reviewer'),
          due: null,
          carried: 0,
        },
      ],
      draft: { set: 'weekly', question: 'next', answered: 1, of: 2 },
      pages: null,
      reviews: [],
      pause: null,
      last: expect.objectContaining({ id: '2026-03-10-note', date: '2026-03-10' }),
    });
  });

  it('is all there for an empty journal', async () => {
    const app = testApp({ sets });
    expect(await app.run('status', '--json')).toBe(exitCodes.done);
    expect(JSON.parse(app.stdout())).toEqual({
      schema: 1,
      due: [{ set: 'weekly', reason: 'cadence', since: '2026-03-15' }],
      flag: null,
      open: [],
      draft: null,
      pages: null,
      reviews: [],
      pause: null,
      last: null,
    });
  });
});

describe('status in words', () => {
  it('has a row for each thing, with the command for it, on a screen', async () => {
    const app = testApp({ entries: someJournal, sets, drafts: [draft], terminal: true });
    await app.run('status');
    const text = app.stdout();
    expect(text).toMatch(/^ {2}last {4}10 March, the alert is quiet now \(5 days ago\)$/im);
    expect(text).toMatch(
      /^ {2}draft {3}weekly check-in, 1 of 2 answered {2,}career journal weekly --resume$/m,
    );
    expect(text).toMatch(/^ {2}due {5}weekly check-in, 6 minutes, since Friday {2,}career journal weekly$/m);
    expect(text).toMatch(/^ {2}open {4}ask for the plan, due Friday$/m);
    expect(text).toMatch(/^ {10}ask: a second reviewer$/m);
  });

  it.each([80, 40, 32])('fits %i columns', async (width) => {
    const app = testApp({ entries: someJournal, sets, drafts: [draft], terminal: true, width });
    await app.run('status');
    await app.run();
    const tooLong = app
      .stdout()
      .split('\n')
      .filter((line) => line.length > width);
    // A command to run is not broken.
    expect(tooLong.filter((line) => !line.trim().startsWith('career journal'))).toEqual([]);
  });

  it('is a record a line in a pipe', async () => {
    const app = testApp({ entries: someJournal, sets, drafts: [draft] });
    await app.run('status');
    expect(app.stdout()).toBe(
      'last\t2026-03-10\t2026-03-10-note\tThe alert is quiet now\n' +
        'draft\tweekly\t1\t2\n' +
        'due\tweekly\tcadence\t2026-03-13\n' +
        'open\tcommit\t2026-03-06-weekly.commit-1\t2026-03-20\task for the plan\n' +
        'open\task\t2026-03-06-weekly.ask-1\t\ta second reviewer\n',
    );
  });

  it('is one line with --short', async () => {
    const app = testApp({ entries: someJournal, sets, drafts: [draft] });
    await app.run('status', '--short');
    expect(app.stdout()).toBe(
      'weekly check-in due · 1 step due Friday · 1 ask without an answer · draft 1 of 2\n',
    );
  });

  it('looks with --short at the names of all entries, and into those of eight weeks', async () => {
    const old = setPage('2025-12-01', 'stagnation', 'S', {
      keys: 'commit:\n  - {id: c1, do: an old step, due: 2025-12-08}\n',
    });
    const app = testApp({ entries: [old, setPage('2026-03-14', 'weekly', 'W')], sets });
    await app.run('status', '--short');
    expect(app.stdout()).toBe('stagnation signals due\n');
  });

  it('names the year of a last page that is long past', async () => {
    const app = testApp({ entries: [setPage('2019-03-14', 'weekly', 'W')], sets, terminal: true });
    await app.run('status');
    expect(app.stdout()).toContain('14 March 2019, weekly check-in (7 years ago)');
  });

  it('is no line with --short when there is nothing to say', async () => {
    const app = testApp({ entries: [setPage('2026-03-14', 'weekly', 'W')], sets });
    expect(await app.run('status', '--short')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('');
  });
});

describe('career alone', () => {
  it('says where one stands and what to do next', async () => {
    const app = testApp({ entries: someJournal, sets, terminal: true });
    expect(await app.run()).toBe(exitCodes.done);
    expect(app.stdout()).toBe(
      '  last page   10 March, the alert is quiet now (5 days ago)\n'.replace('the alert', 'The alert') +
        '  open        1 step due Friday · 1 ask without an answer\n' +
        '  due         weekly check-in\n' +
        '  next        career journal\n',
    );
  });

  it('offers the draft before anything else', async () => {
    const app = testApp({ entries: someJournal, sets, drafts: [draft], terminal: true });
    await app.run();
    expect(app.stdout()).toContain('  draft       weekly check-in, 1 of 2 answered\n');
    expect(app.stdout()).toContain('  next        career journal --resume\n');
  });

  it('says what this is to somebody new, where the journal will be, and how to begin', async () => {
    for (const width of [80, 40]) {
      const app = testApp({ sets, terminal: true, width });
      expect(await app.run()).toBe(exitCodes.done);
      expect(app.stdout()).toContain('/home/reader/career');
      expect(app.stdout()).toMatch(/^ {2}career journal /m);
      for (const line of app.stdout().split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  it('names the command that was probably meant', async () => {
    const app = testApp({ entries: someJournal, sets });
    expect(await app.run('lsit')).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain("there is no command 'lsit'");
    expect(app.stderr()).toContain('career list');
  });
});
