/**
 * What the script of a review's page works on, and how it makes a decision of it again. Options and criteria are known
 * by their place there; a person's words are only ever shown.
 */
import { ownValue } from '../../core/value.ts';
import type { Cell, Decision } from '../../decisions/decision.ts';
import { stayId } from '../../core/review-options.ts';
import { realOptions } from '../../decisions/decision.ts';
import type { Names } from './names.ts';
import { isSource } from './ahead.ts';
import { begun, namesOf, user } from './names.ts';
import type { Weighed } from './report.ts';

export interface PageData {
  readonly criteria: readonly PageCriterion[];
  readonly options: readonly PageOption[];
  /** For each option a cell for each criterion. */
  readonly cells: readonly (readonly Cell[])[];
}

export interface PageCriterion {
  readonly name: string;
  /** Null for all of them where their order alone weighs them. */
  readonly points: number | null;
  /** A fraction of 1. */
  readonly weight: number;
  readonly floor: number | null;
}

export interface PageOption {
  readonly name: string;
  readonly isStay: boolean;
  readonly inside: boolean;
}

/**
 * The numbers of a review and the names in it, nothing else: no hope, no sources, nothing of the journal.
 *
 * @returns null while a cell or a weight is missing, and with fewer than two options: there is nothing to move then
 */
export function pageData({ decision, analysis }: Weighed): PageData | null {
  if (analysis.order === null || analysis.order.length < 2) return null;
  const names = namesOf(decision);
  const options = realOptions(decision.options);
  return {
    criteria: analysis.criteria.map(({ id, points, weight, floor }) => ({
      name: names.criterion(id).text,
      points,
      weight: weight ?? 0,
      floor,
    })),
    options: options.map(({ id, inside }) => ({
      name: names.option(id).text,
      isStay: id === stayId,
      inside: inside === true,
    })),
    cells: options.map(({ id }) =>
      decision.criteria.map(({ id: criterion }): Cell => {
        const cell = ownValue(ownValue(decision.scores, id) ?? {}, criterion) ?? '?';
        if (typeof cell !== 'object') return cell;
        const { s, lo = s, hi = s, by = '' } = cell;
        return { s, lo, hi, ...(isSource(by) ? { by } : {}) };
      }),
    ),
  };
}

/** What can be moved on the page. */
export interface Setting {
  /** Fractions of 1 that sum to 1; null for those that the review has. */
  readonly weights: readonly number[] | null;
  /** For each criterion, whether its floor counts. */
  readonly floors: readonly boolean[];
}

/** A decision of the same options and scores, weighed as set. */
export function settingDecision(
  { criteria, options, cells }: PageData,
  { weights, floors }: Setting,
): Decision {
  return {
    status: 'open',
    criteria: criteria.map(({ points, floor }, index) => {
      const given = weights === null ? points : 100 * (weights[index] ?? 0);
      return {
        id: criterionId(index),
        ...(given === null ? {} : { points: given }),
        ...(floor === null || floors[index] === false ? {} : { floor }),
      };
    }),
    options: options.map(({ name, inside }, index) => ({
      id: optionId(options, index),
      title: name,
      bucket: 'real',
      inside,
    })),
    scores: Object.fromEntries(
      cells.map((row, index) => [
        optionId(options, index),
        Object.fromEntries(row.map((cell, criterion) => [criterionId(criterion), cell])),
      ]),
    ),
  };
}

/** The names for a decision that `settingDecision` made. */
export function pageNames({ criteria, options }: PageData): Names {
  const called = new Map(options.map(({ name }, index) => [optionId(options, index), name]));
  const inside = new Set(
    options.flatMap((option, index) => (option.inside ? [optionId(options, index)] : [])),
  );
  const option = (id: string): string => called.get(id) ?? id;
  return {
    option: (id) => user(option(id)),
    Option: (id) => user(begun(option(id))),
    row: (id) => [user(option(id)), ...(id === stayId ? [' (today)'] : [])],
    criterion: (id) => user(criteria[Number(id.slice(1))]?.name ?? id),
    place: (id) => {
      if (id === stayId) return ['where you are'];
      return [inside.has(id) ? 'as ' : 'at ', user(option(id))];
    },
    titled: [],
  };
}

/** Letters before the figures, so that they keep the order in which they are put in. */
export function criterionId(index: number): string {
  return `c${index}`;
}

export function optionId(options: readonly PageOption[], index: number): string {
  return options[index]?.isStay === true ? stayId : `o${index}`;
}
