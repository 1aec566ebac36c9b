/** The cache of a journal: a folder of small files, by what they hold and by year, read and written as they are needed. */
import type { CacheFile, CacheLine, CacheLines, Stamp } from './cache-file.ts';
import { isSame, readCacheFile, writeCacheFile } from './cache-file.ts';
import type { Disk } from './disk.ts';
import { whyOf } from './disk-failure.ts';
import { fingerprint } from './fingerprint.ts';
import { makeFolder, removeLeftovers } from './durable.ts';
import type { Processes } from './processes.ts';

/** Names the file of the pages themselves. */
export const pagesName = 'pages';
/** The group of what was worked out from many pages. */
const acrossGroup = 'across';
/** Of those, so many are kept, the latest, and of several no more than so many characters together. */
const [mostAcross, mostHeld] = [8, 16_000_000];

export interface CachePlace {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Nothing is read and nothing kept where there is none. */
  readonly cache?: string | undefined;
}

interface Touched {
  readonly asked: string;
  /** As the file's first line has it. */
  readonly version: string;
  readonly old: CacheLines;
  readonly added: Map<string, CacheLine>;
}

export class Cache {
  readonly #place: CachePlace;
  readonly #touched = new Map<string, Touched>();
  readonly #heads = new Map<string, string>();

  constructor(place: CachePlace) {
    this.#place = place;
  }

  /**
   * What was kept.
   * @param group a year, or `other`
   * @param version of another one, nothing is; however long
   */
  line(name: string, group: string, version: string, path: string): CacheLine | undefined {
    const { old, added } = this.#file(name, group, version);
    return added.get(path) ?? old.get(path);
  }

  add(name: string, group: string, version: string, path: string, line: CacheLine): void {
    this.#file(name, group, version).added.set(path, line);
  }

  /** What was kept of many pages together, by what names them all. */
  across(name: string, key: string): string | undefined {
    return this.line(name, acrossGroup, '', key)?.held;
  }

  addAcross(name: string, key: string, held: string): void {
    this.add(name, acrossGroup, '', key, { size: 0, mtimeMs: 0, ctimeMs: 0, held });
  }

  /**
   * Writes what is new and drops what no longer holds. Where that cannot be done nothing is said: the next run takes
   * its time again.
   *
   * @param stamps of every page there is, by group
   */
  keep(stamps: ReadonlyMap<string, ReadonlyMap<string, Stamp>>): void {
    const { cache } = this.#place;
    if (cache === undefined) return;
    try {
      this.#keepIn(cache, stamps);
    } catch (thrown) {
      if (whyOf(thrown) === undefined) throw thrown;
    }
  }

  #file(name: string, group: string, version: string): Touched {
    const file = `${name}-${group}`;
    const known = this.#touched.get(file);
    if (known?.asked === version) return known;
    const read = known === undefined ? this.#read(file) : undefined;
    const head = this.#headFor(version);
    const touched: Touched = {
      asked: version,
      version: head,
      old: read?.version === head ? read.lines : none,
      added: new Map(),
    };
    this.#touched.set(file, touched);
    return touched;
  }

  #headFor(version: string): string {
    const known = this.#heads.get(version) ?? `career-cache 1 ${program} ${fingerprint([version])}`;
    this.#heads.set(version, known);
    return known;
  }

  #read(file: string): CacheFile | undefined {
    const { disk, cache } = this.#place;
    return cache === undefined ? undefined : readCacheFile(disk, cache, file);
  }

  #keepIn(folder: string, stamps: ReadonlyMap<string, ReadonlyMap<string, Stamp>>): void {
    const { disk } = this.#place;
    const isThere = disk.lookAt(folder)?.isDirectory() === true;
    const onDisk = isThere ? disk.names(folder).filter((name) => fileName.test(name)) : [];
    const changed = new Set<string>();
    const writes = new Map<string, CacheFile>();
    for (const [file, { version, old, added }] of this.#touched) {
      const group = groupOf(file);
      if (group === acrossGroup) continue;
      const lines = holding(old, stamps.get(group), added);
      if (lines === old) continue;
      changed.add(group);
      writes.set(file, { version, lines });
    }
    for (const file of onDisk) {
      const group = groupOf(file);
      if (group === acrossGroup || this.#touched.has(file)) continue;
      // Words of a page that was changed or removed are not left behind in what nobody asked for this time.
      if (stamps.has(group) && !changed.has(group)) continue;
      const read = this.#read(file);
      const lines = holding(read?.lines ?? new Map(), stamps.get(group), new Map());
      if (lines === read?.lines) continue;
      changed.add(group);
      writes.set(file, { version: read?.version ?? '', lines });
    }
    this.#acrossInto(writes, onDisk, changed.size > 0);
    if (writes.size === 0) return;
    if (!isThere) makeFolder(disk, folder);
    for (const [file, content] of writes) writeCacheFile(disk, folder, file, content, this.#place.processes);
    removeLeftovers(disk, folder, this.#place.processes);
  }

  #acrossInto(writes: Map<string, CacheFile>, onDisk: readonly string[], isChanged: boolean): void {
    const files = new Set(
      [...this.#touched.keys(), ...onDisk].filter((file) => groupOf(file) === acrossGroup),
    );
    for (const file of files) {
      const { version, old, added } = this.#touched.get(file) ?? {
        version: this.#headFor(''),
        old: none,
        added: none,
      };
      if (!isChanged && added.size === 0) continue;
      writes.set(file, { version, lines: latest([...(isChanged ? none : old), ...added]) });
    }
  }
}

/** In their order; the last one in any case. */
function latest(all: readonly (readonly [string, CacheLine])[]): CacheLines {
  const kept = all.slice(-mostAcross);
  let held = kept.reduce((sum, [, line]) => sum + line.held.length, 0);
  while (kept.length > 1 && held > mostHeld) held -= kept.shift()?.[1].held.length ?? 0;
  return new Map(kept);
}

declare const CAREER_BUILD: string | undefined;
/** Another build of the program may make something else of a page. */
const program = typeof CAREER_BUILD === 'string' ? CAREER_BUILD : 'source';
const none: CacheLines = new Map();
const fileName = /^[a-z]+-(?:\d{4}|other|across)$/;

function groupOf(file: string): string {
  return file.slice(file.indexOf('-') + 1);
}

/** The lines that hold for pages as they are now, and those that were added; `old` itself where that is all of it. */
function holding(
  old: CacheLines,
  stamps: ReadonlyMap<string, Stamp> | undefined,
  added: CacheLines,
): CacheLines {
  const lines = new Map(
    [...old].filter(([path, line]) => {
      const stamp = stamps?.get(path);
      return stamp !== undefined && isSame(line, stamp);
    }),
  );
  if (lines.size === old.size && added.size === 0) return old;
  for (const [path, line] of added) lines.set(path, line);
  return lines;
}
