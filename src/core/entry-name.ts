/** What entries are called on disk, and what a file's path says about the day it belongs to. */
import { civilDate, type CivilDate } from './calendar.ts';
import { latePattern } from './late-pattern.ts';

/** A file name of ours taken apart. */
export interface EntryName {
  readonly date: CivilDate;
  readonly slug: string;
  /** 1 for the first entry of that day and slug, which carries no number. */
  readonly n: number;
}

/** `2026/2026-03-06-weekly.md`, or `…-weekly-2.md` for the second of that day. @param words a slug */
export function entryPath(date: CivilDate, words: string, n: number): string {
  return `${date.slice(0, 4)}/${date}-${words}${n === 1 ? '' : `-${n}`}.md`;
}

/** The parts of a path that `entryPath` could have made; undefined for any other. */
export function readName(path: string): EntryName | undefined {
  const parts = /^(\d{4})\/(\d{4}-\d\d-\d\d)-([a-z\d]+(?:-[a-z\d]+)*)\.md$/.exec(path);
  const [, year = '', day = '', stem = ''] = parts ?? [];
  const date = civilDate(day);
  if (date === undefined || !day.startsWith(year)) {
    return undefined;
  }
  const numbered = /^(.+)-([2-9]|[1-9]\d{1,8})$/.exec(stem);
  return numbered === null
    ? { date, slug: stem, n: 1 }
    : { date, slug: numbered[1] as string, n: Number(numbered[2]) };
}

/** In the order in which they were written where their names tell: `note-2` before `note-10`; else as text. */
export function comparePaths(one: string, other: string): number {
  const [a, b] = [readName(one), readName(other)];
  if (a !== undefined && b !== undefined && a.date === b.date && a.slug === b.slug) return a.n - b.n;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * The day a path names, as `YYYY-MM-DD` or `DD.MM.YYYY`: in the file's name, else in the nearest folder
 * that names one. A name that holds no real day (a version, a 31 June) names none.
 */
export function dateFromPath(path: string): CivilDate | undefined {
  let end = path.length;
  while (end > 0) {
    const start = path.lastIndexOf('/', end - 1) + 1;
    const day = dayIn(path.slice(start, end));
    if (day !== undefined) {
      return day;
    }
    end = start - 1;
  }
  return undefined;
}

function dayIn(name: string): CivilDate | undefined {
  for (const match of name.matchAll(/(?<!\d)(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\.(\d\d)\.(\d{4}))(?!\d)/g)) {
    const [, year = match[6], month = match[5], day = match[4]] = match;
    const found = civilDate(`${year}-${month}-${day}`);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/**
 * Whether a path (relative to the journal, forward slashes) can be an entry: a `.md` file outside dot
 * folders and the journal's own `prompts/`, and no copy that a sync program left behind.
 * What editors leave (`.x.md.swp`, `x.md~`, `#x.md#`) is no `.md` file or begins with a dot.
 */
export function isEntryPath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isHidden = path.startsWith('.') || path.includes('/.');
  return /\.md$/i.test(name) && !isHidden && !/^prompts\//i.test(path) && !isLeftBehind(name);
}

/** Copies that Syncthing, Dropbox, Nextcloud and others make of a conflict. */
function isLeftBehind(name: string): boolean {
  return /\.sync-conflict-\d|\([^)]*(?:conflicted copy|case conflict)[^)]*\)/i.test(name);
}

/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const longestSlug = 60;

/**
 * Text as part of a file name, safe on every system: lower-case ASCII letters and digits in words joined by
 * `-`, at most 60 characters, never empty. It never ends in a number of its own, which would read as `-2`.
 */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(marks(), '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => spelled[letter] as string)
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  let joined = (words.shift() ?? 'entry').slice(0, longestSlug);
  for (const word of words) {
    if (joined.length + 1 + word.length > longestSlug) {
      break;
    }
    joined += `-${word}`;
  }
  const fitted = joined.replace(/-(\d+)$/, '$1');
  return reserved.test(fitted) ? `${fitted}-entry` : fitted;
}

const marks = latePattern(String.raw`\p{M}`, 'gu');

/** Letters that have no plain letter inside them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
