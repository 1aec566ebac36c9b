/** Reads one question of a prompt set on its own; how it hangs together with others is checked afterwards. */
import { needed, readFields, readId, readLabels, readLines, readNames, readOptions } from './check-parts.ts';
import type { Scales } from './check-parts.ts';
import type { Complaints } from './complaints.ts';
import { kindOf } from './complaints.ts';
import { nearest } from './near-word.ts';
import { questionTypes } from './prompt-set.ts';
import type { Question, QuestionType } from './prompt-set.ts';
import { commonKeys, reservedQuestionIds, typeKeys } from './set-keys.ts';
import type { OwnKey } from './set-keys.ts';
import { isList } from './value.ts';
import type { DataPath, Mapping, Value } from './value.ts';

/** As much of a question as could be read. */
type QuestionDraft = { -readonly [Key in keyof Question]?: Question[Key] };

/** A question on its way in: its place, its data, and as much of it as could be read. */
export interface ReadQuestion {
  readonly path: DataPath;
  readonly data: Mapping;
  readonly draft: QuestionDraft;
}

export function readQuestion(
  value: Value,
  path: DataPath,
  to: Complaints,
  scales: Scales,
): ReadQuestion | undefined {
  const data = to.mapping(value, path, 'the question');
  if (data === undefined) return undefined;
  const draft: QuestionDraft = {};
  put(
    draft,
    'id',
    needed(data, 'id', path, to, 'a question', (at, where) => readId(at, where, to, reservedQuestionIds)),
  );
  put(
    draft,
    'type',
    needed(data, 'type', path, to, 'a question', (at, where) => readType(at, where, to)),
  );
  put(
    draft,
    'ask',
    needed(data, 'ask', path, to, 'a question', (at, where) => to.text(at, where, 'ask')),
  );
  draft.optional = false;
  const { optional, then, 'without-role': withoutRole } = data;
  if (optional !== undefined) put(draft, 'optional', to.yesNo(optional, [...path, 'optional'], 'optional'));
  if (withoutRole === false) draft.roleOnly = true;
  else if (withoutRole !== undefined)
    put(draft, 'withoutRole', to.text(withoutRole, [...path, 'without-role'], 'without-role'));
  if (then !== undefined) put(draft, 'then', to.text(then, [...path, 'then'], 'then'));
  for (const key of ['from', 'each', 'opens'] as const) {
    const name = data[key];
    if (name !== undefined) put(draft, key, readSource(name, [...path, key], key, to));
  }
  if (draft.type !== undefined) readOwnKeys(data, path, to, scales, draft, draft.type);
  return { path, data, draft };
}

/** One name, or several for what comes from each of them in turn. */
function readSource(value: Value, path: DataPath, key: string, to: Complaints): string | undefined {
  if (key === 'opens' || !isList(value)) return to.name(value, path, key);
  if (value.length === 0) return to.add(path, `${key} is empty`, 'name a question, a ledger or a list');
  const names = value.map((name, index) => to.name(name, [...path, index], key));
  return names.includes(undefined) ? undefined : names.join('+');
}

function put<Key extends keyof Question>(
  draft: QuestionDraft,
  key: Key,
  value: Question[Key] | undefined,
): void {
  if (value !== undefined) draft[key] = value;
}

function readType(value: Value, path: DataPath, to: Complaints): QuestionType | undefined {
  const type = questionTypes.find((known) => known === value);
  if (type !== undefined) return type;
  const near = typeof value === 'string' ? nearest(value, questionTypes) : undefined;
  return to.add(
    path,
    `no type is called ${kindOf(value)}`,
    near === undefined ? `one of: ${questionTypes.join(', ')}` : `did you mean '${near}'?`,
  );
}

