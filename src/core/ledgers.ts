/**
 * The ledgers: what entries add up to. They are derived by reading the entries in date order, of each its items
 * and then what it says about items, so that no old entry is ever edited to change an item's state.
 */
import type { CivilDate, Moment } from './calendar.ts';
import { compareMoments, parseMoment } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { LedgerItem } from './interview-types.ts';
import type { Remark, Update } from './ledger-changes.ts';
import { remarksIn, updatesIn } from './ledger-changes.ts';
import { hasStates, ledgerKinds, notedState } from './ledger-kinds.ts';
import type { LedgerName } from './ledger-names.ts';
import { ledgerNames } from './ledger-names.ts';
import type { FoundItem, LedgerSource } from './ledger-sources.ts';
import { ledgerSources } from './ledger-sources.ts';
import { folded } from './reading.ts';
import { isList, ownValue } from './value.ts';

export type Ledgers = Readonly<Record<LedgerName, readonly LedgerItem[]>>;

/**
 * Every item of every ledger with its present state, oldest first. The order of `entries` does not matter.
 *
 * @param names the ledgers that are wanted; the others stay empty
 */
export function ledgersOf(entries: readonly Entry[], names: readonly LedgerName[] = ledgerNames): Ledgers {
  const books = new Books(names);
  for (const entry of inOrder(entries.filter(isOurs))) books.take(entry);
  return Object.fromEntries(ledgerNames.map((name) => [name, books.currentOf(name)])) as unknown as Ledgers;
}

/** The items of a ledger that are open: for one whose items have no state, all that are current. */
export function openIn(ledgers: Ledgers, name: LedgerName): readonly LedgerItem[] {
  return hasStates(name) ? ledgers[name].filter(isOpen) : ledgers[name];
}

/** Whether something can still become of it; nothing does of an item without states. */
export function isOpen({ kind, state }: LedgerItem): boolean {
  return ledgerKinds[kind as LedgerName].open.includes(state);
}

/** Whether it was put aside until a later day. */
export function isSnoozed({ snoozed }: LedgerItem, today: CivilDate): boolean {
  return snoozed !== undefined && snoozed > today;
}

/**
 * What is open on a day and not put aside, oldest first; entries of later days do not count.
 * @param names the ledgers to look at; those whose items have no state hold nothing open
 */
export function openItems(
  entries: readonly Entry[],
  today: CivilDate,
  names: readonly LedgerName[] = ['commit', 'ask'],
): readonly LedgerItem[] {
  return openOn(ledgersOf(upTo(entries, today)), today, names);
}

/** The same of ledgers that are there already. */
export function openOn(
  ledgers: Ledgers,
  today: CivilDate,
  names: readonly LedgerName[] = ['commit', 'ask'],
): readonly LedgerItem[] {
  const open = names.filter(hasStates).flatMap((name) => openIn(ledgers, name));
  return oldestFirst(open.filter((item) => !isSnoozed(item, today)));
}

export function upTo(entries: readonly Entry[], today: CivilDate): readonly Entry[] {
  return entries.filter(({ date }) => date <= today);
}

export function oldestFirst(items: readonly LedgerItem[]): readonly LedgerItem[] {
  return items.toSorted((one, other) => compareText(one.date, other.date) || compareIds(one.id, other.id));
}

/** A page of this program whose front matter could be read whole: only such a page adds to a ledger. */
export function isOurs({ frontMatter, unread }: Entry): boolean {
  return unread === undefined && typeof ownValue(frontMatter, 'career') === 'number';
}

/** By day, within a day by the moment written (a day alone before a moment), then by id. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(
    (one, other) =>
      compareText(one.date, other.date) ||
      compareWritten(momentOf(one), momentOf(other)) ||
      compareIds(one.id, other.id),
  );
}

function compareWritten(one: Moment | null, other: Moment | null): number {
  if (one !== null && other !== null) return compareMoments(one, other);
  return Number(one !== null) - Number(other !== null);
}

/** Only entries of one day are told apart by it, and each of them is asked about several times. */
function momentOf(entry: Entry): Moment | null {
  const known = moments.get(entry);
  if (known !== undefined) return known;
  const moment = parseMoment(entry.written) ?? null;
  moments.set(entry, moment);
  return moment;
}

const moments = new WeakMap<Entry, Moment | null>();

