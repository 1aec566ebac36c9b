/**
 * Tells this process from all others by a token that fits into a file name, and says whether the process
 * behind a token is still there. No clock is asked: one that jumps would make a live process look dead.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export type Whereabouts =
  | 'alive'
  | 'gone'
  /** On another machine, or on this one under another name: nothing is known of it. */
  | 'elsewhere';

export interface Processes {
  /** This process: `PID-START-BOOT-HOST`; no other process has had or will have the same. */
  readonly self: string;
  whereabouts(token: string): Whereabouts;
}

interface Identity {
  readonly pid: number;
  /**
   * Tells a reused pid from the first one. On Linux the clock ticks from the machine's start to the
   * process's, which anybody can look up; elsewhere the process's own word, good for nothing but a name.
   */
  readonly start: string;
  /** Beginning of the id that Linux gives to each start of the machine; `0` elsewhere. */
  readonly boot: string;
  readonly host: string;
}

export const tokenPattern = /^(\d+)-(\d+)-([0-9a-f]+)-(\w+)$/;

/** Who a token speaks of, for people. */
export function holderOf(token: string): { pid: number; host: string } {
  const { pid, host } = identityOf(token) ?? { pid: 0, host: 'an unknown machine' };
  return { pid, host };
}

function identityOf(token: string): Identity | undefined {
  const [, pid, start, boot, host] = tokenPattern.exec(token) ?? [];
  if (pid === undefined || start === undefined || boot === undefined || host === undefined) return undefined;
  return { pid: Number(pid), start, boot, host };
}

let known: Identity | undefined;

function thisProcess(): Identity {
  known ??= {
    pid: process.pid,
    start: startOf(process.pid) ?? String(Math.round(performance.timeOrigin)),
    boot: (readProc('sys/kernel/random/boot_id') ?? '0').replace(/[^0-9a-f]/g, '').slice(0, 12) || '0',
    host:
      hostname()
        .replace(/[^A-Za-z0-9]+/g, '_')
        .slice(0, 40) || '_',
  };
  return known;
}

export const nodeProcesses: Processes = {
  get self() {
    const { pid, start, boot, host } = thisProcess();
    return `${pid}-${start}-${boot}-${host}`;
  },
  whereabouts(token) {
    const other = identityOf(token);
    const here = thisProcess();
    // Containers share a boot and not their processes, but have names of their own.
    if (other === undefined || other.host !== here.host) return 'elsewhere';
    if (other.boot !== here.boot) return 'gone';
    return isRunning(other) ? 'alive' : 'gone';
  },
};

function isRunning({ pid, start, boot }: Identity): boolean {
  if (boot !== '0') return startOf(pid) === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Somebody else's process may not be signalled, but it is there.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

/** Field 22 of the process's line; the name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | undefined {
  const line = readProc(`${pid}/stat`);
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19];
}

function readProc(name: string): string | undefined {
  try {
    return readFileSync(`/proc/${name}`, 'latin1').trim();
  } catch {
    return undefined;
  }
}
