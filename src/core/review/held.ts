/**
 * What a review holds as the answers to the questions of a step: by their words the program knows its own lines on
 * the page, and what adds up over several sittings is shown as the whole that it has become.
 */
import { answerWords } from '../answer-words.ts';
import type { CivilDate } from '../calendar.ts';
import { civilDate } from '../calendar.ts';
import type { Section } from '../entry.ts';
import type { Interview, Session, Step } from '../interview-types.ts';
import { planOf } from '../plan.ts';
import type { QuestionType } from '../prompt-set.ts';
import { folded } from '../reading.ts';
import type { ReviewOption } from '../review-options.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import { cellAt, criteriaOf, optionsOf } from './cells.ts';
import { isSameItem } from './items.ts';
import { changedId } from './fold-options.ts';
import { idCalled } from './names.ts';
import { heldFor } from './prefill.ts';
import type { Rewording } from './reword.ts';
import type { StepId } from './steps.ts';

/** A section as a step leaves it, with what is known of the one that it takes the place of. */
export type Reworded = Section & Rewording;

/** Answers of these types are written item by item. */
const lists: ReadonlySet<QuestionType> = new Set([
  'list',
  'multi',
  'rank',
  'split',
  'table',
  'people',
  'pulse',
  'ask',
]);

/** @param data the review's front matter before the step is folded into it */
export function rewordings(
  sections: readonly Section[],
  interview: Interview,
  data: Mapping,
): readonly Reworded[] {
  const { steps, answers, settled } = planOf(interview);
  return sections.map((section): Reworded => {
    const step = steps.find(({ question, item }) => question.id === section.id && item === section.item);
    const given = step && (settled.get(step.key) ?? answers.get(step.key));
    if (step === undefined || given === undefined) return { ...section, was: [], isList: false };
    return { ...section, ...wordsOf(step, given, interview, data), isList: lists.has(step.question.type) };
  });
}

function wordsOf(
  step: Step,
  given: Value,
  { session }: Interview,
  data: Mapping,
): Pick<Rewording, 'text' | 'was'> {
  const { review, date, facts } = session;
  const of = review?.step ?? 'known';
  const before = dayOf(of, data) ?? date;
  const { id, type } = step.question;
  if (type === 'ask' || type === 'commit') {
    const held = itemsFor(step, type, data);
    const say = (items: readonly Value[], day: CivilDate): string =>
      items.map((item) => answerWords(step, item, day)).join('\n\n');
    return { text: say(withItem(held, given), date), was: [say(held, before)] };
  }
  const held = heldAt(step, of, data, session) ?? ownValue(facts.previous, step.key);
  const whole = held === undefined ? given : together(id, held, given);
  return {
    text: answerWords(step, whole, date),
    was: held === undefined ? [] : [answerWords(step, held, before)],
  };
}

/** The day on which a step was last gone through, as days of another year are written with theirs. */
function dayOf(step: StepId, data: Mapping): CivilDate | undefined {
  const steps = ownValue(data, 'steps');
  const day = isMapping(steps) ? ownValue(steps, step) : undefined;
  return typeof day === 'string' ? civilDate(day) : undefined;
}

/** The asks or steps that answer a question. */
function itemsFor({ question, item }: Step, kind: 'ask' | 'commit', data: Mapping): readonly Mapping[] {
  const all = ownValue(data, kind);
  return (isList(all) ? all : [])
    .filter(isMapping)
    .filter((one) => one['question'] === question.id && one['item'] === item);
}

function withItem(held: readonly Mapping[], given: Value): readonly Value[] {
  const place = held.findIndex((one) => isMapping(given) && isSameItem(one, given));
  return place === -1 ? [...held, given] : held.with(place, given as Mapping);
}

function heldAt(step: Step, of: StepId, data: Mapping, { set, review }: Session): Value | undefined {
  const { question, key, item } = step;
  switch (question.id) {
    case 'case':
      return rows(data, ({ id }) => casesOf(id, data));
    case 'changed':
      return optionsOf(data).some(({ id }) => id === changedId);
    case 'first':
      return criteriaOf(data).find((criterion) => criterion.data['points'] === 100)?.text;
    case 'order':
      return criteriaOf(data).map(({ text }) => text);
    case 'score': {
      const criterion = idCalled(
        item ?? '',
        criteriaOf(data).map(({ id, text }) => ({ id, title: text })),
      );
      return criterion === undefined
        ? undefined
        : rows(data, ({ id }) => {
            const score = cellAt(data, id, criterion);
            return score === undefined || score === null ? undefined : { score };
          });
    }
    case 'asked':
      return people(data);
    case 'until':
      return ownValue(data, 'until');
    case 'verdict':
      // Only a record that was put off is asked for again.
      return question.options?.[2]?.text;
    default:
      return ownValue(heldFor(of, set, data, review?.title ?? ''), key) ?? storedAt(step, data);
  }
}

function storedAt({ question, item }: Step, data: Mapping): Value | undefined {
  const answers = ownValue(data, 'answers');
  const stored = isMapping(answers) ? ownValue(answers, question.id) : undefined;
  if (item === undefined) return stored;
  return isMapping(stored) ? ownValue(stored, item) : undefined;
}

/** A row for each option that has something to say; undefined for none. */
function rows(data: Mapping, cells: (option: ReviewOption) => Mapping | undefined): Mapping | undefined {
  const found = optionsOf(data).flatMap((option) => {
    const row = cells(option);
    return row === undefined ? [] : [[option.title, row] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function casesOf(id: string, data: Mapping): Mapping | undefined {
  const listed = ownValue(data, 'options');
  const own = (isList(listed) ? listed : []).filter(isMapping).find((option) => option['id'] === id);
  const said = Object.entries(own ?? {}).filter(([key]) => key === 'for' || key === 'against');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function people(data: Mapping): Value | undefined {
  const consulted = ownValue(data, 'consulted');
  if (!isList(consulted) || consulted.length === 0) return undefined;
  return consulted.map((one) => {
    const { who = null, part = null } = isMapping(one) ? one : { who: one };
    return { name: who, ...(part === null ? {} : { part }) };
  });
}

/** What a sitting adds to what there is; elsewhere its answer is the whole one. */
function together(id: string, held: Value, given: Value): Value {
  if (id === 'changed') return held === true || given;
  if (id === 'asked' && isList(held) && isList(given)) {
    const names = new Set(given.map(nameOf));
    return [...held.filter((one) => !names.has(nameOf(one))), ...given];
  }
  if ((id === 'case' || id === 'score') && isMapping(held) && isMapping(given)) {
    const all = new Map(Object.entries(held));
    for (const [row, cells] of Object.entries(given)) {
      const name = [...all.keys()].find((one) => folded(one) === folded(row)) ?? row;
      const before = all.get(name);
      all.set(name, isMapping(before) && isMapping(cells) ? { ...before, ...cells } : cells);
    }
    return Object.fromEntries(all);
  }
  return given;
}

function nameOf(person: Value): string {
  const name = isMapping(person) ? person['name'] : person;
  return folded(typeof name === 'string' ? name : '');
}
