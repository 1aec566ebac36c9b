/** Seasons: the part that work was meant to play for a time, and what is known of the weeks that were lived in it. */
import type { CivilDate, Period } from '../core/calendar.ts';
import { addDays, addMonths, civilDate } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { itemText } from '../core/sources.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import type { Value } from '../core/value.ts';
import { isList, ownValue } from '../core/value.ts';
import { checkInOf } from './check-ins.ts';
import { sum } from './pulse-points.ts';

/** What was intended. */
export interface Intention {
  /** How large a part work gets, in the words of the set or the person's own. */
  readonly part: string | null;
  /** From 1, using what one has, to 5, growing it. */
  readonly grow: number | null;
  /** What is given room or guarded. */
  readonly room: readonly string[];
  readonly will: string;
  readonly wont: string;
}

/** What is known of the weeks. */
export interface Lived {
  /** `mostly`, `half` or `hardly`, as the next page of the set says; null as long as there is none. */
  readonly fit: string | null;
  readonly way: string;
  readonly checkIns: number;
  /** The mean of their averages; null without a check-in. */
  readonly mean: number | null;
}

export interface Season extends Intention {
  readonly since: CivilDate;
  /** The day named for asking again; null when none was. */
  readonly until: CivilDate | null;
  /** Whether the intention was taken over from the season before. */
  readonly isRenewed: boolean;
  readonly lived: Lived;
}

const renewed = 'renew it as it was';
const months: Readonly<Record<string, number>> = { 'three months': 3, 'six months': 6, 'a year': 12 };

/**
 * The seasons that reach into the period, oldest first; each lasts until the next one is written down.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function seasonsOf(pages: readonly Entry[], period: Period): readonly Season[] {
  const written = pages.filter(({ set }) => set === 'season');
  const seasons: Season[] = [];
  let length: Length | undefined;
  for (const [index, entry] of written.entries()) {
    const before = seasons.at(-1);
    const isRenewed = before !== undefined && storedAnswer(entry, 'renew') === renewed;
    // One that is taken up again without a word about its length has the length it had.
    length = lengthOf(entry) ?? length;
    seasons.push({
      ...(isRenewed ? before : intentionIn(entry)),
      since: entry.date,
      until: length?.(entry.date) ?? null,
      isRenewed,
      lived: livedIn(pages, entry, written[index + 1]),
    });
  }
  return seasons.filter((_season, index) => (written[index + 1]?.date ?? period.until) >= period.since);
}

function intentionIn(entry: Entry): Intention {
  const [part, grow, room] = ['part', 'grow', 'room'].map((id) => storedAnswer(entry, id));
  return {
    part: typeof part === 'string' ? part : null,
    grow: typeof grow === 'number' ? grow : null,
    room: (isList(room) ? room : []).map(itemText).filter((text) => text !== ''),
    will: words(entry, 'will'),
    wont: words(entry, 'wont'),
  };
}

function livedIn(pages: readonly Entry[], entry: Entry, next: Entry | undefined): Lived {
  const until = next === undefined ? undefined : addDays(next.date, -1);
  const values = pages
    .filter(({ date }) => date >= entry.date && (until === undefined || date <= until))
    .flatMap((page) => checkInOf(page)?.value ?? []);
  const fit = next === undefined ? undefined : storedAnswer(next, 'fit');
  return {
    fit: typeof fit === 'string' ? fit : null,
    way: next === undefined ? '' : words(next, 'way'),
    checkIns: values.length,
    mean: values.length === 0 ? null : sum(values) / values.length,
  };
}

/** The day on which a season ends that begins on another one; null where it has no end that can be told. */
type Length = (begun: CivilDate) => CivilDate | null;

function lengthOf(entry: Entry): Length | undefined {
  const span = storedAnswer(entry, 'span');
  const named = dayIn(storedAnswer(entry, 'until')) ?? dayIn(span);
  if (named !== null) return (begun) => (named > begun ? named : null);
  const count = typeof span === 'string' ? ownValue(months, span) : undefined;
  if (count !== undefined) return (begun) => addMonths(begun, count);
  return span === undefined ? undefined : () => null;
}

function dayIn(value: Value | undefined): CivilDate | null {
  return typeof value === 'string' ? (civilDate(value.trim()) ?? null) : null;
}

function words({ answers }: Entry, id: string): string {
  return answers.find((answer) => answer.id === id)?.text.trim() ?? '';
}
