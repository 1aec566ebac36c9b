/** Every form of date phrase means one thing; what has none of the forms is no date. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  longDay,
  relativeDay,
  weekdayDay,
  weekdayName,
  weekdayOf,
  yearOf,
} from '../../src/core/calendar.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { findDue, readComingDay, readDay, readPeriod, suggestDate } from '../../src/core/date-phrase.ts';
import { day, likelyDay, runs } from '../support/days.ts';

/** A Friday. */
const today = day('2026-03-06');

describe('a day', () => {
  it.each([
    ['2026-03-06', '2026-03-06'],
    ['2024-02-29', '2024-02-29'],
    ['06.03.2026', '2026-03-06'],
    ['6.3.2026', '2026-03-06'],
    ['today', '2026-03-06'],
    ['yesterday', '2026-03-05'],
    ['tomorrow', '2026-03-07'],
    ['friday', '2026-03-06'],
    ['thursday', '2026-03-05'],
    ['saturday', '2026-02-28'],
    ['fri', '2026-03-06'],
    ['tues', '2026-03-03'],
    ['thurs', '2026-03-05'],
    ['last friday', '2026-02-27'],
    ['last thursday', '2026-03-05'],
    ['last saturday', '2026-02-28'],
    ['next friday', '2026-03-13'],
    ['next saturday', '2026-03-07'],
    ['next tuesday', '2026-03-10'],
    ['this monday', '2026-03-02'],
    ['this friday', '2026-03-06'],
    ['this sunday', '2026-03-08'],
    ['3 days ago', '2026-03-03'],
    ['1 day ago', '2026-03-05'],
    ['0 days ago', '2026-03-06'],
    ['3 weeks ago', '2026-02-13'],
    ['a week ago', '2026-02-27'],
    ['two weeks ago', '2026-02-20'],
    ['2 months ago', '2026-01-06'],
    ['a year ago', '2025-03-06'],
    ['twelve years ago', '2014-03-06'],
    ['in 3 days', '2026-03-09'],
    ['in a week', '2026-03-13'],
    ['in two months', '2026-05-06'],
    ['in a year', '2027-03-06'],
    ['6 march 2026', '2026-03-06'],
    ['6th March 2026', '2026-03-06'],
    ['6 mar 2026', '2026-03-06'],
    ['1 sept 2025', '2025-09-01'],
    ['march 6, 2026', '2026-03-06'],
    ['March 6 2026', '2026-03-06'],
    ['fri 6 march 2026', '2026-03-06'],
    ['Friday, 6 March 2026', '2026-03-06'],
    ['6 mar', '2026-03-06'],
    ['5 march', '2026-03-05'],
    ['7 march', '2025-03-07'],
    ['march 26', '2025-03-26'],
    ['24 december', '2025-12-24'],
    ['29 feb', '2024-02-29'],
    ['29 february 2024', '2024-02-29'],
    ['  LAST \t Friday ', '2026-02-27'],
    ['3\u00a0weeks\u00a0ago', '2026-02-13'],
  ])('%j is %s', (phrase, read) => {
    expect(readDay(phrase, today)).toBe(read);
    expect(readPeriod(phrase, today)).toEqual({ since: read, until: read });
  });

  it.each([
    ['friday', '2026-03-13'],
    ['saturday', '2026-03-07'],
    ['thursday', '2026-03-12'],
    ['6 march', '2026-03-06'],
    ['5 march', '2027-03-05'],
    ['13 March', '2026-03-13'],
    ['29 feb', '2028-02-29'],
    ['last friday', '2026-02-27'],
    ['this monday', '2026-03-02'],
    ['2026-03-01', '2026-03-01'],
    ['in two weeks', '2026-03-20'],
  ])('%j is %s where it lies ahead', (phrase, read) => {
    expect(readComingDay(phrase, today)).toBe(read);
  });

  it('29 February can be eight years off', () => {
    expect(readDay('29 feb', day('1904-02-28'))).toBe('1896-02-29');
    expect(readComingDay('29 feb', day('1896-03-01'))).toBe('1904-02-29');
  });

  it('a month ago is held to the length of that month', () => {
    expect(readDay('a month ago', day('2026-03-31'))).toBe('2026-02-28');
    expect(readDay('a year ago', day('2024-02-29'))).toBe('2023-02-28');
  });
});

