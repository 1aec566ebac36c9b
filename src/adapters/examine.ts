/** What is odd in a journal's folder, and the mending of what is ours to mend. */
import { join } from 'node:path';
import { readName } from '../core/entry-name.ts';
import type { FrontMatter, StoreFinding } from '../core/ports.ts';
import { linkRemedy } from '../core/problem.ts';
import { readEntry, writtenDate } from '../core/read-entry.ts';
import type { Entry } from '../core/entry.ts';
import type { Disk, FolderEntry } from './disk.ts';
import { openFlags } from './disk.ts';
import { codeOf, onDisk, whyOf } from './disk-failure.ts';
import { leftoverOf } from './durable.ts';
import type { Processes } from './processes.ts';
import { holderOf } from './processes.ts';
import type { FileContent } from './read-file.ts';
import { exactTextOf, readFile, textOf, TooLarge } from './read-file.ts';
import type { ReadPlace } from './read-journal.ts';
import { copyReason, isPagePath, pathIn, walk } from './walk.ts';

export interface ExaminePlace extends ReadPlace {
  readonly processes: Processes;
  /** The cache's folder. */
  readonly cache?: string | undefined;
}

interface Found {
  /** Relative to the journal. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

type Report = (finding: Omit<StoreFinding, 'mended'> & { readonly mended?: boolean }) => void;

/** Findings in order of path. With `mend`, modes of what we wrote are tightened and our left-overs removed. */
export async function examine(place: ExaminePlace, { mend }: { mend: boolean }): Promise<StoreFinding[]> {
  const { disk, root } = place;
  const findings: StoreFinding[] = [];
  const report: Report = (finding) => findings.push({ mended: false, ...finding });
  const entries: Entry[] = [];
  const closed = (path: string, thrown: unknown): void =>
    report({
      code: 'unreadable',
      path,
      why: `${whyOf(thrown) ?? 'it cannot be opened'}, so no page in it is read`,
      ...accessRemedy(root, path, thrown),
    });
  for (const found of onDisk('read', root, () => findAll(disk, root, closed))) {
    if (reportOddName(place, found, mend, report)) continue;
    const entry =
      found.kind === 'file' && isPagePath(found.path)
        ? await examinePage(place, found, mend, report)
        : undefined;
    if (entry !== undefined) entries.push(entry);
  }
  examineOwnFolder(place, mend, report);
  examineCache(place, mend, report);
  reportDuplicates(entries, report);
  return findings.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
}

function findAll(disk: Disk, root: string, onClosed: (path: string, thrown: unknown) => void): Found[] {
  const all: Found[] = [];
  const visit = (entry: FolderEntry, folder: string): void => {
    all.push({ path: pathIn(folder, entry.name), name: entry.name, kind: kindOf(entry) });
  };
  walk(disk, root, visit, { onClosed });
  return all;
}

function kindOf(entry: FolderEntry): Found['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** What a name alone tells. */
function reportOddName(
  place: ExaminePlace,
  { path, name, kind }: Found,
  mend: boolean,
  report: Report,
): boolean {
  if (reportLeftover(place, path, name, mend, report)) return true;
  const copy = kind === 'folder' ? undefined : copyReason(name);
  if (copy !== undefined) {
    report({ code: 'conflict-copy', path, why: `${copy}; it is not counted as an entry` });
    return true;
  }
  if (kind === 'link' && /^[1-9]\d{3}$/.test(path)) {
    const why = 'this folder is a link, and links are not followed, so no page in it is read';
    report({ code: 'not-a-file', path, why, remedy: linkRemedy });
    return true;
  }
  if (kind !== 'file' && isPagePath(path)) {
    const what = {
      folder: 'a folder',
      link: 'a link, and links are not followed',
      other: 'no ordinary file',
    }[kind];
    report({ code: 'not-a-file', path, why: `this is ${what}` });
    return true;
  }
  return false;
}

function reportLeftover(
  { disk, root, processes }: ExaminePlace,
  path: string,
  name: string,
  mend: boolean,
  report: Report,
  full = join(root, path),
): boolean {
  const owner = leftoverOf(name);
  if (owner === undefined) return false;
  const whereabouts = processes.whereabouts(owner);
  // One that is being written at this moment is nothing odd.
  if (whereabouts === 'alive') return true;
  const { pid, host } = holderOf(owner);
  const why = `left by a write that was cut off (process ${pid} on ${host})`;
  const mended = mend && whereabouts === 'gone' && worked(() => disk.remove(full));
  report({ code: 'left-over', path, why, mended });
  return true;
}

async function examinePage(
  place: ExaminePlace,
  { path }: Found,
  mend: boolean,
  report: Report,
): Promise<Entry | undefined> {
  const content = readReporting(place, path, report);
  if (content === undefined) return undefined;
  const exact = exactTextOf(content.bytes);
  if (exact === undefined) {
    const why = 'it is not UTF-8 throughout; what is not shows as U+FFFD, and the file is never rewritten';
    report({ code: 'unreadable', path, why });
  }
  const text = exact ?? textOf(content.bytes);
  const page = (await place.yaml()).readPage(text);
  if (page.problem !== undefined)
    report({ code: 'unreadable', path, why: page.problem.why, at: page.problem.at });
  examineMode(place, path, content, page, mend, report);
  const entry = readEntry(path, page);
  if (entry === undefined) {
    const why = 'no date in its front matter, its name or its folder, so it is not counted as an entry';
    report({ code: 'undated', path, why });
  }
  const date = page.data['date'];
  if (typeof date === 'string' && looksLikeDay.test(date) && writtenDate(page.data) === undefined) {
    const instead = entry === undefined ? '' : `; ${entry.date}, from its name, counts`;
    const why = `'${date}' is no day there is${instead}`;
    report({ code: 'no-such-day', path, why, at: page.at(['date']), remedy: 'write it as 2026-03-06' });
  }
  const named = readName(path)?.date;
  if (entry !== undefined && named !== undefined && named !== entry.date) {
    const why = `its name says ${named}, its front matter ${entry.date}; the front matter counts`;
    report({ code: 'date-differs', path, why, at: page.at(['date']) });
  }
  return entry;
}

/** Other dates are words of other programs, or placeholders in a template. */
const looksLikeDay = /^\s*\d{1,4}([-./])\d{1,2}\1\d{1,4}(?!\d)/;

function readReporting({ disk, root }: ExaminePlace, path: string, report: Report): FileContent | undefined {
  try {
    return readFile(disk, join(root, path));
  } catch (thrown) {
    const why = whyOf(thrown);
    if (why === undefined) throw thrown;
    const code = thrown instanceof TooLarge ? 'too-large' : 'unreadable';
    report({ code, path, why, ...accessRemedy(root, path, thrown) });
    return undefined;
  }
}

/** What gives the owner of a file or folder the right to read it. */
function accessRemedy(root: string, path: string, thrown: unknown): { remedy?: string } {
  const isRefused = ['EACCES', 'EPERM'].includes(codeOf(thrown) ?? '');
  if (!isRefused || process.platform === 'win32') return {};
  return { remedy: `chmod u+rwX '${join(root, path).replaceAll("'", String.raw`'\''`)}'` };
}

/** Others may read it. Only what this program wrote is its to judge: `career:` says so. */
function examineMode(
  { disk, root }: ExaminePlace,
  path: string,
  { mode }: FileContent,
  page: FrontMatter,
  mend: boolean,
  report: Report,
): void {
  if (!isLoose(mode) || page.data['career'] === undefined) return;
  const mended = mend && worked(() => tightenFile(disk, join(root, path)));
  report({ code: 'loose-mode', path, why: looseReason(mode), mended });
}

/** `.career/`, and the settings in it. */
function examineOwnFolder(place: ExaminePlace, mend: boolean, report: Report): void {
  const folder = join(place.root, '.career');
  examineFolder(place, folder, '.career', mend, report);
}

/** It holds words of the journal too; that some of it does not read is no matter, since it is made anew. */
function examineCache(place: ExaminePlace, mend: boolean, report: Report): void {
  const { cache } = place;
  if (cache !== undefined)
    examineFolder(place, cache, cache, mend, (finding) => report({ about: 'cache', ...finding }));
}

/** A folder of ours and the files in it. @param told its path, as it is told */
function examineFolder(
  place: ExaminePlace,
  folder: string,
  told: string,
  mend: boolean,
  report: Report,
): void {
  const { disk } = place;
  const stat = onDisk('look at', folder, () => disk.lookAt(folder));
  if (stat?.isDirectory() !== true) return;
  if (isLoose(stat.mode)) {
    const mended = mend && worked(() => disk.changeFolderMode(folder, 0o700));
    report({ code: 'loose-mode', path: told, why: looseReason(stat.mode), mended });
  }
  for (const entry of onDisk('read', folder, () => disk.list(folder))) {
    const [path, full] = [`${told}/${entry.name}`, join(folder, entry.name)];
    if (reportLeftover(place, path, entry.name, mend, report, full) || !entry.isFile()) continue;
    const mode = onDisk('look at', path, () => disk.lookAt(full)?.mode ?? 0);
    if (!isLoose(mode)) continue;
    const mended = mend && worked(() => tightenFile(disk, full));
    report({ code: 'loose-mode', path, why: looseReason(mode), mended });
  }
}

/** Windows has no such bits and shows all of them. */
function isLoose(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}

function looseReason(mode: number): string {
  return `others on this machine may open it (mode ${(mode & 0o777).toString(8).padStart(4, '0')})`;
}

function tightenFile(disk: Disk, path: string): void {
  const file = disk.open(path, openFlags.read);
  try {
    disk.changeMode(file, disk.stat(file).mode & 0o700);
  } finally {
    disk.close(file);
  }
}

function worked(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (thrown) {
    if (whyOf(thrown) === undefined) throw thrown;
    return false;
  }
}

function reportDuplicates(entries: readonly Entry[], report: Report): void {
  const byId = new Map<string, Entry[]>();
  for (const entry of entries) byId.set(entry.id, [...(byId.get(entry.id) ?? []), entry]);
  for (const [id, alike] of byId) {
    if (alike.length < 2) continue;
    for (const { path } of alike) {
      const others = alike.filter((other) => other.path !== path).map((other) => other.path);
      report({
        code: 'duplicate-id',
        path,
        why: `'${id}' is also the id of ${others.join(', ')}; each goes by its path`,
      });
    }
  }
}
