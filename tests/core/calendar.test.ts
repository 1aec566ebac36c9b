/** Days are counted as written on paper: no zone, no daylight saving, no missing midnight can move them. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  compareMoments,
  dayAndMonth,
  dayOf,
  daysBetween,
  firstDay,
  lastDay,
  longDay,
  minutesBetween,
  moment,
  monthPeriod,
  parseMoment,
  quarterPeriod,
  relativeDay,
  shortDay,
  startOfWeek,
  weekOf,
  weekPeriod,
  weekdayDay,
  weekdayOf,
  yearPeriod,
} from '../../src/core/calendar.ts';
import { anyDay, day, runs, when } from '../support/days.ts';

/** Zones with daylight saving at midnight, a day that never was, odd offsets, and both ends of the world. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'Pacific/Kiritimati',
];

const zoneBefore = process.env['TZ'];
afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

describe('a civil day', () => {
  it.each(['2026-03-06', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    ['2026-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year, though divisible by four'],
    ['2026-13-01', 'no such month'],
    ['2026-00-10', 'no such month'],
    ['2026-04-31', 'no such day'],
    ['2026-04-00', 'no such day'],
    ['0999-12-31', 'before the calendar'],
    ['10000-01-01', 'after the calendar'],
    ['2026-3-6', 'digits missing'],
    ['20260306', 'no hyphens'],
    [' 2026-03-06', 'space before'],
    ['2026-03-06\n', 'line end after'],
    ['2026-03-06T10:00', 'a time after'],
    ['２０２６-03-06', 'digits of another script'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(civilDate(text)).toBeUndefined();
  });

  it('is every day that the Gregorian calendar has, and no other', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const year of [1600, 1700, 2023, 2024, 2100]) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      for (let month = 1; month <= 12; month++) {
        const length = (lengths[month - 1] ?? 0) + (leap && month === 2 ? 1 : 0);
        for (let date = 1; date <= 31; date++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          expect(civilDate(text), text).toBe(date <= length ? text : undefined);
        }
      }
    }
  });
});

describe('the day of a moment', () => {
  it.each([
    '2026-03-06',
    '2026-03-06T00:10:00+13:00',
    '2026-03-06T23:59:59-11:00',
    '2026-03-06T17:42:10Z',
    '2026-03-06t17:42',
    '2026-03-06 17:42:10 +0100',
    '2026-03-06 after lunch',
  ])('%s is the day as written', (text) => {
    expect(dayOf(text)).toBe('2026-03-06');
  });

  it.each([
    '2026-03-06-weekly',
    '2026-03-061',
    '2026-03-06Thursday',
    '2026-02-30T10:00:00Z',
    'on 2026-03-06',
    '',
  ])('%j has none', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });
});

describe('counting days', () => {
  it('goes over month ends, leap days and year ends', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(day('2026-03-06'), -90)).toBe('2025-12-06');
    expect(daysBetween(day('2026-03-06'), day('2026-03-13'))).toBe(7);
    expect(daysBetween(day('2026-03-06'), day('2025-03-06'))).toBe(-365);
  });

  it('stops at the first and the last day there are', () => {
    expect(addDays(lastDay, 1)).toBe(lastDay);
    expect(addDays(firstDay, -1)).toBe(firstDay);
    expect(addDays(day('2026-03-06'), Infinity)).toBe(lastDay);
    expect(addMonths(day('2026-03-06'), -Infinity)).toBe(firstDay);
  });

  it('counts months by the day of the month, held to the length of the shorter month', () => {
    expect(addMonths(day('2026-03-06'), -2)).toBe('2026-01-06');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(day('2025-12-31'), 2)).toBe('2026-02-28');
  });
});

describe('weeks', () => {
  it.each([
    ['2026-03-06', '2026-W10'],
    ['2026-03-02', '2026-W10'],
    ['2026-03-01', '2026-W09'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-03', '2026-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
  ])('%s is in %s', (text, week) => {
    expect(weekOf(day(text))).toBe(week);
  });

  it('run from Monday to Sunday', () => {
    expect(startOfWeek(day('2026-03-06'))).toBe('2026-03-02');
    expect(startOfWeek(day('2026-03-02'))).toBe('2026-03-02');
    expect(startOfWeek(day('2026-03-08'))).toBe('2026-03-02');
    expect(weekPeriod('2026-W10')).toEqual({ since: '2026-03-02', until: '2026-03-08' });
    expect(weekPeriod('2026-W01')).toEqual({ since: '2025-12-29', until: '2026-01-04' });
    expect(weekPeriod('2026-W53')).toEqual({ since: '2026-12-28', until: '2027-01-03' });
  });

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-W1', '2026-10', '2026-w10', '0999-W10', ''])(
    '%j is none',
    (text) => {
      expect(weekPeriod(text)).toBeUndefined();
    },
  );
});

describe('months, quarters and years', () => {
  it('run from their first day to their last', () => {
    expect(monthPeriod('2024-02')).toEqual({ since: '2024-02-01', until: '2024-02-29' });
    expect(monthPeriod('9999-12')).toEqual({ since: '9999-12-01', until: '9999-12-31' });
    expect(quarterPeriod('2026-Q1')).toEqual({ since: '2026-01-01', until: '2026-03-31' });
    expect(quarterPeriod('2026-Q4')).toEqual({ since: '2026-10-01', until: '2026-12-31' });
    expect(yearPeriod('2026')).toEqual({ since: '2026-01-01', until: '2026-12-31' });
  });

  it('are refused where there are none', () => {
    for (const text of ['2026-13', '2026-00', '2026-3', '0026-03', '2026-03-01', ''])
      expect(monthPeriod(text), text).toBeUndefined();
    for (const text of ['2026-Q0', '2026-Q5', '2026-q1', 'Q1'])
      expect(quarterPeriod(text), text).toBeUndefined();
    for (const text of ['0999', '10000', '26', '2026-01', '']) expect(yearPeriod(text), text).toBeUndefined();
  });
});

describe('a moment', () => {
  it('is made from the clock and its offset', () => {
    const clock = Date.UTC(2026, 2, 6, 16, 42, 10, 999);
    expect(moment(clock, 60)).toBe('2026-03-06T17:42:10+01:00');
    expect(moment(clock, 0)).toBe('2026-03-06T16:42:10+00:00');
    expect(moment(clock, -0)).toBe('2026-03-06T16:42:10+00:00');
    expect(moment(clock, 345)).toBe('2026-03-06T22:27:10+05:45');
    expect(moment(clock, -570)).toBe('2026-03-06T07:12:10-09:30');
  });

  it('falls on the day of its own clock', () => {
    const clock = Date.UTC(2026, 2, 6, 23, 30);
    expect(dayOf(moment(clock, 60))).toBe('2026-03-07');
    expect(dayOf(moment(clock, -60))).toBe('2026-03-06');
  });

  it('is refused outside the calendar', () => {
    expect(() => moment(8e15, 0)).toThrow(RangeError);
    expect(() => moment(Date.UTC(999, 0, 1), 0)).toThrow(RangeError);
  });

  it.each([
    ['2026-03-06T17:42:10+01:00', '2026-03-06T17:42:10+01:00'],
    ['2026-03-06T17:42:10.123Z', '2026-03-06T17:42:10+00:00'],
    ['2026-03-06T17:42z', '2026-03-06T17:42:00+00:00'],
    ['2026-03-06 17:42:10 -0330', '2026-03-06T17:42:10-03:30'],
  ])('%s reads as %s', (text, read) => {
    expect(parseMoment(text)).toBe(read);
  });

  it.each([
    ['2026-03-06', 'no time'],
    ['2026-03-06T17:42:10', 'no offset'],
    ['2026-02-30T17:42:10Z', 'no such day'],
    ['2026-03-06T24:00:00Z', 'no such hour'],
    ['2026-03-06T17:60:00Z', 'no such minute'],
    ['2026-03-06T17:42:60Z', 'no such second'],
    ['2026-03-06T17:42:10+24:00', 'no such offset'],
    ['2026-03-06T17:42:10Z\n', 'a line end after'],
    ['now', 'a word'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });

  it('is compared and measured by the instant, not by the digits', () => {
    const later = when('2026-03-06T17:00:00+01:00');
    const earlier = when('2026-03-06T17:00:00+02:00');
    expect(compareMoments(earlier, later)).toBeLessThan(0);
    expect(compareMoments(later, when('2026-03-06T16:00:00+00:00'))).toBe(0);
    expect(minutesBetween(earlier, later)).toBe(60);
    expect(minutesBetween(when('2026-03-06T17:00:00+01:00'), when('2026-03-06T17:00:30+01:00'))).toBe(0.5);
    expect(minutesBetween(later, earlier)).toBe(-60);
  });
});

describe('a day in words', () => {
  it('is written in English, without a leading zero', () => {
    expect(longDay(day('2026-03-06'))).toBe('6 March 2026');
    expect(dayAndMonth(day('2026-03-06'))).toBe('6 March');
    expect(shortDay(day('2026-03-06'))).toBe('6 Mar');
    expect(weekdayDay(day('2026-03-06'))).toBe('Fri 6 Mar');
    expect(weekdayDay(day('2026-03-08'))).toBe('Sun 8 Mar');
    expect(longDay(day('2025-12-31'))).toBe('31 December 2025');
  });

  it.each([
    [0, 'today'],
    [-1, 'yesterday'],
    [1, 'tomorrow'],
    [-2, '2 days ago'],
    [3, 'in 3 days'],
    [-13, '13 days ago'],
    [-14, '2 weeks ago'],
    [-35, '5 weeks ago'],
    [-62, '8 weeks ago'],
    [-63, '2 months ago'],
    [21, 'in 3 weeks'],
    [-365, '12 months ago'],
    [-729, '23 months ago'],
    [-730, '2 years ago'],
    [3653, 'in 10 years'],
  ])('%i days from today reads %j', (days, words) => {
    const today = day('2026-03-06');
    expect(relativeDay(addDays(today, days), today)).toBe(words);
  });

  it('never says less than two months, nor gives more than it has', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (today, days) => {
        const [, count = '', unit = ''] =
          /^(\d+) (\w+) ago$/.exec(relativeDay(addDays(today, -days), today)) ?? [];
        if (unit === '') return days < 2 || addDays(today, -days) === firstDay;
        const least = { days: 1, weeks: 7, months: 28, years: 365 }[unit] ?? 0;
        return Number(count) >= 2 && Number(count) * least <= days;
      }),
      runs,
    );
  });
});

describe.each(zones)('laws of the calendar on a machine in %s', (zone) => {
  it('is really measured in that zone', () => {
    process.env['TZ'] = zone;
    const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(Date.UTC(2026, 0, 15))
      .find((part) => part.type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(offset ?? '') ?? [];
    const expected = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    expect(0 - new Date(Date.UTC(2026, 0, 15)).getTimezoneOffset()).toBe(expected);
  });

  it('adding days and counting them undo each other', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        (a, b) => addDays(a, daysBetween(a, b)) === b && daysBetween(b, a) === 0 - daysBetween(a, b),
      ),
      runs,
    );
  });

  it('every day of the days that zones have skipped or doubled follows the one before', () => {
    process.env['TZ'] = zone;
    for (const start of [
      '1993-08-18',
      '1994-12-28',
      '2011-12-27',
      '2018-11-01',
      '2026-03-26',
      '2026-10-22',
    ]) {
      for (let back = 0; back < 8; back++) {
        const before = addDays(day(start), back);
        expect(daysBetween(before, addDays(before, 1)), before).toBe(1);
        expect(weekdayOf(addDays(before, 1)), before).toBe((weekdayOf(before) % 7) + 1);
      }
    }
    expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30');
    expect(weekOf(day('2011-12-30'))).toBe('2011-W52');
    expect(addMonths(day('2011-11-30'), 1)).toBe('2011-12-30');
  });

  it('every day lies in its own week, and a week has seven days from a Monday', () => {
    process.env['TZ'] = zone;
    fc.assert(
      fc.property(anyDay, (any) => {
        const week = weekPeriod(weekOf(any));
        if (week === undefined) return false;
        const whole =
          week.since === firstDay || week.until === lastDay || daysBetween(week.since, week.until) === 6;
        return week.since <= any && any <= week.until && whole && week.since === startOfWeek(any);
      }),
      runs,
    );
  });

  it('a moment keeps its instant and its offset', () => {
    process.env['TZ'] = zone;
    const instants = fc.integer({ min: Date.UTC(1001, 0), max: Date.UTC(9999, 0) });
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (epochMs, offset) => {
        const made = moment(epochMs, offset);
        return parseMoment(made) === made && Date.parse(made) === Math.floor(epochMs / 1000) * 1000;
      }),
      runs,
    );
  });
});
