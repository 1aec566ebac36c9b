/** What hands do at a question: paste, write in any script, take back, change the window, reach for an editor. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalHome } from '../support/pty-journal.ts';
import { firstDifference } from '../support/first-difference.ts';
import { journalHome, key, letters } from '../support/pty-journal.ts';
import type { Pty } from '../support/pty.ts';

const small = `---
id: small
title: A small set
minutes: 3
questions:
  - {id: story, type: long, ask: What happened?}
  - {id: line, type: text, ask: What will you remember?}
---
`;

const twelve = [
  'On Monday the replica fell behind again.',
  'Nobody knew why, and I said so.',
  '',
  '  - the graphs were green',
  '  - the log was not',
  '',
  'We read it line by line.',
  '\tone, two, three',
  'It was off by one: `i <= n`.',
  'I had written it in May.',
  '“Thank you for saying it”, she wrote — 谢谢.',
  'We went home early 🙂',
].join('\n');

/** The long question of a small set, at which the program waits. */
async function atStory(
  options: { readonly columns?: number } = {},
): Promise<{ journal: JournalHome; terminal: Pty }> {
  const journal = journalHome();
  journal.addSet('small', small);
  const terminal = journal.career(['journal', 'small'], options);
  await terminal.until('1 of 2');
  return { journal, terminal };
}

/** Skips what is left of the set, and gives what the entry holds under the question. */
async function storyOf(journal: JournalHome, terminal: Pty): Promise<string | undefined> {
  await terminal.until('2 of 2');
  terminal.type(key.tab);
  expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
  const [path = ''] = journal.entries();
  return journal.entry(path).answers.find(({ id }) => id === 'story')?.text;
}

