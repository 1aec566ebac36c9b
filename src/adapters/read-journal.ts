/** Reads a journal's entries in order of time, opening no more files than the question needs. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry, EntryHead } from '../core/entry.ts';
import { comparePaths, readName } from '../core/entry-name.ts';
import { findFrontMatter } from '../core/fences.ts';
import { readHeader, type PageParts } from '../core/header.ts';
import { mayLackMarks } from '../core/lost-marks.ts';
import type { EntriesWanted, YamlCodec } from '../core/ports.ts';
import { readEntry, readHead, writtenDate } from '../core/read-entry.ts';
import type { SetWordings } from '../core/wordings.ts';
import type { Disk } from './disk.ts';
import { onDisk } from './disk-failure.ts';
import type { PageFile, PageNames, TellClosed } from './page-files.ts';
import { listPages, ourPage, pageHead, pageText, stemOf, surveyPages, withoutEnding } from './page-files.ts';

export interface ReadPlace {
  readonly disk: Disk;
  /** Absolute path of the journal, without links; it may not exist yet. */
  readonly root: string;
  /** Told of a page, or a folder of them, that is there and cannot be read, and is left out. */
  readonly closed?: TellClosed;
  /** Loaded for the first page whose front matter is not as this program writes it. */
  yaml(): Promise<YamlCodec>;
  /** How the questions are worded; asked for when a page has a heading without its mark. */
  wordings?(): Promise<SetWordings>;
}

/** What an entry is sorted by, before and after its front matter is known. */
interface Row {
  readonly head: EntryHead;
  readonly written: string;
}

/** @see Store.newest */
export async function newest(
  place: ReadPlace,
  count: number,
): Promise<{ heads: EntryHead[]; total: number }> {
  const { disk, root } = place;
  const { ours, others } = onDisk('read', root, () => surveyPages(disk, root, place.closed));
  const opened = new Map<string, Row>();
  for (const path of others) {
    const row = await readRow(place, path);
    if (row !== undefined) opened.set(path, row);
  }
  let total = opened.size;
  for (const names of ours.values()) total += names.length;
  const rows: Row[] = [];
  let last: CivilDate | undefined;
  for (const { path, day } of latestFirst(ours, [...opened.values()])) {
    // The day that the last wanted entry falls on is read to its end: its order is in the front matter.
    if (rows.length >= count && day !== last) break;
    const row = opened.get(path) ?? (await readRow(place, path));
    if (row === undefined) continue;
    opened.set(path, row);
    rows.push(row);
    last = day;
  }
  const ids = claimsOf(rows, opened, ours);
  const heads = rows
    .sort((a, b) => inTime(b.head, b.written, a.head, a.written))
    .map(({ head }) => withOwnId(head, ids));
  return { heads: heads.slice(0, count), total };
}

/** A page with the day by which it is found: its name's, else its front matter's. */
interface Dated {
  readonly path: string;
  readonly day: CivilDate;
}

/** By day, latest first; no more years are sorted than are looked at. */
function* latestFirst(ours: PageNames['ours'], others: readonly Row[]): Generator<Dated> {
  const dated = others.map(({ head }): Dated => ({ path: head.path, day: head.date }));
  const years = new Set([...ours.keys(), ...dated.map(({ day }) => day.slice(0, 4))]);
  for (const year of [...years].sort().reverse()) {
    const named = (ours.get(year) ?? []).map((name) => ourPage(year, name));
    const found = dated.filter(({ day }) => day.startsWith(year));
    yield* [...named, ...found].sort((a, b) => order(b.day, a.day));
  }
}

/**
 * How often each id is claimed, as far as is known without opening more. A page that was not opened is taken
 * to have its name as its id, and no two of those have the same name.
 */
function claimsOf(
  rows: readonly Row[],
  opened: ReadonlyMap<string, Row>,
  ours: PageNames['ours'],
): ReadonlyMap<string, number> {
  const ids = [...opened.values()].map(({ head }) => head.id);
  for (const { head } of rows) {
    if (isNamedByUs(head)) continue;
    const [year, name] = [head.id.slice(0, 4), `${head.id}.md`];
    if (!opened.has(`${year}/${name}`) && ours.get(year)?.includes(name) === true) ids.push(head.id);
  }
  return countIds(ids);
}

function isNamedByUs({ id, path }: EntryHead): boolean {
  return id === stemOf(path) && readName(path) !== undefined;
}

async function readRow(place: ReadPlace, path: string): Promise<Row | undefined> {
  const text = onDisk('read', path, () => pageHead(place.disk, place.root, path, place.closed));
  if (text === undefined) return undefined;
  const page = await partsOf(place, text);
  const head = readHead(path, page);
  return head === undefined ? undefined : { head, written: writtenDate(page.data)?.written ?? head.date };
}

