/** Themes of two periods in one table, without the text that they were found in. */
import { describe, expect, it } from 'vitest';
import type { CompareThemes } from '../../../src/reports/summary/comparison.ts';
import { comparisonOf } from '../../../src/reports/summary/comparison.ts';
import type { SummaryTheme } from '../../../src/reports/summary/theme-steps.ts';
import type { CountOf } from '../../../src/themes/theme.ts';
import { summaryOfPages } from './support.ts';

const empty = summaryOfPages([]);

function themed(...themes: readonly (readonly [string, number, number])[]): typeof empty {
  return {
    ...empty,
    themes: themes.map(([label, entries, of]) => ({ label, entries, of }) as unknown as SummaryTheme),
  };
}

function rows(
  now: typeof empty,
  other: typeof empty,
  known: Readonly<Record<string, { readonly name: string; readonly counts: readonly CountOf[] }>>,
): readonly unknown[] {
  const compare: CompareThemes = (themes) =>
    themes.flatMap(({ label }) => (known[label] === undefined ? [] : [known[label]]));
  return comparisonOf(now, other, compare)
    .figures.filter(({ name }) => name.startsWith('theme: '))
    .map((figure) => [figure.own, figure.now, figure.other]);
}

describe('themes of two periods', () => {
  it('stand once where they are one, each period with the count that it is shown with', () => {
    const counts = [
      [5, 20],
      [4, 18],
    ] as const;
    expect(
      rows(themed(['exhausted', 5, 20]), themed(['drained', 4, 18], ['garden', 3, 18]), {
        exhausted: { name: 'tired', counts },
        drained: { name: 'tired', counts },
        garden: {
          name: 'garden',
          counts: [
            [0, 20],
            [3, 18],
          ],
        },
      }),
    ).toEqual([
      ['exhausted', { value: 5, of: 20 }, { value: 4, of: 18 }],
      ['garden', { value: 0, of: 20 }, { value: 3, of: 18 }],
    ]);
  });

  it('are in nothing of a period without an entry', () => {
    const counts = [
      [5, 20],
      [0, 0],
    ] as const;
    expect(rows(themed(['garden', 5, 20]), empty, { garden: { name: 'garden', counts } })).toEqual([
      ['garden', { value: 5, of: 20 }, null],
    ]);
  });
});
