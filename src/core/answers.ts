/**
 * Answers as plain data: `readAnswer` brings what an answers file, a draft or a prompt holds into the one
 * form in which it is stored, `answerWords` says a stored answer in words.
 */
import type { Step } from './interview-types.ts';
import type { Question, QuestionType } from './prompt-set.ts';
import { readAsk, readCarried, readCommit } from './read-actions.ts';
import { readChoice, readItems, readPeople, readPicks, readRank, readTable } from './read-items.ts';
import type { AnswerContext } from './read-plain.ts';
import { readDate, readNumber, readProbability, readText, readYesNo } from './read-plain.ts';
import { readPoint, readPulse, readSplit } from './read-points.ts';
import type { Reading } from './reading.ts';
import { Parts, accept, isBlank, refuse, skipped } from './reading.ts';
import type { Value } from './value.ts';
import { isMapping } from './value.ts';

export { answerWords } from './answer-words.ts';
export { midpoints } from './read-points.ts';
export type { AnswerContext } from './read-plain.ts';
export type { Reading } from './reading.ts';

const readers: Readonly<
  Record<QuestionType, (raw: Value, question: Question, context: AnswerContext) => Reading>
> = {
  pulse: readPulse,
  scale: (raw, { labels = [] }) => readPoint(raw, labels),
  text: readText,
  long: readText,
  list: readItems,
  choice: readChoice,
  multi: readPicks,
  rank: readRank,
  split: readSplit,
  table: readTable,
  chance: readChance,
  commit: (raw, _question, context) => readCommit(raw, context),
  ask: (raw, _question, context) => readAsk(raw, context),
  people: readPeople,
  date: (raw, _question, context) => readDate(raw, context),
  number: readNumber,
  confirm: readYesNo,
};

/**
 * The stored value of an answer to `step`. No `value` means it was skipped: null, blank text, and lists and
 * mappings that hold nothing else. Paths in findings start at the answer. A canonical value reads as itself.
 * A question with a `then` may come as `{answer, then}`: take that apart with `splitThen` first, and read the
 * two halves as the answers of the two steps that they belong to.
 */
export function readAnswer(step: Step, raw: Value, context: AnswerContext): Reading {
  if (isBlank(raw)) return skipped;
  if (step.kind === 'carried') return readCarried(raw, step.ledger ?? 'commit', context);
  return readers[step.question.type](raw, step.question, context);
}

/** The two halves of `{answer, then}`, for the step of a question with a `then` and the one that follows it. */
export function splitThen(question: Question, raw: Value): { readonly answer: Value; readonly then?: Value } {
  if (question.then === undefined || !isMapping(raw) || raw['answer'] === undefined) return { answer: raw };
  const keys = Object.keys(raw);
  if (keys.some((key) => key !== 'answer' && key !== 'then')) return { answer: raw };
  return { answer: raw['answer'], ...(raw['then'] === undefined ? {} : { then: raw['then'] }) };
}

/** `{chance, date}`: how likely, and the day by which it will be known; also `70 % by 1 June` as one text. */
function readChance(raw: Value, _question: Question, context: AnswerContext): Reading {
  if (!isMapping(raw)) {
    const [, chance, date] =
      (typeof raw === 'string' && /^\s*([\d.]+\s*%?)[\s,]+(?:by\s+|on\s+)?(\S.*)$/.exec(raw)) || [];
    if (chance !== undefined && date !== undefined) return readChance({ chance, date }, _question, context);
    const alone = readProbability(raw);
    return 'findings' in alone
      ? alone
      : refuse('the chance has no day by which it will be known', "write {chance: '70 %', date: ...}");
  }
  const parts = new Parts();
  parts.onlyKeys(raw, ['chance', 'date']);
  const chance = parts.take(
    'chance',
    isBlank(raw['chance'] ?? null)
      ? refuse('how likely it is is missing')
      : readProbability(raw['chance'] ?? null),
  );
  const date = parts.take(
    'date',
    isBlank(raw['date'] ?? null)
      ? refuse('the day by which it will be known is missing')
      : readDate(raw['date'] ?? null, context),
  );
  return parts.whole(() => accept({ chance: chance ?? null, date: date ?? null }));
}