/** The keys that belong to the question's type, held to the table of `set-keys.ts`. */
function readOwnKeys(
  data: Mapping,
  path: DataPath,
  to: Complaints,
  scales: Scales,
  draft: QuestionDraft,
  type: QuestionType,
): void {
  const { needs, oneOf, may } = typeKeys[type];
  const own = [...needs, ...oneOf, ...may];
  const what = `a ${type} question`;
  to.keys(data, path, what, [...commonKeys, ...own]);
  for (const key of needs) {
    if (data[key] === undefined) to.add(path, `${what} needs '${key}'`, `add '${key}: ${examples[key]}'`);
  }
  const given = oneOf.filter((key) => data[key] !== undefined);
  if (oneOf.length > 0 && given.length === 0) {
    to.add(
      path,
      `${what} needs ${oneOf.map((key) => `'${key}'`).join(' or ')}`,
      `add ${oneOf.map((key) => `'${key}: ${examples[key]}'`).join(' or ')}`,
    );
  }
  if (given.length > 1)
    to.add(
      [...path, given[1] ?? ''],
      `${what} takes ${given.map((key) => `'${key}'`).join(' or ')}, not both`,
      'keep one of the two',
    );
  for (const key of own) {
    const value = data[key];
    if (value !== undefined && key !== 'from') readers[key](value, [...path, key], to, draft, scales);
  }
  if (draft.min !== undefined && draft.max !== undefined && draft.min > draft.max) {
    to.add([...path, 'min'], `min ${draft.min} is more than max ${draft.max}`, 'exchange the two');
  }
}

const examples: Readonly<Record<OwnKey, string>> = {
  rows: '[energy, learning]',
  labels: '[None, A little, Some, Much, All]',
  fields: '[strength 1-3]',
  min: '1',
  max: '3',
  step: '5',
  options: '[one, another]',
  from: 'roles',
  ways: '[for, against]',
  parts: '[one, another]',
  ranges: 'true',
  compared: 'false',
  against: 'before',
  clock: '2',
};

type ReadKey = (value: Value, path: DataPath, to: Complaints, draft: QuestionDraft, scales: Scales) => void;

const readers: Readonly<Record<Exclude<OwnKey, 'from'>, ReadKey>> = {
  rows: (value, path, to, draft, scales) => {
    if (draft.type === 'pulse') put(draft, 'rows', readLines(value, path, to, scales));
    else put(draft, 'rowNames', readNames(value, path, to, 'rows'));
  },
  labels: (value, path, to, draft) => put(draft, 'labels', readLabels(value, path, to)),
  fields: (value, path, to, draft) => put(draft, 'fields', readFields(value, path, to)),
  options: (value, path, to, draft) => put(draft, 'options', readOptions(value, path, to, 'options')),
  parts: (value, path, to, draft) => put(draft, 'parts', readNames(value, path, to, 'parts')),
  ranges: (value, path, to, draft) => put(draft, 'ranges', to.yesNo(value, path, 'ranges')),
  compared: (value, path, to, draft) => put(draft, 'compared', to.yesNo(value, path, 'compared')),
  against: (value, path, to, draft) => put(draft, 'against', to.name(value, path, 'against')),
  clock: (value, path, to, draft) => put(draft, 'clock', to.whole(value, path, 'clock', 1, 60)),
  ways: (value, path, to, draft) => put(draft, 'ways', readWays(value, path, to)),
  min: (value, path, to, draft) => put(draft, 'min', readBound(value, path, to, draft, 'min')),
  max: (value, path, to, draft) => put(draft, 'max', readBound(value, path, to, draft, 'max')),
  step: (value, path, to, draft) => put(draft, 'step', readStep(value, path, to)),
};

/** Ways become keys of the stored answer, so they are worded as ids are. */
function readWays(value: Value, path: DataPath, to: Complaints): readonly string[] | undefined {
  const list = to.list(value, path, 'ways');
  if (list === undefined) return undefined;
  if (list.length === 1)
    to.add(path, 'ways has a single entry', 'name at least two, as in [served, against]');
  const ways = list.map((way, index) => readId(way, [...path, index], to));
  to.distinct(ways, (index) => [...path, index], 'the way');
  return ways.filter((way) => way !== undefined);
}

function readStep(value: Value, path: DataPath, to: Complaints): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
    ? value
    : to.add(path, `step is ${kindOf(value)}, not a number above 0`);
}

/** A number may have any bounds; elsewhere they count items. */
function readBound(
  value: Value,
  path: DataPath,
  to: Complaints,
  draft: QuestionDraft,
  key: 'min' | 'max',
): number | undefined {
  if (draft.type !== 'number') return to.whole(value, path, key, key === 'min' ? 0 : 1, 99);
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : to.add(path, `${key} is ${kindOf(value)}, not a number`);
}
