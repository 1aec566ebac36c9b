/**
 * Folds the answers of one step into a review: what its front matter then holds, and the sections of its page.
 * Folding the same answers twice doubles nothing, should the program have ended between two writes; the minutes alone
 * are counted again, and scoring is taken to have ended later.
 */
import { addMonths } from '../calendar.ts';
import type { CivilDate, Moment } from '../calendar.ts';
import { compose, unstructured } from '../compose.ts';
import { forces } from '../from-to.ts';
import type { Interview } from '../interview-types.ts';
import { planOf } from '../plan.ts';
import { folded } from '../reading.ts';
import { repeatsPrivate } from '../repeats-private.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import { stayId } from '../review-options.ts';
import { optionsOf } from './cells.ts';
import { foldBuckets, foldHere, foldWiden, withOptionIds } from './fold-options.ts';
import { foldAdded, foldCriteria, foldScores, foldWeights } from './fold-matrix.ts';
import type { Given } from './given.ts';
import { givenIn } from './given.ts';
import { rewordings } from './held.ts';
import type { Reworded } from './held.ts';
import { isSameExpectation, isSameItem, nextId, withExpectations } from './items.ts';
import { idCalled } from './names.ts';
import { startsEmpty } from './prefill.ts';
import { forceSums } from './reading.ts';
import type { StepId } from './steps.ts';

export interface FoldInto {
  /** The entry's id, from which items take theirs. */
  readonly id: string;
  readonly now: Moment;
  /** Minutes of asking in this step. */
  readonly minutes: number;
  /** The sums of the latest reading, for a step that finds that it holds. */
  readonly reading?: Mapping;
  /** What the numbers come to and by which method, for the step that shows it: `{method, result}`. */
  readonly snapshot?: { readonly method: string; readonly result: Mapping };
  /** How the hope was asked for, to stand over it once it is shown. */
  readonly hopeAsk?: string;
}

export interface Folded {
  readonly data: Mapping;
  /** Those of the questions that were answered. */
  readonly sections: readonly Reworded[];
}

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

/** @param data the review's front matter as it stands now */
export function foldStep(data: Mapping, interview: Interview, into: FoldInto): Folded {
  const { review, date } = interview.session;
  const step = review?.step ?? 'known';
  const given = givenIn(interview);
  const page = compose(interview, { id: into.id });
  const own = ownKeys(step, data, given, date, into);
  const done = isOver(step, own, given) ? { steps: stepsWith(own, step, date) } : {};
  const sealed = page.sections.filter(({ id }) => id !== 'hope');
  return {
    data: withTime(
      {
        ...withAnswers(
          withItems(
            withItems(own, 'commit', page.frontMatter['commit'], into),
            'ask',
            page.frontMatter['ask'],
            into,
          ),
          page.frontMatter['answers'],
          interview.session,
        ),
        ...updatesWith(own, step, given, interview),
        ...(repeatsPrivate(planOf(interview), interview.session) ? { private: true } : {}),
        ...done,
      },
      into.minutes,
    ),
    sections: [...(step === 'against' ? hopeSection(own, into) : []), ...rewordings(sealed, interview, data)],
  };
}

function ownKeys(step: StepId, data: Mapping, given: Given, today: CivilDate, into: FoldInto): Mapping {
  // Whatever is answered, a decision that was put off goes on.
  const named = withOptionIds(data);
  const going = ownValue(named, 'status') === 'deferred' ? { ...named, status: 'open' } : named;
  switch (step) {
    case 'frame':
      return foldFrame(going, given);
    case 'from-to':
      return foldDirection(going, given, into);
    case 'here':
      return foldHere(going, given);
    case 'widen':
      return foldWiden(going, given);
    case 'buckets':
      return foldBuckets(going, given, today);
    case 'criteria':
      return foldCriteria(going, given);
    case 'weights':
      return unseen(foldWeights(going, given));
    case 'hope':
      return withOption(going, 'hope', given);
    case 'scores':
      return unseen(foldScores(going, given, into.now));
    case 'result':
      return { ...going, ...into.snapshot };
    case 'against':
      return foldAgainst(withOption(going, 'still', given), given, today);
    case 'counsel':
      return foldCounsel(going, given);
    case 'expect':
      return foldExpect(going, given, into);
    case 'record':
      return foldRecord(going, given, today, into);
    case 'known':
    case 'leaning':
    case 'premortem':
    case 'distance':
      return going;
  }
}

