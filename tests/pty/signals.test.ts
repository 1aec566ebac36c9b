/** Signals from elsewhere, and a terminal without a shell: what the interruptions of every kind of prompt leave out. */
import { describe, expect, it } from 'vitest';
import { journalHome, key, letters, typedIn } from '../support/pty-journal.ts';
import type { Pty } from '../support/pty.ts';
import { expectKept, finish, halfWay } from './half-way.ts';

describe('a signal from elsewhere', () => {
  it('that interrupts is as good as ctrl-c', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell: true });
    terminal.signal('SIGINT');
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    expect(terminal.screen().join('\n')).toContain('kept in a draft, 1 of 2 answered');
    expect(terminal.modesSeen('after')).toBe(terminal.modesSeen('before'));
    expectKept(journal);
  });

  it('that suspends is as good as ctrl-z', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell: true });
    terminal.signal('SIGTSTP');
    await terminal.untilStopped();
    expect(terminal.modesSeen('stopped')).toBe(terminal.modesSeen('before'));
    expectKept(journal);
    terminal.foreground();
    await terminal.until('│ half a sen');
    await finish(journal, terminal);
  });

  it('that stops it without asking keeps it from nothing once it goes on', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal);
    terminal.signal('SIGSTOP');
    const before = terminal.raw().length;
    terminal.signal('SIGCONT');
    await expect.poll(() => terminal.raw().slice(before)).toContain('half a sen');
    await finish(journal, terminal);
  });
});

describe('ctrl-z', () => {
  it('keeps the very last character first, since the program may never go on', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell: true });
    const kept = (text: string) =>
      expect.poll(() => typedIn(journal.draft('small'), 'story'), { timeout: 5_000 }).toBe(text);
    await kept('half a sen');
    await new Promise((done) => setTimeout(done, 600));
    // One character is kept at once, and with it begins the half second in which the next would wait.
    terminal.type('t');
    await kept('half a sent');
    terminal.type(`e${key.ctrlZ}`);
    await terminal.untilStopped();
    expect(typedIn(journal.draft('small'), 'story')).toBe('half a sente');
  });

  it('stops the program, and time with it, as often as one likes', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell: true });
    for (const more of letters('tenc')) {
      terminal.type(key.ctrlZ);
      await terminal.untilStopped();
      terminal.foreground();
      await terminal.until('│ half a sen');
      await terminal.press(more);
    }
    await terminal.until('│ half a sentenc');
    await terminal.press('e', key.tab);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(journal.entryText('2026/2026-03-06-small.md')).toContain('\nhalf a sentence\n');
  });

  it('does nothing for long where there is no shell to come back to', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal);
    const before = terminal.raw().length;
    terminal.type(key.ctrlZ);
    await expect.poll(() => terminal.raw().slice(before)).toContain('half a sen');
    expect(terminal.raw().slice(before)).toContain('\u001b[?2004l');
    await finish(journal, terminal);
    expect(terminal.scrollback().filter((line) => line.includes('What happened then?'))).toHaveLength(1);
  });
});

describe('a program that is ended while it is suspended', () => {
  it.each(['SIGKILL', 'SIGTERM', 'SIGHUP'] as const)('by %s has kept what was typed', async (signal) => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell: true });
    terminal.type(key.ctrlZ);
    await terminal.untilStopped();
    terminal.signal(signal);
    terminal.foreground();
    expect((await terminal.exit()).code).toBeGreaterThan(128);
    expectKept(journal);
    const again = journal.career(['journal', '--resume']);
    await again.until('│ half a sen');
    await finish(journal, again);
  });
});

describe('a note that was interrupted', () => {
  it.each([
    ['ctrl-c', { code: 130, signal: 0 }, (terminal: Pty) => terminal.type(key.ctrlC)],
    ['ctrl-d', { code: 130, signal: 0 }, (terminal: Pty) => terminal.type(`${key.enter}${key.ctrlD}`)],
    ['TERM', { code: 143, signal: 0 }, (terminal: Pty) => terminal.signal('SIGTERM')],
    ['hang-up', { signal: 1 }, (terminal: Pty) => terminal.hangUp()],
    ['KILL', { signal: 9 }, (terminal: Pty) => terminal.signal('SIGKILL')],
  ])('by %s is there the next time', async (_name, exit, end) => {
    const journal = journalHome();
    const terminal = journal.career(['note', 'win']);
    await terminal.until('The win, in a line or a few?');
    await terminal.press(...letters('The fix held.'));
    // Half a second is what may be lost.
    await expect.poll(() => journal.leftovers().join(' '), { timeout: 5_000 }).toContain('note-win');
    await new Promise((done) => setTimeout(done, 600));
    end(terminal);
    expect(await terminal.exit()).toMatchObject(exit);
    expect(journal.entries()).toEqual([]);

    const other = journal.career(['note', 'doubt']);
    await other.until('The doubt, in a line or a few?');
    expect((await other.quiet()).join('\n')).not.toContain('The fix held.');
    other.type(key.ctrlC);
    expect(await other.exit()).toEqual({ code: 130, signal: 0 });

    const again = journal.career(['note', 'win']);
    await again.until('│ The fix held.');
    again.type(key.tab);
    expect(await again.exit()).toEqual({ code: 0, signal: 0 });
    expect(journal.entryText('2026/2026-03-06-note.md')).toContain('\nThe fix held.\n');
    expect(journal.leftovers()).toEqual([]);
  });
});
