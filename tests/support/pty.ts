/** The built program in a real pseudo-terminal, with the screen a person would see. */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terminal as TerminalType } from '@xterm/headless';
import xterm from '@xterm/headless';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';

const bin = resolve(dirname(fileURLToPath(import.meta.url)), '../../bin/career.js');

export interface PtyOptions {
  readonly args: readonly string[];
  /** HOME, and everything below it; the test's own temporary folder. */
  readonly home: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Exit {
  readonly code: number;
  /** The signal's number, 0 when it ended by itself. */
  readonly signal: number;
}

export interface Pty {
  readonly pid: number;
  /** Everything written to the terminal so far, raw. */
  raw(): string;
  /** The visible lines, right-trimmed, without empty ones at the end. */
  screen(): string[];
  /** What scrolled away and what is visible. */
  scrollback(): string[];
  cursor(): { readonly row: number; readonly column: number };
  /** Sends keys as typed. */
  type(keys: string): void;
  /** Sends a bracketed paste. */
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  signal(name: NodeJS.Signals): void;
  /** Closes the terminal under the program, as a closed window does. */
  hangUp(): void;
  /** Waits until the screen matches, then gives it. Fails with the screen it saw instead. */
  until(pattern: RegExp | string, milliseconds?: number): Promise<string[]>;
  /** Waits until nothing has been written for a moment. */
  quiet(milliseconds?: number): Promise<string[]>;
  exit(milliseconds?: number): Promise<Exit>;
  /** The terminal's modes as `stty -a` tells them, read from the other side. */
  modes(): string;
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

export function openPty(options: PtyOptions): Pty {
  const columns = options.columns ?? 80;
  const rows = options.rows ?? 24;
  const terminal: TerminalType = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  const child = spawn(process.execPath, [bin, ...options.args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: options.cwd ?? options.home,
    env: cleanEnv(options.home, options.env),
  });
  let raw = '';
  let last = performance.now();
  let ended: Exit | undefined;
  child.onData((data) => {
    raw += data;
    last = performance.now();
    terminal.write(data);
  });
  child.onExit(({ exitCode, signal }) => {
    ended = { code: exitCode, signal: signal ?? 0 };
  });
  onTestFinished(() => {
    if (ended === undefined) {
      try {
        child.kill('SIGKILL');
      } catch {
        // It ended between the look and the kill.
      }
    }
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

  async function wait(what: string, milliseconds: number, met: () => boolean): Promise<void> {
    const start = performance.now();
    while (!met()) {
      if (performance.now() - start > milliseconds) {
        throw new Error(`waited ${milliseconds} ms for ${what}; the screen shows:\n${screen().join('\n')}\n(raw end: ${JSON.stringify(raw.slice(-300))})`);
      }
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  return {
    pid: child.pid,
    raw: () => raw,
    screen,
    scrollback,
    cursor: () => ({ row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX }),
    type: (keys) => child.write(keys),
    paste: (text) => child.write(`\u001b[200~${text}\u001b[201~`),
    resize(newColumns, newRows) {
      child.resize(newColumns, newRows);
      terminal.resize(newColumns, newRows);
    },
    signal: (name) => process.kill(child.pid, name),
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    async until(pattern, milliseconds = 15_000) {
      const met = () => {
        const text = screen().join('\n');
        return typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
      };
      await wait(String(pattern), milliseconds, met);
      return screen();
    },
    async quiet(milliseconds = 120) {
      await wait('quiet', 15_000, () => performance.now() - last > milliseconds);
      return screen();
    },
    async exit(milliseconds = 15_000) {
      await wait('its end', milliseconds, () => ended !== undefined);
      if (ended === undefined) throw new Error('unreachable: waited for its end');
      return ended;
    },
    modes() {
      const tty = (child as unknown as { ptsName?: string; _pty?: string })._pty ?? '';
      return spawnSync('stty', ['-a', '-F', tty], { encoding: 'utf8' }).stdout;
    },
  };
}