/** A record that is put off is asked for again; every other step is over once it was gone through. */
function isOver(step: StepId, data: Mapping, given: Given): boolean {
  if (step === 'record') return ownValue(data, 'status') === 'decided';
  return step !== 'against' || given.texts('added').length === 0;
}

function stepsWith(data: Mapping, step: StepId, date: CivilDate): Mapping {
  const steps = ownValue(data, 'steps');
  return { ...(isMapping(steps) ? steps : {}), [step]: date };
}

/** Whoever weighs or scores anew looks at the result anew. */
function unseen(data: Mapping): Mapping {
  const steps = ownValue(data, 'steps');
  if (!isMapping(steps)) return data;
  const { result: _result, against: _against, ...rest } = steps;
  return { ...data, steps: rest };
}

function foldFrame(data: Mapping, given: Given): Mapping {
  const frame = ownValue(data, 'frame');
  const [question, latest] = [given.text('question'), given.value('latest')];
  const told = {
    ...(question === '' ? {} : { question }),
    ...(latest === undefined ? {} : { latest }),
  };
  return Object.keys(told).length === 0
    ? data
    : { ...data, frame: { ...(isMapping(frame) ? frame : {}), ...told } };
}

function foldDirection(data: Mapping, given: Given, { reading }: FoldInto): Mapping {
  const answered = Object.fromEntries(
    forces.flatMap((name) => {
      const value = given.value(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const sums = forceSums(answered) ?? reading;
  return sums === undefined ? data : { ...data, direction: sums };
}

/** An option by its title, kept by its id. */
function withOption(data: Mapping, question: 'hope' | 'still', given: Given): Mapping {
  const title = given.text(question);
  return title === '' ? data : { ...data, [question]: idCalled(title, optionsOf(data)) ?? title };
}

/** A criterion that is added brings weights and scores up again; what came out before is kept with its day. */
function foldAgainst(data: Mapping, given: Given, today: CivilDate): Mapping {
  const added = foldAdded(data, given, today);
  const result = ownValue(data, 'result');
  if (added === data || !isMapping(result)) return added;
  const earlier = ownValue(data, 'earlier');
  const before: readonly Value[] = isList(earlier) ? earlier : [];
  return unseen({ ...added, earlier: [...before, { date: today, ...result }] });
}

function hopeSection(data: Mapping, { hopeAsk }: FoldInto): readonly Reworded[] {
  const hope = ownValue(data, 'hope');
  if (typeof hope !== 'string' || hopeAsk === undefined) return [];
  const title = optionsOf(data).find(({ id }) => id === hope)?.title ?? hope;
  // What was hoped for before is kept nowhere else; it was one of the options.
  const was = optionsOf(data).map((option) => option.title);
  return [{ id: 'hope', heading: hopeAsk, text: title, was, isList: false }];
}

/** Who was asked joins those that were; to wait is the second of the two that are offered. */
function foldCounsel(data: Mapping, given: Given): Mapping {
  const before = ownValue(data, 'consulted');
  const known: readonly Value[] = isList(before) ? before : [];
  const names = new Set(known.map((one) => (isMapping(one) ? folded(String(one['who'] ?? '')) : '')));
  const asked = given.items('asked').flatMap((person): Mapping[] => {
    const { name, part } = isMapping(person) ? person : { name: person };
    if (typeof name !== 'string' || names.has(folded(name))) return [];
    return [{ who: name, ...(part === undefined ? {} : { part }) }];
  });
  const consulted = asked.length === 0 ? {} : { consulted: [...known, ...asked] };
  return {
    ...data,
    ...consulted,
    ...(given.placeOf('wait', given.value('wait')) === 1 ? { status: 'deferred' } : {}),
  };
}

function foldExpect(data: Mapping, given: Given, { id }: FoldInto): Mapping {
  const items = given.items('expect');
  if (items.length === 0) return data;
  const listed = ownValue(data, 'expect');
  const fresh = items.map((item): Mapping => (isMapping(item) ? item : { text: item }));
  // The list was in the field: what is no longer in it was taken out.
  const before = (isList(listed) ? listed : []).map((one): Mapping => {
    if (!isMapping(one)) return { text: one };
    const { chance: _chance, date: _date, ...rest } = one;
    return rest;
  });
  const all = withExpectations(before, fresh, id);
  const wanted = fresh.map(
    (item) => all.find((one) => isMapping(one) && isSameExpectation(one, item)) ?? item,
  );
  return { ...data, expect: [...new Set(wanted)] };
}

const usualMonths = [3, 6, 12];

/** The places of the first two among the answers that are offered; the third is 'not yet'. */
const verdicts = { decided: 0, stay: 1 } as const;

function foldRecord(data: Mapping, given: Given, today: CivilDate, into: FoldInto): Mapping {
  const verdict = given.placeOf('verdict', given.value('verdict'));
  if (verdict !== verdicts.decided && verdict !== verdicts.stay) return foldNotYet(data, given, into);
  const chosen = verdict === verdicts.stay ? stayId : idCalled(given.text('chosen'), optionsOf(data));
  const option = chosen ?? given.text('chosen');
  // Without a choice there is nothing to close.
  if (option === '') return data;
  const parts: readonly (readonly [string, string])[] = [
    ['reason', 'reason'],
    ['trigger', 'trigger'],
    ['gives_up', 'gives-up'],
    ['reopen_if', 'reopen-if'],
  ];
  const told = parts.flatMap(([key, id]) => (given.text(id) === '' ? [] : [[key, given.text(id)] as const]));
  const months = given.texts('revisit').flatMap((text) => /\d+/.exec(text)?.map(Number) ?? []);
  const { until: _until, ...rest } = data;
  return {
    ...rest,
    status: 'decided',
    decided: { option, date: today, ...Object.fromEntries(told) },
    revisit: (months.length === 0 ? usualMonths : months).map((count) => addMonths(today, count)),
  };
}

/** What is to be found out first stands among the steps that are open. */
function foldNotYet(data: Mapping, given: Given, into: FoldInto): Mapping {
  if (given.value('verdict') === undefined) return data;
  const until = given.value('until');
  const found = given.items('find').map((item, index): Mapping => {
    const { text, by } = isMapping(item) ? item : { text: item };
    return {
      do: text ?? '',
      ...(by === undefined ? {} : { due: by }),
      question: 'find',
      item: String(index + 1),
    };
  });
  return {
    ...withItems(data, 'commit', found, into),
    status: 'deferred',
    ...(until === undefined ? {} : { until }),
  };
}

/**
 * The items with those of this step put in: one that is there already, as the answer to the same question in the same
 * words, keeps its place and its id. Other words are another item, as what pages say of the first is not said of it.
 */
function withItems(
  data: Mapping,
  kind: 'commit' | 'ask',
  fresh: Value | readonly Mapping[] | undefined,
  { id }: FoldInto,
): Mapping {
  const items = (isList(fresh) ? fresh : []).filter(isMapping);
  if (items.length === 0) return data;
  const before = ownValue(data, kind);
  const all: Value[] = [...(isList(before) ? before : [])];
  for (const { id: _own, ...item } of items) {
    // An item of a list has no more than a place in it, which another may take.
    const isListed = item['question'] === 'find';
    const place = all.findIndex(
      (one) =>
        isMapping(one) &&
        one['question'] === item['question'] &&
        (isListed || one['item'] === item['item']) &&
        isSameItem(one, item),
    );
    const old = all[place];
    if (isMapping(old)) all[place] = { ...old, ...item };
    else all.push({ id: nextId(`${id}.${kind}-`, all), ...item });
  }
  return { ...data, [kind]: all };
}

/**
 * What a step that is gone through again says no more is gone: somebody in a better state is not to be held to what
 * they said in a worse one. Answers that are only ever written by hand stay.
 */
function withAnswers(
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
function updatesWith(data: Mapping, step: StepId, given: Given, { session }: Interview): Mapping {
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
function withTime(data: Mapping, minutes: number): Mapping {
  const took = ownValue(data, 'took');
  const all = Math.round((typeof took === 'number' ? took : 0) + minutes);
  return all === 0 ? data : { ...data, took: all };
}
