/** Reads which questions a quick run and a later run ask: `quick` and `later` of a prompt set. */
import type { ReadQuestion } from './check-question.ts';
import { mayBeUnread } from './check-scope.ts';
import { readLedger } from './check-references.ts';
import type { Complaints } from './complaints.ts';
import { nearest } from './near-word.ts';
import type { Later, QuestionType } from './prompt-set.ts';
import { closingIds, laterKeys, typesWithItems } from './set-keys.ts';
import { isList, isMapping } from './value.ts';
import type { DataPath, Mapping, Value } from './value.ts';

/** The questions that a run can be made of. */
export interface Askable {
  readonly questions: readonly ReadQuestion[];
  /** Whether the two closing questions come after them. */
  readonly closing: boolean;
}

/** Ids of the set's questions, each once. */
export function readIds(
  value: Value,
  path: DataPath,
  askable: Askable,
  to: Complaints,
): readonly string[] | undefined {
  const list = to.list(value, path, String(path.at(-1)));
  if (list === undefined) return undefined;
  const ids = list.map((id, index) => readAskable(id, [...path, index], askable, to));
  to.distinct(ids, (index) => [...path, index], 'the question');
  return ids.filter((id) => id !== undefined);
}

function readAskable(
  value: Value,
  path: DataPath,
  { questions, closing }: Askable,
  to: Complaints,
): string | undefined {
  const id = to.name(value, path, 'the question');
  const known = [...questions.flatMap(({ draft }) => draft.id ?? []), ...(closing ? closingIds : [])];
  if (id === undefined || known.includes(id) || mayBeUnread(questions)) return id;
  const near = nearest(id, known);
  return to.add(
    path,
    `no question is called '${id}'`,
    near === undefined ? `one of: ${known.join(', ')}` : `did you mean '${near}'?`,
  );
}

type LaterDraft = { -readonly [Key in keyof Later]: Later[Key] };

/** A list of ids, with at most one of each part (`{recheck: ID}`, `{rotate: [IDS]}` and so on) among them. */
export function readLater(value: Value, askable: Askable, to: Complaints): Later | undefined {
  const list = to.list(value, ['later'], 'later');
  if (list === undefined) return undefined;
  const later: LaterDraft = { ids: [] };
  const ids = list.map((part, index) => {
    const path = ['later', index];
    if (!isMapping(part)) return readAskable(part, path, askable, to);
    readPart(part, path, later, askable, to);
    return undefined;
  });
  to.distinct(ids, placeInLater, 'the question');
  later.ids = ids.filter((id) => id !== undefined);
  for (const id of later.rotate ?? []) {
    if (ids.includes(id))
      to.add(
        placeInLater(ids.indexOf(id)),
        `'${id}' is asked every time and in rotation`,
        'keep one of the two',
      );
  }
  return later;
}

const placeInLater = (index: number): DataPath => ['later', index];

function readPart(part: Mapping, path: DataPath, later: LaterDraft, askable: Askable, to: Complaints): void {
  to.keys(part, path, 'this part of later', laterKeys);
  if (Object.keys(part).length === 0)
    to.add(
      path,
      'this part of later is empty',
      'write {recheck: QUESTION}, {keep: QUESTION}, {rotate: [QUESTIONS]}, {dueOnly: LEDGER}, {inRole: true} or {minutes: 5}',
    );
  for (const key of laterKeys) {
    const value = part[key];
    if (value === undefined) continue;
    const at = [...path, key];
    if (later[key] !== undefined) to.add(at, `later has '${key}' twice`, 'keep one');
    else if (key === 'recheck') put(later, key, readOneOrMore(value, at, askable, to, readRechecked));
    else if (key === 'keep') put(later, key, readOneOrMore(value, at, askable, to, readKept));
    else if (key === 'rotate') put(later, key, readRotated(value, at, askable, to));
    else if (key === 'dueOnly') put(later, key, readLedger(value, at, to));
    else if (key === 'inRole') put(later, key, to.yesNo(value, at, 'inRole'));
    else put(later, key, to.whole(value, at, 'minutes', 1, 600));
  }
}

function put<Key extends keyof Later>(later: LaterDraft, key: Key, value: Later[Key] | undefined): void {
  if (value !== undefined) later[key] = value;
}

function readRotated(
  value: Value,
  path: DataPath,
  askable: Askable,
  to: Complaints,
): readonly string[] | undefined {
  const ids = readIds(value, path, askable, to);
  return ids?.length === 1
    ? to.add(path, 'rotate has a single question', 'name two or more to take turns')
    : ids;
}

/** A question's id, or a list of them. */
function readOneOrMore(
  value: Value,
  path: DataPath,
  askable: Askable,
  to: Complaints,
  read: typeof readRechecked,
): string | readonly string[] | undefined {
  if (!isList(value)) return read(value, path, askable, to);
  const list = to.list(value, path, String(path.at(-1)));
  const ids = (list ?? []).map((id, index) => read(id, [...path, index], askable, to));
  to.distinct(ids, (index) => [...path, index], 'the question');
  return list === undefined ? undefined : ids.filter((id) => id !== undefined);
}

/** What is neither counted nor picked has to be asked for again each time. */
const typesOfTheMoment = new Set<QuestionType>(['text', 'long', 'commit', 'ask']);

function readKept(value: Value, path: DataPath, { questions }: Askable, to: Complaints): string | undefined {
  const id = readAskable(value, path, { questions, closing: false }, to);
  const draft = questions.find((question) => question.draft.id === id)?.draft;
  if (id === undefined || draft?.type === undefined) return id;
  if (draft.each !== undefined)
    return to.add(path, `'${id}' is asked once for each item, so it has no single answer`, 'keep its items');
  return typesOfTheMoment.has(draft.type)
    ? to.add(path, `'${id}' is a ${draft.type} question, whose answer cannot be brought back`, 'list its id')
    : id;
}

function readRechecked(
  value: Value,
  path: DataPath,
  { questions }: Askable,
  to: Complaints,
): string | undefined {
  const id = readAskable(value, path, { questions, closing: false }, to);
  const type = questions.find(({ draft }) => draft.id === id)?.draft.type;
  if (id === undefined || type === undefined || typesWithItems.includes(type)) return id;
  return to.add(
    path,
    `'${id}' is a ${type} question, whose answer has no items`,
    `name a ${typesWithItems.join(', ')} question`,
  );
}
