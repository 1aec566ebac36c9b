/** The answers of one sitting, asked for by question. */
import type { Interview } from '../interview-types.ts';
import { planOf } from '../plan.ts';
import { sameWords } from '../reading.ts';
import { itemText } from '../sources.ts';
import type { Value } from '../value.ts';
import { isList } from '../value.ts';

export interface Given {
  /** The answer to a question that is asked once; undefined where it was skipped. */
  value(id: string): Value | undefined;
  /** Words; '' where there are none. */
  text(id: string): string;
  /** The texts of a list's items, of picks or of one pick. */
  texts(id: string): readonly string[];
  items(id: string): readonly Value[];
  /** Whether it was put and left, with an answer or with none: nothing ticked is a skip. */
  isDealtWith(id: string): boolean;
  /** Which of a question's options an answer is, from 0, however they are worded; -1 for none of them. */
  placeOf(id: string, answer: Value | undefined): number;
  /** Item and answer of a question that is repeated; `then` for the lines that followed. */
  each(id: string, then?: boolean): readonly (readonly [item: string, answer: Value])[];
}

function listed(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

export function givenIn(interview: Interview): Given {
  const { steps, answers, settled } = planOf(interview);
  const valueOf = (key: string): Value | undefined => settled.get(key) ?? answers.get(key);
  return {
    value: valueOf,
    text(id) {
      const value = valueOf(id);
      return typeof value === 'string' ? value.trim() : '';
    },
    items: (id) => listed(valueOf(id)),
    isDealtWith: (id) => steps.some(({ key }) => key === id) && interview.given.some(({ key }) => key === id),
    placeOf: (id, answer) =>
      interview.session.set.questions
        .find((question) => question.id === id)
        ?.options?.findIndex(({ text }) => typeof answer === 'string' && sameWords(text, answer)) ?? -1,
    texts: (id) =>
      listed(valueOf(id))
        .map(itemText)
        .filter((text) => text !== ''),
    each: (id, then = false) =>
      steps.flatMap((step) => {
        const isAsked = step.question.id === (then ? `${id}.then` : id) && step.item !== undefined;
        const value = isAsked ? valueOf(step.key) : undefined;
        return value === undefined || step.item === undefined ? [] : [[step.item, value] as const];
      }),
  };
}
