/** The journal's pages as files: which there are, by name alone, and what stands at the head of one. */
import { join } from 'node:path';
import type { CivilDate } from '../core/calendar.ts';
import { readName } from '../core/entry-name.ts';
import { findFrontMatter } from '../core/fences.ts';
import type { Store } from '../core/ports.ts';
import type { Disk } from './disk.ts';
import { codeOf, Refusal, whyOf } from './disk-failure.ts';
import { readStart, readText, textOf } from './read-file.ts';
import type { Visit } from './walk.ts';
import { isPagePath, lookInto, pathIn, walk } from './walk.ts';

/** A page found by the walk, not opened yet. */
export interface PageFile {
  /** Relative to the journal, with forward slashes. */
  readonly path: string;
  /** The day in the name of a file that lies where this program puts entries; null for any other page. */
  readonly day: CivilDate | null;
}

/** The pages of a journal by their names alone, in no order. */
export interface PageNames {
  /** File names that this program gives, by the year that is their folder. */
  readonly ours: ReadonlyMap<string, readonly string[]>;
  /** Paths of all other pages. */
  readonly others: readonly string[];
}

/**
 * Finds every page of the journal, opening none. `career list` asks for all of them and makes something of
 * the newest twenty: where a folder holds nothing but names of ours, these are all that is asked of the disk,
 * and taken to be files; who opens one sees. @throws what the disk throws, other than for a folder that is
 * closed to us, which `tell` is told of
 */
export function surveyPages(disk: Disk, root: string, tell?: TellClosed): PageNames {
  const ours = new Map<string, string[]>();
  const others: string[] = [];
  const visit: Visit = (entry, folder) => {
    if (!entry.isFile()) return;
    const path = pathIn(folder, entry.name);
    if (isOurs(folder, entry.name)) ours.get(folder)?.push(entry.name);
    else if (isPagePath(path)) others.push(path);
  };
  const onClosed = (path: string, thrown: unknown): void => tell?.(path, whyOf(thrown) ?? String(thrown));
  const enters = (path: string): boolean => {
    if (!/^[1-9]\d{3}$/.test(path)) return true;
    const names = lookInto(path, { onClosed }, () => disk.names(join(root, path)));
    const isAllOurs = names.every((name) => isOurs(path, name));
    ours.set(path, isAllOurs ? names : []);
    return !isAllOurs;
  };
  walk(disk, root, visit, { enters, onClosed });
  return { ours, others };
}

/** Every page of the journal, unopened, in no order. @throws as `surveyPages` */
export function listPages(disk: Disk, root: string, tell?: TellClosed): PageFile[] {
  const { ours, others } = surveyPages(disk, root, tell);
  const pages = [...ours].flatMap(([year, names]) => names.map((name) => ourPage(year, name)));
  return [...pages, ...others.map((path) => ({ path, day: null }))];
}

/** A page under one of the names of `PageNames.ours`. */
export function ourPage(year: string, name: string): { readonly path: string; readonly day: CivilDate } {
  return { path: `${year}/${name}`, day: name.slice(0, 10) as CivilDate };
}

/** What `isPagePath` and `readName` say of nearly every name, sooner; the 29th of February takes the longer way. */
function isOurs(folder: string, name: string): boolean {
  if (folder.length !== 4 || !name.startsWith(folder)) return false;
  return plainName.test(name) || (/^\d/.test(name) && readName(`${folder}/${name}`) !== undefined);
}

const plainName =
  /^[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)-[a-z\d]+(?:-[a-z\d]+)*\.md$/;

/** @see Store.named */
export function namedEntries(disk: Disk, root: string, tell?: TellClosed): ReturnType<Store['named']> {
  const { ours } = surveyPages(disk, root, tell);
  return [...ours.values()].flatMap((names) => names.map(ourName));
}

/** What `readName` finds in a name that is known to be ours, and where such a name stands. */
function ourName(name: string): ReturnType<Store['named']>[number] {
  const slug = name.slice('2026-03-06-'.length).replace(/(?:-(?:[2-9]|[1-9]\d{1,8}))?\.md$/, '');
  return { date: name.slice(0, 10) as CivilDate, slug, path: `${name.slice(0, 4)}/${name}` };
}

/** A path's last part without `.md`: the id of an entry that this program wrote. */
export function stemOf(path: string): string {
  return withoutEnding(path.slice(path.lastIndexOf('/') + 1));
}

/** A path without its `.md`: the id of an entry that has none of its own. */
export function withoutEnding(path: string): string {
  return path.slice(0, -'.md'.length);
}

/** Told of a page, or a folder of pages, that is there and cannot be read. */
export type TellClosed = (path: string, why: string) => void;

/** A page's whole text; undefined for a file that is closed to us, too large, no file or gone. */
export function pageText(disk: Disk, root: string, path: string, tell?: TellClosed): string | undefined {
  return unlessClosed(path, tell, () => readText(disk, join(root, path)));
}

/** The first kilobytes of a page, with all of its front matter; undefined as for `pageText`. */
export function pageHead(disk: Disk, root: string, path: string, tell?: TellClosed): string | undefined {
  return unlessClosed(path, tell, () => {
    const start = headOf(disk, join(root, path), firstBytes);
    // A fence on top and none below: the front matter is longer, if it is any.
    const isCut = /^\uFEFF?---\r?\n/.test(start) && findFrontMatter(start)?.closed !== true;
    return isCut ? headOf(disk, join(root, path), mostBytes) : start;
  });
}

/** Room for the front matter of nearly every entry and the first heading under it. */
const firstBytes = 4 * 1024;
/** More front matter than this is not read (64 KiB), whichever letters it is in. */
const mostBytes = 256 * 1024;

/** A beginning that ends with a whole line, so that no letter and no heading is cut in two. */
function headOf(disk: Disk, path: string, length: number): string {
  const { bytes, size } = readStart(disk, path, length);
  const lastLine = bytes.lastIndexOf(0x0a) + 1;
  return textOf(size > bytes.length && lastLine > 0 ? bytes.subarray(0, lastLine) : bytes);
}

/**
 * One file that cannot be read does not hide the others; `career doctor` names it. But a disk that fails,
 * or too many open files, would make entries vanish from a list: that is thrown.
 */
function unlessClosed<Result>(
  path: string,
  tell: TellClosed | undefined,
  work: () => Result,
): Result | undefined {
  try {
    return work();
  } catch (thrown) {
    const code = codeOf(thrown) ?? '';
    if (!(thrown instanceof Refusal) && !closed.has(code)) throw thrown;
    // One that has gone since the folder was read has not been kept from anybody.
    if (code !== 'ENOENT') tell?.(path, whyOf(thrown) ?? code);
    return undefined;
  }
}

const closed: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'EMLINK',
  'ENXIO',
  'ENODEV',
]);