/** `...-2` before `...-10`: the shorter first. */
function compareIds(one: string, other: string): number {
  return one.length - other.length || compareText(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** All items while entries are taken in, one after the other in their order. */
class Books {
  readonly #items = new Map<string, LedgerItem>();
  /** Ids by their folded words, for each ledger in which something was looked up by them. */
  readonly #byWords = new Map<LedgerName, Map<string, string[]>>();
  /** What was said of items that no entry has brought yet, as when a page was given an earlier day than its own. */
  readonly #early = new Map<string, { readonly update: Update; readonly on: CivilDate }[]>();
  /** The ids that the latest entry brought to a ledger. */
  readonly #latest = new Map<LedgerName, ReadonlySet<string>>();
  readonly #sources: readonly LedgerSource[];

  constructor(names: readonly LedgerName[]) {
    this.#sources = ledgerSources.filter(({ ledger }) => names.includes(ledger));
  }

  take(entry: Entry): void {
    const brought = new Map<LedgerName, string[]>();
    for (const { ledger, set, find } of this.#sources) {
      if (set !== undefined && set !== entry.set) continue;
      for (const found of find(entry)) {
        const own = brought.get(ledger) ?? [];
        brought.set(ledger, own);
        // Counted whether or not it is new, so that an item's id does not depend on the entries before.
        own.push(this.#bring(ledger, found, `${entry.id}.${ledger}-${own.length + 1}`, entry));
      }
    }
    for (const [ledger, ids] of brought) this.#latest.set(ledger, new Set(ids));
    for (const remark of remarksIn(entry)) this.#remark(remark, entry.date);
    for (const update of updatesIn(entry)) this.#hear(update, entry.date);
  }

  currentOf(name: LedgerName): readonly LedgerItem[] {
    const own = [...this.#items.values()].filter((item) => item.kind === name);
    const latest = ledgerKinds[name].latestOnly === true ? this.#latest.get(name) : undefined;
    return latest === undefined ? oldestFirst(own) : own.filter(({ id }) => latest.has(id));
  }

  /** @returns the id of the item: a new one, or the one that is met again */
  #bring(ledger: LedgerName, found: FoundItem, ownId: string, entry: Entry): string {
    const { again, latestOnly, states } = ledgerKinds[ledger];
    // Most items are met once, and folding the words of long ones takes its time.
    const earlier = again === undefined && latestOnly !== true ? [] : this.#called(ledger, found.text);
    const same = again === 'open' ? earlier.findLast(isOpen) : again === 'any' ? earlier.at(-1) : undefined;
    if (same !== undefined) return this.#meet(same, found, entry.date);
    const id = this.#freeId(found.id ?? ownId, ownId);
    this.#items.set(id, {
      id,
      kind: ledger,
      text: found.text,
      state: found.state ?? states[0] ?? notedState,
      date: entry.date,
      due: found.due ?? null,
      carried: 0,
      updated: null,
      fields: { ...(latestOnly === true ? earlier.at(-1)?.fields : {}), ...found.fields },
      ...(entry.private ? { private: true } : {}),
    });
    const known = this.#byWords.get(ledger);
    if (known !== undefined) note(known, found.text, id);
    for (const { update, on } of this.#early.get(id) ?? []) this.#hear(update, on);
    return id;
  }

  /** An id is one item's alone, even where a page was copied and changed. */
  #freeId(wanted: string, own: string): string {
    let id = this.#items.has(wanted) ? own : wanted;
    while (this.#items.has(id)) id = `${id}+`;
    return id;
  }

  #meet(item: LedgerItem, found: FoundItem, on: CivilDate): string {
    const { states } = ledgerKinds[item.kind as LedgerName];
    const isBehind = found.atLeast === true && states.indexOf(found.state ?? '') < states.indexOf(item.state);
    const state = isBehind ? item.state : (found.state ?? item.state);
    this.#items.set(item.id, {
      ...item,
      state,
      due: found.due ?? item.due,
      updated: on,
      fields: { ...item.fields, ...found.fields },
    });
    return item.id;
  }

  /** The items of a ledger that have these words, oldest first. */
  #called(ledger: LedgerName, text: string): readonly LedgerItem[] {
    let known = this.#byWords.get(ledger);
    if (known === undefined) {
      known = new Map();
      this.#byWords.set(ledger, known);
      for (const item of this.#items.values()) if (item.kind === ledger) note(known, item.text, item.id);
    }
    return (known.get(folded(text)) ?? []).flatMap((id) => this.#items.get(id) ?? []);
  }

  /** Of several items with the same words the open ones are meant, else the latest. */
  #remark({ ledger, text, state, fields = {}, adds = {} }: Remark, on: CivilDate): void {
    const called = this.#called(ledger, text);
    const open = called.filter(isOpen);
    for (const item of open.length > 0 ? open : called.slice(-1)) {
      const added = Object.entries(adds).map(([name, value]) => {
        const before = ownValue(item.fields, name);
        return [name, [...(isList(before) ? before : []), value]];
      });
      this.#items.set(item.id, {
        ...item,
        state: state ?? item.state,
        updated: on,
        fields: { ...item.fields, ...fields, ...Object.fromEntries(added) },
      });
    }
  }

  /** Takes over what `update:` says of an item; a state that its ledger does not have is said in vain. */
  #hear(update: Update, on: CivilDate): void {
    const item = this.#items.get(update.ref);
    if (item === undefined) {
      this.#early.set(update.ref, [...(this.#early.get(update.ref) ?? []), { update, on }]);
      return;
    }
    const state = stateAfter(item, update.state);
    if (state === undefined) return;
    const { snoozed: _over, ...rest } = item;
    this.#items.set(item.id, {
      ...rest,
      state,
      due: update.due ?? item.due,
      carried: item.carried + (update.state === 'not-yet' ? 1 : 0),
      updated: on,
      ...(update.state === 'snoozed' && update.until !== undefined ? { snoozed: update.until } : {}),
    });
  }
}

function note(known: Map<string, string[]>, text: string, id: string): void {
  const words = folded(text);
  known.set(words, [...(known.get(words) ?? []), id]);
}

/** Words that say something of an item and leave it in its state; so does 'moving' where a ledger has no such state. */
const passing: ReadonlySet<string> = new Set(['not-yet', 'moving', 'snoozed']);

function stateAfter(item: LedgerItem, said: string): string | undefined {
  const { states } = ledgerKinds[item.kind as LedgerName];
  if (states.includes(said)) return said;
  return states.length > 0 && passing.has(said) ? item.state : undefined;
}
