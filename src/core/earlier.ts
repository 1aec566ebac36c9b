/** What was written under a question before, for somebody who asks to see it. */
import type { CivilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { Session, Step } from './interview-types.ts';
import { inOrder, isOurs } from './ledgers.ts';
import type { QuestionType } from './prompt-set.ts';
import { folded } from './reading.ts';

export interface EarlierAnswer {
  readonly date: CivilDate;
  readonly text: string;
}

/** More than these nobody reads beside a question. */
const most = 5;

/** Points and marks are given unseen; words may be read again. */
const readable: ReadonlySet<QuestionType> = new Set(['text', 'long']);

/** Whether this is a question whose earlier answers may be seen before it is answered. */
export function canBeReadAgain({ question, kind }: Step): boolean {
  return readable.has(question.type) && kind !== 'carried' && kind !== 'followup' && question.id !== 'open';
}

/** Earlier answers to the question of a step, for the same item, the newest first. */
export function earlierAnswers(
  step: Step,
  { set, date }: Pick<Session, 'set' | 'date'>,
  entries: readonly Entry[],
): readonly EarlierAnswer[] {
  if (!canBeReadAgain(step)) return [];
  const { id } = step.question;
  const item = folded(step.item ?? '');
  const past = inOrder(
    entries.filter((entry) => isOurs(entry) && entry.set === set.id && entry.date <= date),
  );
  return past
    .flatMap((entry) =>
      entry.answers
        .filter(
          (answer) => answer.id === id && folded(answer.item ?? '') === item && answer.text.trim() !== '',
        )
        .map(({ text }) => ({ date: entry.date, text: text.trim() })),
    )
    .toReversed()
    .slice(0, most);
}
