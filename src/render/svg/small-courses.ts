/** Several courses on one scale, small, one under the other, so that their shapes can be compared and nothing else. */
import type { SmallCourses } from '../../reports/document.ts';
import type { Markup } from '../html/markup.ts';
import type { Breadth, Described } from './drawing.ts';
import { breadthOf, drawing, axisFigure, middling, straight, widths, words } from './drawing.ts';
import { hasLine, runLines } from './run-lines.ts';
import { timeAxis, timeAxisHeight, timeScale } from './time-axis.ts';
import { valueScale } from './value-axis.ts';

const strip = 36;

/** Undefined where there is no point to draw. */
export function smallCoursesSvg(
  chart: SmallCourses,
  breadth: Breadth,
  described: Described,
): Markup | undefined {
  const hasLines = chart.courses.some(({ runs }) => runs.some(hasLine));
  const dates = chart.courses.flatMap(({ runs }) => runs.flat()).map(({ date }) => date);
  if (dates.length === 0) return undefined;
  const names = Math.max(...chart.courses.map(({ name }) => breadthOf(name)));
  const isWide = breadth === 'wide';
  const left = (isWide ? Math.min(160, names + 16) : 0) + 20;
  const right = widths[breadth] - 40;
  const time = timeScale(dates, left + 6, right - 6);
  const pitch = isWide ? strip + 22 : strip + 34;
  const top = isWide ? 22 : 30;
  const floor = top + (chart.courses.length - 1) * pitch + strip + 8;
  return drawing(breadth, floor + timeAxisHeight, described, [
    words(right + 10, 10, 'latest'),
    chart.courses.flatMap(({ name, runs }, index) => {
      const head = top + index * pitch;
      const values = valueScale(chart.scale, head + strip, head);
      const latest = runs.at(-1)?.at(-1);
      const [low, high] = chart.scale;
      return [
        isWide
          ? words(0, head + strip / 2 + middling, name, { as: 'name', room: left - 34 })
          : words(0, head - 10, name, { as: 'name', room: right }),
        [low, high].map((end) => [
          straight('grid', [left, values.at(end)], [right, values.at(end)]),
          words(left - 6, values.at(end) + middling, axisFigure(end), { anchor: 'end' }),
        ]),
        runLines(runs, time, values, hasLines ? 1.9 : 2.8),
        latest === undefined
          ? []
          : words(right + 10, values.at(latest.value) + middling, axisFigure(latest.value), { as: 'name' }),
      ];
    }),
    timeAxis({ ...time, left, right }, floor),
  ]);
}
