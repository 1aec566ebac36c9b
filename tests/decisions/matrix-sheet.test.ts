/** The matrix as a sheet: what is written comes back, whatever spreadsheet it went through. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Decision } from '../../src/decisions/decision.ts';
import { realOptions, scoreOf } from '../../src/decisions/decision.ts';
import { matrixCsv, readMatrixSheet } from '../../src/decisions/matrix-sheet.ts';
import { readDecision } from '../../src/decisions/read-decision.ts';
import { ownValue } from '../../src/core/value.ts';
import type { Mapping } from '../../src/core/value.ts';
import { example, runs, score } from './support.ts';

const csv = matrixCsv(example);

/** What a decision says in each of its cells. */
function meaning({ criteria, options, scores }: Decision): unknown {
  return {
    criteria,
    cells: realOptions(options).map(({ id }) =>
      criteria.map((criterion) => {
        const cell = ownValue(ownValue(scores, id) ?? {}, criterion.id);
        return cell === undefined
          ? null
          : { ...scoreOf(cell), by: typeof cell === 'object' ? cell.by : undefined };
      }),
    ),
  };
}

function readBack(text: string, { options }: Decision): { decision: Decision; findings: readonly unknown[] } {
  const { matrix, findings } = readMatrixSheet(text);
  const read = readDecision({
    ...(matrix.value as Mapping),
    options: options.map(({ id, title }) => ({ id, title })),
  });
  return { decision: read.decision, findings: [...findings, ...read.findings] };
}

