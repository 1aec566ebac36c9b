/**
 * The three signs of distress that are answered with one line, and the sign that a page should be short. They
 * look at what was ticked and at nothing that was written in words.
 */
import type { CivilDate } from './calendar.ts';
import { daysBetween } from './calendar.ts';
import type { Entry } from './entry.ts';
import { inOrder, isOurs } from './ledgers.ts';
import { isForItself } from './page-kinds.ts';
import { isMapping, ownValue } from './value.ts';
import type { Mapping, Value } from './value.ts';

/** `empty`: energy at 1; `heavier`: how pages leave; `cost`: a search that is too much. */
export type QuietSign = 'empty' | 'heavier' | 'cost';

interface Sign {
  readonly name: QuietSign;
  /** How many times running. */
  readonly times: number;
  /** Whether an entry shows it; undefined where the entry says nothing about it. */
  shows(entry: Entry): boolean | undefined;
}

const signs: readonly Sign[] = [
  {
    name: 'empty',
    times: 3,
    shows: (entry) => isLeast(ownValue(under(answersOf(entry), 'pulse'), 'energy')),
  },
  { name: 'heavier', times: 3, shows: (entry) => isHeavier(entry) },
  {
    name: 'cost',
    times: 2,
    shows: (entry) => (entry.set === 'interview' ? isLeast(ownValue(answersOf(entry), 'cost')) : undefined),
  },
];

/** The line is not said again for this many days. */
const silence = 28;

/** The key of the front matter that keeps which line was said once a page was saved, so that it is not said too often. */
export const quietKey = 'quiet';

/**
 * The sign that the latest entry completes, where the line for it is to be said. When a line was said last stands in
 * the page after which it was: one that nobody could read, as in a pipe, counts for nothing.
 */
export function quietSign(entries: readonly Entry[], today: CivilDate): QuietSign | null {
  const runs = new Map<QuietSign, number>();
  let lastSaid: CivilDate | undefined;
  let said: QuietSign | null = null;
  for (const entry of pagesUntil(today, entries)) {
    said = null;
    for (const { name, times, shows } of signs) {
      const isShown = shows(entry);
      if (isShown === undefined) continue;
      runs.set(name, isShown ? (runs.get(name) ?? 0) + 1 : 0);
      if ((runs.get(name) ?? 0) >= times) said ??= name;
    }
    if (said !== null && lastSaid !== undefined && daysBetween(lastSaid, entry.date) < silence) said = null;
    if (ownValue(entry.frontMatter, quietKey) !== undefined) lastSaid = entry.date;
  }
  return said;
}

/** Whether an entry shows any sign at all; most show none, and then the others need not be read. */
export function showsSign(entry: Entry): boolean {
  return signs.some(({ shows }) => shows(entry) === true);
}

/** The line that was said after a page was saved. */
export function quietSaid({ frontMatter }: Pick<Entry, 'frontMatter'>): QuietSign | null {
  const said = ownValue(frontMatter, quietKey);
  return signs.find(({ name }) => name === said)?.name ?? null;
}

/** Whether the latest page is the third in a row, or a further one, that left its writer heavier. */
export function isHeavyRun(entries: readonly Entry[], today: CivilDate): boolean {
  const pages = pagesUntil(today, entries);
  const latest = pages.at(-1);
  if (latest === undefined || isHeavier(latest) !== true) return false;
  return pages
    .filter((entry) => isHeavier(entry) !== undefined)
    .slice(-3)
    .every((entry, _index, all) => all.length === 3 && isHeavier(entry) === true);
}

/** Pages that were sat down to, in their order: notes do not interrupt a run of them. */
export function pagesUntil(today: CivilDate, entries: readonly Entry[]): readonly Entry[] {
  return inOrder(
    entries.filter(
      (entry) => isOurs(entry) && isForItself(entry) && entry.set !== 'note' && entry.date <= today,
    ),
  );
}

function answersOf({ frontMatter }: Entry): Mapping {
  return under(frontMatter, 'answers');
}

function under(data: Mapping, key: string): Mapping {
  const value = ownValue(data, key);
  return isMapping(value) ? value : {};
}

function isLeast(point: Value | undefined): boolean | undefined {
  return typeof point === 'number' ? point === 1 : undefined;
}

function isHeavier(entry: Entry): boolean | undefined {
  const after = ownValue(answersOf(entry), 'after');
  return typeof after === 'string' ? after === 'heavier' : undefined;
}

const opening: Readonly<Record<QuietSign, string>> = {
  empty: 'Three weeks on empty.',
  heavier: 'Three pages that left you heavier.',
  cost: 'Twice now the search has been too much.',
};

/** The one line. */
export function quietWords(sign: QuietSign): string {
  return (
    `${opening[sign]} A journal is a poor place to be alone with that: a friend, a doctor or your works ` +
    'council or assistance line can do more. (career help now)'
  );
}
