/** How several things of one kind are typed: list items, the cells of a table, people and their parts. */
import type { Step } from '../interview-types.ts';
import type { Question } from '../prompt-set.ts';
import { isList, isMapping } from '../value.ts';
import type { Value } from '../value.ts';
import { readField, readFields, writeField, writeFields } from './fields.ts';
import { asOneLine, further, linesOf, listed, literal, named, unquoted, wordsOf } from './lines.ts';
import type { Line } from './lines.ts';
import { gather } from './gathering.ts';
import type { Gathering, TextReading } from './gathering.ts';

/** One line each, with or without a bullet; fields in brackets at the end. */
export function readList({ question: { fields: known = [] } }: Step, text: string): TextReading {
  const lines = itemLines(listed(linesOf(text)));
  const gathering = gather(lines);
  const items = lines.map((line, index): Value => {
    const { text: words, fields } = readFields(known, line.text, line.at, gathering);
    gathering.place([index], line.at);
    for (const { field, at } of fields) gathering.place([index, field.id], at);
    if (fields.length === 0) return words;
    const data = Object.fromEntries(
      fields.map(({ field, text: typed }) => [field.id, readField(field, typed)]),
    );
    return words === '' ? data : { text: words, ...data };
  });
  return gathering.done(items.length === 0 ? null : items);
}

export function writeList({ question: { fields = [] } }: Step, value: Value): string {
  return (isList(value) ? value : [value])
    .map((item) => (isMapping(item) ? item : { text: item }))
    .map((item) => `- ${writeFields(fields, asOneLine(wordsOf(item['text'] ?? '')), item)}`)
    .join('\n');
}

