/** How the questions of a prompt set are worded, for finding a question by its heading alone. */
import { closing } from './closing.ts';
import { carriedHeading } from './compose.ts';
import { isKept, isRechecked } from './conditions.ts';
import { followUpId, followUpQuestion } from './followup.ts';
import { loopAsks, loopId } from './loop.ts';
import { openedAsk } from './openings.ts';
import { headingKey, type Wordings } from './page.ts';
import type { PromptSet, Question } from './prompt-set.ts';
import { recheckId, recheckQuestion } from './recheck.ts';
import { stillSoAsk, stillSoId } from './still-so.ts';

/** The wordings of each prompt set's questions, by the set's id. */
export type SetWordings = ReadonlyMap<string, Wordings>;

/** @param sets of those with one id the first is looked through first, as it is the one in use */
export function setWordings(sets: readonly PromptSet[]): SetWordings {
  const found = new Map<string, Map<string, Worded['leadsTo']>>();
  for (const set of sets) {
    const known = found.get(set.id) ?? new Map<string, Worded['leadsTo']>();
    found.set(set.id, known);
    for (const { wording, leadsTo } of wordingsOf(set)) {
      const key = headingKey(wording);
      // Two questions with one wording cannot be told apart by it; the first keeps it.
      if (key !== '' && !known.has(key)) known.set(key, leadsTo);
    }
  }
  return found;
}

interface Worded {
  /** With a word in braces for any item, and `{}` for any words. */
  readonly wording: string;
  readonly leadsTo: { readonly id: string; readonly item?: string };
}

/** Everything that can stand over an answer on a page of the set; what could be taken for more comes last. */
function wordingsOf(set: PromptSet): Worded[] {
  const scales = set.questions.some(({ type }) => type === 'scale' || type === 'pulse');
  return [
    ...set.questions.flatMap(ownWordings),
    ...(set.closing ? closing.map(({ id, ask }) => worded(ask, id)) : []),
    worded(carriedHeading, 'open'),
    ...set.questions.flatMap((question) => laterWordings(question, set)),
    ...(scales ? [undefined, '{}'].map((about) => worded(followUpQuestion(set, about).ask, followUpId)) : []),
    ...loopAsks.map((ask) => worded(ask.replace(/\{.*\}/, '{}'), loopId)),
  ];
}

function ownWordings({ id, ask, withoutRole = '', then = '' }: Question): Worded[] {
  return [worded(ask, id), worded(withoutRole, id), worded(then, `${id}.then`)];
}

/** Where the question comes with what was said to it last time. */
function laterWordings(question: Question, set: PromptSet): Worded[] {
  const { id, opens } = question;
  return [
    ...(opens === undefined ? [] : [worded(openedAsk(question, '{}'), id)]),
    ...(isKept(set, id) ? [worded(stillSoAsk(question, '{}'), stillSoId, id)] : []),
    ...(isRechecked(set, id) ? [worded(recheckQuestion('{item}').ask, recheckId)] : []),
  ];
}

function worded(wording: string, id: string, item?: string): Worded {
  return { wording, leadsTo: item === undefined ? { id } : { id, item } };
}
