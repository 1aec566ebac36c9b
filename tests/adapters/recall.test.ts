/** What is kept of pages changes nothing but how long it takes: the same comes out as without it, whatever happened. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecallPlace } from '../../src/adapters/recall.ts';
import { createStore } from '../../src/adapters/store.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Meter, PageWork, RecallOptions } from '../../src/core/ports.ts';
import { fault, MemoryDisk } from '../faults/memory-disk.ts';
import { runs } from '../support/days.ts';
import { fakeProcess } from '../support/disk.ts';
import { putFile, textAt } from '../support/memory-files.ts';

const root = '/journal';
const cache = '/cache/career/abc';

/** Counts the pages that are opened, and refuses what it is told to. */
class WatchedDisk extends MemoryDisk {
  opened: string[] = [];
  isCacheClosed = false;

  override open(path: string, flags: number, mode?: number): number {
    if (path.endsWith('.md')) this.opened.push(path.slice(root.length + 1));
    this.#guard(path);
    return super.open(path, flags, mode);
  }

  override makeFolder(path: string, mode: number): void {
    this.#guard(path);
    super.makeFolder(path, mode);
  }

  #guard(path: string): void {
    if (this.isCacheClosed && path.startsWith('/cache')) throw fault('EROFS', path);
  }
}

function put(disk: MemoryDisk, path: string, text: string): void {
  putFile(disk, path.startsWith('/') ? path : join(root, path), text);
}

const weekly = (id: string, words: string, more = ''): string =>
  `---\ncareer: 1\nid: ${id}\ntitle: Week\ndate: ${id.slice(0, 10)}T17:00:00+01:00\nset: weekly\n${more}` +
  `answers:\n  pulse: {energy: 3, learning: 2}\n---\n\n# Week\n\n## A moment?\n<!-- moment -->\n\n${words} #team\n`;

const pages: Readonly<Record<string, string>> = {
  '2025/2025-12-26-weekly.md': weekly('2025-12-26-weekly', 'Quiet.'),
  '2026/2026-01-02-weekly.md': weekly('2026-01-02-weekly', 'The café was loud.'),
  '2026/2026-01-03-note.md':
    '---\ncareer: 1\nid: 2026-01-03-note\ntitle: A win\ndate: 2026-01-03T09:00:00+01:00\nset: note\nnote: {kind: win}\n---\n\n# A win\n\nIt held.\n',
  '2026/2026-01-04-note.md':
    '---\ncareer: 1\nid: 2026-01-04-note\ntitle: Secret\ndate: 2026-01-04\nset: note\nprivate: true\n---\n\n# Secret\n\nxyzzy\n',
  'Notes/2026-01-05 talk.md': '# Talk\r\n\r\nOf *this* and that. #people\r\n',
  'Notes/2026-01-06.md':
    '---\ntitle: >\n  Folded\n  title\ndate: 2026-01-06\nodd: .inf\ntags: [a, b]\n---\n\nWords.\n',
  'Notes/broken 2026-01-07.md': '---\ntitle: [a\n---\n\nWords.\n',
  'Notes/undated.md': 'Nothing tells the day.\n',
  'twice/2026-01-08.md': '---\nid: same\n---\nOne.\n',
  'twice/2026-01-09.md': '---\nid: same\n---\nTwo.\n',
};

/** With one letter for another, as a bit that tipped over on a disk leaves it: the JSON of it still reads. */
function turned(text: string, from: number): string {
  const at = from + text.slice(from).search(/[a-y]/);
  return at < from
    ? `${text} `
    : `${text.slice(0, at)}${String.fromCodePoint((text.codePointAt(at) ?? 0) + 1)}${text.slice(at + 1)}`;
}

function journal(): WatchedDisk {
  const disk = new WatchedDisk();
  for (const [path, text] of Object.entries(pages)) put(disk, path, text);
  disk.now = 1_000_000;
  return disk;
}

const work: PageWork<{ readonly words: readonly string[] }> = {
  name: 'terms',
  version: 'terms 1',
  outcome: ({ body, title }) => ({ words: `${title} ${body}`.split(/\s+/) }),
};

