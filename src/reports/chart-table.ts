/** The numbers of a chart as a table: for formats that draw nothing, and for readers who see nothing. */
import type { CivilDate } from '../core/calendar.ts';
import type {
  BalanceChart,
  Cell,
  Chart,
  Column,
  CourseChart,
  HeatChart,
  PairsChart,
  RungsChart,
  SmallCourses,
  Table,
  Text,
} from './document.ts';
import { figure } from './spans.ts';
import { joined, percent } from './words.ts';

/** Every number that the chart is drawn from, rows in the chart's own order. A gap is a date without a row. */
export function chartTable(chart: Chart): Table {
  switch (chart.chart) {
    case 'course':
      return courseTable(chart);
    case 'small-courses':
      return coursesTable(chart);
    case 'rungs':
      return rungsTable(chart);
    case 'heat':
      return heatTable(chart);
    case 'pairs':
      return pairsTable(chart);
    case 'balance':
      return balanceTable(chart);
  }
}

function courseTable({ title, runs, scale: [low, high], ends, marks }: CourseChart): Table {
  const values = new Map<CivilDate, number[]>();
  for (const { date, value } of runs.flat()) values.set(date, [...(values.get(date) ?? []), value]);
  const noted = new Map<CivilDate, Text[]>();
  for (const { date, words } of marks) noted.set(date, [...(noted.get(date) ?? []), words]);
  const dates = [...new Set([...values.keys(), ...noted.keys()])].sort();
  const meaning = ends === undefined ? '' : `, ${ends[0]} to ${ends[1]}`;
  return {
    block: 'table',
    caption: title,
    columns: [
      { title: 'date' },
      number(`${figure(low)} to ${figure(high)}${meaning}`),
      ...(noted.size === 0 ? [] : [{ title: 'noted' }]),
    ],
    rows: dates.flatMap((date) => {
      const [words, ...found] = [joined(noted.get(date) ?? [], '; '), ...(values.get(date) ?? [])];
      const cells = found.length === 0 ? [empty] : found.map(valueCell);
      return cells.map((cell, index) => [
        { text: date },
        cell,
        ...(noted.size === 0 ? [] : [{ text: index === 0 ? words : '' }]),
      ]);
    }),
  };
}

function coursesTable({ title, courses }: SmallCourses): Table {
  const byDate = courses.map(({ runs }) => new Map(runs.flat().map(({ date, value }) => [date, value])));
  const dates = [...new Set(byDate.flatMap((values) => [...values.keys()]))].sort();
  return {
    block: 'table',
    caption: title,
    columns: [{ title: 'date' }, ...courses.map(({ name }) => number(name))],
    rows: dates.map((date) => [
      { text: date },
      ...byDate.map((values) => {
        const value = values.get(date);
        return value === undefined ? empty : valueCell(value);
      }),
    ]),
  };
}

function rungsTable({ title, rungs, points }: RungsChart): Table {
  return {
    block: 'table',
    caption: title,
    columns: [{ title: 'date' }, { title: 'as far as' }],
    rows: points.map(({ date, value }) => [{ text: date }, { text: rungs[value] ?? '', value }]),
  };
}

function heatTable({ title, columns, of, rows }: HeatChart): Table {
  return {
    block: 'table',
    caption: title,
    columns: [{ title: 'month' }, number('entries'), ...rows.map(({ name }) => number(name))],
    rows: columns.map((month, index) => {
      const entries = of[index] ?? 0;
      return [
        { text: month },
        valueCell(entries),
        ...rows.map(({ counts }) => (entries === 0 ? empty : valueCell(counts[index] ?? 0))),
      ];
    }),
  };
}

function pairsTable({ title, names, rows }: PairsChart): Table {
  return {
    block: 'table',
    caption: title,
    columns: [{ title: '' }, number(names[0]), number(names[1])],
    rows: rows.map(({ name, values }) => [
      { text: name },
      ...values.map((value) => (value === null ? empty : { text: percent(value), value })),
    ]),
  };
}

function balanceTable({ title, names, rows }: BalanceChart): Table {
  return {
    block: 'table',
    caption: title,
    columns: [{ title: '' }, number('rank'), number(names[0]), number(names[1]), number('of')],
    rows: rows.map(({ name, rank, counts, of }) => [
      { text: name },
      valueCell(rank),
      ...counts.map(valueCell),
      valueCell(of),
    ]),
  };
}

const empty: Cell = { text: '' };

function number(title: Text): Column {
  return { title, align: 'right' };
}

function valueCell(value: number): Cell {
  return { text: figure(value), value };
}
