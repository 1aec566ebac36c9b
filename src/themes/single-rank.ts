/** Which words of a text matter, by which words stand near which. */

const damping = 0.85;
const rounds = 15;
const enough = 1e-3;

/**
 * SingleRank (Wan and Xiao 2008): words near each other recommend each other, as often as they stand so.
 *
 * @param words one number for each place of the text; negative where the place does not count
 * @param count how many different numbers there are
 * @param window how many places further on a word still is near
 * @returns a score for each number, 1 on average
 */
export function singleRank(words: readonly number[], count: number, window: number): Float64Array {
  const { froms, tos, weights, size } = edgesOf(words, count, window);
  const total = new Float64Array(count);
  for (let edge = 0; edge < size; edge += 1) {
    const [from, to, weight] = [froms[edge] as number, tos[edge] as number, weights[edge] as number];
    total[from] = (total[from] as number) + weight;
    total[to] = (total[to] as number) + weight;
  }
  let scores = new Float64Array(count).fill(1);
  let next = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1) {
    next.fill(1 - damping);
    for (let edge = 0; edge < size; edge += 1) {
      const from = froms[edge] as number;
      const to = tos[edge] as number;
      const passed = damping * (weights[edge] as number);
      next[to] = (next[to] as number) + (passed * (scores[from] as number)) / (total[from] as number);
      next[from] = (next[from] as number) + (passed * (scores[to] as number)) / (total[to] as number);
    }
    let change = 0;
    for (let word = 0; word < count; word += 1) {
      change += Math.abs((next[word] as number) - (scores[word] as number));
    }
    [scores, next] = [next, scores];
    if (change < enough * count) break;
  }
  return scores;
}

/** Pairs of words and how often they stand near each other; as many as `size`. */
interface Edges {
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly weights: Float64Array;
  readonly size: number;
}

/** A page of so many words has a table of all its pairs; the table and the edges are made once for all such pages. */
const fewWords = 512;
let table: Int32Array | undefined;
let kept: Omit<Edges, 'size'> | undefined;

function room(most: number): Omit<Edges, 'size'> {
  if (kept !== undefined && kept.froms.length >= most) return kept;
  const length = Math.max(4096, most);
  kept = { froms: new Int32Array(length), tos: new Int32Array(length), weights: new Float64Array(length) };
  return kept;
}

/** In the order in which the pairs are met. They hold until the next page's are asked for. */
function edgesOf(words: readonly number[], count: number, window: number): Edges {
  const { froms, tos, weights } = room(words.length * Math.max(0, window - 1));
  const numbers =
    count <= fewWords ? (table ??= new Int32Array(fewWords * fewWords)) : new Map<number, number>();
  let size = 0;
  for (let place = 0; place < words.length; place += 1) {
    const from = words[place] as number;
    if (from < 0) continue;
    const end = Math.min(words.length, place + window);
    for (let near = place + 1; near < end; near += 1) {
      const to = words[near] as number;
      if (to < 0 || to === from) continue;
      const [smaller, larger] = from < to ? [from, to] : [to, from];
      const pair = smaller * count + larger;
      // From 1, since 0 stands where a table holds nothing.
      const known = numbers instanceof Int32Array ? (numbers[pair] as number) : (numbers.get(pair) ?? 0);
      if (known > 0) {
        weights[known - 1] = (weights[known - 1] as number) + 1;
        continue;
      }
      [froms[size], tos[size], weights[size]] = [smaller, larger, 1];
      size += 1;
      if (numbers instanceof Int32Array) numbers[pair] = size;
      else numbers.set(pair, size);
    }
  }
  if (numbers instanceof Int32Array) {
    for (let edge = 0; edge < size; edge += 1) {
      numbers[(froms[edge] as number) * count + (tos[edge] as number)] = 0;
    }
  }
  return { froms, tos, weights, size };
}
