/** What a decision is made of: criteria, options and one cell for each pair of them. */
import type { ReviewOption } from '../core/review-options.ts';
import { stayId } from '../core/review-options.ts';
import { ownValue } from '../core/value.ts';
import type { Mapping } from '../core/value.ts';
import type { ForceSums } from '../core/from-to.ts';

export interface Criterion {
  readonly id: string;
  readonly text?: string;
  /** What a 2 looks like, and what an 8. */
  readonly low?: string;
  readonly high?: string;
  /** Swing points, 0 to 100. Where no criterion has any, the order of the list weighs them. */
  readonly points?: number;
  /** The least score that will do, 0 to 10. */
  readonly floor?: number;
}

/** A score from 0 to 10; `?` for nothing known; or a score with its range and where it comes from. */
export type Cell = number | '?' | RangedCell;

export interface RangedCell {
  readonly s: number;
  readonly lo?: number;
  readonly hi?: number;
  readonly by?: string;
}

/** By option's id, then by criterion's id. */
export type Scores = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

export interface Decision {
  readonly status: 'open' | 'deferred' | 'decided';
  readonly criteria: readonly Criterion[];
  readonly options: readonly ReviewOption[];
  readonly scores: Scores;
  /** Ids of options: the one hoped for before scoring, and the one preferred after it. */
  readonly hope?: string;
  readonly still?: string;
  readonly direction?: ForceSums;
  readonly decided?: Mapping;
}

/** A cell with its range, all from 0 to 10, `lo` <= `s` <= `hi`. */
export interface Score {
  readonly s: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * The options that are compared: those in the bucket `real`, in their order. `stay` is added last where it is
 * absent, and counts as real whatever bucket it was put in.
 */
export function realOptions(options: readonly ReviewOption[]): readonly ReviewOption[] {
  const stay: ReviewOption = { id: stayId, title: stayId, bucket: 'real', inside: true };
  const all = options.some(({ id }) => id === stayId) ? options : [...options, stay];
  return all.filter(({ id, bucket }) => bucket === 'real' || id === stayId);
}

/** A cell as numbers. `?` counts as 5 and may be anything from 0 to 10; an end that is not given is the score. */
export function scoreOf(cell: Cell): Score {
  if (cell === '?') return { s: 5, lo: 0, hi: 10 };
  if (typeof cell === 'number') return { s: cell, lo: cell, hi: cell };
  return { s: cell.s, lo: cell.lo ?? cell.s, hi: cell.hi ?? cell.s };
}

/** One option's scores in the order of the criteria; null where a cell is missing. */
export function scoreRow(
  scores: Scores,
  option: string,
  criteria: readonly Criterion[],
): readonly (Score | null)[] {
  const cells = ownValue(scores, option) ?? {};
  return criteria.map(({ id }) => {
    const cell = ownValue(cells, id);
    return cell === undefined ? null : scoreOf(cell);
  });
}

/** The row when no cell of it is missing, else null. */
export function wholeRow(row: readonly (Score | null)[]): readonly Score[] | null {
  const present = row.filter((score) => score !== null);
  return present.length === row.length ? present : null;
}
