/** The words of date phrases: names of months and weekdays, short or whole, and small numbers. */
import { monthNames, weekdayNames } from './calendar.ts';

const months = monthNames.map((name) => name.toLowerCase());
const weekdays = weekdayNames.map((name) => name.toLowerCase());
// prettier-ignore
const counts = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
];

/** Short forms besides the first three letters. */
const short = new Map([
  ['sept', 'september'],
  ['tues', 'tuesday'],
  ['thur', 'thursday'],
  ['thurs', 'thursday'],
]);

/** Words that phrases are made of besides the names. */
// prettier-ignore
const others = [
  'today', 'yesterday', 'tomorrow', 'last', 'this', 'next', 'ago',
  'day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years',
];

/** Every word a phrase may hold, for finding what a mistyped one was meant to be. */
export const vocabulary: readonly string[] = [...others, ...weekdays, ...months, ...counts];

/** 1 for `january` or `jan`. @param name in lower case */
export function monthNumber(name: string): number | undefined {
  return numberIn(months, name);
}

/** 1 for `monday` or `mon`. @param name in lower case */
export function weekdayNumber(name: string): number | undefined {
  return numberIn(weekdays, name);
}

/** `12` or `twelve`; figures up to 99999, words up to twelve. */
export function countOf(word: string): number | undefined {
  if (/^\d{1,5}$/.test(word)) return Number(word);
  return oneBased(counts.indexOf(word));
}

function numberIn(names: readonly string[], word: string): number | undefined {
  const whole = short.get(word) ?? word;
  return oneBased(names.findIndex((name) => name === whole || name.slice(0, 3) === whole));
}

function oneBased(index: number): number | undefined {
  return index < 0 ? undefined : index + 1;
}
