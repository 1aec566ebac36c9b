/** An entry: one dated Markdown file, read or about to be written. */
import type { CivilDate } from './calendar.ts';
import type { Mapping, Position, Value } from './value.ts';

/** What a line of `career list` needs, without the body. */
export interface EntryHead {
  /** Front matter's `id` where it has a unique one, else the path without `.md`. */
  readonly id: string;
  /** Relative to the journal, with forward slashes. */
  readonly path: string;
  readonly date: CivilDate;
  /** The prompt set's id, `note`, or null for a page this program did not write. */
  readonly set: string | null;
  readonly title: string;
  /** Front matter's tags, then the `#tag`s of the text, without duplicates. A head alone has the former only. */
  readonly tags: readonly string[];
  readonly private: boolean;
}

/** One answered question as it stands in an entry's body. */
export interface EntryAnswer {
  /** The question's id; null for a heading that no question claims. */
  readonly id: string | null;
  /** The heading as it stands in the page, which the owner may have reworded. */
  readonly question: string;
  /** The answer in words, as in the body. */
  readonly text: string;
  /** Which item, where `each:` repeats the question. */
  readonly item?: string;
  /** The stored value, where the answer has more structure than its words. */
  readonly value?: Value;
}

/** Why an entry's front matter could not be read whole; the entry is used all the same. */
export interface Unread {
  readonly at: Position;
  readonly why: string;
}

export interface Entry extends EntryHead {
  /** Front matter's `date` as written (a day, or a moment with offset), else the day. */
  readonly written: string;
  readonly frontMatter: Mapping;
  /** Everything under the front matter, as stored. */
  readonly body: string;
  readonly answers: readonly EntryAnswer[];
  /** The answers are at hand, and the body is not: looking there first whether one is worth asking for costs more. */
  readonly answersAtHand?: true;
  /** Words of the body without headings. */
  readonly words: number;
  readonly unread?: Unread;
}

/** One question and its answer on a page that is being written. */
export interface Section {
  readonly id: string;
  readonly item?: string;
  readonly heading: string;
  /** Markdown without headings above level 3, without blank lines at either end. */
  readonly text: string;
}

/** A page as it will be written: `parsePage(formatPage(page))` gives it back. */
export interface Page {
  /** In the order in which the keys are written. */
  readonly frontMatter: Mapping;
  readonly title: string;
  /** Text between the title and the first question (a note's text stands here). */
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** What a write left behind. */
export interface Written {
  readonly id: string;
  readonly path: string;
}
