/** Decides whether a question is asked in this sitting: its conditions, and the kind of run. */
import type { Interview, StepKey } from './interview-types.ts';
import type { PromptSet, Question, When } from './prompt-set.ts';
import type { Known } from './sources.ts';
import { isOneOf } from './sources.ts';
import type { Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

/** A role is new for this many days. */
const newRoleDays = 90;

/** Whether all conditions of a `when` hold, as far as the answers before the question say. */
export function holds(when: When, known: Known): boolean {
  const { facts, answers } = known;
  if (when.run !== undefined && when.run !== (facts.runs === 0 ? 'first' : 'later')) return false;
  if (when.role !== undefined && (facts.roleDays === null || facts.roleDays >= newRoleDays)) return false;
  if (when.ledger !== undefined && !hasEnough(when, known)) return false;
  if (when.not !== undefined && holds(when.not, known)) return false;
  return Object.entries(when.answers).every(([name, values]) => isOneOf(answerNamed(name, answers), values));
}

function hasEnough({ ledger = '', least = 1 }: When, { facts }: Known): boolean {
  return (ownValue(facts.ledgers, ledger) ?? []).length >= least;
}

/** The answer to `question`, or the point on one line of a pulse, `question.line`. */
function answerNamed(name: string, answers: ReadonlyMap<StepKey, Value>): Value | undefined {
  const whole = answers.get(name);
  if (whole !== undefined) return whole;
  const dot = name.lastIndexOf('.');
  const pulse = answers.get(name.slice(0, Math.max(dot, 0)));
  return isMapping(pulse) ? ownValue(pulse, name.slice(dot + 1)) : undefined;
}

/** The questions of this run, in the set's order: all of them, or what a quick or a later run keeps. */
export function questionsOf({ session: { set, mode, facts } }: Interview): readonly Question[] {
  if (mode === 'given') return set.questions;
  if (mode === 'quick' && set.quick !== undefined) {
    const { quick } = set;
    return set.questions.filter((question) => quick.includes(question.id));
  }
  const asked = questionsInRun(set, facts.runs);
  return mode === 'quick' ? asked.filter((question) => !question.optional) : asked;
}

/** The questions of a full run after `runs` earlier ones, conditions aside. */
export function questionsInRun(set: PromptSet, runs: number): readonly Question[] {
  return runs === 0 ? set.questions : questionsLater(set, runs);
}

/** A later run asks what it lists, and one question of its rotation, each run the next; a list of none is all. */
function questionsLater({ questions, later }: PromptSet, runs: number): readonly Question[] {
  if (later === undefined) return questions;
  const { ids, recheck, keep, rotate = [] } = later;
  const turn = rotate[(runs - 1) % Math.max(rotate.length, 1)];
  return questions.filter(({ id }) => {
    if (rotate.includes(id)) return id === turn;
    return ids.length === 0 || ids.includes(id) || named(recheck).includes(id) || named(keep).includes(id);
  });
}

/** Whether the items that this question had last time come back to be marked. */
export function isRechecked({ later }: PromptSet, id: string): boolean {
  return named(later?.recheck).includes(id);
}

/** Whether last time's answer to this question is shown to be confirmed. */
export function isKept({ later }: PromptSet, id: string): boolean {
  return named(later?.keep).includes(id);
}

function named(ids: string | readonly string[] | undefined): readonly string[] {
  return typeof ids === 'string' ? [ids] : (ids ?? []);
}
