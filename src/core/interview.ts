/**
 * A sitting as a state machine of plain values: events go in, the next question comes out. It knows no
 * screen, disk or clock, so a draft is the list of its events and can be taken up again anywhere.
 */
import type {
  Given,
  Interview,
  InterviewEvent,
  Progress,
  Session,
  Step,
  StepKey,
} from './interview-types.ts';
import { questionsOf } from './conditions.ts';
import { isKept } from './conditions.ts';
import { planOf } from './plan.ts';
import { setMinutes } from './set-minutes.ts';
import type { QuestionType } from './prompt-set.ts';
import { isBlank } from './reading.ts';
import type { Value } from './value.ts';
import { ownValue } from './value.ts';

export function start(session: Session): Interview {
  return { session, given: [], typed: {}, minutes: 0 };
}

/** The sitting that these events, as a draft holds them, led to. */
export function restore(session: Session, events: Iterable<InterviewEvent>): Interview {
  return applyAll(start(session), events);
}

/** The interview after several events: as `apply` on each in turn, but in time that grows with their number alone. */
export function applyAll(interview: Interview, events: Iterable<InterviewEvent>): Interview {
  let after = interview;
  let replies: ReplyEvent[] = [];
  for (const event of events) {
    if (event.event === 'answer' || event.event === 'skip') {
      replies.push(event);
    } else {
      after = apply(withReplies(after, replies), event);
      replies = [];
    }
  }
  return withReplies(after, replies);
}

/**
 * The interview after an event. An answer to a question that already has one replaces it. `back` takes back
 * the latest answer or skip among the steps there are now, and offers its value again at that question.
 */
export function apply(interview: Interview, event: InterviewEvent): Interview {
  const { typed } = interview;
  switch (event.event) {
    case 'answer':
    case 'skip':
      return withReplies(interview, [event]);
    case 'back':
      return back(interview);
    case 'typed':
      return {
        ...interview,
        typed: {
          ...dropped(typed, event.key),
          ...(isBlank(event.value) ? {} : { [event.key]: event.value }),
        },
      };
    case 'stopped':
      return { ...interview, minutes: interview.minutes + event.minutes };
  }
}

type ReplyEvent = Extract<InterviewEvent, { readonly event: 'answer' | 'skip' }>;

function withReplies(interview: Interview, replies: readonly ReplyEvent[]): Interview {
  const given = new Map(interview.given.map((one) => [one.key, one]));
  const typed = new Map(Object.entries(interview.typed));
  for (const reply of replies) {
    // Taken out first, so that the latest reply comes last.
    given.delete(reply.key);
    given.set(reply.key, givenBy(reply));
    if (reply.event === 'answer') typed.delete(reply.key);
  }
  return { ...interview, given: [...given.values()], typed: Object.fromEntries(typed) };
}

function givenBy(reply: ReplyEvent): Given {
  if (reply.event === 'skip') return { key: reply.key };
  const { key, value, unasked } = reply;
  return { key, value, ...(unasked === undefined ? {} : { unasked }) };
}

function back(interview: Interview): Interview {
  const keys = new Set(plan(interview).map((step) => step.key));
  const last = interview.given.findLast(({ key }) => keys.has(key));
  if (last === undefined) return interview;
  return {
    ...interview,
    given: without(interview.given, last.key),
    typed: last.value === undefined ? interview.typed : { ...interview.typed, [last.key]: last.value },
  };
}

function without(given: readonly Given[], key: StepKey): readonly Given[] {
  return given.filter((one) => one.key !== key);
}

function dropped(typed: Interview['typed'], key: StepKey): Interview['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([other]) => other !== key));
}

/** All steps as known now: carried items, the set's questions, the follow-up, the closing. */
export function plan(interview: Interview): readonly Step[] {
  return planOf(interview).steps;
}

/** The first step that has been neither answered nor skipped; null at the end. */
export function current(interview: Interview): Step | null {
  const given = givenKeys(interview);
  return plan(interview).find((step) => !given.has(step.key)) ?? null;
}

export function isDone(interview: Interview): boolean {
  return current(interview) === null;
}

/** What was answered to the steps there are now, in their order. */
export function answers(interview: Interview): ReadonlyMap<StepKey, Value> {
  return planOf(interview).answers;
}

/** Where the sitting stands. Carried items are asked about first and are not counted. */
export function progress(interview: Interview): Progress {
  const given = givenKeys(interview);
  const steps = plan(interview).filter((step) => !step.key.startsWith('open['));
  const next = current(interview);
  const number = next === null ? steps.length : steps.findIndex((step) => step.key === next.key) + 1;
  const left = steps.filter((step) => !given.has(step.key));
  return { number, of: steps.length, minutesLeft: minutesFor(left, interview) };
}

/** A share of the run's minutes, rounded up, so that nothing ends later than was said. */
function minutesFor(steps: readonly Step[], interview: Interview): number {
  const { set, facts, mode } = interview.session;
  const isLater = facts.runs > 0;
  // A set that says how long a later run takes says it of all that such a run asks.
  const asked =
    isLater && mode === 'full' && set.later?.minutes !== undefined ? questionsOf(interview) : set.questions;
  const inAll = effort(asked.map(({ type }) => type)) + (set.closing ? effort(['choice', 'text']) : 0);
  const left = effort(steps.map((step) => step.question.type));
  return Math.ceil(setMinutes(set, isLater) * Math.min(left / Math.max(inAll, 1), 1));
}

/** How long an answer takes beside others: writing takes longer than picking. */
const efforts: Readonly<Partial<Record<QuestionType, number>>> = {
  long: 4,
  list: 3,
  table: 4,
  rank: 2,
  split: 2,
  commit: 2,
  ask: 2,
  text: 2,
  pulse: 2,
};

function effort(types: readonly QuestionType[]): number {
  return types.reduce((sum, type) => sum + (efforts[type] ?? 1), 0);
}

/**
 * What a question starts with where nothing was typed: last time's answer, once it was said that it no longer
 * stands as it is. Everything else starts empty.
 */
export function startingValue(interview: Interview, { key, question, kind }: Step): Value | undefined {
  const { set, facts, review } = interview.session;
  // A step of a review that is gone through again starts with what the review holds.
  if (review !== undefined) return ownValue(facts.previous, key);
  const isAgain = kind === 'question' && facts.runs > 0 && isKept(set, question.id);
  return isAgain ? ownValue(facts.previous, question.id) : undefined;
}

function givenKeys({ given }: Interview): ReadonlySet<StepKey> {
  return new Set(given.map(({ key }) => key));
}
