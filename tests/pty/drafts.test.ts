/** A sitting that was left: who may take it up, how it is offered, and what is thrown away. */
import { describe, expect, it } from 'vitest';
import type { JournalHome } from '../support/pty-journal.ts';
import { acceptedIn, journalHome, key } from '../support/pty-journal.ts';
import type { Pty } from '../support/pty.ts';
import { expectKept, finish, halfWay } from './half-way.ts';

const offer = 'Go on with it?';

/** Half a sitting, left by ctrl-c. */
async function leftHalfWay(journal: JournalHome): Promise<void> {
  const terminal = await halfWay(journal);
  terminal.type(key.ctrlC);
  expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
}

describe('a draft that is open elsewhere', () => {
  it.each([
    [['journal', 'small', '--resume']],
    [['journal', '--resume']],
    [['journal', 'small', '--discard']],
  ])('cannot be taken by: career %j', async (args) => {
    const journal = journalHome();
    const holder = await halfWay(journal);
    const other = journal.career(args);
    expect(await other.exit()).toEqual({ code: 1, signal: 0 });
    expect(words(other)).toContain(
      `the draft of 'small' is open in another terminal (process ${holder.pid()} on `,
    );
    expect(words(other)).toContain('hint: finish it there, then: career journal --resume');
    // The one who holds it goes on as if nothing had happened.
    await finish(journal, holder);
  });

  it('is not taken either where its program has only been suspended', async () => {
    const journal = journalHome();
    const holder = await halfWay(journal, { shell: true });
    holder.type(key.ctrlZ);
    await holder.untilStopped();
    const other = journal.career(['journal', 'small', '--resume']);
    expect(await other.exit()).toEqual({ code: 1, signal: 0 });
    expect(words(other)).toContain(`process ${holder.pid()}`);
  });

  it('is not given away where it is offered first', async () => {
    const journal = journalHome();
    await halfWay(journal);
    const other = journal.career(['journal', 'small']);
    await other.until(/another terminal|Go on with it/);
    if (!words(other).includes('another terminal')) other.type(key.enter);
    expect(await other.exit()).toEqual({ code: 1, signal: 0 });
    expect(words(other)).toContain("the draft of 'small' is open in another terminal");
  });
});

describe('a draft that was left', () => {
  it('is offered when its set is asked for, and taken up at once', async () => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', 'small']);
    await terminal.until('  there is a draft: A small set of 2026-03-06, 1 of 2 answered\n  Go on with it?');
    terminal.type(key.enter);
    await terminal.until('2 of 2');
    await terminal.until('│ half a sen');
    await finish(journal, terminal);
    expect(journal.leftovers()).toEqual([]);
  });

  it('is kept unless its throwing away is confirmed', async () => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', 'small']);
    await terminal.until(offer);
    await terminal.press('n', key.enter);
    await terminal.until('Throw it away and begin anew?');
    terminal.type(key.enter);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    expect(words(terminal)).toContain('kept in a draft, 1 of 2 answered; career journal small --resume');
    expectKept(journal);
  });

  it('is replaced by a new one once its throwing away is confirmed', async () => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', 'small']);
    await terminal.until(offer);
    await terminal.press('n', key.enter);
    await terminal.until('Throw it away and begin anew?');
    await terminal.press('y', key.enter);
    await terminal.until('What came first?');
    expect(acceptedIn(journal.draft('small'), 'first')).toBeUndefined();
    terminal.type(key.ctrlC);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  });

  it.each([
    ['ctrl-c', (terminal: Pty) => terminal.type(key.ctrlC), { code: 130, signal: 0 }],
    ['ctrl-d', (terminal: Pty) => terminal.type(key.ctrlD), { code: 130, signal: 0 }],
    ['TERM', (terminal: Pty) => terminal.signal('SIGTERM'), { code: 143, signal: 0 }],
    ['KILL', (terminal: Pty) => terminal.signal('SIGKILL'), { signal: 9 }],
    ['hang-up', (terminal: Pty) => terminal.hangUp(), { signal: 1 }],
  ])('is kept when the offer is answered by %s', async (name, end, exit) => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', 'small'], { shell: false });
    await terminal.until(offer);
    end(terminal);
    expect(await terminal.exit(), name).toMatchObject(exit);
    expectKept(journal);
    const again = journal.career(['journal', 'small', '--resume']);
    await again.until('│ half a sen');
  });

  it('outlives a suspension of the offer', async () => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', 'small'], { shell: true });
    await terminal.until(offer);
    terminal.type(key.ctrlZ);
    await terminal.untilStopped();
    expect(terminal.modesSeen('stopped')).toBe(terminal.modesSeen('before'));
    const before = terminal.raw().length;
    terminal.foreground();
    await expect.poll(() => terminal.raw().slice(before)).toContain(offer);
    terminal.type(key.enter);
    await terminal.until('│ half a sen');
    expectKept(journal);
  });

  it('is thrown away by --discard, and only then', async () => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', 'small', '--discard']);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(words(terminal)).toContain('discarded the draft of A small set, 2026-03-06, 1 of 2 answered');
    expect(journal.leftovers()).toEqual([]);
  });

  it('keeps the day on which it was begun', async () => {
    const journal = journalHome();
    await leftHalfWay(journal);
    const terminal = journal.career(['journal', '--resume'], {
      env: { CAREER_NOW: '2026-03-09T08:00:00+00:00' },
    });
    await terminal.until('│ half a sen');
    terminal.type(key.tab);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(journal.entries()).toEqual(['2026/2026-03-06-small.md']);
  });
});

describe('a draft without any to resume', () => {
  it('is said to be none', async () => {
    const terminal = journalHome().career(['journal', '--resume']);
    expect(await terminal.exit()).toEqual({ code: 1, signal: 0 });
    expect(words(terminal)).toContain('there is no draft to resume');
  });
});

/** Everything on the screen as one line. */
function words(terminal: Pty): string {
  return terminal.scrollback().join(' ').replace(/\s+/g, ' ').trim();
}