describe('a stretch of days', () => {
  it.each([
    ['2026-W10', '2026-03-02', '2026-03-08'],
    ['2026-w10', '2026-03-02', '2026-03-08'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['Q1 2026', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026 q4', '2026-10-01', '2026-12-31'],
    ['this week', '2026-03-02', '2026-03-08'],
    ['last week', '2026-02-23', '2026-03-01'],
    ['this month', '2026-03-01', '2026-03-31'],
    ['last month', '2026-02-01', '2026-02-28'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['last 12w', '2025-12-13', '2026-03-06'],
    ['12w', '2025-12-13', '2026-03-06'],
    ['last 12 weeks', '2025-12-13', '2026-03-06'],
    ['last twelve weeks', '2025-12-13', '2026-03-06'],
    ['90d', '2025-12-07', '2026-03-06'],
    ['1d', '2026-03-06', '2026-03-06'],
    ['6m', '2025-09-07', '2026-03-06'],
    ['last 6 months', '2025-09-07', '2026-03-06'],
    ['1y', '2025-03-07', '2026-03-06'],
    ['last 2 years', '2024-03-07', '2026-03-06'],
    ['march', '2026-03-01', '2026-03-31'],
    ['april', '2025-04-01', '2025-04-30'],
    ['feb', '2026-02-01', '2026-02-28'],
    ['march 2026', '2026-03-01', '2026-03-31'],
    ['Sept 2025', '2025-09-01', '2025-09-30'],
    ['  March   2026 ', '2026-03-01', '2026-03-31'],
  ])('%j is %s to %s', (phrase, since, until) => {
    expect(readPeriod(phrase, today)).toEqual({ since, until });
    expect(readDay(phrase, today)).toBeUndefined();
  });

  it('last month is the month before, whatever its length', () => {
    expect(readPeriod('last month', day('2026-03-31'))).toEqual({ since: '2026-02-01', until: '2026-02-28' });
    expect(readPeriod('last month', day('2026-01-15'))).toEqual({ since: '2025-12-01', until: '2025-12-31' });
    expect(readPeriod('last week', day('2026-01-01'))).toEqual({ since: '2025-12-22', until: '2025-12-28' });
  });

  it('last 12w is 84 days, today among them', () => {
    const period = readPeriod('last 12w', today);
    expect(period?.until).toBe(today);
    expect(daysBetween(period?.since ?? today, today)).toBe(83);
  });
});

describe('no date', () => {
  it.each([
    '',
    ' ',
    'soon',
    'last',
    'next',
    'ago',
    'week',
    'next week',
    'next month',
    'last day',
    'last fridays',
    'the friday',
    'on friday',
    'friday last week',
    'friday and saturday',
    'we met on 2026-03-06',
    '2026-03-06 was fine',
    'it was 3 weeks ago',
    '-3 days ago',
    '1.5 weeks ago',
    '999999 days ago',
    'in 3 days ago',
    'in a while',
    '3000 years ago',
    'in 9000 years',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-3-6',
    '2026/03/06',
    '06/03/2026',
    '20260306',
    '31.02.2026',
    '32.01.2026',
    '0.1.2026',
    '2026-W54',
    '2025-W53',
    '2026-W00',
    '2026-13',
    '2026-00',
    '2026-Q5',
    'Q1',
    '0999',
    '10000',
    '31 april',
    '30 february 2026',
    '6 march 26',
    '6 march 0900',
    'thu 6 march 2026',
    'thu 6 march',
    'march march',
    '6 7 2026',
    'marching',
    'fries',
    '0w',
    '12x',
    'last w',
    'last 0 weeks',
    '6 march 2026 10:00',
    'constructor',
    'last constructor',
    'tostring',
    '__proto__',
    '２０２６-03-06',
  ])('%j', (phrase) => {
    expect(readPeriod(phrase, today)).toBeUndefined();
    expect(readDay(phrase, today)).toBeUndefined();
    expect(readComingDay(phrase, today)).toBeUndefined();
  });

  it('is found quickly in a very long phrase', () => {
    for (const long of [
      'last '.repeat(50_000),
      ' '.repeat(200_000),
      '1'.repeat(200_000),
      'a'.repeat(200_000),
    ]) {
      expect(readPeriod(`${long}!`, today)).toBeUndefined();
      expect(findDue(`${long}(by ${long}!)`, today).due).toBeUndefined();
    }
  });
});

describe('a near miss', () => {
  it.each([
    ['2026-13-01', '2026-12-01'],
    ['2026-02-30', '2026-02-28'],
    ['2024-02-30', '2024-02-29'],
    ['2026-00-10', '2026-01-10'],
    ['2026-04-00', '2026-04-01'],
    ['2026-3-6', '2026-03-06'],
    ['2026/03/06', '2026-03-06'],
    ['20260306', '2026-03-06'],
    ['31.02.2026', '2026-02-28'],
    ['13/03/2026', '2026-03-13'],
    ['03/13/2026', '2026-03-13'],
    ['2026-W54', '2026-W53'],
    ['2025-w53', '2025-W52'],
    ['2026-W9', '2026-W09'],
    ['2026-W00', '2026-W01'],
    ['2026-13', '2026-12'],
    ['2026-3', '2026-03'],
    ['2026/03', '2026-03'],
    ['30 february 2026', '2026-02-28'],
    ['thu 6 march 2026', '2026-03-06'],
    ['31 april', '30 April'],
    ['yesteday', 'yesterday'],
    ['Last  firday', 'last friday'],
    ['3 wekes ago', '3 weeks ago'],
    ['febuary 2026', 'february 2026'],
    ['6 marhc 2026', '6 march 2026'],
    ['tomorow', 'tomorrow'],
    ['firday 6 mar 2026', 'friday 6 mar 2026'],
  ])('%j was probably %j', (phrase, meant) => {
    expect(suggestDate(phrase)).toBe(meant);
  });

  it.each([
    '',
    'soon',
    '06/03/2026',
    'my notes',
    'weekly',
    '2026-03-06-weekly',
    '0026-13-01',
    '99',
    'march 2026',
    'today',
    '2026-03-06',
  ])('%j suggests nothing', (phrase) => {
    expect(suggestDate(phrase)).toBeUndefined();
  });

  it('is met with something that can be read', () => {
    const close = fc
      .tuple(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
      )
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
    fc.assert(
      fc.property(close, (phrase) => readDay(suggestDate(phrase) ?? phrase, today) !== undefined),
      runs,
    );
  });
});

describe('a due day at the end of a line', () => {
  it.each([
    ['ask for the plan (by 2026-03-13)', 'ask for the plan', '2026-03-13'],
    ['ask for the plan (by friday)', 'ask for the plan', '2026-03-13'],
    ['ask for the plan (by 13 March)', 'ask for the plan', '2026-03-13'],
    ['ask for the plan (By  Tomorrow)  ', 'ask for the plan', '2026-03-07'],
    ['ask for the plan (by in two weeks).', 'ask for the plan.', '2026-03-20'],
    ['ask for the plan (by 2026-03-01)', 'ask for the plan', '2026-03-01'],
    ['ask for the plan (the short one) (by 13.03.2026)', 'ask for the plan (the short one)', '2026-03-13'],
    ['(by today)', '', '2026-03-06'],
  ])('%j', (line, text, due) => {
    expect(findDue(line, today)).toEqual({ text, due });
  });

  it.each([
    'ask for the plan by friday',
    'ask for the plan, by 2026-03-13',
    'ask (by friday) for the plan',
    'ask for the plan (by the end)',
    'ask for the plan (by yesterday)',
    'ask for the plan (by last friday)',
    'ask for the plan (by this monday)',
    'ask for the plan (by 3 weeks ago)',
    'ask for the plan (by next week)',
    'ask for the plan (friday)',
    'ask for the plan (by )',
    'ask for the plan (by (friday))',
    'standby friday)',
    '',
  ])('%j has none and stays as it is', (line) => {
    expect(findDue(line, today)).toEqual({ text: line, due: undefined });
  });
});

describe('laws', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  const spellings: Record<string, (spelled: CivilDate, read: CivilDate) => string> = {
    'as ISO': (spelled) => spelled,
    'with dots': (spelled) => spelled.split('-').reverse().join('.'),
    'in words': (spelled) => longDay(spelled),
    'in words, month first': (spelled) => longDay(spelled).replace(/^(\d+) (\w+) (\d+)$/, '$2 $1, $3'),
    'in capitals': (spelled) => longDay(spelled).toUpperCase(),
    'with its weekday': (spelled) => `${weekdayName(spelled)} ${longDay(spelled)}`,
    'in days from today': (spelled, read) => distance(daysBetween(read, spelled)),
  };

  it.each(['UTC', 'America/Sao_Paulo', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    'a day spelled out reads back as that day in %s',
    (zone) => {
      process.env['TZ'] = zone;
      for (const spell of Object.values(spellings)) {
        fc.assert(
          fc.property(likelyDay, likelyDay, (spelled, read) => {
            const phrase = spell(spelled, read);
            return readDay(phrase, read) === spelled && readComingDay(phrase, read) === spelled;
          }),
          runs,
        );
      }
    },
  );

  it('what is shown of a near day reads back as that day', () => {
    fc.assert(
      fc.property(
        likelyDay,
        fc.integer({ min: -13, max: 13 }),
        (read, off) => readDay(relativeDay(addDays(read, off), read), read) === addDays(read, off),
      ),
      runs,
    );
    fc.assert(
      fc.property(
        likelyDay,
        fc.integer({ min: 0, max: 364 }),
        (read, off) => readDay(weekdayDay(addDays(read, -off)), read) === addDays(read, -off),
      ),
      runs,
    );
  });

  it('a weekday is the nearest on its side', () => {
    fc.assert(
      fc.property(likelyDay, likelyDay, (read, other) => {
        const name = weekdayName(other);
        const at = (phrase: string, reader = readDay) => daysBetween(read, reader(phrase, read) ?? read);
        const all = [
          at(name),
          at(`last ${name}`),
          at(`next ${name}`),
          at(`this ${name}`),
          at(name, readComingDay),
        ];
        const [bare = 1, last = 1, next = -1, own = 9, coming = -1] = all;
        return (
          all.every((off) => weekdayOf(addDays(read, off)) === weekdayOf(other)) &&
          bare <= 0 &&
          bare > -7 &&
          last < 0 &&
          last >= -7 &&
          next > 0 &&
          next <= 7 &&
          coming === next &&
          Math.abs(own) < 7
        );
      }),
      runs,
    );
  });

  it('a day of the year is the nearest on its side', () => {
    fc.assert(
      fc.property(likelyDay, likelyDay, (read, other) => {
        const phrase = longDay(other).replace(/ \d+$/, '');
        const [behind, ahead] = [readDay(phrase, read), readComingDay(phrase, read)];
        if (behind === undefined || ahead === undefined) return false;
        const years = yearOf(ahead) - yearOf(behind);
        const least = behind === ahead ? 0 : 1;
        return (
          behind <= read &&
          read <= ahead &&
          behind.slice(5) === other.slice(5) &&
          (years === least || other.endsWith('02-29'))
        );
      }),
      runs,
    );
  });

  it('a stretch begins before it ends, and no phrase makes the readers stumble', () => {
    const word = fc.constantFrom(
      'last',
      'this',
      'next',
      'in',
      'a',
      '3',
      '0',
      '9999',
      '12w',
      '2026',
      '31',
      'ago',
      'friday',
      'feb',
      'week',
      'weeks',
      'months',
      'years',
      'days',
      'today',
      ',',
      '-',
      '2026-W53',
      'Q4',
      '(by',
    );
    const phrases = fc.oneof(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(phrases, likelyDay, (phrase, read) => {
        const period = readPeriod(phrase, read);
        const suggestion = suggestDate(phrase);
        findDue(phrase, read);
        return (
          (period === undefined || period.since <= period.until) &&
          (suggestion === undefined || readPeriod(suggestion, read) !== undefined)
        );
      }),
      runs,
    );
  });
});

function distance(days: number): string {
  return days < 0 ? `${-days} days ago` : `in ${days} days`;
}
