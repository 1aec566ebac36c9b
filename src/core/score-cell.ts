/** One cell of a decision matrix, typed in one line: `8`, `8 7-9`, `8 7-9 told`, or `?` for nothing known. */
import { kindOf } from './complaints.ts';
import { toNumber } from './read-plain.ts';
import type { Reading } from './reading.ts';
import { accept, refuse } from './reading.ts';
import type { Mapping, Value } from './value.ts';
import { isMapping } from './value.ts';

const highest = 10;
const form =
  /^(\d+(?:\.\d+)?|\?)(?:\s*\(?\s*(\d+(?:\.\d+)?)\s*(?:-|\.\.|–|to)\s*(\d+(?:\.\d+)?)\s*\)?)?(\s*,?\s*)(.*)$/s;

/** Words that, with no range before them, would go on a number or be half a range: of `7-9` the 7 is no score. */
const halfRange = /^(?:[-–(/%\d]|\.\.|to\b)/;

/**
 * A number from 0 to 10, `?`, or `{s, lo, hi, by}`: where a range or where it comes from is told. A score without
 * a range is that number, as it is stored; a canonical value reads as itself.
 */
export function readScore(raw: Value): Reading {
  if (raw === '?') return accept('?');
  if (isMapping(raw)) return readParts(raw);
  if (typeof raw === 'number') return readParts({ s: raw });
  const [, s, lo, hi, gap, by = ''] = (typeof raw === 'string' && form.exec(raw.trim())) || [];
  if (s === undefined) return refuse(`${kindOf(raw)} is no score`, remedy);
  // What is not known has no range but the whole one.
  if (s === '?' && lo !== undefined) return refuse('? has no range', remedy);
  // Words beside it have no place where they could be kept.
  if (s === '?') return by === '' ? accept('?') : refuse('? has nothing beside it', remedy);
  // A spreadsheet makes a day of a range, and a day begins with a number too.
  if (lo === undefined && by !== '' && (gap === '' || halfRange.test(by)))
    return refuse(`${kindOf(raw)} is no score`, remedy);
  return readParts({
    s: Number(s),
    ...(lo === undefined || hi === undefined ? {} : { lo: Number(lo), hi: Number(hi) }),
    ...(by.trim() === '' ? {} : { by: by.trim() }),
  });
}

const remedy = 'write 8, or 8 7-9 for a range, or 8 7-9 told; ? for nothing known';

function readParts(parts: Mapping): Reading {
  const { s = null, lo, hi, by } = parts;
  const stray = Object.keys(parts).find((key) => !['s', 'lo', 'hi', 'by'].includes(key));
  if (stray !== undefined) return refuse(`'${stray}' is no part of a score`, remedy);
  const [score, low, high] = [s, lo ?? s, hi ?? s].map(toNumber);
  if (score === undefined || low === undefined || high === undefined)
    return refuse(`${kindOf(s)} is no score`, remedy);
  if (score < 0 || score > highest) return refuse(`${score} is not between 0 and ${highest}`);
  if (low < 0 || high > highest) return refuse(`the range ${low}-${high} is not between 0 and ${highest}`);
  if (low > score || high < score) return refuse(`${score} lies outside its range, ${low}-${high}`);
  const whence = typeof by === 'string' ? by.trim() : '';
  if (whence === '' && low === high) return accept(score);
  return accept({
    s: score,
    ...(low === high ? {} : { lo: low, hi: high }),
    ...(whence === '' ? {} : { by: whence }),
  });
}

/** Whether words that begin like this are no score's own unless a range stands before them. */
export function needsRange(by: string): boolean {
  return halfRange.test(by);
}

/** As it is typed; `readScore` gives the value back. */
export function scoreText(value: Value): string {
  if (!isMapping(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const { s = null, lo, hi, by } = value;
  const isRanged = lo !== undefined || hi !== undefined || (typeof by === 'string' && needsRange(by));
  const range = isRanged ? ` ${String(lo ?? s)}-${String(hi ?? s)}` : '';
  return `${String(s)}${range}${typeof by === 'string' ? ` ${by}` : ''}`;
}

/** `8`, `8 (7 to 9, told)`, `not known`. */
export function scoreWords(value: Value): string {
  if (value === '?') return 'not known';
  if (!isMapping(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const { s = null, lo, hi, by } = value;
  const more = [
    ...(lo === undefined && hi === undefined ? [] : [`${String(lo ?? s)} to ${String(hi ?? s)}`]),
    ...(typeof by === 'string' ? [by] : []),
  ];
  return more.length === 0 ? String(s) : `${String(s)} (${more.join(', ')})`;
}
