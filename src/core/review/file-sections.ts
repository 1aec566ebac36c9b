/** What a file says, under the questions that a person would have been asked, so that the page reads well. */
import { answerWords } from '../answer-words.ts';
import type { CivilDate } from '../calendar.ts';
import type { Question } from '../prompt-set.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import { criteriaOf, optionsOf } from './cells.ts';
import type { Reworded } from './held.ts';
import type { StepId } from './steps.ts';

/** A question under which a key of the front matter stands on the page. */
interface Under {
  readonly step: StepId;
  readonly id: string;
  /** The keys of a file that say something to it. */
  readonly keys: readonly string[];
  answer(data: Mapping): Value | undefined;
}

const list: ReadonlySet<string> = new Set(['options', 'keep', 'expect']);

const all: readonly Under[] = [
  { step: 'frame', id: 'question', keys: ['frame'], answer: (data) => within(data, 'frame', 'question') },
  {
    step: 'widen',
    id: 'options',
    keys: ['options', 'buckets'],
    answer: (data) => (has(data, 'options') ? optionsOf(data).map(({ title }) => title) : undefined),
  },
  {
    step: 'criteria',
    id: 'keep',
    keys: ['criteria'],
    answer: (data) => (has(data, 'criteria') ? criteriaOf(data).map(({ text }) => text) : undefined),
  },
  { step: 'expect', id: 'expect', keys: ['expect'], answer: (data) => ownValue(data, 'expect') },
  { step: 'record', id: 'chosen', keys: ['decided'], answer: chosenIn },
  { step: 'record', id: 'reason', keys: ['decided'], answer: (data) => within(data, 'decided', 'reason') },
  { step: 'record', id: 'trigger', keys: ['decided'], answer: (data) => within(data, 'decided', 'trigger') },
  {
    step: 'record',
    id: 'gives-up',
    keys: ['decided'],
    answer: (data) => within(data, 'decided', 'gives_up'),
  },
  {
    step: 'record',
    id: 'reopen-if',
    keys: ['decided'],
    answer: (data) => within(data, 'decided', 'reopen_if'),
  },
];

/** The steps whose questions are wanted. */
export const fileSteps: readonly StepId[] = [...new Set(all.map(({ step }) => step))];

/**
 * @param data the review's front matter before the file is laid over it, and `merged` after that
 * @param questions those of `fileSteps`
 */
export function fileSections(
  file: Mapping,
  { data, merged }: { readonly data: Mapping; readonly merged: Mapping },
  questions: (step: StepId) => readonly Question[],
  day: CivilDate,
): readonly Reworded[] {
  return all
    .filter(({ keys }) => keys.some((key) => ownValue(file, key) !== undefined))
    .flatMap(({ step, id, answer }): Reworded[] => {
      const question = questions(step).find((one) => one.id === id);
      const [text, was] = [merged, data].map((from) => words(question, answer(from), day));
      if (question === undefined || text === undefined) return [];
      const heading = question.ask.replaceAll(/\s+/g, ' ');
      return [{ id, heading, text, was: was === undefined ? [] : [was], isList: list.has(id) }];
    });
}

function words(question: Question | undefined, value: Value | undefined, day: CivilDate): string | undefined {
  if (question === undefined || value === undefined || value === null) return undefined;
  const said = answerWords({ key: question.id, question, ask: question.ask, kind: 'question' }, value, day);
  return said.trim() === '' ? undefined : said.trim();
}

function has(data: Mapping, key: string): boolean {
  const value = ownValue(data, key);
  return isList(value) && value.length > 0;
}

function within(data: Mapping, key: string, part: string): Value | undefined {
  const value = ownValue(data, key);
  return isMapping(value) ? ownValue(value, part) : undefined;
}

function chosenIn(data: Mapping): Value | undefined {
  const option = within(data, 'decided', 'option');
  return optionsOf(data).find(({ id }) => id === option)?.title ?? option;
}
