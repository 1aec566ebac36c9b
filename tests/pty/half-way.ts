/** A small sitting that has come half its way: one answer accepted, and the next begun. */
import { expect } from 'vitest';
import type { JournalHome } from '../support/pty-journal.ts';
import { acceptedIn, key, letters, typedIn } from '../support/pty-journal.ts';
import type { Pty, PtyOptions } from '../support/pty.ts';

const small = `---
id: small
title: A small set
minutes: 3
questions:
  - {id: first, type: text, ask: What came first?}
  - {id: story, type: long, ask: What happened then?}
---
`;

/** The first question answered, and some words at the second, where the program waits. */
export async function halfWay(journal: JournalHome, options: Partial<PtyOptions> = {}): Promise<Pty> {
  journal.addSet('small', small);
  const terminal = journal.career(['journal', 'small'], options);
  await terminal.until('1 of 2');
  await terminal.press(...letters('coffee'), key.enter);
  await terminal.until('2 of 2');
  await terminal.press(...letters('half a sen'));
  await terminal.until('│ half a sen');
  return terminal;
}

/** Both stand in the draft. */
export function expectKept(journal: JournalHome): void {
  expect(acceptedIn(journal.draft('small'), 'first')).toBe('coffee');
  expect(typedIn(journal.draft('small'), 'story')).toBe('half a sen');
}

/** Goes on with the sentence to the end of the sitting. */
export async function finish(journal: JournalHome, terminal: Pty): Promise<void> {
  await terminal.press(...letters('tence'), key.tab);
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  expect(journal.entryText('2026/2026-03-06-small.md')).toMatch(/\ncoffee\n[^]*\nhalf a sentence\n$/);
}
