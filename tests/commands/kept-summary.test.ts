/** A summary that was kept is shown again only where every single thing that it was made of is as it was. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFlags } from '../../src/adapters/disk.ts';
import { createStore } from '../../src/adapters/store.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { App } from '../../src/app.ts';
import type { Style } from '../../src/core/ports.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { main } from '../../src/main.ts';
import { MemoryDisk } from '../faults/memory-disk.ts';
import type { TestAppOptions } from '../support/app.ts';
import { plainStyle, testApp } from '../support/app.ts';
import { builtIn } from '../support/built-in.ts';
import { fakeProcess } from '../support/disk.ts';
import { putFile } from '../support/memory-files.ts';

const root = '/journal';
const cache = '/cache/career/abc';

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

/** Notes what of the cache is opened. */
class WatchedDisk extends MemoryDisk {
  opened: string[] = [];

  override open(path: string, flags: number, mode?: number): number {
    if (flags === openFlags.read) this.opened.push(path);
    return super.open(path, flags, mode);
  }
}

function put(disk: MemoryDisk, path: string, text: string): void {
  putFile(disk, join(root, path), text);
}

const pathOf = (day: number): string => `2026/2026-02-${String(day).padStart(2, '0')}-note.md`;

function note(day: number, words: string, keys = ''): string {
  const id = pathOf(day).slice(5, -3);
  const kind = ['win', 'learned', 'help'][day % 3];
  return `---\ncareer: 1\nid: ${id}\ntitle: Note ${day}\ndate: ${id.slice(0, 10)}T09:00:00+01:00\nset: note\n${keys}note: {kind: ${kind}}\n---\n\n# Note ${day}\n\n${words}\n`;
}

const usual = (day: number): string =>
  ['The deploy pipeline stood still.', 'A pairing session on the parser.', 'The deploy pipeline again #ops.'][
    day % 3
  ] ?? '';

function journal(): WatchedDisk {
  const disk = new WatchedDisk();
  for (const folder of [root, join(root, '2026')]) disk.makeFolder(folder, 0o700);
  for (let day = 1; day <= 24; day += 2) put(disk, pathOf(day), note(day, usual(day)));
  disk.now = 1_000_000;
  return disk;
}

interface Asked {
  readonly argv?: readonly string[];
  readonly app?: TestAppOptions;
  readonly style?: Style;
}

interface Shown {
  readonly out: string;
  readonly err: string;
  /** Whether it was shown as it was kept, without a look at what is kept of single pages. */
  readonly isKept: boolean;
}

async function shown(
  disk: WatchedDisk,
  { argv = [], app: more = {}, style = plainStyle }: Asked = {},
): Promise<Shown> {
  const memory = testApp({ now: '2026-03-01T18:00:00+01:00', sets, lists, ...more });
  const store = createStore({
    disk,
    processes: fakeProcess(1),
    root,
    yaml: () => Promise.resolve(yamlCodec),
    cache,
    now: () => disk.now,
  });
  const own = { ...(await memory.journal({})), store };
  const app: App = { ...memory, style, journal: () => Promise.resolve(own) };
  disk.opened = [];
  expect(await main(['summarize', ...argv], app, { debug: false })).toBe(0);
  const opened = disk.opened.filter((path) => path !== join(cache, 'shown-across'));
  return { out: memory.stdout(), err: memory.stderr(), isKept: opened.length === 0 };
}

/** Shows it, and holds it against what is shown without a cache. */
async function same(disk: WatchedDisk, asked: Asked = {}): Promise<Shown> {
  const found = await shown(disk, asked);
  const anew = await shown(disk, { ...asked, argv: [...(asked.argv ?? []), '--no-cache'] });
  expect([found.out, found.err]).toEqual([anew.out, anew.err]);
  expect(anew.isKept).toBe(false);
  return found;
}

