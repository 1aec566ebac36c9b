/**
 * The ledgers: what entries add up to. They are derived by reading the entries, items first and then the
 * `update:` lines in date order, so that no old entry is ever edited to change an item's state.
 */
import type { CivilDate } from './calendar.ts';
import { civilDate, compareMoments, parseMoment } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { LedgerItem } from './interview-types.ts';
import type { LedgerName } from './ledger-names.ts';
import { ledgerNames } from './ledger-names.ts';
import { ledgerSources } from './ledger-sources.ts';
import { isList, isMapping, ownValue } from './value.ts';

interface LedgerKind {
  /** The states an item can be in; it starts in the first. */
  readonly states: readonly string[];
  /** Those in which it is still open. */
  readonly open: readonly string[];
  /** Only the items of the latest entry that has any are current. */
  readonly latestOnly?: boolean;
}

const dated: LedgerKind = { states: ['noted'], open: [] };

const kinds: Readonly<Record<LedgerName, LedgerKind>> = {
  commit: { states: ['open', 'moving', 'done', 'let-go'], open: ['open', 'moving'] },
  ask: { states: ['open', 'answered', 'no-reply', 'let-go'], open: ['open'] },
  doubt: { states: ['open', 'said', 'settled', 'let-go'], open: ['open'] },
  question: { states: ['open', 'answered', 'let-go'], open: ['open'] },
  spark: { states: ['warm', 'tried', 'became-option', 'cold'], open: ['warm'] },
  option: { states: ['real', 'later', 'out', 'taken'], open: ['real'] },
  opportunity: {
    states: ['lead', 'talking', 'interviewing', 'offer', 'accepted', 'declined', 'closed'],
    open: ['lead', 'talking', 'interviewing', 'offer'],
  },
  assumption: { states: ['open', 'held', 'failed', 'unclear'], open: ['open'] },
  tripwire: { states: ['set', 'tripped', 'cleared', 'retired'], open: ['set'] },
  expectation: { states: ['open', 'yes', 'no', 'unclear'], open: ['open'] },
  story: { states: ['draft', 'ready'], open: ['draft'] },
  people: dated,
  criteria: dated,
  values: { ...dated, latestOnly: true },
  wish: dated,
  win: dated,
  learned: dated,
  advice: dated,
};

export type Ledgers = Readonly<Record<LedgerName, readonly LedgerItem[]>>;

/** Every item of every ledger with its present state, oldest first. The order of `entries` does not matter. */
export function ledgersOf(entries: readonly Entry[]): Ledgers {
  const ordered = inOrder(entries.filter(isOurs));
  const items = new Map<string, LedgerItem>();
  for (const entry of ordered) for (const item of itemsOf(entry, items)) items.set(item.id, item);
  for (const entry of ordered) update(entry, items);
  return Object.fromEntries(
    ledgerNames.map((name) => [name, currentOf(name, [...items.values()])]),
  ) as unknown as Ledgers;
}

/** The items of a ledger that are open: for one whose items have no state, all that are current. */
export function openIn(ledgers: Ledgers, name: LedgerName): readonly LedgerItem[] {
  const { open } = kinds[name];
  return open.length === 0 ? ledgers[name] : ledgers[name].filter((item) => open.includes(item.state));
}

/**
 * What is open on a day, oldest first; entries of later days do not count.
 * @param names the ledgers to look at; those whose items have no state hold nothing open
 */
export function openItems(
  entries: readonly Entry[],
  today: CivilDate,
  names: readonly LedgerName[] = ['commit', 'ask'],
): readonly LedgerItem[] {
  const ledgers = ledgersOf(entries.filter((entry) => entry.date <= today));
  return oldestFirst(
    names.filter((name) => kinds[name].open.length > 0).flatMap((name) => openIn(ledgers, name)),
  );
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
      compareWritten(one.written, other.written) ||
      compareIds(one.id, other.id),
  );
}

function compareWritten(one: string, other: string): number {
  const [moment, otherMoment] = [parseMoment(one), parseMoment(other)];
  if (moment !== undefined && otherMoment !== undefined) return compareMoments(moment, otherMoment);
  return Number(moment !== undefined) - Number(otherMoment !== undefined);
}

/** `...-2` before `...-10`: the shorter first. */
function compareIds(one: string, other: string): number {
  return one.length - other.length || compareText(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The items that an entry adds, numbered within their ledger where they have no id that is still free. */
function itemsOf(entry: Entry, taken: ReadonlyMap<string, LedgerItem>): readonly LedgerItem[] {
  const items: LedgerItem[] = [];
  const counts = new Map<LedgerName, number>();
  for (const { ledger, set, find } of ledgerSources) {
    if (set !== undefined && set !== entry.set) continue;
    for (const found of find(entry)) {
      const count = (counts.get(ledger) ?? 0) + 1;
      counts.set(ledger, count);
      const isFree =
        found.id !== undefined && !taken.has(found.id) && items.every((item) => item.id !== found.id);
      items.push({
        id: isFree && found.id !== undefined ? found.id : `${entry.id}.${ledger}-${count}`,
        kind: ledger,
        text: found.text,
        state: kinds[ledger].states[0] ?? '',
        date: entry.date,
        due: found.due ?? null,
        carried: 0,
        updated: null,
        fields: found.fields ?? {},
      });
    }
  }
  return items;
}

/** Takes over what an entry says about items; what it says about none that there is, it says in vain. */
function update(entry: Entry, items: Map<string, LedgerItem>): void {
  const lines = ownValue(entry.frontMatter, 'update');
  for (const line of isList(lines) ? lines : []) {
    if (!isMapping(line) || typeof line['ref'] !== 'string' || typeof line['state'] !== 'string') continue;
    const item = items.get(line['ref']);
    const state = item === undefined ? undefined : stateAfter(item, line['state']);
    if (item === undefined || state === undefined) continue;
    const due = typeof line['due'] === 'string' ? civilDate(line['due']) : undefined;
    const carried = item.carried + (line['state'] === 'not-yet' ? 1 : 0);
    items.set(item.id, { ...item, state, due: due ?? item.due, carried, updated: entry.date });
  }
}

/** 'not yet' leaves the state as it is, and so does 'moving' where a ledger has no such state: only the day moves. */
function stateAfter(item: LedgerItem, said: string): string | undefined {
  const { states } = kinds[item.kind as LedgerName];
  if (states.includes(said)) return said;
  return said === 'not-yet' || said === 'moving' ? item.state : undefined;
}

function currentOf(name: LedgerName, items: readonly LedgerItem[]): readonly LedgerItem[] {
  const own = items.filter((item) => item.kind === name);
  if (kinds[name].latestOnly !== true) return oldestFirst(own);
  const latest = own.at(-1)?.id.replace(/\.[^.]*$/, '');
  return own.filter((item) => item.id.replace(/\.[^.]*$/, '') === latest);
}
