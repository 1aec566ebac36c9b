/** Civil days, moments with their offset, and the words for them. Alone allowed to see a `Date`. */
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';

/** `YYYY-MM-DD`: a day as written, never converted between zones. */
export type CivilDate = string & { readonly civilDate: unique symbol };

/** ISO 8601 with offset, to the second: `2026-03-06T17:42:10+01:00`. */
export type Moment = string & { readonly moment: unique symbol };

/** Days from `since` to `until`, both included. */
export interface Period {
  readonly since: CivilDate;
  readonly until: CivilDate;
}

/** The calendar has years of four digits; arithmetic that would lead out of it stops at its first or last day. */
export const firstDay = '1000-01-01' as CivilDate;
export const lastDay = '9999-12-31' as CivilDate;

// prettier-ignore
export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** From Monday, as ISO counts. */
// prettier-ignore
export const weekdayNames = [
  'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday',
] as const;

/**
 * A day as date-fns can count with it: its local time is UTC, whatever the machine's zone. A plain local
 * `Date` cannot hold every day: Samoa had no 30 December 2011, and in many zones some midnights are missing.
 */
class ZonelessDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds();
  }
  override setFullYear(...parts: Parameters<Date['setFullYear']>): number {
    return this.setUTCFullYear(...parts);
  }
  override setMonth(...parts: Parameters<Date['setMonth']>): number {
    return this.setUTCMonth(...parts);
  }
  override setDate(day: number): number {
    return this.setUTCDate(day);
  }
  override setHours(...parts: Parameters<Date['setHours']>): number {
    return this.setUTCHours(...parts);
  }
}

const dayLength = 86_400_000;

/** Days since 1 January 1970, a Thursday. Counting in these is what most of a summary's arithmetic comes to. */
function numberOf(day: CivilDate): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day)) / dayLength;
}

function fromNumber(number: number): CivilDate {
  return fromDate(new Date(number * dayLength));
}

function toDate(day: CivilDate): ZonelessDate {
  return new ZonelessDate(`${day}T00:00:00Z`);
}

function fromDate(date: Date): CivilDate {
  const year = date.getUTCFullYear();
  if (year < 1000) return firstDay;
  if (year > 9999) return lastDay;
  return date.toISOString().slice(0, 10) as CivilDate;
}

/** The day that `text` names as `YYYY-MM-DD`, if there is such a day in the years 1000 to 9999. */
export function civilDate(text: string): CivilDate | undefined {
  const parts = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? (text as CivilDate) : undefined;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The day a moment or a date in front matter was written on, as it stands there: `2026-03-06`,
 * `2026-03-06T17:42:10+01:00`, `2026-03-06 17:42`. Never converted to another zone.
 */
export function dayOf(written: Moment | string): CivilDate | undefined {
  return /^\d{4}-\d\d-\d\d(?=$|\s|T\d)/i.test(written) ? civilDate(written.slice(0, 10)) : undefined;
}

/** @param count whole days, negative for earlier */
export function addDays(day: CivilDate, count: number): CivilDate {
  return fromNumber(numberOf(day) + within(3_300_000, Math.trunc(count)));
}

/** The same day of the month, or the month's last where it is shorter. @param count whole months */
export function addMonths(day: CivilDate, count: number): CivilDate {
  return fromDate(addMonthsToDate(toDate(day), within(108_000, count)));
}

/** Held to what spans the whole calendar, beyond which a `Date` would become invalid. */
function within(reach: number, count: number): number {
  return Math.max(-reach, Math.min(reach, count));
}

/** Whole days from `from` to `to`: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return numberOf(to) - numberOf(from);
}

/** Whole months from the earlier to the later day, as birthdays count. */
function monthsBetween(from: CivilDate, to: CivilDate): number {
  const begun = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  return dayOfMonth(to) < dayOfMonth(from) ? begun - 1 : begun;
}

export function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: CivilDate): number {
  return Number(day.slice(5, 7));
}

function dayOfMonth(day: CivilDate): number {
  return Number(day.slice(8, 10));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CivilDate): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the day's ISO week. */
export function startOfWeek(day: CivilDate): CivilDate {
  return fromNumber(numberOf(day) - weekdayOf(day) + 1);
}

/** The day's ISO week, in the year the week belongs to: `2026-W10`. */
export function weekOf(day: CivilDate): string {
  const known = weeks.get(day);
  if (known !== undefined) return known;
  const date = toDate(day);
  const week = `${getISOWeekYear(date)}-W${String(getISOWeek(date)).padStart(2, '0')}`;
  if (weeks.size >= mostWeeks) weeks.clear();
  weeks.set(day, week);
  return week;
}

/** The same days are asked for again and again. */
const weeks = new Map<CivilDate, string>();
const mostWeeks = 20_000;

