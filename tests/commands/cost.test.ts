/** What a command costs grows with what it is asked for, not with the journal: counted in files opened, not in time. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/adapters/disk.ts';
import { createStore } from '../../src/adapters/store.ts';
import type { App } from '../../src/app.ts';
import { addDays } from '../../src/core/calendar.ts';
import { entryPath } from '../../src/core/entry-name.ts';
import type { Store } from '../../src/core/ports.ts';
import { main } from '../../src/main.ts';
import { MemoryDisk } from '../faults/memory-disk.ts';
import { testApp, testSet } from '../support/app.ts';
import { day } from '../support/days.ts';
import { fakeProcess } from '../support/disk.ts';
import { putFile } from '../support/memory-files.ts';

const root = '/journal';
const today = day('2026-03-15');
const perDay = 4;

/** A disk that notes the pages that are opened. */
class CountingDisk extends MemoryDisk {
  opened: string[] = [];

  override open(path: string, flags: number, mode?: number): number {
    if (path.endsWith('.md')) this.opened.push(path.slice(root.length + 1));
    return super.open(path, flags, mode);
  }
}

/** Notes as this program writes them, four a day up to today; each hundredth speaks of a reorg. */
function notes(count: number): CountingDisk {
  const disk = new CountingDisk();
  disk.makeFolder(root, 0o700);
  const years = new Set<string>();
  for (let number = 0; number < count; number += 1) {
    const date = addDays(today, -Math.floor(number / perDay));
    const path = entryPath(date, 'note', (number % perDay) + 1);
    const year = date.slice(0, 4);
    if (!years.has(year)) disk.makeFolder(join(root, year), 0o700);
    years.add(year);
    const id = path.slice(5, -'.md'.length);
    const keys = `career: 1\nid: ${id}\ntitle: Note ${number}\ndate: ${date}T16:00:00+01:00\nset: note\nnote: {kind: win}`;
    putFile(
      disk,
      join(root, path),
      `---\n${keys}\n---\n\n# Note ${number}\n\nQuiet${number % 100 === 0 ? ', but for a reorg' : ''}.\n`,
    );
  }
  disk.opened = [];
  return disk;
}

interface Cost {
  readonly opened: readonly string[];
  readonly out: string;
  readonly err: string;
}

/** Loading the YAML library for what this program has written is a failure. */
function storeOn(disk: Disk): Store {
  return createStore({ disk, processes: fakeProcess(1), root, yaml: refuseYaml });
}

function refuseYaml(): Promise<never> {
  return Promise.reject(new Error('the YAML library was loaded'));
}

/** Runs `career ...argv` in the journal on that disk. */
async function costOf(disk: CountingDisk, store: Store, ...argv: readonly string[]): Promise<Cost> {
  const memory = testApp({ now: `${today}T18:00:00+01:00`, sets: [testSet('weekly', 'Weekly check-in', 7)] });
  const journal = { ...(await memory.journal({})), store };
  const app: App = { ...memory, journal: () => Promise.resolve(journal) };
  disk.opened = [];
  const exit = await main(argv, app, { debug: false });
  expect([exit, memory.stderr().replace(/^\d+ of .*\n/, '')]).toEqual([0, '']);
  return { opened: disk.opened, out: memory.stdout(), err: memory.stderr() };
}

function costIn(disk: CountingDisk, ...argv: readonly string[]): Promise<Cost> {
  return costOf(disk, storeOn(disk), ...argv);
}

describe('career list', () => {
  it('opens the newest twenty of ten thousand pages, as of a hundred, and counts the others by their names', async () => {
    const large = await costIn(notes(10_000), 'list');
    const small = await costIn(notes(100), 'list');
    expect(large.opened).toEqual(small.opened);
    expect(new Set(large.opened).size).toBe(large.opened.length);
    // Within a day the order is in the pages, so the day that the twentieth falls on is read to its end.
    expect(large.opened.length).toBeLessThan(20 + perDay);
    expect(large.err).toMatch(/^20 of 10000;/);
    expect(large.out.split('\n')).toHaveLength(20 + 1);
  });

  it('opens no more than it is asked for', async () => {
    const { opened } = await costIn(notes(1000), 'list', '-n', '5');
    expect(opened.length).toBeLessThan(5 + perDay);
  });
});

