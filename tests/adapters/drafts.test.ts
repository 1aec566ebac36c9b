import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/adapters/disk.ts';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { createDrafts } from '../../src/adapters/drafts.ts';
import type { Processes } from '../../src/adapters/processes.ts';
import type { InterviewEvent } from '../../src/core/interview-types.ts';
import type { Drafts } from '../../src/core/ports.ts';
import { diskWith, failWith, fakeProcess } from '../support/disk.ts';
import { weeklySession } from '../support/sessions.ts';
import { tempDir } from '../support/temp.ts';

const first: InterviewEvent = { event: 'answer', key: 'pulse', value: { energy: 3, learning: 2 } };
const second: InterviewEvent = { event: 'answer', key: 'moment', value: 'We found it.\nTogether.' };
const typed: InterviewEvent = { event: 'typed', key: 'takeaway', value: 'half a th' };

interface Place {
  readonly root: string;
  readonly folder: string;
  readonly file: string;
  drafts(processes?: Processes, disk?: Disk): Drafts;
}

function place(): Place {
  const dir = tempDir();
  const root = join(dir, 'journal');
  const folder = join(dir, 'state/career/0123/drafts');
  return {
    root,
    folder,
    file: join(folder, 'weekly.jsonl'),
    drafts: (processes = fakeProcess(1), disk = nodeDisk) => createDrafts({ disk, processes, root, folder }),
  };
}

function putEntry({ root }: Place, text: string): void {
  mkdirSync(join(root, '2026'), { recursive: true });
  writeFileSync(join(root, '2026/2026-03-06-weekly.md'), text);
}

describe('a sitting kept in a draft', () => {
  it('is taken up again with its session and every accepted answer', () => {
    const here = place();
    const draft = here.drafts().start(weeklySession());
    for (const event of [first, second, typed]) draft.append(event, 5);
    const again = here.drafts(fakeProcess(2, { 1: 'gone' })).open('weekly');
    expect(again.session).toEqual(weeklySession());
    expect(again.events).toEqual([first, second, typed]);
  });

  it('is synced before the answer counts as accepted', () => {
    const here = place();
    const calls: string[] = [];
    const disk = diskWith({
      write(file, from, offset, length) {
        calls.push('write');
        return nodeDisk.write(file, from, offset, length);
      },
      syncData(file) {
        calls.push('sync');
        nodeDisk.syncData(file);
      },
    });
    const draft = here.drafts(fakeProcess(1), disk).start(weeklySession());
    calls.length = 0;
    draft.append(first);
    expect(calls).toEqual(['write', 'sync']);
  });

  it('can be read by its owner alone', () => {
    const here = place();
    const before = process.umask(0);
    try {
      here.drafts().start(weeklySession()).append(first);
    } finally {
      process.umask(before);
    }
    expect(statSync(here.file).mode & 0o777).toBe(0o600);
    expect(statSync(here.folder).mode & 0o777).toBe(0o700);
  });

  it('loses no more than the line that was being written when the process ended', () => {
    const here = place();
    const draft = here.drafts().start(weeklySession());
    draft.append(first);
    draft.append(second);
    truncateSync(here.file, statSync(here.file).size - 9);
    const again = here.drafts(fakeProcess(2, { 1: 'gone' })).open('weekly');
    expect(again.events).toEqual([first]);
    again.append(typed);
    again.append(second);
    expect(here.drafts(fakeProcess(3, { 2: 'gone' })).open('weekly').events).toEqual([first, typed, second]);
  });

  it('passes over a line that cannot be read, and keeps those behind it', () => {
    const here = place();
    const draft = here.drafts().start(weeklySession());
    draft.append(first);
    appendFileSync(here.file, '\0\0\0\n{"event":"hologram","key":"moment"}\n[1]\n');
    appendFileSync(here.file, `${JSON.stringify(second)}\n`);
    expect(here.drafts(fakeProcess(2, { 1: 'gone' })).open('weekly').events).toEqual([first, second]);
  });

  it('takes an answer after one that the full disk refused, without a trace of the first try', () => {
    const here = place();
    let isFull = false;
    const disk = diskWith({
      write(file, from, offset, length) {
        if (!isFull) return nodeDisk.write(file, from, offset, length);
        nodeDisk.write(file, from, offset, 5);
        return failWith('ENOSPC');
      },
    });
    const draft = here.drafts(fakeProcess(1), disk).start(weeklySession());
    draft.append(first);
    isFull = true;
    expect(() => draft.append(second)).toThrow(
      expect.objectContaining({
        code: 'disk',
        data: { doing: 'keep the last answer in', path: here.file, why: 'no space left' },
      }),
    );
    isFull = false;
    draft.append(second);
    expect(readFileSync(here.file, 'utf8').split('\n').slice(1)).toEqual([
      JSON.stringify(first),
      JSON.stringify(second),
      '',
    ]);
  });

  it('has an answer that is synced, whatever closing the file says', () => {
    const here = place();
    let isClosing = false;
    const disk = diskWith({
      close(file) {
        nodeDisk.close(file);
        if (isClosing) failWith('EIO');
      },
    });
    const draft = here.drafts(fakeProcess(1), disk).start(weeklySession());
    isClosing = true;
    draft.append(first);
    isClosing = false;
    expect(here.drafts(fakeProcess(2, { 1: 'gone' })).open('weekly').events).toEqual([first]);
  });

  it('says so when its file has been taken away, rather than writing where nobody looks', () => {
    const here = place();
    const draft = here.drafts().start(weeklySession());
    nodeDisk.remove(here.file);
    expect(() => draft.append(first)).toThrow(
      expect.objectContaining({
        code: 'disk',
        data: expect.objectContaining({ why: 'no such file or folder' }),
      }),
    );
  });

  it('never takes the place of one that is there', () => {
    const here = place();
    const draft = here.drafts().start(weeklySession());
    draft.append(first);
    draft.release();
    expect(() => here.drafts().start(weeklySession())).toThrow(
      expect.objectContaining({ code: 'draft-exists' }),
    );
    expect(here.drafts().open('weekly').events).toEqual([first]);
  });

  it('leads nowhere else by its name', () => {
    const here = place();
    const set = { ...weeklySession().set, id: '../../../outside' };
    here.drafts().start(weeklySession({ set }));
    expect(
      here
        .drafts()
        .list()
        .map(({ name }) => name),
    ).toEqual(['../../../outside']);
    expect(readdirSync(here.folder).every((name) => name.startsWith('%2E%2E%2F'))).toBe(true);
  });

  it('with a broken first line is named, not thrown away', () => {
    const here = place();
    here.drafts().start(weeklySession()).release();
    writeFileSync(here.file, `broken\n${JSON.stringify(first)}\n`);
    expect(here.drafts().list()).toEqual([]);
    expect(() => here.drafts().open('weekly')).toThrow(
      expect.objectContaining({ code: 'unreadable', data: expect.objectContaining({ file: here.file }) }),
    );
    expect(() => here.drafts().start(weeklySession())).toThrow(
      expect.objectContaining({ code: 'draft-exists' }),
    );
  });
});

