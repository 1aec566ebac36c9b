/** Makes an entry of a page that has been read, whoever wrote it; missing and odd data are no errors here. */
import { civilDate, type CivilDate } from './calendar.ts';
import type { Entry, EntryAnswer, EntryHead } from './entry.ts';
import { dateFromPath, isEntryPath } from './entry-name.ts';
import type { PageParts } from './header.ts';
import { outline, type Outline } from './outline.ts';
import { parsePage, type FoundSection } from './page.ts';
import { frontMatterTags, hashtags, unionTags } from './tags.ts';
import { isList, isMapping, ownValue, type Mapping, type Value } from './value.ts';
import type { SetWordings } from './wordings.ts';
import { latePattern } from './late-pattern.ts';

/**
 * A page as an entry; undefined when nothing says which day it belongs to, or when its path is no entry's.
 * What is found in the body is looked for when it is asked for.
 *
 * @param path relative to the journal, with forward slashes
 * @param wordings for headings that have lost their mark
 */
export function readEntry(path: string, page: PageParts, wordings?: SetWordings): Entry | undefined {
  const head = readHead(path, page);
  if (head === undefined) return undefined;
  const { data, body, problem } = page;
  // Most commands look at the front matter of all entries and at the body of few.
  const found = once(() => outline(body));
  const tags = once(() => unionTags(head.tags, hashtags(found())));
  const answers = once(() => {
    const { sections } = parsePage(found(), wordings?.get(head.set ?? ''));
    return sections.map((section) => answer(section, data));
  });
  const words = once(() => countWords(found()));
  return {
    ...head,
    get tags() {
      return tags();
    },
    written: writtenDate(data)?.written ?? head.date,
    frontMatter: data,
    body,
    get answers() {
      return answers();
    },
    get words() {
      return words();
    },
    ...(problem === undefined ? {} : { unread: problem }),
  };
}

/** A value that is made when it is first asked for. */
function once<Made extends object | number>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** The part of an entry that a list shows; `page.body` may be cut short after its first heading. */
export function readHead(path: string, page: PageParts): EntryHead | undefined {
  const { data, body } = page;
  const date = writtenDate(data)?.date ?? dateFromPath(path);
  if (date === undefined || !isEntryPath(path)) return undefined;
  const set = ownValue(data, 'set');
  return {
    id: oneLine(ownValue(data, 'id')) ?? path.replace(/\.md$/i, ''),
    path,
    date,
    set: typeof set === 'string' && /^[a-z\d][a-z\d-]*$/.test(set) ? set : null,
    title: oneLine(ownValue(data, 'title')) ?? firstTitle(body) ?? titleFromPath(path, date),
    tags: frontMatterTags(ownValue(data, 'tags')),
    private: isYes(ownValue(data, 'private')),
  };
}

/** Front matter's date as it stands there, and the day it names: never converted to another zone. */
export function writtenDate(data: Mapping): { written: string; date: CivilDate } | undefined {
  const written = ownValue(data, 'date');
  if (typeof written !== 'string') return undefined;
  const parts =
    /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?=$|[Tt]\d|\s)/.exec(written) ??
    /^(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})$/.exec(written);
  if (parts === null) return undefined;
  const { year = parts[1], month = parts[3], day = parts[4] } = parts.groups ?? {};
  const date = civilDate(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return date === undefined ? undefined : { written, date };
}

/** Text or a number as one line; undefined for anything else and for nothing but blanks. */
function oneLine(value: Value | undefined): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const joined = text.replace(/\s+/g, ' ').trim();
  return joined === '' ? undefined : joined;
}

/** `true`, and what people and older YAML write for it: a page is rather kept back once too often. */
function isYes(value: Value | undefined): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|on|y)$/i.test(value.trim()));
}

function firstTitle(body: string): string | undefined {
  // Most pages have it near the top, and a list has to read many pages.
  if (!/^ {0,3}(?:#|=)/m.test(body)) return undefined;
  const title = outline(body).headings.find(({ level }) => level === 1);
  return oneLine(title?.text);
}

/** `notes/2026-03-06-first-week.md` as `First week`; the day itself where the names hold nothing else. */
function titleFromPath(path: string, date: CivilDate): string {
  for (const name of path.replace(/\.md$/i, '').split('/').toReversed()) {
    const words = name
      .replace(/\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}/g, ' ')
      .replace(/[\s_-]+/g, ' ')
      .replace(/^[\s.,]+|[\s.,]+$/g, '');
    // A page bundle's file is called `index`, and its folder says what it is about.
    if (words !== '' && !/^_?index$/i.test(words)) {
      return words.charAt(0).toUpperCase() + words.slice(1);
    }
    if (dateFromPath(name) !== undefined) return date;
  }
  return date;
}

function answer({ id, item, heading, text }: FoundSection, data: Mapping): EntryAnswer {
  const value = id === null ? undefined : (structured(id, item, data) ?? ledgerItems(id, item, data));
  return {
    id,
    question: heading,
    text,
    ...(item === undefined ? {} : { item }),
    ...(value === undefined ? {} : { value }),
  };
}

/** What `answers:` holds for a question; for one that is repeated, what it holds for this item. */
function structured(id: string, item: string | undefined, data: Mapping): Value | undefined {
  const answers = ownValue(data, 'answers');
  const value = isMapping(answers) ? ownValue(answers, id) : undefined;
  if (item === undefined) return value;
  if (!isMapping(value)) return undefined;
  const same = Object.keys(value).find((key) => key.toLowerCase() === item.toLowerCase());
  return ownValue(value, item) ?? (same === undefined ? undefined : value[same]);
}

/** The step or request that answers a question: one by itself, several as a list. */
function ledgerItems(id: string, item: string | undefined, data: Mapping): Value | undefined {
  const items = ['commit', 'ask'].flatMap((ledger) => {
    const listed = ownValue(data, ledger);
    return isList(listed) ? listed.filter(isMapping) : [];
  });
  const own = items.filter(
    (each) => ownValue(each, 'question') === id && (item === undefined || ownValue(each, 'item') === item),
  );
  return own.length > 1 ? own : own[0];
}

/** Words of a body, without its headings and comments: what stands between blanks and has a letter or digit. */
function countWords({ lines, kinds }: Outline): number {
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (withWords.has(kinds[index] ?? '')) {
      count += line
        .split(/\s+/)
        .filter((word) => /^[A-Za-z\d]/.test(word) || letterOrDigit().test(word)).length;
    }
  }
  return count;
}

const withWords: ReadonlySet<string> = new Set(['text', 'code', 'fence', 'fenced']);

const letterOrDigit = latePattern(String.raw`[\p{L}\p{N}]`, 'u');
