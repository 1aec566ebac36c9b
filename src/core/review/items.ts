/** The asks, steps and expectations that a review's page holds: which of them is which, and what a new one is called. */
import { folded } from '../reading.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue, wordOf } from '../value.ts';

/** Whether two asks or two steps are the same one: said in the same words. What else they hold may have changed. */
export function isSameItem(one: Mapping, other: Mapping): boolean {
  return ['do', 'what'].every((key) => words(one[key]) === words(other[key]));
}

function words(value: Value | undefined): string {
  return typeof value === 'string' ? folded(value) : '';
}

/**
 * An id past the highest in use, as one that is gone may be meant still. An item without an id goes by its place.
 *
 * @param lead what the ids begin with
 */
function nextId(lead: string, items: readonly Value[]): string {
  const numbers = items.map((item, index) => {
    const id = isMapping(item) ? wordOf(item['id']) : '';
    if (id === '') return index + 1;
    const rest = id.startsWith(lead) ? id.slice(lead.length) : '';
    return /^\d{1,9}$/.test(rest) ? Number(rest) : 0;
  });
  return `${lead}${Math.max(0, ...numbers) + 1}`;
}

/**
 * The items with those of this step put in: one that is there already, as the answer to the same question in the same
 * words, keeps its place and its id. Other words are another item, as what pages say of the first is not said of it.
 *
 * @param id the review's entry
 */
export function withItems(
  data: Mapping,
  kind: 'commit' | 'ask',
  fresh: Value | readonly Mapping[] | undefined,
  id: string,
): Mapping {
  const items = (isList(fresh) ? fresh : []).filter(isMapping);
  if (items.length === 0) return data;
  const before = ownValue(data, kind);
  const all: Value[] = [...(isList(before) ? before : [])];
  for (const { id: _own, ...item } of items) {
    // An item of a list has no more than a place in it, which another may take.
    const isListed = item['question'] === 'find';
    const place = all.findIndex(
      (one) =>
        isMapping(one) &&
        one['question'] === item['question'] &&
        (isListed || one['item'] === item['item']) &&
        isSameItem(one, item),
    );
    const old = all[place];
    if (isMapping(old)) all[place] = { ...old, ...item };
    else all.push({ id: nextId(`${id}.${kind}-`, all), ...item });
  }
  return { ...data, [kind]: all };
}

/**
 * Expectations joined with those that are there: one of the same id, or without an id in the same words, is the same
 * one and keeps its id and its place, by which later pages name it; a new one comes after them, with an id of its own.
 *
 * @param id the review's entry
 */
export function withExpectations(
  before: readonly Value[],
  fresh: readonly Mapping[],
  id: string,
): readonly Value[] {
  const all = [...before];
  const named = fresh.filter((item) => wordOf(item['id']) !== '');
  for (const item of fresh) {
    const place = all.findIndex((one) => isMapping(one) && isSameExpectation(one, item));
    const old = all[place];
    if (isMapping(old)) all[place] = { ...old, ...item };
    else all.push({ id: nextId(`${id}.expectation-`, [...all, ...named]), ...item });
  }
  return all;
}

export function isSameExpectation(one: Mapping, other: Mapping): boolean {
  const [own, its] = [wordOf(one['id']), wordOf(other['id'])];
  return own !== '' && its !== '' ? own === its : words(one['text']) === words(other['text']);
}