interface Told {
  readonly entries: readonly object[];
  readonly outcomes: readonly unknown[];
  readonly together: unknown;
}

/** Everything that an entry tells, asked for in full. */
function inFull({
  id,
  path,
  date,
  set,
  title,
  tags,
  written,
  frontMatter,
  body,
  answers,
  words,
  answersAtHand: _atHand,
  ...more
}: Entry): object {
  return { id, path, date, set, title, tags, written, frontMatter, body, answers, words, ...more };
}

async function told(
  disk: WatchedDisk,
  options: RecallOptions = {},
  place: Partial<RecallPlace> = {},
): Promise<Told> {
  disk.opened = [];
  const store = createStore({
    disk,
    processes: fakeProcess(1),
    root,
    yaml: () => Promise.resolve(yamlCodec),
    cache,
    now: () => disk.now,
    ...place,
  });
  const recalled = await store.recall(options);
  const { entries } = recalled;
  const found = {
    outcomes: recalled.outcomes(work, entries),
    together: recalled.across({ name: 'all', version: 'all 1' }, entries, () =>
      entries.map(({ title }) => title).join('|'),
    ),
  };
  recalled.keep();
  // What a question asks for beyond what is kept is read then.
  const opened = [...disk.opened];
  const whole = { entries: entries.map(inFull), ...found };
  disk.opened = opened;
  return whole;
}

/** Runs, and holds what comes out against what comes out without a cache. @returns the pages that were opened */
async function same(disk: WatchedDisk, place: Partial<RecallPlace> = {}): Promise<readonly string[]> {
  const kept = await told(disk, {}, place);
  const { opened } = disk;
  expect(kept).toEqual(await told(disk, { fresh: true }));
  expect(JSON.stringify(kept)).toBe(JSON.stringify(await told(disk, { fresh: true })));
  return opened;
}

/** Read each time: private, unreadable as a whole, of odd numbers. */
const never = ['2026/2026-01-04-note.md', 'Notes/2026-01-06.md', 'Notes/broken 2026-01-07.md'];

const kept = (disk: MemoryDisk): string =>
  disk
    .names(cache)
    .map((name) => textAt(disk, join(cache, name)))
    .join('\n');

