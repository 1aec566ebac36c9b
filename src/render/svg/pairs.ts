/** What is and what is wanted, as two signs on one line for each row: the way between them is what there is to see. */
import type { PairsChart } from '../../reports/document.ts';
import { plainWords } from '../../reports/spans.ts';
import type { Markup } from '../html/markup.ts';
import type { Breadth, Described } from './drawing.ts';
import { breadthOf, drawing, middling, straight, widths, words } from './drawing.ts';
import { signAt } from './signs.ts';

/** Undefined where there is no row. */
export function pairsSvg({ rows }: PairsChart, breadth: Breadth, described: Described): Markup | undefined {
  if (rows.length === 0) return undefined;
  const isWide = breadth === 'wide';
  const names = rows.map(({ name }) => plainWords(name));
  const left = isWide ? Math.min(220, Math.max(...names.map(breadthOf)) + 24) : 24;
  const right = widths[breadth] - 30;
  const pitch = isWide ? 34 : 50;
  const lead = isWide ? 17 : 34;
  const floor = rows.length * pitch + 6;
  const x = (share: number): number => left + (right - left) * Math.max(0, Math.min(1, share));
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return drawing(breadth, floor + 22, described, [
    quarters.map((share) => [
      straight('grid', [x(share), 4], [x(share), floor]),
      words(x(share), floor + 16, share === 1 ? '100 %' : String(share * 100), { anchor: 'middle' }),
    ]),
    rows.flatMap(({ values }, index) => {
      const y = index * pitch + lead;
      const name = isWide
        ? words(left - 20, y + middling, names[index] ?? '', { anchor: 'end', as: 'name', room: left - 22 })
        : words(0, y - 16, names[index] ?? '', { as: 'name', room: widths.narrow });
      return [name, ...pair(values, x, y)];
    }),
  ]);
}

function pair(
  values: PairsChart['rows'][number]['values'],
  x: (share: number) => number,
  y: number,
): Markup[] {
  const [first, second] = values;
  const signs = [
    ...(first === null ? [] : [signAt('first', [x(first), y])]),
    ...(second === null ? [] : [signAt('second', [x(second), y])]),
  ];
  if (first === null || second === null || first === second) return signs;
  const way = first < second ? 1 : -1;
  return [straight('way', [x(first) + 4 * way, y], [x(second) - 8 * way, y]), ...signs];
}
