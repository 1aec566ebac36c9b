/** Checks how the questions of a set hang together: what they draw items from, and when they are asked. */
import { readChoosing } from './check-choosing.ts';
import type { ReadQuestion } from './check-question.ts';
import { earlier, hasRefusedSource, idsBefore, isSource, mayBeUnread } from './check-scope.ts';
import type { Scope } from './check-scope.ts';
import { readShows } from './check-shows.ts';
import type { Complaints } from './complaints.ts';
import { kindOf } from './complaints.ts';
import { isLedgerName, ledgerNames } from './ledger-names.ts';
import { nearest } from './near-word.ts';
import { namesIn } from './prompt-set.ts';
import type { NamedLists, Question, When } from './prompt-set.ts';
import { decisionSource } from './shown.ts';
import { typesWithItems, whenKeys } from './set-keys.ts';
import { isMapping, ownValue } from './value.ts';
import type { DataPath, Value } from './value.ts';

/** Adds `when` and `where` to the drafts, and complains about every reference that leads nowhere. */
export function checkReferences(questions: readonly ReadQuestion[], lists: NamedLists, to: Complaints): void {
  const scope: Scope = { questions, lists, to };
  questions.forEach((question, index) => {
    const { data, path, draft } = question;
    for (const key of ['from', 'each'] as const) {
      const name = draft[key];
      const several = name === undefined ? [] : namesIn(name);
      several.forEach((one, place) =>
        checkSource(one, several.length > 1 ? [...path, key, place] : [...path, key], index, scope),
      );
    }
    if (data['where'] !== undefined && !hasRefusedSource(question)) {
      const where = readWhere(data['where'], [...path, 'where'], index, scope);
      if (where !== undefined) draft.where = where;
    }
    checkOpening(question, scope);
    readChoosing(question, index, scope);
    readShows(question, index, scope);
    if (data['when'] !== undefined) {
      const when = readWhen(data['when'], [...path, 'when'], index, scope);
      if (when !== undefined) draft.when = when;
    }
    for (const key of ['ask', 'then'] as const) checkPlaceholders(question, key, to);
  });
}

/** What was answered last time may stand anywhere in the set. */
function checkOpening({ path, draft }: ReadQuestion, { questions, to }: Scope): void {
  const ids = questions.flatMap((question) => question.draft.id ?? []);
  const isKnown = draft.opens === undefined || draft.opens === decisionSource || ids.includes(draft.opens);
  if (draft.opens === undefined || isKnown || mayBeUnread(questions)) return;
  const near = nearest(draft.opens, ids);
  to.add(
    [...path, 'opens'],
    `no question is called '${draft.opens}'`,
    near === undefined ? `one of: ${ids.join(', ')}` : `did you mean '${near}'?`,
  );
}

/** A source is an earlier question of the set, else a ledger, else a named list. */
function checkSource(name: string, path: DataPath, index: number, scope: Scope): void {
  const { questions, lists, to } = scope;
  if (questions.some(({ draft }) => draft.id === name)) {
    const type = earlier(name, path, index, scope)?.draft.type;
    if (type !== undefined && !typesWithItems.includes(type)) {
      to.add(
        path,
        `'${name}' is a ${type} question, whose answer has no items`,
        `name a ${typesWithItems.join(', ')} question`,
      );
    }
    return;
  }
  if (isSource(name, scope) || mayBeUnread(questions)) return;
  const near = nearest(name, [...idsBefore(index, questions), ...ledgerNames, ...Object.keys(lists)]);
  to.add(
    path,
    `'${name}' is no earlier question, ledger or list`,
    near === undefined
      ? `the lists are ${Object.keys(lists).join(', ')}; the ledgers ${ledgerNames.join(', ')}`
      : `did you mean '${near}'?`,
  );
}

