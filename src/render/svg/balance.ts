/** Counts to either side of a middle, in the person's own order: open bars to the left, full ones to the right. */
import { max } from 'd3-array';
import type { BalanceChart } from '../../reports/document.ts';
import { plainWords } from '../../reports/spans.ts';
import type { Markup } from '../html/markup.ts';
import type { Breadth, Described } from './drawing.ts';
import { box, breadthOf, drawing, middling, straight, widths, words } from './drawing.ts';

const bar = 12;

/** The first of `names` goes to the left. Undefined where there is no row. */
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
    words(middle - 10, 13, names[0], { anchor: 'end', room: middle - left - 10 }),
    words(middle + 10, 13, names[1], { room: right - middle - 10 }),
    rows.flatMap(({ counts: [first, second] }, index) => {
      const y = head + index * pitch + lead;
      const text = isWide
        ? words(0, y + bar / 2 + middling, titles[index] ?? '', { as: 'name', room: left - 8 })
        : words(0, y - 7, titles[index] ?? '', { as: 'name', room: right });
      const number = y + bar / 2 + middling;
      return [
        text,
        ...(first > 0 ? [box('bar-open', middle - first * unit, y + 0.75, first * unit, bar - 1.5)] : []),
        ...(second > 0 ? [box('bar-full', middle, y, second * unit, bar)] : []),
        words(middle - first * unit - 7, number, String(first), { as: 'name', anchor: 'end' }),
        words(middle + second * unit + 7, number, String(second), { as: 'name' }),
      ];
    }),
    straight('zero', [middle, head - 2], [middle, head + rows.length * pitch + 2]),
  ]);
}
