/**
 * The matrix of a review as a sheet, both ways: a line for each criterion with its points and floor, a column for
 * each option. Weights are written for the reader's sake and worked out from the points.
 */
import type { CsvCell, CsvProblem } from '../core/csv.ts';
import { csvDocument, fused, readCsv } from '../core/csv.ts';
import { nearest } from '../core/near-word.ts';
import { needsRange, readScore } from '../core/score-cell.ts';
import type { DataPath, Located, Mapping, Position, Value } from '../core/value.ts';
import { ownValue } from '../core/value.ts';
import type { Cell, Decision } from './decision.ts';
import { realOptions } from './decision.ts';
import { weigh } from './weights.ts';

/** The columns before the options, in this order. Those of `words` are about the scale. */
const words = ['meaning', 'a 2 is', 'an 8 is'] as const;
const figures = ['points', 'weight', 'floor'] as const;
const columns = ['criterion', ...words, ...figures] as const;
type ColumnName = (typeof columns)[number];

/** What a column is kept as; the weight follows from the points. */
const keys: Readonly<Record<Exclude<ColumnName, 'weight' | 'criterion'>, string>> = {
  meaning: 'text',
  'a 2 is': 'low',
  'an 8 is': 'high',
  points: 'points',
  floor: 'floor',
};

/** The real options of a review with all their scores, RFC 4180. */
export function matrixCsv(decision: Decision): string {
  const { weights } = weigh(decision.criteria);
  const options = realOptions(decision.options).map(({ id }) => id);
  const rows = decision.criteria.map(({ id, text = '', low = '', high = '', points, floor }, index) => [
    id,
    text,
    low,
    high,
    figure(points),
    figure(weights?.[index]),
    figure(floor),
    ...options.map((option) => cellText(ownValue(ownValue(decision.scores, option) ?? {}, id))),
  ]);
  return csvDocument([[...columns, ...options], ...rows]);
}

function figure(number: number | undefined): string {
  return number === undefined
    ? ''
    : plainNumber(Math.round(number * 1e6) / 1e6 === number ? number : Number(number.toFixed(6)));
}

/** Without an exponent. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** `8`, `8 (7-9) told`, `?`; nothing for a cell that is missing. */
function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell === '?') return cell;
  if (typeof cell === 'number') return plainNumber(cell);
  const { s, lo = s, hi = s, by } = cell;
  const isRanged = lo !== hi;
  const range =
    isRanged || (by !== undefined && needsRange(by)) ? ` (${plainNumber(lo)}-${plainNumber(hi)})` : '';
  return `${plainNumber(s)}${range}${by === undefined ? '' : `${by.startsWith(',') ? ',' : ''} ${by}`}`;
}

export interface MatrixSheet {
  /** `{criteria: [...], scores: {...}}` as an answers file has them, each value with the place of its cell. */
  readonly matrix: Located;
  /** The columns that are options, in their order. */
  readonly options: readonly string[];
  /** What cannot be read as a matrix; with any, `matrix` is only what could. */
  readonly findings: readonly CsvProblem[];
}

/**
 * Reads a sheet as `matrixCsv` writes it, or as it comes back from a spreadsheet: separators, decimal commas and line
 * ends of any country, columns in any order, those of no interest empty or left out. A column whose name is none of
 * the fixed ones is an option. Empty cells say nothing: what a review holds there stays.
 */
export function readMatrixSheet(text: string): MatrixSheet {
  const { rows, problems } = readCsv(text);
  return new SheetReader(rows, problems).sheet();
}

class SheetReader {
  readonly #rows: readonly (readonly CsvCell[])[];
  readonly #findings: CsvProblem[];
  readonly #places = new Map<string, Position>();
  readonly #scores = new Map<string, [string, Value][]>();

  constructor([...rows]: readonly (readonly CsvCell[])[], problems: readonly CsvProblem[]) {
    this.#rows = rows;
    this.#findings = [...problems];
  }

