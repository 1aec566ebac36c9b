/**
 * A report as a document: headings, sentences, tables and charts as plain values, which each format writes in its own
 * way (a terminal, Markdown, a page of HTML). A report decides what is said and in which order; a format decides how
 * it looks. What a person wrote is marked as theirs (`user`), so that no format takes it for the program's own words
 * or for markup.
 */
import type { CivilDate } from '../core/calendar.ts';

/** A stretch of a sentence and what it is. Without `as` it is the program's own plain words. */
export interface Span {
  readonly text: string;
  readonly as?: SpanRole;
}

/**
 * `user`: words a person wrote (shown as they stand, never read as markup); `path`: a file of the journal, relative to
 * it; `command`: a line to run; `strong`, `faint`: weight alone, never the only carrier of a meaning.
 */
export type SpanRole = 'user' | 'path' | 'command' | 'strong' | 'faint';

/** A sentence or a part of one. A bare string is the program's own plain words. */
export type Text = string | readonly (string | Span)[];

/** `Of`: the blocks it is made of, where a format has to know that there are no others. */
export interface Document<Of extends Block = Block> {
  readonly title: string;
  /** What the document is about and where it ends: the coverage line of a summary, the frame of a review. */
  readonly lead: readonly Of[];
  readonly sections: readonly Section<Of>[];
  /** What is said once, at the very end. */
  readonly foot: readonly Of[];
}

export interface Section<Of extends Block = Block> {
  /** Stable and unique in the document: `themes`. A fragment of a page and the name for `--only`. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Of[];
}

export type Block = Paragraph | Items | Facts | Table | Quote | ChartBlock;

export interface Paragraph {
  readonly block: 'paragraph';
  readonly text: Text;
  /** `faint`: an aside; `notice`: set apart, as the flag is. Never alarm. */
  readonly tone?: 'faint' | 'notice';
}

/** A list without order; each item may have lines or blocks of its own under it. */
export interface Items {
  readonly block: 'items';
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: Text;
  readonly under?: readonly Block[];
}

/** Names and what there is to say of each, in two columns where there is room. */
export interface Facts {
  readonly block: 'facts';
  readonly facts: readonly { readonly name: Text; readonly value: Text }[];
}

export interface Table {
  readonly block: 'table';
  /** What the table shows, for those who cannot see it at a glance. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Each as long as `columns`; the first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: Text;
  readonly align?: 'left' | 'right';
}

export interface Cell {
  readonly text: Text;
  /** The figure behind the words, unrounded, for formats that sort or reckon (CSV). */
  readonly value?: number;
  /** A word or sign that is said about this cell: `below your floor`. Shown as a mark and explained under the table. */
  readonly note?: Text;
}

/** Words of the person, verbatim, with the page they stand in. */
export interface Quote {
  readonly block: 'quote';
  readonly text: string;
  readonly date: CivilDate;
  /** Relative to the journal. */
  readonly path: string;
}

export interface ChartBlock {
  readonly block: 'chart';
  readonly chart: Chart;
}

/**
 * A chart as data. Each has a title and `alt`, one or two sentences that say what there is to see; formats that draw
 * nothing, and readers who see nothing, get these and the numbers as a table (`chartTable`).
 * Nothing is drawn across weeks in which nothing was written, nor through fewer than four points.
 */
export type Chart = CourseChart | SmallCourses | RungsChart | HeatChart | PairsChart | BalanceChart;

interface ChartBase {
  readonly title: string;
  readonly alt: string;
}

export interface DatedValue {
  readonly date: CivilDate;
  readonly value: number;
}

/** Stretches of points between which no week is empty: a line is drawn inside of one only. */
export type Runs = readonly (readonly DatedValue[])[];

/** One value over time on a fixed scale, with what is usual as a band and what was noted as marks. */
export interface CourseChart extends ChartBase {
  readonly chart: 'course';
  readonly runs: Runs;
  /** The ends of the scale: `[1, 5]`, `[-1, 1]`. */
  readonly scale: readonly [number, number];
  /** What the ends mean, in a word: `['from', 'to']`. */
  readonly ends?: readonly [string, string];
  /** What is usual: its middle and how far it spreads either way. */
  readonly band?: { readonly middle: number; readonly spread: number };
  /** What the person noted, what began, and where a flag was raised. `words` may be the person's own. */
  readonly marks: readonly { readonly date: CivilDate; readonly words: Text }[];
}

/** Several courses on one scale, small, one under the other. */
export interface SmallCourses extends ChartBase {
  readonly chart: 'small-courses';
  readonly scale: readonly [number, number];
  readonly courses: readonly { readonly name: string; readonly runs: Runs }[];
}

/** For each entry which rung of a ladder was reached; a row of dots. */
export interface RungsChart extends ChartBase {
  readonly chart: 'rungs';
  /** From the lowest: none, looked, answered, talked, interviewed. */
  readonly rungs: readonly string[];
  /** `value` is the index of the rung. */
  readonly points: readonly DatedValue[];
}

/** Counts by row and month. */
export interface HeatChart extends ChartBase {
  readonly chart: 'heat';
  /** `2026-03`, in order, none left out. */
  readonly columns: readonly string[];
  /** `of`: how many entries the month had; a month without any is empty, not 0. */
  readonly of: readonly number[];
  readonly rows: readonly { readonly name: Text; readonly counts: readonly number[] }[];
}

/** Two figures for each row: what is and what is wanted. Shares 0 to 1. */
export interface PairsChart extends ChartBase {
  readonly chart: 'pairs';
  readonly names: readonly [string, string];
  readonly rows: readonly {
    readonly name: Text;
    readonly values: readonly [number | null, number | null];
  }[];
}

/** For each row counts on either side of a middle: served and cut across, out of the same number. */
export interface BalanceChart extends ChartBase {
  readonly chart: 'balance';
  readonly names: readonly [string, string];
  readonly rows: readonly {
    readonly name: Text;
    /** The place in the person's own order, from 1. */
    readonly rank: number;
    readonly counts: readonly [number, number];
    readonly of: number;
  }[];
}
