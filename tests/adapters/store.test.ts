import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/adapters/disk.ts';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { createStore } from '../../src/adapters/store.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Failure } from '../../src/core/problem.ts';
import { words } from '../../src/core/problem.ts';
import type { Store, YamlCodec } from '../../src/core/ports.ts';
import { countingDisk, diskWith, failWith, fakeProcess } from '../support/disk.ts';
import { tempDir } from '../support/temp.ts';

const day = '2026-03-06' as CivilDate;

async function yaml(): Promise<YamlCodec> {
  return (await import('../../src/adapters/yaml.ts')).yamlCodec;
}

function storeAt(root: string, disk: Disk = nodeDisk, processes = fakeProcess(1)): Store {
  return createStore({ disk, processes, root, yaml });
}

/** A disk on which files whose path ends so cannot be opened. */
function failingFor(ending: string, code: string): Disk {
  return diskWith({
    open: (path, flags, mode) => (path.endsWith(ending) ? failWith(code) : nodeDisk.open(path, flags, mode)),
  });
}

function looseFindings(mended: boolean): unknown[] {
  return ['.career', '.career/config.yaml', '2026/2026-03-06-ours.md'].map((path) =>
    expect.objectContaining({ code: 'loose-mode', path, mended }),
  );
}

/** A journal with these files; their text by path. */
function journalWith(files: Readonly<Record<string, string>>): string {
  const root = tempDir();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function page(frontMatter: string, body = '# A page\n'): string {
  return `---\n${frontMatter}\n---\n\n${body}`;
}

async function idsOf(store: Store): Promise<string[]> {
  return (await store.entries()).map(({ id }) => id);
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

describe('the first entry', () => {
  it('makes the journal, for its owner alone', async () => {
    const root = join(tempDir(), 'career');
    const store = storeAt(root);
    expect(store.exists()).toBe(false);
    expect(await store.create(day, 'weekly', () => 'words\n')).toEqual({
      id: '2026-03-06-weekly',
      path: '2026/2026-03-06-weekly.md',
    });
    expect(store.exists()).toBe(true);
    expect(store.text('2026/2026-03-06-weekly.md')).toBe('words\n');
    const modes = ['.', '.career', '2026', '2026/2026-03-06-weekly.md'].map((path) =>
      modeOf(join(root, path)),
    );
    expect(modes).toEqual(['700', '700', '700', '600']);
  });

  it('leaves the modes of folders that exist as they are', async () => {
    const root = tempDir();
    mkdirSync(join(root, '2026'));
    chmodSync(join(root, '2026'), 0o755);
    chmodSync(root, 0o750);
    await storeAt(root).create(day, 'weekly', () => 'words\n');
    expect([modeOf(root), modeOf(join(root, '2026'))]).toEqual(['750', '755']);
  });

  it('is not written through a link that leads elsewhere', async () => {
    const root = tempDir();
    const elsewhere = tempDir();
    symlinkSync(elsewhere, join(root, '2026'));
    await expect(storeAt(root).create(day, 'weekly', () => 'words\n')).rejects.toMatchObject({
      code: 'disk',
      data: { why: expect.stringContaining('is a link') },
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('is told of the folder that could not be made', async () => {
    const root = join(tempDir(), 'career');
    const disk = diskWith({ makeFolder: () => failWith('EACCES') });
    await expect(storeAt(root, disk).create(day, 'weekly', () => '')).rejects.toMatchObject({
      code: 'disk',
      data: { path: join(root, '2026'), why: 'permission denied' },
    });
  });
});

describe('names', () => {
  it('count on from the first of the day', async () => {
    const store = storeAt(tempDir());
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      await store.create(day, 'note', (id, path) => {
        ids.push(id, path);
        return 'words\n';
      });
    }
    expect(ids).toEqual([
      '2026-03-06-note', '2026/2026-03-06-note.md',
      '2026-03-06-note-2', '2026/2026-03-06-note-2.md',
      '2026-03-06-note-3', '2026/2026-03-06-note-3.md',
    ]); // prettier-ignore
  });

  it('that differ in case alone are taken for the same, as some systems do', async () => {
    const root = journalWith({ '2026/2026-03-06-WEEKLY.md': 'mine' });
    expect(await storeAt(root).create(day, 'weekly', () => 'words\n')).toEqual(
      expect.objectContaining({ id: '2026-03-06-weekly-2' }),
    );
  });

  it('that somebody else wins at the last moment are left to them', async () => {
    const root = tempDir();
    const disk = diskWith({
      link(existing, path) {
        if (path.endsWith('-weekly.md')) writeFileSync(path, 'theirs');
        nodeDisk.link(existing, path);
      },
    });
    expect(await storeAt(root, disk).create(day, 'weekly', (id) => id)).toEqual(
      expect.objectContaining({ id: '2026-03-06-weekly-2' }),
    );
    expect(readFileSync(join(root, '2026/2026-03-06-weekly.md'), 'utf8')).toBe('theirs');
    expect(readFileSync(join(root, '2026/2026-03-06-weekly-2.md'), 'utf8')).toBe('2026-03-06-weekly-2');
  });
});

describe('reading', () => {
  it('finds dated pages wherever they lie, oldest first, and within a day by the moment, then by path', async () => {
    const root = journalWith({
      '2026/2026-03-06-weekly.md': page(
        'id: 2026-03-06-weekly\ndate: 2026-03-06T17:42:10+01:00\nset: weekly',
      ),
      '2026/2026-03-06-note.md': page('id: 2026-03-06-note\ndate: 2026-03-06T09:00:00+01:00\nset: note'),
      '2026/2026-03-06-note-2.md': page('id: 2026-03-06-note-2\ndate: 2026-03-06\nset: note'),
      'Daily/Day 049. 11.05.2018.md': 'No front matter.\n',
      'posts/2019-01-02-hello/index.md': '# Hello\n',
      'ideas.md': page('date: 2020-02-29'),
      'undated.md': '# Nothing says when\n',
    });
    expect(await idsOf(storeAt(root))).toEqual([
      'Daily/Day 049. 11.05.2018', 'posts/2019-01-02-hello/index', 'ideas',
      '2026-03-06-note-2', '2026-03-06-note', '2026-03-06-weekly',
    ]); // prettier-ignore
  });

  it('passes over dot folders, prompts, copies, links and what is no file', async () => {
    const root = journalWith({
      '.obsidian/2026-01-01-a.md': 'a',
      '.trash/2026-01-02-b.md': 'b',
      'prompts/2026-01-03-c.md': 'c',
      'notes/prompts/2026-01-04-d.md': 'd',
      '2026/2026-01-05-e.sync-conflict-20260105-101010-ABCDEFG.md': 'e',
      '2026/2026-01-05-e (conflicted copy 2026-01-05).md': 'e',
      '2026/.2026-01-05-e.md.swp': 'e',
      '2026/2026-01-05-e.md~': 'e',
      '2026/2026-01-05-e.txt': 'e',
      elsewhere: 'f',
    });
    mkdirSync(join(root, '2026/2026-01-06-folder.md'));
    symlinkSync(join(root, 'elsewhere'), join(root, '2026/2026-01-07-link.md'));
    symlinkSync('.', join(root, 'loop'));
    execFileSync('mkfifo', [join(root, '2026/2026-01-08-pipe.md')]);
    expect(await idsOf(storeAt(root))).toEqual(['notes/prompts/2026-01-04-d']);
    expect((await storeAt(root).newest(20)).heads.map(({ id }) => id)).toEqual([
      'notes/prompts/2026-01-04-d',
    ]);
    expect(await storeAt(root).find('2026/2026-01-08-pipe.md')).toBeUndefined();
    expect(() => storeAt(root).text('2026/2026-01-08-pipe.md')).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ why: 'it is not a file' }) }),
    );
  });

  it('uses a page whose front matter is broken', async () => {
    const root = journalWith({ '2026/2026-03-06-weekly.md': page('title: "open\ndate: 2026-03-06') });
    const [entry] = await storeAt(root).entries();
    expect(entry?.date).toBe('2026-03-06');
    expect(entry?.unread?.at.line).toBeGreaterThan(1);
  });

  it('of no journal is reading of an empty one', async () => {
    const store = storeAt(join(tempDir(), 'nowhere'));
    expect(await store.entries()).toEqual([]);
    expect(await store.newest(20)).toEqual({ heads: [], total: 0 });
    expect(await store.find('last')).toBeUndefined();
    expect(await store.examine({ mend: true })).toEqual([]);
  });

  it('is not stopped by one file that is closed to us, and is by a disk that fails', async () => {
    const root = journalWith({ '2026/2026-03-06-a.md': 'a', '2026/2026-03-07-b.md': 'b' });
    expect(await idsOf(storeAt(root, failingFor('a.md', 'EACCES')))).toEqual(['2026/2026-03-07-b']);
    for (const code of ['EIO', 'EMFILE']) {
      await expect(storeAt(root, failingFor('a.md', code)).entries()).rejects.toMatchObject({ code: 'disk' });
      await expect(storeAt(root, failingFor('a.md', code)).newest(5)).rejects.toMatchObject({ code: 'disk' });
    }
  });

  it('passes over a file that is too large, in every list', async () => {
    const root = journalWith({
      '2026/2026-03-06-a.md': 'x'.repeat(5 * 1024 * 1024 + 1),
      '2026/2026-03-07-b.md': 'b',
    });
    expect(await idsOf(storeAt(root))).toEqual(['2026/2026-03-07-b']);
    expect((await storeAt(root).newest(5)).heads.map(({ id }) => id)).toEqual(['2026/2026-03-07-b']);
  });

  it.each(['2026', 'shut'])(
    'says of %s, a folder that is closed to us, that it is left out',
    async (name) => {
      const root = journalWith({ [`${name}/2026-03-06-a.md`]: 'a\n', '2025/2025-03-07-b.md': 'b\n' });
      const shut = <Result>(look: (path: string) => Result) => {
        return (path: string): Result => (path.endsWith(name) ? failWith('EACCES') : look(path));
      };
      const disk = diskWith({ list: shut(nodeDisk.list), names: shut(nodeDisk.names) });
      const told: string[] = [];
      const closed = (path: string, why: string): void => void told.push(`${path}: ${why}`);
      const store = createStore({ disk, processes: fakeProcess(1), root, yaml, closed });
      expect(await idsOf(store)).toEqual(['2025/2025-03-07-b']);
      expect((await store.newest(5)).total).toBe(1);
      expect(store.named()).toHaveLength(1);
      expect((await store.find('last'))?.id).toBe('2025/2025-03-07-b');
      expect(told).toEqual(told.map(() => `${name}: permission denied`));
      expect(told).toHaveLength(4);
    },
  );

  it('of a journal that is closed to us is an error, not an empty list', async () => {
    const disk = diskWith({ list: () => failWith('EACCES') });
    await expect(storeAt(tempDir(), disk).entries()).rejects.toMatchObject({
      code: 'disk',
      data: { why: 'permission denied' },
    });
  });

  it('parses no page whose text is not wanted', async () => {
    const root = journalWith({
      '2026/2026-03-06-a.md': page('tags: [x]', 'apples'),
      '2026/2026-03-07-b.md': 'pears',
    });
    const found = await storeAt(root).entries({ holding: (stored) => stored.includes('pears') });
    expect(found.map(({ path }) => path)).toEqual(['2026/2026-03-07-b.md']);
  });
});

