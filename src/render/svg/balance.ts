/** Counts to either side of a middle, in the person's own order: full bars to the right, open ones to the left. */
import { max } from 'd3-array';
import type { BalanceChart } from '../../reports/document.ts';
import { plainWords } from '../../reports/spans.ts';
import type { Markup } from '../html/markup.ts';
import type { Breadth, Described } from './drawing.ts';
import { box, breadthOf, drawing, middling, straight, widths, words } from './drawing.ts';

const bar = 16;

/** The first of `names` goes to the right. Undefined where there is no row. */
export function balanceSvg(
  { names, rows }: BalanceChart,
  breadth: Breadth,
  described: Described,
): Markup | undefined {
  if (rows.length === 0) return undefined;
  const isWide = breadth === 'wide';
  const titles = rows.map(({ rank, name }) => `${rank}  ${plainWords(name)}`);
  const left = isWide ? Math.min(220, Math.max(...titles.map(breadthOf)) + 20) : 0;
  const right = widths[breadth];
  const middle = (left + right) / 2;
  const most = Math.max(1, max(rows.flatMap(({ counts }) => counts)) ?? 0);
  const unit = (right - middle - 28) / most;
  const pitch = isWide ? 28 : 46;
  const head = 24;
  const lead = isWide ? 6 : 24;
  return drawing(breadth, head + rows.length * pitch + 6, described, [
    words(middle + 10, 13, names[0], { room: right - middle - 10 }),
    words(middle - 10, 13, names[1], { anchor: 'end', room: middle - left - 10 }),
    rows.flatMap(({ counts: [first, second] }, index) => {
      const y = head + index * pitch + lead;
      const text = isWide
        ? words(0, y + bar / 2 + middling, titles[index] ?? '', { as: 'name', room: left - 8 })
        : words(0, y - 7, titles[index] ?? '', { as: 'name', room: right });
      const number = y + bar / 2 + middling;
      return [
        text,
        ...(first > 0 ? [box('bar-first', middle, y, first * unit, bar)] : []),
        ...(second > 0
          ? [box('bar-second', middle - second * unit, y + 0.75, second * unit, bar - 1.5)]
          : []),
        words(middle + first * unit + 7, number, String(first), { as: 'name' }),
        words(middle - second * unit - 7, number, String(second), { as: 'name', anchor: 'end' }),
      ];
    }),
    straight('zero', [middle, head - 2], [middle, head + rows.length * pitch + 2]),
  ]);
}