describe('the list of drafts', () => {
  it('is empty before the first one', () => {
    expect(place().drafts().list()).toEqual([]);
  });

  it('tells the day, and how many questions are answered of how many', () => {
    const here = place();
    const draft = here.drafts().start(weeklySession());
    expect(here.drafts().list()).toEqual([
      expect.objectContaining({
        name: 'weekly',
        path: here.file,
        date: '2026-03-06',
        title: 'Weekly check-in',
        answered: 0,
        of: 4,
      }),
    ]);
    for (const event of [
      first,
      second,
      { event: 'back' },
      second,
      { event: 'skip', key: 'takeaway' },
      typed,
    ] as const) {
      draft.append(event, 6);
    }
    expect(here.drafts().list()).toEqual([expect.objectContaining({ answered: 2, of: 6 })]);
  });

  it('tells how many questions there are as it was told at the start', () => {
    const here = place();
    here.drafts().start(weeklySession(), 3);
    expect(here.drafts().list()).toEqual([expect.objectContaining({ answered: 0, of: 3 })]);
  });

  it('counts the quick questions of a quick sitting', () => {
    const here = place();
    here.drafts().start(weeklySession({ mode: 'quick' }));
    expect(here.drafts().list()).toEqual([expect.objectContaining({ of: 2 })]);
  });

  it('needs no lock: a draft that is open elsewhere is told too', () => {
    const here = place();
    here.drafts(fakeProcess(1)).start(weeklySession());
    expect(here.drafts(fakeProcess(2)).list()).toHaveLength(1);
  });
});

describe('two terminals', () => {
  it('do not write into one draft: the second is told who holds it', () => {
    const here = place();
    const draft = here.drafts(fakeProcess(1)).start(weeklySession());
    const held = expect.objectContaining({
      code: 'draft-held',
      data: { set: 'weekly', pid: 1, host: 'here', lock: join(here.folder, 'weekly.lock-1-1-1-here') },
    });
    expect(() => here.drafts(fakeProcess(2)).open('weekly')).toThrow(held);
    expect(() => here.drafts(fakeProcess(2)).start(weeklySession())).toThrow(held);
    draft.release();
    draft.release();
    expect(here.drafts(fakeProcess(2)).open('weekly').session.set.id).toBe('weekly');
  });

  it('hold drafts of two sets', () => {
    const here = place();
    here.drafts(fakeProcess(1)).start(weeklySession());
    const set = { ...weeklySession().set, id: 'values', title: 'Values' };
    here.drafts(fakeProcess(2)).start(weeklySession({ set }));
    expect(
      here
        .drafts()
        .list()
        .map(({ title }) => title),
    ).toEqual(['Values', 'Weekly check-in']);
  });

  it('leave no lock where there was no draft to open', () => {
    const here = place();
    here.drafts().start(weeklySession()).remove();
    expect(() => here.drafts().open('weekly')).toThrow(expect.objectContaining({ code: 'no-draft' }));
    expect(() => here.drafts().open('values')).toThrow(expect.objectContaining({ code: 'no-draft' }));
    expect(readdirSync(here.folder)).toEqual([]);
  });
});