describe('the newest entries', () => {
  it('are found by their names: no other file of ours is opened', async () => {
    const { disk, opened } = countingDisk();
    const files: Record<string, string> = {};
    for (let number = 10; number < 60; number += 1) {
      const date = `20${number}-01-01`;
      files[`20${number}/${date}-weekly.md`] = page(`id: ${date}-weekly\ndate: ${date}`);
    }
    const root = journalWith(files);
    const { heads, total } = await storeAt(root, disk).newest(3);
    expect(heads.map(({ id }) => id)).toEqual([
      '2059-01-01-weekly',
      '2058-01-01-weekly',
      '2057-01-01-weekly',
    ]);
    expect(total).toBe(50);
    expect(opened.filter((path) => path.endsWith('.md'))).toHaveLength(3);
  });

  it('are as many as there are files of ours, whatever else lies in their folders', async () => {
    const root = journalWith({
      '2025/2025-02-28-weekly.md': page('date: 2025-02-28'),
      '2025/2025-02-31-weekly.md': 'no such day\n',
      '2025/2024-03-01-weekly.md': page('date: 2024-03-01'),
      '2025/2025-12-31-note-2.md': page('date: 2025-12-31'),
      '2025/.DS_Store': 'x',
      '2025/summer/2025-07-01.md': 'words\n',
      '2026/2026-03-06-weekly.md': page('date: 2026-03-06'),
      '2026/2026-03-31-weekly.md': page('date: 2026-03-31'),
    });
    const { heads, total } = await storeAt(root).newest(20);
    expect(heads.map(({ path }) => path)).toEqual([
      '2026/2026-03-31-weekly.md', '2026/2026-03-06-weekly.md', '2025/2025-12-31-note-2.md',
      '2025/summer/2025-07-01.md', '2025/2025-02-28-weekly.md', '2025/2024-03-01-weekly.md',
    ]); // prettier-ignore
    expect(total).toBe(6);
  });

  it('come newest first, within a day by the written moment', async () => {
    const root = journalWith({
      '2026/2026-03-06-a.md': page('id: 2026-03-06-a\ndate: 2026-03-06T08:00:00+01:00'),
      '2026/2026-03-06-b.md': page('id: 2026-03-06-b\ndate: 2026-03-06T10:00:00+01:00'),
      '2026/2026-03-06-c.md': page('id: 2026-03-06-c\ndate: 2026-03-06T09:00:00+01:00'),
    });
    const { heads, total } = await storeAt(root).newest(2);
    expect(heads.map(({ id }) => id)).toEqual(['2026-03-06-b', '2026-03-06-c']);
    expect(total).toBe(3);
  });

  it('count pages that the user has named, by the date inside them', async () => {
    const root = journalWith({
      '2026/2026-03-06-weekly.md': page('id: 2026-03-06-weekly\ndate: 2026-03-06'),
      'thoughts.md': page('date: 2026-03-07'),
      'without.md': 'no date\n',
    });
    const { heads, total } = await storeAt(root).newest(20);
    expect(heads.map(({ id }) => id)).toEqual(['thoughts', '2026-03-06-weekly']);
    expect(total).toBe(2);
  });

  it('are all of them, in the same order as the whole journal has, when as many are asked for', async () => {
    const root = journalWith({
      '2026/2026-03-06-a.md': page('id: same\ndate: 2026-03-06'),
      '2026/2026-03-06-b.md': page('id: same\ndate: 2026-03-06'),
      'x/2026-03-06-a.md': page('title: A copy'),
      'diary 2025-12-31.md': 'words',
    });
    const heads = (await storeAt(root).newest(100)).heads.map(({ id }) => id);
    expect(heads).toEqual((await idsOf(storeAt(root))).reverse());
    expect(new Set(heads).size).toBe(4);
  });

  it('are told by their front matter even where that is longer than the first look', async () => {
    const long = `# a comment first\ntags: [${Array.from({ length: 900 }, (_, tag) => `tag-${tag}`).join(', ')}]\ntitle: At the end\ndate: 2026-03-06`;
    const root = journalWith({ 'long.md': page(long) });
    expect((await storeAt(root).newest(1)).heads[0]?.title).toBe('At the end');
  });
});

