/** Which one set is offered once the weekly page is saved. */
import type { CivilDate } from './calendar.ts';
import { daysBetween } from './calendar.ts';
import type { Due } from './due.ts';
import type { DueReason } from './due-reasons.ts';
import type { Entry } from './entry.ts';
import type { LedgerItem } from './interview-types.ts';
import { isOurs } from './ledgers.ts';
import type { PromptSet } from './prompt-set.ts';

/** What the choice is made from. */
export interface Offers {
  readonly sets: readonly PromptSet[];
  /** Every reason for which something is due today, the longest due first. */
  readonly due: readonly Due[];
  /** All entries up to today, the page just saved among them. */
  readonly entries: readonly Entry[];
  /** Sparks that are still warm. */
  readonly sparks: readonly LedgerItem[];
  /** Sets of which a draft waits: it is resumed, not begun again. */
  readonly drafts: readonly string[];
}

/** A set that comes round again, and how long after the journal's first page it is first offered. */
interface Round {
  readonly set: string;
  readonly days: number;
  readonly firstAfter: number;
}

/** In the order in which they are offered; of two in one row, the one that is older. */
const rounds: readonly (readonly Round[])[] = [
  [{ set: 'stagnation', days: 28, firstAfter: 21 }],
  // The weekly page asks about values as soon as there are some.
  [{ set: 'values', days: 90, firstAfter: 7 }],
  [
    { set: 'archetypes', days: 90, firstAfter: 90 },
    { set: 'promotion', days: 90, firstAfter: 90 },
  ],
];

/** Reasons that name a day of one's own. */
const dated: ReadonlySet<DueReason> = new Set(['revisit', 'season', 'term', 'assumption', 'forecast', 'ask']);

/** From so many warm sparks on, two old ones are rated again; not more often than this. */
const enoughSparks = 5;
const sparksRest = 28;

/**
 * The set to offer: the raised flag, then what a day was named for, the month's check, values, role mix or
 * promotion, two old sparks; null for nothing. A set that was taken up today is not offered.
 */
export function extraSet(offers: Offers, today: CivilDate): PromptSet | null {
  const ages = agesOf(offers.entries, today);
  const named = (id: string): PromptSet | undefined =>
    offers.drafts.includes(id) || ages.of(id) === 0 ? undefined : offers.sets.find((set) => set.id === id);
  const candidates = [
    ...offers.due.filter(({ reason }) => reason === 'flag'),
    ...offers.due.filter(({ reason }) => dated.has(reason)),
    ...rounds.flatMap((row) =>
      row.filter((round) => isRound(round, ages)).toSorted((one, other) => age(other, ages) - age(one, ages)),
    ),
    ...(areSparksCold(offers, ages) ? [{ set: 'sparks' }] : []),
  ];
  for (const { set } of candidates) {
    const found = named(set);
    if (found !== undefined) return found;
  }
  return null;
}

interface Ages {
  /** Days since the set was taken up; undefined for never. */
  of(set: string): number | undefined;
  /** Days since the journal's first page. */
  readonly journal: number;
}

function agesOf(entries: readonly Entry[], today: CivilDate): Ages {
  const own = entries.filter((entry) => isOurs(entry) && entry.date <= today);
  const latest = new Map<string, number>();
  for (const { set, date } of own) {
    if (set === null) continue;
    const days = daysBetween(date, today);
    latest.set(set, Math.min(latest.get(set) ?? days, days));
  }
  return {
    of: (set) => latest.get(set),
    journal: Math.max(0, ...own.map(({ date }) => daysBetween(date, today))),
  };
}

function isRound({ set, days, firstAfter }: Round, ages: Ages): boolean {
  const since = ages.of(set);
  return since === undefined ? ages.journal >= firstAfter : since >= days;
}

function age({ set }: Round, ages: Ages): number {
  return ages.of(set) ?? Number.MAX_SAFE_INTEGER;
}

function areSparksCold({ sparks }: Offers, ages: Ages): boolean {
  return sparks.length >= enoughSparks && (ages.of('sparks') ?? sparksRest) >= sparksRest;
}

/** Whether anything may be offered at all: once a day, after the day's first page of the usual set. */
export function isFirstToday(entries: readonly Entry[], set: string, today: CivilDate): boolean {
  return entries.filter((entry) => isOurs(entry) && entry.set === set && entry.date === today).length === 1;
}
