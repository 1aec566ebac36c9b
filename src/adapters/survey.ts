/** All pages of a journal with their sizes and times, none of them opened, beside what an earlier run has kept. */
import type { RecallOptions } from '../core/ports.ts';
import { Cache } from './cache.ts';
import type { Stamp } from './cache-file.ts';
import { stampOf } from './cache-file.ts';
import { codeOf, onDisk } from './disk-failure.ts';
import type { PageFile } from './page-files.ts';
import { listPages } from './page-files.ts';
import type { Processes } from './processes.ts';
import type { ReadPlace } from './read-journal.ts';

export interface RecallPlace extends ReadPlace {
  readonly processes: Processes;
  /** The folder in which what is worked out is kept; nothing is, where there is none. */
  readonly cache?: string | undefined;
  /** Milliseconds since 1970 by the machine's own clock, whatever day it is said to be. */
  now?(): number;
}

export interface Found {
  readonly page: PageFile;
  readonly group: string;
  /** Undefined for what the disk does not show. */
  readonly stamp: Stamp | undefined;
}

export interface Survey {
  readonly cache: Cache;
  /** In no order, but the same as long as the folders are. */
  readonly pages: readonly Found[];
  /** The machine's time before anything was looked at. */
  readonly taken: number;
}

/** @throws Failure `disk` */
export function survey(place: RecallPlace, { fresh }: RecallOptions): Survey {
  const { disk, root } = place;
  const taken = (place.now ?? Date.now)();
  const pages = onDisk('read', root, () => listPages(disk, root, place.closed)).map((page): Found => ({
    page,
    group: groupOf(page),
    stamp: stampAt(place, page.path),
  }));
  return { cache: new Cache(fresh === true ? { ...place, cache: undefined } : place), pages, taken };
}

/** A file of the cache for each year; pages that are named or filed otherwise share one. */
function groupOf({ path, day }: PageFile): string {
  return day === null ? 'other' : path.slice(0, 4);
}

function stampAt({ disk, root }: RecallPlace, path: string): Stamp | undefined {
  try {
    // As the walk has made it, a path needs no more than to be put behind the root, ten thousand times.
    const stat = disk.lookAt(`${root}/${path}`);
    return stat?.isFile() === true ? stampOf(stat) : undefined;
  } catch (thrown) {
    // Whoever opens it will be told the same.
    if (codeOf(thrown) === undefined) throw thrown;
    return undefined;
  }
}

export function stampsOf(pages: readonly Found[]): ReadonlyMap<string, ReadonlyMap<string, Stamp>> {
  const groups = new Map<string, Map<string, Stamp>>();
  for (const { page, group, stamp } of pages) {
    const stamps = groups.get(group) ?? new Map<string, Stamp>();
    groups.set(group, stamps);
    if (stamp !== undefined) stamps.set(page.path, stamp);
  }
  return groups;
}
