/** Whether two shares of few things differ, exactly: Fisher's test, which needs no large numbers. */
import type { CountOf } from './theme.ts';

/**
 * How likely it is that `here` holds so many, or more, of all that are present in both, were they dealt out by
 * chance: the upper tail of the hypergeometric distribution. 1 where either is a count of nothing.
 *
 *   p = sum for i from a of C(n, i) C(m, k - i) / C(n + m, k)      with a of n here, m in the other, k present in both
 *
 * @see Fisher (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98(1), 39-82
 */
export function atLeastAsMany([present, of]: CountOf, [otherPresent, otherOf]: CountOf): number {
  const all = present + otherPresent;
  // Each weight is the one before times a ratio of whole numbers; what they are measured in falls out at the end.
  let weight = 1;
  let [tail, total] = [0, 0];
  for (let here = Math.max(0, all - otherOf); here <= Math.min(of, all); here += 1) {
    total += weight;
    if (here >= present) tail += weight;
    weight *= ((of - here) * (all - here)) / ((here + 1) * (otherOf - all + here + 1));
  }
  return tail / total;
}
