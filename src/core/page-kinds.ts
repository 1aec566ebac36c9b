/** Pages that say something about other pages and hold no answers of their own. */
const asides: ReadonlySet<string | null> = new Set(['open', 'pause']);

/** Whether a page was written for its own sake, as a note is or the page of a sitting. */
export function isForItself({ set }: { readonly set: string | null }): boolean {
  return !asides.has(set);
}