/** Monday to Sunday of an ISO week such as `2026-W10`, if that year has that week. */
export function weekPeriod(week: string): Period | undefined {
  const parts = /^(\d{4})-W(\d\d)$/.exec(week);
  const fourth = civilDate(`${parts?.[1]}-01-04`);
  if (parts === null || fourth === undefined) return undefined;
  // The fourth of January is always in week 1.
  const inWeek = addDays(fourth, (Number(parts[2]) - 1) * 7);
  if (weekOf(inWeek) !== week) return undefined;
  const since = startOfWeek(inWeek);
  return { since, until: addDays(since, 6) };
}

/** A whole month such as `2026-03`. */
export function monthPeriod(month: string): Period | undefined {
  return months(month, month);
}

/** Three months: `2026-Q1` is January to March. */
export function quarterPeriod(quarter: string): Period | undefined {
  const parts = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (parts === null) return undefined;
  const last = Number(parts[2]) * 3;
  const name = (month: number) => `${parts[1]}-${String(month).padStart(2, '0')}`;
  return months(name(last - 2), name(last));
}

/** A whole year such as `2026`. */
export function yearPeriod(year: string): Period | undefined {
  return months(`${year}-01`, `${year}-12`);
}

function months(first: string, last: string): Period | undefined {
  const since = civilDate(`${first}-01`);
  const lastFirst = civilDate(`${last}-01`);
  if (since === undefined || lastFirst === undefined) return undefined;
  const days = daysInMonth(yearOf(lastFirst), monthOf(lastFirst));
  return { since, until: `${last}-${days}` as CivilDate };
}

/**
 * The moment that many milliseconds after 1970 began, on clocks that are `offsetMinutes` ahead of UTC.
 * @throws RangeError outside the years 1000 to 9999
 */
export function moment(epochMs: number, offsetMinutes: number): Moment {
  const local = new Date(epochMs + offsetMinutes * 60_000).toISOString();
  if (!/^[1-9]\d{3}-/.test(local)) throw new RangeError(`no moment in the calendar: ${local}`);
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${local.slice(0, 19)}${sign}${twoDigits(hours)}:${twoDigits(minutes)}` as Moment;
}

/**
 * A moment from ISO 8601 with an offset: seconds may be missing, fractions of them are dropped, `Z` and
 * `+0100` are read too, and so is a space for the `T`, as Jekyll writes it. Undefined without an offset.
 */
export function parseMoment(text: string): Moment | undefined {
  const parts =
    /^(\S{10})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)? ?(?:(Z)|([+-])([01]\d|2[0-3]):?([0-5]\d))$/i.exec(
      text,
    );
  const day = civilDate(parts?.[1] ?? '');
  if (parts === null || day === undefined) return undefined;
  const [, , hour, minute, second = '00', zulu, sign, offsetHours, offsetMinutes] = parts;
  const offset = zulu === undefined ? `${sign}${offsetHours}:${offsetMinutes}` : '+00:00';
  return `${day}T${hour}:${minute}:${second}${offset}` as Moment;
}

/** Minutes from `from` to `to`, seconds as a fraction; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

/** For sorting: negative when `a` came first, whatever the two clocks showed. */
export function compareMoments(a: Moment, b: Moment): number {
  return Date.parse(a) - Date.parse(b);
}

/** `6 March 2026` */
export function longDay(day: CivilDate): string {
  return `${dayAndMonth(day)} ${yearOf(day)}`;
}

/** `6 March` */
export function dayAndMonth(day: CivilDate): string {
  return `${dayOfMonth(day)} ${monthName(day)}`;
}

/** `6 Mar` */
export function shortDay(day: CivilDate): string {
  return `${dayOfMonth(day)} ${monthName(day).slice(0, 3)}`;
}

/** `Fri 6 Mar` */
export function weekdayDay(day: CivilDate): string {
  return `${weekdayName(day).slice(0, 3)} ${shortDay(day)}`;
}

/**
 * How far off a day is: `today`, `yesterday`, `9 days ago`, `in 3 days`; from 14 days on in whole weeks,
 * from 9 weeks on in whole months, from 24 months on in whole years.
 */
export function relativeDay(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  const distance = days < 0 ? lengthBetween(day, today) : lengthBetween(today, day);
  return days < 0 ? `${distance} ago` : `in ${distance}`;
}

/** How long it is from one day to a later one: `9 days`, `5 weeks`, `4 months`, `2 years`. */
export function lengthBetween(from: CivilDate, to: CivilDate): string {
  const days = daysBetween(from, to);
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  if (days < 63) return `${Math.floor(days / 7)} weeks`;
  const whole = monthsBetween(from, to);
  return whole < 24 ? `${whole} months` : `${Math.floor(whole / 12)} years`;
}

export function weekdayName(day: CivilDate): string {
  return weekdayNames[weekdayOf(day) - 1] ?? '';
}

function monthName(day: CivilDate): string {
  return monthNames[monthOf(day) - 1] ?? '';
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
