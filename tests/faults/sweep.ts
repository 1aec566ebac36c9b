/**
 * The fault sweep: a scenario is run once for each call that it makes to the disk and each way in which that
 * call can go wrong; then a new process cleans up and runs it again, and a check looks at what came of it.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disk } from '../../src/adapters/disk.ts';
import { nodeDisk, openFlags } from '../../src/adapters/disk.ts';
import type { Processes } from '../../src/adapters/processes.ts';
import { readFile, textOf } from '../../src/adapters/read-file.ts';
import type { Failure } from '../../src/core/problem.ts';
import { isFailure } from '../../src/core/problem.ts';
import type { FaultKind, FaultPlan } from './faulty-disk.ts';
import { faultKinds, faultyDisk, Killed, withoutLinks } from './faulty-disk.ts';
import type { PowerCut } from './memory-disk.ts';
import { MemoryDisk } from './memory-disk.ts';

/** One simulated process of the program. */
export interface Run {
  readonly disk: Disk;
  /** The same files as another program sees them, an editor for example, for which nothing goes wrong. */
  readonly others: Disk;
  readonly processes: Processes;
  /** The journal; it does not exist at first. */
  readonly root: string;
  /** Where drafts are kept. */
  readonly drafts: string;
  /** 1 for the run that the fault strikes, 2 for the one after it, 3 for one after a power cut at the end. */
  readonly number: 1 | 2 | 3;
  /** Notes what the program has told its user to be safe. */
  acknowledge(what: string): void;
}

export interface Scenario {
  /** What stands before the first run; nothing goes wrong here. */
  prepare?(run: Run): void | Promise<void>;
  run(run: Run): void | Promise<void>;
  /** What the user does afterwards; by default the same again. */
  again?(run: Run): void | Promise<void>;
}

/** All files below a folder, by path relative to it. */
export type Files = ReadonlyMap<string, string>;

/** What a check looks at. */
export interface Outcome {
  /** How the struck run ended: as if nothing had been, with a failure that was told, or not at all. */
  readonly ended: 'done' | 'failed' | 'killed';
  /** The disk went on failing, so that the struck run could take nothing back. */
  readonly lasting: boolean;
  /** What the failure was told with, when it was one. */
  readonly failure: Failure | undefined;
  /** What the struck run had acknowledged by then. */
  readonly acknowledged: readonly string[];
  /** The journal before the run, at its end, and after the second run. */
  readonly before: Files;
  readonly between: Files;
  readonly after: Files;
  /** What is left among the drafts at the end of the struck run, and after the second run. */
  readonly draftsBetween: Files;
  readonly drafts: Files;
}

/** Says what is wrong, one clause each; nothing when all is well. */
export type Check = (outcome: Outcome) => readonly string[];

export interface Tally {
  readonly cases: number;
  /** `FAULT at call N (NAME): CLAUSE`. */
  readonly violations: readonly string[];
}

export interface SweepOptions {
  /** The real file system, but that nothing is synced there; or one in memory, which is quicker. */
  readonly ground: 'files' | 'memory';
  /** In memory the power may go: when the process is killed, or when the second run is over. */
  readonly powerCut?: { readonly kind: PowerCut; readonly when: 'at the kill' | 'at the end' };
  /** False for a file system that gives no file a second name. */
  readonly links?: boolean;
  /** The ways of failing to try; all that the ground can show, unless told. */
  readonly kinds?: readonly FaultKind[];
}

export async function sweep(scenario: Scenario, check: Check, options: SweepOptions): Promise<Tally> {
  const undisturbed = await runCase(scenario, undefined, options);
  const violations = verdict(undisturbed, check).map((clause) => `with nothing going wrong: ${clause}`);
  if (undisturbed.outcome?.ended !== 'done')
    violations.push('with nothing going wrong: the run did not come to its end');
  let cases = 1;
  for (const kind of options.kinds ?? kindsFor(options)) {
    for (const [index, call] of undisturbed.calls.entries()) {
      const result = await runCase(scenario, { kind, at: index + 1 }, options);
      if (!result.struck) continue;
      cases += 1;
      violations.push(
        ...verdict(result, check).map((clause) => `${kind} at call ${index + 1} (${call}): ${clause}`),
      );
    }
  }
  return { cases, violations };
}

function verdict({ outcome, faults }: Case, check: Check): string[] {
  return [...faults, ...(outcome === undefined ? [] : check(outcome))];
}

/** With the power going at the kill, only kills show anything new. */
function kindsFor({ powerCut }: SweepOptions): readonly FaultKind[] {
  return powerCut?.when === 'at the kill' ? faultKinds.filter((kind) => kind.includes('kill')) : faultKinds;
}

interface Case {
  readonly struck: boolean;
  readonly calls: readonly string[];
  /** Undefined when the second run did not come to its end. */
  readonly outcome: Outcome | undefined;
  /** What no scenario may do. */
  readonly faults: readonly string[];
}

