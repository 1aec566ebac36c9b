/** A review that comes in a file: what is wrong in it, and the review with what it holds laid over it. */
import type { CivilDate, Moment } from '../calendar.ts';
import { civilDate } from '../calendar.ts';
import type { Complaints } from '../complaints.ts';
import { kindOf } from '../complaints.ts';
import { folded, instead } from '../reading.ts';
import type { DataPath, Mapping, Value } from '../value.ts';
import { isList, isMapping, isPresent, ownValue } from '../value.ts';
import { bucketNames, isSortedApart, reviewOptions } from '../review-options.ts';
import { checkShapes } from './answers-shape.ts';
import { isWhole, optionsOf } from './cells.ts';
import { usualRevisits } from './fold-record.ts';
import { withExpectations } from './items.ts';
import { isFilled } from './progress.ts';
import { stepIds } from './steps.ts';

/** Keys that a file may have; those of the page's head are taken to be about the same review and passed over. */
const answersKeys = [
  'name',
  'title',
  'date',
  'tags',
  'private',
  'status',
  'frame',
  'criteria',
  'options',
  'buckets',
  'scores',
  'hope',
  'still',
  'direction',
  'consulted',
  'expect',
  'decided',
  'revisit',
  'until',
] as const;
const headKeys = [
  'career',
  'id',
  'set',
  'v',
  'method',
  'result',
  'role',
  'scored',
  'steps',
  'answers',
  'took',
  'mode',
  'commit',
  'ask',
  'update',
  'earlier',
];

/**
 * The file with the criteria and options that the review has besides, so that scores on those are known; the paths of
 * what the file itself holds stay as they are in the file.
 */
export function inContext(file: Mapping, review: Mapping): Mapping {
  const join = (key: 'criteria' | 'options'): Mapping => {
    const [own, before] = [listOf(file, key), listOf(review, key)];
    const ids = new Set(own.map(idOf));
    const rest = before.filter((item) => !ids.has(idOf(item)));
    return own.length + rest.length === 0 ? {} : { [key]: [...own, ...rest] };
  };
  return { ...file, ...join('criteria'), ...optionsJoined(file, join('options')) };
}

/** What only `buckets` names is an option, too. */
function optionsJoined(file: Mapping, joined: Mapping): Mapping {
  const known = listOf(joined, 'options');
  const ids = new Set(known.map(idOf));
  const added = bucketed(file)
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) => ({ id }));
  return known.length + added.length === 0 ? {} : { options: [...known, ...added] };
}

function listOf(data: Mapping, key: string): readonly Value[] {
  const list = ownValue(data, key);
  return isList(list) ? list : [];
}

function idOf(item: Value): string {
  const id = isMapping(item) ? item['id'] : item;
  return typeof id === 'string' ? id.trim() : typeof id === 'number' ? String(id) : '';
}

interface Bucketed {
  readonly id: string;
  readonly data: Mapping;
}

function bucketed(file: Mapping): readonly Bucketed[] {
  const buckets = ownValue(file, 'buckets');
  return bucketNames.flatMap((bucket) =>
    (isMapping(buckets) ? listOf(buckets, bucket) : []).flatMap((member): Bucketed[] => {
      const id = idOf(member);
      const more: Mapping = isMapping(member) ? member : {};
      return id === '' ? [] : [{ id, data: { ...more, id, bucket } }];
    }),
  );
}

