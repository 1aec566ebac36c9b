/** Reads files that others may have put there: no link, no named pipe, nothing larger than is asked for. */
import { isUtf8 } from 'node:buffer';
import type { Disk } from './disk.ts';
import { openFlags } from './disk.ts';
import { Refusal } from './disk-failure.ts';

export interface FileContent {
  readonly bytes: Uint8Array;
  /** Permission bits. */
  readonly mode: number;
  /** Of the whole file, when only its beginning was read. */
  readonly size: number;
}

/** An entry larger than this, in bytes, is not read. */
const entryCap = 5 * 1024 * 1024;

/** Thrown for a file over its cap. */
export class TooLarge extends Refusal {}

/**
 * A whole file of at most `cap` bytes.
 *
 * @throws Refusal when it is no file, TooLarge, and what the disk throws
 */
export function readFile(disk: Disk, path: string, cap = entryCap): FileContent {
  return readStart(disk, path, Number.MAX_SAFE_INTEGER, cap);
}

/** The first `length` bytes of a file, or all of a shorter one. @throws as `readFile` */
export function readStart(disk: Disk, path: string, length: number, cap = entryCap): FileContent {
  return withFile(disk, path, (file, size, mode) => {
    refuseOver(cap, size);
    const wanted = Math.min(size, length);
    return { bytes: fill(disk, file, wanted, Buffer.allocUnsafe(wanted)), mode, size };
  });
}

function withFile<Result>(
  disk: Disk,
  path: string,
  work: (file: number, size: number, mode: number) => Result,
): Result {
  const file = disk.open(path, openFlags.read);
  try {
    const stat = disk.stat(file);
    if (!stat.isFile()) throw new Refusal(stat.isDirectory() ? 'it is a folder' : 'it is not a file');
    return work(file, stat.size, stat.mode & 0o777);
  } finally {
    disk.close(file);
  }
}

/** A whole file as text, read by way of one place for all: for those who read thousands. @throws as `readFile` */
export function readText(disk: Disk, path: string, cap = entryCap): string {
  return withFile(disk, path, (file, size) => {
    refuseOver(cap, size);
    scratch ??= Buffer.allocUnsafeSlow(64 * 1024);
    return textOf(fill(disk, file, size, size <= scratch.length ? scratch : Buffer.allocUnsafe(size)));
  });
}

let scratch: Buffer | undefined;

function refuseOver(cap: number, size: number): void {
  if (size > cap) throw new TooLarge(overCap(cap));
}

/** Why a file over its cap is not read. @param cap whole MiB, or whole KiB where it is less */
export function overCap(cap: number): string {
  const kibibytes = cap / 1024;
  return `it is larger than ${kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`}`;
}

function fill(disk: Disk, file: number, size: number, bytes: Uint8Array): Uint8Array {
  let filled = 0;
  while (filled < size) {
    const count = disk.read(file, bytes, filled, size - filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** As text; what is not UTF-8 shows as U+FFFD. A byte order mark stays. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** As text, when writing that text would give the same bytes again. */
export function exactTextOf(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? textOf(bytes) : undefined;
}
