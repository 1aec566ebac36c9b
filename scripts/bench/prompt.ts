/**
 * How a question feels, measured through a real pseudo-terminal: the time to the first prompt, from a key to
 * its echo, and for a paste of 3,000 characters; beside them Node's own readline, asked the same way.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import type { IPty } from '@lydell/node-pty';

/** Milliseconds, but for `pasteBytes`, which counts what was written to the terminal. */
export interface PromptFigures {
  /** Medians of the time from the start of the process to the question, and of the ratios of each round. */
  readonly first: { readonly career: number; readonly readline: number; readonly ratio: number };
  readonly keyToEcho: { readonly p50: number; readonly p95: number };
  readonly paste: { readonly career: number; readonly readline: number };
  readonly pasteBytes: number;
}

const pasteOn = '\u001B[200~';
const pasteOff = '\u001B[201~';
const sentence = 'A sentence with a few plain words, more or less of them. ';
/** Ends in a word that stands nowhere else. */
const pasted = `${sentence.repeat(60).slice(0, 2994)}finis.`;

/** A program that asks one question in the plainest way there is. */
const readline = [
  '-e',
  `require('node:readline').createInterface({ input: process.stdin, output: process.stderr }).question('What caught your eye? ', () => process.exit());`,
];

/**
 * How long it takes from the start of the process to the question.
 *
 * @param bin the program's start file
 * @param rounds how often each of the two is started
 * @param journal `CAREER_HOME`, and the moment it is for the program; without it, there is no journal yet
 */
export async function measureFirst(
  bin: string,
  rounds: number,
  journal: { readonly folder: string; readonly now: string } | undefined,
): Promise<PromptFigures['first']> {
  const career = [bin, 'journal', ...(journal === undefined ? ['sparks'] : [])];
  const env: Record<string, string> =
    journal === undefined ? {} : { CAREER_HOME: journal.folder, CAREER_NOW: journal.now };
  const first = { career: [] as number[], readline: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    // Taken by turns, so that a busy machine slows both alike.
    first.career.push(await withProgram(career, ({ started }) => Promise.resolve(started), env));
    first.readline.push(await withProgram(readline, ({ started }) => Promise.resolve(started)));
  }
  const [ours, theirs] = [percentile(first.career, 50), percentile(first.readline, 50)];
  const ratios = first.career.map((time, round) => time / (first.readline[round] ?? time));
  return { career: ours, readline: theirs, ratio: percentile(ratios, 50) };
}

/** @param bin the program's start file */
export async function measurePrompt(bin: string): Promise<Omit<PromptFigures, 'first'>> {
  const career = [bin, 'journal', 'sparks'];
  const echoes = await withProgram(career, typeSentence);
  const paste = await withProgram(career, (program) => pasteText(program, `${pasteOn}${pasted}${pasteOff}`));
  const plain = await withProgram(readline, (program) => pasteText(program, pasted));
  return {
    keyToEcho: { p50: percentile(echoes, 50), p95: percentile(echoes, 95) },
    paste: { career: paste.time, readline: plain.time },
    pasteBytes: paste.bytes,
  };
}

interface Program {
  readonly terminal: IPty;
  /** Milliseconds from its start to the question. */
  readonly started: number;
  /** Sends keys and waits until something that matches has been written since. @returns milliseconds */
  readonly until: (keys: string, pattern: RegExp) => Promise<{ time: number; bytes: number }>;
}

async function withProgram<Result>(
  args: readonly string[],
  use: (program: Program) => Promise<Result>,
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const home = mkdtempSync(join(tmpdir(), 'career-bench-'));
  const from = performance.now();
  const terminal = spawn(process.execPath, [...args], {
    name: 'xterm-256color',
    cols: 80,
    rows: 24,
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env },
  });
  let written = '';
  let wake: (() => void) | undefined;
  terminal.onData((data) => {
    written += data;
    wake?.();
  });
  const gone = new Promise<void>((resolve) => terminal.onExit(() => resolve()));

  async function until(keys: string, pattern: RegExp): Promise<{ time: number; bytes: number }> {
    const start = performance.now();
    written = '';
    if (keys !== '') terminal.write(keys);
    while (!pattern.test(written)) {
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`nothing like ${String(pattern)} was written`)),
          10_000,
        );
        wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
    return { time: performance.now() - start, bytes: Buffer.byteLength(written) };
  }

  try {
    // Ours is whole with its line of keys; readline's has a blank behind the question.
    await until('', /ctrl-c|caught your eye\? /);
    return await use({ terminal, started: performance.now() - from, until });
  } finally {
    terminal.kill('SIGKILL');
    await gone;
    rmSync(home, { recursive: true, force: true });
  }
}

async function typeSentence({ until }: Program): Promise<number[]> {
  const times: number[] = [];
  for (const letter of sentence.repeat(4)) {
    // The whole prompt is drawn anew, so its last line marks the end of the echo.
    times.push((await until(letter, /ctrl-c[^]*G$/)).time);
  }
  return times;
}

async function pasteText({ until }: Program, keys: string): Promise<{ time: number; bytes: number }> {
  return until(keys, /finis\./);
}

/** @param rank 0 to 100 */
function percentile(times: readonly number[], rank: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((rank / 100) * sorted.length))] ?? 0;
}
