/** Chance that is the same for the same seed, and ways to draw words with it. */

/** The next number from 0 up to 1. */
export type Chance = () => number;

/** A 32-bit generator whose numbers depend on its seed alone (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws each of some texts once, in a chance order, before any comes again. */
export class Deck {
  readonly #texts: readonly string[];
  readonly #random: Chance;
  #left: string[] = [];

  constructor(texts: readonly string[], random: Chance) {
    this.#texts = texts;
    this.#random = random;
  }

  /** @returns the text with one of the words of each `[one|other]` chosen */
  draw(): string {
    if (this.#left.length === 0) this.#left = [...this.#texts];
    const at = Math.floor(this.#random() * this.#left.length);
    const [text = ''] = this.#left.splice(at, 1);
    return chosen(text, this.#random);
  }
}

/** `met [a colleague|my lead]` with one of the two. */
export function chosen(text: string, random: Chance): string {
  return text.replaceAll(/\[([^[\]]*\|[^[\]]*)\]/g, (_, ways: string) => {
    const words = ways.split('|');
    return words[Math.floor(random() * words.length)] ?? '';
  });
}