describe('recalling entries', () => {
  it('is what reading them is', async () => {
    const disk = journal();
    const store = createStore({
      disk,
      processes: fakeProcess(1),
      root,
      yaml: () => Promise.resolve(yamlCodec),
      cache,
      now: () => disk.now,
    });
    const read = (await store.entries()).map(inFull);
    expect((await told(disk)).entries).toEqual(read);
    expect((await told(disk)).entries).toEqual(read);
  });

  it('opens every page the first time, and then none but those that are never kept', async () => {
    const disk = journal();
    expect((await same(disk)).toSorted()).toEqual(Object.keys(pages).toSorted());
    expect((await same(disk)).toSorted()).toEqual(never);
    expect((await same(disk)).toSorted()).toEqual(never);
  });

  it('opens the one that was changed, and leaves other years of the cache as they are', async () => {
    const disk = journal();
    await same(disk);
    const before = disk.lookAt(join(cache, 'pages-2025'));
    put(disk, '2026/2026-01-02-weekly.md', weekly('2026-01-02-weekly', 'The café was quiet.'));
    disk.now += 10_000;
    expect((await same(disk)).toSorted()).toEqual(['2026/2026-01-02-weekly.md', ...never]);
    expect((await same(disk)).toSorted()).toEqual(never);
    expect(disk.lookAt(join(cache, 'pages-2025'))?.mtimeMs).toBe(before?.mtimeMs);
  });

  it('sees a page that was removed, one that was renamed and one that is new', async () => {
    const disk = journal();
    await same(disk);
    disk.remove(join(root, '2026/2026-01-03-note.md'));
    expect((await same(disk)).toSorted()).toEqual(never);
    disk.rename(join(root, '2026/2026-01-02-weekly.md'), join(root, '2026/2026-01-02-weekly-2.md'));
    disk.now += 10_000;
    expect((await same(disk)).toSorted()).toEqual(['2026/2026-01-02-weekly-2.md', ...never]);
    put(disk, '2027/2027-01-01-weekly.md', weekly('2027-01-01-weekly', 'New.'));
    disk.now += 10_000;
    expect((await same(disk)).toSorted()).toEqual([
      ...never.slice(0, 1),
      '2027/2027-01-01-weekly.md',
      ...never.slice(1),
    ]);
    disk.remove(join(root, '2025/2025-12-26-weekly.md'));
    await same(disk);
    expect(kept(disk)).not.toContain('Quiet.');
  });

  it('sees an edit that has kept the time of writing but not the size, and one that has kept both', async () => {
    const disk = journal();
    await same(disk);
    const path = '2026/2026-01-02-weekly.md';
    for (const [time, words] of [
      [5_000_000, 'The café was louder.'],
      [6_000_000, 'The café was LOUDER.'],
    ] as const) {
      disk.now = 0;
      put(disk, path, weekly('2026-01-02-weekly', words));
      disk.now = time;
      disk.touch(join(root, path));
      disk.now += 10_000;
      expect(await same(disk)).toContain(path);
      expect(await same(disk)).not.toContain(path);
    }
  });

  it('does not keep a page that was changed in the two seconds before it was read', async () => {
    const disk = journal();
    const path = '2026/2026-01-10-weekly.md';
    put(disk, path, weekly('2026-01-10-weekly', 'As it is.'));
    disk.now += 1999;
    expect(await same(disk)).toContain(path);
    put(disk, path, weekly('2026-01-10-weekly', 'As it was'));
    expect(await same(disk)).toContain(path);
    disk.now += 2000;
    expect(await same(disk)).toContain(path);
    expect(await same(disk)).not.toContain(path);
    // A clock that was wrong once: a page of the future is read each time, and nothing is written for it.
    disk.now += 1_000_000;
    put(disk, path, weekly('2026-01-10-weekly', 'Later.'));
    disk.now -= 500_000;
    expect(await same(disk)).toContain(path);
    expect(await same(disk)).toContain(path);
  });

  it('never holds a word of a private page, nor of one that has become private or is gone', async () => {
    const disk = journal();
    await same(disk);
    expect(kept(disk)).toContain('It held.');
    expect(kept(disk)).not.toContain('xyzzy');
    expect(kept(disk)).not.toContain('Secret');
    const secret = pages['2026/2026-01-03-note.md']?.replace('set: note', 'set: note\nprivate: true') ?? '';
    put(disk, '2026/2026-01-03-note.md', secret);
    disk.now += 10_000;
    // Also what nobody asks for this time is cleared of it.
    const store = createStore({
      disk,
      processes: fakeProcess(1),
      root,
      yaml: () => Promise.resolve(yamlCodec),
      cache,
      now: () => disk.now,
    });
    (await store.recall()).keep();
    expect(kept(disk)).not.toContain('held.');
    expect(kept(disk)).not.toContain('A win');
    expect(await same(disk)).toContain('2026/2026-01-03-note.md');
  });

  it('holds no word of a year that is gone, and none at all once every page is', async () => {
    const disk = journal();
    const words = (entries: readonly Entry[]): string => entries.map(({ body }) => body).join('\n');
    const run = async (isAsked: boolean): Promise<void> => {
      const store = createStore({
        disk,
        processes: fakeProcess(1),
        root,
        yaml: () => Promise.resolve(yamlCodec),
        cache,
        now: () => disk.now,
      });
      const { entries, across, outcomes, keep } = await store.recall();
      const some = entries.filter(({ path }) => !never.includes(path));
      if (isAsked) across({ name: 'all', version: '1' }, some, () => words(some));
      if (isAsked) outcomes(work, some);
      keep();
    };
    await run(true);
    expect(textAt(disk, join(cache, 'all-across'))).toContain('Quiet.');
    // Whoever asks for nothing of it leaves nothing of it behind either.
    disk.remove(join(root, '2025/2025-12-26-weekly.md'));
    await run(false);
    expect(kept(disk)).not.toContain('Quiet');
    await run(true);
    expect(textAt(disk, join(cache, 'all-across'))).toContain('It held.');
    for (const path of Object.keys(pages).slice(1)) disk.remove(join(root, path));
    await run(false);
    for (const word of ['held', 'café', 'Talk', 'Nothing tells', 'Two'])
      expect(kept(disk)).not.toContain(word);
  });

  it('is open to its owner alone', async () => {
    const disk = journal();
    await same(disk);
    for (const path of [cache, ...disk.names(cache).map((name) => join(cache, name))]) {
      expect((disk.lookAt(path)?.mode ?? 0) & 0o077, path).toBe(0);
    }
    expect(disk.names(cache).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is looked after by the doctor: how large it is, its modes, and what was left behind', async () => {
    const disk = journal();
    const store = createStore({
      disk,
      processes: fakeProcess(1, { 3: 'gone' }),
      root,
      yaml: () => Promise.resolve(yamlCodec),
      cache,
      now: () => disk.now,
    });
    expect(store.cache()).toBeUndefined();
    await same(disk);
    const sizes = disk.names(cache).map((name) => disk.lookAt(join(cache, name))?.size ?? 0);
    expect(store.cache()).toEqual({ path: cache, bytes: sizes.reduce((sum, size) => sum + size, 0) });
    const odd = async (mend: boolean): Promise<string[]> =>
      (await store.examine({ mend }))
        .filter(({ about }) => about === 'cache')
        .map(({ code, path, mended }) => `${code} ${path}${mended ? ' mended' : ''}`);
    expect(await odd(false)).toEqual([]);
    disk.changeFolderMode(cache, 0o755);
    disk.changeFolderMode(join(cache, 'pages-2026'), 0o644);
    put(disk, join(cache, '.career-tmp-1-3-1-1-here'), 'left over');
    const all = [
      `loose-mode ${cache}`,
      `left-over ${cache}/.career-tmp-1-3-1-1-here`,
      `loose-mode ${cache}/pages-2026`,
    ];
    expect(await odd(false)).toEqual(all);
    expect(await odd(true)).toEqual(all.map((each) => `${each} mended`));
    expect(await odd(false)).toEqual([]);
  });

  it('keeps nothing and looks at nothing where it is told to', async () => {
    const disk = journal();
    await told(disk, { fresh: true });
    expect(disk.lookAt('/cache')).toBeUndefined();
    await told(disk);
    await told(disk, { fresh: true });
    expect(disk.opened.length).toBeGreaterThanOrEqual(Object.keys(pages).length);
  });

  it('makes no fuss where the cache cannot be written or read', async () => {
    const disk = journal();
    disk.isCacheClosed = true;
    await same(disk);
    expect(await same(disk)).toHaveLength(Object.keys(pages).length);
    disk.isCacheClosed = false;
    put(disk, '/cache', 'a file where the folder should be');
    await same(disk);
  });

  it('comes to no harm where two write at once, or one is cut off', async () => {
    const disk = journal();
    await Promise.all([
      told(disk, {}, { processes: fakeProcess(1) }),
      told(disk, {}, { processes: fakeProcess(2) }),
    ]);
    put(disk, join(cache, '.career-tmp-1-3-1-1-here'), 'left over');
    expect((await same(disk)).toSorted()).toEqual(never);
    put(disk, '2026/2026-01-11-weekly.md', weekly('2026-01-11-weekly', 'More.'));
    disk.now += 10_000;
    await same(disk, { processes: fakeProcess(1, { 3: 'gone' }) });
    expect(disk.names(cache).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('works out anew what was worked out in another way', async () => {
    const disk = journal();
    await same(disk);
    const file = join(cache, 'pages-2026');
    put(disk, file, textAt(disk, file).replace(/^career-cache \d+/, 'career-cache 0'));
    expect(await same(disk)).toContain('2026/2026-01-02-weekly.md');
    expect((await same(disk)).toSorted()).toEqual(never);
    const other = { ...work, version: 'terms 2', outcome: () => ({ words: ['other'] }) };
    const store = createStore({
      disk,
      processes: fakeProcess(1),
      root,
      yaml: () => Promise.resolve(yamlCodec),
      cache,
      now: () => disk.now,
    });
    const recalled = await store.recall();
    expect(recalled.outcomes(other, recalled.entries).every(({ words }) => words[0] === 'other')).toBe(true);
    const again = recalled.across({ name: 'all', version: 'all 2' }, recalled.entries, () => 'anew');
    expect(again).toBe('anew');
  });

  it('keeps apart what was asked for in two ways in one run', async () => {
    const disk = journal();
    for (const _ of ['first', 'again']) {
      const store = createStore({
        disk,
        processes: fakeProcess(1),
        root,
        yaml: () => Promise.resolve(yamlCodec),
        cache,
        now: () => disk.now,
      });
      const { entries, across, outcomes, keep } = await store.recall();
      const some = entries.filter(({ set }) => set === 'weekly');
      const both = ['a', 'b'].map((version) => [
        across({ name: 'all', version }, some, () => version),
        ...outcomes({ name: 'terms', version, outcome: () => version }, some),
      ]);
      keep();
      expect(both).toEqual([
        ['a', 'a', 'a'],
        ['b', 'b', 'b'],
      ]);
    }
  });

  it('reads the pages again where the cache does not read as it should', async () => {
    const disk = journal();
    await told(disk);
    const whole = new Map(disk.names(cache).map((name) => [name, textAt(disk, join(cache, name))]));
    const expected = JSON.stringify(await told(disk, { fresh: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole.keys()),
        fc.nat(),
        fc.constantFrom(
          'cut',
          'emptied',
          'zeroed',
          'a line lost',
          'a mark lost',
          'a letter turned',
          'joined',
        ),
        async (name, at, harm) => {
          for (const [file, text] of whole) put(disk, join(cache, file), text);
          const text = whole.get(name) ?? '';
          const place = at % text.length;
          const marks = [...text.matchAll(/[[\]{}\t\n]/g)].map(({ index }) => index);
          const mark = marks[at % marks.length] ?? 0;
          const lines = text.split('\n');
          const harmed = {
            cut: text.slice(0, place),
            emptied: '',
            zeroed: text.slice(0, place) + '\0'.repeat(text.length - place),
            'a line lost': lines.filter((_, index) => index !== at % (lines.length - 1)).join('\n'),
            'a mark lost': text.slice(0, mark) + text.slice(mark + 1),
            'a letter turned': turned(text, place),
            joined: text + text,
          }[harm];
          put(disk, join(cache, name), harmed);
          expect(JSON.stringify(await told(disk))).toBe(expected);
        },
      ),
      runs,
    );
  });

  it('tells how far the reading has come', async () => {
    const disk = journal();
    const steps: string[] = [];
    const meter: Meter = { at: (done, of) => void steps.push(`${done}/${of}`) };
    await told(disk, { meter });
    expect(steps.slice(0, 2)).toEqual(['0/10', '1/10']);
    steps.length = 0;
    await told(disk, { meter });
    expect(steps.slice(0, 3)).toEqual(['0/3', '1/3', '2/3']);
  });

  it('gives what comes of several pages together anew when one of them changes, or others are asked for', async () => {
    const disk = journal();
    const store = () =>
      createStore({
        disk,
        processes: fakeProcess(1),
        root,
        yaml: () => Promise.resolve(yamlCodec),
        cache,
        now: () => disk.now,
      });
    const titles = async (isWanted: (entry: Entry) => boolean): Promise<{ made: boolean; value: string }> => {
      const recalled = await store().recall();
      const some = recalled.entries.filter(isWanted);
      let made = false;
      const value = recalled.across({ name: 'titles', version: '1' }, some, () => {
        made = true;
        return some.map(({ body }) => body.length).join('|');
      });
      recalled.keep();
      return { made, value };
    };
    const weeks = ({ set }: Entry): boolean => set === 'weekly';
    expect((await titles(weeks)).made).toBe(true);
    expect((await titles(weeks)).made).toBe(false);
    expect((await titles(({ path }) => path.startsWith('2025'))).made).toBe(true);
    expect((await titles(weeks)).made).toBe(false);
    put(disk, '2026/2026-01-02-weekly.md', weekly('2026-01-02-weekly', 'Longer than it was before.'));
    disk.now += 10_000;
    expect((await titles(weeks)).made).toBe(true);
    expect((await titles(weeks)).made).toBe(false);
    expect((await titles(() => true)).made).toBe(true);
    expect((await titles(() => true)).made).toBe(true);
  });
});
