/** Reads which items of `from` or `each` a question takes, and what its answer makes of them. */
import type { ReadQuestion } from './check-question.ts';
import { earlier, hasRefusedSource, isSource } from './check-scope.ts';
import type { Scope } from './check-scope.ts';
import type { Complaints } from './complaints.ts';
import { isLedgerName, ledgerStates } from './ledger-names.ts';
import type { LedgerName } from './ledger-names.ts';
import { nearest } from './near-word.ts';
import type { Question } from './prompt-set.ts';
import { typesWithItems } from './set-keys.ts';
import { isMapping, ownValue } from './value.ts';
import type { DataPath, Value } from './value.ts';

/** Adds `without`, `due`, `limit`, `shuffle` and `becomes` to the draft. */
export function readChoosing(question: ReadQuestion, index: number, scope: Scope): void {
  const { data, path, draft } = question;
  const { to } = scope;
  const { without, due, limit, shuffle, becomes } = data;
  if (without !== undefined) {
    const id = readWithout(without, [...path, 'without'], index, scope);
    if (id !== undefined && hasOneSource(question, 'without', path, to)) draft.without = id;
  }
  if (due !== undefined) {
    const isDue = to.yesNo(due, [...path, 'due'], 'due');
    if (ledgerOf(question, 'due', path, scope) !== undefined && isDue !== undefined) draft.due = isDue;
  }
  if (limit !== undefined) {
    const most = to.whole(limit, [...path, 'limit'], 'limit', 1, 20);
    if (hasEach(question, 'limit', path, to) && most !== undefined) draft.limit = most;
  }
  if (shuffle !== undefined) {
    const isShuffled = to.yesNo(shuffle, [...path, 'shuffle'], 'shuffle');
    if (hasEach(question, 'shuffle', path, to) && isShuffled !== undefined) draft.shuffle = isShuffled;
  }
  if (becomes !== undefined) {
    const ledger = ledgerOf(question, 'becomes', path, scope);
    const read = ledger && readBecomes(becomes, [...path, 'becomes'], draft, ledger, to);
    if (read !== undefined) draft.becomes = read;
  }
}

type Draft = ReadQuestion['draft'];

/** Complains where it is not clear which items are meant. */
function hasOneSource(question: ReadQuestion, key: string, path: DataPath, to: Complaints): boolean {
  const { from, each } = question.draft;
  if (hasRefusedSource(question)) return false;
  if ((from === undefined) !== (each === undefined)) return true;
  if (from === undefined)
    to.add([...path, key], `'${key}' chooses among items, and there are none`, "add 'from:' or 'each:'");
  else
    to.add(
      [...path, key],
      `'${key}' chooses among the items of 'from' or of 'each', and both are there`,
      `write the options out, or take ${key} out`,
    );
  return false;
}

function hasEach({ data, draft }: ReadQuestion, key: string, path: DataPath, to: Complaints): boolean {
  if (data['each'] === undefined)
    to.add([...path, key], `'${key}' goes with 'each', which is not there`, "add 'each:', or take it out");
  return draft.each !== undefined;
}

/** The ledger that the items come from; complains about any other source. */
function ledgerOf(question: ReadQuestion, key: string, path: DataPath, scope: Scope): LedgerName | undefined {
  const { questions, to } = scope;
  if (!hasOneSource(question, key, path, to)) return undefined;
  const source = question.draft.from ?? question.draft.each ?? '';
  if (!isSource(source, scope)) return undefined;
  if (isLedgerName(source) && questions.every(({ draft }) => draft.id !== source)) return source;
  return to.add(
    [...path, key],
    `'${key}' speaks of items of a ledger, and '${source}' is none`,
    `name a ledger, or take ${key} out`,
  );
}

function readWithout(value: Value, path: DataPath, index: number, scope: Scope): string | undefined {
  const id = scope.to.name(value, path, 'without');
  const asked = id === undefined ? undefined : earlier(id, path, index, scope)?.draft;
  if (id === undefined || asked === undefined) return undefined;
  if (asked.type !== undefined && asked.type !== 'choice' && !typesWithItems.includes(asked.type)) {
    return scope.to.add(
      path,
      `'${id}' is a ${asked.type} question, whose answer has no items`,
      `name a ${typesWithItems.join(', ')} or choice question`,
    );
  }
  return id;
}

/** A state for what is picked, or `{answer: state}` for what each item is answered with. */
function readBecomes(
  value: Value,
  path: DataPath,
  draft: Draft,
  ledger: LedgerName,
  to: Complaints,
): Question['becomes'] | undefined {
  // Without its type nothing is known of its answers.
  if (draft.type === undefined) return undefined;
  if (!isMapping(value)) {
    if (draft.from !== undefined && (draft.type === 'choice' || draft.type === 'multi'))
      return readState(value, path, ledger, to);
    return to.add(
      path,
      'a single state is for what is picked from a ledger',
      'write {ANSWER: STATE}, or ask a choice or multi question with from:',
    );
  }
  if (draft.each === undefined || draft.type !== 'choice')
    return to.add(
      path,
      "a state by answer is for a choice that is asked with 'each'",
      'write a single state, or ask for each item',
    );
  const states: Record<string, string> = {};
  const options = (draft.options ?? []).map(({ text }) => text);
  for (const [answer, state] of Object.entries(value)) {
    const at = [...path, answer];
    const printed = options.find((option) => option.toLowerCase() === answer.toLowerCase());
    const read = readState(state, at, ledger, to);
    if (printed === undefined && draft.options !== undefined) {
      const near = nearest(answer, options);
      to.add(
        at,
        `the question has no option '${answer}'`,
        near === undefined ? `one of: ${options.join(', ')}` : `did you mean '${near}'?`,
      );
    } else if (read !== undefined && printed !== undefined) states[printed] = read;
  }
  if (Object.keys(value).length === 0) to.add(path, "'becomes' is empty", 'write {ANSWER: STATE}');
  return states;
}

function readState(value: Value, path: DataPath, ledger: LedgerName, to: Complaints): string | undefined {
  const state = to.name(value, path, 'the state');
  const states = ownValue(ledgerStates, ledger);
  if (state === undefined || states?.includes(state) === true) return state;
  return to.add(
    path,
    `no item of '${ledger}' can be '${state}'`,
    states === undefined ? 'its items have no states' : `one of: ${states.join(', ')}`,
  );
}