async function runCase(
  scenario: Scenario,
  plan: FaultPlan | undefined,
  { ground, links, powerCut }: SweepOptions,
): Promise<Case> {
  const memory = ground === 'files' ? undefined : new MemoryDisk();
  const top = memory === undefined ? realpathSync(mkdtempSync(join(tmpdir(), 'career-sweep-'))) : '';
  const base = memory ?? unsynced(nodeDisk);
  const inner = links === false ? withoutLinks(base) : base;
  const root = join(top, '/journal');
  const drafts = join(top, '/state');
  const processes = simulatedProcesses();
  const faults: string[] = [];
  const acknowledged: string[] = [];
  const faulty = faultyDisk(inner, plan);
  const runOf = (disk: Disk, number: Run['number']): Run => ({
    disk,
    others: inner,
    processes: processes.start(),
    root,
    drafts,
    number,
    // A dead process says nothing, even where the code under test has swallowed its end.
    acknowledge: (what) => {
      if (number === 1 && !faulty.isDead()) acknowledged.push(what);
    },
  });
  try {
    await scenario.prepare?.(runOf(inner, 1));
    memory?.settle();
    const before = filesBelow(inner, root);

    processes.endAll();
    const { ended, failure } = await endOf(() => scenario.run(runOf(faulty.disk, 1)), faults);
    faulty.bury();
    processes.endAll();
    if (faulty.isDead() && powerCut?.when === 'at the kill') memory?.cutPower(powerCut.kind);
    const result = { struck: faulty.struck(), calls: faulty.calls, faults };
    const between = filesBelow(inner, root);
    const draftsBetween = filesBelow(inner, drafts);

    for (const number of powerCut?.when === 'at the end' ? ([2, 3] as const) : ([2] as const)) {
      if (number === 3 && powerCut !== undefined) memory?.cutPower(powerCut.kind);
      const next = await endOf(() => runAgain(scenario, runOf(inner, number)), faults);
      if (next.ended !== 'done') {
        return { ...result, outcome: undefined, faults: [...faults, `run ${number} failed`] };
      }
      processes.endAll();
    }
    const after = filesBelow(inner, root);
    const outcome: Outcome = {
      ended: faulty.isDead() ? 'killed' : ended,
      failure,
      lasting: plan?.kind.endsWith('from here on') === true,
      acknowledged,
      before,
      between,
      after,
      draftsBetween,
      drafts: filesBelow(inner, drafts),
    };
    return { ...result, outcome };
  } finally {
    if (memory === undefined) rmSync(top, { recursive: true, force: true });
  }
}

function runAgain(scenario: Scenario, run: Run): void | Promise<void> {
  return scenario.again === undefined ? scenario.run(run) : scenario.again(run);
}

/** Runs to the end, to a failure that would be told in words, or to the kill; anything else is a fault. */
async function endOf(
  work: () => void | Promise<void>,
  faults: string[],
): Promise<{ ended: 'done' | 'failed'; failure?: Failure }> {
  try {
    await work();
    return { ended: 'done' };
  } catch (thrown) {
    if (isFailure(thrown)) return { ended: 'failed', failure: thrown };
    if (!(thrown instanceof Killed)) faults.push(`an error escaped: ${String(thrown)}`);
    return { ended: 'failed' };
  }
}

/** Processes that live in this one: those of earlier runs have ended. */
function simulatedProcesses(): { start(): Processes; endAll(): void } {
  const alive = new Set<string>();
  let pid = 0;
  return {
    start() {
      pid += 1;
      const self = `${pid}-1-1-sweep`;
      alive.add(self);
      return { self, whereabouts: (token) => (alive.has(token) ? 'alive' : 'gone') };
    },
    endAll: () => alive.clear(),
  };
}

function unsynced(disk: Disk): Disk {
  return { ...disk, sync: () => undefined, syncData: () => undefined };
}

function filesBelow(disk: Disk, folder: string): Files {
  const files = new Map<string, string>();
  const visit = (path: string, name: string): void => {
    for (const entry of disk.list(path)) {
      const below = name === '' ? entry.name : `${name}/${entry.name}`;
      if (entry.isDirectory()) visit(join(path, entry.name), below);
      else files.set(below, textOf(readFile(disk, join(path, entry.name)).bytes));
    }
  };
  if (disk.lookAt(folder) !== undefined) visit(folder, '');
  return files;
}

/** Writes over a file as an editor does, and syncs it. */
export function overwrite(disk: Disk, path: string, text: string): void {
  const file = disk.open(path, openFlags.append);
  disk.truncate(file, 0);
  disk.write(file, Buffer.from(text), 0, Buffer.byteLength(text));
  disk.sync(file);
  disk.close(file);
}
