/** Wraps a disk so that one chosen call fails, writes less than asked, or is the last one of its process. */
import type { Disk } from '../../src/adapters/disk.ts';
import { fault } from './memory-disk.ts';

/** Thrown where the process ends, and by every call after that. Nothing that runs may stop it. */
export class Killed extends Error {}

const errors = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT', 'EPERM'] as const;
type ErrorCode = (typeof errors)[number];

export type FaultKind =
  | 'kill before'
  | 'kill after'
  | 'short write'
  | 'short write, then kill'
  /** This call fails, the next ones work again. */
  | ErrorCode
  /** From this call on every call that would change the disk fails. */
  | `${ErrorCode} from here on`;

export const faultKinds: readonly FaultKind[] = [
  'kill before',
  'kill after',
  'short write',
  'short write, then kill',
  ...errors,
  ...errors.map((code) => `${code} from here on` as const),
];

/** All of it that is worth the time of every run of the tests: reasons differ in their words alone. */
export const fewerKinds: readonly FaultKind[] = faultKinds.filter(
  (kind) => !kind.endsWith('from here on') || /^(?:ENOSPC|EROFS)/.test(kind),
);

export interface FaultPlan {
  readonly kind: FaultKind;
  /** Which call it strikes, from 1. */
  readonly at: number;
}

type Call = keyof Disk;

const changing: ReadonlySet<Call> = new Set([
  'write', 'truncate', 'sync', 'syncData', 'changeMode', 'changeFolderMode', 'makeFolder', 'link', 'rename', 'remove',
]); // prettier-ignore

export interface FaultyDisk {
  readonly disk: Disk;
  /** Calls so far, in order. */
  readonly calls: readonly Call[];
  /** Whether the plan came to pass. */
  struck(): boolean;
  isDead(): boolean;
  /** Closes what the process has left open, as the system does when one ends. */
  bury(): void;
}

export function faultyDisk(inner: Disk, plan: FaultPlan | undefined): FaultyDisk {
  const calls: Call[] = [];
  const open = new Set<number>();
  let struck = false;
  let dead = false;

  function kill(): never {
    dead = true;
    throw new Killed('the process ends here');
  }

  function handle(call: Call, inputs: readonly unknown[]): unknown {
    if (dead) throw new Killed('the process has ended');
    calls.push(call);
    const perform = (...changed: readonly unknown[]): unknown => {
      const result = (inner[call] as (...all: readonly unknown[]) => unknown).call(
        inner,
        ...(changed.length > 0 ? changed : inputs),
      );
      if (call === 'open') open.add(result as number);
      if (call === 'close') open.delete(inputs[0] as number);
      return result;
    };
    if (plan === undefined || calls.length < plan.at) return perform();
    const code = plan.kind.split(' ')[0] ?? '';
    if (plan.kind.endsWith('from here on')) {
      if (!changing.has(call)) return perform();
      struck = true;
      throw fault(code, String(inputs[0]));
    }
    if (calls.length > plan.at) return perform();
    if (plan.kind.startsWith('short write')) {
      if (call !== 'write') return perform();
      struck = true;
      const [file, from, offset, length] = inputs as [number, Uint8Array, number, number];
      const short = perform(file, from, offset, Math.ceil(length / 2));
      return plan.kind === 'short write' ? short : kill();
    }
    struck = true;
    // A close that fails has closed the file all the same.
    if (plan.kind === 'kill after' || (call === 'close' && plan.kind !== 'kill before')) perform();
    if (plan.kind.startsWith('kill')) return kill();
    throw fault(code, String(inputs[0]));
  }

  const disk = new Proxy({} as Disk, {
    get:
      (_, call) =>
      (...inputs: readonly unknown[]) =>
        handle(call as Call, inputs),
  });
  return {
    disk,
    calls,
    struck: () => struck,
    isDead: () => dead,
    bury() {
      for (const file of open) inner.close(file);
      open.clear();
    },
  };
}

/** A disk whose file system knows no second names, as memory cards often have. */
export function withoutLinks(inner: Disk): Disk {
  return new Proxy(inner, {
    get(target, call) {
      if (call === 'link') {
        return (_: string, path: string): never => {
          throw fault('EPERM', path);
        };
      }
      const method = target[call as Call] as (...all: readonly unknown[]) => unknown;
      return method.bind(target);
    },
  });
}
