/** The worked example, and small decisions drawn at random. */
import * as fc from 'fast-check';
import type { Cell, Criterion, Decision, Score } from '../../src/decisions/decision.ts';
import { scoreOf } from '../../src/decisions/decision.ts';
import fixture from './fixture.json' with { type: 'json' };

export const { expect: expected } = fixture;

/** How often a law is tried: few times by default, many when `SLOW` is set. */
export const runs = { numRuns: process.env['SLOW'] === undefined ? 200 : 20_000 };

/** 'a fraction such as 17/55' or a number. */
export function exact(written: string | number): number {
  if (typeof written === 'number') return written;
  const [above = '', below = '1'] = written.split('/');
  return Number(above) / Number(below);
}

export const optionIds = ['stay', 'lead', 'offer', 'contract'] as const;

function cellOf(option: string, criterion: string, s: number): Cell {
  const ranges: Record<string, Record<string, number[]>> = fixture.ranges;
  const range = ranges[option]?.[criterion];
  return range === undefined ? s : { s, lo: range[0] ?? s, hi: range[1] ?? s, by: 'guessed' };
}

const floors: Record<string, number> = fixture.floors;

export const example: Decision = {
  status: 'open',
  criteria: fixture.criteria.map((id, index): Criterion => {
    const floor = floors[id];
    return { id, points: fixture.points[index] ?? 0, ...(floor === undefined ? {} : { floor }) };
  }),
  options: optionIds.map((id) => ({ id, title: id, bucket: 'real' as const })),
  scores: Object.fromEntries(
    optionIds.map((option) => [
      option,
      Object.fromEntries(
        fixture.criteria.map((criterion, index) => [
          criterion,
          cellOf(option, criterion, fixture.scores[option][index] ?? 0),
        ]),
      ),
    ]),
  ),
  hope: 'offer',
};

export function plain(option: (typeof optionIds)[number]): readonly number[] {
  return fixture.scores[option];
}

export const weights: readonly number[] = fixture.weights;

export function rowOf(scores: readonly number[]): readonly Score[] {
  return scores.map(scoreOf);
}

/** Scores as people write them: halves from 0 to 10. */
export const score = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);

export interface Weighed {
  readonly points: number[];
  readonly rows: number[][];
}

/** Points in fives, not all 0, and two options or more. */
export const weighed = (least = 2): fc.Arbitrary<Weighed> =>
  fc.integer({ min: 1, max: 7 }).chain((width) =>
    fc.record({
      points: fc
        .array(
          fc.integer({ min: 0, max: 20 }).map((five) => five * 5),
          { minLength: width, maxLength: width },
        )
        .filter((points) => points.some((point) => point > 0)),
      rows: fc.array(fc.array(score, { minLength: width, maxLength: width }), {
        minLength: least,
        maxLength: 8,
      }),
    }),
  );

/** A decision of these numbers, its criteria c0, c1 ... and its options stay, o1, o2 ... */
export function decisionOf(points: readonly number[], rows: readonly (readonly Cell[])[]): Decision {
  const ids = rows.map((_, option) => (option === 0 ? 'stay' : `o${option}`));
  return {
    status: 'open',
    criteria: points.map((point, index) => ({ id: `c${index}`, points: point })),
    options: ids.map((id) => ({ id, title: id, bucket: 'real' })),
    scores: Object.fromEntries(
      rows.map((row, option) => [
        ids[option] ?? '',
        Object.fromEntries(row.map((cell, index) => [`c${index}`, cell])),
      ]),
    ),
  };
}
