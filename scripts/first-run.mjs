#!/usr/bin/env node
/**
 * What `npm start` runs: at a terminal, the reader's own first entry; without one (a pipe, a log), the sample
 * that ships with the project, written into a throw-away journal through the same code and printed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'bin/career.js');

/** Runs `career` with the terminal or the streams of this process; stops with its exit code when it fails. */
function career(...args) {
  const { status } = spawnSync(process.execPath, [bin, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.stdin.isTTY && process.stderr.isTTY) {
  career('journal');
} else {
  const journal = join(mkdtempSync(join(tmpdir(), 'career-sample-')), 'journal');
  const sample = join(root, 'docs/sample/weekly.yaml');
  process.stdout.write(
    'No terminal to ask at, so this writes the sample entry into a throw-away journal.\n\n',
  );
  career('journal', '--dir', journal, '--answers', sample);
  process.stdout.write('\n');
  career('show', 'last', '--dir', journal);
  process.stdout.write(`\nThe journal: ${journal}\nYour own first entry, at a terminal: npm start\n`);
}
