/** Which few columns of a table of pages and terms tell most about all of it. */

/** A column: the pages (ascending) that hold the term, and how much it matters in each. */
export interface Column {
  readonly pages: readonly number[];
  readonly values: readonly number[];
}

interface Choice {
  /** Index of the column. */
  readonly column: number;
  /** How much of what was left untold this column told, over its own weight. */
  readonly gain: number;
}

/**
 * Greedy column-subset selection: takes, again and again, the column whose projection tells most of what the
 * columns taken before have left untold. Each round costs as much as there are values in the table.
 *
 * @param worth weighs the gain of a column against that of another; columns of worth 0 are never taken
 * @param accept whether a column may follow those that were taken: asked of each in turn, and of what it refuses not again
 * @see Farahat, Ghodsi and Kamel (2011), An efficient greedy method for unsupervised feature selection, ICDM
 */
export function chooseColumns(
  columns: readonly Column[],
  rows: number,
  count: number,
  worth: readonly number[],
  accept: (column: number) => boolean,
): void {
  const size = columns.length;
  const byRow = rowsOf(columns, rows);
  const inRows = (vector: Float64Array): Float64Array => {
    const found = new Float64Array(rows);
    columns.forEach(({ pages, values }, column) => {
      const weight = vector[column] as number;
      if (weight === 0) return;
      for (let place = 0; place < pages.length; place += 1) {
        const row = pages[place] as number;
        found[row] = (found[row] as number) + weight * (values[place] as number);
      }
    });
    return found;
  };
  const inColumns = (vector: Float64Array): Float64Array => {
    const found = new Float64Array(size);
    columns.forEach(({ pages, values }, column) => {
      let sum = 0;
      for (let place = 0; place < pages.length; place += 1) {
        sum += (vector[pages[place] as number] as number) * (values[place] as number);
      }
      found[column] = sum;
    });
    return found;
  };

  // told[i] = squared length of what column i has in common with all columns; own[i] = its own squared length.
  const { told, own } = beginning(columns, byRow);
  const taken: Float64Array[] = [];
  const isOut = worth.map((value) => value <= 0);
  let left = count;
  while (left > 0) {
    const best = bestOf(told, own, worth, isOut);
    if (best === undefined) break;
    isOut[best.column] = true;
    if (!accept(best.column)) continue;
    left -= 1;
    const unit = directionOf(best.column, columns, taken, inColumns, rows);
    if (unit === undefined) continue;
    const spread = inColumns(inRows(unit));
    for (const before of taken) {
      let common = 0;
      for (let column = 0; column < size; column += 1)
        common += (before[column] as number) * (unit[column] as number);
      for (let column = 0; column < size; column += 1) {
        spread[column] = (spread[column] as number) - common * (before[column] as number);
      }
    }
    let length = 0;
    for (const value of unit) length += value * value;
    for (let column = 0; column < size; column += 1) {
      const weight = unit[column] as number;
      if (weight === 0) continue;
      told[column] =
        (told[column] as number) - 2 * weight * (spread[column] as number) + length * weight * weight;
      own[column] = (own[column] as number) - weight * weight;
    }
    taken.push(unit);
  }
}

interface Cell {
  readonly column: number;
  readonly value: number;
}

function rowsOf(columns: readonly Column[], rows: number): Cell[][] {
  const found = Array.from({ length: rows }, (): Cell[] => []);
  columns.forEach(({ pages, values }, column) => {
    pages.forEach((page, place) => found[page]?.push({ column, value: values[place] as number }));
  });
  return found;
}

function beginning(
  columns: readonly Column[],
  byRow: readonly (readonly Cell[])[],
): { readonly told: Float64Array; readonly own: Float64Array } {
  const told = new Float64Array(columns.length);
  const own = new Float64Array(columns.length);
  const common = new Float64Array(columns.length);
  columns.forEach(({ pages, values }, index) => {
    const touched: number[] = [];
    pages.forEach((page, place) => {
      const value = values[place] as number;
      own[index] = (own[index] as number) + value * value;
      for (const cell of byRow[page] ?? []) {
        if (common[cell.column] === 0) touched.push(cell.column);
        common[cell.column] = (common[cell.column] as number) + value * cell.value;
      }
    });
    let sum = 0;
    for (const column of touched) {
      sum += (common[column] as number) ** 2;
      common[column] = 0;
    }
    told[index] = sum;
  });
  return { told, own };
}

/** Less than this is nothing but rounding. */
const nothing = 1e-9;

function bestOf(
  told: Float64Array,
  own: Float64Array,
  worth: readonly number[],
  isOut: readonly boolean[],
): Choice | undefined {
  let best: Choice | undefined;
  let most = 0;
  for (let column = 0; column < told.length; column += 1) {
    if (isOut[column] === true || (own[column] as number) < nothing) continue;
    const gain = Math.max(0, told[column] as number) / (own[column] as number);
    const score = gain * (worth[column] as number);
    if (score > most) [best, most] = [{ column, gain }, score];
  }
  return best;
}

/** What the column has in common with each, without what those taken before have told of it. */
function directionOf(
  column: number,
  columns: readonly Column[],
  taken: readonly Float64Array[],
  inColumns: (vector: Float64Array) => Float64Array,
  rows: number,
): Float64Array | undefined {
  const { pages, values } = columns[column] as Column;
  const dense = new Float64Array(rows);
  pages.forEach((page, place) => {
    dense[page] = values[place] as number;
  });
  const found = inColumns(dense);
  for (const before of taken) {
    const weight = before[column] as number;
    for (let index = 0; index < found.length; index += 1) {
      found[index] = (found[index] as number) - weight * (before[index] as number);
    }
  }
  const length = found[column] as number;
  if (length < nothing) return undefined;
  const scale = 1 / Math.sqrt(length);
  return found.map((value) => value * scale);
}
