/** The page that an item of a ledger stands on. */

/** The id of that entry, as the item's own says; undefined for an item that was given another id by hand. */
export function pageIdOf(itemId: string): string | undefined {
  return /^(.+)\.[a-z]+-\d+\+*$/.exec(itemId)?.[1];
}
