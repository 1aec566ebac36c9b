/** Which prompt sets are due, and why: one row per reason. */
import type { CivilDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import type { EntryHead } from './entry.ts';
import type { PromptSet } from './prompt-set.ts';

export interface Due {
  readonly set: string;
  readonly reason: 'cadence' | 'flag' | 'revisit' | 'term' | 'season' | 'assumption' | 'forecast' | 'ask';
  /** The day on which it became due. */
  readonly since: CivilDate;
}

/** What of an entry tells when a set was last taken up. */
export type Sitting = Pick<EntryHead, 'set' | 'date'>;

/** The set that is taken up first, and when nothing else is due. */
const usual = 'weekly';

/** Whether a set is due for one reason, given the entries up to today; undefined when it is not. */
type Rule = (set: PromptSet, past: readonly Sitting[], today: CivilDate) => Due | undefined;

const rules: readonly Rule[] = [
  function cadence(set, past, today) {
    if (set.every === undefined) return undefined;
    const last = past.filter((entry) => entry.set === set.id).reduce<CivilDate | undefined>(later, undefined);
    if (last === undefined)
      return set.id === usual ? { set: set.id, reason: 'cadence', since: today } : undefined;
    const since = addDays(last, set.every);
    return since <= today ? { set: set.id, reason: 'cadence', since } : undefined;
  },
];

function later(latest: CivilDate | undefined, { date }: Sitting): CivilDate {
  return latest === undefined || date > latest ? date : latest;
}

/** What is due today, each set for its first reason, the longest due first. */
export function dueSets(
  sets: readonly PromptSet[],
  entries: readonly Sitting[],
  today: CivilDate,
): readonly Due[] {
  const past = entries.filter((entry) => entry.date <= today);
  const due = sets.flatMap(
    (set) => rules.map((rule) => rule(set, past, today)).find((found) => found !== undefined) ?? [],
  );
  return due.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
}

/** The id of the set to take up when none is named: weekly when it is due, else what is due first, else weekly. */
export function nextSet(sets: readonly PromptSet[], entries: readonly Sitting[], today: CivilDate): string {
  const due = dueSets(sets, entries, today);
  return (due.find(({ set }) => set === usual) ?? due[0])?.set ?? usual;
}