describe('finding an entry', () => {
  const weekly = page('career: 1\nid: 2026-03-06-weekly\ndate: 2026-03-06');
  const zettel = page('id: zettel-7\ndate: 2026-03-05');

  it('takes an id, a path with or without .md, an absolute path, and last', async () => {
    const root = journalWith({ '2026/2026-03-06-weekly.md': weekly, 'cards/seven.md': zettel });
    const wanted: readonly (readonly [string, string])[] = [
      ['2026-03-06-weekly', '2026/2026-03-06-weekly.md'],
      ['2026-03-06-weekly.md', '2026/2026-03-06-weekly.md'],
      ['2026/2026-03-06-weekly', '2026/2026-03-06-weekly.md'],
      ['2026/2026-03-06-weekly.md', '2026/2026-03-06-weekly.md'],
      ['./2026/2026-03-06-weekly.md', '2026/2026-03-06-weekly.md'],
      [join(root, '2026/2026-03-06-weekly.md'), '2026/2026-03-06-weekly.md'],
      ['last', '2026/2026-03-06-weekly.md'],
      ['zettel-7', 'cards/seven.md'],
      ['cards/seven', 'cards/seven.md'],
    ];
    for (const [name, path] of wanted) expect((await storeAt(root).find(name))?.path, name).toBe(path);
  });

  it('takes an absolute path that goes through a link', async () => {
    const root = journalWith({ '2026/2026-03-06-weekly.md': weekly });
    const link = join(tempDir(), 'link');
    symlinkSync(root, link);
    expect((await storeAt(root).find(join(link, '2026/2026-03-06-weekly.md')))?.id).toBe('2026-03-06-weekly');
  });

  it('leads to nothing outside the journal, and to no page that is no entry', async () => {
    const outside = journalWith({ '2026-01-01-secret.md': 'secret' });
    const root = journalWith({
      'undated.md': 'words',
      'prompts/2026-01-01-a.md': 'a',
      '.x/2026-01-01-a.md': 'a',
    });
    const names = [
      join(outside, '2026-01-01-secret.md'), `../${outside.split('/').at(-1)}/2026-01-01-secret.md`,
      'undated', 'prompts/2026-01-01-a.md', '.x/2026-01-01-a.md', '', '.', '/', 'nothing',
    ]; // prettier-ignore
    for (const name of names) expect(await storeAt(root).find(name), name).toBeUndefined();
    expect(() => storeAt(root).text(`../${outside.split('/').at(-1)}/2026-01-01-secret.md`)).toThrow(
      expect.objectContaining({ code: 'disk' }),
    );
    expect(() => storeAt(root).replace('../x.md', '', '')).toThrow(expect.objectContaining({ code: 'disk' }));
  });

  it.each([
    ['a page', 'open', ['2026-03-06-weekly', '2026/2026-03-06-weekly.md', 'last']],
    ['the folder of a page', 'names', ['2026-03-06-weekly', '2026/2026-03-06-weekly', 'last']],
  ] as const)('says why %s cannot be read, and not that there is none', async (_what, call, names) => {
    const root = journalWith({ '2026/2026-03-06-weekly.md': page('id: 2026-03-06-weekly') });
    const store = storeAt(root, diskWith({ [call]: () => failWith('EACCES') }));
    for (const name of names) {
      await expect(store.find(name)).rejects.toMatchObject({
        code: 'disk',
        data: { why: 'permission denied', path: expect.stringMatching(/^2026/) },
      });
    }
    expect(await store.find('2024-01-01-weekly')).toBeUndefined();
  });

  it('goes through no link to a folder elsewhere', async () => {
    const outside = journalWith({ '2026-01-01-secret.md': 'secret' });
    const root = journalWith({ 'words.md': 'words' });
    symlinkSync(outside, join(root, '2026'));
    const store = storeAt(root);
    expect(await store.find('2026/2026-01-01-secret.md')).toBeUndefined();
    const refused = expect.objectContaining({
      code: 'disk',
      data: expect.objectContaining({ why: '2026 is a link, and links are not followed' }),
    });
    expect(() => store.text('2026/2026-01-01-secret.md')).toThrow(refused);
    expect(() => store.replace('2026/2026-01-01-secret.md', 'secret', 'known')).toThrow(refused);
  });

  it('gives entries of the same id their paths as ids, and the id still finds one', async () => {
    const root = journalWith({ '2026/2026-03-06-weekly.md': weekly, 'copies/2026-03-06-weekly.md': weekly });
    expect(await idsOf(storeAt(root))).toEqual(['2026/2026-03-06-weekly', 'copies/2026-03-06-weekly']);
    expect((await storeAt(root).find('copies/2026-03-06-weekly'))?.id).toBe('copies/2026-03-06-weekly');
    expect((await storeAt(root).find('2026-03-06-weekly'))?.path).toBe('2026/2026-03-06-weekly.md');
  });

  it('opens one file for an id of ours, however many there are', async () => {
    const { disk, opened } = countingDisk();
    const root = journalWith({
      '2026/2026-03-06-weekly.md': weekly,
      '2026/2026-03-07-note.md': 'words',
      '2026/2026-03-08-note.md': 'words',
    });
    await storeAt(root, disk).find('2026-03-06-weekly');
    expect(opened.filter((path) => path.endsWith('.md'))).toEqual([join(root, '2026/2026-03-06-weekly.md')]);
  });
});

