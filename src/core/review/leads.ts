/** What is said at the head of a step, from the review as it stands. */
import type { CivilDate } from '../calendar.ts';
import { longDay } from '../calendar.ts';
import { folded } from '../reading.ts';
import type { Mapping } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import { criteriaOf, isWhole, optionsOf, realOptionsOf } from './cells.ts';
import { latestReading, tieOf } from './reading.ts';
import { oldReasons } from './step-lists.ts';
import type { StepPast } from './step-lists.ts';
import type { StepId } from './steps.ts';

/** What a lead cannot work out by itself. */
export interface LeadFacts extends StepPast {
  /** The option that is ahead, or was chosen over it. */
  readonly favourite: string | null;
}

/** @returns lines, each a paragraph of its own */
export function leadOf(step: StepId, facts: LeadFacts): readonly string[] {
  const { data } = facts;
  switch (step) {
    case 'from-to':
      return directionLead(facts);
    case 'widen':
      return named(
        'On the list',
        optionsOf(data).map(({ title }) => title),
      );
    case 'buckets': {
      const reasons = oldReasons(facts);
      return optionsOf(data).flatMap(({ title }) => {
        const old = reasons.get(folded(title));
        return old === undefined ? [] : [`${title}: ${old}`];
      });
    }
    case 'weights':
    case 'scores':
      return criteriaOf(data).flatMap((criterion) => anchorWords(criterion.text, criterion.data) ?? []);
    case 'against':
      return hopeLead(data);
    case 'leaning':
    case 'premortem':
    case 'record':
      return favouriteLead(facts);
    case 'counsel':
      return [
        ...consultedLead(data),
        ...named('Each of these alone could change who is first', facts.findOut),
      ];
    case 'known':
    case 'frame':
    case 'here':
    case 'criteria':
    case 'hope':
    case 'result':
    case 'distance':
    case 'expect':
      return [];
  }
}

function named(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];
}

/** The balance, and the two kinds of push that a move does not answer by itself. */
export function directionLead({
  entries,
  today,
  sets,
}: Pick<StepPast, 'entries' | 'today' | 'sets'>): readonly string[] {
  const reading = latestReading(entries, today);
  if (reading === undefined) return [];
  const { push, pull, hold, worry } = reading.sums;
  const along = reading.pushes.filter(({ follow }) => tieOf(follow, sets) === 'along');
  const unheard = reading.pushes.filter(({ isUnheard }) => isUnheard);
  return [
    `${dayWords(reading.date, today)}: push ${String(push)}, pull ${String(pull)}, hold ${String(hold)}, worry ${String(worry)}.`,
    ...named(
      'These would come along',
      along.map(({ text }) => text),
    ),
    ...named(
      'These have been heard by nobody here',
      unheard.map(({ text }) => text),
    ),
  ];
}

function dayWords(day: CivilDate, today: CivilDate): string {
  return day === today ? 'Today' : longDay(day);
}

function anchorWords(text: string, { low, high }: Mapping): string | undefined {
  if (typeof low !== 'string' && typeof high !== 'string') return undefined;
  const ends = [
    ...(typeof low === 'string' ? [`2 is ${low}`] : []),
    ...(typeof high === 'string' ? [`8 is ${high}`] : []),
  ];
  return `${text}: ${ends.join('; ')}`;
}

/** Sealed while a cell is empty. */
function hopeLead(data: Mapping): readonly string[] {
  const hope = ownValue(data, 'hope');
  if (typeof hope !== 'string' || !isWhole(data)) return [];
  return [`You hoped for: ${titleOf(hope, data)}.`];
}

function favouriteLead({ data, favourite }: LeadFacts): readonly string[] {
  return favourite === null ? [] : [`So far you lean to: ${titleOf(favourite, data)}.`];
}

function titleOf(id: string, data: Mapping): string {
  return realOptionsOf(data).find((option) => option.id === id)?.title ?? id;
}

function consultedLead(data: Mapping): readonly string[] {
  const consulted = ownValue(data, 'consulted');
  const names = (isList(consulted) ? consulted : []).flatMap((one) =>
    isMapping(one) && typeof one['who'] === 'string' ? [one['who']] : [],
  );
  return named('Asked so far', names);
}
