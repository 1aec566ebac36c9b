/** Finds the one entry that somebody names, by whatever name. */
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Entry } from '../core/entry.ts';
import { Failure } from '../core/problem.ts';
import { onDisk } from './disk-failure.ts';
import type { PageFile } from './page-files.ts';
import { listPages, stemOf } from './page-files.ts';
import type { ReadPlace } from './read-journal.ts';
import { newest, readAll, readOne } from './read-journal.ts';

/**
 * @see Store.find
 * @throws Failure `disk` where nothing is found, and what is named may be, or be in, what cannot be read
 */
export async function find(place: ReadPlace, wanted: string): Promise<Entry | undefined> {
  const closed = new Map<string, string>();
  const gathering = { ...place, closed: (path: string, why: string) => void closed.set(path, why) };
  const entry = await findOpen(gathering, wanted);
  const name = pathInJournal(place, wanted);
  const [path, why] =
    entry === undefined ? ([...closed].find(([each]) => wanted === 'last' || mayBe(each, name)) ?? []) : [];
  for (const [other, reason] of closed) if (other !== path) place.closed?.(other, reason);
  if (path === undefined || why === undefined) return entry;
  throw new Failure('disk', { doing: 'read', path, why });
}

/** Whether a name can be meant for a page or folder that is closed: its path, its stem, or a path or stem in it. */
function mayBe(closed: string, name: string): boolean {
  const stem = name.replace(/\.md$/i, '');
  return (
    [closed, stemOf(closed)].some((each) => isSame(each.replace(/\.md$/i, ''), stem)) ||
    name.startsWith(`${closed}/`) ||
    name.startsWith(`${closed}-`)
  );
}

async function findOpen(place: ReadPlace, wanted: string): Promise<Entry | undefined> {
  if (wanted === 'last') {
    const [head] = (await newest(place, 1)).heads;
    return head === undefined ? undefined : findOpen(place, head.path);
  }
  const pages = onDisk('read', place.root, () => listPages(place.disk, place.root, place.closed));
  return (await findPath(place, pathInJournal(place, wanted), pages)) ?? findId(place, wanted, pages);
}

async function findPath(
  place: ReadPlace,
  wanted: string,
  pages: readonly PageFile[],
): Promise<Entry | undefined> {
  const page = pages.find(({ path }) => isSame(path, wanted) || isSame(path, `${wanted}.md`));
  return page === undefined ? undefined : readOne(place, page, pages);
}

/** An id is most often the name of its file; any other takes a look into all of them. */
async function findId(
  place: ReadPlace,
  wanted: string,
  pages: readonly PageFile[],
): Promise<Entry | undefined> {
  const stem = wanted.replace(/\.md$/i, '');
  const [only, ...others] = pages.filter(({ path }) => isSame(stemOf(path), stem));
  if (only !== undefined && others.length === 0) {
    const entry = await readOne(place, only, pages);
    if (entry?.id === stem || (entry !== undefined && stem !== wanted)) return entry;
  }
  const holding = await readAll(place, { holding: (text) => text.includes(wanted) });
  return (
    holding.find(({ id }) => id === wanted) ?? holding.find(({ frontMatter }) => frontMatter['id'] === wanted)
  );
}

/** A path given from anywhere, as one relative to the journal with forward slashes. */
function pathInJournal({ disk, root }: ReadPlace, wanted: string): string {
  const slashed = sep === '/' ? wanted : wanted.replaceAll(sep, '/');
  if (!isAbsolute(wanted)) return slashed.replace(/^\.\//, '');
  const inside = relative(root, wanted);
  if (!inside.startsWith('..')) return inside.replaceAll(sep, '/');
  // The journal's own path is without links, this one need not be.
  const folder = dirname(wanted);
  return onDisk('open', wanted, () =>
    disk.lookAt(folder) === undefined
      ? slashed
      : relative(root, join(disk.realPath(folder), basename(wanted))).replaceAll(sep, '/'),
  );
}

/** Names that differ only in how their accents are stored are the same on macOS. */
function isSame(a: string, b: string): boolean {
  return a === b || (a.length !== 0 && a.normalize('NFC') === b.normalize('NFC'));
}
