/** What a question of a set can refer to while the set is read. */
import type { ReadQuestion } from './check-question.ts';
import type { Complaints } from './complaints.ts';
import { isLedgerName } from './ledger-names.ts';
import { nearest } from './near-word.ts';
import { decisionSource } from './shown.ts';
import type { NamedLists } from './prompt-set.ts';
import { namesIn } from './prompt-set.ts';
import { ownValue } from './value.ts';
import type { DataPath } from './value.ts';

/** The questions of the set in order, and the named lists. */
export interface Scope {
  readonly questions: readonly ReadQuestion[];
  readonly lists: NamedLists;
  readonly to: Complaints;
}

/** A question before `index`; complains about one that is missing, later or itself. */
export function earlier(
  name: string,
  path: DataPath,
  index: number,
  { questions, to }: Scope,
): ReadQuestion | undefined {
  const found = questions.findIndex(({ draft }) => draft.id === name);
  if (found !== -1 && found < index) return questions[found];
  if (found === index) return to.add(path, `'${name}' refers to itself`, 'name an earlier question');
  if (found > index)
    return to.add(path, `'${name}' is asked later than this question`, 'move it above this one');
  if (mayBeUnread(questions)) return undefined;
  const near = nearest(name, idsBefore(index, questions));
  return to.add(
    path,
    `no question is called '${name}'`,
    near === undefined ? 'name an earlier question of this set' : `did you mean '${near}'?`,
  );
}

/**
 * Whether a name that no question has may be the id of one whose id was refused: then there is one complaint
 * already, and mending that may be all that is needed.
 */
export function mayBeUnread(questions: readonly ReadQuestion[]): boolean {
  return questions.some(({ draft }) => draft.id === undefined);
}

/** Whether a name is one that items can come from; one that is not has been complained of. */
export function isSource(name: string, { questions, lists }: Scope): boolean {
  return namesIn(name).every(
    (one) =>
      isLedgerName(one) ||
      one === decisionSource ||
      ownValue(lists, one) !== undefined ||
      questions.some(({ draft }) => draft.id === one),
  );
}

/** Whether items were to come from somewhere, and that was refused. */
export function hasRefusedSource({ data, draft }: ReadQuestion): boolean {
  return (['from', 'each'] as const).some((key) => data[key] !== undefined && draft[key] === undefined);
}

/** The ids of the questions before `index`. */
export function idsBefore(index: number, questions: readonly ReadQuestion[]): string[] {
  return questions.slice(0, index).flatMap(({ draft }) => draft.id ?? []);
}
