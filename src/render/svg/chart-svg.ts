/** One door to all drawings. */
import type { Chart } from '../../reports/document.ts';
import type { Markup } from '../html/markup.ts';
import { balanceSvg } from './balance.ts';
import { courseSvg } from './course.ts';
import type { Breadth, Described } from './drawing.ts';
import { heatSvg } from './heat.ts';
import { pairsSvg } from './pairs.ts';
import { rungsSvg } from './rungs.ts';
import { smallCoursesSvg } from './small-courses.ts';

/** Undefined where there is nothing to draw yet. */
export function chartSvg(chart: Chart, breadth: Breadth, described: Described): Markup | undefined {
  switch (chart.chart) {
    case 'course':
      return courseSvg(chart, breadth, described);
    case 'small-courses':
      return smallCoursesSvg(chart, breadth, described);
    case 'rungs':
      return rungsSvg(chart, breadth, described);
    case 'heat':
      return heatSvg(chart, breadth, described);
    case 'pairs':
      return pairsSvg(chart, breadth, described);
    case 'balance':
      return balanceSvg(chart, breadth, described);
  }
}
