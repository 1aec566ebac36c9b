/** Counts by row and month as shaded cells with their figure in them, so that no shade has to be read. */
import { group, groups, max } from 'd3-array';
import { monthNames } from '../../core/calendar.ts';
import type { HeatChart } from '../../reports/document.ts';
import { plainWords } from '../../reports/spans.ts';
import type { Markup } from '../html/markup.ts';
import { markup } from '../html/markup.ts';
import type { Breadth, Described, Place } from './drawing.ts';
import { breadthOf, drawing, middling, px, straights, widths, words, wordsInRow } from './drawing.ts';

const height = 26;
const gap = 2;

/** How wide a cell is: of many months each is narrow, and the gap between them with it. */
function widthOf(pitch: number): number {
  return pitch - Math.min(gap, pitch / 4);
}

interface Cell {
  readonly at: Place;
  readonly count: number;
  /** 1 to 4; 0 for none, and undefined where nothing was written in the month. */
  readonly shade: number | undefined;
}

/** Undefined where there is no row or no month. */
export function heatSvg(chart: HeatChart, breadth: Breadth, described: Described): Markup | undefined {
  const { columns, rows } = chart;
  if (columns.length === 0 || rows.length === 0) return undefined;
  const isWide = breadth === 'wide';
  const names = rows.map(({ name }) => plainWords(name));
  const left = isWide ? Math.min(230, Math.max(90, ...names.map(breadthOf)) + 14) : 0;
  const pitch = Math.min(56, (widths[breadth] - left) / columns.length);
  const lead = isWide ? 0 : 20;
  const rowPitch = height + lead + (isWide ? gap : 6);
  const foot = rows.length * rowPitch + (isWide ? 6 : 4);
  const cells = cellsOf(chart, left, pitch, (row) => row * rowPitch + lead);
  const titles = names.map((name, row) => {
    const y = row * rowPitch + lead;
    return isWide
      ? words(left - 12, y + height / 2 + middling, name, { anchor: 'end', as: 'name', room: left - 14 })
      : words(0, y - 7, name, { as: 'name', room: widths.narrow });
  });
  return drawing(breadth, foot + 34, described, [
    titles,
    [...group(cells, ({ shade }) => shade)].map(([shade, own]) =>
      shade === undefined ? dashes(own, pitch) : squares(shade, own, widthOf(pitch)),
    ),
    numbers(cells, pitch),
    months(columns, pitch, left, foot),
  ]);
}

function cellsOf({ rows, of }: HeatChart, left: number, pitch: number, top: (row: number) => number): Cell[] {
  const most = max(rows.flatMap(({ counts }) => counts)) ?? 0;
  return rows.flatMap(({ counts }, row) =>
    counts.map((count, column) => ({
      at: [left + column * pitch, top(row)],
      count,
      shade: (of[column] ?? 0) === 0 ? undefined : shadeOf(count, most),
    })),
  );
}

/** In equal steps up to the highest count. */
function shadeOf(count: number, most: number): number {
  if (count <= 0) return 0;
  return most <= 4 ? Math.min(4, count) : Math.ceil((4 * count) / most);
}

/** The cells of one shade as one path; those without a count are drawn around only. */
function squares(shade: number, cells: readonly Cell[], width: number): Markup {
  const inset = shade === 0 ? Math.min(0.5, width / 4) : 0;
  const [across, down] = [px(width - 2 * inset), px(height - 2 * inset)];
  const path = cells.map(
    ({ at: [x, y] }) => `M${px(x + inset)},${px(y + inset)}h${across}v${down}h-${across}z`,
  );
  return markup`<path class="${`cell-${shade}`}" d="${path.join('')}"/>\n`;
}

function dashes(cells: readonly Cell[], pitch: number): Markup {
  const [middle, half] = [widthOf(pitch) / 2, Math.min(4, widthOf(pitch) / 2)];
  const dash = ({ at: [x, y] }: Cell): readonly [Place, Place] => [
    [x + middle - half, y + height / 2],
    [x + middle + half, y + height / 2],
  ];
  return straights('axis', cells.map(dash));
}

/** The counts, where there is one and room for it, row by row and in the hue that stands out from the shade. */
function numbers(cells: readonly Cell[], pitch: number): Markup[] {
  const width = widthOf(pitch);
  // Figures that touch their neighbours would read as one.
  const shown = cells.filter(({ shade = 0, count }) => shade > 0 && breadthOf(String(count)) + 2 <= pitch);
  const rows = groups(
    shown,
    ({ at: [, y] }) => y,
    ({ shade = 0 }) => (shade < 3 ? 'on-weak' : 'on-strong'),
  );
  return rows.flatMap(([y, hues]) =>
    hues.map(([hue, own]) =>
      wordsInRow(
        y + height / 2 + middling,
        hue,
        own.map(({ at: [x], count }) => ({ x: x + width / 2, text: String(count) })),
      ),
    ),
  );
}

/** As many names of months as there is room for, and the year under the first and each January. */
function months(columns: readonly string[], pitch: number, left: number, y: number): Markup[] {
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((count) => count * pitch >= 27) ?? 240;
  const isTick = (month: string): boolean =>
    (12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1) % step === 0;
  const first = columns.findIndex(isTick);
  return columns.flatMap((column, index) => {
    if (!isTick(column)) return [];
    const middle = left + index * pitch + widthOf(pitch) / 2;
    const name = (monthNames[Number(column.slice(5)) - 1] ?? '').slice(0, 3);
    const hasYear = index === first || column.endsWith('-01');
    return [
      words(middle, y + 12, name, { anchor: 'middle' }),
      ...(hasYear ? [words(middle, y + 26, column.slice(0, 4), { anchor: 'middle' })] : []),
    ];
  });
}
