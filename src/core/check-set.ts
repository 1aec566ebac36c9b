/** Turns the plain data of a prompt file into a prompt set, or into everything that is wrong with it. */
import { needed, readId } from './check-parts.ts';
import type { Scales } from './check-parts.ts';
import { readQuestion } from './check-question.ts';
import type { ReadQuestion } from './check-question.ts';
import { checkReferences } from './check-references.ts';
import { readIds, readLater } from './check-runs.ts';
import { complaints, kindOf } from './complaints.ts';
import type { Complaints } from './complaints.ts';
import type { Finding } from './problem.ts';
import type { NamedLists, PromptSet, Question } from './prompt-set.ts';
import { closingIds, formatVersion, reservedSetIds, setKeys } from './set-keys.ts';
import { isMapping } from './value.ts';
import type { Mapping, Value } from './value.ts';

export type CheckedSet = { readonly set: PromptSet } | { readonly findings: readonly Finding[] };

/**
 * @param data what the file's front matter holds
 * @param introduction the Markdown under it
 * @param source `built-in`, or the file's path relative to the journal
 * @param lists what `from` and `each` may name besides questions and ledgers
 * @param scales what the rows of a pulse may name
 */
export function checkSet(
  data: Value,
  introduction: string,
  source: string,
  lists: NamedLists,
  scales: Scales,
): CheckedSet {
  const to = complaints();
  const set = isMapping(data)
    ? readSet(data, to, lists, scales)
    : to.add(
        [],
        'there is no front matter',
        'begin the file with a line of three dashes, then id:, title:, minutes: and questions:',
      );
  if (set === undefined || to.findings.length > 0) return { findings: to.findings };
  return { set: { ...set, introduction: introduction.trim(), source } };
}

type Head = Omit<PromptSet, 'introduction' | 'source'>;

function readSet(data: Mapping, to: Complaints, lists: NamedLists, scales: Scales): Head | undefined {
  const { career, version, every, cadence, closing, quick, later } = data;
  const what = 'a prompt set';
  to.keys(data, [], what, setKeys);
  if (career !== undefined) checkFormat(career, to);
  const id = needed(data, 'id', [], to, what, (value, path) => readId(value, path, to, reservedSetIds));
  const title = needed(data, 'title', [], to, what, (value, path) => to.text(value, path, 'the title'));
  const minutes = needed(data, 'minutes', [], to, what, (value, path) =>
    to.whole(value, path, 'minutes', 1, 600),
  );
  const number = version === undefined ? 1 : to.whole(version, ['version'], 'the version', 1, 99_999);
  const days = every === undefined ? undefined : readEvery(every, to);
  const words = cadence === undefined ? undefined : to.text(cadence, ['cadence'], 'the cadence');
  const closes = closing === undefined ? false : to.yesNo(closing, ['closing'], 'closing') === true;
  const list =
    needed(data, 'questions', [], to, what, (value, path) => to.list(value, path, 'questions')) ?? [];
  const questions = list.flatMap(
    (question, index) => readQuestion(question, ['questions', index], to, scales) ?? [],
  );
  checkIds(questions, closes, to);
  checkReferences(questions, lists, to);
  const askable = { questions, closing: closes };
  const quickIds = quick === undefined ? undefined : readIds(quick, ['quick'], askable, to);
  const laterRun = later === undefined ? undefined : readLater(later, askable, to);

  if (id === undefined || title === undefined || minutes === undefined || number === undefined)
    return undefined;
  return {
    id,
    title,
    version: number,
    minutes,
    cadence: words ?? (days === undefined ? 'on occasion' : `every ${days} days`),
    // A draft that is not whole has left a finding, and then nothing of this is used.
    questions: questions.map(({ draft }) => draft as Question),
    closing: closes,
    ...(days === undefined ? {} : { every: days }),
    ...(quickIds === undefined ? {} : { quick: quickIds }),
    ...(laterRun === undefined ? {} : { later: laterRun }),
  };
}

function checkFormat(career: Value, to: Complaints): void {
  if (career === formatVersion) return;
  to.add(
    ['career'],
    `the file is in format ${kindOf(career)}, and this program reads format ${formatVersion}`,
    `write 'career: ${formatVersion}', or take a newer version of the program`,
  );
}

function readEvery(value: Value, to: Complaints): number | undefined {
  const days = typeof value === 'string' ? /^([1-9]\d{0,3})d$/.exec(value) : null;
  return days === null
    ? to.add(
        ['every'],
        `every is ${kindOf(value)}`,
        "write a number of days, as in '7d', '28d', '90d', '180d' or '365d'",
      )
    : Number(days[1]);
}

function checkIds(questions: readonly ReadQuestion[], closing: boolean, to: Complaints): void {
  to.distinct(
    questions.map(({ draft }) => draft.id),
    (index) => [...(questions[index]?.path ?? []), 'id'],
    'the id',
  );
  for (const { draft, path } of questions) {
    if (closing && (closingIds as readonly (string | undefined)[]).includes(draft.id)) {
      to.add(
        [...path, 'id'],
        `'closing: true' asks '${draft.id ?? ''}' already`,
        "take this question out, or 'closing'",
      );
    }
  }
}
