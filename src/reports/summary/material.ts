/** What a summary is made of: the pages of a period, everything before them, and the ledgers as they stand at its end. */
import type { CivilDate, Period } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { pageIdOf } from '../../core/item-page.ts';
import type { LedgerName } from '../../core/ledger-names.ts';
import { ledgerNames } from '../../core/ledger-names.ts';
import type { Ledgers } from '../../core/ledgers.ts';
import { inOrder, ledgersOf } from '../../core/ledgers.ts';
import { isForItself } from '../../core/page-kinds.ts';
import { ownValue } from '../../core/value.ts';

export interface Chosen {
  readonly entries: readonly Entry[];
  /** Those of all entries, where they are there already. */
  readonly ledgers?: Ledgers;
  /** Its last day is the day on which everything is told. */
  readonly period: Period;
  /** Which pages are wanted, whatever their day; all unless said. */
  readonly isWanted?: (entry: Entry) => boolean;
  /** Whether pages that are marked private take part. */
  readonly withPrivate: boolean;
}

export interface Material {
  readonly period: Period;
  /** All pages up to the last day, in their order: what is usual, and how far back something goes, is read from these. */
  readonly pages: readonly Entry[];
  readonly isWanted: (entry: Entry) => boolean;
  /** Whether no page lies outside the period or is not wanted. */
  readonly isWhole: boolean;
  /** The wanted pages of the period that were written for their own sake, in their order. */
  readonly shown: readonly Entry[];
  /** As they stand on the last day; of wanted pages. */
  readonly ledgers: Ledgers;
  /** The same of pages that are not wanted too, as what is due does not depend on a choice of pages. */
  readonly allLedgers: Ledgers;
  /** How many private pages of the period were left out. */
  readonly leftOut: number;
}

export function materialOf(chosen: Chosen): Material {
  const { period, isWanted = () => true, withPrivate } = chosen;
  const past = pastOf(chosen);
  const pages = seen(past, chosen);
  const isShown = (entry: Entry): boolean =>
    entry.date >= period.since && isForItself(entry) && isWanted(entry);
  const allLedgers = ledgersIn(past, chosen);
  return {
    period,
    pages,
    isWanted,
    isWhole:
      past.length === chosen.entries.length &&
      past.every((entry) => entry.date >= period.since && isWanted(entry)),
    shown: pages.filter(isShown),
    ledgers: itemsOf(allLedgers, pages, isWanted),
    allLedgers,
    leftOut: withPrivate ? 0 : past.filter((entry) => entry.private && isShown(entry)).length,
  };
}

/** Those of all entries are the same where none is left out and none is told of in part. */
function ledgersIn(past: readonly Entry[], { entries, ledgers, withPrivate }: Chosen): Ledgers {
  const isPartly = !withPrivate && past.some((entry) => entry.private);
  if (ledgers !== undefined && past.length === entries.length && !isPartly) return ledgers;
  return ledgersOf(isPartly ? past.map((entry) => (entry.private ? statesAlone(entry) : entry)) : past);
}

/** The pages that themes are looked for in: those that are wanted and were written for their own sake. */
export function themePages({ pages, isWanted }: Pick<Material, 'pages' | 'isWanted'>): readonly Entry[] {
  return pages.filter((entry) => isWanted(entry) && isForItself(entry));
}

/** The same without the rest of the material. */
export function themePagesOf(chosen: Chosen): readonly Entry[] {
  const { isWanted = () => true } = chosen;
  return themePages({ pages: seen(pastOf(chosen), chosen), isWanted });
}

function pastOf({ entries, period }: Chosen): readonly Entry[] {
  return inOrder(entries.filter(({ date }) => date <= period.until));
}

function seen(past: readonly Entry[], { withPrivate }: Chosen): readonly Entry[] {
  return withPrivate ? past : past.filter((entry) => !entry.private);
}

/** Whether the item was written down, or last spoken of, in the period. */
export function isOfPeriod({ date, updated }: LedgerItem, { since }: Period): boolean {
  return date >= since || (updated ?? date) >= since;
}

/** The day of the latest word about an item. */
export function lastWord({ date, updated }: LedgerItem): CivilDate {
  return updated ?? date;
}

/**
 * What a private page says about items of other pages still holds, or a step that is done would be told as open;
 * nothing else of it is left.
 */
function statesAlone(entry: Entry): Entry {
  const { frontMatter } = entry;
  const update = ownValue(frontMatter, 'update');
  return {
    ...entry,
    set: null,
    title: '',
    tags: [],
    frontMatter: {
      ...(frontMatter['career'] === undefined ? {} : { career: frontMatter['career'] }),
      ...(update === undefined ? {} : { update }),
    },
    body: '',
    answers: [],
    words: 0,
  };
}

/** An item that does not say which page it stands on is taken by its day. */
function itemsOf(ledgers: Ledgers, pages: readonly Entry[], isWanted: Material['isWanted']): Ledgers {
  const wanted = pages.filter(isWanted);
  if (wanted.length === pages.length) return ledgers;
  const all = new Set(pages.map(({ id }) => id));
  const [ids, days] = [new Set(wanted.map(({ id }) => id)), new Set(wanted.map(({ date }) => date))];
  const isOfWanted = ({ id, date }: LedgerItem): boolean => {
    const page = pageIdOf(id) ?? '';
    return all.has(page) ? ids.has(page) : days.has(date);
  };
  return Object.fromEntries(
    ledgerNames.map((name: LedgerName) => [name, ledgers[name].filter(isOfWanted)]),
  ) as unknown as Ledgers;
}
