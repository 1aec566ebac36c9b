/** The built program in a real pseudo-terminal, with the screen a person would see. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal as TerminalType } from '@xterm/headless';
import xterm from '@xterm/headless';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';

const bin = resolve(dirname(fileURLToPath(import.meta.url)), '../../bin/career.js');

/** What runs when a test is over; tests that run side by side bring that of their own context. */
export type WhenFinished = (clean: () => void) => void;

export interface PtyOptions {
  readonly args: readonly string[];
  /** HOME, and everything below it; the test's own temporary folder. */
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /**
   * Runs the program as a job of a shell that the terminal belongs to, as in life: the terminal then outlives
   * it, so that `modes` can still be read, and it can be suspended. Its end is told as the shell tells it.
   */
  readonly shell?: boolean;
  readonly whenFinished?: WhenFinished;
}

export interface Exit {
  readonly code: number;
  /** The signal's number, 0 when it ended by itself. */
  readonly signal: number;
}

export interface Pty {
  /** The program's own number, not its shell's. */
  pid(): number;
  /** Everything written to the terminal so far, raw. */
  raw(): string;
  /** The visible lines, right-trimmed, without empty ones at the end. */
  screen(): string[];
  /** What scrolled away and what is visible. */
  scrollback(): string[];
  /** Lines that the terminal had to wrap since they were wider than it; each is a fault of the drawing. */
  wrapped(): string[];
  cursor(): { readonly row: number; readonly column: number };
  /** Sends keys in one go. */
  type(keys: string): void;
  /** Sends keys one after the other, as hands do: each once the one before it has been answered. */
  press(...keys: readonly string[]): Promise<void>;
  /** Sends a bracketed paste. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  /** To the program, not to its shell. */
  signal(name: NodeJS.Signals): void;
  /** Closes the terminal under the program, as a closed window does. */
  hangUp(): void;
  /** Waits until the screen matches, then gives it. Fails with the screen it saw instead. */
  until(pattern: RegExp | string, milliseconds?: number): Promise<string[]>;
  /** Waits until the program has given the terminal back, and the shell says that it has stopped. */
  untilStopped(): Promise<void>;
  /** Brings the stopped program back, as `fg` does. */
  foreground(): void;
  /** Waits until the cursor stands in that column, from 0. */
  untilColumn(column: number): Promise<void>;
  /** Waits until nothing has been written for a moment. */
  quiet(milliseconds?: number): Promise<string[]>;
  /** How it ended. As a shell's job it has only a code: 128 and the number of the signal, if it was one. */
  exit(milliseconds?: number): Promise<Exit>;
  /** The terminal's modes as `stty -a` tells them, read from the other side while the program runs. */
  modes(): string;
  /** The modes that the shell saw: before the program ran, each time it was stopped, and after its end. */
  modesSeen(when: 'before' | 'stopped' | 'after'): string;
}

/** A clean environment: nothing of the developer's own settings, no certificates that slow every start. */
export function cleanEnv(home: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    TZ: 'UTC',
    ...extra,
  };
}

export const careerBin = bin;

/** Signals that stop a program, as a shell's exit codes. */
const stopCodes = [128 + 20, 128 + 18];

/**
 * The shell in the terminal. It leaves what it saw in the folder `$1`, and waits for a line before it brings
 * a stopped program back. It never mends the terminal's modes by itself. Once the program has ended it stays,
 * so that what was written last cannot be lost with the terminal.
 */
const shellScript = `
  notes=$1; shift
  set -m
  stty -a > "$notes/before"
  sh -c 'echo $$ > "$0/pid"; exec "$@"' "$notes" "$@"
  code=$?
  while [ $code -eq ${stopCodes[0]} ] || [ $code -eq ${stopCodes[1]} ]; do
    stty -a > "$notes/stopped.new"; mv "$notes/stopped.new" "$notes/stopped"
    read -r line
    rm "$notes/stopped"
    fg > /dev/null
    code=$?
  done
  stty -a > "$notes/after"
  echo $code > "$notes/code"
  printf '\\033_end\\033\\134'
  read -r line
`;

/** What the shell says last. Whoever has read it has read all that the program wrote. */
const endMark = '\u001b_end\u001b\\';

