/** The matrix of a review as its front matter holds it: what is compared, by what, and which cells are empty. */
import { distinctly, reviewOptions, stayId } from '../review-options.ts';
import type { ReviewOption } from '../review-options.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue, wordOf } from '../value.ts';

/** Where the entry does not call it otherwise. */
export const stayTitle = 'stay as it is';

/** A criterion as it is asked about: its words, else its id. */
export interface NamedCriterion {
  readonly id: string;
  readonly text: string;
  readonly data: Mapping;
}

export function criteriaOf(data: Mapping): readonly NamedCriterion[] {
  const listed = ownValue(data, 'criteria');
  const named = distinctly();
  return (isList(listed) ? listed : []).flatMap((criterion): NamedCriterion[] => {
    const own: Mapping = isMapping(criterion) ? criterion : { id: criterion };
    const id = wordOf(own['id']);
    return id === '' ? [] : [{ id, text: named(wordOf(own['text']) || id, id), data: own }];
  });
}

/** All options, the present role among them whether or not it is written down. */
export function optionsOf(data: Mapping): readonly ReviewOption[] {
  const listed = reviewOptions(data);
  if (listed.some(({ id }) => id === stayId)) return listed;
  return [{ id: stayId, title: stayTitle, bucket: 'real', inside: true }, ...listed];
}

/** Those that are compared. */
export function realOptionsOf(data: Mapping): readonly ReviewOption[] {
  return optionsOf(data).filter(({ id, bucket }) => bucket === 'real' || id === stayId);
}

/** Ids of the criteria without points. */
export function unweighed(data: Mapping): readonly string[] {
  return criteriaOf(data).flatMap(({ id, data: own }) => (typeof own['points'] === 'number' ? [] : [id]));
}

/** The cells of real options that have no score, criterion by criterion. */
export function missingCells(
  data: Mapping,
): readonly { readonly option: string; readonly criterion: string }[] {
  const options = realOptionsOf(data);
  return criteriaOf(data).flatMap(({ id: criterion }) =>
    options.flatMap(({ id: option }) => {
      const cell = cellAt(data, option, criterion);
      return cell === undefined || cell === null ? [{ option, criterion }] : [];
    }),
  );
}

export function cellAt(data: Mapping, option: string, criterion: string): Value | undefined {
  const scores = ownValue(data, 'scores');
  const row = isMapping(scores) ? ownValue(scores, option) : undefined;
  return isMapping(row) ? ownValue(row, criterion) : undefined;
}

/** Whether there is a matrix and no cell of it is empty. */
export function isWhole(data: Mapping): boolean {
  return criteriaOf(data).length > 0 && missingCells(data).length === 0;
}
