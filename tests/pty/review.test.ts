/** A review at a real terminal: left in the middle of a step, and taken up at the same question. */
import { describe, expect, it } from 'vitest';
import type { JournalHome } from '../support/pty-journal.ts';
import { acceptedIn, journalHome, key, letters } from '../support/pty-journal.ts';
import type { Pty } from '../support/pty.ts';

const page = '2026/2026-03-06-decision-role.md';
const draft = (journal: JournalHome) => journal.draft('review%3Arole');

/** The frame answered and saved, and a push half typed in the next step. */
async function halfWay(journal: JournalHome, columns = 80): Promise<Pty> {
  const terminal = journal.career(['review', 'role'], { columns });
  await terminal.until('What exactly is being decided?');
  await terminal.press(...letters('?'), key.enter);
  await terminal.until('What is the latest day it can wait?');
  await terminal.press(key.tab);
  await terminal.until('In what state are you deciding?');
  await terminal.press(key.tab);
  await terminal.until('glad to be rid of');
  await terminal.press(...letters('the pager'));
  await terminal.until('the pager');
  return terminal;
}

/** Left, and found again with the same words. */
async function takeUp(journal: JournalHome): Promise<Pty> {
  const again = journal.career(['review']);
  await again.until('glad to be rid of');
  await again.until('the pager');
  return again;
}

describe('career review, at a terminal', () => {
  it.each([
    ['ctrl-c', (terminal: Pty) => terminal.type(key.ctrlC), { code: 130, signal: 0 }],
    ['TERM', (terminal: Pty) => terminal.signal('SIGTERM'), { code: 143, signal: 0 }],
    ['KILL', (terminal: Pty) => terminal.signal('SIGKILL'), { signal: 9 }],
    ['hang-up', (terminal: Pty) => terminal.hangUp(), { signal: 1 }],
  ])('is left by %s within a step, and goes on at the same question', async (name, end, exit) => {
    const journal = journalHome();
    const terminal = await halfWay(journal);
    // Half a second's typing is on the disk by then.
    await expect.poll(() => JSON.stringify(draft(journal))).toContain('the pager');
    end(terminal);
    expect(await terminal.exit(), name).toMatchObject(exit);
    // The step before is a page by now, whatever became of this one.
    expect(journal.entries()).toEqual([page]);
    expect(journal.entryText(page)).toContain('\nframe: {question: role?}\n');
    const again = await takeUp(journal);
    await again.press(key.tab);
    await again.until('What draws you');
    expect(acceptedIn(draft(journal), 'push')).toEqual(['the pager']);
    again.type(key.ctrlC);
    expect(await again.exit()).toEqual({ code: 130, signal: 0 });
  });

  it('keeps the title of a review that was stopped at its first question', async () => {
    const journal = journalHome();
    const terminal = journal.career(['review']);
    await terminal.until('What is to be decided');
    await terminal.press(...letters('Fewer hours'), key.enter);
    await terminal.until('What exactly is being decided?');
    terminal.type(key.ctrlC);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    expect(terminal.scrollback().join(' ')).toContain('career review fewer-hours');
    const again = journal.career(['review']);
    await again.until('│ Fewer hours');
    again.type(key.ctrlC);
    await again.exit();
  });

  it('fits a narrow terminal', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal, 40);
    expect(terminal.wrapped()).toEqual([]);
    terminal.type(key.ctrlC);
    await terminal.exit();
  });
});
