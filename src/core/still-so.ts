/** Last time's answer is shown to be confirmed, and its question asked again only where it no longer stands. */
import { answerWords } from './answer-words.ts';
import type { CivilDate } from './calendar.ts';
import type { Step } from './interview-types.ts';
import type { Question } from './prompt-set.ts';
import { typesWithItems } from './set-keys.ts';
import { eachKey } from './sources.ts';
import type { Value } from './value.ts';

export const stillSoId = 'still-so';

/** The answer that has the question asked again. */
export const edit = 'edit';

/** @param words the answer of last time */
export function stillSoAsk({ type, ask }: Question, words: string): string {
  return typesWithItems.includes(type)
    ? `Is this still the list? ${words}`
    : `${ask} Last time: ${words}. Is that still so?`;
}

/** @param previous the answer of last time */
export function stillSoStep(question: Question, previous: Value, day: CivilDate): Step {
  const step: Step = { key: question.id, question, ask: question.ask, kind: 'question' };
  const words = answerWords(step, previous, day)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:-|\d+\.) /, '').trim())
    .filter((line) => line !== '')
    .join('; ');
  const ask = stillSoAsk(question, words);
  return {
    key: eachKey(stillSoId, question.id),
    ask,
    item: question.id,
    kind: 'question',
    question: {
      id: stillSoId,
      type: 'choice',
      ask,
      optional: false,
      options: [
        { text: 'keep', about: 'it stands as it is' },
        { text: edit, about: 'ask me again' },
      ],
    },
  };
}
