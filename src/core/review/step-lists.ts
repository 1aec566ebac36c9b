/** What the questions of a step are asked about: from the review itself, and from what other pages say. */
import type { CivilDate } from '../calendar.ts';
import { addDays, dayAndMonth, firstDay, longDay, yearOf } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import type { LedgerItem } from '../interview-types.ts';
import { ledgersOf, openIn, upTo } from '../ledgers.ts';
import type { Ledgers } from '../ledgers.ts';
import type { Option, PromptSet } from '../prompt-set.ts';
import { folded } from '../reading.ts';
import { stayId } from '../review-options.ts';
import type { Mapping } from '../value.ts';
import { wordOf } from '../value.ts';
import { criteriaOf, missingCells, optionsOf, realOptionsOf } from './cells.ts';
import { isReview } from './review.ts';
import type { ForceReading } from './reading.ts';
import { latestReading, tieOf } from './reading.ts';
import type { ReviewSource } from './sources.ts';
import type { StepId } from './steps.ts';

export interface StepPast {
  readonly entries: readonly Entry[];
  readonly today: CivilDate;
  /** The front matter of the review; empty for a new one. */
  readonly data: Mapping;
  /** Its entry's id, where it has one. */
  readonly id: string | null;
  /** The sets by which pages may have grown old. */
  readonly sets: readonly PromptSet[];
  /** Cells that could alone change who is first, in words. */
  readonly findOut: readonly string[];
}

/** Pages that are this many days old are offered to be gone over again. */
export const oldAfter = 90;

/** The sets whose latest page a review leans on, but for those that are steps of it. */
const leantOn = ['values', 'season', 'narrative', 'assumptions'];

/** More than these are no help in choosing. */
const mostIdeas = 20;

export function stepLists(past: StepPast): Readonly<Record<ReviewSource, readonly Option[]>> {
  const { entries, today, data, id, sets } = past;
  const others = upTo(entries, today).filter((entry) => entry.id !== id);
  const ledgers = ledgersOf(others, ['option', 'opportunity', 'spark', 'criteria', 'values']);
  return {
    'older-pages': olderSets(past).map(({ title }) => ({ text: title })),
    mendable: mendable(latestReading(entries, today), sets),
    ideas: without(
      ideas(ledgers, today),
      optionsOf(data).map(({ title }) => title),
    ).slice(0, mostIdeas),
    movable: optionsOf(data)
      .filter(({ id: option }) => option !== stayId)
      .map(({ title }) => ({ text: title })),
    'known-criteria': without(
      knownCriteria(ledgers),
      criteriaOf(data).map(({ text }) => text),
    ).slice(0, mostIdeas),
    'find-out': past.findOut.map((text) => ({ text })),
  };
}

/** Sets whose latest page is older than three months. */
export function olderSets({
  sets,
  entries,
  today,
}: Pick<StepPast, 'sets' | 'entries' | 'today'>): readonly PromptSet[] {
  return sets.filter(({ id }) => {
    if (!leantOn.includes(id)) return false;
    const last = entries.findLast((entry) => entry.set === id && entry.date <= today);
    return last !== undefined && last.date <= addDays(today, -oldAfter);
  });
}

/** Pushes that nobody has tried to mend. */
function mendable(reading: ForceReading | undefined, sets: readonly PromptSet[]): readonly Option[] {
  return (reading?.pushes ?? [])
    .filter(({ follow }) => tieOf(follow, sets) === 'untried')
    .map(({ text }) => ({ text, ...(reading?.entry.private === true ? { private: true } : {}) }));
}

/** An item of a ledger to pick, with what is to be known of it. */
function offered({ text, private: isPrivate }: LedgerItem, about: string): Option {
  return { text, about, private: isPrivate === true };
}

/** What was thought of before, with what became of it. */
function ideas(ledgers: Ledgers, today: CivilDate): readonly Option[] {
  const options = ledgers.option.filter(({ fields }) => fields['option'] !== stayId);
  return [
    ...options.toReversed().map((item) => offered(item, optionWords(item, today))),
    ...openIn(ledgers, 'opportunity').map((item) => offered(item, `opportunity: ${item.state}`)),
    ...openIn(ledgers, 'spark').map((item) => offered(item, `spark of ${longDay(item.date)}`)),
  ];
}

/** `out before (income), 21 March 2024`: the old reason comes back with the idea. */
export function optionWords({ state, fields, date }: LedgerItem, today: CivilDate): string {
  const { why, year } = fields;
  const day = yearOf(date) === yearOf(today) ? dayAndMonth(date) : longDay(date);
  if (state === 'out') return `out before${wordOf(why) === '' ? '' : ` (${wordOf(why)})`}, ${day}`;
  if (state === 'later') return `put off${wordOf(year) === '' ? '' : ` to ${wordOf(year)}`}, ${day}`;
  return `${state === 'taken' ? 'chosen' : 'thought of'}, ${day}`;
}

function knownCriteria(ledgers: Ledgers): readonly Option[] {
  return [
    ...ledgers.criteria.toReversed().map((item) => offered(item, `criterion, ${longDay(item.date)}`)),
    ...ledgers.values.map((item) => offered(item, 'one of your values')),
  ];
}

/** Each text once, and none that is there already; what any page tells that is not private is not private. */
function without(options: readonly Option[], there: readonly string[]): readonly Option[] {
  const seen = new Set(there.map(folded));
  const open = new Set(options.filter((one) => one.private !== true).map(({ text }) => folded(text)));
  return options.flatMap(({ private: _own, ...one }) => {
    const words = folded(one.text);
    if (seen.has(words)) return [];
    seen.add(words);
    return [open.has(words) ? one : { ...one, private: true }];
  });
}

/** Options that were out or put off in an earlier review, by their folded titles, with the old reason. */
export function oldReasons({ entries, today, id }: StepPast): ReadonlyMap<string, string> {
  const others = upTo(entries, today).filter((entry) => entry.id !== id && isReview(entry));
  const put = ledgersOf(others, ['option']).option.filter(
    ({ state }) => state === 'out' || state === 'later',
  );
  return new Map(put.map((item) => [folded(item.text), optionWords(item, today)]));
}

/**
 * The review's own options and criteria, in the place of those that all pages add up to. Where scores are given and
 * some cells have theirs already, only what is missing is asked for.
 */
export function ownLedgers(data: Mapping, step: StepId): Readonly<Record<string, readonly LedgerItem[]>> {
  const missing = step === 'scores' ? missingCells(data) : [];
  const isWanted = (of: 'option' | 'criterion', id: string): boolean =>
    missing.length === 0 || missing.some((cell) => cell[of] === id);
  return {
    option: realOptionsOf(data)
      .filter(({ id }) => isWanted('option', id))
      .map(({ id, title }) => ownItem('option', id, title)),
    criteria: criteriaOf(data)
      .filter(({ id }) => isWanted('criterion', id))
      .map(({ id, text }) => ownItem('criteria', id, text)),
  };
}

function ownItem(kind: string, id: string, text: string): LedgerItem {
  return {
    id,
    kind,
    text,
    state: kind === 'option' ? 'real' : 'noted',
    // None is so new that chance would leave it out.
    date: firstDay,
    due: null,
    carried: 0,
    updated: null,
    fields: {},
  };
}
