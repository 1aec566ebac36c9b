/** A chart as a figure: title, what there is to see in words, the drawing, what its signs mean, and the numbers. */
import type { Chart, CourseChart, Runs } from '../../reports/document.ts';
import { chartTable } from '../../reports/chart-table.ts';
import { figure } from '../../reports/spans.ts';
import { chartSvg } from '../svg/chart-svg.ts';
import { hasLine } from '../svg/run-lines.ts';
import { signInText } from '../svg/signs.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { tableMarkup } from './table.ts';
import { dayMarkup, inline } from './text.ts';

/** @param id unique in the page */
export function chartMarkup(chart: Chart, id: string): Markup {
  const described = { labelledBy: `${id}.title`, describedBy: `${id}.alt` };
  const drawn = [chartSvg(chart, 'wide', described), chartSvg(chart, 'narrow', described)];
  return markup`<figure class="chart" aria-labelledby="${described.labelledBy}">
<figcaption><span class="chart-title" id="${described.labelledBy}">${chart.title}</span>
<p id="${described.describedBy}">${chart.alt}</p></figcaption>
${drawn}${drawn[0] === undefined ? undefined : legend(chart)}${chart.chart === 'course' ? marks(chart) : undefined}<details>
<summary>The numbers<span class="unseen">: ${chart.title}</span></summary>
${tableMarkup(chartTable(chart), `${id}.numbers`)}</details>
</figure>
`;
}

function legend(chart: Chart): Markup | undefined {
  const lines = legendLines(chart);
  if (lines.length === 0) return undefined;
  return markup`<ul class="legend">\n${lines.map((line) => markup`<li>${line}</li>\n`)}</ul>\n`;
}

function legendLines(chart: Chart): Markup[] {
  switch (chart.chart) {
    case 'course':
      return [...usual(chart), ...gaps(chart.runs)];
    case 'small-courses':
      return chart.courses.flatMap(({ runs }) => gaps(runs)).slice(0, 1);
    case 'rungs':
      return [markup`Each dot is one page: the highest rung on it.`];
    case 'heat':
      return [
        markup`The figure is how many entries of the month speak of it; the shade follows the figure.`,
        ...(chart.of.includes(0) ? [markup`A dash: nothing was written in that month.`] : []),
      ];
    case 'pairs':
      return [
        markup`${signInText('first')} ${chart.names[0]}`,
        markup`${signInText('second')} ${chart.names[1]}`,
        markup`in per cent`,
      ];
    case 'balance':
      return [
        markup`${signInText('bar-open')} ${chart.names[0]}`,
        markup`${signInText('bar-full')} ${chart.names[1]}`,
        markup`in your own order; the figures count check-ins`,
      ];
  }
}

function usual({ band }: CourseChart): Markup[] {
  if (band === undefined) return [];
  const [low, high] = [band.middle - band.spread, band.middle + band.spread];
  return [markup`The shaded band is what is usual: ${place(low)} to ${place(high)}.`];
}

function place(value: number): string {
  return figure(Math.round(value * 10) / 10);
}

function gaps(runs: Runs): Markup[] {
  const isBroken = runs.length > 1 && runs.some(hasLine);
  return isBroken ? [markup`The line is broken where weeks are empty.`] : [];
}

/** What the numbered flags stand for. */
function marks({ marks: flags }: CourseChart): Markup | undefined {
  if (flags.length === 0) return undefined;
  const items = flags.map(
    ({ date, words }, at) =>
      markup`<li><span class="number">${at + 1}</span>${dayMarkup(date)}<span>${inline(words)}</span></li>\n`,
  );
  return markup`<ol class="marks">\n${items}</ol>\n`;
}
