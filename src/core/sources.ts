/** Where the items come from that a question offers or goes over: earlier answers, ledgers, named lists. */
import type { CivilDate } from './calendar.ts';
import { choosable } from './decision-records.ts';
import { decisionSource } from './shown.ts';
import { toldLongAgoFirst } from './told-stories.ts';
import type { Facts, StepKey } from './interview-types.ts';
import type { NamedLists, Option, PromptSet, Question } from './prompt-set.ts';
import { namesIn } from './prompt-set.ts';
import { folded, sameWords } from './reading.ts';
import type { Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** Something to pick or to be asked about. */
export interface SourceItem extends Option {
  /** Where it comes from a ledger: which item it is, the day it is due, and the day it was written down. */
  readonly id?: string;
  readonly due?: CivilDate | null;
  readonly date?: CivilDate;
}

/** What is known at one point of a sitting: the past, and the answers to the questions before. */
export interface Known {
  readonly set: PromptSet;
  readonly lists: NamedLists;
  readonly facts: Facts;
  /** Keys of the steps before this point. */
  readonly asked: ReadonlySet<StepKey>;
  readonly answers: ReadonlyMap<StepKey, Value>;
  /** What stands as the answer to a question although it was not given like that in this sitting, by question id. */
  readonly standing: ReadonlyMap<string, Value>;
}

/** Whether an item is among those that a question is about. */
export type IsMeant = (item: SourceItem) => boolean;

/**
 * The items of a source, each text once, in order. A name is a question of the set, else a ledger, else a list.
 *
 * @param isMeant what of them is looked at: an item that is not does not stand for another one of the same words
 */
export function itemsOf(name: string, known: Known, isMeant: IsMeant = () => true): readonly SourceItem[] {
  const seen = new Set<string>();
  return namesIn(name)
    .flatMap((one) => foundItems(one, known).filter(isMeant))
    .filter(({ text }) => {
      const words = folded(text);
      const isNew = words !== '' && !seen.has(words);
      seen.add(words);
      return isNew;
    });
}

function foundItems(name: string, known: Known): readonly SourceItem[] {
  if (known.set.questions.some((question) => question.id === name)) {
    return textsOf(latestAnswer(name, known) ?? null).map((text) => ({ text }));
  }
  if (name === decisionSource && known.facts.decisions !== undefined)
    return choosable(known.facts.decisions).map(({ text }) => ({ text }));
  const ledger = ownValue(known.facts.ledgers, name);
  if (name === 'story' && ledger !== undefined) return toldLongAgoFirst(ledger);
  if (ledger !== undefined) return ledger.map(({ id, text, due, date }) => ({ id, text, due, date }));
  return ownValue(known.lists, name) ?? [];
}

/** This sitting's answer where the question has had its turn, else the one of an earlier run. */
function latestAnswer(id: string, { asked, answers, standing, facts }: Known): Value | undefined {
  return standing.get(id) ?? answers.get(id) ?? (asked.has(id) ? undefined : ownValue(facts.previous, id));
}

/** The answer that was given to `id` for one item of an `each`. */
function answerFor(id: string, item: string, { asked, answers, facts }: Known): Value | undefined {
  const key = eachKey(id, item);
  const previous = asked.has(key) ? undefined : ownValue(facts.previous, id);
  return answers.get(key) ?? (isMapping(previous) ? ownValue(previous, item) : undefined);
}

export function eachKey(id: string, item: string): StepKey {
  return `${id}[${item}]`;
}

/** What an item is called, in a list whose items may have fields: its text, else its fields side by side. */
export function itemText(item: Value): string {
  if (!isMapping(item)) return typeof item === 'string' ? item.trim() : '';
  const name = item['text'] ?? item['name'];
  if (typeof name === 'string') return name.trim();
  return Object.values(item)
    .filter((field) => typeof field === 'string' || typeof field === 'number')
    .join(', ');
}

/** The items of an answer by their texts: a list's, a ranking's, those picked in any way, people by name. */
function textsOf(answer: Value): string[] {
  if (isList(answer)) return answer.map(itemText);
  if (isMapping(answer))
    return Object.values(answer).flatMap((picks) => (isList(picks) ? picks.map(itemText) : []));
  return typeof answer === 'string' ? [answer] : [];
}

/** Whether an answer is one of the values looked for; of several picks, one is enough. */
export function isOneOf(answer: Value | undefined, wanted: readonly Value[]): boolean {
  if (answer === undefined) return false;
  if (isList(answer)) return answer.some((pick) => isOneOf(pick, wanted));
  if (isMapping(answer))
    return Object.values(answer).some((picks) => isList(picks) && isOneOf(picks, wanted));
  return wanted.some((value) =>
    typeof value === 'string' && typeof answer === 'string' ? sameWords(value, answer) : value === answer,
  );
}

/** The items of `each` or `from` that the question's `where` keeps and its `without` does not leave out. */
export function chosenItems(
  source: string,
  question: Question,
  known: Known,
  isMeant?: IsMeant,
): readonly SourceItem[] {
  const conditions = Object.entries(question.where ?? {});
  const taken = new Set(question.without === undefined ? [] : takenBy(question.without, known));
  return itemsOf(source, known, isMeant).filter(
    ({ text }) =>
      !taken.has(folded(text)) &&
      conditions.every(([id, values]) => isOneOf(answerFor(id, text, known), values)),
  );
}

/** What an answer has taken already, case folded: of people the parts they play, else its items. */
function takenBy(id: string, known: Known): readonly string[] {
  const answer = latestAnswer(id, known) ?? null;
  const ofPeople = known.set.questions.some((question) => question.id === id && question.type === 'people');
  const texts =
    ofPeople && isList(answer)
      ? answer.map((person) => (isMapping(person) ? itemText(person['part'] ?? null) : ''))
      : textsOf(answer);
  return texts.map(folded);
}