/** Complaints about what `readDecision` does not look at. */
export function checkAnswers(file: Mapping, context: Mapping, to: Complaints): void {
  to.keys(file, [], 'a review', [...answersKeys, ...headKeys]);
  checkShapes(file, to);
  const options = optionsOf(context).map(({ id }) => id);
  const option = (value: Value | undefined, path: DataPath, what: string): void => {
    // What is no word at all is told of by whoever reads it.
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const id = String(value);
    if (options.includes(id)) return;
    to.add(path, `${what} is '${id}', which is no option`, instead(id, options));
  };
  option(file['hope'], ['hope'], 'hope');
  option(file['still'], ['still'], 'still');
  day(file['date'], ['date'], 'date', to);
  day(file['until'], ['until'], 'until', to);
  const { frame, decided, expect, revisit, consulted, status } = file;
  if (isPresent(frame)) {
    const data = to.mapping(frame, ['frame'], 'frame');
    if (data !== undefined) {
      to.keys(data, ['frame'], 'frame', ['question', 'latest']);
      if (isPresent(data['question'])) to.text(data['question'], ['frame', 'question'], 'the question');
      day(data['latest'], ['frame', 'latest'], 'latest', to);
    }
  }
  if (isMapping(decided)) {
    if (!isPresent(decided['option']))
      to.add(['decided'], 'decided names no option', `add option: ${options.join(' or ')}`);
    else if (isList(decided['option']) || isMapping(decided['option']))
      to.add(['decided', 'option'], `option is ${kindOf(decided['option'])}, not one option`);
    option(decided['option'], ['decided', 'option'], 'option');
    day(decided['date'], ['decided', 'date'], 'date', to);
  } else if (status === 'decided' && !isPresent(decided)) {
    to.add(['status'], "status is 'decided', and what was decided is not said", 'add decided: {option: ...}');
  }
  for (const [index, item] of listed(expect, 'expect', to).entries())
    expectation(item, ['expect', index], to);
  for (const [index, item] of (isList(revisit) ? revisit : []).entries())
    day(item, ['revisit', index], 'revisit', to);
  for (const [index, item] of listed(consulted, 'consulted', to).entries()) {
    const who = isMapping(item) ? item['who'] : item;
    if (typeof who !== 'string')
      to.add(['consulted', index], 'who was asked is not said', 'write {who: ..., part: ...}');
  }
}

function listed(value: Value | undefined, key: string, to: Complaints): readonly Value[] {
  return isPresent(value) ? (to.list(value, [key], key) ?? []) : [];
}

function day(value: Value | undefined, path: DataPath, what: string, to: Complaints): void {
  if (!isPresent(value)) return;
  const isDay = typeof value === 'string' && civilDate(value.slice(0, 10)) !== undefined;
  if (!isDay) to.add(path, `${what} is ${kindOf(value)}, not a day`, 'write it as 2026-03-06');
}

function expectation(item: Value, path: DataPath, to: Complaints): void {
  const data = to.mapping(item, path, 'an expectation');
  if (data === undefined) return;
  to.keys(data, path, 'an expectation', ['id', 'text', 'chance', 'date']);
  if (typeof data['text'] !== 'string')
    to.add(path, 'the expectation has no text', 'write {text, chance, date}');
  const { chance } = data;
  if (isPresent(chance) && !(typeof chance === 'number' && chance > 0 && chance < 1))
    to.add(
      [...path, 'chance'],
      `chance is ${kindOf(chance)}`,
      'write a fraction between 0 and 1, such as 0.7',
    );
  day(data['date'], [...path, 'date'], 'date', to);
}

export interface FillIn {
  /** The review's entry. */
  readonly id: string;
  readonly today: CivilDate;
  readonly now: Moment;
}

/**
 * The review with the file laid over it: lists by id, scores cell by cell, everything else key by key. What the file
 * holds marks its steps as gone through. Laid over twice it is the same.
 */
export function filledIn(review: Mapping, file: Mapping, { id, today, now }: FillIn): Mapping {
  const kept = { ...review, ...plainKeys(file) };
  const merged: Mapping = {
    ...kept,
    ...mapped('frame', review, file),
    ...byId('criteria', review, file),
    ...optionsFilled(review, file),
    ...scoresFilled(review, file),
    ...expected(review, file, id),
    ...consultedOf(review, file),
    ...decidedBy(file, today),
  };
  const steps = ownValue(review, 'steps');
  const done = stepIds.filter((step) => isFilled(step, file));
  const scored =
    isWhole(merged) && isPresent(file['scores']) && !isPresent(merged['scored']) ? { scored: now } : {};
  return {
    ...merged,
    ...scored,
    steps: { ...(isMapping(steps) ? steps : {}), ...Object.fromEntries(done.map((step) => [step, today])) },
  };
}

function plainKeys(file: Mapping): Mapping {
  const keys = ['status', 'hope', 'still', 'direction', 'revisit', 'until'];
  return Object.fromEntries(keys.flatMap((key) => (isPresent(file[key]) ? [[key, file[key]] as const] : [])));
}

function mapped(key: string, review: Mapping, file: Mapping): Mapping {
  const [before, own] = [ownValue(review, key), ownValue(file, key)];
  return isMapping(own) ? { [key]: { ...(isMapping(before) ? before : {}), ...own } } : {};
}