describe('a summary that was kept', () => {
  it('is shown again as it was, with nothing opened but itself', async () => {
    const disk = journal();
    const first = await same(disk);
    const again = await same(disk);
    expect([first.isKept, again.isKept, again.out]).toEqual([false, true, first.out]);
    expect(again.out).toContain('ops: 4 of 12');
  });

  it.each<[string, Asked]>([
    ['on another day', { app: { now: '2026-03-02T18:00:00+01:00' } }],
    ['of a period', { argv: ['--since', '2026-02-10'] }],
    ['up to a day', { argv: ['--until', '2026-02-10'] }],
    ['of one section', { argv: ['--only', 'themes'] }],
    ['with fewer themes', { argv: ['--themes', '1'] }],
    ['beside another period', { argv: ['--since', '2026-02-10', '--compare', '2026-02'] }],
    ['beside yet another', { argv: ['--compare', '2026-01'] }],
    ['of one set', { argv: ['--set', 'weekly'] }],
    ['of one tag', { argv: ['--tag', 'ops'] }],
    ['with private pages', { argv: ['--include-private'] }],
    ['on a terminal', { app: { terminal: true } }],
    ['on a narrow terminal', { app: { terminal: true, width: 40 } }],
    ['without more than ASCII', { app: { terminal: true, unicode: false } }],
    ['in colour', { style: { ...plainStyle, title: (text) => `<b>${text}</b>` } }],
    ['as Markdown', { argv: ['--format', 'md'] }],
    ['as a web page', { argv: ['--format', 'html'] }],
    ['as data', { argv: ['--json'] }],
    ['without a concept', { app: { concepts: 'nothing: nothing\n' } }],
    ['with a theme hidden', { app: { corrections: 'hide: [ops]\n' } }],
    ['with two themes as one', { app: { corrections: 'merge: {work: [ops, parser]}\n' } }],
  ])('is not taken for one %s', async (_, asked) => {
    const disk = journal();
    await same(disk);
    expect((await same(disk, asked)).isKept).toBe(false);
  });

  it('is kept beside what else was asked for', async () => {
    const disk = journal();
    for (const again of [false, true]) {
      for (const argv of [[], ['--since', '2026-02-10'], ['--only', 'open']]) {
        expect((await same(disk, { argv })).isKept).toBe(again);
      }
    }
  });

  it.each<[string, () => TestAppOptions]>([
    ['a prompt set', () => ({ sets: sets.slice(1) })],
    ['how often a set is due', () => ({ sets: sets.map((set) => ({ ...set, every: 1 })) })],
    ['a question', () => ({ sets: sets.map((set) => ({ ...set, questions: set.questions.slice(1) })) })],
    ['a list of parts', () => ({ lists: { ...lists, 'counsel-parts': [] } })],
    ['a list of kinds of story', () => ({ lists: { ...lists, 'story-kinds': [] } })],
  ])('holds no longer where %s is another', async (_, app) => {
    const disk = journal();
    await same(disk);
    expect((await same(disk, { app: app() })).isKept).toBe(false);
  });

  it.each<[string, (disk: MemoryDisk) => void]>([
    ['has other words', (disk) => put(disk, pathOf(5), note(5, 'Nothing of the kind.'))],
    ['is as long as before, with its time put back', (disk) => edited(disk, 'ctime')],
    ['is as long as before, written later', (disk) => edited(disk, 'mtime')],
    ['was removed', (disk) => disk.remove(join(root, pathOf(5)))],
    ['was renamed', (disk) => disk.rename(join(root, pathOf(5)), join(root, '2026/2026-02-05-note-2.md'))],
    ['was added', (disk) => put(disk, pathOf(6), note(6, 'The deploy pipeline.'))],
    ['is private now', (disk) => put(disk, pathOf(5), note(5, 'xyzzy', 'private: true\n'))],
  ])('holds no longer where a page %s', async (_, edit) => {
    const disk = journal();
    await same(disk);
    edit(disk);
    disk.now += 10_000;
    expect((await same(disk)).isKept).toBe(false);
  });

  it('is none where a page was written in the last two seconds', async () => {
    const disk = journal();
    put(disk, pathOf(6), note(6, 'The deploy pipeline.'));
    disk.now += 1999;
    expect([(await same(disk)).isKept, (await same(disk)).isKept]).toEqual([false, false]);
    disk.now += 1;
    expect([(await same(disk)).isKept, (await same(disk)).isKept]).toEqual([false, true]);
  });

  it.each([[[]], [['--include-private']], [['--include-private', '--json']]])(
    'is none where a page is private, asked for with %j',
    async (argv) => {
      const disk = journal();
      put(disk, pathOf(6), note(6, 'The deploy pipeline and xyzzy.', 'private: true\n'));
      disk.now += 10_000;
      await same(disk, { argv });
      expect((await same(disk, { argv })).isKept).toBe(false);
      expect(disk.names(cache).filter((name) => /^(?:shown|data)-/.test(name))).toEqual([]);
    },
  );

  it('goes with the first page that is changed, whatever was asked for', async () => {
    const disk = journal();
    put(disk, pathOf(6), note(6, 'Of xyzzy and the deploy pipeline.'));
    disk.now += 10_000;
    for (const argv of [[], ['--json'], ['--only', 'themes']]) await same(disk, { argv });
    put(disk, pathOf(6), note(6, 'Of xyzzy and the deploy pipeline.', 'private: true\n'));
    await same(disk);
    for (const name of disk.names(cache)) expect(name).not.toMatch(/^(?:shown|data)-/);
  });

  it('comes to what comes without it, whatever is done to the pages, in any order', async () => {
    const day = fc.integer({ min: 1, max: 12 });
    const words = fc.constantFrom(
      'The deploy pipeline.',
      'The parser held.',
      'The parser fell.',
      '#ops Quiet.',
    );
    const step = fc.oneof(
      fc.record({ does: fc.constant('write' as const), day, words, isPrivate: fc.boolean() }),
      fc.record({ does: fc.constant('write' as const), day, words, isPrivate: fc.constant(false) }),
      fc.record({ does: fc.constant('remove' as const), day }),
      fc.record({ does: fc.constant('move' as const), day, to: day }),
      fc.record({ does: fc.constant('wait' as const), by: fc.constantFrom(1, 1999, 2000, 10_000) }),
      fc.constant({ does: 'ask' as const }),
    );
    const argv = fc.constantFrom([], ['--json'], ['--only', 'open,themes'], ['--include-private']);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, argv), { minLength: 2, maxLength: 8 }), async (steps) => {
        const disk = journal();
        for (const [each, asked] of steps) {
          if (each.does === 'write') {
            put(disk, pathOf(each.day), note(each.day, each.words, each.isPrivate ? 'private: true\n' : ''));
          } else if (each.does === 'wait') disk.now += each.by;
          else if (each.does !== 'ask' && disk.lookAt(join(root, pathOf(each.day))) !== undefined) {
            if (each.does === 'remove') disk.remove(join(root, pathOf(each.day)));
            else if (each.to !== each.day)
              disk.rename(join(root, pathOf(each.day)), join(root, pathOf(each.to)));
          }
          await same(disk, { argv: asked });
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** The same number of letters, once with the old time of writing and once with a new one. */
function edited(disk: MemoryDisk, shows: 'ctime' | 'mtime'): void {
  const [path, now] = [pathOf(5), disk.now];
  if (shows === 'ctime') disk.now = 0;
  put(disk, path, note(5, usual(5).replace('again', 'AGAIN')));
  disk.now = now;
  if (shows === 'ctime') disk.touch(join(root, path));
}