/** A signal to a process that may have ended by itself meanwhile. */
function send(target: number, name: NodeJS.Signals): void {
  try {
    process.kill(target, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export function openPty(options: PtyOptions): Pty {
  const columns = options.columns ?? 80;
  const rows = options.rows ?? 24;
  const whenFinished = options.whenFinished ?? onTestFinished;
  const terminal: TerminalType = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 5000,
    allowProposedApi: true,
  });
  const notes = options.shell === true ? mkdtempSync(join(options.home, '.shell-')) : undefined;
  const program = [process.execPath, bin, ...options.args];
  const [file = '', ...args] =
    notes === undefined ? program : ['sh', '-c', shellScript, 'sh', notes, ...program];
  const env = cleanEnv(options.home, options.env);
  const child = spawn(file, args, {
    name: env['TERM'] ?? '',
    cols: columns,
    rows,
    cwd: options.cwd ?? options.home,
    env,
  });
  let raw = '';
  let last = performance.now();
  let ended: Exit | undefined;
  child.onData((data) => {
    raw += data;
    last = performance.now();
    terminal.write(data);
    if (notes !== undefined && raw.endsWith(endMark)) {
      raw = raw.slice(0, -endMark.length);
      ended = { code: Number(note('code')), signal: 0 };
    }
  });
  let isClosed = false;
  child.onExit(({ exitCode, signal }) => {
    isClosed = true;
    ended ??= { code: exitCode, signal: signal ?? 0 };
  });

  const note = (name: string): string | undefined => {
    const path = join(notes ?? '', name);
    return notes !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const pid = (): number => {
    if (notes === undefined) return child.pid;
    const written = Number(note('pid'));
    if (!(written > 0)) throw new Error('the shell has not started the program yet');
    return written;
  };
  whenFinished(() => {
    if (ended === undefined && notes !== undefined && note('pid') !== undefined) send(pid(), 'SIGKILL');
    if (!isClosed) send(child.pid, 'SIGKILL');
    terminal.dispose();
  });

  const lines = (from: number, to: number): string[] => {
    const buffer = terminal.buffer.active;
    const found: string[] = [];
    for (let row = from; row < to; row += 1) found.push(buffer.getLine(row)?.translateToString(true) ?? '');
    while (found.at(-1) === '') found.pop();
    return found;
  };
  const screen = () => lines(terminal.buffer.active.baseY, terminal.buffer.active.baseY + terminal.rows);
  const scrollback = () => lines(0, terminal.buffer.active.baseY + terminal.rows);

  /** Whether the program marks pastes at this moment, which it does as long as it asks. */
  const isTaken = (): boolean => raw.lastIndexOf('\u001b[?2004h') > raw.lastIndexOf('\u001b[?2004l');

  /** What was written last may not be on the screen yet. */
  const drawn = () => new Promise<void>((done) => terminal.write('', done));

  async function wait(what: string, milliseconds: number, met: () => boolean): Promise<void> {
    const start = performance.now();
    while (!met()) {
      // Once it has ended nothing more will come, but what came last may not have been drawn yet.
      const isOver = ended !== undefined && performance.now() - last > 500;
      if (isOver || performance.now() - start > milliseconds) {
        const end = ended === undefined ? '' : ` (it ended with ${JSON.stringify(ended)})`;
        throw new Error(
          `waited ${Math.round(performance.now() - start)} ms for ${what}${end}; the screen shows:\n${screen().join('\n')}\n(raw end: ${JSON.stringify(raw.slice(-300))})`,
        );
      }
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  return {
    pid,
    raw: () => raw,
    screen,
    scrollback,
    wrapped() {
      const buffer = terminal.buffer.active;
      const found: string[] = [];
      for (let row = 1; row < buffer.length; row += 1) {
        const line = buffer.getLine(row);
        if (line?.isWrapped === true) found.push(buffer.getLine(row - 1)?.translateToString(true) ?? '');
      }
      return found;
    },
    cursor: () => ({ row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX }),
    type: (keys) => child.write(keys),
    async press(...keys) {
      for (const key of keys) {
        const before = raw.length;
        child.write(key);
        // A key without a meaning is answered by nothing, so this is no reason to fail.
        const until = performance.now() + 500;
        while (raw.length === before && performance.now() < until) {
          await new Promise((done) => setTimeout(done, 2));
        }
      }
    },
    paste: (text) => child.write(`\u001b[200~${text}\u001b[201~`),
    resize(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    signal: (name) => send(pid(), name),
    // The socket alone: the terminal's own `destroy` sends a signal besides, which a closed window does not.
    hangUp() {
      const { _socket: master } = child as unknown as { readonly _socket: { destroy(): void } };
      master.destroy();
    },
    async until(pattern, milliseconds = 20_000) {
      const met = () => {
        const text = screen().join('\n');
        return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
      };
      await wait(String(pattern), milliseconds, met);
      return screen();
    },
    async untilColumn(column) {
      await wait(`the cursor in column ${column}`, 20_000, () => terminal.buffer.active.cursorX === column);
    },
    async untilStopped() {
      await wait('the program to stop', 20_000, () => note('stopped') !== undefined);
      await wait('the terminal to be given back', 20_000, () => !isTaken());
      await drawn();
    },
    foreground: () => child.write('\r'),
    async quiet(milliseconds = 60) {
      await wait('quiet', 20_000, () => performance.now() - last > milliseconds);
      return screen();
    },
    async exit(milliseconds = 20_000) {
      await wait('its end', milliseconds, () => ended !== undefined);
      if (ended === undefined) throw new Error('unreachable: waited for its end');
      await drawn();
      return ended;
    },
    modes() {
      const { ptsName } = child as unknown as { readonly ptsName: string };
      return spawnSync('stty', ['-a', '-F', ptsName], { encoding: 'utf8' }).stdout;
    },
    modesSeen(when) {
      const seen = note(when);
      if (seen === undefined) throw new Error(`the shell has not seen the modes ${when}`);
      return seen;
    },
  };
}
