/**
 * Locks that a dead process cannot leave closed, among processes that may all begin at the same moment.
 *
 * Everybody who wants a lock makes a file of their own beside those of the others (`NAME.lock-TOKEN`,
 * exclusively created; the token tells the process) and then looks around. Who sees no live neighbour has
 * the lock: of any two, the one who made its file later sees the other. The file of a dead process can be
 * removed by anybody at any time, since no other process will ever have one of that name.
 */
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { openFlags } from './disk.ts';
import { codeOf } from './disk-failure.ts';
import type { Processes } from './processes.ts';

export interface Lock {
  release(): void;
}

export interface Held {
  /** The token of the process that has it. */
  readonly heldBy: string;
  /** The file that says so. */
  readonly path: string;
}

/** A fifth of a second at most; only who comes first in order waits at all. */
const patience = { rounds: 20, milliseconds: 10 };

/** The token in a lock's file name; undefined for other names. */
export function lockToken(name: string): string | undefined {
  return /\.lock-([^.]+)$/.exec(name)?.[1];
}

/** @throws what the disk throws, the own file removed again */
export function takeLock(disk: Disk, folder: string, name: string, processes: Processes): Lock | Held {
  const { self } = processes;
  const prefix = `${name}.lock-`;
  const path = join(folder, prefix + self);
  const release = (): void => disk.remove(path);
  if (!makeEmpty(disk, path)) return { heldBy: self, path };
  try {
    for (let round = 1; ; round += 1) {
      const rivals = liveRivals(disk, folder, prefix, processes);
      const [first] = rivals;
      if (first === undefined) return { release };
      // When several begin at once all but the first in order give way, and it waits for them to go.
      if (round === patience.rounds || rivals.some((rival) => rival < self)) {
        release();
        return { heldBy: first, path: join(folder, prefix + first) };
      }
      pause(patience.milliseconds);
    }
  } catch (thrown) {
    try {
      release();
    } catch {
      // The first failure is the one to tell.
    }
    throw thrown;
  }
}

function makeEmpty(disk: Disk, path: string): boolean {
  try {
    disk.close(disk.open(path, openFlags.createNew, 0o600));
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Tokens of the others that want or have the lock; the files of dead ones are removed. */
function liveRivals(disk: Disk, folder: string, prefix: string, processes: Processes): string[] {
  const rivals: string[] = [];
  for (const { name } of disk.list(folder)) {
    if (!name.startsWith(prefix) || name === prefix + processes.self) continue;
    const token = name.slice(prefix.length);
    if (processes.whereabouts(token) === 'gone') removeIfThere(disk, join(folder, name));
    else rivals.push(token);
  }
  return rivals.sort();
}

function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
