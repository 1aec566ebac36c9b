/** The sitting of one step: its questions, fitted to what the review holds on the day it is begun. */
import type { CivilDate, Moment } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import { factsFor } from '../facts.ts';
import type { Facts, Session } from '../interview-types.ts';
import { ledgersOf, openIn, upTo } from '../ledgers.ts';
import type { NamedLists, PromptSet, Question } from '../prompt-set.ts';
import { stayId } from '../review-options.ts';
import { reviewDraft } from './draft-name.ts';
import { prefilled } from './prefill.ts';
import { isReading, latestReading } from './reading.ts';
import { oldAfter, ownLedgers, stepLists } from './step-lists.ts';
import type { StepPast } from './step-lists.ts';
import type { StepId } from './steps.ts';

export interface StepSitting extends StepPast {
  readonly step: StepId;
  /** The step as it is worded. */
  readonly set: PromptSet;
  readonly lists: NamedLists;
  readonly name: string;
  readonly title: string;
  /** The day of the review. */
  readonly day: CivilDate;
  readonly now: Moment;
  readonly role: string | null;
  readonly tags: readonly string[];
  readonly private: boolean;
  readonly entry: Entry | null;
  /** The id of the option that is ahead. */
  readonly favourite: string | null;
}

export function stepSession(sitting: StepSitting): Session {
  const { step, name, title, id, day, today, now, role, data, entries } = sitting;
  const { set, facts } = fitted(sitting);
  const previous = step === 'from-to' ? facts.previous : prefilled(step, set, data, sitting.entry, title);
  const people = openIn(ledgersOf(upTo(entries, today), ['people', 'spark']), 'people');
  return {
    set: { ...set, id: reviewDraft(name) },
    lists: { ...sitting.lists, ...stepLists(sitting) },
    facts: {
      ...facts,
      role,
      ledgers: { ...facts.ledgers, people, ...sparksIn(sitting), ...ownLedgers(data, step) },
      carried: [],
      previous,
    },
    date: today,
    written: now,
    started: now,
    mode: 'full',
    tags: sitting.tags,
    private: sitting.private,
    review: { name, title, ...(id === null ? {} : { entry: id }), step, day },
  };
}

/** An option that came from a spark is what became of it. */
function sparksIn({ step, entries, today }: StepSitting): Facts['ledgers'] {
  return step === 'widen' ? { spark: openIn(ledgersOf(upTo(entries, today), ['spark']), 'spark') } : {};
}

const noFacts: Facts = {
  runs: 0,
  role: null,
  roleDays: null,
  ledgers: {},
  previous: {},
  carried: [],
  scales: {},
};

function fitted(sitting: StepSitting): { readonly set: PromptSet; readonly facts: Facts } {
  const { step, set, favourite } = sitting;
  if (step === 'from-to') return withDirection(sitting);
  // Who leans to staying is asked once what that relies on.
  if (step === 'leaning' && favourite === stayId)
    return { set: { ...set, questions: set.questions.filter(({ id }) => id !== 'rely') }, facts: noFacts };
  return { set, facts: noFacts };
}

/** The answer by which a reading that is not old is gone over again; the second option as it is worded. */
function anew({ questions }: PromptSet): string | undefined {
  return questions.find(({ id }) => id === 'again')?.options?.[1]?.text;
}

/**
 * The questions of the direction page, in the journal's own words for them. Where its latest reading is not old,
 * they come only to those who want to go over it again.
 */
function withDirection(sitting: StepSitting): { readonly set: PromptSet; readonly facts: Facts } {
  const { set, sets, entries, role, today } = sitting;
  const direction = sets.find(({ id }) => id === 'direction');
  if (direction === undefined) return { set, facts: noFacts };
  const latest = latestReading(entries, today);
  const isFresh = latest !== undefined && latest.date > addDays(today, -oldAfter);
  const wanted = anew(set);
  const after = (question: Question): Question =>
    isFresh && wanted !== undefined
      ? { ...question, when: { ...question.when, answers: { ...question.when?.answers, again: [wanted] } } }
      : question;
  const own = set.questions.filter(({ id }) => id !== 'again' || isFresh);
  const readings = entries.map((entry) => (isReading(entry) ? { ...entry, set: 'direction' } : entry));
  const { later } = direction;
  return {
    set: {
      ...set,
      questions: [...own, ...direction.questions.map(after)],
      ...(later === undefined || later.ids.length === 0
        ? {}
        : { later: { ...later, ids: [...own.map(({ id }) => id), ...later.ids] } }),
    },
    facts: factsFor(direction, readings, role, today),
  };
}
