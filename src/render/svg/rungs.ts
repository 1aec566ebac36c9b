/** The ladder: for each entry a dot on the rung that was reached. */
import type { RungsChart } from '../../reports/document.ts';
import type { Markup } from '../html/markup.ts';
import type { Breadth, Described } from './drawing.ts';
import { dots, drawing, middling, straights, widths, words } from './drawing.ts';
import { timeAxis, timeAxisHeight, timeScale } from './time-axis.ts';
import { valueMargin } from './value-axis.ts';

const rung = 26;

/** Undefined where there is no point to draw. */
export function rungsSvg(
  { rungs, points }: RungsChart,
  breadth: Breadth,
  described: Described,
): Markup | undefined {
  if (points.length === 0) return undefined;
  const left = valueMargin(rungs, breadth);
  const right = widths[breadth] - 12;
  const top = 12;
  const lowest = top + (rungs.length - 1) * rung;
  const at = (value: number): number => lowest - value * rung;
  const time = timeScale(
    points.map(({ date }) => date),
    left + 10,
    right - 10,
  );
  return drawing(breadth, lowest + 16 + timeAxisHeight, described, [
    straights(
      'grid',
      rungs.map((_, index) => [
        [left, at(index)],
        [right, at(index)],
      ]),
    ),
    rungs.map((name, index) =>
      words(left - 9, at(index) + middling, name, { anchor: 'end', room: left - 10 }),
    ),
    dots(
      'points',
      points.map(({ date, value }) => [time.at(date), at(value)]),
      breadth === 'wide' ? 4 : 3,
    ),
    timeAxis({ ...time, left, right }, lowest + 16),
  ]);
}
