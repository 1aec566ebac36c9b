/** Points in their runs: a dot for each, and a line through those runs that have enough of them. */
import { line } from 'd3-shape';
import type { DatedValue, Runs } from '../../reports/document.ts';
import type { Markup } from '../html/markup.ts';
import { markup } from '../html/markup.ts';
import { dots } from './drawing.ts';
import type { TimeScale } from './time-axis.ts';
import type { ValueScale } from './value-axis.ts';

/** A line through fewer points than these would show a course where there is none yet. */
const fewestForLine = 4;

export function hasLine(run: readonly unknown[]): boolean {
  return run.length >= fewestForLine;
}

export function runLines(runs: Runs, time: TimeScale, values: ValueScale, radius: number): Markup[] {
  const path = line<DatedValue>(
    ({ date }) => time.at(date),
    ({ value }) => values.at(value),
  ).digits(1);
  return [
    ...runs.filter(hasLine).map((run) => markup`<path class="course" d="${path(run) ?? ''}"/>\n`),
    dots(
      'points',
      runs.flat().map(({ date, value }) => [time.at(date), values.at(value)]),
      radius,
    ),
  ];
}
