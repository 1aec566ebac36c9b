/** What a question of a set can refer to while the set is read. */
import type { ReadQuestion } from './check-question.ts';
import type { Complaints } from './complaints.ts';
import { nearest } from './near-word.ts';
import type { NamedLists } from './prompt-set.ts';
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
  const near = nearest(name, idsBefore(index, questions));
  return to.add(
    path,
    `no question is called '${name}'`,
    near === undefined ? 'name an earlier question of this set' : `did you mean '${near}'?`,
  );
}

/** The ids of the questions before `index`. */
export function idsBefore(index: number, questions: readonly ReadQuestion[]): string[] {
  return questions.slice(0, index).flatMap(({ draft }) => draft.id ?? []);
}
