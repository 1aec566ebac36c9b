/** The part of a result that comes before any total: what falls below a floor, what is dominated, and the table. */
import { ownValue } from '../../core/value.ts';
import { scoreOf, scoreRow } from '../../decisions/decision.ts';
import type { Score } from '../../decisions/decision.ts';
import type { Cell, Column, Table, Text } from '../document.ts';
import { joined } from '../words.ts';
import { score, value, wholePercent } from './figures.ts';
import type { Names, Piece } from './names.ts';
import type { Weighed } from './report.ts';

/** Sentences on floors, with the mark that the cell has in the table: `Offer has 3* for life, below your floor (4).` */
export function floorSentences({ decision, analysis }: Weighed, names: Names): readonly Text[] {
  const floors = new Map(analysis.criteria.map(({ id, floor }) => [id, floor ?? 0]));
  return analysis.options.flatMap(({ id, belowFloor }): Text[] => {
    if (belowFloor.length === 0) return [];
    const parts = belowFloor.map((criterion): readonly Piece[] => {
      const cell = ownValue(ownValue(decision.scores, id) ?? {}, criterion) ?? '?';
      const given = cell === '?' ? '?' : `${score(scoreOf(cell).s)}*`;
      const floor = score(floors.get(criterion) ?? 0);
      return [`${given} for `, names.criterion(criterion), `, below your floor (${floor})`];
    });
    return [[names.Option(id), ' has ', ...joined(parts, '; ', '; and '), '.']];
  });
}

/** Sentences on options that no weights can put first. */
export function dominanceSentences({ analysis }: Weighed, names: Names): readonly Text[] {
  const isUncertainRow = (id: string): boolean => {
    const range = analysis.options.find((option) => option.id === id)?.range ?? null;
    return range !== null && range[0] !== range[1];
  };
  return analysis.options.flatMap(({ id, dominatedBy, surelyDominatedBy }): Text[] => {
    const [better, ...others] = dominatedBy;
    if (better === undefined) return [];
    const isRanged = [id, ...surelyDominatedBy].some(isUncertainRow);
    return [
      [
        ...joined([[names.Option(better)], ...others.map((other) => [names.option(other)])], ', ', ' and '),
        others.length === 0 ? ' is' : ' are',
        ' at least as good as ',
        names.option(id),
        ' on every line',
        isRanged && surelyDominatedBy.length === dominatedBy.length
          ? ', wherever in their ranges the scores lie.'
          : '.',
      ],
    ];
  });
}

/**
 * Options down, criteria across, as they stand in the review. Totals and ranges come with it once everything is
 * weighed and scored; a cell that is missing is a dash.
 */
export function matrixTable(report: Weighed, names: Names): Table {
  const { analysis } = report;
  const isComplete = analysis.order !== null;
  const hasRanges = isComplete && analysisIsUncertain(analysis.options);
  const columns: readonly Column[] = [
    { title: '' },
    ...analysis.criteria.map(({ id }): Column => ({ title: [names.criterion(id)], align: 'right' })),
    ...(isComplete ? [{ title: 'total', align: 'right' } as const] : []),
    ...(hasRanges ? [{ title: 'range', align: 'right' } as const] : []),
  ];
  const isWeighed = analysis.criteria.every(({ weight }) => weight !== null);
  const none: Cell = { text: '' };
  const weightRow: readonly Cell[] = [
    { text: 'weight' },
    ...analysis.criteria.map(({ weight }): Cell =>
      weight === null ? { text: '-' } : { text: String(wholePercent(weight)), value: weight },
    ),
    ...(isComplete ? [none] : []),
    ...(hasRanges ? [none] : []),
  ];
  const rows = inOrder(report).map((id): readonly Cell[] => {
    const option = analysis.options.find((each) => each.id === id);
    const range = option?.range;
    return [
      { text: names.row(id) },
      ...cellsOf(report, id),
      ...(isComplete ? [figure(option?.value ?? 0)] : []),
      ...(hasRanges
        ? [range && range[0] !== range[1] ? { text: `${value(range[0])}-${value(range[1])}` } : none]
        : []),
    ];
  });
  return {
    block: 'table',
    caption: isComplete
      ? 'Scores from 0 to 10, weights in per cent'
      : 'Scores from 0 to 10, as far as they are given',
    columns,
    rows: isWeighed || analysis.criteria.some(({ weight }) => weight !== null) ? [weightRow, ...rows] : rows,
  };
}

/** The best first once there is an order, else as they stand in the review. */
function inOrder({ analysis }: Weighed): readonly string[] {
  return analysis.order ?? analysis.options.map(({ id }) => id);
}

function cellsOf({ decision, analysis }: Weighed, id: string): readonly Cell[] {
  const below = analysis.options.find((option) => option.id === id)?.belowFloor ?? [];
  return scoreRow(decision.scores, id, decision.criteria).map((cell, index): Cell => {
    const { id: criterion = '' } = decision.criteria[index] ?? {};
    if (cell === null) return { text: '-' };
    const isUnknown = ownValue(ownValue(decision.scores, id) ?? {}, criterion) === '?';
    const mark = `${isUncertain(cell) ? '?' : ''}${below.includes(criterion) ? '*' : ''}`;
    return { text: `${isUnknown ? '' : score(cell.s)}${mark}`, value: cell.s };
  });
}

/** Scores of real options that are given with a range, or as unknown. */
export function uncertainCells({ decision, analysis }: Weighed): number {
  return analysis.options.reduce(
    (sum, { id }) =>
      sum +
      scoreRow(decision.scores, id, decision.criteria).filter((cell) => cell !== null && isUncertain(cell))
        .length,
    0,
  );
}

function isUncertain({ lo, hi }: Score): boolean {
  return lo !== hi;
}

function analysisIsUncertain(options: Weighed['analysis']['options']): boolean {
  return options.some(({ range }) => range !== null && range[0] !== range[1]);
}

function figure(number: number): Cell {
  return { text: value(number), value: number };
}