describe('a matrix as a sheet', () => {
  it('has a line for each criterion and a column for each option', () => {
    expect(csv.split('\r\n')).toEqual([
      'criterion,meaning,a 2 is,an 8 is,points,weight,floor,stay,lead,offer,contract',
      'growth,,,,100,0.4,,4,7,8 (7-9) guessed,4',
      'life,,,,60,0.24,4,8,5 (4-6) guessed,3,7',
      'purpose,,,,40,0.16,,7,5,8,5',
      'people,,,,30,0.12,,8,7,4 (2-6) guessed,6',
      'pay,,,,20,0.08,,6,7,9,6',
      '',
    ]);
  });

  it('comes back', () => {
    const { decision, findings } = readBack(csv, example);
    expect(findings).toEqual([]);
    expect(meaning(decision)).toEqual(meaning(example));
  });

  it('comes back from a spreadsheet of another country', () => {
    const halves = {
      ...example,
      scores: {
        ...example.scores,
        stay: { ...example.scores['stay'], pay: { s: 6.5, lo: 5.5, hi: 7.25, by: 'told, twice' } },
      },
    };
    const german = `\ufeff${matrixCsv(halves)
      .replaceAll('"', '')
      .replaceAll(',', ';')
      .replaceAll(/(\d)\.(\d)/g, '$1,$2')
      .replace('told; twice', 'told, twice')}`;
    expect(german).toContain('6,5 (5,5-7,25) told, twice');
    const { decision, findings } = readBack(german, halves);
    expect(findings).toEqual([]);
    expect(meaning(decision)).toEqual(meaning(halves));
  });

  it('comes back whatever the words are', () => {
    const word = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...`=+-@'",;(7-9)?5 a`) }),
        fc.constantFrom('criterion', 'points', 'floor', 'weight', 'constructor', '__proto__', '=cmd|x'),
      )
      .map((text) => text.trim().replaceAll(/[ \t\r\n]+/g, ' '))
      .filter((text) => text !== '' && text.trim() === text);
    const words = (least: number, most: number): fc.Arbitrary<string[]> =>
      fc.uniqueArray(word, { minLength: least, maxLength: most, selector: (text) => text.toLowerCase() });
    const ranged = fc.tuple(score, score, score, fc.option(word)).map(([one, two, three, by]): Cell => {
      const [lo = 0, s = 0, hi = 0] = [one, two, three].toSorted((a, b) => a - b);
      return { s, lo, hi, ...(by === null ? {} : { by }) };
    });
    const cell = fc.oneof(score, fc.constant<Cell>('?'), ranged);
    const drawn = fc
      .record({ criteria: words(1, 5), options: words(1, 5), points: fc.boolean() })
      .chain(({ criteria, options, points }) =>
        fc.record({
          criteria: fc.tuple(
            ...criteria.map((id) =>
              fc
                .record({
                  text: fc.option(word),
                  low: fc.option(word),
                  floor: fc.option(score),
                  point: fc.integer({ min: 0, max: 100 }),
                })
                .map(({ text, low, floor, point }) => ({
                  id,
                  ...(text === null ? {} : { text }),
                  ...(low === null ? {} : { low }),
                  ...(points ? { points: point } : {}),
                  ...(floor === null ? {} : { floor }),
                })),
            ),
          ),
          options: fc.constant(['stay', ...options.filter((id) => id !== 'stay')]),
          cells: fc.array(fc.option(cell), { minLength: 36, maxLength: 36 }),
        }),
      );
    fc.assert(
      fc.property(drawn, ({ criteria, options, cells }) => {
        const decision: Decision = {
          status: 'open',
          criteria,
          options: options.map((id) => ({ id, title: id, bucket: 'real' })),
          scores: Object.fromEntries(
            options.map((id, row) => [
              id,
              Object.fromEntries(
                criteria.flatMap((criterion, column) => {
                  const drawnCell = cells[row * 6 + column] ?? null;
                  return drawnCell === null ? [] : [[criterion.id, drawnCell]];
                }),
              ),
            ]),
          ),
        };
        const { decision: read, findings } = readBack(matrixCsv(decision), decision);
        expect(findings).toEqual([]);
        expect(meaning(read)).toEqual(meaning(decision));
      }),
      runs,
    );
  });

  it('says nothing where a cell is empty', () => {
    const { matrix, options, findings } = readMatrixSheet('criterion,offer,stay\ngrowth,8,\nlife,,?\n');
    expect(findings).toEqual([]);
    expect(options).toEqual(['offer', 'stay']);
    expect(matrix.value).toEqual({
      criteria: [{ id: 'growth' }, { id: 'life' }],
      scores: { offer: { growth: 8 }, stay: { life: '?' } },
    });
  });

  it('takes an option that is called like a column', () => {
    const { matrix } = readMatrixSheet('criterion,floor,floor\ngrowth,4,8\n');
    expect(matrix.value).toEqual({
      criteria: [{ id: 'growth', floor: 4 }],
      scores: { floor: { growth: 8 } },
    });
  });

  it('knows the place of each value, for complaints about it', () => {
    const { matrix } = readMatrixSheet('criterion;points;offer\ngrowth;100;8\nlife;60;11\n');
    expect(matrix.at(['scores', 'offer', 'life'])).toEqual({ line: 3, column: 9 });
    expect(matrix.at(['criteria', 1, 'points'])).toEqual({ line: 3, column: 6 });
    expect(matrix.at(['criteria', 1, 'floor'])).toEqual({ line: 3, column: 1 });
    expect(matrix.at(['scores', 'offer'])).toEqual({ line: 1, column: 18 });
  });

  it.each([
    ['criterion,offer\ngrowth,eight\n', 2, 8, 'is no score'],
    ['criterion,offer\ngrowth,11\n', 2, 8, 'is not between 0 and 10'],
    ['criterion,points,offer\ngrowth,much,8\n', 2, 8, "'much' is no number"],
    ['criterion,offer,offer\ngrowth,8,7\n', 1, 17, 'stands there twice'],
    ['criterion,offer\n,8\n', 2, 1, 'names no criterion'],
    ['criterion,offer\ngrowth,8,9\n', 2, 10, 'a column without a name'],
    ['criterium,offer\ngrowth,8\n', 1, 1, "no column is called 'criterion'"],
    ['', 1, 1, "no column is called 'criterion'"],
    ['criterion,offer\ngrowth,"8\n', 2, 8, 'never closed'],
  ])('complains about %j at its place', (text, line, column, why) => {
    expect(readMatrixSheet(text).findings[0]).toMatchObject({
      line,
      column,
      why: expect.stringContaining(why),
    });
  });
});