/** `{QUESTION: [values]}`: the question must have been asked once for each of the same items. */
function readWhere(value: Value, path: DataPath, index: number, scope: Scope): Question['where'] | undefined {
  const { to } = scope;
  const { each, from } = scope.questions[index]?.draft ?? {};
  if (each !== undefined && from !== undefined) {
    return to.add(
      path,
      "'where' chooses among the items of 'from' or of 'each', and both are there",
      'write the options out, or take where out',
    );
  }
  const source = each ?? from;
  if (source === undefined) {
    return to.add(path, "'where' chooses among items, and there are none", "add 'from:' or 'each:'");
  }
  const data = to.mapping(value, path, 'where');
  if (data === undefined) return undefined;
  const where: Record<string, readonly Value[]> = {};
  for (const [name, values] of Object.entries(data)) {
    const at = [...path, name];
    const question = earlier(name, at, index, scope);
    if (question === undefined || hasRefusedSource(question)) continue;
    const asked = question.draft;
    if (asked.each !== source && isSource(source, scope) && isSource(asked.each ?? source, scope)) {
      to.add(
        at,
        `'${name}' is not asked once for each item of '${source}'`,
        `name a question with 'each: ${source}'`,
      );
      continue;
    }
    const read = readValues(values, at, asked, scope);
    if (read !== undefined) where[name] = read;
  }
  if (Object.keys(data).length === 0) to.add(path, "'where' is empty", 'write {QUESTION: [answer]}');
  return where;
}

/** Conditions on earlier answers, on the ledgers and on the run; all that are given must hold. */
function readWhen(value: Value, path: DataPath, index: number, scope: Scope): When | undefined {
  const { to } = scope;
  const data = to.mapping(value, path, 'when');
  if (data === undefined) return undefined;
  if (Object.keys(data).length === 0)
    return to.add(path, "'when' is empty", 'write {QUESTION: [answer]}, {ledger: NAME} or {run: later}');
  const { ledger, least, run, role, not } = data;
  const answers: Record<string, readonly Value[]> = {};
  for (const [name, values] of Object.entries(data)) {
    if ((whenKeys as readonly string[]).includes(name)) continue;
    const read = readCondition(name, values, [...path, name], index, scope);
    if (read !== undefined) answers[name] = read;
  }
  const when: { -readonly [Key in keyof When]: When[Key] } = { answers };
  if (ledger !== undefined) {
    const name = readLedger(ledger, [...path, 'ledger'], to);
    if (name !== undefined) when.ledger = name;
  }
  if (least !== undefined) {
    const count = to.whole(least, [...path, 'least'], 'least', 1, 99);
    if (ledger === undefined)
      to.add([...path, 'least'], "'least' counts the items of a ledger, and none is named", "add 'ledger:'");
    else if (count !== undefined) when.least = count;
  }
  if (not !== undefined) {
    const refused = readNot(not, [...path, 'not'], index, scope);
    if (refused !== undefined) when.not = refused;
  }
  if (run === 'first' || run === 'later') when.run = run;
  else if (run !== undefined) to.add([...path, 'run'], `run is ${kindOf(run)}`, "write 'first' or 'later'");
  if (role === 'first-90-days') when.role = role;
  else if (role !== undefined) to.add([...path, 'role'], `role is ${kindOf(role)}`, "write 'first-90-days'");
  return when;
}

/** The conditions that must not hold, which have no `not` of their own. */
function readNot(value: Value, path: DataPath, index: number, scope: Scope): When | undefined {
  if (isMapping(value) && value['not'] !== undefined)
    return scope.to.add([...path, 'not'], "'not' stands within 'not'", 'take both out');
  return readWhen(value, path, index, scope);
}

export function readLedger(value: Value, path: DataPath, to: Complaints): string | undefined {
  const name = to.name(value, path, 'the ledger');
  if (name === undefined || isLedgerName(name)) return name;
  const near = nearest(name, ledgerNames);
  return to.add(
    path,
    `no ledger is called '${name}'`,
    near === undefined ? `one of: ${ledgerNames.join(', ')}` : `did you mean '${near}'?`,
  );
}

