/** How fields ride along with a line: in square brackets at its end, `[strength: 3; by: 2026-05-01]`. */
import type { Field } from '../prompt-set.ts';
import { scoreText } from '../score-cell.ts';
import { ownValue } from '../value.ts';
import type { Mapping, Position, Value } from '../value.ts';
import { further, named, quoted, unquoted, wordsOf } from './lines.ts';
import { plainNumber, readChance, writeChance } from './numbers.ts';
import type { Gathering } from './gathering.ts';

/** A line without its brackets, and what stood in them. */
export interface Fielded {
  readonly text: string;
  readonly fields: readonly FieldText[];
}

interface FieldText {
  readonly field: Field;
  readonly text: string;
  readonly at: Position;
}

const lastBrackets = /(\\*)\[([^[\]]*)\]$/;

/** Brackets that hold no field are prose and stay in the text; so do those after a backslash, which is dropped. */
export function readFields(
  known: readonly Field[],
  line: string,
  at: Position,
  gathering: Gathering,
): Fielded {
  const [group, slashes, inside] = lastBrackets.exec(line) ?? [];
  if (group === undefined || inside === undefined) return { text: line, fields: [] };
  const start = line.length - group.length;
  const read = readGroup(known, inside, further(at, start + 1));
  if (read === undefined) return { text: line, fields: [] };
  if (slashes) return { text: line.slice(0, start) + group.slice(1), fields: [] };
  for (const stray of read.strays) {
    const ids = known.map((field) => field.id).join(', ');
    gathering.fault(
      stray.at,
      `'${stray.text}' is not one of the fields ${ids}`,
      'write name: value; name: value',
    );
  }
  return { text: line.slice(0, start).trimEnd(), fields: read.fields };
}

/** The line with its fields; `readFields` gives both back. */
export function writeFields(known: readonly Field[], text: string, item: Mapping): string {
  const given = known.filter((field) => (ownValue(item, field.id) ?? null) !== null);
  if (given.length === 0) return withoutNotation(known, text);
  const written = given.map((field) => ({
    id: field.id,
    value: writeField(field, ownValue(item, field.id) ?? null),
  }));
  const [only] = written;
  const bare =
    known.length === 1 && only !== undefined && known.every((field) => looksLike(field, only.value));
  const group = bare ? only.value : written.map(({ id, value }) => `${id}: ${value}`).join('; ');
  return `${text}${text === '' ? '' : ' '}[${group}]`;
}

/** Text whose last brackets would be read as fields gets a backslash before them. */
function withoutNotation(known: readonly Field[], text: string): string {
  const [last, , inside] = lastBrackets.exec(text) ?? [];
  if (last === undefined || inside === undefined) return text;
  const isField = readGroup(known, inside, { line: 1, column: 1 }) !== undefined;
  return isField ? `${text.slice(0, -last.length)}\\${last}` : text;
}

/** One field's value as plain data; text that is none stays text, for the answer's own check to name it. */
export function readField(field: Field, text: string): Value {
  const own = unquoted(text);
  if (own !== undefined) return own;
  if (field.kind === 'chance') return readChance(text) ?? text;
  if (field.kind === 'number') return plainNumber(text) ?? text;
  return text;
}

export function writeField(field: Field, value: Value): string {
  if (field.kind === 'chance' && typeof value === 'number') return writeChance(value);
  if (field.kind === 'score') return scoreText(value);
  const text = wordsOf(value);
  return typeof value !== 'string' || plain.test(text) ? text : quoted(text);
}

/** Text that needs no quotation marks in a field: none of the notation's own signs, nothing odd at its ends. */
const plain = /^[^\s"[\];,:\\](?:[^[\];,\n\r]*[^\s[\];,\\])?$/;

interface Group {
  readonly fields: readonly FieldText[];
  readonly strays: readonly { readonly text: string; readonly at: Position }[];
}

/** The fields in a pair of brackets, parted by `;` or else by `,`; undefined when there is none in it. */
function readGroup(known: readonly Field[], inside: string, at: Position): Group | undefined {
  const whole = fieldsBetween(known, inside, ';', at);
  if (whole.strays.length === 0) return whole;
  const parts = inside.includes(';') ? whole : fieldsBetween(known, inside, ',', at);
  return parts.fields.length > 0 ? parts : undefined;
}

function fieldsBetween(known: readonly Field[], inside: string, sign: string, at: Position): Group {
  const fields: FieldText[] = [];
  const strays: { text: string; at: Position }[] = [];
  let start = 0;
  for (const part of inside.split(sign)) {
    const here = further(at, start + part.length - part.trimStart().length);
    const read = fieldIn(known, part.trim(), fields);
    if (read === undefined) strays.push({ text: part.trim(), at: here });
    else fields.push({ ...read, at: here });
    start += part.length + 1;
  }
  return { fields, strays };
}

/** `strength: 3`, `strength 3`, or `3` alone where only one field takes such a value. */
function fieldIn(
  known: readonly Field[],
  part: string,
  taken: readonly FieldText[],
): { field: Field; text: string } | undefined {
  const [, name = '', text = ''] = /^([^:\s]+)(?::\s*|\s+)(.+)$/.exec(part) ?? [];
  const free = known.filter((field) => !taken.some((other) => other.field === field));
  const id = named(
    free.map((field) => field.id),
    name,
  );
  const field = free.find((candidate) => candidate.id === id);
  if (field !== undefined && (part.includes(':') || looksLike(field, text))) return { field, text };
  const fitting = free.filter((candidate) => looksLike(candidate, part));
  return fitting.length === 1 && fitting[0] !== undefined ? { field: fitting[0], text: part } : undefined;
}

function looksLike(field: Field, text: string): boolean {
  if (field.kind === 'number') return plainNumber(text) !== undefined;
  if (field.kind === 'chance') return readChance(text) !== undefined;
  return field.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
