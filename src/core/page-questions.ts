/** What stands on an editor page: every step there is, and a block for each question that answers may yet bring. */
import { holds, isRechecked, questionsOf } from './conditions.ts';
import { plan } from './interview.ts';
import type { Interview, Step, StepKey } from './interview-types.ts';
import { wordsOf } from './notation/lines.ts';
import type { Question, When } from './prompt-set.ts';
import { recheckId } from './recheck.ts';
import { edit, stillSoId } from './still-so.ts';
import { isUnseen } from './shown.ts';
import type { Value } from './value.ts';

/** A place for answers on a page. */
export interface Place {
  readonly key: StepKey;
  readonly heading: string;
  readonly step: Step;
  /** Set where the step is not there yet: what has to be answered first, in words. */
  readonly waitsFor?: string;
  /** Answers for several items stand here, `- item: answer`. */
  readonly forItems: boolean;
}

export function placesOn(interview: Interview): Place[] {
  const steps = plan(interview);
  const placed = new Set<StepKey>();
  const places: Place[] = [];
  const add = (place: Place): void => {
    if (!placed.has(place.key)) places.push(place);
    placed.add(place.key);
  };
  const addSteps = (wanted: readonly Step[]): void =>
    wanted.forEach((step) => add({ key: step.key, heading: step.ask, step, forItems: false }));

  addSteps(steps.filter(({ kind, question }) => kind === 'carried' || question.id === 'open'));
  for (const question of questionsOf(interview)) {
    // A page is read as a whole, and what it would show is to be seen afterwards.
    if (isUnseen(question)) continue;
    const again = isRechecked(interview.session.set, question.id);
    if (again) addSteps(steps.filter((step) => step.question.id === recheckId));
    const shown = steps.filter((step) => step.question.id === stillSoId && step.item === question.id);
    addSteps(shown);
    const own = steps.filter((step) => belongsTo(step, question));
    addSteps(own);
    const comes =
      own.length === 0 ? mayCome(question, interview) : newItemsMayCome(question, places, interview);
    if (comes) add(placeFor(question, interview, shown.length > 0));
    if (question.then !== undefined && question.each === undefined)
      add(placeForThen(question, question.then));
  }
  addSteps(steps.filter(({ question }) => !isUnseen(question)));
  return places;
}

/** The steps of a question: itself, for each item, and what follows on it. */
function belongsTo(step: Step, { id }: Question): boolean {
  return step.question.id === id || step.question.id === `${id}.then`;
}

/** Whether answers on this page could still bring the question up. */
function mayCome({ each, from, when, options }: Question, interview: Interview): boolean {
  const { set, lists, facts } = interview.session;
  const nothing = { set, lists, facts, asked: new Set<string>(), answers: new Map(), standing: new Map() };
  if (when !== undefined && !holds({ ...when, answers: {} }, nothing)) return false;
  const source = each ?? (options === undefined ? from : undefined);
  return source === undefined || set.questions.some(({ id }) => id === source);
}

/** Whether an answer on this page could bring items that are not there yet. */
function newItemsMayCome({ each }: Question, places: readonly Place[], { given }: Interview): boolean {
  const isAnswered = given.some(({ key, value }) => key === each && value !== undefined);
  return each !== undefined && !isAnswered && places.some(({ key }) => key === each);
}

/** @param isShown the answer of last time stands above it, to be kept or not */
function placeFor(question: Question, interview: Interview, isShown: boolean): Place {
  const step: Step = { key: question.id, question, ask: question.ask, kind: 'question' };
  const reasons = [
    ...(isShown ? [`only if the answer above is ${edit}`] : []),
    ...(question.when === undefined ? [] : conditionWords(question.when)),
    ...(question.each === undefined ? [] : [`for each of ${sourceWords(question.each, interview)}`]),
    ...(question.from === undefined ? [] : [`from ${sourceWords(question.from, interview)}`]),
  ];
  return {
    key: step.key,
    heading: step.ask,
    step,
    waitsFor: reasons.join('; '),
    forItems: question.each !== undefined,
  };
}

function placeForThen({ id, optional, ask }: Question, then: string): Place {
  const question: Question = { id: `${id}.then`, type: 'text', ask: then, optional };
  const step: Step = { key: question.id, question, ask: then, kind: 'then' };
  return { key: step.key, heading: then, step, waitsFor: `follows on '${ask}'`, forItems: false };
}

function sourceWords(source: string, { session: { set } }: Interview): string {
  const question = set.questions.find(({ id }) => id === source);
  return question === undefined ? source : `the answers to '${question.ask}'`;
}

/** `only if voice is 1 or 2`, `unless talk is one to write down`. */
function conditionWords({ answers, not }: When): string[] {
  const refused = Object.entries(not?.answers ?? {});
  return [
    ...Object.entries(answers).map((condition) => `only if ${answerCondition(condition)}`),
    ...(refused.length === 0 ? [] : [`unless ${refused.map(answerCondition).join(' and ')}`]),
  ];
}

function answerCondition([name, values]: readonly [string, readonly Value[]]): string {
  return `${name.split('.').at(-1)} is ${values.map(wordsOf).join(' or ')}`;
}
