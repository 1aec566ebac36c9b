/** Weights that are moved one at a time: the others keep their ratios, so that all still sum to 1. */

/**
 * @param weights summing to 1
 * @param to      what the weight at `index` is to be, taken as 0 to 1
 * @param usual   whose ratios the others get where they have all come to nothing
 */
export function moved(
  weights: readonly number[],
  index: number,
  to: number,
  usual: readonly number[],
): readonly number[] {
  const weight = Math.min(1, Math.max(0, to));
  const ratios = [weights, usual, weights.map(() => 1)].find((each) => rest(each, index) > 1e-9) ?? weights;
  const factor = (1 - weight) / rest(ratios, index);
  return weights.map((_, other) =>
    other === index ? weight : weights.length === 1 ? 1 : (ratios[other] ?? 0) * factor,
  );
}

function rest(weights: readonly number[], index: number): number {
  return weights.reduce((sum, weight, other) => (other === index ? sum : sum + weight), 0);
}
