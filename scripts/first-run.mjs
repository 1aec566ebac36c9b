#!/usr/bin/env node
/**
 * What `npm start` runs: at a terminal, the reader's own first entry; without one (a pipe, a log), a throw-away
 * journal of one made-up year, written through the same code, and its summary.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'bin/career.js');

/**
 * Runs `career`; stops with its exit code when it fails.
 *
 * @param keep whether what it prints is wanted here, and not on stdout
 */
function career(args, keep = false) {
  const stdio = ['inherit', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { stdio, encoding: 'utf8' });
  if (status !== 0) {
    if (keep) process.stderr.write(stderr);
    process.exit(status ?? 1);
  }
  return stdout?.trim() ?? '';
}

if (process.stdin.isTTY && process.stderr.isTTY) {
  career(['journal']);
} else {
  process.stdout.write('No terminal to ask at, so this is a throw-away journal of one made-up year.\n\n');
  const journal = career(['demo'], true);
  career(['summarize', '--dir', journal]);
  process.stdout.write(`\nThe journal: ${journal}\nYour own first entry, at a terminal: npm start\n`);
}
