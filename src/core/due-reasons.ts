/** The days that entries and ledgers name, on which a prompt set is due apart from its cadence. */
import type { CivilDate } from './calendar.ts';
import { addDays, addMonths, civilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import { roleOf } from './entry-role.ts';
import type { LedgerItem } from './interview-types.ts';
import { updatesIn } from './ledger-changes.ts';
import type { LedgerName } from './ledger-names.ts';
import type { Ledgers } from './ledgers.ts';
import { inOrder, isOurs, isSnoozed, openIn } from './ledgers.ts';
import { folded } from './reading.ts';
import { storedAnswer } from './stored-answers.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

export type DueReason =
  | 'cadence'
  | 'flag'
  | 'revisit'
  | 'term'
  | 'season'
  | 'assumption'
  | 'forecast'
  | 'ask';

/** A day from which on a set is due. */
export interface Reminder {
  readonly set: string;
  readonly reason: DueReason;
  /** It may lie ahead. */
  readonly since: CivilDate;
}

/**
 * Every reminder that has not been answered, in no order; those whose day is still to come are among them.
 *
 * @param past the entries up to today
 * @param flag the day on which the flag on the weekly lines was raised, if it is
 */
export function remindersOf(
  past: readonly Entry[],
  ledgers: Ledgers,
  today: CivilDate,
  flag: CivilDate | null,
): readonly Reminder[] {
  const entries = inOrder(past.filter(isOurs));
  return [
    ...flagged(entries, flag),
    ...revisits(entries),
    ...waits(entries),
    ...terms(entries),
    ...seasons(entries),
    ...openItemDays(ledgers, entries, today),
  ];
}

/** The panel is asked for until it was looked at after the lines had dropped. */
function flagged(entries: readonly Entry[], flag: CivilDate | null): Reminder[] {
  if (flag === null || hasSince(entries, ['stagnation'], flag)) return [];
  return [{ set: 'stagnation', reason: 'flag', since: flag }];
}

/** The days on which a decision is to be looked at again; a look-back on or after such a day answers it. */
function revisits(entries: readonly Entry[]): Reminder[] {
  const lookBacks = entries.filter(({ set }) => set === 'lookback');
  return entries
    .filter(({ set, frontMatter }) => set === 'decision' && isDecided(frontMatter))
    .flatMap((decision) =>
      unansweredDays(decision, lookBacks, entries).map((since) => ({
        set: 'lookback',
        reason: 'revisit' as const,
        since,
      })),
    );
}

/** A review that is still being weighed, or was put off, holds nothing to look back on; a page has no such word. */
export function isDecided(frontMatter: Mapping): boolean {
  const status = ownValue(frontMatter, 'status');
  return status === undefined || status === 'decided';
}

/** The first day that has come on which a decision was to be looked at again, and was not; null for none. */
export function revisitSince(decision: Entry, entries: readonly Entry[], today: CivilDate): CivilDate | null {
  const lookBacks = entries.filter(({ set }) => set === 'lookback');
  const come = unansweredDays(decision, lookBacks, entries).filter((day) => day <= today);
  return come.toSorted()[0] ?? null;
}

function unansweredDays(
  decision: Entry,
  lookBacks: readonly Entry[],
  entries: readonly Entry[],
): CivilDate[] {
  const own = lookBacks.filter((entry) => speaksOf(entry, decision));
  const over = entries.find((entry) => isOver(entry, decision))?.date;
  return revisitDays(decision).filter(
    (since) => own.every(({ date }) => date < since) && (over === undefined || since < over),
  );
}

/** A decision that was taken up again, or whose place another one took, is looked back on no more. */
function isOver(entry: Entry, { id }: Entry): boolean {
  return updatesIn(entry).some(
    ({ ref, state }) => ref === id && (state === 'reopened' || state === 'superseded'),
  );
}

/** The days it names; a decision that was written down without any is looked back on after these many months. */
function revisitDays({ frontMatter, answers, date }: Entry): CivilDate[] {
  const named = ownValue(frontMatter, 'revisit');
  if (named !== undefined) return days(named);
  const isRecorded = answers.some(({ id, text }) => id === 'record' && text.trim() !== '');
  return isRecorded ? [3, 6, 12].map((count) => addMonths(date, count)) : [];
}

/** A look-back that names no decision is about all. */
function speaksOf({ frontMatter }: Entry, { id, frontMatter: decision }: Entry): boolean {
  const ref = ownValue(frontMatter, 'ref');
  return typeof ref !== 'string' || ref === id || ref === ownValue(decision, 'name');
}

/** The sets in which one comes back to something that was put off: to weigh it, and to settle it. */
const weighing = ['direction', 'deepen', 'decision', 'lookback'];

/** The day on which to decide whether to act on something that happened. */
function waits(entries: readonly Entry[]): Reminder[] {
  return entries
    .filter(({ set }) => set === 'jolt')
    .flatMap((entry) => {
      const since = dayIn(storedAnswer(entry, 'wait'));
      if (since === undefined || hasSince(entries, weighing, since)) return [];
      return [{ set: 'direction', reason: 'revisit' as const, since }];
    });
}

/** The day one has promised to ask again; it lapses with the role it was promised in. */
function terms(entries: readonly Entry[]): Reminder[] {
  const last = entries.findLastIndex(
    (entry) => entry.set === 'role' && dayIn(storedAnswer(entry, 'term')) !== undefined,
  );
  const promised = entries[last];
  const since = promised && dayIn(storedAnswer(promised, 'term'));
  if (promised === undefined || since === undefined || hasSince(entries, ['role'], since)) return [];
  const role = roleOf(promised);
  const hasMoved = entries.slice(last + 1).some((entry) => (roleOf(entry) ?? role) !== role);
  return hasMoved ? [] : [{ set: 'role', reason: 'term', since }];
}

/** The end of the latest season; one that is renewed without a length has the length it had. */
function seasons(entries: readonly Entry[]): Reminder[] {
  let until: ((begun: CivilDate) => CivilDate | undefined) | undefined;
  let since: CivilDate | undefined;
  for (const entry of entries.filter(({ set }) => set === 'season')) {
    until = lengthOf(entry) ?? until;
    since = until?.(entry.date);
  }
  return since === undefined ? [] : [{ set: 'season', reason: 'season', since }];
}

const months: Readonly<Record<string, number>> = { 'three months': 3, 'six months': 6, 'a year': 12 };

/** A season's length in months, or the day it ends on, where the entry says either. */
function lengthOf(entry: Entry): ((begun: CivilDate) => CivilDate | undefined) | undefined {
  const span = storedAnswer(entry, 'span');
  const named = dayIn(storedAnswer(entry, 'until')) ?? dayIn(span);
  if (named !== undefined) return (begun) => (named > begun ? named : undefined);
  const count = typeof span === 'string' ? ownValue(months, span) : undefined;
  if (count !== undefined) return (begun) => addMonths(begun, count);
  return span === undefined ? undefined : () => undefined;
}

/** The days of open items, by ledger: the set that takes them up, and how many days after their own it is due. */
const itemRules = [
  { ledger: 'assumption', set: 'assumptions', reason: 'assumption', after: 0 },
  { ledger: 'tripwire', set: 'assumptions', reason: 'assumption', after: 0 },
  { ledger: 'expectation', set: 'lookback', reason: 'forecast', after: 0 },
  // Somebody who was asked has the whole day to answer.
  { ledger: 'ask', set: 'counsel', reason: 'ask', after: 1 },
] as const;

/** The ledgers in which something can be due. */
export const dueLedgers: readonly LedgerName[] = itemRules.map(({ ledger }) => ledger);

function openItemDays(ledgers: Ledgers, entries: readonly Entry[], today: CivilDate): Reminder[] {
  return itemRules.flatMap(({ ledger, set, reason, after }) =>
    openIn(ledgers, ledger)
      .filter((item) => !isSnoozed(item, today))
      .flatMap((item: LedgerItem) =>
        item.due === null || item.state === 'tripped' || isFoundClear(item, item.due, entries)
          ? []
          : [{ set, reason, since: addDays(item.due, after) }],
      ),
  );
}

/** A tripwire that was looked at since its day and found clear stays set; it comes up again with its set. */
function isFoundClear({ kind, text }: LedgerItem, day: CivilDate, entries: readonly Entry[]): boolean {
  if (kind !== 'tripwire') return false;
  return entries.some((entry) => {
    if (entry.set !== 'assumptions' || entry.date < day) return false;
    const watched = storedAnswer(entry, 'watch');
    return isMapping(watched) && Object.keys(watched).some((words) => folded(words) === folded(text));
  });
}

function hasSince(entries: readonly Entry[], sets: readonly string[], day: CivilDate): boolean {
  return entries.some(({ set, date }) => set !== null && sets.includes(set) && date >= day);
}

function dayIn(value: Value | undefined): CivilDate | undefined {
  return typeof value === 'string' ? civilDate(value.trim()) : undefined;
}

/** One day or several. */
function days(value: Value | undefined): CivilDate[] {
  return (isList(value) ? value : value === undefined ? [] : [value]).flatMap((day) => dayIn(day) ?? []);
}
