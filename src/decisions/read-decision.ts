/** Plain data, as front matter and answers files hold it, read into a decision or into what is wrong with it. */
import type { Complaints } from '../core/complaints.ts';
import { complaints, kindOf } from '../core/complaints.ts';
import { nearest } from '../core/near-word.ts';
import type { Finding } from '../core/problem.ts';
import { reviewOptions } from '../core/review-options.ts';
import { isMapping, ownValue } from '../core/value.ts';
import type { DataPath, Mapping, Value } from '../core/value.ts';
import type { Cell, Criterion, Decision, Scores } from './decision.ts';
import { realOptions } from './decision.ts';
import type { ForceSums } from '../core/from-to.ts';
import { forces } from '../core/from-to.ts';

const highestScore = 10;
const highestPoints = 100;
const statuses = ['open', 'deferred', 'decided'] as const;

/**
 * Reads the keys `status criteria options buckets scores hope still direction decided`; all may be absent, and
 * others are passed over. A cell without a value counts as missing.
 *
 * @returns the decision, and findings with the path of each complaint; with any finding the decision is only
 *   what could be read, and no analysis of it should be shown
 */
export function readDecision(data: Mapping): {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
} {
  const to = complaints();
  const at = (key: string): Value | undefined => ownValue(data, key) ?? undefined;
  const criteria = readCriteria(at('criteria'), to);
  const options = reviewOptions(data);
  to.distinct(
    options.map(({ id }) => id),
    (index) => ['options', index],
    'the option',
  );
  const names = new Set([...options, ...realOptions(options)].map(({ id }) => id));
  const scores = readScores(at('scores'), [...names], criteria, to);
  const direction = readForces(at('direction'), to);
  const hope = readText(at('hope'), 'hope', to);
  const still = readText(at('still'), 'still', to);
  const decided =
    at('decided') === undefined ? undefined : to.mapping(at('decided') ?? null, ['decided'], 'decided');
  return {
    decision: {
      status: readStatus(at('status'), to),
      criteria,
      options,
      scores,
      ...(hope === undefined ? {} : { hope }),
      ...(still === undefined ? {} : { still }),
      ...(direction === undefined ? {} : { direction }),
      ...(decided === undefined ? {} : { decided }),
    },
    findings: to.findings,
  };
}

function readStatus(value: Value | undefined, to: Complaints): Decision['status'] {
  const status = statuses.find((word) => word === (value ?? 'open'));
  if (status !== undefined) return status;
  to.add(['status'], `status is ${kindOf(value ?? null)}`, `one of: ${statuses.join(', ')}`);
  return 'open';
}

function readText(value: Value | undefined, key: string, to: Complaints): string | undefined {
  return value === undefined ? undefined : to.word(value, [key], key);
}

function readCriteria(value: Value | undefined, to: Complaints): readonly Criterion[] {
  if (value === undefined) return [];
  const criteria = (to.list(value, ['criteria'], 'criteria') ?? []).flatMap((item, index) => {
    const criterion = readCriterion(item, ['criteria', index], to);
    return criterion === undefined ? [] : [criterion];
  });
  to.distinct(
    criteria.map(({ id }) => id),
    (index) => ['criteria', index],
    'the criterion',
  );
  return criteria;
}

/** `{id, text, low, high, points, floor}`, or the id alone. */
function readCriterion(value: Value, path: DataPath, to: Complaints): Criterion | undefined {
  const data = isMapping(value) ? value : { id: value };
  const id = to.word(ownValue(data, 'id') ?? null, [...path, 'id'], 'the id of a criterion');
  if (id === undefined) return undefined;
  const number = (key: string, most: number) => {
    const given = ownValue(data, key) ?? undefined;
    return given === undefined ? undefined : readNumber(given, [...path, key], `${key} of '${id}'`, most, to);
  };
  const text = (key: string) => {
    const given = ownValue(data, key) ?? undefined;
    return given === undefined ? undefined : to.word(given, [...path, key], `${key} of '${id}'`);
  };
  return {
    id,
    ...present('text', text('text')),
    ...present('low', text('low')),
    ...present('high', text('high')),
    ...present('points', number('points', highestPoints)),
    ...present('floor', number('floor', highestScore)),
  };
}

function readScores(
  value: Value | undefined,
  options: readonly string[],
  criteria: readonly Criterion[],
  to: Complaints,
): Scores {
  if (value === undefined) return {};
  const ids = criteria.map(({ id }) => id);
  const rows = Object.entries(to.mapping(value, ['scores'], 'scores') ?? {}).flatMap(([option, row]) => {
    const path = ['scores', option];
    recognise(option, options, path, 'option', to);
    if (row === null) return [];
    const cells = Object.entries(to.mapping(row, path, `the scores of '${option}'`) ?? {}).flatMap(
      ([criterion, cell]) => {
        recognise(criterion, ids, [...path, criterion], 'criterion', to);
        const read = cell === null ? undefined : readCell(cell, [...path, criterion], to);
        return read === undefined ? [] : [[criterion, read] as const];
      },
    );
    return [[option, Object.fromEntries(cells)] as const];
  });
  return Object.fromEntries(rows);
}

function readCell(value: Value, path: DataPath, to: Complaints): Cell | undefined {
  if (value === '?') return '?';
  if (!isMapping(value)) return readNumber(value, path, 'a score', highestScore, to, `, or '?'`);
  to.keys(value, path, 'a score', ['s', 'lo', 'hi', 'by']);
  const end = (key: 'lo' | 'hi') => {
    const given = ownValue(value, key) ?? undefined;
    return given === undefined ? undefined : readNumber(given, [...path, key], key, highestScore, to);
  };
  const s = readNumber(ownValue(value, 's') ?? null, [...path, 's'], 's', highestScore, to);
  const [lo, hi] = [end('lo'), end('hi')];
  const by = ownValue(value, 'by') ?? undefined;
  const source = by === undefined ? undefined : to.word(by, [...path, 'by'], 'by');
  if (s === undefined) return undefined;
  if ((lo ?? s) > s || (hi ?? s) < s) {
    return to.add(
      path,
      `the score ${s} lies outside its range, ${lo ?? s} to ${hi ?? s}`,
      'lo, s and hi go up',
    );
  }
  return { s, ...present('lo', lo), ...present('hi', hi), ...present('by', source) };
}

function readForces(value: Value | undefined, to: Complaints): ForceSums | undefined {
  if (value === undefined) return undefined;
  const data = to.mapping(value, ['direction'], 'direction');
  if (data === undefined) return undefined;
  const sums = { push: 0, pull: 0, hold: 0, worry: 0 };
  for (const force of forces) {
    sums[force] = readNumber(ownValue(data, force) ?? 0, ['direction', force], force, Infinity, to) ?? 0;
  }
  return sums;
}

function readNumber(
  value: Value,
  path: DataPath,
  what: string,
  most: number,
  to: Complaints,
  or = '',
): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most) return value;
  const bounds = most === Infinity ? 'of 0 or more' : `from 0 to ${most}`;
  return to.add(path, `${what} is ${kindOf(value)}`, `write a number ${bounds}${or}`);
}

function recognise(
  name: string,
  names: readonly string[],
  path: DataPath,
  what: string,
  to: Complaints,
): void {
  if (names.includes(name)) return;
  const near = nearest(name, names);
  to.add(
    path,
    `no ${what} is called '${name}'`,
    near === undefined ? `known here: ${names.join(', ') || 'none'}` : `did you mean '${near}'?`,
  );
}

function present<Key extends string, Kept>(
  key: Key,
  value: Kept | undefined,
): { readonly [K in Key]?: Kept } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Kept };
}
