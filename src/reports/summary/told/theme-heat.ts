/** Themes by month: in how many entries of each, as a map of counts. */
import type { ChartBlock } from '../../document.ts';
import { counted } from '../../words.ts';
import type { SummaryTheme } from '../theme-steps.ts';
import { own } from './words.ts';

/** @param what the map is of, in words: `8 themes` */
export function themeHeat(themes: readonly SummaryTheme[], what: string): ChartBlock {
  const months = themes[0]?.months ?? [];
  return {
    block: 'chart',
    chart: {
      chart: 'heat',
      title: 'In how many entries of each month',
      alt: `${what} over ${counted(months.length, 'month')}.`,
      columns: months.map(({ month }) => month),
      of: months.map(({ of }) => of),
      rows: themes.map((theme) => ({
        name: [own(theme.label)],
        counts: theme.months.map(({ entries }) => entries),
      })),
    },
  };
}
