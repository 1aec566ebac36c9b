/** A table with fixed rows, filled in row by row. */
import { written } from '../written.ts';
import { scoreText } from '../../../core/score-cell.ts';
import { isMapping } from '../../../core/value.ts';
import type { Mapping, Value } from '../../../core/value.ts';
import { blanksKind } from '../blanks.ts';
import type { Blank } from '../blanks.ts';
import { dayEcho } from '../day-echo.ts';
import type { Asked } from '../sheet.ts';

interface Cell extends Blank {
  readonly row: string;
  readonly column: string;
}

function cells({ step: { question } }: Asked): readonly Cell[] {
  const fields = question.fields ?? [];
  return (question.rowNames ?? []).flatMap((row) =>
    fields.map((field): Cell => {
      const range = field.min === undefined || field.max === undefined ? '' : `${field.min} to ${field.max}`;
      return {
        id: `${row}\n${field.id}`,
        row,
        column: field.id,
        label: row,
        ...(fields.length === 1 ? {} : { ending: field.id }),
        about: field.kind === 'score' ? '0 to 10, or ?' : range,
        ...(field.kind === 'date'
          ? { echo: (typed: string, { today }: Asked) => dayEcho(typed, today) }
          : {}),
      };
    }),
  );
}

/** Only questions that name their rows and columns can be laid out so. */
export function hasRows({ step: { question } }: Asked): boolean {
  return (question.rowNames ?? []).length > 0 && (question.fields ?? []).length > 0;
}

export const rows = blanksKind({
  blanks: cells,
  restore(typed, asked) {
    if (!isMapping(typed)) return {};
    const stored = cells(asked).flatMap(({ id, row, column }): [string, string][] => {
      const value = inRow(typed, row)[column];
      if (value === undefined || value === null) return [];
      return [[id, isMapping(value) ? scoreText(value) : written(value)]];
    });
    return Object.fromEntries(stored);
  },
  raw(typed, asked) {
    const table: Record<string, Record<string, Value>> = {};
    for (const { id, row, column } of cells(asked)) {
      const text = typed[id];
      if (text !== undefined) table[row] = { ...table[row], [column]: text };
    }
    return table;
  },
});

function inRow(table: Mapping, row: string): Mapping {
  const found = table[row];
  return isMapping(found) ? found : {};
}
