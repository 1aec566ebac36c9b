/** Which prompt sets are due, and why. One function for `career status` and for what `career journal` takes up. */
import type { CivilDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import type { DueReason, Reminder } from './due-reasons.ts';
import { dueLedgers, remindersOf } from './due-reasons.ts';
import type { Entry, EntryHead } from './entry.ts';
import type { Ledgers } from './ledgers.ts';
import { ledgersOf, upTo } from './ledgers.ts';
import type { PromptSet } from './prompt-set.ts';
import { isReading } from './review/reading.ts';
import { reviewSet } from './review/review.ts';

export interface Due {
  readonly set: string;
  readonly reason: DueReason;
  /** The day on which it became due. */
  readonly since: CivilDate;
}

/** What of an entry tells when a set was last taken up. */
export type Sitting = Pick<EntryHead, 'set' | 'date'>;

/** What is known beside the entries. */
export interface DueFindings {
  /** When sets were taken up, where that is more than the entries can tell. */
  readonly sittings?: readonly Sitting[];
  /** The ledgers of the entries up to today, `dueLedgers` at least, where they are there already. */
  readonly ledgers?: Ledgers;
  /** The day on which the flag on the weekly lines was raised; null or absent while it is not. */
  readonly flag?: CivilDate | null;
}

/** The set that is taken up first, and when nothing else is due. */
const usual = 'weekly';

/**
 * What is due today, the longest due first. A set that is due for several reasons is named once, with the raised
 * flag, else with the one that has held for longest; of two since the same day, with the one that says more than its
 * cadence. Entries of later
 * days do not count, and the order of `entries` does not matter.
 */
export function dueSets(
  sets: readonly PromptSet[],
  entries: readonly Entry[],
  today: CivilDate,
  { sittings = entries, ledgers, flag }: DueFindings = {},
): readonly Due[] {
  const reasons = dueReasons(sets, entries, today, {
    sittings,
    ...(ledgers && { ledgers }),
    flag: flag ?? null,
  });
  const due = sets.flatMap(({ id }) => {
    const own = reasons.filter(({ set }) => set === id);
    // That lines have dropped says more than that a month is over.
    return own.find(({ reason }) => reason === 'flag') ?? own[0] ?? [];
  });
  return byDay(due);
}

/** Every reason for which a set is due today, the longest due first; a set may have several. */
export function dueReasons(
  sets: readonly PromptSet[],
  entries: readonly Entry[],
  today: CivilDate,
  { sittings = entries, ledgers, flag }: DueFindings = {},
): readonly Due[] {
  const past = upTo(entries, today);
  const reminders = [
    ...remindersOf(past, ledgers ?? ledgersOf(past, dueLedgers), today, flag ?? null),
    ...cadences(sets, [...sittings, ...readingsOnTheWay(past)], today),
  ];
  return byDay(reminders.filter(({ set, since }) => since <= today && sets.some(({ id }) => id === set)));
}

/** The id of the set to take up when none is named: weekly when it is due, else what is due first, else weekly. */
export function nextSet(
  sets: readonly PromptSet[],
  entries: readonly Entry[],
  today: CivilDate,
  findings?: DueFindings,
): string {
  if (isUsualDue(sets, findings?.sittings ?? entries, today)) return usual;
  const due = dueSets(sets, entries, today, findings);
  return (due.find(({ set }) => set === usual) ?? due[0])?.set ?? usual;
}

/** Mostly it is the usual one's turn, and that can be told without working out what entries add up to. */
export function isUsualDue(
  sets: readonly PromptSet[],
  sittings: readonly Sitting[],
  today: CivilDate,
): boolean {
  const usualAlone = sets.filter(({ id }) => id === usual);
  return cadences(usualAlone, sittings, today).some(({ since }) => since <= today);
}

/** A review asks what the direction page asks, and so that page has had its turn. */
function readingsOnTheWay(past: readonly Entry[]): readonly Sitting[] {
  return past
    .filter((entry) => entry.set === reviewSet && isReading(entry))
    .map(({ date }) => ({ set: 'direction', date }));
}

/** The day each set comes round again. One that was never taken up may be offered and is not due, but for the usual. */
function cadences(sets: readonly PromptSet[], sittings: readonly Sitting[], today: CivilDate): Reminder[] {
  const last = new Map<string, CivilDate>();
  for (const { set, date } of sittings) {
    if (set !== null && date <= today && date > (last.get(set) ?? '')) last.set(set, date);
  }
  return sets.flatMap(({ id, every }) => {
    const before = last.get(id);
    if (every === undefined || (before === undefined && id !== usual)) return [];
    const since = before === undefined ? today : addDays(before, every);
    return [{ set: id, reason: 'cadence' as const, since }];
  });
}

function byDay(due: readonly Due[]): readonly Due[] {
  return due.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
}
