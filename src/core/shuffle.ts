/** A chance order that is the same whenever it is looked at: a sitting that is taken up again asks what it asked. */

/** @param seed what the order belongs to, such as a day */
export function shuffled<Item>(
  items: readonly Item[],
  seed: string,
  name: (item: Item) => string,
): readonly Item[] {
  return items
    .map((item) => ({ item, place: hash(`${seed}\n${name(item)}`) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** FNV-1a with a last stir, 32 bits: neighbouring names get places far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
