import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/core/calendar.ts';
import type { Editor } from '../../../src/core/ports.ts';
import { Failure } from '../../../src/core/problem.ts';
import { displayWidth } from '../../../src/core/text-width.ts';
import { tempDir } from '../../support/temp.ts';
import { desk, stepOf } from './paper.ts';

/** An editor that does what a test says to the file. */
function editorThat(does: (path: string) => void, ok = true): Editor {
  return {
    edit(path) {
      does(path);
      return Promise.resolve({ ok, command: 'ed' });
    },
  };
}

/** What follows a burst at once belongs to it; nobody presses a key that soon. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('a page of questions', () => {
  it('leaves a quiet line or two of each that was answered', async () => {
    const at = desk();
    const first = at.put({ step: stepOf('long') });
    await at.send(
      'We found the off-by-one in the replication test together, after two days of blaming the network.',
    );
    await at.press('tab');
    await first;
    const second = at.put({ step: stepOf('pulse') });
    await at.send('3-');
    await second;
    const third = at.put({ step: stepOf('choice') });
    await at.press('tab');
    await third;
    void at.put({ step: stepOf('text') });
    expect((await at.screen()).split('\n')).toEqual([
      '  Pick one moment from this week worth keeping. What happened, who was there,…',
      '    We found the off-by-one in the replication test together, after… · 16 words',
      '  Two quick lines about this working week.',
      '    energy 3 · voice –',
      '  How does this page leave you? – skipped',
      '',
      '  Weekly check-in                                          2 of 7 · about 5 min',
      `  ${'─'.repeat(77)}`,
      '  What will you want to remember?',
      '',
      '  │',
      '',
      '  tab: skip    shift-tab: back    ctrl-o: editor    ctrl-c: stop, kept',
    ]);
    expect(at.cursor()).toEqual({ row: 10, column: 4 });
  });

  it('takes the last answer off again when one goes back to it', async () => {
    const at = desk();
    const first = at.put({ step: stepOf('text') });
    await at.send('write it down\r');
    await first;
    const second = at.put({ step: stepOf('long') });
    await at.press('shift-tab');
    await expect(second).resolves.toEqual({ reply: 'back' });
    expect(await at.screen()).toBe('');
    void at.put({ step: stepOf('text'), typed: 'write it down' });
    expect(await at.screen()).toContain('  │ write it down');
  });

  it('never takes off what another sitting left', async () => {
    const at = desk();
    const first = at.put({ title: 'Sparks', step: stepOf('text') });
    await at.send('a way of working\r');
    await first;
    const second = at.put({ step: stepOf('long') });
    await at.press('shift-tab');
    await second;
    expect(await at.screen()).toContain('a way of working');
  });

  it('shows text from sets and answers harmlessly', async () => {
    const at = desk();
    const step = {
      ...stepOf('choice', { options: [{ text: 'a\u001B]0;title\u0007b' }] }),
      ask: 'Which\u001B[2J one?\u202E',
    };
    const reply = at.put({ step, title: 'Set\u009B31m' });
    expect(await at.screen()).toContain('Which\\x1b[2J one?\\u{202e}');
    await at.send('1\r');
    await reply;
    expect(await at.screen()).toContain('a\\x1b]0;title\\x07b');
    // oxlint-disable-next-line no-control-regex
    expect(at.raw()).not.toMatch(/\u001B\]|\u009B|\u001B\[2J|\u202E/);
  });
});

describe('an answer that the disk refuses', () => {
  const full = new Failure('disk', {
    doing: 'keep the last answer in',
    path: 'weekly.jsonl',
    why: 'no space left',
  });

  it('is not shown as accepted; its words stay, and are taken once there is room', async () => {
    let room = false;
    const taken: unknown[] = [];
    const at = desk();
    const reply = at.put({
      step: stepOf('long'),
      keep() {
        if (!room) throw full;
      },
      accept(accepted) {
        if (!room) throw full;
        taken.push(accepted);
      },
    });
    await at.send('We found it.');
    await at.press('tab');
    const shown = await at.screen();
    expect(shown).toContain('│ We found it.');
    expect(shown).toContain('not kept: could not keep the last answer in weekly.jsonl: no space left');
    expect(shown.match(/not kept/g)).toHaveLength(1);
    room = true;
    await at.press('tab');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'We found it.' });
    expect(taken).toEqual([{ reply: 'answer', value: 'We found it.' }]);
    expect(await at.screen()).toContain('    We found it.');
  });

  it('is left readable on the screen when one stops there', async () => {
    const at = desk();
    const reply = at.put({
      step: stepOf('long'),
      accept() {
        throw full;
      },
    });
    await at.send('We found it.');
    await at.press('tab', 'ctrl-c');
    await expect(reply).resolves.toEqual({ reply: 'stop' });
    expect(await at.screen()).toContain('We found it.');
  });
});

describe('a page of two sittings', () => {
  it('is left alone however far one goes back', async () => {
    const at = desk();
    for (const title of ['Sparks', 'Weekly check-in']) {
      const reply = at.put({ title, step: stepOf('text') });
      await at.send(`something of ${title}\r`);
      await reply;
    }
    for (let count = 0; count < 2; count++) {
      const reply = at.put({ title: 'Sparks', step: stepOf('text') });
      await at.press('shift-tab');
      await reply;
    }
    expect(await at.screen()).toContain('something of Sparks');
    expect(await at.screen()).toContain('something of Weekly check-in');
  });
});

describe('what is half-typed', () => {
  it('is kept when one stops, and given back', async () => {
    const at = desk();
    const reply = at.put();
    await at.send('half a sent');
    await at.send('ence');
    await at.press('ctrl-c');
    await expect(reply).resolves.toEqual({ reply: 'stop' });
    expect(at.kept.at(-1)).toBe('half a sentence');
    void at.put({ typed: 'half a sentence' });
    await at.send('!');
    expect(await at.screen()).toContain('  │ half a sentence!');
  });

  it('is kept at least once a second while it changes, and not at every key', async () => {
    const at = desk();
    void at.put();
    const from = performance.now();
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      await at.send(letter);
      await new Promise((resolve) => setTimeout(resolve, 50));
      // A kill at this moment would lose what is missing here.
      const kept = JSON.stringify(at.kept.at(-1) ?? '').slice(1, -1);
      expect(kept.charCodeAt(kept.length - 1)).toBeGreaterThan(letter.charCodeAt(0) - 20);
    }
    const seconds = (performance.now() - from) / 1000;
    expect(at.kept.length).toBeGreaterThanOrEqual(Math.floor(seconds));
    expect(at.kept.length).toBeLessThanOrEqual(Math.ceil(seconds * 2) + 1);
  });

  it('is kept when one goes back', async () => {
    const at = desk();
    const reply = at.put();
    await at.send('half');
    await at.send(' more');
    await at.press('shift-tab');
    await reply;
    expect(at.kept.at(-1)).toBe('half more');
  });

  it('stays on the screen when it cannot be kept, also when one stops', async () => {
    const at = desk();
    const full = new Failure('disk', { doing: 'write to', path: 'the draft', why: 'no space left' });
    const reply = at.put({
      keep: () => {
        throw full;
      },
    });
    await at.send('half a sentence');
    expect(await at.screen()).toContain('│ half a sentence');
    expect(await at.screen()).toContain('not kept: could not write to the draft: no space left');
    await at.press('ctrl-c');
    await expect(reply).resolves.toEqual({ reply: 'stop' });
    expect(await at.screen()).toContain('│ half a sentence');
    expect(await at.screen()).not.toContain('Weekly check-in');
  });

  it('is not kept any more once it has been answered', async () => {
    const at = desk();
    const reply = at.put({ step: stepOf('text') });
    await at.send('ans');
    await at.send('wer\r');
    await reply;
    const count = at.kept.length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(at.kept.length).toBe(count);
  });
});

describe('a paste', () => {
  it('of twelve lines arrives as twelve lines, in one go', async () => {
    const lines = Array.from({ length: 12 }, (_line, index) => `line ${index + 1}`);
    const at = desk();
    const reply = at.put();
    await at.screen();
    const before = at.writes();
    await at.send(`\u001B[200~${lines.join('\r')}\u001B[201~`);
    expect(at.writes() - before).toBe(1);
    await at.press('tab');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: lines.join('\n') });
  });

  it('of 3,000 characters costs one drawing and next to no time', async () => {
    const text = 'A sentence with a few plain words, more or less. '.repeat(62).slice(0, 3000).trimEnd();
    for (const sent of [`\u001B[200~${text}\u001B[201~`, text]) {
      const at = desk();
      const reply = at.put();
      await at.screen();
      const [before, raw] = [at.writes(), at.raw().length];
      const from = performance.now();
      await at.send(sent);
      expect(performance.now() - from).toBeLessThan(200);
      expect(at.writes() - before).toBe(1);
      expect(at.raw().length - raw).toBeLessThan(10_000);
      await pause();
      await at.press('tab');
      await expect(reply).resolves.toEqual({ reply: 'answer', value: text });
    }
  });

  it('does not answer the questions that follow', async () => {
    const at = desk();
    const first = at.put({ step: stepOf('text') });
    await at.send('one line of this text\rand another one of it\rand a third\r');
    expect(await at.screen()).toContain('  │ and another one of it');
    await pause();
    await at.press('tab');
    await expect(first).resolves.toEqual({
      reply: 'answer',
      value: 'one line of this text\nand another one of it\nand a third',
    });
  });
});

describe('keys that come early', () => {
  it('wait for the next question', async () => {
    const at = desk();
    const first = at.put({ step: stepOf('text') });
    await at.send('one\rtwo\r');
    await first;
    const second = at.put({ step: stepOf('text') });
    await expect(second).resolves.toEqual({ reply: 'answer', value: 'two' });
  });
});

describe('the size of the terminal', () => {
  it.each([
    [80, 44],
    [44, 100],
    [100, 40],
  ])('can change from %i to %i columns', async (from, to) => {
    const text =
      'We found the off-by-one in the replication test together, after two days of blaming the network.';
    const at = desk({ columns: from, rows: 30 });
    const first = at.put({ step: stepOf('text') });
    await at.send('kept above\r');
    await first;
    void at.put();
    await at.send(text);
    await at.resize(to, 30);
    const screen = await at.screen();
    expect(screen.match(/Weekly check-in/g)).toHaveLength(1);
    expect(screen).toContain('kept above');
    expect(screen.match(/keeping/g)).toHaveLength(1);
    for (const line of screen.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(to);
    const written = screen.split('\n').filter((line) => line.includes('│'));
    expect(written.map((line) => line.replace(/^ *│ /, '')).join(' ')).toBe(text);
    const row = at.cursor().row;
    expect(screen.split('\n')[row]).toBe(written.at(-1));
  });

  it('can be very small', async () => {
    const at = desk({ columns: 20, rows: 6 });
    void at.put();
    await at.send('one two three four five six seven eight nine ten');
    const screen = await at.screen();
    expect(screen).toContain('ten');
    expect(screen.split('\n').length).toBeLessThanOrEqual(6);
  });
});

describe('the cursor', () => {
  it('stands behind what was typed, however wide that is', async () => {
    const at = desk();
    void at.put();
    for (const [typed, column] of [
      ['日本', 8],
      ['e\u0301', 9],
      ['👩‍👩‍👧', 11],
      ['a', 12],
    ] as const) {
      await at.send(typed);
      await at.screen();
      expect(at.cursor().column).toBe(column);
    }
  });

  it('stays in its row where a row has more characters than columns', async () => {
    const at = desk({ columns: 40 });
    void at.put({ step: stepOf('text') });
    // Twenty letters with three marks each are 80 characters in 20 columns.
    await at.send('a\u0301\u0302\u0303'.repeat(20));
    await at.send('b');
    const screen = await at.screen();
    expect(at.cursor().column).toBe(3 + 21);
    expect(screen.match(/Weekly check-in/g)).toHaveLength(1);
    expect(screen.split('\n')[at.cursor().row]).toContain('│');
  });
});

describe('ctrl-o', () => {
  it('continues in the editor, in a file for its owner alone, and comes back', async () => {
    const folder = `${tempDir()}/drafts`;
    const seen: string[] = [];
    const editor = editorThat((path) => {
      seen.push(
        readFileSync(path, 'utf8'),
        (statSync(path).mode & 0o777).toString(8),
        (statSync(folder).mode & 0o777).toString(8),
      );
      writeFileSync(path, 'some text\nand more é\n');
    });
    const at = desk({ editor, folder });
    const reply = at.put();
    await at.send('some text');
    await at.press('ctrl-o');
    expect(seen).toEqual(['some text\n', '600', '700']);
    expect(await at.screen()).toContain('  │ and more é');
    expect(at.kept.at(-1)).toBe('some text\nand more é');
    expect(readdirSync(folder)).toEqual([]);
    await at.press('tab');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'some text\nand more é' });
  });

  it('gives the terminal to the editor as it was before', async () => {
    const at = desk({ folder: tempDir(), editor: editorThat(() => expect(at.rawModes.at(-1)).toBe(false)) });
    void at.put();
    await at.press('ctrl-o');
    await at.send('x');
    expect(at.rawModes).toEqual([true, false, true]);
  });

  it('leaves the answer as it was when the editor did not end well', async () => {
    const at = desk({ folder: tempDir(), editor: editorThat(() => {}, false) });
    void at.put();
    await at.send('some text');
    await at.press('ctrl-o');
    const screen = await at.screen();
    expect(screen).toContain('  │ some text');
    expect(screen).toContain('ed did not end well, so the answer is as it was');
  });

  it.each([
    ['what a failing editor wrote', (path: string) => writeFileSync(path, 'words'), false],
    ['what is not UTF-8', (path: string) => writeFileSync(path, Buffer.from([0x6f, 0xe9, 0x0a])), true],
  ])('throws nothing away: %s', async (_what, does, ok) => {
    const folder = tempDir();
    const at = desk({ folder, columns: 200, editor: editorThat(does, ok) });
    void at.put();
    await at.send('some text');
    await at.press('ctrl-o');
    const [left = ''] = readdirSync(folder);
    expect(left).toMatch(/^answer-.*\.md$/);
    expect((await at.screen()).replace(/\s+/g, '')).toContain(left);
  });
});

describe('the modes of the terminal', () => {
  it('are set for a question and set back after it', async () => {
    const at = desk();
    const reply = at.put({ step: stepOf('text') });
    await at.screen();
    expect(at.rawModes).toEqual([true]);
    expect(at.raw()).toContain('\u001B[?2004h');
    await at.send('x\r');
    await reply;
    await at.screen();
    expect(at.rawModes).toEqual([true, false]);
    expect(at.raw().endsWith('\u001B[?2004l\u001B[?25h')).toBe(true);
  });

  it('are set back when something breaks, and the error is told', async () => {
    let isBroken = false;
    const step = stepOf('text');
    Object.defineProperty(step.question, 'type', {
      get() {
        if (isBroken) throw new Error('broken');
        return 'text';
      },
    });
    const at = desk();
    const reply = at.put({ step });
    await at.send('x');
    isBroken = true;
    const thrown = reply.catch((error: unknown) => error);
    await at.press('tab');
    expect(await thrown).toEqual(new Error('broken'));
    await at.screen();
    expect(at.rawModes).toEqual([true, false]);
  });

  it('stay set from one question to the next', async () => {
    const at = desk();
    const both = (async () => {
      await at.put({ step: stepOf('text') });
      await at.put({ step: stepOf('text') });
    })();
    await at.send('one\r');
    await at.send('two\r');
    await both;
    await at.screen();
    expect(at.rawModes).toEqual([true, false]);
  });
});

describe('a plain yes or no', () => {
  it.each([
    ['y', true],
    ['n', false],
    ['\r', true],
  ])('takes %j as %s', async (keys, said) => {
    const at = desk();
    const answer = at.confirm('Go on with it?', true);
    await at.send(keys);
    await at.send('\r');
    await expect(answer).resolves.toBe(said);
  });

  it.each(['ctrl-c', 'ctrl-d'])('is stopped by %s', async (key) => {
    const at = desk();
    const answer = at.confirm('Go on with it?', true);
    await at.press(key);
    await expect(answer).resolves.toBeNull();
  });
});

describe('what was written before', () => {
  const earlier = [
    { date: '2026-03-06' as CivilDate, text: 'Read the test\nbefore the log.' },
    { date: '2026-02-27' as CivilDate, text: 'Ask sooner.\u001B]0;owned\u0007' },
  ];

  it('is shown on ctrl-r, the newest first with its day, and hidden by the same key', async () => {
    const at = desk();
    const reply = at.put({ step: stepOf('text'), earlier });
    expect(await at.screen()).not.toContain('Read the test');
    expect(await at.screen()).toContain('^r earlier');
    await at.send('half');
    await at.press('ctrl-r');
    const shown = await at.screen();
    expect(shown).toContain(
      '  6 March 2026: Read the test\n    before the log.\n  27 February 2026: Ask sooner.',
    );
    expect(shown).toContain('│ half');
    expect(at.raw()).not.toContain('\u001B]0;');
    await at.press('ctrl-r');
    expect(await at.screen()).not.toContain('Read the test');
    await at.press('tab');
    await expect(reply).resolves.toEqual({ reply: 'answer', value: 'half' });
  });

  it('is not spoken of where there is nothing', async () => {
    const at = desk();
    void at.put({ step: stepOf('text') });
    expect(await at.screen()).not.toContain('earlier');
    await at.press('ctrl-r');
    expect(await at.screen()).toContain('tab: skip');
  });
});