/** Under bullets, a line without one goes on with the item above it, as in Markdown; elsewhere each line is an item. */
function itemLines(lines: readonly Line[]): Line[] {
  const items: Line[] = [];
  for (const line of lines) {
    const above = items.at(-1);
    const goesOn = above?.bullet && !line.bullet && !line.afterGap;
    if (goesOn) items[items.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    else items.push(line);
  }
  return items;
}

/** A row's name on a line, then `- column: value` for each of its cells; or `row / column: value`. */
export function readTable({ question }: Step, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  const rows = new Map<string, Map<string, Value>>();
  let row: string | undefined;
  for (const line of lines) {
    const name = rowOn(question, line.text);
    if (name === undefined) readCell(question, line, row, rows, gathering);
    else {
      row = name;
      gathering.place([row], line.at);
    }
  }
  const filled = [...rows].map(([name, cells]) => [name, Object.fromEntries(cells)] as const);
  return gathering.done(filled.length === 0 ? null : Object.fromEntries(filled));
}

export function writeTable({ question }: Step, value: Value): string {
  return entriesOf(value)
    .map(([row, cells]) => writeRow(question, row, entriesOf(cells)))
    .join('\n');
}

/** Every row with every column, those of `value` filled in. */
export function tableForm({ question }: Step, value: Value): string {
  const filled = new Map(entriesOf(value));
  const rows = new Set([...(question.rowNames ?? []), ...filled.keys()]);
  return [...rows]
    .map((row) => {
      const cells = new Map(entriesOf(filled.get(row) ?? null));
      return writeRow(
        question,
        row,
        (question.fields ?? []).map(({ id }) => [id, cells.get(id) ?? '']),
      );
    })
    .join('\n');
}

function writeRow(question: Question, row: string, cells: readonly (readonly [string, Value])[]): string {
  const written = cells.map(([column, cell]) => {
    const field = question.fields?.find((known) => known.id === column);
    return `  - ${column}: ${field === undefined || cell === '' ? '' : writeField(field, cell)}`.trimEnd();
  });
  return [`- ${literal(row, (typed) => rowOn(question, typed))}`, ...written].join('\n');
}

function entriesOf(value: Value): [string, Value][] {
  return isMapping(value) ? Object.entries(value) : [];
}

/** The row that a line names: a known one, or any where the rows are not fixed and no cell is on the line. */
function rowOn({ rowNames = [], fields = [] }: Question, text: string): string | undefined {
  const name = unquoted(text) ?? text.replace(/\s*:$/, '');
  const columns = fields.map((field) => field.id);
  if (named(columns, name) !== undefined && unquoted(text) === undefined) return undefined;
  return named(rowNames, name) ?? (rowNames.length > 0 || /:\s|:$/.test(text) ? unquoted(text) : name);
}

function readCell(
  { fields = [], rowNames = [] }: Question,
  line: Line,
  above: string | undefined,
  rows: Map<string, Map<string, Value>>,
  gathering: Gathering,
): void {
  const columns = fields.map((field) => field.id);
  const { opening, typedRow, typedColumn } = cellOn(line.text, columns);
  const column = named(columns, typedColumn);
  const field = fields.find((known) => known.id === column);
  const row = typedRow === undefined ? above : (unquoted(typedRow) ?? named(rowNames, typedRow) ?? typedRow);
  const cell = line.text.slice(opening.length);
  if (field === undefined) {
    const remedy = `the columns are ${columns.join(', ')}`;
    gathering.fault(line.at, `'${typedColumn}' is no column of this table`, remedy);
  } else if (row === undefined) {
    const remedy = 'write the name of the row on a line above it';
    gathering.fault(line.at, `no row is named before '${line.text}'`, remedy);
  } else if (cell !== '') {
    const cells = rows.get(row) ?? new Map<string, Value>();
    if (cells.has(field.id))
      gathering.fault(line.at, `'${row} / ${field.id}' stands here twice`, 'keep one of the two');
    rows.set(row, cells.set(field.id, readField(field, cell)));
    gathering.place([row, field.id], further(line.at, opening.length));
  }
}

interface Cell {
  /** Everything before the value. */
  readonly opening: string;
  readonly typedRow?: string;
  readonly typedColumn: string;
}

/** `column: value` where a column comes first, else `row / column: value`. */
function cellOn(text: string, columns: readonly string[]): Cell {
  const [opening = '', column = text] = /^(.*?):(?:\s+|$)/s.exec(text) ?? [];
  if (named(columns, column) !== undefined) return { opening, typedColumn: column };
  const [long, typedRow, typedColumn] = /^(.*?\S)\s+\/\s+([^:]*?):(?:\s+|$)/s.exec(text) ?? [];
  if (long === undefined || typedColumn === undefined) return { opening, typedColumn: column };
  return { opening: long, typedColumn, ...(typedRow === undefined ? {} : { typedRow }) };
}

/** `name: part` on a line each. */
export function readPeople({ question }: Step, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  const people = lines.map((line, index) => {
    gathering.place([index], line.at);
    return personOn(question, line.text);
  });
  return gathering.done(people.length === 0 ? null : people);
}

export function writePeople({ question }: Step, value: Value): string {
  return (isList(value) ? value : [value])
    .map((person) => (isMapping(person) ? person : { name: person }))
    .map((person) => writePerson(question, wordsOf(person['name'] ?? ''), person['part'] ?? null))
    .join('\n');
}

function writePerson(question: Question, name: string, part: Value): string {
  const role =
    part === null ? '' : literal(wordsOf(part), (written) => personOn(question, `_: ${written}`).part);
  const ending = role === '' ? '' : `: ${role}`;
  return `- ${literal(name, (written) => personOn(question, written + ending).name)}${ending}`;
}

interface Person {
  readonly [key: string]: string;
  readonly name: string;
  readonly part?: string;
}

function personOn({ parts = [] }: Question, text: string): Person {
  const [, name = text, part] = /^(.*\S)\s*:\s+(.*)$/.exec(text) ?? [];
  const own = unquoted(name) ?? name;
  return part === undefined
    ? { name: own }
    : { name: own, part: unquoted(part) ?? named(parts, part) ?? part };
}