  sheet(): MatrixSheet {
    const [head = [], ...lines] = this.#rows;
    const names = this.#namesOf(head);
    const criteria = names.includes('criterion')
      ? lines.flatMap((line) => this.#criterion(line, names, head) ?? [])
      : this.#refuseHead(head);
    const value: Mapping = {
      ...(criteria.length === 0 ? {} : { criteria: criteria.map(({ data }) => data) }),
      ...(this.#scores.size === 0
        ? {}
        : {
            scores: Object.fromEntries(
              [...this.#scores].map(([id, cells]) => [id, Object.fromEntries(cells)]),
            ),
          }),
    };
    criteria.forEach(({ places }, index) => {
      for (const [key, at] of places) this.#places.set(JSON.stringify(['criteria', index, ...key]), at);
    });
    return {
      matrix: { value, at: (path) => this.#placeOf(path) },
      options: names.flatMap((name) => (name !== null && typeof name === 'object' ? [name.option] : [])),
      findings: this.#findings.toSorted((one, other) => one.line - other.line || one.column - other.column),
    };
  }

  /** What each column is; the first of a fixed name is that column, all others are options. */
  #namesOf(head: readonly CsvCell[]): readonly (ColumnName | { readonly option: string } | null)[] {
    const taken = new Set<string>();
    return head.map(({ text, at }) => {
      const name = fused(text).trim();
      const fixed = columns.find((column) => column === name.toLowerCase());
      if (fixed !== undefined && !taken.has(fixed)) {
        taken.add(fixed);
        return fixed;
      }
      if (name === '') return null;
      const option = `option ${name}`;
      if (taken.has(option)) {
        this.#complain(at, `the column '${name}' stands there twice`, 'keep one of the two');
        return null;
      }
      taken.add(option);
      this.#places.set(JSON.stringify(['scores', name]), at);
      return { option: name };
    });
  }

  #refuseHead(head: readonly CsvCell[]): never[] {
    const near = head.find(({ text }) => nearest(text.trim().toLowerCase(), ['criterion']) !== undefined);
    this.#complain(
      near?.at ?? head[0]?.at ?? { line: 1, column: 1 },
      "no column is called 'criterion'",
      `the first line names the columns: ${columns.join(', ')}, then the options`,
    );
    return [];
  }

  #criterion(
    line: readonly CsvCell[],
    names: readonly (ColumnName | { readonly option: string } | null)[],
    head: readonly CsvCell[],
  ) {
    const idCell = line[names.indexOf('criterion')];
    const id = fused(idCell?.text ?? '').trim();
    if (idCell === undefined || id === '') {
      const first = line.find(({ text }) => text.trim() !== '');
      const at = idCell?.at ?? first?.at ?? { line: 1, column: 1 };
      this.#complain(at, 'this line names no criterion', "write its name in the column 'criterion'");
      return undefined;
    }
    const data: [string, Value][] = [['id', id]];
    const places: [DataPath, Position][] = [
      [[], idCell.at],
      [['id'], idCell.at],
    ];
    line.forEach((cell, index) => {
      const name = index < head.length ? names[index] : null;
      const text = fused(cell.text).trim();
      if (text === '' || name === 'criterion' || name === 'weight') return;
      if (name === null || name === undefined) {
        this.#complain(
          cell.at,
          `'${text}' stands in a column without a name`,
          'name the column, or empty it',
        );
        return;
      }
      if (typeof name === 'object') this.#score(name.option, id, cell, text);
      else {
        const value = this.#field(name, cell, text);
        if (value !== undefined) data.push([keys[name], value]);
        places.push([[keys[name]], cell.at]);
      }
    });
    return { data: Object.fromEntries<Value>(data), places };
  }

  #score(option: string, criterion: string, { at }: CsvCell, text: string): void {
    this.#places.set(JSON.stringify(['scores', option, criterion]), at);
    const read = readScore(withPoints(text));
    if ('findings' in read) {
      const [finding] = read.findings;
      this.#complain(
        at,
        finding?.why ?? 'this is no score',
        'write 8, 8 (7-9), 8 (7-9) told, or ? for nothing known',
      );
      return;
    }
    const cells = this.#scores.get(option) ?? [];
    cells.push([criterion, read.value ?? null]);
    this.#scores.set(option, cells);
  }

  #field(name: keyof typeof keys, { at }: CsvCell, text: string): Value | undefined {
    if (name !== 'points' && name !== 'floor') return text;
    const number = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
    if (number === undefined)
      this.#complain(
        at,
        `'${text}' is no number`,
        `write a number from 0 to ${name === 'points' ? 100 : 10}, or leave it empty`,
      );
    return number;
  }

  #placeOf(path: DataPath): Position {
    for (let length = path.length; length > 0; length -= 1) {
      const at = this.#places.get(JSON.stringify(path.slice(0, length)));
      if (at !== undefined) return at;
    }
    return { line: 1, column: 1 };
  }

  #complain(at: Position, why: string, remedy: string): void {
    this.#findings.push({ ...at, why, remedy });
  }
}

/** The decimal commas of the score and its range; commas in the words after them stay. */
function withPoints(text: string): string {
  const number = String.raw`\d+(?:,\d+)?`;
  const front = new RegExp(
    String.raw`^${number}(?:\s*\(?\s*${number}(?:\.\d+)?\s*(?:-|\.\.|–|to)\s*${number})?`,
  ).exec(text)?.[0];
  return front === undefined ? text : front.replaceAll(',', '.') + text.slice(front.length);
}
