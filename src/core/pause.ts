/**
 * The pause programme: a plan of sets over some days, at most half an hour a day. Where one stands in it follows
 * from the entries since it began, so that it can be left and taken up again.
 */
import type { CivilDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import type { Entry } from './entry.ts';
import { inOrder, isOurs } from './ledgers.ts';
import type { PromptSet } from './prompt-set.ts';
import { storedAnswer } from './stored-answers.ts';
import { isMapping, ownValue } from './value.ts';

/** The set of the page that a pause is kept as. */
export const pauseSlug = 'pause';

export const pauseLengths = [1, 4, 28] as const;
export type PauseLength = (typeof pauseLengths)[number];

/** Minutes of one day that a pause takes at most. */
export const perDay = 30;

/** The step at which roads are written down one by one, as notes. */
const optionsId = 'options';
const optionsMinutes = 10;

const order = [
  'values',
  'moves',
  'success',
  'futures',
  optionsId,
  'narrative',
  'direction',
  'season',
] as const;

/** One thing to do. */
export interface PauseStep {
  /** A set's id, or `options`. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
}

export interface PauseDay {
  /** 1 for the first. */
  readonly day: number;
  readonly date: CivilDate;
  readonly steps: readonly PausePart[];
}

/** A step, or as much of it as fits into a day. */
export interface PausePart extends PauseStep {
  /** Minutes of it on this day. */
  readonly part: number;
  /** It was begun on the day before. */
  readonly goesOn: boolean;
}

export interface PausePlan {
  readonly length: PauseLength;
  readonly days: readonly PauseDay[];
  /** What does not fit into the days. */
  readonly left: readonly PauseStep[];
}

/** The steps of a pause in their order; sets that are not there are passed over. */
export function pauseSteps(sets: readonly PromptSet[], taken: ReadonlySet<string>): readonly PauseStep[] {
  return order.flatMap((id): PauseStep[] => {
    if (id === optionsId) return [{ id, title: 'Options, one line each', minutes: optionsMinutes }];
    const set = sets.find((one) => one.id === id);
    if (set === undefined) return [];
    const minutes = (taken.has(id) ? set.later?.minutes : undefined) ?? set.minutes;
    return [{ id, title: set.title, minutes }];
  });
}

/**
 * The steps laid out over the days from `begin` on. Over four weeks they are spread evenly; over a few days each
 * day takes half an hour, and what is begun on one day may be ended on the next.
 */
export function planPause(steps: readonly PauseStep[], length: PauseLength, begin: CivilDate): PausePlan {
  return length > steps.length ? spread(steps, length, begin) : filled(steps, length, begin);
}

function spread(steps: readonly PauseStep[], length: PauseLength, begin: CivilDate): PausePlan {
  const days = steps.map((step, index): PauseDay => {
    const day = Math.floor((index * length) / steps.length) + 1;
    return { day, date: addDays(begin, day - 1), steps: [whole(step)] };
  });
  return { length, days, left: [] };
}

function whole(step: PauseStep): PausePart {
  return { ...step, part: step.minutes, goesOn: false };
}

function filled(steps: readonly PauseStep[], length: PauseLength, begin: CivilDate): PausePlan {
  const days: PausePart[][] = Array.from({ length }, () => []);
  const left: PauseStep[] = [];
  let [day, room] = [0, perDay];
  for (const step of steps) {
    let rest = step.minutes;
    // What has no end within the days is not begun.
    const until = (length - day - 1) * perDay + room;
    if (left.length > 0 || rest > until) {
      left.push(step);
      continue;
    }
    while (rest > 0) {
      if (room === 0) [day, room] = [day + 1, perDay];
      const part = Math.min(rest, room);
      days[day]?.push({ ...step, part, goesOn: rest < step.minutes });
      [rest, room] = [rest - part, room - part];
    }
  }
  const planned = days.map((parts, index) => ({ day: index + 1, date: addDays(begin, index), steps: parts }));
  return { length, days: planned.filter(({ steps: parts }) => parts.length > 0), left };
}

/** A pause that has begun and is not over. */
export interface Pause {
  readonly plan: PausePlan;
  readonly begun: CivilDate;
  /** Ids of the steps that were done since. */
  readonly done: ReadonlySet<string>;
  /** The first that was not; null when all were. */
  readonly next: PauseStep | null;
}

/** A pause lapses when so many days have passed after its last one. */
const grace = 28;

/** The latest pause that has begun and neither ended nor lapsed; null when there is none. */
export function pauseOn(
  entries: readonly Entry[],
  sets: readonly PromptSet[],
  today: CivilDate,
): Pause | null {
  const past = inOrder(entries.filter((entry) => isOurs(entry) && entry.date <= today));
  const at = past.findLastIndex(({ set }) => set === pauseSlug);
  const page = past[at];
  const length = page && lengthOf(page);
  if (page === undefined || length === undefined || addDays(page.date, length + grace) <= today) return null;
  const before = new Set(past.flatMap(({ set, date }) => (date < page.date ? (set ?? []) : [])));
  const since = past.filter((entry, index) => index > at || entry.date === page.date);
  const done = new Set(since.flatMap((entry) => stepOf(entry) ?? []));
  const steps = pauseSteps(sets, before);
  const next = steps.find(({ id }) => !done.has(id)) ?? null;
  return { plan: planPause(steps, length, page.date), begun: page.date, done, next };
}

/** Minutes of the steps that were done on a day, as far as they have been part of the pause. */
export function spentOn(day: CivilDate, { plan, begun }: Pause, entries: readonly Entry[]): number {
  const steps = new Map(
    plan.days.flatMap(({ steps: parts }) => parts.map(({ id, minutes }): [string, number] => [id, minutes])),
  );
  const taken = entries.filter((entry) => isOurs(entry) && entry.date === day && entry.date >= begun);
  const ids = new Set(taken.flatMap((entry) => stepOf(entry) ?? []));
  return [...ids].reduce((sum, id) => sum + (steps.get(id) ?? 0), 0);
}

function lengthOf(page: Entry): PauseLength | undefined {
  const days = storedAnswer(page, 'days');
  return pauseLengths.find((length) => length === days);
}

/** Which step of a pause an entry does. */
function stepOf({ set, frontMatter }: Entry): string | null {
  if (set !== 'note') return set;
  const note = ownValue(frontMatter, 'note');
  return isMapping(note) && note['kind'] === 'option' ? optionsId : null;
}