describe('a draft whose entry was saved before the process ended', () => {
  it('is done: it is neither listed nor resumed, and a new one can start', () => {
    const here = place();
    const draft = here.drafts(fakeProcess(1)).start(weeklySession());
    draft.append(first);
    draft.saving('2026/2026-03-06-weekly.md', 'the page\n');
    draft.append({ event: 'stopped', minutes: 3 });
    putEntry(here, 'the page\n');
    const next = here.drafts(fakeProcess(2, { 1: 'gone' }));
    expect(next.list()).toEqual([]);
    expect(() => next.open('weekly')).toThrow(expect.objectContaining({ code: 'no-draft' }));
    expect(existsSync(here.file)).toBe(false);
    next.start(weeklySession()).append(second);
    expect(here.drafts(fakeProcess(3, { 2: 'gone' })).open('weekly').events).toEqual([second]);
  });

  it('makes way for a new one without being opened', () => {
    const here = place();
    here.drafts(fakeProcess(1)).start(weeklySession()).saving('2026/2026-03-06-weekly.md', 'the page\n');
    putEntry(here, 'the page\n');
    const draft = here.drafts(fakeProcess(2, { 1: 'gone' })).start(weeklySession());
    expect(draft.events).toEqual([]);
  });

  it('is kept when the entry of that name reads otherwise, or is not there', () => {
    const here = place();
    const draft = here.drafts(fakeProcess(1)).start(weeklySession());
    draft.append(first);
    draft.saving('2026/2026-03-06-weekly.md', 'the page\n');
    const next = here.drafts(fakeProcess(2, { 1: 'gone' }));
    expect(next.list()).toHaveLength(1);
    putEntry(here, "somebody else's page\n");
    expect(next.list()).toHaveLength(1);
    expect(next.open('weekly').events).toEqual([first]);
  });

  it('is kept when answers were changed after the try', () => {
    const here = place();
    const draft = here.drafts(fakeProcess(1)).start(weeklySession());
    draft.append(first);
    draft.saving('2026/2026-03-06-weekly.md', 'the page\n');
    draft.append({ event: 'back' });
    putEntry(here, 'the page\n');
    expect(here.drafts(fakeProcess(2, { 1: 'gone' })).open('weekly').events).toEqual([
      first,
      { event: 'back' },
    ]);
  });

  it('counts as removed even where it cannot be', () => {
    const here = place();
    const isOurs = (path: string): boolean => path === here.file;
    const disk = diskWith({ remove: (path) => (isOurs(path) ? failWith('EROFS') : nodeDisk.remove(path)) });
    const draft = here.drafts(fakeProcess(1), disk).start(weeklySession());
    draft.saving('2026/2026-03-06-weekly.md', 'the page\n');
    expect(() => draft.remove()).toThrow(expect.objectContaining({ code: 'disk' }));
    putEntry(here, 'the page\n');
    draft.remove();
    expect(here.drafts(fakeProcess(2)).list()).toEqual([]);
  });
});

describe('drafts of a journal that is not where it was', () => {
  it('are found by what their first lines say, and go on where they are put', () => {
    const old = place();
    mkdirSync(old.root, { recursive: true });
    const draft = old.drafts().start(weeklySession());
    draft.append(first, 5);
    draft.release();
    const moved = createDrafts({
      disk: nodeDisk,
      processes: fakeProcess(1),
      root: `${old.root}-elsewhere`,
      folder: join(old.folder, '../../4567/drafts'),
    });
    expect(moved.stranded()).toEqual([]);
    renameSync(old.root, `${old.root}-elsewhere`);
    expect(moved.stranded()).toEqual([
      {
        path: old.file,
        journal: old.root,
        title: weeklySession().set.title,
        date: weeklySession().date,
        folder: join(old.folder, '../../4567/drafts'),
      },
    ]);
    mkdirSync(join(old.folder, '../../4567/drafts'), { recursive: true });
    renameSync(old.file, join(old.folder, '../../4567/drafts/weekly.jsonl'));
    expect(moved.stranded()).toEqual([]);
    expect(moved.open('weekly').events).toEqual([first]);
  });

  it('are passed over where they cannot be read', () => {
    const here = place();
    const other = join(here.folder, '../../89ab/drafts');
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, 'weekly.jsonl'), 'no line of ours\n');
    expect(here.drafts().stranded()).toEqual([]);
  });
});
