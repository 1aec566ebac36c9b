/** An entry as a line of the cache and back: what most questions ask for is in it, the rest is read when asked for. */
import { civilDate } from '../core/calendar.ts';
import type { Entry, EntryAnswer } from '../core/entry.ts';
import { findFrontMatter } from '../core/fences.ts';
import { readEntry } from '../core/read-entry.ts';
import { isMapping } from '../core/value.ts';
import { plainJson } from './plain-json.ts';

/** What of an entry is looked at by nearly everything that reads all of them. */
type Head = Pick<Entry, 'id' | 'date' | 'set' | 'title' | 'tags' | 'written' | 'frontMatter'>;

/** What is looked at in some: a note's text is a ledger's item, and a sitting's answers are. */
interface Rest {
  readonly body?: string;
  readonly answers?: readonly EntryAnswer[];
}

/**
 * As a line holds it. Undefined for what must not be kept or would not come back the same: private pages, pages
 * whose front matter could not be read whole, and odd numbers.
 */
export function heldEntry(entry: Entry): string | undefined {
  if (entry.private || entry.unread !== undefined) return undefined;
  const { id, date, set, title, tags, written, frontMatter } = entry;
  const head: Head = { id, date, set, title, tags, written, frontMatter };
  const rest: Rest =
    set === null ? {} : { ...(set === 'note' ? { body: entry.body } : {}), answers: entry.answers };
  const [first, second] = [plainJson(head), plainJson(rest)];
  return first === undefined || second === undefined ? undefined : `${first}\t${second}`;
}

/**
 * The entry that a line holds.
 *
 * @param stored the page's text, for what the line does not hold
 * @returns undefined where the line does not read as it should
 */
export function rememberedEntry(path: string, held: string, stored: () => string): Entry | undefined {
  const tab = held.indexOf('\t');
  const head = headIn(held.slice(0, tab));
  if (head === undefined) return undefined;
  let rest: Rest | undefined;
  let read: Entry | undefined;
  const known = (): Rest => (rest ??= restIn(held.slice(tab + 1)));
  const fromPage = (): Entry | undefined =>
    (read ??= readEntry(path, { data: head.frontMatter, body: known().body ?? bodyOf(stored()) }));
  return {
    ...head,
    path,
    private: false,
    ...(head.set === null ? {} : { answersAtHand: true }),
    get body() {
      return known().body ?? fromPage()?.body ?? '';
    },
    get answers() {
      return known().answers ?? fromPage()?.answers ?? [];
    },
    get words() {
      return fromPage()?.words ?? 0;
    },
  };
}

function headIn(json: string): Head | undefined {
  try {
    const head = JSON.parse(json) as Partial<Head> | null;
    const isWhole =
      typeof head?.id === 'string' &&
      typeof head.date === 'string' &&
      civilDate(head.date) !== undefined &&
      typeof head.title === 'string' &&
      Array.isArray(head.tags) &&
      isMapping(head.frontMatter);
    return isWhole ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}

function restIn(json: string): Rest {
  try {
    return (JSON.parse(json) as Rest | null) ?? {};
  } catch {
    return {};
  }
}

/** What the codec gives for a page whose front matter could be read. */
function bodyOf(text: string): string {
  const fences = findFrontMatter(text);
  return fences === undefined ? text : text.slice(fences.body);
}
