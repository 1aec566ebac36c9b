/** Brings groups together that are one thing: by spelling, by the owner's rules, and short ones within long ones. */
import type { Group, Groups } from './groups.ts';
import { absorb } from './groups.ts';
import type { Presence } from './presence.ts';
import { commonPages, presenceOf } from './presence.ts';
import { inflectionStem } from './stem.ts';

/**
 * `on-call`, `on call` and `oncall`; `side project` and `sideprojects`.
 *
 * @param fewest what stands in fewer places is let be
 */
export function joinSpellings(groups: Groups, fewest: number): void {
  const byLetters = new Map<string, string>();
  const names = [...groups.keys()].filter((name) => weight(groups, name) >= fewest);
  names.sort((a, b) => weight(groups, b) - weight(groups, a) || (a < b ? -1 : 1));
  for (const name of names) {
    const group = groups.get(name);
    const [first] = group?.postings ?? [];
    if (group === undefined || first === undefined || group.label !== undefined) continue;
    const letters = inflectionStem(first.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    const known = byLetters.get(letters);
    const other = known === undefined ? undefined : groups.get(known);
    if (other === undefined) byLetters.set(letters, name);
    else {
      absorb(other, group);
      groups.delete(name);
    }
  }
}

function weight(groups: Groups, name: string): number {
  return groups.get(name)?.postings.length ?? 0;
}

/**
 * What the owner has said belongs together, under the label that they chose.
 *
 * @param keyOf the key of any words
 */
export function joinByRule(
  groups: Groups,
  merge: Readonly<Record<string, readonly string[]>>,
  keyOf: (words: string) => string,
): void {
  for (const [label, words] of Object.entries(merge)) {
    const keys = new Set([label, ...words].map(keyOf));
    const made: Group = { key: keyOf(label), postings: [], isConcept: false, isTag: false, label };
    for (const [name, group] of groups) {
      // A wording of a concept leaves the concept for the group that its owner has put it in.
      const [own, others] = split(group.postings, ({ text }) => keys.has(keyOf(text)));
      if (own.length === 0) continue;
      absorb(made, { ...group, postings: own });
      if (others.length === 0) groups.delete(name);
      else groups.set(name, { ...group, postings: others });
    }
    if (made.postings.length > 0) groups.set(`=${label}`, made);
  }
}

function split<Value>(values: readonly Value[], test: (value: Value) => boolean): [Value[], Value[]] {
  const kept: Value[] = [];
  const rest: Value[] = [];
  for (const value of values) (test(value) ? kept : rest).push(value);
  return [kept, rest];
}

/** A word goes into a longer phrase when so large a share of its pages holds that phrase. */
const mostlyWithin = 0.7;

/**
 * `review` becomes part of `performance review` where it hardly ever stands by itself.
 *
 * @returns the pages of groups by their names, as far as they were looked at and still are those
 */
export function joinNested(groups: Groups): ReadonlyMap<string, Presence> {
  const pages = new Map<string, Presence>();
  const pagesIn = (name: string, group: Group): Presence => {
    const known = pages.get(name) ?? presenceOf(group);
    pages.set(name, known);
    return known;
  };
  const longFirst = [...groups].filter(([, { key, postings }]) => key.includes(' ') && postings.length > 2);
  longFirst.sort(
    ([a, one], [b, other]) =>
      other.key.length - one.key.length || other.postings.length - one.postings.length || (a < b ? -1 : 1),
  );
  for (const [name, group] of longFirst) {
    if (!groups.has(name)) continue;
    const own = pagesIn(name, group);
    for (const part of partsOf(group.key)) {
      const other = groups.get(part);
      if (other === undefined || other === group || other.isTag || other.label !== undefined) continue;
      const theirs = pagesIn(part, other);
      if (commonPages(theirs, own) < mostlyWithin * theirs.pages.length) continue;
      absorb(group, other, true);
      pages.delete(name);
      groups.delete(part);
    }
  }
  return pages;
}

/** Keys of the shorter phrases that a phrase of two or three words holds, as far as its order is not needed. */
function partsOf(key: string): string[] {
  const stems = key.split(' ');
  if (stems.length < 2 || stems.length > 3) return [];
  const pairs =
    stems.length === 2 ? [] : stems.map((_, left) => stems.filter((__, at) => at !== left).join(' '));
  return [...pairs, ...stems];
}
