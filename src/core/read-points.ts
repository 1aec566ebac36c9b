/** Reads the answers that are points on labelled lines, and the hundred that a split shares out. */
import { kindOf } from './complaints.ts';
import type { Question } from './prompt-set.ts';
import { toNumber } from './read-plain.ts';
import type { Reading } from './reading.ts';
import { Parts, accept, instead, isBlank, refuse, sameWords, skipped, spelled } from './reading.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** A point from 1 to 5: its number, its label, or both as the page prints them (`3 of 5, Half`). */
export function readPoint(raw: Value, labels: readonly string[]): Reading {
  const byLabel = typeof raw === 'string' ? labels.findIndex((label) => sameWords(label, raw)) : -1;
  if (byLabel >= 0) return accept(byLabel + 1);
  const printed = typeof raw === 'string' ? /^\s*([1-5]) of 5\b/.exec(raw)?.[1] : undefined;
  const point = toNumber(printed ?? raw);
  if (point !== undefined && Number.isInteger(point) && point >= 1 && point <= 5) return accept(point);
  return refuse(
    `${kindOf(raw)} is not a point from 1 to 5`,
    labels.map((label, index) => `${index + 1} ${label}`).join(', '),
  );
}

/** `{line: 1..5}`; lines that were left out or marked `-` (does not apply) are absent. */
export function readPulse(raw: Value, { rows = [] }: Question): Reading {
  const ids = rows.map((row) => row.id);
  if (!isMapping(raw))
    return refuse(
      `${kindOf(raw)} stands where a point per line is expected`,
      `write {${ids[0] ?? 'line'}: 3}`,
    );
  const parts = new Parts();
  const points: [string, Value][] = [];
  parts.onlyKeys(raw, ids);
  for (const row of rows) {
    const given = ownValue(raw, row.id);
    if (given === undefined || isBlank(given) || given === '-') continue;
    if (row.na !== undefined && typeof given === 'string' && sameWords(given, row.na)) continue;
    const point = parts.take(row.id, readPoint(given, row.labels));
    if (point !== undefined) points.push([row.id, point]);
  }
  return parts.whole(() => (points.length === 0 ? skipped : accept(Object.fromEntries(points))));
}

type Range = readonly [number, number];

/** `{part: number | [low, high]}`, in the order of the parts; what is not named has nothing. */
export function readSplit(raw: Value, question: Question): Reading {
  const names = question.parts ?? [];
  if (!isMapping(raw))
    return refuse(
      `${kindOf(raw)} stands where a share per part is expected`,
      `write {${names[0] ?? 'part'}: 100}`,
    );
  const parts = new Parts();
  const shares: [string, Value][] = [];
  for (const [key, given] of Object.entries(raw)) {
    const name = spelled(key, names);
    if (name === undefined) parts.take(key, refuse(`'${key}' is none of the parts`, instead(key, names)));
    else if (shares.some(([taken]) => taken === name))
      parts.take(key, refuse(`'${name}' stands there twice`));
    else if (!isBlank(given)) {
      const share = parts.take(key, readShare(given, question.ranges === true));
      if (share !== undefined) shares.push([name, share]);
    }
  }
  shares.sort(([one], [other]) => names.indexOf(one) - names.indexOf(other));
  return parts.whole(() => sumToHundred(shares));
}

function sumToHundred(shares: readonly (readonly [string, Value])[]): Reading {
  if (shares.length === 0) return skipped;
  const ranges = shares.map(([, share]) => rangeOf(share));
  const low = total(ranges.map((range) => range[0]));
  const high = total(ranges.map((range) => range[1]));
  // Shares such as 33.3 do not add up exactly in binary.
  const slack = 1e-6;
  if (low <= 100 + slack && high >= 100 - slack) return accept(Object.fromEntries(shares));
  const sum = low > 100 ? low : high;
  const off = Number(Math.abs(100 - sum).toFixed(2));
  const what =
    high - low > slack ? (sum > 100 ? 'even the lower ends' : 'even the upper ends') : 'the shares';
  return refuse(
    `${what} add up to ${Number(sum.toFixed(2))}, not 100`,
    `${off} too ${sum > 100 ? 'many' : 'few'}`,
  );
}

function readShare(raw: Value, ranges: boolean): Reading {
  const words = typeof raw === 'string' ? raw.replaceAll('%', '').trim() : raw;
  const ends = isList(words)
    ? words
    : typeof words === 'string'
      ? words.split(/\s*(?:-|–|—|\bto\b)\s*/)
      : [words];
  const [low, high = low] = ends.map(toNumber);
  if (low === undefined || high === undefined || ends.length > 2 || low < 0 || high > 100) {
    return refuse(
      `${kindOf(raw)} is not a share of 100`,
      ranges ? 'write 20, or a range such as 20-30' : 'write a number from 0 to 100',
    );
  }
  if (low > high) return refuse(`${kindOf(raw)} runs backwards`, `write ${high}-${low}`);
  if (low === high) return accept(low);
  return ranges ? accept([low, high]) : refuse(`${kindOf(raw)} is a range, and one number is asked for here`);
}

/** The shares of a split as numbers: the middle of each range, rescaled so that all add up to 100. */
export function midpoints(split: Mapping): Readonly<Record<string, number>> {
  const middles = Object.entries(split).map(([part, share]) => {
    const [low, high] = rangeOf(share);
    return [part, (low + high) / 2] as const;
  });
  const sum = total(middles.map(([, middle]) => middle));
  return Object.fromEntries(middles.map(([part, middle]) => [part, sum === 0 ? 0 : (middle / sum) * 100]));
}

function rangeOf(share: Value): Range {
  if (!isList(share)) return [Number(share), Number(share)];
  return [Number(share[0]), Number(share[1])];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
