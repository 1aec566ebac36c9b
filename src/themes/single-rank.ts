/** Which words of a text matter, by which words stand near which. */

const damping = 0.85;
const rounds = 30;
const enough = 1e-4;

/**
 * SingleRank (Wan and Xiao 2008): words near each other recommend each other, as often as they stand so.
 *
 * @param words one number for each place of the text; negative where the place does not count
 * @param count how many different numbers there are
 * @param window how many places further on a word still is near
 * @returns a score for each number, 1 on average
 */
export function singleRank(words: readonly number[], count: number, window: number): Float64Array {
  const edges = edgesOf(words, count, window);
  const total = new Float64Array(count);
  for (const [key, weight] of edges) {
    const from = Math.floor(key / count);
    const to = key - from * count;
    total[from] = (total[from] as number) + weight;
    total[to] = (total[to] as number) + weight;
  }
  const froms: number[] = [];
  const tos: number[] = [];
  const weights: number[] = [];
  for (const [key, weight] of edges) {
    const from = Math.floor(key / count);
    froms.push(from);
    tos.push(key - from * count);
    weights.push(weight);
  }
  let scores = new Float64Array(count).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(count).fill(1 - damping);
    for (let edge = 0; edge < weights.length; edge += 1) {
      const [from, to, weight] = [froms[edge] as number, tos[edge] as number, weights[edge] as number];
      next[to] =
        (next[to] as number) + (damping * weight * (scores[from] as number)) / (total[from] as number);
      next[from] =
        (next[from] as number) + (damping * weight * (scores[to] as number)) / (total[to] as number);
    }
    let change = 0;
    for (let word = 0; word < count; word += 1) {
      change += Math.abs((next[word] as number) - (scores[word] as number));
    }
    scores = next;
    if (change < enough * count) break;
  }
  return scores;
}

/** Weights by `smaller * count + larger`. */
function edgesOf(words: readonly number[], count: number, window: number): Map<number, number> {
  const edges = new Map<number, number>();
  for (let place = 0; place < words.length; place += 1) {
    const from = words[place] as number;
    if (from < 0) continue;
    const end = Math.min(words.length, place + window);
    for (let near = place + 1; near < end; near += 1) {
      const to = words[near] as number;
      if (to < 0 || to === from) continue;
      const key = from < to ? from * count + to : to * count + from;
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  }
  return edges;
}
