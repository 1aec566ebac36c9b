/** The small pieces that a summary is told in: days, counts, ages, and the person's own words marked as theirs. */
import type { CivilDate } from '../../../core/calendar.ts';
import { addDays, dayAndMonth, daysBetween, lengthBetween, longDay } from '../../../core/calendar.ts';
import type { Block, Item, Span, Text } from '../../document.ts';

/**
 * How days are told: `near` as seen from the last day of the period, the year left out while nobody would take it for
 * another; `long` with the year, for a page that is read later; `iso` for other programs.
 */
export type DayForm = 'near' | 'long' | 'iso';

export interface Telling {
  readonly until: CivilDate;
  readonly days: DayForm;
}

export function dayIn(day: CivilDate, { until, days }: Telling): string {
  if (days === 'iso') return day;
  return days === 'near' && Math.abs(daysBetween(day, until)) < 300 ? dayAndMonth(day) : longDay(day);
}

/** `3 March to 28 April`; one day alone where they are the same. */
export function span(from: CivilDate, to: CivilDate, telling: Telling): string {
  return from === to ? dayIn(from, telling) : `${dayIn(from, telling)} to ${dayIn(to, telling)}`;
}

/** `9 days`, `5 weeks`, `4 months`: how old something is on the last day. */
export function ageWords(days: number, until: CivilDate): string {
  return lengthBetween(addDays(until, -days), until);
}

/** `5 weeks old`; of the last day itself, which is not always today, `from 29 June`. */
export function oldWords(days: number, telling: Telling): string {
  return days === 0 ? `from ${dayIn(telling.until, telling)}` : `${ageWords(days, telling.until)} old`;
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** `2nd` */
export function ordinal(number: number): string {
  const ten = number % 100;
  const end = ten > 10 && ten < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${end}`;
}

/** Words of the person, in one line. */
export function own(text: string): Span {
  return { text: text.trim().replaceAll(/\s+/g, ' '), as: 'user' };
}

/** The same between quotation marks, which are not theirs. */
export function quoted(text: string): readonly (string | Span)[] {
  return ["'", own(text), "'"];
}

/** What there is to say of somebody's words, set apart from them: ` (5 weeks old, carried twice)`. */
export function aside(parts: readonly string[]): Span {
  const told = parts.filter((part) => part !== '');
  return { text: told.length === 0 ? '' : ` (${told.join(', ')})`, as: 'faint' };
}

export function paragraph(text: Text, tone?: 'faint' | 'notice'): Block {
  return { block: 'paragraph', text, ...(tone === undefined ? {} : { tone }) };
}

export interface Row {
  readonly name: string;
  readonly value: Text;
}

/** Names and what there is to say of each; of the many of one name as many as `most`, and how many more there are. */
export function rows(
  all: readonly Row[],
  most = Infinity,
  more: Readonly<Record<string, string>> = {},
): readonly Block[] {
  const names = [...new Set(all.map(({ name }) => name))];
  const shown = names.flatMap((name): Row[] => {
    const ofName = all.filter((row) => row.name === name);
    const rest = ofName.length - most;
    if (rest <= 0) return ofName;
    const where = more[name];
    return [
      ...ofName.slice(0, most),
      {
        name,
        value: [
          { text: `and ${rest} more`, as: 'faint' },
          ...(where === undefined ? [] : [': ', { text: where, as: 'command' } as const]),
        ],
      },
    ];
  });
  return shown.length === 0 ? [] : [{ block: 'facts', facts: shown }];
}

/** No block at all for no items; of many, as many as `most`, and how many more there are. */
export function items(all: readonly Item[], most = Infinity, more = ''): readonly Block[] {
  if (all.length === 0) return [];
  const rest = all.length - most;
  const shown: Block = { block: 'items', items: rest > 0 ? all.slice(0, most) : all };
  return rest > 0 ? [shown, paragraph(`and ${rest} more${more}`, 'faint')] : [shown];
}

/** `3.5`: one decimal, for averages of points. */
export function one(value: number): string {
  return value.toFixed(1);
}

/** Two decimals, for values and balances; no minus before a nought. */
export function two(value: number): string {
  return (Math.round(value * 100) / 100 || 0).toFixed(2);
}

export function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100 || 0;
  return `${rounded > 0 ? '+' : ''}${rounded.toFixed(2)}`;
}

/** A number of a scale, without decimals that say nothing. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 10) / 10);
}
