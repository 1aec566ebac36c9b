/** The sweep itself: careless ways of writing, each of which it has to find out. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Disk } from '../../src/adapters/disk.ts';
import { openFlags } from '../../src/adapters/disk.ts';
import { onDisk } from '../../src/adapters/disk-failure.ts';
import { createDurable, makeFolder } from '../../src/adapters/durable.ts';
import { faultKinds } from './faulty-disk.ts';
import type { Check, Run, Scenario, SweepOptions } from './sweep.ts';
import { sweep } from './sweep.ts';

const text = 'a page of which no part may be missing\n';

/** Makes one page, in the given way, unless an earlier run has made it. */
function making(write: (run: Run, path: string) => void): Scenario {
  return {
    prepare: ({ disk, root }) => void makeFolder(disk, root),
    run(run) {
      const path = join(run.root, 'a.md');
      const isThere = (): boolean => onDisk('look for', path, () => run.disk.lookAt(path) !== undefined);
      if (!isThere()) write(run, path);
      run.acknowledge('saved');
      // A process does something else after saving, and may end there.
      isThere();
    },
  };
}

const isWholeOrAbsent: Check = ({ acknowledged, between }) => {
  const page = between.get('a.md');
  if (page !== undefined && page !== text) return ['the page is not whole'];
  return page === undefined && acknowledged.includes('saved') ? ['the page is lost'] : [];
};

const isWholeAtTheEnd: Check = (outcome) => [
  ...isWholeOrAbsent(outcome),
  ...(outcome.after.get('a.md') === text ? [] : ['the page is lost']),
];

function writeTo(disk: Disk, path: string, { all, synced }: { all: boolean; synced: boolean }): void {
  const bytes = Buffer.from(text);
  const file = disk.open(path, openFlags.createNew, 0o600);
  try {
    const first = disk.write(file, bytes, 0, bytes.length);
    if (all && first < bytes.length) disk.write(file, bytes, first, bytes.length - first);
    if (synced) disk.sync(file);
  } finally {
    disk.close(file);
  }
}

const memory: SweepOptions = { ground: 'memory' };
const powerCut: SweepOptions = { ground: 'memory', powerCut: { kind: 'lost', when: 'at the kill' } };
const namesFirst: SweepOptions = { ground: 'memory', powerCut: { kind: 'names first', when: 'at the kill' } };

it('finds nothing wrong with a careful write', async () => {
  const careful = making(({ disk, processes }, path) => void createDurable(disk, path, text, processes));
  for (const options of [memory, powerCut, namesFirst]) {
    const { cases, violations } = await sweep(careful, isWholeOrAbsent, options);
    expect(violations).toEqual([]);
    expect(cases).toBeGreaterThan(20);
  }
});

it.each<[string, SweepOptions, string, (run: Run, path: string) => void]>([
  [
    'writing in place', memory, 'the page is not whole',
    ({ disk }, path) => writeTo(disk, path, { all: true, synced: true }),
  ],
  [
    'believing that a write took everything', memory, 'short write at call',
    ({ disk }, path) => {
      writeTo(disk, `${path}.new`, { all: false, synced: true });
      disk.rename(`${path}.new`, path);
    },
  ],
  [
    'not syncing the file', namesFirst, 'the page is not whole',
    ({ disk }, path) => {
      writeTo(disk, `${path}.new`, { all: true, synced: false });
      disk.rename(`${path}.new`, path);
    },
  ],
  [
    'not syncing the folder', powerCut, 'the page is lost',
    ({ disk }, path) => {
      writeTo(disk, `${path}.new`, { all: true, synced: true });
      disk.rename(`${path}.new`, path);
    },
  ],
  [
    'telling an error of the system as it is', memory, 'an error escaped',
    ({ disk }, path) => writeTo(disk, path, { all: true, synced: true }),
  ],
])('finds out %s', async (_fault, options, clause, write) => {
  const { violations } = await sweep(making(write), isWholeAtTheEnd, options);
  expect(violations.filter((violation) => violation.includes(clause)).length).toBeGreaterThan(0);
}); // prettier-ignore

it('strikes every call in every way', async () => {
  const careful = making(({ disk, processes }, path) => void createDurable(disk, path, text, processes));
  const struck = new Set<string>();
  const { violations } = await sweep(careful, () => ['seen'], memory);
  for (const violation of violations) struck.add(violation.split(' at call ')[0] ?? '');
  expect(faultKinds.filter((kind) => !struck.has(kind))).toEqual([]);
});

it('tells of a run that fails with nothing going wrong', async () => {
  const failing: Scenario = {
    run() {
      throw new TypeError('a fault of the program');
    },
  };
  const { violations } = await sweep(failing, () => [], memory);
  expect(violations).toContain(
    'with nothing going wrong: an error escaped: TypeError: a fault of the program',
  );
});