describe('career search', () => {
  it('opens each page once, those it prints among them', async () => {
    const { opened, out } = await costIn(notes(1000), 'search', 'REORG');
    expect(out.split('\n')).toHaveLength(10 + 1);
    expect(opened).toHaveLength(1000);
    expect(new Set(opened).size).toBe(1000);
  });
});

describe('career show', () => {
  it('opens no page but the one that is named', async () => {
    const { opened } = await costIn(notes(1000), 'show', '2026-01-10-note');
    expect(new Set(opened)).toEqual(new Set(['2026/2026-01-10-note.md']));
  });
});

describe('career note', () => {
  it('opens none of the pages that are there', async () => {
    const disk = notes(1000);
    const before = new Set(disk.names(join(root, '2026')));
    const store = storeOn(disk);
    const written = await store.create(today, 'note', () => 'A line.\n');
    expect(before.has(`${written.id}.md`)).toBe(false);
    expect(disk.opened.filter((path) => before.has(path.slice(5)))).toEqual([]);
  });
});

describe('career status --short', () => {
  it('opens the pages of the last eight weeks alone, each once', async () => {
    const { opened } = await costIn(notes(1000), 'status', '--short');
    const dates = opened.map((path) => path.slice(5, 15)).toSorted();
    expect(dates[0]).toBe(addDays(today, -56));
    expect(opened).toHaveLength(57 * perDay);
    expect(new Set(opened).size).toBe(opened.length);
  });
});

describe('career summarize', () => {
  const cache = '/cache/career/abc';
  /** The machine's clock: every page was written long before. */
  const withCache = (disk: CountingDisk): Store =>
    createStore({
      disk,
      processes: fakeProcess(1),
      root,
      yaml: refuseYaml,
      cache,
      now: () => disk.now + 60_000,
    });

  it('opens each page once, and the next time those that have changed', async () => {
    const disk = notes(150);
    const first = await costOf(disk, withCache(disk), 'summarize');
    expect(first.opened).toHaveLength(150);
    expect(new Set(first.opened).size).toBe(150);
    expect((await costOf(disk, withCache(disk), 'summarize')).opened).toEqual([]);
    expect((await costOf(disk, withCache(disk), 'summarize', '--format', 'json')).opened).toEqual([]);
    const path = `2026/${today}-note.md`;
    disk.remove(join(root, path));
    putFile(
      disk,
      join(root, path),
      `---\ncareer: 1\ndate: ${today}\nset: note\nnote: {kind: win}\n---\n\n# New\n\nWords.\n`,
    );
    expect((await costOf(disk, withCache(disk), 'summarize')).opened).toEqual([path]);
    disk.now += 1;
    const again = await costOf(disk, withCache(disk), 'summarize');
    expect(again.opened).toEqual([]);
    expect(again.out).toBe((await costOf(disk, withCache(disk), 'summarize', '--no-cache')).out);
  });

  it('opens no sitting again to look for an answer in it', async () => {
    const disk = notes(20);
    for (const [number, word] of ['moment', 'unsaid', 'next'].entries()) {
      const id = `2026-0${number + 1}-20-weekly`;
      const keys = `career: 1\nid: ${id}\ntitle: Week\ndate: ${id.slice(0, 10)}\nset: weekly\nanswers:\n  pulse: {energy: 3}`;
      putFile(
        disk,
        join(root, `2026/${id}.md`),
        `---\n${keys}\n---\n\n# Week\n\n## Asked?\n<!-- career: ${word} -->\n\nSaid ${word}.\n`,
      );
    }
    const first = await costOf(disk, withCache(disk), 'summarize');
    const again = await costOf(disk, withCache(disk), 'summarize');
    expect([first.opened.length, again.opened, again.out]).toEqual([23, [], first.out]);
  });

  it('says the same with what was kept and without, and with --no-cache opens every page', async () => {
    const disk = notes(100);
    const [cold, warm, anew] = [
      await costOf(disk, withCache(disk), 'summarize'),
      await costOf(disk, withCache(disk), 'summarize'),
      await costOf(disk, withCache(disk), 'summarize', '--no-cache'),
    ];
    expect(cold.out).toContain('100 entries');
    expect([warm.out, anew.out]).toEqual([cold.out, cold.out]);
    expect(anew.opened).toHaveLength(100);
  });
});