/** @see Store.entries */
export async function readAll(place: ReadPlace, { holding, since }: EntriesWanted = {}): Promise<Entry[]> {
  const { disk, root } = place;
  const entries: Entry[] = [];
  const ids: string[] = [];
  for (const { path, day } of onDisk('read', root, () => listPages(disk, root, place.closed))) {
    if (since !== undefined && day !== null && day < since) {
      ids.push(stemOf(path));
      continue;
    }
    const text = onDisk('read', path, () => pageText(disk, root, path, place.closed));
    if (text === undefined) continue;
    if (holding !== undefined && !holding(text, path)) {
      ids.push(idAtAGlance(text, path));
      continue;
    }
    const entry = await entryOf(place, path, text);
    if (entry === undefined) continue;
    entries.push(entry);
    ids.push(entry.id);
  }
  return inTimeOwnIds(entries, ids);
}

/** In order of time, each under the id that it has among all. @param ids those of pages left out as well */
export function inTimeOwnIds(
  entries: Entry[],
  ids: readonly string[] = entries.map(({ id }) => id),
): Entry[] {
  const counts = countIds(ids);
  return entries.sort((a, b) => inTime(a, a.written, b, b.written)).map((entry) => withOwnId(entry, counts));
}

async function entryOf(place: ReadPlace, path: string, text: string): Promise<Entry | undefined> {
  return (await readPage(place, path, text)).entry;
}

/**
 * A page as an entry. Headings that an edit has parted from their mark are looked up in the prompt sets; `isAlone`
 * says that none had to be, so that nothing but the page decides what it reads as.
 */
export async function readPage(
  place: ReadPlace,
  path: string,
  text: string,
): Promise<{ readonly entry: Entry | undefined; readonly isAlone: boolean }> {
  const parts = await partsOf(place, text);
  const entry = readEntry(path, parts);
  if (entry === undefined || place.wordings === undefined) return { entry, isAlone: true };
  const isWhole =
    entry.set === null || !mayLackMarks(entry.body) || entry.answers.every(({ id }) => id !== null);
  return isWhole
    ? { entry, isAlone: true }
    : { entry: readEntry(path, parts, await place.wordings()), isAlone: false };
}

/** What an entry is made of; the YAML reader is loaded for the first page that the strict reader leaves to it. */
async function partsOf(place: ReadPlace, text: string): Promise<PageParts> {
  return readHeader(text) ?? (await place.yaml()).readPage(text);
}

/** The id of a page that is not parsed, as far as its front matter tells at a glance. */
function idAtAGlance(text: string, path: string): string {
  const stem = stemOf(path);
  const line = text.indexOf(idKey);
  if (line > 0 && text.startsWith('---\n') && text.startsWith(`${stem}\n`, line + idKey.length)) return stem;
  const fences = findFrontMatter(text);
  const keys = fences === undefined ? '' : text.slice(fences.start, fences.end);
  const id = /^id:[ \t]*["']?(.*?)["']?[ \t]*\r?$/m.exec(keys)?.[1];
  // Joined anew: a part of a text keeps all of it in memory, and ten thousand pages are a lot.
  return id === undefined ? withoutEnding(path) : [...id].join('');
}

const idKey = '\nid: ';

function countIds(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** An id that several entries claim belongs to none of them: each goes by its path. */
function withOwnId<Head extends EntryHead>(head: Head, ids: ReadonlyMap<string, number>): Head {
  if ((ids.get(head.id) ?? 0) <= 1) return head;
  // What an entry only looks for when it is asked stays unasked.
  const own = { value: withoutEnding(head.path), enumerable: true };
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(head), id: own }) as Head;
}

/** By day, then by the written moment, then by path. */
function inTime(a: EntryHead, aWritten: string, b: EntryHead, bWritten: string): number {
  return order(a.date, b.date) || order(aWritten, bWritten) || comparePaths(a.path, b.path);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One page as an entry, under the id that it has among all; undefined when it has no date or cannot be read. */
export async function readOne(
  place: ReadPlace,
  page: PageFile,
  pages: readonly PageFile[],
): Promise<Entry | undefined> {
  const { disk, root } = place;
  const text = onDisk('read', page.path, () => pageText(disk, root, page.path, place.closed));
  const entry = text === undefined ? undefined : await entryOf(place, page.path, text);
  if (entry === undefined || entry.id === withoutEnding(page.path)) return entry;
  const alone = pages.filter(({ path }) => stemOf(path) === entry.id).length === 1;
  if (alone && entry.id === stemOf(page.path)) return entry;
  const alike = await readAll(place, { holding: (stored) => stored.includes(entry.id) });
  return alike.find(({ path }) => path === page.path) ?? entry;
}