/** Those of the file first, in its order, as it may be all that weighs them; of one id the file's fields win. */
function byId(key: string, review: Mapping, file: Mapping): Mapping {
  const own = listOf(file, key);
  if (own.length === 0) return {};
  const before = listOf(review, key);
  const joined = own.map((item) => {
    const old = before.find((one) => idOf(one) === idOf(item));
    return { ...(isMapping(old) ? old : {}), ...(isMapping(item) ? item : { id: idOf(item) }) };
  });
  const rest = before.filter((one) => own.every((item) => idOf(item) !== idOf(one)));
  return { [key]: [...joined, ...rest] };
}

function optionsFilled(review: Mapping, file: Mapping): Mapping {
  const sorted = bucketed(file).map(({ id, data }) => ({ id, data: inBucket(review, data) }));
  const given: readonly Value[] = [
    ...listOf(file, 'options').map((item) => {
      const place = sorted.find(({ id }) => id === idOf(item));
      return { ...place?.data, ...(isMapping(item) ? item : { id: idOf(item) }) };
    }),
    ...sorted
      .filter(({ id }) => listOf(file, 'options').every((item) => idOf(item) !== id))
      .map(({ data }) => data),
  ];
  if (given.length === 0) return {};
  const known = reviewOptions(review);
  const moved = new Set(
    [...bucketed(file).map(({ data }) => data), ...listOf(file, 'options').filter(isMapping)]
      .filter(({ id, bucket }) => {
        const place = known.find((option) => option.id === idOf(id ?? null))?.bucket;
        return isPresent(bucket) && place !== undefined && bucket !== place;
      })
      .map(idOf),
  );
  const before = listOf(review, 'options').map((old): Value => {
    if (!isMapping(old) || !moved.has(idOf(old))) return old;
    // Year and reason were those of the bucket that it was in.
    const { bucket: _bucket, year: _year, why: _why, ...rest } = old;
    return rest;
  });
  return byId('options', { options: before }, { options: given });
}

/** What is real goes without a bucket, unless the page says otherwise elsewhere. */
function inBucket(review: Mapping, data: Mapping): Mapping {
  const { bucket, ...rest } = data;
  return bucket === 'real' && !isSortedApart(review, idOf(data)) ? rest : data;
}

function scoresFilled(review: Mapping, file: Mapping): Mapping {
  const own = ownValue(file, 'scores');
  if (!isMapping(own)) return {};
  const before = ownValue(review, 'scores');
  const rows = new Map<string, Value>(Object.entries(isMapping(before) ? before : {}));
  for (const [option, row] of Object.entries(own)) {
    const old = rows.get(option);
    if (isMapping(row)) rows.set(option, { ...(isMapping(old) ? old : {}), ...row });
  }
  return { scores: Object.fromEntries(rows) };
}

function expected(review: Mapping, file: Mapping, id: string): Mapping {
  const items = listOf(file, 'expect').filter(isMapping);
  return items.length === 0 ? {} : { expect: withExpectations(listOf(review, 'expect'), items, id) };
}

function personOf(one: Value): string {
  const name = isMapping(one) ? one['who'] : one;
  return typeof name === 'string' ? folded(name) : '';
}

/** By who it was: who is there already gets what the file says of them besides. */
function consultedOf(review: Mapping, file: Mapping): Mapping {
  const all = [...listOf(review, 'consulted')];
  const own = listOf(file, 'consulted');
  for (const one of own) {
    const place = all.findIndex((known) => personOf(known) === personOf(one));
    const old = all[place];
    if (old === undefined) all.push(one);
    else if (isMapping(one)) all[place] = { ...(isMapping(old) ? old : {}), ...one };
  }
  return own.length === 0 ? {} : { consulted: all };
}

/** A record in a file is taken as it stands; only its day and the days to look back on it are filled in. */
function decidedBy(file: Mapping, today: CivilDate): Mapping {
  const decided = ownValue(file, 'decided');
  if (!isMapping(decided)) return {};
  const written = ownValue(decided, 'date');
  const on = (typeof written === 'string' ? civilDate(written.slice(0, 10)) : undefined) ?? today;
  return {
    status: 'decided',
    decided: { ...decided, date: on },
    ...(isPresent(file['revisit']) ? {} : { revisit: usualRevisits(on) }),
  };
}
