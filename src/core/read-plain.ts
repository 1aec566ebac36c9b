/** Reads the answers that are one plain thing: words, a day, a number, a chance, a yes or a no. */
import type { CivilDate } from './calendar.ts';
import { kindOf } from './complaints.ts';
import { readComingDay } from './date-phrase.ts';
import type { Reading } from './reading.ts';
import { accept, folded, refuse } from './reading.ts';
import type { Value } from './value.ts';

export interface AnswerContext {
  /** The day from which phrases such as 'next friday' are counted. */
  readonly today: CivilDate;
}

/** Words as they were written, not a character changed. */
export function readText(raw: Value): Reading {
  if (typeof raw === 'string') return accept(raw);
  if (typeof raw === 'number' || typeof raw === 'boolean') {
    return refuse(`${String(raw)} stands where words are expected`, `put it in quotes: '${String(raw)}'`);
  }
  return refuse(`${kindOf(raw)} stands where words are expected`, 'write the answer as one text');
}

/** A day, as `YYYY-MM-DD` or in words, counted from today; questions ask for days ahead, so `friday` is the next one. */
export function readDate(raw: Value, { today }: AnswerContext): Reading {
  const day = typeof raw === 'string' ? readComingDay(raw, today) : undefined;
  return day === undefined
    ? refuse(`no date reads as ${kindOf(raw)}`, `a day such as ${today}, or 'next friday'`)
    : accept(day);
}

/** A finite number, or its digits. */
export function toNumber(raw: Value): number | undefined {
  const number = typeof raw === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)$/.test(raw.trim()) ? Number(raw) : raw;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** A number within its bounds, both included, and as many steps from the lower one as comes out even. */
export function readNumber(raw: Value, { min, max, step }: Bounds): Reading {
  const number = toNumber(raw);
  if (number === undefined) return refuse(`${kindOf(raw)} is not a number`);
  if ((min === undefined || number >= min) && (max === undefined || number <= max))
    return step === undefined ? accept(number) : inSteps(number, step, min ?? 0);
  if (min === undefined) return refuse(`${number} is more than ${max}`);
  if (max === undefined) return refuse(`${number} is less than ${min}`);
  return refuse(`${number} is not between ${min} and ${max}`);
}

/** Further off than this a number is not on a step; nearer, it is how a machine writes tenths. */
const even = 1e-9;

function inSteps(number: number, step: number, from: number): Reading {
  const count = (number - from) / step;
  if (Math.abs(count - Math.round(count)) < even) return accept(number);
  const at = (steps: number): number => Number((from + steps * step).toPrecision(12));
  return refuse(
    `${number} is not in steps of ${step}`,
    `write ${at(Math.floor(count))} or ${at(Math.ceil(count))}`,
  );
}

const yes = new Set<Value>([true, 'yes', 'y', 'true']);
const no = new Set<Value>([false, 'no', 'n', 'false']);

export function readYesNo(raw: Value): Reading {
  const word = typeof raw === 'string' ? folded(raw) : raw;
  if (yes.has(word)) return accept(true);
  if (no.has(word)) return accept(false);
  return refuse(`${kindOf(raw)} is neither yes nor no`);
}

/**
 * A probability as a fraction between 0 and 1, both excluded. `0.7`, `70`, `'70'`, `'70%'` and `'70 %'` are
 * the same. The text `'1'` is one in a hundred; the bare number 1 could be that or certainty, and is refused.
 */
export function readProbability(raw: Value): Reading {
  const [, digits, percent] = (typeof raw === 'string' && /^([\d.]+)\s*(%?)$/.exec(raw.trim())) || [];
  const number = toNumber(typeof raw === 'string' ? (digits ?? null) : raw);
  if (number === undefined)
    return refuse(`${kindOf(raw)} is not a chance`, "a percentage such as '70 %', or a fraction such as 0.7");
  if (number <= 0 || number >= 100 || raw === 1)
    return refuse('nothing is certain; 1 or 99?', "write '1 %' or '99 %'");
  return accept(percent === '%' || number >= 1 ? number / 100 : number);
}
