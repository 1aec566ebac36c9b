/** Times whole processes, taking turns, so that a change in the machine's load falls on all of them alike. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing of the reader's own settings, and no certificates: those add tens of milliseconds to every start. */
export function cleanEnv(home, extra = {}) {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    TZ: 'UTC',
    ...extra,
  };
}

/** Runs a command to its end; milliseconds. */
function timeOnce({ command, args, env, expect = 0 }) {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const end = performance.now();
  if (error !== undefined) throw error;
  if (status !== expect) throw new Error(`${[command, ...args].join(' ')} ended with ${status}: ${stderr}`);
  return end - start;
}

/**
 * Each command in turn, `rounds` times over, after one round that does not count; milliseconds by command. What a
 * command has to do before `each` of its runs is not timed.
 */
export function takeTurns(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, command] of commands.entries()) {
      command.each?.();
      const time = timeOnce(command);
      if (round >= 0) times[index].push(time);
    }
  }
  return times;
}

/** The most memory that a Node program held at once, in MiB, as the kernel tells it at its exit. */
export function peakMemory({ command, args, env, each }, work) {
  const file = join(work, 'peak');
  each?.();
  timeOnce({
    command,
    args: ['--require', join(import.meta.dirname, 'baselines/peak-memory.cjs'), ...args],
    env: { ...env, BENCH_PEAK: file },
  });
  const peak = Number(readFileSync(file, 'utf8')) / 1024;
  rmSync(file);
  return peak;
}

/** The value that a share of the sorted values does not exceed. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
