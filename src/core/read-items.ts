/** Reads the answers that are rows of items: lists, picks, rankings, people, tables. */
import { kindOf } from './complaints.ts';
import type { Field, Question } from './prompt-set.ts';
import type { AnswerContext } from './read-plain.ts';
import { readDate, readNumber, readProbability, readText } from './read-plain.ts';
import type { Reading } from './reading.ts';
import { Parts, accept, folded, instead, isBlank, refuse, skipped, spelled } from './reading.ts';
import { readScore } from './score-cell.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping } from './value.ts';

/** One item alone counts as a row of one. */
function rowOf(raw: Value): readonly Value[] {
  return isList(raw) ? raw : [raw];
}

function tooMany(count: number, { max }: Question): Reading | undefined {
  return max !== undefined && count > max
    ? refuse(`${count} are more than the ${max} asked for`, `keep ${max} of them`)
    : undefined;
}

function tooFew(count: number, { min }: Question): Reading | undefined {
  return min !== undefined && count < min
    ? refuse(`${count} ${count === 1 ? 'is' : 'are'} fewer than the ${min} asked for`)
    : undefined;
}

/** Texts, or `{text, ...fields}` for those items that were given with any of the question's fields. */
export function readItems(raw: Value, question: Question, context: AnswerContext): Reading {
  const parts = new Parts();
  const items: Value[] = [];
  rowOf(raw).forEach((given, index) => {
    if (isBlank(given)) return;
    const item = parts.take(index, readItem(given, question.fields ?? [], context));
    if (item !== undefined) items.push(item);
  });
  return parts.whole(() => {
    if (items.length === 0) return skipped;
    return tooMany(items.length, question) ?? tooFew(items.length, question) ?? accept(items);
  });
}

function readItem(raw: Value, fields: readonly Field[], context: AnswerContext): Reading {
  if (!isMapping(raw)) return readText(raw);
  const parts = new Parts();
  parts.onlyKeys(raw, ['text', ...fields.map((field) => field.id)]);
  const text = isBlank(raw['text'] ?? null) ? undefined : parts.take('text', readText(raw['text'] ?? null));
  const extras = readFields(raw, fields, parts, context);
  return parts.whole(() => {
    if (text !== undefined)
      return accept(extras.length === 0 ? text : { text, ...Object.fromEntries(extras) });
    // Where an item is made of fields in words (a move: from, to), it needs no text besides.
    const inWords = fields.some((field) => field.kind === 'text');
    return inWords && extras.length > 0
      ? accept(Object.fromEntries(extras))
      : refuse('the item has no text', 'write {text: ...}');
  });
}

function readFields(
  raw: Mapping,
  fields: readonly Field[],
  parts: Parts,
  context: AnswerContext,
): [string, Value][] {
  const read: [string, Value][] = [];
  for (const field of fields) {
    const given = raw[field.id];
    if (field.id === 'text' || given === undefined || isBlank(given)) continue;
    const value = parts.take(field.id, readField(given, field, context));
    if (value !== undefined) read.push([field.id, value]);
  }
  return read;
}

function readField(raw: Value, field: Field, context: AnswerContext): Reading {
  switch (field.kind) {
    case 'text':
      return readText(raw);
    case 'number':
      return readNumber(raw, field);
    case 'chance':
      return readProbability(raw);
    case 'date':
      return readDate(raw, context);
    case 'score':
      return readScore(raw);
  }
}

/** One of the options as the set prints it, or the user's own words. */
export function readChoice(raw: Value, { options = [] }: Question): Reading {
  if (isList(raw) && raw.length === 1 && raw[0] !== undefined) return readPick(raw[0], texts(options));
  return readPick(raw, texts(options));
}

/** Numbers and truth values are options only where the set prints them: `yes` for true, `2` for 2. */
function readPick(raw: Value, known: readonly string[]): Reading {
  if (typeof raw === 'string') return accept(spelled(raw, known) ?? raw.trim());
  if (typeof raw !== 'boolean' && typeof raw !== 'number') return readText(raw);
  const option = spelled(typeof raw === 'number' ? String(raw) : raw ? 'yes' : 'no', known);
  return option === undefined ? readText(raw) : accept(option);
}

