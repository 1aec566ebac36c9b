/** The JSON shapes of entries that docs/pipes.md promises: their keys and the keys' order are fixed here alone. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry, EntryAnswer } from '../core/entry.ts';
import type { LineMatch } from '../core/filter.ts';
import type { Mapping } from '../core/value.ts';

export interface ListItem {
  readonly id: string;
  /** Relative to the journal. */
  readonly path: string;
  readonly date: CivilDate;
  readonly set: string | null;
  readonly title: string;
  readonly tags: readonly string[];
  /** Words of the body without headings. */
  readonly words: number;
  readonly private: boolean;
}

export interface ShowItem extends ListItem {
  readonly frontMatter: Mapping;
  readonly answers: readonly EntryAnswer[];
  /** Everything under the front matter, as stored. */
  readonly body: string;
}

export interface SearchItem extends ListItem {
  /** `line` counts from 1 in the file. */
  readonly matches: readonly LineMatch[];
}

export function listItem({ id, path, date, set, title, tags, words, private: isPrivate }: Entry): ListItem {
  return { id, path, date, set, title, tags, words, private: isPrivate };
}

export function showItem(entry: Entry): ShowItem {
  return {
    ...listItem(entry),
    frontMatter: entry.frontMatter,
    answers: entry.answers.map(answerItem),
    body: entry.body,
  };
}

export function searchItem(entry: Entry, matches: readonly LineMatch[]): SearchItem {
  return { ...listItem(entry), matches };
}

function answerItem({ id, item, question, text, value }: EntryAnswer): EntryAnswer {
  return {
    id,
    ...(item === undefined ? {} : { item }),
    question,
    text,
    ...(value === undefined ? {} : { value }),
  };
}
