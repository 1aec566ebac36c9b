import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { takeLock } from '../../src/adapters/lock.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { diskWith, failWith, fakeProcess } from '../support/disk.ts';
import { tempDir } from '../support/temp.ts';

it('is held by one process until that one lets go', () => {
  const dir = tempDir();
  const first = takeLock(nodeDisk, dir, 'weekly', fakeProcess(1));
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(2))).toEqual({
    heldBy: '1-1-1-here',
    path: join(dir, 'weekly.lock-1-1-1-here'),
  });
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(0))).toEqual(
    expect.objectContaining({ heldBy: '1-1-1-here' }),
  );
  expect(readdirSync(dir)).toEqual(['weekly.lock-1-1-1-here']);
  if ('release' in first) first.release();
  expect(readdirSync(dir)).toEqual([]);
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(2))).toHaveProperty('release');
});

it('is not given twice to one process', () => {
  const dir = tempDir();
  takeLock(nodeDisk, dir, 'weekly', fakeProcess(1));
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(1))).toHaveProperty('heldBy', '1-1-1-here');
});

it('of one name does not close another', () => {
  const dir = tempDir();
  takeLock(nodeDisk, dir, 'weekly', fakeProcess(1));
  expect(takeLock(nodeDisk, dir, 'week', fakeProcess(2))).toHaveProperty('release');
});

it('of a dead process is taken over', () => {
  const dir = tempDir();
  takeLock(nodeDisk, dir, 'weekly', fakeProcess(1));
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(2, { 1: 'gone' }))).toHaveProperty('release');
  expect(readdirSync(dir)).toEqual(['weekly.lock-2-1-1-here']);
});

it('of a process on another machine is left alone', () => {
  const dir = tempDir();
  takeLock(nodeDisk, dir, 'weekly', fakeProcess(1));
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(2, { 1: 'elsewhere' }))).toHaveProperty(
    'heldBy',
    '1-1-1-here',
  );
});

it('of a dead process is taken over by one of two that come at once, at whichever call they meet', () => {
  for (const [early, late] of [
    [2, 3],
    [3, 2],
  ] as const) {
    for (let meeting = 1; meeting <= 5; meeting += 1) {
      const dir = tempDir();
      takeLock(nodeDisk, dir, 'weekly', fakeProcess(1));
      let calls = 0;
      let second: ReturnType<typeof takeLock> | undefined;
      // Before the first one's call number `meeting`, all of the second one's turn takes place.
      const between =
        <Inputs extends unknown[], Result>(call: (...inputs: Inputs) => Result) =>
        (...inputs: Inputs): Result => {
          calls += 1;
          if (calls === meeting) second = takeLock(nodeDisk, dir, 'weekly', fakeProcess(late, { 1: 'gone' }));
          return call(...inputs);
        };
      const disk = diskWith({
        open: between((path: string, flags: number, mode?: number) => nodeDisk.open(path, flags, mode)),
        list: between((path: string) => nodeDisk.list(path)),
        remove: between((path: string) => nodeDisk.remove(path)),
      });
      const first = takeLock(disk, dir, 'weekly', fakeProcess(early, { 1: 'gone' }));
      second ??= takeLock(nodeDisk, dir, 'weekly', fakeProcess(late, { 1: 'gone' }));
      const holders = [first, second].filter((lock) => 'release' in lock);
      expect(holders, `process ${early} met ${late} at call ${meeting}`).toHaveLength(1);
      expect(readdirSync(dir)).toHaveLength(1);
    }
  }
});

it('that cannot be looked into leaves nothing behind', () => {
  const dir = tempDir();
  expect(() => takeLock(diskWith({ list: () => failWith('EMFILE') }), dir, 'weekly', fakeProcess(1))).toThrow(
    'EMFILE',
  );
  expect(readdirSync(dir)).toEqual([]);
});

it('knows a process that runs, one that has ended, one before a restart and one elsewhere', () => {
  const [pid = '', start = '', boot = '', host = ''] = nodeProcesses.self.split('-');
  expect(Number(pid)).toBe(process.pid);
  expect(nodeProcesses.whereabouts(nodeProcesses.self)).toBe('alive');
  // Numbers of processes end far below.
  expect(nodeProcesses.whereabouts(`999999999-${start}-${boot}-${host}`)).toBe('gone');
  expect(nodeProcesses.whereabouts(`${pid}-${start}-abc-${host}`)).toBe('gone');
  expect(nodeProcesses.whereabouts(`${pid}-${start}-${boot}-another`)).toBe('elsewhere');
  // Where the system tells when a process began, a number that was used again is seen through.
  expect(nodeProcesses.whereabouts(`${pid}-1-${boot}-${host}`)).toBe(boot === '0' ? 'alive' : 'gone');
});

it('is not confused by other files', () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'weekly.jsonl'), '');
  expect(takeLock(nodeDisk, dir, 'weekly', fakeProcess(1))).toHaveProperty('release');
});
