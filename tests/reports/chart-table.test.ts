import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/reports/chart-table.ts';
import { plainWords } from '../../src/reports/spans.ts';
import type { Chart } from '../../src/reports/document.ts';
import { balance, charts, course, day, heat, pairs, rungs, smallCourses } from '../support/documents.ts';

function cells(chart: Chart): string[][] {
  const { columns, rows } = chartTable(chart);
  return [
    columns.map(({ title }) => plainWords(title)),
    ...rows.map((row) => row.map(({ text }) => plainWords(text))),
  ];
}

describe('the numbers of a chart as a table', () => {
  it('has every row as long as its columns', () => {
    for (const chart of charts) {
      for (const row of cells(chart)) expect(row).toHaveLength(chartTable(chart).columns.length);
    }
  });

  it('gives a course by date, with what was noted, and no row for a week without a page', () => {
    const rows = cells(course);
    expect(rows[0]).toEqual(['date', '1 to 5, low to high', 'noted']);
    expect(rows).toContainEqual(['2026-02-03', '', 'a new role']);
    expect(rows).toContainEqual(['2026-03-27', '3', 'the | reorganisation']);
    expect(rows.flat()).not.toContain('2026-02-13');
  });

  it('keeps two values of one day apart, and leaves the third column out where nothing was noted', () => {
    const date = day('2026-03-06');
    const twice = {
      ...course,
      marks: [],
      runs: [
        [
          { date, value: 3 },
          { date, value: 2 + 1 / 3 },
        ],
      ],
    };
    expect(cells(twice).slice(1)).toEqual([
      ['2026-03-06', '3'],
      ['2026-03-06', '2.33'],
    ]);
    expect(chartTable(twice).rows[1]?.[1]?.value).toBe(2 + 1 / 3);
  });

  it('sets several courses side by side, empty where one has no value', () => {
    const rows = cells(smallCourses);
    expect(rows[0]).toEqual(['date', 'energy', 'learning', 'voice']);
    expect(rows[1]).toEqual(['2026-01-02', '3', '4', '']);
    expect(rows[4]).toEqual(['2026-01-30', '3', '3', '5']);
  });

  it('names the rung of each page', () => {
    expect(cells(rungs).map((row) => row[1])).toEqual([
      'as far as',
      'none',
      'looked',
      'looked',
      'talked',
      'none',
      'interviewed',
    ]);
  });

  it('tells a month without pages from a month in which nothing was counted', () => {
    expect(cells(heat)).toEqual([
      ['month', 'entries', 'on-call', 'migration'],
      ['2026-01', '4', '3', '1'],
      ['2026-02', '0', '', ''],
      ['2026-03', '5', '0', '5'],
      ['2026-04', '8', '2', '8'],
    ]);
  });

  it('gives shares in per cent and counts as they are, unrounded behind the words', () => {
    expect(cells(pairs)).toEqual([
      ['', 'now', 'wanted'],
      ['making', '25 %', '50 %'],
      ['tending', '13 %', ''],
    ]);
    expect(chartTable(pairs).rows[1]?.[1]?.value).toBe(0.125);
    expect(cells(balance)[2]).toEqual(['family', '2', '1', '4', '8']);
  });
});