/** Several options, or `{way: options}` where the set names ways of marking them; each once. */
export function readPicks(raw: Value, question: Question): Reading {
  if (question.ways === undefined) return readPicked(raw, question, false);
  const { ways } = question;
  if (!isMapping(raw))
    return refuse(
      `${kindOf(raw)} stands where ${ways.join(' and ')} are told apart`,
      `write {${ways[0] ?? 'way'}: [...]}`,
    );
  const parts = new Parts();
  const marked: [string, Value][] = [];
  parts.onlyKeys(raw, ways);
  for (const way of ways) {
    const given = raw[way];
    if (given === undefined || isBlank(given)) continue;
    const picked = parts.take(way, readPicked(given, question, false));
    if (picked !== undefined) marked.push([way, picked]);
  }
  return parts.whole(() => (marked.length === 0 ? skipped : accept(Object.fromEntries(marked))));
}

/** Options in order, the first of them first. */
export function readRank(raw: Value, question: Question): Reading {
  return readPicked(raw, question, true);
}

/** Something named twice is one pick; in a ranking it leaves two places for it, which is a mistake. */
function readPicked(raw: Value, question: Question, ranked: boolean): Reading {
  const parts = new Parts();
  const picked = new Map<string, string>();
  rowOf(raw).forEach((given, index) => {
    if (isBlank(given)) return;
    const pick = parts.take(index, readPick(given, texts(question.options ?? [])));
    if (typeof pick !== 'string') return;
    if (!picked.has(folded(pick))) picked.set(folded(pick), pick);
    else if (ranked) parts.take(index, refuse(`'${pick}' stands there twice`, 'keep one of the two'));
  });
  return parts.whole(() => {
    if (picked.size === 0) return skipped;
    return tooMany(picked.size, question) ?? tooFew(picked.size, question) ?? accept([...picked.values()]);
  });
}

/** `[{name, part?}]`; a name alone will do. */
export function readPeople(raw: Value, question: Question): Reading {
  const known = texts(question.options ?? []);
  const parts = new Parts();
  const people: Value[] = [];
  rowOf(raw).forEach((given, index) => {
    if (isBlank(given)) return;
    const person = parts.take(
      index,
      isMapping(given) ? readPerson(given, known, question) : readPick(given, known),
    );
    if (person !== undefined) people.push(isMapping(person) ? person : { name: person });
  });
  return parts.whole(() => (people.length === 0 ? skipped : accept(people)));
}

function readPerson(raw: Mapping, known: readonly string[], { parts: roles = [] }: Question): Reading {
  const parts = new Parts();
  parts.onlyKeys(raw, ['name', 'part']);
  if (isBlank(raw['name'] ?? null)) return refuse('the person has no name', 'write {name: ..., part: ...}');
  const name = parts.take('name', readPick(raw['name'] ?? null, known));
  const part = isBlank(raw['part'] ?? null)
    ? undefined
    : parts.take('part', readPick(raw['part'] ?? null, roles));
  return parts.whole(() =>
    accept(part === undefined ? { name: name ?? null } : { name: name ?? null, part }),
  );
}

/** `{row: {column: value}}`; rows and cells that were left out are absent. */
export function readTable(raw: Value, question: Question, context: AnswerContext): Reading {
  const { fields = [], rowNames } = question;
  if (!isMapping(raw))
    return refuse(`${kindOf(raw)} stands where a table is expected`, 'write {row: {column: value}}');
  const parts = new Parts();
  const rows: [string, Value][] = [];
  for (const [key, given] of Object.entries(raw)) {
    const name = rowNames === undefined ? key : spelled(key, rowNames);
    if (name === undefined)
      parts.take(key, refuse(`'${key}' is none of the rows`, instead(key, rowNames ?? [])));
    else if (rows.some(([taken]) => taken === name)) parts.take(key, refuse(`'${name}' stands there twice`));
    else if (!isBlank(given)) {
      const row = parts.take(key, readRow(given, fields, context));
      if (row !== undefined) rows.push([name, row]);
    }
  }
  return parts.whole(() => (rows.length === 0 ? skipped : accept(Object.fromEntries(rows))));
}

function readRow(raw: Value, fields: readonly Field[], context: AnswerContext): Reading {
  const columns = fields.map((field) => field.id);
  if (!isMapping(raw))
    return refuse(
      `${kindOf(raw)} stands where columns are expected`,
      `the columns are ${columns.join(', ')}`,
    );
  const parts = new Parts();
  parts.onlyKeys(raw, columns);
  const cells = readFields(raw, fields, parts, context);
  return parts.whole(() => (cells.length === 0 ? skipped : accept(Object.fromEntries(cells))));
}

function texts(options: readonly (string | { readonly text: string })[]): string[] {
  return options.map((option) => (typeof option === 'string' ? option : option.text));
}
