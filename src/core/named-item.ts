/** The item of a ledger that a person means by an id, or by as much of one as tells it from the others. */
import type { LedgerItem } from './interview-types.ts';

export type NamedItem =
  | { readonly item: LedgerItem }
  /** Several have such an id. */
  | { readonly items: readonly LedgerItem[] };

/**
 * An id may be cut short at its end, and at its beginning up to a dash or a dot: `03-06-weekly.commit`, `commit-1`.
 * Where an open item is meant by it, no closed one is.
 *
 * @param items all of them, in any state
 * @returns undefined when no item is meant
 */
export function itemNamed(
  wanted: string,
  items: readonly LedgerItem[],
  isOpen: (item: LedgerItem) => boolean,
): NamedItem | undefined {
  const exact = items.find(({ id }) => id === wanted);
  if (exact !== undefined) return { item: exact };
  const words = wanted.trim().toLowerCase();
  if (words === '') return undefined;
  const all = items.filter(({ id }) => isMeant(id.toLowerCase(), words));
  const open = all.filter(isOpen);
  const meant = open.length > 0 ? open : all;
  // `commit-1` is not an abbreviation of `commit-12` where both are there.
  const whole = meant.filter(({ id }) => id.toLowerCase().endsWith(words));
  const [only, ...more] = whole.length === 1 ? whole : meant;
  if (only === undefined) return undefined;
  return more.length === 0 ? { item: only } : { items: meant };
}

function isMeant(id: string, words: string): boolean {
  for (let at = id.indexOf(words); at !== -1; at = id.indexOf(words, at + 1)) {
    if (at === 0 || '-./'.includes(id[at - 1] ?? '')) return true;
  }
  return false;
}
