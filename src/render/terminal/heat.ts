/** A heat map on a terminal: a sign for each month, how dark by the share of that month's pages, the counts beside it. */
import { displayWidth } from '../../core/text-width.ts';
import type { HeatChart } from '../../reports/document.ts';
import type { Line } from './flow.ts';
import { flow, hang, line, oneOf, padTo, row } from './flow.ts';
import type { DocumentScreen } from './screen.ts';
import { signsOf } from './screen.ts';

export function heatLines({ columns, of, rows }: HeatChart, width: number, screen: DocumentScreen): Line[] {
  const total = of.reduce((sum, count) => sum + count, 0);
  const counts = rows.map((each) => `  ${each.counts.reduce((sum, count) => sum + count, 0)} of ${total}`);
  const countWidth = Math.max(0, ...counts.map((words) => words.length));
  const names = rows.map(({ name }) => oneOf(name, screen));
  const widest = Math.max(0, ...names.map(({ plain }) => displayWidth(plain)));
  const beside = widest <= width / 3;
  const left = beside ? widest + 2 : 2;
  const months = Math.max(1, Math.min(columns.length, width - left - countWidth));
  const from = columns.length - months;
  const { heat } = signsOf(screen);
  const lines = rows.flatMap((each, index) => {
    const cells = Array.from({ length: months }, (_, month) =>
      cell(each.counts[from + month] ?? 0, of[from + month] ?? 0, heat),
    ).join('');
    const drawn = line(`${cells}${counts[index]}`);
    if (beside) return hang(row(padTo(names[index] ?? line(''), widest), line('  ')), [drawn]);
    return [...flow(each.name, width, screen), row(line('  '), drawn)];
  });
  if (rows.length === 0 || columns.length === 0) return flow('none yet', width, screen);
  const [none = '', ...shades] = heat;
  const span = months === 1 ? `${columns[from]}` : `${columns[from]} to ${columns.at(-1)}`;
  const legend = `${span}${from === 0 ? '' : `, ${from} earlier months left out of the picture`}, a sign for each month: ${none} in none of its pages, ${shades.join(' ')} in up to a quarter, a half, three quarters, more of them; blank without pages.`;
  // Signs of the picture stand in it as they are.
  return [...lines, ...flow([{ text: legend, as: 'user' }], width, screen, 'faint')];
}

function cell(count: number, of: number, heat: readonly string[]): string {
  if (of === 0) return ' ';
  if (count === 0) return heat[0] ?? ' ';
  return heat[Math.min(4, Math.max(1, Math.ceil((count / of) * 4)))] ?? ' ';
}
