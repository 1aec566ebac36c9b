/**
 * Whatever ends or halts the program, at whatever kind of prompt: the answers given are there, the half-typed one
 * too, the sitting is taken up at the same question, and the terminal is as it was.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { JournalHome } from '../support/pty-journal.ts';
import { acceptedIn, journalHome, key, typedIn } from '../support/pty-journal.ts';
import type { Exit, Pty } from '../support/pty.ts';
import type { HalfAnswer, PromptKind, Rest } from './prompt-kinds.ts';
import { kinds, setAround } from './prompt-kinds.ts';

interface Ending {
  readonly name: string;
  /** As a shell tells it: the program's own code, or 128 and the number of the signal. */
  readonly code: number;
  /** Whether the program can say where the draft is, and set the terminal back. */
  readonly leaves: 'in order' | 'without a terminal' | 'at once';
  /** Only stops where nothing stands in the line. */
  readonly onEmptyLine?: true;
  end(terminal: Pty): Promise<void> | void;
}

/** No more than the last second may be lost by a program that was killed. */
const aSecond = () => new Promise((done) => setTimeout(done, 1_100));

const endings: readonly Ending[] = [
  { name: 'ctrl-c', code: 130, leaves: 'in order', end: (terminal) => terminal.type(key.ctrlC) },
  {
    name: 'ctrl-d',
    code: 130,
    leaves: 'in order',
    onEmptyLine: true,
    end: (terminal) => terminal.type(key.ctrlD),
  },
  { name: 'hang-up', code: 129, leaves: 'without a terminal', end: (terminal) => terminal.hangUp() },
  { name: 'HUP', code: 129, leaves: 'in order', end: (terminal) => terminal.signal('SIGHUP') },
  { name: 'TERM', code: 143, leaves: 'in order', end: (terminal) => terminal.signal('SIGTERM') },
  {
    name: 'KILL',
    code: 137,
    leaves: 'at once',
    async end(terminal) {
      await aSecond();
      terminal.signal('SIGKILL');
    },
  },
];

const firstAnswer = 'the first answer';

/** By kind and interruption: answers lost, null while a case has not come to its end. */
const lost = new Map<string, Map<string, number | null>>();

function tally(kind: string, interruption: string, count: number | null): void {
  lost.set(kind, (lost.get(kind) ?? new Map<string, number | null>()).set(interruption, count));
}

for (const ending of endings) {
  describe.concurrent(`${ending.name}, and taken up again`, () => {
    for (const kind of kinds) {
      it(`at a prompt of the kind '${kind.name}'`, async ({ onTestFinished }) => {
        tally(kind.name, ending.name, null);
        const journal = journalHome(onTestFinished);
        const rest = ending.onEmptyLine === true ? (kind.atEmptyLine ?? kind) : kind;
        const { id, terminal } = await halfAnswered(
          journal,
          kind,
          rest.half,
          ending.leaves !== 'without a terminal',
        );

        await ending.end(terminal);

        expect(shellCode(await terminal.exit())).toBe(ending.code);
        if (ending.leaves === 'in order') expectInOrder(terminal, id);
        expect(acceptedIn(journal.draft(id), 'before')).toBe(firstAnswer);
        expect(journal.entries()).toEqual([]);

        const again = journal.career(['journal', id, '--resume']);
        await again.until('2 of 3');
        await again.until(rest.half.shows);
        await finish(again, rest);

        expectWhole(journal, id, rest);
        tally(kind.name, ending.name, 0);
      });
    }
  });
}

