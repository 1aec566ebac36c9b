/** A journal in memory: pages by path, read by the same code as those on disk. */
import { comparePaths, entryPath, readName } from '../../src/core/entry-name.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import type {
  EntriesWanted,
  Recall,
  RecallOptions,
  Store,
  StoreFinding,
  WorkFile,
  WorkFiles,
} from '../../src/core/ports.ts';
import { Failure } from '../../src/core/problem.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';

export interface StoredPage {
  readonly path: string;
  readonly text: string;
}

export interface MemoryStore extends Store {
  /** What is 'on disk' now; tests may change it behind the program's back. */
  readonly files: Map<string, string>;
}

export const memoryRoot = '/home/reader/career';

/** @param pages undefined for no journal at all */
export function memoryStore(
  pages: readonly StoredPage[] | undefined,
  findings: readonly StoreFinding[],
  cache?: { readonly path: string; readonly bytes: number },
): MemoryStore {
  const files = new Map((pages ?? []).map(({ path, text }) => [path, text]));
  let exists = pages !== undefined;

  function read({ holding = () => true, since }: EntriesWanted = {}): Entry[] {
    return [...files]
      .filter(
        ([path, text]) =>
          holding(text, path) && (since === undefined || (readName(path)?.date ?? since) >= since),
      )
      .flatMap(([path, text]) => entryOf(path, text) ?? [])
      .toSorted(
        (a, b) => order(a.date, b.date) || order(a.written, b.written) || comparePaths(a.path, b.path),
      );
  }

  const recall = ({ meter }: RecallOptions = {}): Recall => ({
    entries: read(),
    outcomes: ({ outcome }, of) =>
      of.map((entry, index) => {
        meter?.at(index, of.length);
        return outcome(entry);
      }),
    across: (_work, _of, make) => make(),
    keep: () => undefined,
  });

  return {
    root: memoryRoot,
    files,
    exists: () => exists,
    make() {
      const made = !exists;
      exists = true;
      return made;
    },
    newest(count) {
      const heads = read().toReversed();
      return Promise.resolve({ heads: heads.slice(0, count), total: heads.length });
    },
    entries: (options) => Promise.resolve(read(options)),
    recall: (options) => Promise.resolve(recall(options)),
    recalled: async (_work, make, options) => make(recall(options)),
    named: () =>
      [...files.keys()].flatMap((path) => {
        const name = readName(path);
        return name === undefined ? [] : [{ ...name, path }];
      }),
    find(wanted) {
      const all = read();
      const path = wanted.startsWith(`${memoryRoot}/`) ? wanted.slice(memoryRoot.length + 1) : wanted;
      return Promise.resolve(
        wanted === 'last'
          ? all.at(-1)
          : all.find((entry) => entry.id === wanted || entry.path === path || entry.path === `${path}.md`),
      );
    },
    text(path) {
      const text = files.get(path);
      if (text === undefined) throw new Failure('disk', { doing: 'read', path, why: 'it is not there' });
      return text;
    },
    create(date: CivilDate, slug, text) {
      exists = true;
      let number = 1;
      while (files.has(entryPath(date, slug, number))) number += 1;
      const path = entryPath(date, slug, number);
      const id = path.replace(/^.*\//, '').replace(/\.md$/, '');
      files.set(path, text(id, path));
      return Promise.resolve({ id, path });
    },
    replace(path, before, text) {
      if (files.get(path) !== before) throw new Failure('changed-on-disk', { path });
      files.set(path, text);
    },
    cache: () => cache,
    examine: ({ mend }) =>
      Promise.resolve(
        findings.map((finding) => ({ ...finding, mended: mend && finding.code === 'loose-mode' })),
      ),
  };
}

/** The same text always reads the same, so pages that many tests share are parsed once. */
const parsed = new Map<string, Entry | undefined>();

function entryOf(path: string, text: string): Entry | undefined {
  const key = `${path}\0${text}`;
  if (!parsed.has(key)) parsed.set(key, readEntry(path, yamlCodec.readPage(text)));
  return parsed.get(key);
}

export interface MemoryWork extends WorkFiles {
  /** By absolute path. */
  readonly files: Map<string, string>;
}

const workPath = (name: string) => `/home/reader/.local/state/career/work/${encodeURIComponent(name)}.md`;

export function memoryWork(): MemoryWork {
  const files = new Map<string, string>();
  const open = (path: string): WorkFile => ({
    path,
    read: () => files.get(path) ?? '',
    write: (text) => void files.set(path, text),
    remove: () => void files.delete(path),
  });
  return {
    files,
    create(name, text) {
      let path = workPath(name);
      for (let number = 2; files.has(path); number += 1) path = workPath(`${name}-${number}`);
      files.set(path, text);
      return open(path);
    },
    existing: (name) => (files.has(workPath(name)) ? open(workPath(name)) : undefined),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
