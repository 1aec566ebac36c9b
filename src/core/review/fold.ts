/**
 * Folds the answers of one step into a review: what its front matter then holds, and the sections of its page.
 * Folding the same answers twice doubles nothing, should the program have ended between two writes; the minutes alone
 * are counted again, and scoring is taken to have ended later.
 */
import type { CivilDate, Moment } from '../calendar.ts';
import { compose } from '../compose.ts';
import { forces } from '../from-to.ts';
import type { Interview } from '../interview-types.ts';
import { planOf } from '../plan.ts';
import { folded } from '../reading.ts';
import { repeatsPrivate } from '../repeats-private.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import { optionsOf } from './cells.ts';
import { updatesWith, withAnswers, withTime } from './fold-entry.ts';
import { foldBuckets, foldHere, foldWiden, withOptionIds } from './fold-options.ts';
import { foldAdded, foldCriteria, foldScores, foldWeights } from './fold-matrix.ts';
import { foldRecord } from './fold-record.ts';
import type { Given } from './given.ts';
import { givenIn } from './given.ts';
import { rewordings } from './held.ts';
import type { Reworded } from './held.ts';
import { isSameExpectation, withExpectations, withItems } from './items.ts';
import { idCalled } from './names.ts';
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
            withItems(own, 'commit', page.frontMatter['commit'], into.id),
            'ask',
            page.frontMatter['ask'],
            into.id,
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
      return foldRecord(going, given, today, into.id);
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