describe.concurrent('suspended, and brought back', () => {
  for (const kind of kinds) {
    it(`at a prompt of the kind '${kind.name}'`, async ({ onTestFinished }) => {
      tally(kind.name, 'suspend', null);
      const journal = journalHome(onTestFinished);
      const { id, terminal } = await halfAnswered(journal, kind, kind.half, true);

      terminal.type(key.ctrlZ);

      await terminal.untilStopped();
      expect(terminal.modesSeen('stopped')).toBe(terminal.modesSeen('before'));
      expectSetBack(terminal);
      // What is stopped may never be brought back, so it has to be kept by now.
      expect(acceptedIn(journal.draft(id), 'before')).toBe(firstAnswer);
      expect(typedIn(journal.draft(id), 'asked')).toBeDefined();

      terminal.foreground();
      await terminal.until('2 of 3');
      await terminal.until(kind.half.shows);
      await finish(terminal, kind);

      expect(terminal.modesSeen('after')).toBe(terminal.modesSeen('before'));
      expectWhole(journal, id, kind);
      tally(kind.name, 'suspend', 0);
    });
  }
});

afterAll(() => {
  const columns = [...endings.map(({ name }) => name), 'suspend'];
  const rows = [...lost].map(([kind, counts]) => [kind, ...columns.map((name) => cell(counts.get(name)))]);
  const width = Math.max(...kinds.map(({ name }) => name.length));
  const line = ([head = '', ...cells]: readonly string[]): string =>
    `${head.padEnd(width)}  ${cells.map((text) => text.padStart(8)).join('')}`;
  const counts = [...lost.values()].flatMap((row) => [...row.values()]);
  const whole = counts.filter((count) => count === 0).length;
  console.log(
    [
      'answers lost by an interruption, by kind of prompt',
      line(['', ...columns]),
      ...rows.map(line),
      `${counts.length} cases, ${whole} without a loss`,
    ].join('\n'),
  );
});

function cell(count: number | null | undefined): string {
  return count === undefined ? '' : count === null ? 'FAILED' : String(count);
}

/** The first question answered, and half of the answer typed to the second. */
async function halfAnswered(
  journal: JournalHome,
  kind: PromptKind,
  { keys, shows }: HalfAnswer,
  shell: boolean,
): Promise<{ readonly id: string; readonly terminal: Pty }> {
  const { id, text } = setAround(kind);
  journal.addSet(id, text);
  const terminal = journal.career(['journal', id], { shell });
  await terminal.until('1 of 3');
  terminal.type(firstAnswer);
  await terminal.until(`│ ${firstAnswer}`);
  terminal.type(key.enter);
  await terminal.until('2 of 3');
  await terminal.press(...keys);
  await terminal.until(shows);
  return { id, terminal };
}

/** From half the answer to the end of the sitting. */
async function finish(terminal: Pty, { finish: keys }: Rest): Promise<void> {
  await terminal.press(...keys);
  await terminal.until('3 of 3');
  terminal.type('and the last');
  await terminal.until('│ and the last');
  terminal.type(key.enter);
  expect(shellCode(await terminal.exit())).toBe(0);
}

function expectWhole(journal: JournalHome, id: string, { leaves }: Rest): void {
  const path = `2026/2026-03-06-${id}.md`;
  expect(journal.entries()).toEqual([path]);
  const page = journal.entryText(path);
  for (const part of [`\n${firstAnswer}\n`, ...leaves, '\nand the last\n']) expect(page).toContain(part);
  expect(journal.leftovers()).toEqual([]);
}

/** It was said where the draft is, and the terminal is as it was before. */
function expectInOrder(terminal: Pty, id: string): void {
  const said = terminal.scrollback().join('\n');
  expect(said).toContain('kept in a draft, 1 of 3 answered');
  expect(said).toContain(`career journal ${id} --resume`);
  expect(terminal.modesSeen('after')).toBe(terminal.modesSeen('before'));
  expectSetBack(terminal);
}

/** As a terminal emulator sees it: pastes come unmarked again, and the cursor is shown. */
function expectSetBack(terminal: Pty): void {
  const raw = terminal.raw();
  expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
  expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
}

function shellCode({ code, signal }: Exit): number {
  return signal === 0 ? code : 128 + signal;
}
