/** Reads the small parts that questions and named lists are made of: ids, labels, lines, options, fields. */
import type { Complaints } from './complaints.ts';
import { kindOf } from './complaints.ts';
import type { Field, Option, ScaleLine } from './prompt-set.ts';
import { idPattern } from './set-keys.ts';
import { isMapping, ownValue } from './value.ts';
import type { DataPath, Mapping, Value } from './value.ts';

/** Labelled lines by id, as `scales` of a lists file holds them. */
export type Scales = Readonly<Record<string, ScaleLine>>;

const points = 5;

export function readId(
  value: Value,
  path: DataPath,
  to: Complaints,
  reserved: readonly string[] = [],
): string | undefined {
  const id = to.name(value, path, 'the id');
  if (id === undefined) return undefined;
  if (!idPattern.test(id)) {
    return to.add(
      path,
      `'${id}' is no id`,
      'begin with a small letter; then small letters, digits and dashes, up to 40 in all',
    );
  }
  return reserved.includes(id)
    ? to.add(path, `'${id}' has a meaning of its own, so it cannot be an id`, 'choose another word')
    : id;
}

/** The worded points of a scale, from least to most. */
export function readLabels(value: Value, path: DataPath, to: Complaints): readonly string[] | undefined {
  const list = to.list(value, path, 'labels');
  if (list === undefined) return undefined;
  const labels = list.map((label, index) => to.word(label, [...path, index], 'the label'));
  to.distinct(labels, (index) => [...path, index], 'the label');
  if (list.length !== points) {
    return to.add(
      path,
      `a scale has five labels, and here ${list.length === 1 ? 'is 1' : `are ${list.length}`}`,
      'word all five points, from least to most',
    );
  }
  return whole(labels);
}

const lineKeys = ['id', 'ask', 'labels', 'na', 'role'];

/** A line of a pulse. @param id where the line's place already names it, as in a lists file */
export function readLine(value: Value, path: DataPath, to: Complaints, id?: string): ScaleLine | undefined {
  const data = to.mapping(value, path, 'a line');
  if (data === undefined) return undefined;
  to.keys(data, path, 'a line', id === undefined ? lineKeys : lineKeys.slice(1));
  const name = id ?? needed(data, 'id', path, to, 'a line', (at, where) => readId(at, where, to));
  const ask = needed(data, 'ask', path, to, 'a line', (at, where) => to.text(at, where, 'ask'));
  const labels = needed(data, 'labels', path, to, 'a line', (at, where) => readLabels(at, where, to));
  const na = data['na'] === undefined ? undefined : to.text(data['na'], [...path, 'na'], 'na');
  const role = data['role'] === undefined ? undefined : to.yesNo(data['role'], [...path, 'role'], 'role');
  if (name === undefined || ask === undefined || labels === undefined) return undefined;
  return {
    id: name,
    ask,
    labels,
    ...(na === undefined ? {} : { na }),
    ...(role === undefined ? {} : { role }),
  };
}

/** The lines of a pulse: ids of known scales, or lines written out. */
export function readLines(
  value: Value,
  path: DataPath,
  to: Complaints,
  scales: Scales,
): readonly ScaleLine[] | undefined {
  const list = to.list(value, path, 'rows');
  if (list === undefined) return undefined;
  const lines = list.map((row, index) => {
    const at = [...path, index];
    if (typeof row !== 'string') return readLine(row, at, to);
    const scale = ownValue(scales, row);
    return (
      scale ??
      to.add(
        at,
        `no scale is called '${row}'`,
        `one of: ${Object.keys(scales).join(', ')}; or write {id, ask, labels} here`,
      )
    );
  });
  to.distinct(
    lines.map((line) => line?.id),
    (index) => [...path, index],
    'the line',
  );
  return whole(lines);
}

/** Things to pick: texts, or `{text, about}`. */
export function readOptions(
  value: Value,
  path: DataPath,
  to: Complaints,
  what: string,
): readonly Option[] | undefined {
  const list = to.list(value, path, what);
  if (list === undefined) return undefined;
  const options = list.map((option, index) => readOption(option, [...path, index], to));
  to.distinct(
    options.map((option) => option?.text),
    (index) => [...path, index],
    'the option',
  );
  return whole(options);
}

function readOption(value: Value, path: DataPath, to: Complaints): Option | undefined {
  if (!isMapping(value)) {
    const text = to.word(value, path, 'the option');
    return text === undefined ? undefined : { text };
  }
  to.keys(value, path, 'an option', ['text', 'about']);
  const text = needed(value, 'text', path, to, 'an option', (at, where) => to.word(at, where, 'text'));
  const about =
    value['about'] === undefined ? undefined : to.text(value['about'], [...path, 'about'], 'about');
  return text === undefined ? undefined : { text, ...(about === undefined ? {} : { about }) };
}

/** Plain names, all different: parts of a split, rows of a table. */
export function readNames(
  value: Value,
  path: DataPath,
  to: Complaints,
  what: string,
): readonly string[] | undefined {
  const list = to.list(value, path, what);
  if (list === undefined) return undefined;
  const names = list.map((name, index) => to.word(name, [...path, index], 'the name'));
  to.distinct(names, (index) => [...path, index], 'the name');
  return whole(names);
}

const fieldForm = /^([^\s:]+)(?: +(?:(\d{1,6})-(\d{1,6})|(%)|(date)|(score)))?$/;
/** A list item is stored as `{id, text, ...fields}`. */
const takenFields = ['id', 'text'];

export function readFields(value: Value, path: DataPath, to: Complaints): readonly Field[] | undefined {
  const list = to.list(value, path, 'fields');
  if (list === undefined) return undefined;
  const fields = list.map((field, index) => readField(field, [...path, index], to));
  to.distinct(
    fields.map((field) => field?.id),
    (index) => [...path, index],
    'the field',
  );
  return whole(fields);
}

function readField(value: Value, path: DataPath, to: Complaints): Field | undefined {
  const form = typeof value === 'string' ? fieldForm.exec(value.trim()) : null;
  if (form === null)
    return to.add(
      path,
      `${kindOf(value)} is no field`,
      "write 'name', 'name 1-3', 'name %', 'name date' or 'name score'",
    );
  const [, name = '', low, high, percent, date, score] = form;
  const id = readId(name, path, to, takenFields);
  if (id === undefined) return undefined;
  if (percent !== undefined) return { id, kind: 'chance' };
  if (date !== undefined) return { id, kind: 'date' };
  if (score !== undefined) return { id, kind: 'score' };
  if (low === undefined || high === undefined) return { id, kind: 'text' };
  const [min, max] = [Number(low), Number(high)];
  if (min >= max) return to.add(path, `'${low}-${high}' is no range`, 'write the smaller number first');
  return { id, kind: 'number', min, max };
}

/** Reads a key that has to be there. */
export function needed<Read>(
  data: Mapping,
  key: string,
  path: DataPath,
  to: Complaints,
  what: string,
  read: (value: Value, path: DataPath) => Read | undefined,
): Read | undefined {
  const value = data[key];
  return value === undefined
    ? to.add(path, `${what} needs '${key}'`, `add '${key}:'`)
    : read(value, [...path, key]);
}

/** The list when nothing in it was refused. */
function whole<Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  const kept = items.filter((item) => item !== undefined);
  return kept.length === items.length ? kept : undefined;
}
