/** Names for what is new in a review: short, of plain letters, and each its own. */
import { slug } from '../entry-name.ts';
import { folded } from '../reading.ts';

/** An id has no more words of its title than these. */
const mostWords = 3;

/** @param taken ids that are there already */
export function freeId(title: string, taken: readonly string[]): string {
  const base = slug(title).split('-').slice(0, mostWords).join('-');
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The id of what has these words; undefined when nothing has. */
export function idCalled(
  words: string,
  things: readonly { readonly id: string; readonly title: string }[],
): string | undefined {
  return things.find(({ id, title }) => folded(title) === folded(words) || folded(id) === folded(words))?.id;
}
