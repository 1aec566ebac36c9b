/** The course of a theme over the weeks, and since when: the account of them that takes the fewest bits to tell. */
import type { CivilDate } from '../core/calendar.ts';
import { addDays } from '../core/calendar.ts';
import type { Shape, ShapeWord } from './theme.ts';

/** With fewer weeks that have an entry, or fewer that have the theme, nothing is said. */
const [fewestWeeks, fewestWithTheme] = [8, 3];

/**
 * Chooses among *steady* (one share of weeks throughout), *step up* and *step down* (one share, then another) and
 * *window* (a higher share for a time, and one lower share before and after it) by minimum description length.
 *
 * A stretch of n weeks, k of them with the theme, takes c(k, n) = log2(n + 1) + log2 C(n, k) bits: how many, then
 * which. Half of what could be said is that nothing changed, a quarter a step, a quarter a window; where the changes
 * lie is not told but left open, so that an account is not charged for what the weeks cannot tell:
 *
 *   steady  1 + c(k, n)
 *   step    2 - log2 of the mean over all places of 2^-(c(before) + c(after))
 *   window  2 - log2 of the mean over all pairs of places of 2^-(c(inside) + c(outside))
 *
 * The week of a change is the place with the fewest bits at which neighbouring weeks differ. A week without an entry
 * is unknown and no evidence either way: it takes no bits, and the weeks around it are neighbours. *Too few*: fewer
 * than 8 weeks with an entry, or fewer than 3 with the theme.
 *
 * @param weeks whether the theme is in the week, oldest first; null for a week without an entry
 * @param firstMonday the first day of the first week
 * @see Rissanen (1978), Modeling by shortest data description, Automatica 14(5), 465-471
 * @see Grünwald (2007), The Minimum Description Length Principle, MIT Press, for c and for codes that are mixtures
 */
export function shapeOf(weeks: readonly (boolean | null)[], firstMonday: CivilDate): Shape {
  const known = weeks.flatMap((present, week) => (present === null ? [] : [{ present, week }]));
  const presence = known.map(({ present }) => present);
  if (presence.length < fewestWeeks || presence.filter(Boolean).length < fewestWithTheme)
    return { shape: 'too few', since: null, until: null };
  const { shape, changes } = shortestAccount(presence);
  const mondayOf = (change: number | undefined): CivilDate | null => {
    const week = change === undefined ? undefined : known[change]?.week;
    return week === undefined ? null : addDays(firstMonday, week * 7);
  };
  return { shape, since: mondayOf(changes[0]), until: mondayOf(changes[1]) };
}

interface Account {
  readonly shape: ShapeWord;
  readonly bits: number;
  /** Places among the weeks that have an entry: the first of them after each change. */
  readonly changes: readonly number[];
}

function shortestAccount(presence: readonly boolean[]): Account {
  const weeks = new Weeks(presence);
  const steady: Account = { shape: 'steady', bits: 1 + weeks.bits(0, weeks.count), changes: [] };
  return [stepOf(weeks), windowOf(weeks)].reduce((best, one) => (one.bits < best.bits ? one : best), steady);
}

function stepOf(weeks: Weeks): Account {
  const { count } = weeks;
  const bits: number[] = [];
  let [best, place] = [Infinity, 0];
  for (let at = 1; at < count; at += 1) {
    const own = weeks.bits(0, at) + weeks.bits(at, count);
    bits.push(own);
    if (own < best && weeks.differAt(at)) [best, place] = [own, at];
  }
  const up = weeks.present(0, place) * (count - place) < weeks.present(place, count) * place;
  return {
    shape: up ? 'step up' : 'step down',
    bits: place === 0 ? Infinity : 2 + mixed(bits, count - 1),
    changes: [place],
  };
}

function windowOf(weeks: Weeks): Account {
  const { count } = weeks;
  const bits: number[] = [];
  let [best, places]: [number, readonly number[]] = [Infinity, []];
  for (let from = 1; from < count; from += 1) {
    for (let to = from + 1; to < count; to += 1) {
      if (weeks.present(from, to) * count <= weeks.present(0, count) * (to - from)) continue;
      const own = weeks.bits(from, to) + weeks.bitsOutside(from, to);
      bits.push(own);
      if (own < best && weeks.differAt(from) && weeks.differAt(to)) [best, places] = [own, [from, to]];
    }
  }
  return {
    shape: 'window',
    bits: places.length === 0 ? Infinity : 2 + mixed(bits, ((count - 1) * (count - 2)) / 2),
    changes: places,
  };
}

/** The length of a code that is a mixture of `of` codes, all but those given being of no use. */
function mixed(bits: readonly number[], of: number): number {
  // Measured from the shortest, which keeps the powers within what a number can hold.
  const least = bits.reduce((one, other) => Math.min(one, other), Infinity);
  return least - Math.log2(bits.reduce((total, own) => total + 2 ** (least - own), 0) / of);
}

/** Weeks that have an entry, with what a stretch of them takes to tell. */
class Weeks {
  readonly count: number;
  readonly #presence: readonly boolean[];
  /** How many of the weeks before each place have the theme. */
  readonly #before: readonly number[];
  /** log2 of n! */
  readonly #factorial: readonly number[];

  constructor(presence: readonly boolean[]) {
    const [before, factorial] = [[0], [0]];
    for (const [index, present] of presence.entries()) {
      before.push((before[index] ?? 0) + Number(present));
      factorial.push((factorial[index] ?? 0) + Math.log2(index + 1));
    }
    this.count = presence.length;
    this.#presence = presence;
    this.#before = before;
    this.#factorial = factorial;
  }

  present(from: number, to: number): number {
    return (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
  }

  differAt(place: number): boolean {
    return this.#presence[place] !== this.#presence[place - 1];
  }

  bits(from: number, to: number): number {
    return this.#told(this.present(from, to), to - from);
  }

  bitsOutside(from: number, to: number): number {
    return this.#told(this.present(0, this.count) - this.present(from, to), this.count - to + from);
  }

  /** c(k, n) */
  #told(present: number, of: number): number {
    const log = (number: number): number => this.#factorial[number] ?? 0;
    return Math.log2(of + 1) + log(of) - log(present) - log(of - present);
  }
}