describe('doctor', () => {
  it('finds nothing odd in what the program writes', async () => {
    const root = tempDir();
    const store = storeAt(root);
    await store.create(day, 'weekly', (id) => page(`career: 1\nid: ${id}\ndate: ${day}`));
    expect(await store.examine({ mend: false })).toEqual([]);
  });

  it('tells what is odd, where, and why, and changes nothing unasked', async () => {
    const root = journalWith({
      '2026/2026-03-06-a.md': page('id: same\ndate: 2026-03-06'),
      '2026/2026-03-07-b.md': page('id: same\ndate: 2026-03-08'),
      '2026/2026-03-09-c.md': page('title: [open\ndate: 2026-03-09'),
      '2026/2026-03-06-a.sync-conflict-20260306-101010-ABCDEFG.md': 'copy',
      '2026/.2026-03-06-a.md.swp': 'swap',
      '2026/.career-tmp-1-7-1-1-here': 'cut off',
      'undated.md': 'words',
      'big.md': 'x'.repeat(5 * 1024 * 1024 + 1),
    });
    writeFileSync(join(root, '2026/2026-03-10-latin.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    mkdirSync(join(root, '2026/2026-03-11-folder.md'));
    symlinkSync('nowhere', join(root, '2026/2026-03-12-link.md'));
    const before = readdirSync(root, { recursive: true });
    const findings = await storeAt(root, nodeDisk, fakeProcess(1, { 7: 'gone' })).examine({ mend: false });
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'conflict-copy 2026/.2026-03-06-a.md.swp',
      'left-over 2026/.career-tmp-1-7-1-1-here',
      'duplicate-id 2026/2026-03-06-a.md',
      'conflict-copy 2026/2026-03-06-a.sync-conflict-20260306-101010-ABCDEFG.md',
      'date-differs 2026/2026-03-07-b.md',
      'duplicate-id 2026/2026-03-07-b.md',
      'unreadable 2026/2026-03-09-c.md',
      'unreadable 2026/2026-03-10-latin.md',
      'not-a-file 2026/2026-03-11-folder.md',
      'not-a-file 2026/2026-03-12-link.md',
      'too-large big.md',
      'undated undated.md',
    ]);
    expect(findings.find(({ code }) => code === 'date-differs')).toMatchObject({
      at: { line: 3 },
      mended: false,
    });
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  it('mends the modes of what this program wrote, and leaves those of other files', async () => {
    const root = journalWith({
      '2026/2026-03-06-ours.md': page('career: 1\ndate: 2026-03-06'),
      '2026/2026-03-07-theirs.md': page('date: 2026-03-07'),
      '.career/config.yaml': 'role: platform-team\n',
    });
    for (const path of ['2026/2026-03-06-ours.md', '2026/2026-03-07-theirs.md', '.career/config.yaml']) {
      chmodSync(join(root, path), 0o644);
    }
    chmodSync(join(root, '.career'), 0o755);
    expect(await storeAt(root).examine({ mend: false })).toEqual(looseFindings(false));
    expect(await storeAt(root).examine({ mend: true })).toEqual(looseFindings(true));
    expect(await storeAt(root).examine({ mend: true })).toEqual([]);
    expect(modeOf(join(root, '2026/2026-03-06-ours.md'))).toBe('600');
    expect(modeOf(join(root, '2026/2026-03-07-theirs.md'))).toBe('644');
    expect(modeOf(join(root, '.career'))).toBe('700');
  });

  it('removes what our own dead processes left, and nothing else', async () => {
    const root = journalWith({
      '2026/.career-tmp-1-7-1-1-here': 'dead',
      '.career/.career-tmp-1-7-1-1-here': 'dead',
      '2026/.career-claim-2026-03-06-note.md.lock-7-1-1-here': '',
      '2026/.career-tmp-1-8-1-1-here': 'alive',
      '2026/.career-tmp-1-9-1-1-there': 'of another machine',
      '2026/2026-03-06-a (conflicted copy 2026-03-06).md': 'copy',
      '2026/.2026-03-06-a.md.swp': 'swap',
    });
    chmodSync(join(root, '.career'), 0o700);
    const store = storeAt(root, nodeDisk, fakeProcess(1, { 7: 'gone', 8: 'alive', 9: 'elsewhere' }));
    const findings = await store.examine({ mend: true });
    expect(findings.filter(({ mended }) => mended).map(({ path }) => path)).toEqual([
      '.career/.career-tmp-1-7-1-1-here',
      '2026/.career-claim-2026-03-06-note.md.lock-7-1-1-here',
      '2026/.career-tmp-1-7-1-1-here',
    ]);
    expect(readdirSync(join(root, '2026')).sort()).toEqual([
      '.2026-03-06-a.md.swp', '.career-tmp-1-8-1-1-here', '.career-tmp-1-9-1-1-there',
      '2026-03-06-a (conflicted copy 2026-03-06).md',
    ]); // prettier-ignore
  });

  it('tells of a folder that is closed to us', async () => {
    const root = journalWith({ 'shut/2026-03-06-a.md': 'a' });
    const disk = diskWith({
      list: (path) => (path.endsWith('shut') ? failWith('EACCES') : nodeDisk.list(path)),
    });
    expect(await storeAt(root, disk).examine({ mend: false })).toEqual([
      {
        code: 'unreadable',
        path: 'shut',
        why: 'permission denied, so no page in it is read',
        remedy: `chmod u+rwX '${root}/shut'`,
        mended: false,
      },
    ]);
  });

  it('tells of a year that is a link, and writing into it says what to do', async () => {
    const root = journalWith({});
    symlinkSync(tempDir(), join(root, '2025'));
    symlinkSync(tempDir(), join(root, 'attachments'));
    const store = storeAt(root);
    expect(await store.examine({ mend: false })).toEqual([
      {
        code: 'not-a-file',
        path: '2025',
        why: 'this folder is a link, and links are not followed, so no page in it is read',
        remedy: expect.stringContaining('career config set journal FOLDER'),
        mended: false,
      },
    ]);
    const thrown: unknown = await store
      .create('2025-05-05' as CivilDate, 'note', () => '')
      .catch((failure: unknown) => failure);
    expect(words(thrown as Failure).hint).toContain('career config set journal FOLDER');
  });

  it('tells of a day that there is not, and of no words that look like none', async () => {
    const root = journalWith({
      '2026/2026-03-06-note.md': page('date: 2026-13-45'),
      'templates/day.md': page('date: March 6'),
      'templates/february.md': page('date: 30.02.2026'),
    });
    const odd = (await storeAt(root).examine({ mend: false })).filter(({ code }) => code !== 'undated');
    expect(odd).toEqual([
      {
        code: 'no-such-day',
        path: '2026/2026-03-06-note.md',
        why: "'2026-13-45' is no day there is; 2026-03-06, from its name, counts",
        at: { line: 2, column: 7 },
        remedy: 'write it as 2026-03-06',
        mended: false,
      },
      expect.objectContaining({ path: 'templates/february.md', why: "'30.02.2026' is no day there is" }),
    ]);
  });

  it('says that it could not mend what the disk keeps as it is', async () => {
    const root = journalWith({ '2026/2026-03-06-ours.md': page('career: 1\ndate: 2026-03-06') });
    chmodSync(join(root, '2026/2026-03-06-ours.md'), 0o644);
    const disk = diskWith({ changeMode: () => failWith('EROFS') });
    expect(await storeAt(root, disk).examine({ mend: true })).toEqual([
      expect.objectContaining({ code: 'loose-mode', mended: false }),
    ]);
  });
});
