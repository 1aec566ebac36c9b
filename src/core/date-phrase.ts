/**
 * Reads the days and stretches of days that people type. Every form has one meaning, written beside it;
 * what has none of these forms is no date, and nothing is searched for inside prose.
 */
import type { CivilDate, Period } from './calendar.ts';
import {
  addDays,
  addMonths,
  civilDate,
  dayAndMonth,
  daysInMonth,
  firstDay,
  lastDay,
  monthOf,
  monthPeriod,
  quarterPeriod,
  startOfWeek,
  weekOf,
  weekPeriod,
  weekdayOf,
  yearOf,
  yearPeriod,
} from './calendar.ts';
import { countOf, monthNumber, vocabulary, weekdayNumber } from './date-names.ts';
import { nearest } from './near-word.ts';

/**
 * The day a phrase names. Case and the number of spaces do not matter; names may be shortened (`fri`, `mar`).
 *
 * - `2026-03-06`, `06.03.2026`, `6 March 2026`, `March 6, 2026`, and `Fri 6 March 2026` if that was a Friday
 * - `today`, `yesterday`, `tomorrow`
 * - `3 days ago`, `in a week`, `two months ago`: counted from today; in months and years it is the same day of
 *   the month, or the month's last where it is shorter
 * - `last friday`: the latest before today; `next friday`: the first after it; `this friday`: that of this week
 * - `friday`, `6 march`: the latest one, today included
 */
export function readDay(phrase: string, today: CivilDate): CivilDate | undefined {
  return dayIn(tidy(phrase), today, 'behind');
}

/**
 * The same where the day lies ahead, as when something is due: `friday` is the first one after today, and
 * `6 march` the next one, today included.
 */
export function readComingDay(phrase: string, today: CivilDate): CivilDate | undefined {
  return dayIn(tidy(phrase), today, 'ahead');
}

/**
 * The stretch of days a phrase names; the phrase of a day names that day alone.
 *
 * - `2026-W10`, `2026-03`, `March 2026`, `2026-Q1`, `Q1 2026`, `2026`: the whole of it
 * - `march`: the whole of the latest one that has begun
 * - `this week`, `last month`, `last year`: the whole of it, by the calendar
 * - `12w`, `last 12w`, `12 weeks`, `last 12 weeks`: so many days, ending today: 84. `6m` and `1y` begin on the day after
 *   the same day of the month, so `1y` on 6 March begins on 7 March
 */
export function readPeriod(phrase: string, today: CivilDate): Period | undefined {
  const words = tidy(phrase);
  const day = dayIn(words, today, 'behind');
  if (day !== undefined) return { since: day, until: day };
  return datedPeriod(words) ?? namedMonth(words, today) ?? wholePeriod(words, today) ?? stretch(words, today);
}

/**
 * A due day at the end of a line, in no other form than `(by 2026-03-13)`, `(by friday)` or `(by 13 March)`,
 * and the line without it. What stands there and is no day to come is left in the line.
 */
export function findDue(text: string, today: CivilDate): { text: string; due: CivilDate | undefined } {
  const start = Math.max(0, text.lastIndexOf('('));
  const [, phrase = '', stop = ''] = /^\(by\s([^()]+)\)([.,;]?)\s*$/i.exec(text.slice(start)) ?? [];
  const due = readComingDay(phrase, today);
  const hasYear = /\d{4}/.test(phrase);
  if (due === undefined || (due < today && !hasYear)) return { text, due: undefined };
  return { text: text.slice(0, start).trimEnd() + stop, due };
}

/**
 * What a phrase that is no date was probably meant to be: `2026-13-01` was `2026-12-01`, `last firday` was
 * `last friday`. Undefined where nothing is near, or where it is a date after all.
 */
export function suggestDate(phrase: string): string | undefined {
  const words = tidy(phrase);
  return isDate(words) ? undefined : (heldNumbers(words) ?? corrected(words));
}

function tidy(phrase: string): string {
  return phrase.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Where the day lies that a weekday or a day of the year names without saying more. */
type Side = 'behind' | 'ahead';

function dayIn(words: string, today: CivilDate, side: Side): CivilDate | undefined {
  const counted = nearDay(words, today) ?? weekday(words, today, side) ?? distantDay(words, today);
  // Counting that has run into an end of the calendar has found nothing.
  if (counted !== undefined) return counted === firstDay || counted === lastDay ? undefined : counted;
  return civilDate(words) ?? dottedDay(words) ?? dayOfYear(words, today, side);
}

function dottedDay(words: string): CivilDate | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words) ?? [];
  return dayAt(Number(year), Number(month), Number(day));
}

