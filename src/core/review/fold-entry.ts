/** What every step leaves in the entry of a review, whatever it asks: its answers, updates of other items, its minutes. */
import { unstructured } from '../compose.ts';
import type { Interview } from '../interview-types.ts';
import { folded } from '../reading.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import type { Given } from './given.ts';
import { startsEmpty } from './prefill.ts';
import type { StepId } from './steps.ts';

/** Answers that have a key of their own, and so do not stand under `answers` as well. */
const apart: ReadonlySet<string> = new Set([
  'latest',
  'starters',
  'taken-up',
  'options',
  'vanish',
  'changed',
  'case',
  'bucket',
  'year',
  'keep',
  'brought',
  'categories',
  'overlooked',
  'floors',
  'floor',
  'first',
  'points',
  'order',
  'hope',
  'score',
  'still',
  'added',
  'expect',
  'asked',
  'verdict',
  'chosen',
  'revisit',
  'find',
  'until',
]);

/**
 * What a step that is gone through again says no more is gone: somebody in a better state is not to be held to what
 * they said in a worse one. Answers that are only ever written by hand stay.
 */
export function withAnswers(
  data: Mapping,
  fresh: Value | undefined,
  { set, review }: Interview['session'],
): Mapping {
  const { answers: before, ...rest } = data;
  const asked =
    review === undefined || startsEmpty.has(review.step)
      ? []
      : set.questions.filter(({ id, type }) => !apart.has(id) && !unstructured.has(type));
  const stay = Object.entries(isMapping(before) ? before : {}).filter(([id]) =>
    asked.every((question) => question.id !== id),
  );
  const own = Object.entries(isMapping(fresh) ? fresh : {}).filter(([id]) => !apart.has(id));
  const answers = Object.fromEntries([...stay, ...own]);
  return Object.keys(answers).length === 0 ? rest : { ...rest, answers };
}

/** A spark that was taken onto the list has become an option. */
export function updatesWith(data: Mapping, step: StepId, given: Given, { session }: Interview): Mapping {
  if (step !== 'widen') return {};
  const taken = new Set(given.texts('taken-up').map(folded));
  const fresh = (session.facts.ledgers['spark'] ?? [])
    .filter(({ text }) => taken.has(folded(text)))
    .map(({ id }): Mapping => ({ ref: id, state: 'became-option' }));
  const before = ownValue(data, 'update');
  const known: readonly Value[] = isList(before) ? before : [];
  const news = fresh.filter(({ ref }) => !known.some((line) => isMapping(line) && line['ref'] === ref));
  return news.length === 0 ? {} : { update: [...known, ...news] };
}

/** Minutes of asking over all steps; less than half a minute leaves no trace. */
export function withTime(data: Mapping, minutes: number): Mapping {
  const took = ownValue(data, 'took');
  const all = Math.round((typeof took === 'number' ? took : 0) + minutes);
  return all === 0 ? data : { ...data, took: all };
}
