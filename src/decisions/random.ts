/** Chance that is the same on every run and machine: a small seeded generator for drawing weightings. */

/** Each call gives the next number, evenly spread over 0 to 1 with neither end: (k + 1/2) / 2^32. */
export type Uniform = () => number;

/** Four words of 32 bits, not all 0. */
export type GeneratorState = readonly [number, number, number, number];

/**
 * xoshiro128**, period 2^128 - 1, whose words pass the usual batteries of tests.
 *
 * @returns each call gives the next word, 0 to 2^32 - 1
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
 *   Mathematical Software 47(4); the authors give the method to the public domain
 */
export function words(state: GeneratorState): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const carried = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= carried;
    d = rotate(d, 11);
    return word;
  };
}

/** Puts the items from `from` up to and without `end` in a random order: Fisher and Yates. */
export function shuffle(items: Int32Array, from: number, end: number, random: Uniform): void {
  for (let last = end - 1; last > from; last -= 1) {
    const chosen = from + Math.floor(random() * (last - from + 1));
    const kept = items[last] ?? 0;
    items[last] = items[chosen] ?? 0;
    items[chosen] = kept;
  }
}

/** @param seed any whole number; seeds that differ in their lowest 32 bits give unrelated numbers */
export function uniform(seed: number): Uniform {
  const next = words(spread(seed));
  return () => (next() + 0.5) / 0x1_0000_0000;
}

/**
 * A whole state from one number: steps of the golden ratio, each stirred. Stirring is one-to-one, so at most one of
 * the four words is 0.
 *
 * @see Steele, Lea & Flood (2014), Fast splittable pseudorandom number generators, OOPSLA
 */
function spread(seed: number): GeneratorState {
  const golden = 0x9e3779b9;
  return [stir(seed + golden), stir(seed + 2 * golden), stir(seed + 3 * golden), stir(seed + 4 * golden)];
}

function stir(word: number): number {
  let stirred = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35);
  return stirred ^ (stirred >>> 16);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