function nearDay(words: string, today: CivilDate): CivilDate | undefined {
  if (words === 'today') return today;
  if (words === 'yesterday') return addDays(today, -1);
  return words === 'tomorrow' ? addDays(today, 1) : undefined;
}

function weekday(words: string, today: CivilDate, side: Side): CivilDate | undefined {
  const [, which, name = ''] = /^(?:(last|this|next) )?([a-z]+)$/.exec(words) ?? [];
  const wanted = weekdayNumber(name);
  if (wanted === undefined) return undefined;
  if (which === 'this') return addDays(startOfWeek(today), wanted - 1);
  const back = (weekdayOf(today) - wanted + 7) % 7;
  if (which === 'next' || (which === undefined && side === 'ahead')) return addDays(today, 7 - back);
  return addDays(today, which === 'last' && back === 0 ? -7 : -back);
}

function distantDay(words: string, today: CivilDate): CivilDate | undefined {
  const [, ahead, count = '', unit = '', ago] =
    /^(in )?(\w+) (day|week|month|year)s?( ago)?$/.exec(words) ?? [];
  const amount = count === 'a' || count === 'an' ? 1 : countOf(count);
  if (amount === undefined || (ahead === undefined) === (ago === undefined)) return undefined;
  return step(today, ago === undefined ? amount : -amount, unit);
}

function step(day: CivilDate, amount: number, unit: string): CivilDate {
  if (unit === 'day') return addDays(day, amount);
  if (unit === 'week') return addDays(day, amount * 7);
  return addMonths(day, unit === 'month' ? amount : amount * 12);
}

function dayOfYear(words: string, today: CivilDate, side: Side): CivilDate | undefined {
  const named = namedDay(words);
  if (named === undefined) return undefined;
  const found =
    named.year === undefined ? nearestYear(named, today, side) : dayAt(named.year, named.month, named.day);
  const agrees = found !== undefined && (named.weekday ?? weekdayOf(found)) === weekdayOf(found);
  return agrees ? found : undefined;
}

interface NamedDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  readonly weekday: number | undefined;
}

/** `6 march`, `6th march 2026`, `march 6, 2026`, `fri 6 mar`; the day may be one that the month does not have. */
function namedDay(words: string): NamedDay | undefined {
  const named = words.split(/,? /);
  const weekdayFirst = weekdayNumber(named[0] ?? '');
  const [first = '', second = '', third, ...rest] = weekdayFirst === undefined ? named : named.slice(1);
  const month = monthNumber(first) ?? monthNumber(second);
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(monthNumber(first) === undefined ? first : second)?.[1];
  const isYear = third === undefined || /^\d{4}$/.test(third);
  if (month === undefined || day === undefined || !isYear || rest.length > 0) return undefined;
  return {
    day: Number(day),
    month,
    year: third === undefined ? undefined : Number(third),
    weekday: weekdayFirst,
  };
}

/** In the first year, from this one on, that has the day on that side; 29 February can be eight years off. */
function nearestYear({ month, day }: NamedDay, today: CivilDate, side: Side): CivilDate | undefined {
  for (let years = 0; years <= 8; years++) {
    const found = dayAt(yearOf(today) + (side === 'ahead' ? years : -years), month, day);
    if (found !== undefined && (side === 'ahead' ? found >= today : found <= today)) return found;
  }
  return undefined;
}

function datedPeriod(words: string): Period | undefined {
  const upper = words.toUpperCase();
  const quarter = upper.replace(/^(Q[1-4]) (\d{4})$/, '$2-$1').replace(' ', '-');
  return weekPeriod(upper) ?? monthPeriod(upper) ?? quarterPeriod(quarter) ?? yearPeriod(upper);
}

function namedMonth(words: string, today: CivilDate): Period | undefined {
  const [, name = '', year] = /^([a-z]+)(?: (\d{4}))?$/.exec(words) ?? [];
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const latest = month > monthOf(today) ? yearOf(today) - 1 : yearOf(today);
  return monthPeriod(monthText(year === undefined ? latest : Number(year), month));
}

