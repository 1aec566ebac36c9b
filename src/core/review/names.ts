/** Names for what is new in a review: short, of plain letters, and each its own. */
import { slug } from '../entry-name.ts';
import { folded } from '../reading.ts';

/** An id has no more words of its title than these. */
const mostWords = 3;

/** Words that tell nothing apart. */
const small: ReadonlySet<string> = new Set(
  'a an the for of to and or in on at by with my our as is it'.split(' '),
);

/** @param taken ids that are there already */
export function freeId(title: string, taken: readonly string[]): string {
  const words = slug(title).split('-');
  const telling = words.filter((word) => !small.has(word));
  const base = (telling.length > 0 ? telling : words).slice(0, mostWords).join('-');
  // Ids that differ in case alone would be taken for the same.
  const used = taken.map((id) => id.toLowerCase());
  let id = base;
  for (let number = 2; used.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The id of what has these words; undefined when nothing has. */
export function idCalled(
  words: string,
  things: readonly { readonly id: string; readonly title: string }[],
): string | undefined {
  return things.find(({ id, title }) => folded(title) === folded(words) || folded(id) === folded(words))?.id;
}
