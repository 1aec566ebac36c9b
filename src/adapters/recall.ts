/** All entries with what an earlier run has kept of them: a page that is as it was is not opened again. */
import { join } from 'node:path';
import type { Entry } from '../core/entry.ts';
import type { Meter, PageWork, Recall, RecallOptions } from '../core/ports.ts';
import { Cache, pagesName } from './cache.ts';
import type { Stamp } from './cache-file.ts';
import { isSame } from './cache-file.ts';
import { codeOf, onDisk } from './disk-failure.ts';
import { fingerprint } from './fingerprint.ts';
import type { PageFile } from './page-files.ts';
import { listPages, pageText } from './page-files.ts';
import type { Processes } from './processes.ts';
import type { ReadPlace } from './read-journal.ts';
import { inTimeOwnIds, readPage } from './read-journal.ts';
import { heldEntry, rememberedEntry } from './remembered-entry.ts';

export interface RecallPlace extends ReadPlace {
  readonly processes: Processes;
  /** The folder in which what is worked out is kept; nothing is, where there is none. */
  readonly cache?: string | undefined;
  /** Milliseconds since 1970 by the machine's own clock, whatever day it is said to be. */
  now?(): number;
}

/**
 * A page that was changed so shortly before it was read may change once more without a later time to show for it:
 * some disks tell the time in steps of two seconds.
 */
const settledAfter = 2000;
/** To be raised with every change after which a line reads otherwise. */
const pagesVersion = 'pages 3';
/** For a page that nothing dates, so that it is not opened each time. */
const noEntry = '-';

interface Found {
  readonly page: PageFile;
  readonly group: string;
  /** Undefined for what the disk does not show. */
  readonly stamp: Stamp | undefined;
}

interface Known extends Found {
  readonly entry: Entry;
  /** Whether it is in the cache, or will be. */
  readonly isHeld: boolean;
}

/** @see Store.recall */
export async function recall(place: RecallPlace, { fresh, meter }: RecallOptions = {}): Promise<Recall> {
  const { disk, root } = place;
  const taken = (place.now ?? Date.now)();
  const cache = new Cache(fresh === true ? { ...place, cache: undefined } : place);
  const pages = onDisk('read', root, () => listPages(disk, root, place.closed)).map((page): Found => ({
    page,
    group: groupOf(page),
    stamp: stampAt(place, page.path),
  }));
  const known = new Map<string, Known>();
  const unread: Found[] = [];
  for (const found of pages) {
    const entry = heldIn(place, cache, found);
    if (entry === undefined) unread.push(found);
    else if (entry !== noEntry) known.set(entry.path, { ...found, entry, isHeld: true });
  }
  for (const [index, found] of unread.entries()) {
    meter?.at(index, unread.length);
    const { page, group, stamp } = found;
    const text = onDisk('read', page.path, () => pageText(disk, root, page.path, place.closed));
    if (text === undefined) continue;
    const { entry, isAlone } = await readPage(place, page.path, text);
    const isSettled = stamp !== undefined && Math.max(stamp.mtimeMs, stamp.ctimeMs) <= taken - settledAfter;
    const held = entry === undefined ? noEntry : isAlone ? heldEntry(entry) : undefined;
    const isHeld = isSettled && held !== undefined;
    if (isHeld) cache.add(pagesName, group, pagesVersion, page.path, { ...stamp, held });
    if (entry !== undefined) known.set(page.path, { ...found, entry, isHeld });
  }
  return {
    entries: inTimeOwnIds([...known.values()].map(({ entry }) => entry)),
    outcomes: (work, of) => outcomes(cache, known, work, of, meter),
    across({ name, version }, of, make) {
      const parts = of.map(({ path }) => partOf(known.get(path)));
      // What cannot be kept of one page is not kept of many either.
      if (parts.includes(undefined)) return make();
      const key = fingerprint([version, ...(parts as string[])]);
      const found = parsed(cache.across(name, key));
      if (found !== undefined) return found as ReturnType<typeof make>;
      const made = make();
      cache.addAcross(name, key, JSON.stringify(made));
      return made;
    },
    keep: () => cache.keep(stampsOf(pages)),
  };
}

/** The entry that an earlier run has kept, if the page is as it was then. */
function heldIn(
  place: RecallPlace,
  cache: Cache,
  { page: { path }, group, stamp }: Found,
): Entry | typeof noEntry | undefined {
  const line = cache.line(pagesName, group, pagesVersion, path);
  if (line === undefined || stamp === undefined || !isSame(line, stamp)) return undefined;
  if (line.held === noEntry) return noEntry;
  return rememberedEntry(
    path,
    line.held,
    () => onDisk('read', path, () => pageText(place.disk, place.root, path, place.closed)) ?? '',
  );
}

function outcomes<Outcome>(
  cache: Cache,
  known: ReadonlyMap<string, Known>,
  { name, version, outcome }: PageWork<Outcome>,
  of: readonly Entry[],
  meter: Meter | undefined,
): Outcome[] {
  return of.map((entry, index) => {
    const { isHeld = false, group = '', stamp } = known.get(entry.path) ?? {};
    if (!isHeld || stamp === undefined) return outcome(entry);
    const line = cache.line(name, group, version, entry.path);
    const found = line !== undefined && isSame(line, stamp) ? parsed(line.held) : undefined;
    if (found !== undefined) return found as Outcome;
    meter?.at(index, of.length);
    const made = outcome(entry);
    cache.add(name, group, version, entry.path, { ...stamp, held: JSON.stringify(made) });
    return made;
  });
}

/** Undefined for what is no JSON, and for `null`, which is no outcome. */
function parsed(held: string | undefined): unknown {
  if (held === undefined) return undefined;
  try {
    return (JSON.parse(held) as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}

function partOf(known: Known | undefined): string | undefined {
  if (known?.isHeld !== true || known.stamp === undefined) return undefined;
  const { size, mtimeMs, ctimeMs } = known.stamp;
  return `${known.page.path}\t${size}\t${mtimeMs}\t${ctimeMs}`;
}

/** A file of the cache for each year; pages that are named or filed otherwise share one. */
function groupOf({ path, day }: PageFile): string {
  return day === null ? 'other' : path.slice(0, 4);
}

function stampAt({ disk, root }: RecallPlace, path: string): Stamp | undefined {
  try {
    const stat = disk.lookAt(join(root, path));
    return stat?.isFile() === true
      ? { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs }
      : undefined;
  } catch (thrown) {
    // Whoever opens it will be told the same.
    if (codeOf(thrown) === undefined) throw thrown;
    return undefined;
  }
}

function stampsOf(pages: readonly Found[]): ReadonlyMap<string, ReadonlyMap<string, Stamp>> {
  const groups = new Map<string, Map<string, Stamp>>();
  for (const { page, group, stamp } of pages) {
    const stamps = groups.get(group) ?? new Map<string, Stamp>();
    groups.set(group, stamps);
    if (stamp !== undefined) stamps.set(page.path, stamp);
  }
  return groups;
}
