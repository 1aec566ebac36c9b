/** The exact share of weightings in which one of two options comes first; sampling is held against it. */

/**
 * Over all weights that sum to 1, the share in which sum of w_j * d_j > 0; a half when all d_j are 0, as then
 * every weighting is a tie.
 *
 * The plane sum of w_j * d_j = 0 cuts a corner off the simplex, whose content is found by going through the
 * negative differences and, within each, the positive ones: c_i = (u_i * c_i - v * c_(i-1)) / (u_i - v). For
 * distinct differences this is the sum over d_j > 0 of d_j^(n-1) / prod of (d_j - d_i) over i != j; unlike that
 * sum it holds for equal ones too, and only ever adds what is positive.
 *
 * @param differences d_j = a_j - b_j, one for each criterion
 * @see Varsi (1973), The multidimensional content of the frustum of the simplex, Pacific Journal of
 *   Mathematics 46(1)
 */
export function pairShareAny(differences: readonly number[]): number {
  if (differences.every((difference) => difference === 0)) return 0.5;
  const above = differences.filter((difference) => difference > 0);
  const below = differences.filter((difference) => difference < 0);
  const content = [1, ...above.map(() => 0)];
  for (const v of below) {
    for (const [index, u] of above.entries()) {
      content[index + 1] = (u * (content[index + 1] ?? 0) - v * (content[index] ?? 0)) / (u - v);
    }
  }
  return 1 - (content.at(-1) ?? 0);
}

/**
 * The same over the weights that fall in the order of the criteria. Its corners are the weights that give the
 * first k criteria 1/k each, so the means of the first k differences take the place of the differences.
 *
 * @param differences in the order of importance, no two criteria sharing a place
 */
export function pairShareOrdered(differences: readonly number[]): number {
  let sum = 0;
  return pairShareAny(
    differences.map((difference, index) => {
      sum += difference;
      return sum / (index + 1);
    }),
  );
}