function wholePeriod(words: string, today: CivilDate): Period | undefined {
  const [, which, unit] = /^(this|last) (week|month|year)$/.exec(words) ?? [];
  if (unit === undefined) return undefined;
  const day = step(today, which === 'last' ? -1 : 0, unit);
  if (unit === 'week') return weekPeriod(weekOf(day));
  return unit === 'month' ? monthPeriod(day.slice(0, 7)) : yearPeriod(day.slice(0, 4));
}

function stretch(words: string, today: CivilDate): Period | undefined {
  const [, short, letter, long, unit] =
    /^(?:last )?(?:(\d+)([dwmy])|(\w+) (day|week|month|year)s?)$/.exec(words) ?? [];
  const amount = countOf(short ?? long ?? '');
  if (amount === undefined || amount === 0) return undefined;
  const whole = unit ?? { d: 'day', w: 'week', m: 'month' }[letter ?? ''] ?? 'year';
  return { since: addDays(step(today, -amount, whole), 1), until: today };
}

function dayAt(year: number, month: number, day: number): CivilDate | undefined {
  return civilDate(`${monthText(year, month)}-${String(day).padStart(2, '0')}`);
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Numbers in the place of a day, week or month, each held to what there is; none where their order is open. */
function heldNumbers(words: string): string | undefined {
  const [year, month, day] = yearFirst(words) ?? dayFirst(words) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return heldDay(year, month, day);
  const [, weekYear, week] = /^(\d{4})-?w(\d\d?)$/.exec(words) ?? [];
  if (week !== undefined) return heldWeek(Number(weekYear), Number(week));
  const [, monthYear, inYear] = /^(\d{4})[-/.](\d\d?)$/.exec(words) ?? [];
  if (inYear !== undefined) return heldDay(Number(monthYear), Number(inYear), 1)?.slice(0, 7);
  const named = namedDay(words);
  if (named === undefined) return undefined;
  const held = heldDay(named.year ?? yearOf(leapDay), named.month, named.day);
  return held !== undefined && named.year === undefined ? dayAndMonth(held) : held;
}

/** `2026-3-6`, `2026/03/06`, `20260306`, as year, month and day. */
function yearFirst(words: string): number[] | undefined {
  const found = /^(\d{4})(?:(\d\d)(\d\d)|[-/.](\d\d?)[-/.](\d\d?))$/.exec(words);
  return found
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
}

/** `31.02.2026`, as year, month and day; with slashes only where one of the two can be no month. */
function dayFirst(words: string): number[] | undefined {
  const [, left, sign, right, year] = /^(\d\d?)([./-])(\d\d?)\2(\d{4})$/.exec(words) ?? [];
  if (left === undefined) return undefined;
  const [first, second] = [Number(left), Number(right)];
  if (sign === '.' || first > 12) return [Number(year), second, first];
  return second > 12 ? [Number(year), first, second] : undefined;
}

function heldDay(year: number, month: number, day: number): CivilDate | undefined {
  const heldMonth = Math.min(Math.max(month, 1), 12);
  return dayAt(year, heldMonth, Math.min(Math.max(day, 1), daysInMonth(year, heldMonth)));
}

function heldWeek(year: number, week: number): string | undefined {
  const held = `${year}-W${String(Math.max(week, 1)).padStart(2, '0')}`;
  if (weekPeriod(held) !== undefined) return held;
  // The 28th of December is always in the year's last week.
  const late = dayAt(year, 12, 28);
  return late === undefined ? undefined : weekOf(late);
}

/** The phrase with the words that are none of ours replaced by the nearest of ours, if it is a date then. */
function corrected(words: string): string | undefined {
  const repaired = words.replace(/[a-z]{3,}/g, (word) =>
    isKnown(word) ? word : (nearest(word, vocabulary) ?? word),
  );
  return isDate(repaired) ? repaired : undefined;
}

function isKnown(word: string): boolean {
  return vocabulary.includes(word) || monthNumber(word) !== undefined || weekdayNumber(word) !== undefined;
}

/** Whether words are a date does not hang on the day they are read, but for `29 february` in the year 1000. */
function isDate(words: string): boolean {
  return readPeriod(words, leapDay) !== undefined;
}

const leapDay = '2024-02-29' as CivilDate;
