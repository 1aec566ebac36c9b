/** Text that comes from outside the journal: stdin, and files named on the command line. */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../core/problem.ts';
import type { Position } from '../core/value.ts';
import { codeOf, onDisk } from './disk-failure.ts';
import { textOf } from './read-file.ts';

/** A year of answers is a few hundred kilobytes; what is larger is something else. */
const inputCap = 16 * 1024 * 1024;

/** All of stdin. @throws Failure `unreadable` when it is not UTF-8 or over the cap, `disk` */
export function readStdin(): string {
  return decode(
    onDisk('read', 'stdin', () => readAll(0, 'stdin')),
    'stdin',
  );
}

/**
 * A file by its path as typed. Links are followed and pipes are read: its owner has named it, and
 * `--answers <(make-answers)` names a pipe. @throws Failure `disk`, `unreadable`
 */
export function readNamedFile(path: string, cwd: string): string {
  const bytes = onDisk('read', path, () => {
    const file = openSync(resolve(cwd, path), 'r');
    try {
      return readAll(file, path);
    } finally {
      closeSync(file);
    }
  });
  return decode(bytes, path);
}

function readAll(file: number, name: string): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(64 * 1024);
    const count = readSome(file, piece);
    if (count === 0) return Buffer.concat(pieces);
    size += count;
    if (size > inputCap)
      throw unreadable(
        name,
        `it is larger than ${inputCap / 1024 / 1024} MiB`,
        undefined,
        'give it in parts',
      );
    pieces.push(piece.subarray(0, count));
  }
}

function readSome(file: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(file, piece, 0, piece.length, null);
    } catch (error) {
      const code = codeOf(error);
      // What Windows says at the end of a pipe.
      if ((error as NodeJS.ErrnoException).code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // The other end set the pipe non-blocking and has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function decode(bytes: Uint8Array, name: string): string {
  if (!isUtf8(bytes)) throw unreadable(name, 'it is not UTF-8');
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw unreadable(name, 'it holds a NUL character', positionOf(bytes, nul));
  // A byte order mark is Windows' way of saying UTF-8; it is no part of the text.
  return textOf(bytes).replace(/^\uFEFF/, '');
}

function positionOf(bytes: Uint8Array, offset: number): Position {
  const before = textOf(bytes.subarray(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function unreadable(
  file: string,
  why: string,
  at: Position = { line: 1, column: 1 },
  remedy = 'give it as plain text in UTF-8',
): Failure {
  return new Failure('unreadable', { file, at, why, remedy });
}
