/** One value over time: its runs, what is usual as a light band, and what was noted as numbered flags. */
import type { CivilDate } from '../../core/calendar.ts';
import type { CourseChart } from '../../reports/document.ts';
import type { Markup } from '../html/markup.ts';
import type { Breadth, Described } from './drawing.ts';
import { box, dot, drawing, middling, straight, widths, words } from './drawing.ts';
import { hasLine, runLines } from './run-lines.ts';
import type { TimeScale } from './time-axis.ts';
import { timeAxis, timeAxisHeight, timeScale } from './time-axis.ts';
import type { ValueScale } from './value-axis.ts';
import { valueAxis, valueMargin, valueScale } from './value-axis.ts';

const flagRadius = 8.5;
const lane = 20;
const usual = 'usual';

/** Undefined where there is no point to draw. */
export function courseSvg(chart: CourseChart, breadth: Breadth, described: Described): Markup | undefined {
  const points = chart.runs.flat();
  if (points.length === 0) return undefined;
  const left = valueMargin(chart.ends ?? [], breadth);
  const right = widths[breadth] - (chart.band === undefined ? 12 : 44);
  const time = timeScale(
    [...points, ...chart.marks].map(({ date }) => date),
    left + 8,
    right - 8,
  );
  const flags = lanes(chart.marks, time);
  const top = 10 + (flags.length === 0 ? 0 : Math.max(...flags.map((flag) => flag.lane + 1)) * lane + 4);
  const bottom = top + (breadth === 'wide' ? 190 : 160);
  const values = valueScale(chart.scale, bottom, top);
  return drawing(breadth, bottom + timeAxisHeight, described, [
    bandOf(chart, values, left, right),
    valueAxis(values, left, right, chart.ends),
    timeAxis({ ...time, left, right }, bottom),
    flags.map(({ x, lane: at }) => straight('flag', [x, top - 12 - at * lane], [x, bottom])),
    runLines(chart.runs, time, values, chart.runs.some(hasLine) ? (points.length > 80 ? 1.8 : 2.4) : 3.5),
    flags.flatMap(({ x, lane: at }, index) => {
      const y = top - 14 - at * lane;
      return [
        dot('flag-head', [x, y], flagRadius),
        words(x, y + middling - 0.6, String(index + 1), { anchor: 'middle', as: 'flag-number' }),
      ];
    }),
  ]);
}

function bandOf({ band }: CourseChart, values: ValueScale, left: number, right: number): Markup[] {
  if (band === undefined) return [];
  const [high, low] = [values.at(band.middle + band.spread), values.at(band.middle - band.spread)];
  const middle = values.at(band.middle);
  return [
    box('band', left, high, right - left, low - high),
    straight('usual', [left, middle], [right, middle]),
    words(right + 6, middle + middling, usual),
  ];
}

/** Flags that would stand on one another stand above one another instead. @param marks in the order of their days */
function lanes(
  marks: readonly { readonly date: CivilDate }[],
  time: TimeScale,
): readonly { readonly x: number; readonly lane: number }[] {
  const ends: number[] = [];
  return marks.map(({ date }) => {
    const x = time.at(date);
    const free = ends.findIndex((end) => x - end >= 2 * flagRadius + 2);
    const at = free === -1 ? ends.length : free;
    ends[at] = x;
    return { x, lane: at };
  });
}
