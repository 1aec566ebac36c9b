/** What stands in the fields when a step is gone through again: what the review holds. Scores start empty. */
import type { Entry } from '../entry.ts';
import type { PromptSet } from '../prompt-set.ts';
import type { Bucket } from '../review-options.ts';
import { bucketNames } from '../review-options.ts';
import { eachKey } from '../sources.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import { criteriaOf, optionsOf } from './cells.ts';
import type { StepId } from './steps.ts';

/** Steps that begin without what the review holds: what is said in them comes beside it. */
export const startsEmpty: ReadonlySet<StepId> = new Set([
  'scores',
  // The direction page brings its items of last time back by itself.
  'from-to',
  'counsel',
]);

/** By the key of the question. */
export function prefilled(
  step: StepId,
  set: PromptSet,
  data: Mapping,
  entry: Entry | null,
  title: string,
): Mapping {
  if (startsEmpty.has(step)) return {};
  return { ...fromPage(set, entry), ...heldFor(step, set, data, title) };
}

function fromPage({ questions }: PromptSet, entry: Entry | null): Mapping {
  if (entry === null) return {};
  const stored = ownValue(entry.frontMatter, 'answers');
  const answers: Mapping = isMapping(stored) ? stored : {};
  const found: Record<string, Value> = {};
  for (const { id, type, each } of questions) {
    const value = ownValue(answers, id);
    if (value !== undefined && value !== null) {
      if (each === undefined) found[id] = value;
      else if (isMapping(value))
        for (const [item, answer] of Object.entries(value)) found[eachKey(id, item)] = answer;
    }
    if (type !== 'text' && type !== 'long') continue;
    for (const { id: about, item, text } of entry.answers) {
      if (about === id) found[item === undefined ? id : eachKey(id, item)] = text;
    }
  }
  return found;
}

/** The answers that stand under keys of their own, by the key of the question. */
export function heldFor(step: StepId, set: PromptSet, data: Mapping, title: string): Mapping {
  const titleOf = (id: Value | undefined): string | undefined =>
    optionsOf(data).find((option) => option.id === id)?.title;
  switch (step) {
    case 'frame': {
      const frame = ownValue(data, 'frame');
      const { question = title, latest } = isMapping(frame) ? frame : {};
      return present({ question, latest });
    }
    case 'buckets':
      return Object.fromEntries(
        optionsOf(data).flatMap((option) => [
          [eachKey('bucket', option.title), bucketWords(option.bucket, set)],
          ...(option.year === undefined ? [] : [[eachKey('year', option.title), option.year] as const]),
          ...(option.why === undefined ? [] : [[eachKey('why', option.title), option.why] as const]),
        ]),
      );
    case 'criteria':
      return criteriaPrefill(data);
    case 'weights':
      return Object.fromEntries(
        criteriaOf(data).flatMap(({ text, data: own }) =>
          typeof own['points'] === 'number' ? [[eachKey('points', text), own['points']] as const] : [],
        ),
      );
    case 'hope':
      return present({ hope: titleOf(ownValue(data, 'hope')) });
    case 'against':
      return present({ still: titleOf(ownValue(data, 'still')) });
    case 'expect': {
      const expect = ownValue(data, 'expect');
      if (!isList(expect)) return {};
      const items = expect.map((item) => {
        if (!isMapping(item)) return item;
        const { id: _id, ...rest } = item;
        return rest;
      });
      return { expect: items };
    }
    case 'known':
    case 'from-to':
    case 'here':
    case 'widen':
    case 'scores':
    case 'result':
    case 'leaning':
    case 'counsel':
    case 'premortem':
    case 'distance':
    case 'record':
      return {};
  }
}

/** As the step words it. */
function bucketWords(bucket: Bucket, { questions }: PromptSet): string {
  const offered = questions.find(({ id }) => id === 'bucket')?.options ?? [];
  return offered[bucketNames.indexOf(bucket)]?.text ?? bucket;
}

function criteriaPrefill(data: Mapping): Mapping {
  const criteria = criteriaOf(data);
  if (criteria.length === 0) return {};
  const floored = criteria.filter(({ data: own }) => typeof own['floor'] === 'number');
  return {
    keep: criteria.map(({ text }) => text),
    ...(floored.length === 0 ? {} : { floors: floored.map(({ text }) => text) }),
    ...Object.fromEntries(
      criteria.flatMap(({ text, data: own }) => [
        ...(typeof own['low'] === 'string' ? [[eachKey('low', text), own['low']] as const] : []),
        ...(typeof own['high'] === 'string' ? [[`${eachKey('low', text)}.then`, own['high']] as const] : []),
        ...(typeof own['floor'] === 'number' ? [[eachKey('floor', text), own['floor']] as const] : []),
      ]),
    ),
  };
}

function present(values: Readonly<Record<string, Value | undefined>>): Mapping {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null,
    ),
  );
}
