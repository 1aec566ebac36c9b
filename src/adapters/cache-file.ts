/**
 * One file of the cache: what was worked out from pages, a line for each, held against the page's size and times.
 * It may be deleted, cut short or scribbled over at any moment: what does not read as it should is not there.
 */
import { join } from 'node:path';
import type { Disk, FileStat } from './disk.ts';
import { openFlags } from './disk.ts';
import { quietly, temporaryPath, writeAll } from './durable.ts';
import type { Processes } from './processes.ts';
import { readFile, textOf } from './read-file.ts';

/** By which a page is known to be as it was. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  /** Also tells an edit that has put the size and the time of writing back. */
  readonly ctimeMs: number;
}

export interface CacheLine extends Stamp {
  /** As it was put in: JSON without line ends, or several of it with tabs between. */
  readonly held: string;
}

export type CacheLines = ReadonlyMap<string, CacheLine>;

export interface CacheFile {
  readonly version: string;
  /** By the page's path. */
  readonly lines: CacheLines;
}

export function stampOf({ size, mtimeMs, ctimeMs }: FileStat): Stamp {
  return { size, mtimeMs, ctimeMs };
}

export function isSame(line: Stamp | undefined, now: Stamp): boolean {
  return (
    line !== undefined &&
    line.size === now.size &&
    line.mtimeMs === now.mtimeMs &&
    line.ctimeMs === now.ctimeMs
  );
}

/** Names with these in them are not kept. */
const breaksLines = /[\t\n\r]/;
/** A cache of more is not read, and grows anew. */
const cap = 512 * 1024 * 1024;

/**
 * Undefined where there is none, where it cannot be read, and where it is not as it was written: one letter of it
 * changed would else be told as the person's own.
 */
export function readCacheFile(disk: Disk, folder: string, name: string): CacheFile | undefined {
  const text = checkedText(disk, join(folder, name));
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const found = new Map<string, CacheLine>();
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] as string;
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    const third = line.indexOf('\t', second + 1);
    const fourth = line.indexOf('\t', third + 1);
    if (first < 1 || second === -1 || third === -1 || fourth === -1) return undefined;
    found.set(line.slice(0, first), {
      size: Number(line.slice(first + 1, second)),
      mtimeMs: Number(line.slice(second + 1, third)),
      ctimeMs: Number(line.slice(third + 1, fourth)),
      held: line.slice(fourth + 1),
    });
  }
  return { version: lines[0] ?? '', lines: found };
}

/** What stands before the last line, where that is the sum of it. */
function checkedText(disk: Disk, path: string): string | undefined {
  let bytes: Uint8Array;
  try {
    ({ bytes } = readFile(disk, path, cap));
  } catch {
    return undefined;
  }
  const end = Math.max(0, bytes.length - sumLength);
  const body = bytes.subarray(0, end);
  return textOf(bytes.subarray(end)) === sumOf(body) ? textOf(body) : undefined;
}

const sumLength = 9;

/** Eight digits and a line end. Taken four bytes at a time: it stands between every run and its answer. */
function sumOf(bytes: Uint8Array): string {
  const start = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const words = new Int32Array(start.buffer, start.byteOffset, start.length >> 2);
  let sum = bytes.length;
  // By its place: an iterator takes ten times as long until it has been compiled.
  for (let at = 0; at < words.length; at += 1) sum = turned(sum, words[at] as number);
  for (const byte of bytes.subarray(words.length * 4)) sum = turned(sum, byte);
  return `${(sum >>> 0).toString(16).padStart(8, '0')}\n`;
}

function turned(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/**
 * Puts a file in the place of the one of that name, whole, open to its owner alone; of no lines, removes it.
 * It need not outlive a power cut, so nothing is synced.
 *
 * @throws what the disk throws, with the file before it still in place
 */
export function writeCacheFile(
  disk: Disk,
  folder: string,
  name: string,
  { version, lines }: CacheFile,
  processes: Processes,
): void {
  const path = join(folder, name);
  const kept = [...lines].filter(([page]) => !breaksLines.test(page));
  if (kept.length === 0) {
    if (disk.lookAt(path) !== undefined) disk.remove(path);
    return;
  }
  const body = [
    version,
    ...kept.map(([page, { size, mtimeMs, ctimeMs, held }]) =>
      [page, size, mtimeMs, ctimeMs, held].join('\t'),
    ),
    '',
  ].join('\n');
  const temporary = temporaryPath(disk, folder, processes);
  try {
    const file = disk.open(temporary, openFlags.createNew, 0o600);
    try {
      const bytes = Buffer.from(body, 'utf8');
      writeAll(disk, file, bytes);
      writeAll(disk, file, sumOf(bytes));
    } finally {
      disk.close(file);
    }
    disk.rename(temporary, path);
  } catch (thrown) {
    quietly(() => disk.remove(temporary));
    throw thrown;
  }
}