/** One `QUESTION[.ROW]: [values]` of a `when`. */
function readCondition(
  name: string,
  values: Value,
  path: DataPath,
  index: number,
  scope: Scope,
): readonly Value[] | undefined {
  const { to } = scope;
  const [id = '', row, ...rest] = name.split('.');
  const asked = earlier(id, path, index, scope)?.draft;
  // Without its type nothing is known of its lines and its answers.
  if (asked?.type === undefined) return undefined;
  if (asked.each !== undefined)
    return to.add(
      path,
      `'${id}' is asked once for each item, so it has no single answer`,
      'name a question that is asked once',
    );
  if (asked.type === 'pulse') {
    const rows = asked.rows?.map((line) => line.id) ?? [];
    if (row === undefined)
      return to.add(path, `'${id}' has several lines`, `name one, as in '${id}.${rows[0] ?? 'energy'}'`);
    if (asked.rows !== undefined && !rows.includes(row))
      return to.add(path, `'${id}' has no line '${row}'`, `one of: ${rows.join(', ')}`);
    if (rest.length === 0) return readValues(values, path, asked, scope);
  }
  if (row !== undefined)
    return to.add(path, `'${id}' has no lines, and '${name}' names one`, `write '${id}'`);
  return readValues(values, path, asked, scope);
}

/** The values an answer is compared with, as the answer will be stored: an option as it is printed in the set. */
function readValues(
  value: Value,
  path: DataPath,
  asked: ReadQuestion['draft'],
  { questions, lists, to }: Scope,
): readonly Value[] | undefined {
  const values = to.list(value, path, 'the condition');
  if (values === undefined || asked.type === undefined) return undefined;
  const options =
    asked.options ?? (asked.from === undefined ? undefined : optionsOf(asked.from, questions, lists));
  const read = values.map((each, index) =>
    readAnswer(
      each,
      [...path, index],
      asked,
      options?.map(({ text }) => text),
      to,
    ),
  );
  const kept = read.filter((each) => each !== undefined);
  return kept.length === read.length ? kept : undefined;
}

function optionsOf(
  source: string,
  questions: readonly ReadQuestion[],
  lists: NamedLists,
): NamedLists[string] | undefined {
  if (questions.some(({ draft }) => draft.id === source) || isLedgerName(source)) return undefined;
  return ownValue(lists, source);
}

function readAnswer(
  value: Value,
  path: DataPath,
  asked: ReadQuestion['draft'],
  options: readonly string[] | undefined,
  to: Complaints,
): Value | undefined {
  switch (asked.type) {
    case 'pulse':
    case 'scale':
      return to.whole(value, path, 'the point', 1, 5);
    case 'choice':
    case 'multi': {
      if (asked.ways !== undefined)
        return to.add(
          path,
          `'${asked.id ?? ''}' is answered in several ways, so no single answer can be looked for`,
        );
      const text = to.word(value, path, 'the answer');
      if (text === undefined || options === undefined) return text;
      const printed = options.find((option) => option.toLowerCase() === text.toLowerCase());
      if (printed !== undefined) return printed;
      const near = nearest(text, options);
      return to.add(
        path,
        `'${asked.id ?? ''}' has no option '${text}'`,
        near === undefined ? `one of: ${options.join(', ')}` : `did you mean '${near}'?`,
      );
    }
    case 'number':
      return typeof value === 'number' ? value : to.add(path, `${kindOf(value)} is not a number`);
    case 'confirm':
      return to.yesNo(value, path, 'the answer');
    case undefined:
    case 'text':
    case 'long':
    case 'list':
    case 'rank':
    case 'split':
    case 'table':
    case 'chance':
    case 'commit':
    case 'ask':
    case 'people':
    case 'date':
    default:
      return to.add(
        path,
        `a ${asked.type ?? ''} answer cannot be compared`,
        'look at a pulse line, a scale, choice, multi, number or confirm question',
      );
  }
}

const placeholder = /\{([a-z][a-z-]*)\}/g;

/** One word in braces stands for the item of `each`; anything more would stay on the page as it is. */
function checkPlaceholders({ data, path, draft }: ReadQuestion, key: 'ask' | 'then', to: Complaints): void {
  const names = new Set([...(draft[key] ?? '').matchAll(placeholder)].map(([, name]) => name));
  const [first] = names;
  if (first === undefined) return;
  if (data['each'] === undefined)
    to.add([...path, key], `nothing stands for {${first}}`, "add 'each:', or take the braces out");
  else if (names.size > 1)
    to.add(
      [...path, key],
      `only one word in braces can stand for the item, and here are ${names.size}`,
      'keep one',
    );
}
