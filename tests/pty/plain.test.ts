/** Line by line, for screen readers and terminals that cannot place a cursor: nothing redrawn, and nothing lost. */
import { describe, expect, it } from 'vitest';
import { controlsIn } from '../support/escapes.ts';
import type { JournalHome } from '../support/pty-journal.ts';
import { acceptedIn, journalHome, key, typedIn } from '../support/pty-journal.ts';
import type { Pty, PtyOptions } from '../support/pty.ts';

/** The last line, where the program waits for one to be typed. */
const prompt = /(?:^|\n)(?:>|1 to 5, or -:) $/;

/** Types one line, once the program waits for it. */
async function say(terminal: Pty, line: string): Promise<void> {
  await terminal.until(prompt);
  const before = terminal.raw().length;
  terminal.type(`${line}${key.enter}`);
  // The terminal itself shows what is typed; until it has, the prompt of before still stands there.
  await expect.poll(() => terminal.raw().length).toBeGreaterThan(before + line.length);
}

const weekly: readonly (readonly [where: string, ...lines: string[]])[] = [
  ['1 of 7', '3', '4', '2', '1', '-'],
  ['2 of 8', 'We found it together.', '', 'I said so out loud.', '.'],
  ['3 of 8', 'Blame the network last.'],
  ['4 of 8', '2 4', 'a talk', ''],
  ['5 of 8', ':back'],
  ['4 of 8', ''],
  ['5 of 8', 'The plan has no owner.'],
  ['6 of 8', 'Tuesday after stand-up: ask for the plan', ''],
  ['7 of 8', '1'],
  ['8 of 8', ':skip'],
];

describe.each([
  ['--plain', ['journal', '--plain'], {}],
  ['a dumb terminal', ['journal'], { TERM: 'dumb' }],
])('%s', (_name, args, env) => {
  it.each([80, 40])('takes the whole weekly set, %i columns wide', async (columns) => {
    const journal = journalHome();
    const terminal = journal.career(args, { columns, env, shell: true });
    for (const [where, ...lines] of weekly) {
      await terminal.until(new RegExp(`Weekly check-in, ${where}[^]*${prompt.source}`));
      for (const line of lines) await say(terminal, line);
    }
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });

    expect(controlsIn(terminal.raw())).toEqual([]);
    const entry = journal.entry('2026/2026-03-06-weekly.md');
    expect(entry.frontMatter).toMatchObject({
      answers: {
        pulse: { energy: 3, learning: 4, worth: 2, voice: 1 },
        outward: ['looked at openings', 'brushed up CV or profile', 'a talk'],
        after: 'lighter',
      },
      commit: [{ when: 'Tuesday after stand-up', do: 'ask for the plan', due: '2026-03-13' }],
    });
    expect(entry.answers.find(({ id }) => id === 'moment')?.text).toBe(
      'We found it together.\n\nI said so out loud.',
    );
    expect(entry.answers.map(({ id }) => id)).toEqual([
      'pulse',
      'moment',
      'takeaway',
      'outward',
      'unsaid',
      'next',
      'after',
    ]);
    expect(terminal.scrollback().join('\n')).toContain('saved  2026/2026-03-06-weekly.md');
    expect(journal.leftovers()).toEqual([]);
  });
});

const small = `---
id: small
title: A small set
minutes: 3
questions:
  - {id: first, type: text, ask: What came first?}
  - {id: story, type: long, ask: What happened then?}
---
`;

/** The first question answered, and one line of the second one's answer. */
async function halfWay(journal: JournalHome, options: Partial<PtyOptions> = {}): Promise<Pty> {
  journal.addSet('small', small);
  const terminal = journal.career(['journal', 'small', '--plain'], options);
  await say(terminal, 'coffee');
  await terminal.until('2 of 2');
  await say(terminal, 'one line of it');
  await terminal.until(/one line of it\n> $/);
  return terminal;
}

describe('a sitting line by line', () => {
  it.each([
    ['ctrl-c', (terminal: Pty) => terminal.type(key.ctrlC), { code: 130, signal: 0 }, false],
    ['ctrl-d', (terminal: Pty) => terminal.type(key.ctrlD), { code: 130, signal: 0 }, false],
    [':stop', (terminal: Pty) => terminal.type(`:stop${key.enter}`), { code: 130, signal: 0 }, false],
    ['TERM', (terminal: Pty) => terminal.signal('SIGTERM'), { code: 143, signal: 0 }, true],
    ['hang-up', (terminal: Pty) => terminal.hangUp(), { signal: 1 }, false],
    ['KILL', (terminal: Pty) => terminal.signal('SIGKILL'), { code: 137 }, true],
  ])('that %s has ended is taken up where it was', async (name, end, exit, shell) => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell });
    end(terminal);
    expect(await terminal.exit(), name).toMatchObject(exit);
    expect(acceptedIn(journal.draft('small'), 'first')).toBe('coffee');
    expect(typedIn(journal.draft('small'), 'story')).toBe('one line of it');

    const again = journal.career(['journal', '--resume', '--plain']);
    await again.until(/2 of 2[^]*so far:\none line of it\n/);
    await say(again, 'and another');
    await say(again, '.');
    expect(await again.exit()).toEqual({ code: 0, signal: 0 });
    expect(journal.entryText('2026/2026-03-06-small.md')).toMatch(
      /\ncoffee\n[^]*\none line of it\nand another\n$/,
    );
  });

  it('is suspended and brought back by the terminal itself', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal, { shell: true });
    terminal.type(key.ctrlZ);
    await terminal.untilStopped();
    expect(terminal.modesSeen('stopped')).toBe(terminal.modesSeen('before'));
    terminal.foreground();
    terminal.type(`and another${key.enter}.${key.enter}`);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(journal.entryText('2026/2026-03-06-small.md')).toContain('\none line of it\nand another\n');
  });

  it('takes a paste of twelve lines as twelve lines', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal);
    const lines = Array.from({ length: 12 }, (_, number) => `line ${number + 1} of a paste`);
    terminal.type(`${lines.join(key.enter)}${key.enter}.${key.enter}`);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(journal.entryText('2026/2026-03-06-small.md')).toContain(
      `\n${['one line of it', ...lines].join('\n')}\n`,
    );
  });

  it('takes up a draft from a screen, and the other way round', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal);
    terminal.type(`:stop${key.enter}`);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    const screen = journal.career(['journal', '--resume']);
    await screen.until('│ one line of it');
    await screen.press(key.enter, 'x');
    await screen.until('│ x');
    screen.type(key.ctrlC);
    expect(await screen.exit()).toEqual({ code: 130, signal: 0 });
    const again = journal.career(['journal', '--resume', '--plain']);
    await again.until(/so far:\none line of it\nx\n/);
  });

  it('offers a draft, and takes yes or no in words', async () => {
    const journal = journalHome();
    const terminal = await halfWay(journal);
    terminal.type(key.ctrlC);
    await terminal.exit();
    const again = journal.career(['journal', 'small', '--plain']);
    await again.until('Go on with it? (yes unless you say otherwise)');
    again.type(`no${key.enter}`);
    await again.until('Throw it away and begin anew? (no unless you say otherwise)');
    again.type(`yes${key.enter}`);
    await again.until('What came first?');
    expect(acceptedIn(journal.draft('small'), 'first')).toBeUndefined();
  });
});
