/** Points spread over a cube more evenly than chance alone would, so that fewer of them are needed. */

/**
 * The first `count` points of an additive sequence: coordinate j goes on by g^-(j+1) each time, whole parts left out,
 * where g is the root above 1 of g^(d+1) = g + 1 (the golden ratio for one dimension). No chance is in it, so the
 * points are the same wherever they are made, and they cost one addition each.
 *
 * @returns point after point, `dimensions` numbers each, all between 0 and 1 without either
 * @see Weyl (1916), Über die Gleichverteilung von Zahlen mod. Eins, Mathematische Annalen 77: such sequences fill the
 *   cube evenly
 * @see Roberts (2018), The unreasonable effectiveness of quasirandom sequences: these steps
 */
export function evenPoints(dimensions: number, count: number): Float64Array {
  const points = new Float64Array(dimensions * count);
  const at = new Float64Array(dimensions);
  const ratio = ratioFor(dimensions);
  const steps = Float64Array.from(at, (_, j) => ratio ** -(j + 1));
  for (let start = 0; start < points.length; start += dimensions) {
    for (let j = 0; j < dimensions; j += 1) {
      const next = (at[j] ?? 0) + (steps[j] ?? 0);
      const point = next < 1 ? next : next - 1;
      at[j] = point;
      points[start + j] = point;
    }
  }
  return points;
}

/** By repetition, which closes in on it from any beginning. */
function ratioFor(dimensions: number): number {
  let ratio = 2;
  for (let round = 0; round < 64; round += 1) ratio = (1 + ratio) ** (1 / (dimensions + 1));
  return ratio;
}
