/** Finds the files of a journal: what could be an entry, and what lies beside the entries. */
import { join } from 'node:path';
import { isEntryPath } from '../core/entry-name.ts';
import type { Disk, FolderEntry } from './disk.ts';
import { codeOf } from './disk-failure.ts';

/** @param folder relative to the journal, with forward slashes; empty for the journal itself */
export type Visit = (entry: FolderEntry, folder: string) => void;

export interface WalkOptions {
  /** Asked of each folder, by its path; one that it refuses is shown and not looked into. */
  enters?(path: string): boolean;
  /** Told of folders that may not be looked into, which are passed over. */
  onClosed?(path: string, thrown: unknown): void;
}

/**
 * Shows everything in the journal's folder and below, in no order. Folders whose name begins with a dot, and
 * the journal's own `prompts/`, are passed over; links are told and not followed.
 *
 * @throws what the disk throws, other than for a folder in the journal that is closed to us or has gone
 */
export function walk(disk: Disk, root: string, visit: Visit, options: WalkOptions = {}): void {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const full = join(root, folder);
    for (const entry of lookInto(folder, options, () => disk.list(full))) {
      if (entry.isDirectory()) {
        const path = pathIn(folder, entry.name);
        if (entry.name.startsWith('.') || path.toLowerCase() === 'prompts') continue;
        if (options.enters?.(path) !== false) folders.push(path);
      }
      visit(entry, folder);
    }
  }
}

/** What a look into a folder gives; nothing for one in the journal that is closed to us or has gone. */
export function lookInto<Item>(folder: string, options: WalkOptions, look: () => Item[]): Item[] {
  try {
    return look();
  } catch (thrown) {
    const code = codeOf(thrown) ?? '';
    if (code === 'ENOENT') return [];
    const isClosed = code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR';
    // A journal that is closed as a whole is not an empty one.
    if (!isClosed || folder === '') throw thrown;
    options.onClosed?.(folder, thrown);
    return [];
  }
}

export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a path (relative to the journal) is where an entry can be, and no copy of one. */
export function isPagePath(path: string): boolean {
  const parts = path.split('/');
  const isPlain = !parts.some((part) => part === '' || part === '..');
  return isPlain && isEntryPath(path) && copyReason(parts.at(-1) ?? '') === undefined;
}

/** Why a file is a copy that a sync program or an editor made; undefined for all other names. */
export function copyReason(name: string): string | undefined {
  return copies.find(([pattern]) => pattern.test(name))?.[1];
}

/** The names that sync programs and editors give; entries beside them stay what they are. */
const copies: readonly (readonly [RegExp, string])[] = [
  [/\.sync-conflict-\d/i, 'a copy that Syncthing made of a change it could not merge'],
  [/\(.*conflicted copy.*\)/i, 'a copy that a sync program made of a change it could not merge'],
  [/\(.*case conflict.*\)/i, 'a copy that a sync program made because two names differ in case alone'],
  [/_conflict-\d{8}-\d{6}\./i, 'a copy that a sync program made of a change it could not merge'],
  [/\(SFConflict /, 'a copy that Seafile made of a change it could not merge'],
  [/^\..+\.icloud$/i, 'a file that iCloud has taken off this machine'],
  [/^\..+\.sw[a-p]$/, 'the swap file of an open or broken-off vim session'],
  [/^\.#/, "an editor's lock on an open file"],
  [/^#.+#$/, 'what Emacs had not saved'],
  [/^\.~lock\..+#$/, "an editor's lock on an open file"],
  [/\.md~$/i, "an editor's backup"],
  [/\.md\.(?:orig|bak|kate-swp)$/i, "a merge's or an editor's backup"],
];
