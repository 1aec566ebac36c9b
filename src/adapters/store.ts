/** The journal on disk: a folder of Markdown files that the program reads whoever wrote them. */
import { basename, dirname, join } from 'node:path';
import type { CivilDate } from '../core/calendar.ts';
import type { Written } from '../core/entry.ts';
import { entryPath } from '../core/entry-name.ts';
import type { Store } from '../core/ports.ts';
import { onDisk, Refusal } from './disk-failure.ts';
import { createDurable, makeFolder, replaceDurable } from './durable.ts';
import { makeJournal } from './make-journal.ts';
import { find } from './find-entry.ts';
import { namedEntries, stemOf } from './page-files.ts';
import { readFile, textOf } from './read-file.ts';
import type { RecallPlace } from './recall.ts';
import { newest, readAll } from './read-journal.ts';
import { isPagePath } from './walk.ts';

export type StorePlace = RecallPlace;

export function createStore(place: StorePlace): Store {
  const { disk, root, processes } = place;
  return {
    root,
    exists: () => onDisk('open', root, () => disk.lookAt(root)?.isDirectory() === true),
    make: () => onDisk('make', root, () => makeJournal(disk, root)),
    newest: (count) => newest(place, count),
    entries: (options) => readAll(place, options),
    recall: async (options) => (await import('./recall.ts')).recall(place, options),
    recalled: async (work, make, options) =>
      (await import('./recall.ts')).recalled(place, work, make, options),
    named: () => onDisk('read', root, () => namedEntries(disk, root, place.closed)),
    find: (wanted) => find(place, wanted),
    text: (path) => onDisk('read', path, () => textOf(readFile(disk, fullPath(place, path)).bytes)),
    create: async (date, slug, text) => create(place, date, slug, text),
    replace(path, before, text) {
      const full = onDisk('save', path, () => fullPath(place, path));
      replaceDurable(disk, full, before, text, processes);
    },
    cache: () => onDisk('look into', place.cache ?? root, () => cacheSize(place)),
    examine: async (options) => (await import('./examine.ts')).examine(place, options),
  };
}

/** @throws Refusal for a path that leads out of the journal, by its parts or by a link, or to what is no page */
function fullPath({ disk, root }: StorePlace, path: string): string {
  if (!isPagePath(path)) throw new Refusal('it is no page of the journal');
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const isLink = disk.lookAt(join(root, folder))?.isSymbolicLink() === true;
    if (isLink) throw new Refusal(`${folder} is a link, and links are not followed`);
  }
  return join(root, path);
}

function cacheSize({ disk, cache }: StorePlace): { path: string; bytes: number } | undefined {
  if (cache === undefined || disk.lookAt(cache)?.isDirectory() !== true) return undefined;
  const sizes = disk.names(cache).map((name) => disk.lookAt(join(cache, name))?.size ?? 0);
  return { path: cache, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function create(
  place: StorePlace,
  date: CivilDate,
  slug: string,
  text: (id: string, path: string) => string,
): Written {
  const { disk, root, processes } = place;
  const folder = join(root, dirname(entryPath(date, slug, 1)));
  const taken = onDisk('save in', folder, () => {
    makeJournal(disk, root);
    makeFolder(disk, folder);
    return new Set(disk.list(folder).map(({ name }) => foldName(name)));
  });
  for (let number = 1; ; number += 1) {
    const path = entryPath(date, slug, number);
    if (taken.has(foldName(basename(path)))) continue;
    const id = stemOf(path);
    if (createDurable(disk, join(root, path), text(id, path), processes)) return { id, path };
    // Somebody else has won this name.
  }
}

/** As the least particular file system compares names: neither case nor the way accents are stored counts. */
function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
