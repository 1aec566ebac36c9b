/** What tests of the disk adapters share: the real disk with its calls counted, and processes made up. */
import type { Disk } from '../../src/adapters/disk.ts';
import { nodeDisk } from '../../src/adapters/disk.ts';
import type { Processes, Whereabouts } from '../../src/adapters/processes.ts';

/** A process of that number; whether others live is looked up in `others`, by number, and else they do. */
export function fakeProcess(pid: number, others: Readonly<Record<number, Whereabouts>> = {}): Processes {
  return {
    self: `${pid}-1-1-here`,
    whereabouts: (token) => others[Number(token.split('-')[0])] ?? 'alive',
  };
}

export function failWith(code: string): never {
  throw Object.assign(new Error(code), { code });
}

/** The real disk with some of its calls replaced. */
export function diskWith(changes: Partial<Disk>): Disk {
  return { ...nodeDisk, ...changes };
}

/** The real disk, and the paths that were opened through it. */
export function countingDisk(): { disk: Disk; opened: string[] } {
  const opened: string[] = [];
  const open: Disk['open'] = (path, flags, mode) => {
    opened.push(path);
    return nodeDisk.open(path, flags, mode);
  };
  return { disk: diskWith({ open }), opened };
}