/** An editor that does what the script says; `$1` is the file. */
function editor(home: string, script: string): string {
  const path = join(home, 'an-editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a paste into a long answer', () => {
  it('arrives with all its twelve lines, marked as a paste', async () => {
    const { journal, terminal } = await atStory();
    terminal.paste(twelve.replaceAll('\n', '\r'));
    await terminal.until('We went home early');
    terminal.type(key.tab);
    expect(await storyOf(journal, terminal)).toBe(twelve);
  });

  it('arrives with all its twelve lines in a terminal that does not mark it', async () => {
    const { journal, terminal } = await atStory();
    terminal.type(twelve.replaceAll('\n', '\r'));
    await terminal.until('We went home early');
    terminal.type(key.tab);
    expect(await storyOf(journal, terminal)).toBe(twelve);
  });

  it('can be sent with the key that leads on, all in one go', async () => {
    const { journal, terminal } = await atStory();
    terminal.type(`We found it.\rI said so.${key.tab}`);
    expect(await storyOf(journal, terminal)).toBe('We found it.\nI said so.');
  });

  it('can be sent with the key that stops, all in one go', async () => {
    const { terminal } = await atStory();
    terminal.type(`We found it.\rI said so.${key.ctrlC}`);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
  });

  it.each([
    ['marked', (terminal: Pty, text: string) => terminal.paste(text)],
    ['unmarked', (terminal: Pty, text: string) => terminal.type(text)],
  ])('is whole with 3,000 characters in one line, and with 30,000 in many, %s', async (_how, send) => {
    const { journal, terminal } = await atStory();
    const line = 'seven chars and é漢 '.repeat(200).slice(0, 3000).trimEnd();
    const lines = Array.from(
      { length: 500 },
      (_, number) => `line ${number} of a very long paste, with words to fill it`,
    );
    send(terminal, line);
    await terminal.until(line.slice(-10));
    await terminal.quiet();
    send(terminal, `\r${lines.join('\r')}`);
    await terminal.until('line 499');
    await terminal.quiet();
    terminal.type(key.tab);
    const story = await storyOf(journal, terminal);
    expect(firstDifference(story ?? '', [line, ...lines].join('\n'))).toBeUndefined();
  });

  it('cannot press keys, whatever it holds', async () => {
    const { journal, terminal } = await atStory();
    terminal.paste(`before\u0003\u0004\u001a\u001b[A\u001b[2Jafter\tthe end`);
    await terminal.until('the end');
    terminal.type(key.tab);
    expect(await storyOf(journal, terminal)).toBe('before[A[2Jafter\tthe end');
  });
});

describe('writing in any script', () => {
  // What is typed, columns that it takes.
  const characters: readonly (readonly [string, number])[] = [
    ['漢', 2],
    ['字', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['한', 2],
    ['🙂', 2],
    ['ñ', 1],
    ['ส', 1],
  ];

  it('shows each character where it belongs, and takes each back with one key', async () => {
    const { terminal } = await atStory();
    await terminal.quiet();
    const start = terminal.cursor().column;
    let columns = start;
    for (const [character, width] of characters) {
      await terminal.press(character);
      columns += width;
      await terminal.untilColumn(columns);
    }
    const typed = characters.map(([character]) => character).join('');
    expect(terminal.screen().join('\n').normalize()).toContain(`│ ${typed.normalize()}`);
    for (const [, width] of characters.toReversed()) {
      await terminal.press(key.backspace);
      columns -= width;
      await terminal.untilColumn(columns);
    }
    expect(terminal.cursor().column).toBe(start);
  });

  it.each(['👩‍💻', '🇫🇷', '❤️', '👍🏽', 'กำ', 'ạ̈', 'নি'])(
    'takes back %s, which is several code points, with one key',
    async (character) => {
      const { journal, terminal } = await atStory();
      terminal.type(`a${character}`);
      await terminal.until('│ a');
      await terminal.quiet();
      await terminal.press(key.backspace, 'b');
      await terminal.until('│ ab');
      terminal.type(key.tab);
      expect(await storyOf(journal, terminal)).toBe('ab');
    },
  );

  it('breaks wide characters at the edge without losing any', async () => {
    const { journal, terminal } = await atStory({ columns: 40 });
    const text = '漢字'.repeat(40);
    terminal.paste(text);
    await terminal.until(/(?:│ [漢字]+\n.*){4}│ (?:漢字)+$/m);
    expect(terminal.wrapped()).toEqual([]);
    terminal.type(key.tab);
    expect(await storyOf(journal, terminal)).toBe(text);
  });
});

describe('going back', () => {
  it('shows the former answer, ready to be changed, and takes its quiet line off the page', async () => {
    const { journal, terminal } = await atStory();
    await terminal.press(...letters('We found'), key.tab);
    await terminal.until('2 of 2');
    await terminal.until('    We found');
    terminal.type(key.back);
    await terminal.until('1 of 2');
    const screen = await terminal.until('│ We found');
    expect(screen.filter((line) => line.includes('We found'))).toHaveLength(1);
    expect(screen.filter((line) => line.includes('What happened?'))).toHaveLength(1);
    await terminal.press(...letters(' it.'), key.tab);
    expect(await storyOf(journal, terminal)).toBe('We found it.');
  });
});

describe('a window that changes its size', () => {
  it('has the question drawn anew, once and whole, narrower and wider and lower', async () => {
    const { journal, terminal } = await atStory();
    terminal.paste(
      'We found the off-by-one in the replication test together, after two days of blaming the network.',
    );
    await terminal.until('blaming the network.');
    for (const [columns, rows] of [
      [40, 24],
      [100, 24],
      [30, 12],
      [80, 24],
    ] as const) {
      const before = terminal.raw().length;
      terminal.resize(columns, rows);
      await expect.poll(() => terminal.raw().length).toBeGreaterThan(before);
      await terminal.quiet();
      const lines = terminal.screen();
      const screen = lines.join('\n');
      expect(screen.match(/What happened\?/g), screen).toHaveLength(1);
      expect(screen.match(/off-by-one/g), screen).toHaveLength(1);
      expect(lines.join(' ').replace(/[│\s]+/g, ' '), screen).toContain(
        'after two days of blaming the network.',
      );
      expect(lines.at(-1), screen).toContain('tab');
      expect(lines[terminal.cursor().row]?.slice(0, terminal.cursor().column), screen).toMatch(/network\.$/);
    }
    terminal.type(key.tab);
    expect(await storyOf(journal, terminal)).toContain('blaming the network.');
  });
});

describe('the editor', () => {
  it('is given what stands there, and what it leaves comes back', async () => {
    const journal = journalHome();
    journal.addSet('small', small);
    const seen = join(journal.home, 'seen');
    const EDITOR = editor(
      journal.home,
      `cp "$1" '${seen}'; stty -a > '${seen}-modes'; ls -l "$1" > '${seen}-rights'; printf 'And then\\nwe went home.\\n' >> "$1"`,
    );
    const terminal = journal.career(['journal', 'small'], { env: { EDITOR } });
    await terminal.until('1 of 2');
    await terminal.press(...letters('We found it.'), key.ctrlO);
    await terminal.until(/│ We found it\.\n.*│ And then\n.*│ we went home\.$/m);
    expect(readFileSync(seen, 'utf8')).toBe('We found it.\n');
    expect(readFileSync(`${seen}-rights`, 'utf8')).toMatch(/^-rw-------/);
    // An editor is handed a terminal as a shell would hand it.
    expect(readFileSync(`${seen}-modes`, 'utf8')).toContain(' icanon');
    expect(readFileSync(`${seen}-modes`, 'utf8')).toContain(' echo ');
    await terminal.press(...letters(' Early'), key.tab);
    expect(await storyOf(journal, terminal)).toBe('We found it.\nAnd then\nwe went home. Early');
    expect(journal.leftovers()).toEqual([]);
  });

  it('that fails leaves the answer as it was, and says so', async () => {
    const journal = journalHome();
    journal.addSet('small', small);
    const EDITOR = editor(journal.home, 'exit 3');
    const terminal = journal.career(['journal', 'small'], { env: { EDITOR } });
    await terminal.until('1 of 2');
    await terminal.press(...letters('We found it.'), key.ctrlO);
    await terminal.until(/did not end well, so the answer is as it\s+was/);
    await terminal.until('│ We found it.');
    terminal.type(key.tab);
    expect(await storyOf(journal, terminal)).toBe('We found it.');
  });

  it('that is killed with the program leaves what was typed in the draft', async () => {
    const journal = journalHome();
    journal.addSet('small', small);
    const EDITOR = editor(journal.home, `echo open > '${journal.home}/open'; read line < /dev/tty`);
    const terminal = journal.career(['journal', 'small'], { env: { EDITOR } });
    await terminal.until('1 of 2');
    await terminal.press(...letters('We found it.'), key.ctrlO);
    await expect.poll(() => readFileSync(join(journal.home, 'open'), 'utf8')).toBe('open\n');
    terminal.hangUp();
    await terminal.exit();
    const again = journal.career(['journal', '--resume']);
    await again.until('│ We found it.');
  });
});

describe('a note', () => {
  it('is asked for where none is given, in as many lines as it takes', async () => {
    const journal = journalHome();
    const terminal = journal.career(['note', 'win']);
    await terminal.until('The win, in a line or a few?');
    await terminal.press(...letters('The fix held.'), key.enter, ...letters('All week.'), key.tab);
    expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
    expect(terminal.screen().join('\n')).toContain('saved  2026/2026-03-06-note.md');
    expect(journal.entry('2026/2026-03-06-note.md')).toMatchObject({
      set: 'note',
      frontMatter: { note: { kind: 'win' } },
    });
    expect(journal.entryText('2026/2026-03-06-note.md')).toContain('\nThe fix held.\nAll week.\n');
  });
});
