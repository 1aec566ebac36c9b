/** A question that opens with what was answered to another one last time, so that it need not be looked up. */
import { longDay } from './calendar.ts';
import type { CivilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import { inOrder, isOurs } from './ledgers.ts';
import type { PromptSet, Question } from './prompt-set.ts';
import { oneLine } from './safe-text.ts';
import { decisionSource } from './shown.ts';
import { truncate } from './text-width.ts';

/** Longer words would push the question itself off a small screen. */
const longest = 200;

/** The set with such questions opened with the latest answers up to `date`; without one they stay as they are. */
export function withOpenings(set: PromptSet, entries: readonly Entry[], date: CivilDate): PromptSet {
  if (set.questions.every(({ opens }) => opens === undefined)) return set;
  const past = inOrder(
    entries.filter((entry) => isOurs(entry) && entry.set === set.id && entry.date <= date),
  ).toReversed();
  const questions = set.questions.map((question) => {
    // A decision opens its question once it is known which one is meant.
    if (question.opens === undefined || question.opens === decisionSource) return question;
    for (const entry of past) {
      const answer = entry.answers.find(({ id, text }) => id === question.opens && text.trim() !== '');
      if (answer === undefined) continue;
      const words = truncate(oneLine(answer.text.trim()), longest);
      return { ...question, ask: openedAsk(question, `On ${longDay(entry.date)} you wrote: ${words}`) };
    }
    return question;
  });
  return { ...set, questions };
}

/** @param opening what was written last time, and when */
export function openedAsk({ ask }: Question, opening: string): string {
  return `${opening}. ${ask}`;
}
