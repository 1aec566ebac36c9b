/**
 * What themes are made of and what comes out. Two steps, so that a page that has not changed need not be read again:
 * `termsOf` works out one page by itself (its outcome may be kept as a line, see `termsLine`), `recurringThemes` compares pages.
 */
import type { CivilDate } from '../core/calendar.ts';

/** The text of one page as far as it is its owner's own prose, see `proseOf`. */
export interface Prose {
  readonly title: string;
  /** Sentences as they stand, in order, without questions, headings, front matter, code, addresses or quoted text. */
  readonly sentences: readonly string[];
}

/** General English, against which a word is specific or not. Lower-case words. */
export interface Lexicon {
  /** The word's place by frequency, from 0 for the most frequent; undefined for a word it does not have. */
  rank(word: string): number | undefined;
  /** The class of the word at that place: one letter, see `src/themes/lexicon/README.md`. */
  letterAt(rank: number): string;
  /** How many words there are. */
  readonly size: number;
}

/** One page with what was worked out from its prose. `Terms` is opaque to all but `src/themes`, and is plain JSON. */
export interface TermedPage {
  readonly id: string;
  readonly path: string;
  readonly date: CivilDate;
  readonly tags: readonly string[];
  readonly terms: Terms;
}

export interface Terms {
  /** The weightiest first. */
  readonly phrases: readonly PhraseInPage[];
  /** The sentences that some phrase points at. */
  readonly sentences: readonly string[];
  /** Of each sentence, what its form comes to, see `drawerOf`. */
  readonly drawers: readonly number[];
}

export interface PhraseInPage {
  /** What variants of it share: stems in a fixed order. */
  readonly key: string;
  /** Where it is a wording of a concept: which, see `conceptsFrom`. */
  readonly concept: string | undefined;
  /** As written most often in this page. */
  readonly text: string;
  readonly salience: number;
  /** Indices into `sentences`. */
  readonly at: readonly number[];
  readonly count: number;
}

export interface Variant {
  readonly text: string;
  readonly entries: number;
}

export type TrendWord = 'rising' | 'new' | 'faded' | 'steady';

/** `[in, of]` entries. */
export type CountOf = readonly [number, number];

export interface Trend {
  readonly trend: TrendWord;
  /** The last six entries, and the up to eighteen before them. */
  readonly recent: CountOf;
  readonly before: CountOf;
  /** One-sided Fisher exact, in the direction that the word names; for `steady` the smaller of the two. */
  readonly p: number;
}

export type ShapeWord = 'steady' | 'step up' | 'step down' | 'window' | 'too few';

export interface Shape {
  readonly shape: ShapeWord;
  /** Monday of the week in which it changed; null for `steady` and `too few`. */
  readonly since: CivilDate | null;
  /** window: Monday of the week in which it ended again. */
  readonly until: CivilDate | null;
}

export interface Theme extends Trend, Shape {
  /** The variant its owner uses most. */
  readonly label: string;
  /** All of them, the most frequent first; the label is the first. */
  readonly variants: readonly Variant[];
  /** In how many entries of the period, of how many. */
  readonly entries: number;
  readonly of: number;
  /** Distinct ISO weeks. */
  readonly weeks: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Of all its entries in the period, in date order. */
  readonly paths: readonly string[];
  /** Newest first, verbatim. */
  readonly evidence: readonly Evidence[];
  /** A `#tag` or a tag of the front matter. */
  readonly isTag: boolean;
}

export interface Evidence {
  readonly date: CivilDate;
  readonly path: string;
  readonly text: string;
}

/** The owner's own corrections: `themes:` of the journal's `.career/themes.yaml`. */
export interface ThemeRules {
  /** The label they chose, and the words that belong to it. */
  readonly merge: Readonly<Record<string, readonly string[]>>;
  /** Words that are never shown as a theme. */
  readonly hide: readonly string[];
}
