/** Goes through a sitting whose answers are all there at once, as in a file or on a page. */
import { applyAll, plan } from './interview.ts';
import type { Interview, InterviewEvent, Step, StepKey } from './interview-types.ts';
import type { Value } from './value.ts';

/**
 * Puts every step to `answer`, in the order of the plan; an answer may bring further steps, which are put in their
 * turn. What has no answer is skipped.
 *
 * @param answer the step's answer, undefined for none; `among` are the steps that repeat the same question
 */
export function followPlan(
  interview: Interview,
  answer: (step: Step, among: readonly Step[]) => Value | undefined,
): { readonly interview: Interview; readonly events: readonly InterviewEvent[] } {
  const events: InterviewEvent[] = [];
  const put = new Set<StepKey>();
  let followed = interview;
  for (;;) {
    const left = plan(followed).filter((step) => !put.has(step.key));
    // The steps that repeat one question do not depend on one another, so one plan serves them all.
    const end = left.findIndex(
      ({ question, kind }) => question.id !== left[0]?.question.id || kind !== left[0]?.kind,
    );
    const among = end === -1 ? left : left.slice(0, end);
    if (among.length === 0) return { interview: followed, events };
    const replies = among.map((step) => replyTo(step, answer(step, among)));
    for (const { key } of among) put.add(key);
    events.push(...replies);
    followed = applyAll(followed, replies);
  }
}

function replyTo({ key }: Step, value: Value | undefined): InterviewEvent {
  return value === undefined ? { event: 'skip', key } : { event: 'answer', key, value };
}
