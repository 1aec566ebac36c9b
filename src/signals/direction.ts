/** From and to: the balance of what pushes and what pulls at each reading, and what became of the pushes. */
import type { CivilDate, Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { Force } from '../core/from-to.ts';
import { fromTo, usualStrength } from '../core/from-to.ts';
import { folded } from '../core/reading.ts';
import { isReading } from '../core/review/reading.ts';
import { itemText } from '../core/sources.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import { isList, isMapping } from '../core/value.ts';
import { isWithin } from './weeks.ts';

export interface ForceItem {
  readonly text: string;
  /** 1 to 3. */
  readonly strength: number;
}

export interface DirectionReading {
  readonly date: CivilDate;
  /** The sum of the strengths of each force. */
  readonly sums: Readonly<Record<Force, number>>;
  /** pull / (push + pull), 0 to 1. */
  readonly toShare: number;
  /** (pull - push) / (pull + push), -1 to 1. */
  readonly balance: number;
  /** push + pull - hold - worry; only its sign says something: which way the forces for a change outweigh. */
  readonly movement: number;
}

/** A push as it stands in the latest reading. */
export interface StandingPush {
  readonly text: string;
  /** How many readings in a row it stands in, up to the latest, and the day of the first of them. */
  readonly readings: number;
  readonly since: CivilDate;
  /** Whether these are three or more. */
  readonly isLasting: boolean;
  /** Whether nobody who could change it has heard of it, as ticked in the latest reading. */
  readonly isUnheard: boolean;
}

export interface Direction {
  readonly readings: readonly DirectionReading[];
  /** As of the latest reading in the period, in its order. */
  readonly pushes: readonly StandingPush[];
  /** Pushes by their words that the latest reading has and the one before had not, and the other way round. */
  readonly newPushes: readonly string[];
  readonly gonePushes: readonly string[];
}

/** A push that stood through so many readings is told apart. */
const lastingReadings = 3;

/**
 * The readings of the period, oldest first, and the pushes with their history up to its last day. The balance
 * follows the strengths that were given: nothing is called good or bad.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function directionOf(pages: readonly Entry[], period: Period): Direction {
  // A review asks the same questions on its way.
  const sittings = pages.filter(isReading);
  const readings = sittings
    .filter((entry) => isWithin(entry.date, period))
    .flatMap((entry) => readingIn(entry) ?? []);
  // A reading that skipped the pushes says nothing about them.
  const told = sittings.filter((entry) => isList(storedAnswer(entry, 'push')));
  const latest = told.at(-1);
  if (latest === undefined) return { readings, pushes: [], newPushes: [], gonePushes: [] };
  const now = itemsIn(latest, 'push').map(({ text }) => text);
  const before = told.at(-2);
  const earlier = before === undefined ? now : itemsIn(before, 'push').map(({ text }) => text);
  return {
    readings,
    pushes: now.map((text) => standing(text, told, latest)),
    newPushes: without(now, earlier),
    gonePushes: without(earlier, now),
  };
}

/** The items of one force in an entry; lines without words are none. */
function itemsIn(entry: Entry, force: Force): readonly ForceItem[] {
  const items = storedAnswer(entry, force);
  return (isList(items) ? items : []).flatMap((item) => {
    const text = itemText(item);
    const strength = isMapping(item) ? item['strength'] : undefined;
    return text === '' ? [] : [{ text, strength: typeof strength === 'number' ? strength : usualStrength }];
  });
}

function readingIn(entry: Entry): DirectionReading | null {
  const strengthsOf = (force: Force): readonly number[] =>
    itemsIn(entry, force).map(({ strength }) => strength);
  const reading = fromTo({
    push: strengthsOf('push'),
    pull: strengthsOf('pull'),
    hold: strengthsOf('hold'),
    worry: strengthsOf('worry'),
  });
  if (reading === null) return null;
  const { push, pull, hold, worry, ...shares } = reading;
  return { date: entry.date, sums: { push, pull, hold, worry }, ...shares };
}

function standing(text: string, told: readonly Entry[], latest: Entry): StandingPush {
  const lastWithout = told.findLastIndex(
    (entry) =>
      !has(
        itemsIn(entry, 'push').map((item) => item.text),
        text,
      ),
  );
  const readings = told.length - lastWithout - 1;
  const first = told[lastWithout + 1] ?? latest;
  const unheard = storedAnswer(latest, 'told');
  return {
    text,
    readings,
    since: first.date,
    isLasting: readings >= lastingReadings,
    isUnheard: isList(unheard) && has(unheard.map(itemText), text),
  };
}

function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  return texts.filter((text) => !has(others, text));
}

function has(texts: readonly string[], wanted: string): boolean {
  return texts.some((text) => folded(text) === folded(wanted));
}
