/** What is drawn of counts and shares: the figures stand in the drawing, and nothing is told by a hue alone. */
import { describe, expect, it } from 'vitest';
import type { HeatChart } from '../../../src/reports/document.ts';
import { balanceSvg } from '../../../src/render/svg/balance.ts';
import { heatSvg } from '../../../src/render/svg/heat.ts';
import { pairsSvg } from '../../../src/render/svg/pairs.ts';
import { balance, heat, pairs } from '../../support/documents.ts';

const ids = { labelledBy: 'a', describedBy: 'b' };

const textsIn = (svg: string | undefined): string[] =>
  [...(svg ?? '').matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text = '']) => text);

const squaresIn = (svg: string | undefined, shade: number): number =>
  (new RegExp(`class="cell-${shade}" d="([^"]*)"`).exec(svg ?? '')?.[1]?.split('M').length ?? 1) - 1;

const monthAfter = (start: string, count: number): string => {
  const month = 12 * Number(start.slice(0, 4)) + Number(start.slice(5)) - 1 + count;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
};

describe('a heat map', () => {
  it('has its figures in the cells, a frame for none, and a dash where nothing was written', () => {
    const svg = heatSvg(heat, 'wide', ids)?.source;
    expect(textsIn(svg).filter((text) => /^\d$/.test(text))).toEqual(['3', '2', '1', '5', '8']);
    expect(squaresIn(svg, 0)).toBe(1);
    expect(/class="axis" d="([^"]*)"/.exec(svg ?? '')?.[1]?.match(/M/g)).toHaveLength(2);
  });

  it('shades in equal steps up to the highest count, and by single counts up to four', () => {
    const row = (counts: number[]): HeatChart => ({ ...heat, rows: [{ name: 'x', counts }] });
    const months = { columns: ['2026-01', '2026-02', '2026-03', '2026-04'], of: [9, 9, 9, 9] };
    const few = heatSvg({ ...row([1, 2, 3, 3]), ...months }, 'wide', ids)?.source;
    expect([1, 2, 3, 4].map((shade) => squaresIn(few, shade))).toEqual([1, 1, 2, 0]);
    const many = heatSvg({ ...row([1, 4, 5, 16]), ...months }, 'wide', ids)?.source;
    expect([1, 2, 3, 4].map((shade) => squaresIn(many, shade))).toEqual([2, 1, 0, 1]);
  });

  it('names as many months as there is room for, on a phone too', () => {
    const columns = Array.from(
      { length: 36 },
      (_, month) => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    );
    const chart: HeatChart = {
      ...heat,
      columns,
      of: columns.map(() => 4),
      rows: [{ name: 'x', counts: columns.map(() => 2) }],
    };
    expect(textsIn(heatSvg(chart, 'narrow', ids)?.source).filter((text) => /^[A-Z]|^20/.test(text))).toEqual(
      ['2024', '2025', '2026'].flatMap((year) => ['Jan', year, 'Apr', 'Jul', 'Oct']),
    );
  });

  it.each(['wide', 'narrow'] as const)(
    'draws decades too, %s: no cell is turned inside out, no two years meet',
    (breadth) => {
      const columns = Array.from({ length: 480 }, (_, month) => monthAfter('1990-01', month));
      const counts = columns.map((_, month) => month % 3);
      const of = columns.map((_, month) => (month % 5 === 0 ? 0 : 2));
      const svg =
        heatSvg({ ...heat, columns, of, rows: [{ name: 'x', counts }] }, breadth, ids)?.source ?? '';
      const cells = [...svg.matchAll(/class="cell-\d" d="([^"]*)"/g)].map(([, path = '']) => path);
      expect(cells.join('')).toMatch(/^(?:M[\d.]+,[\d.]+h[\d.]+v[\d.]+h-[\d.]+z)+$/);
      const years = [...svg.matchAll(/<text[^>]* x="([\d.]+)"[^>]*>\d{4}</g)].map(([, x]) => Number(x));
      expect(years.length).toBeGreaterThan(3);
      expect(Math.min(...years.slice(1).map((x, index) => x - (years[index] ?? 0)))).toBeGreaterThan(26);
    },
  );

  it('leaves out figures that would touch each other', () => {
    const columns = Array.from({ length: 124 }, (_, month) => monthAfter('2016-05', month));
    const all = {
      ...heat,
      columns,
      of: columns.map(() => 1),
      rows: [{ name: 'x', counts: columns.map(() => 1) }],
    };
    expect(textsIn(heatSvg(all, 'wide', ids)?.source).filter((text) => /^\d$/.test(text))).toEqual([]);
  });

  it('is no drawing without rows', () => {
    expect(heatSvg({ ...heat, rows: [] }, 'wide', ids)).toBeUndefined();
    expect(pairsSvg({ ...pairs, rows: [] }, 'wide', ids)).toBeUndefined();
    expect(balanceSvg({ ...balance, rows: [] }, 'wide', ids)).toBeUndefined();
  });
});

describe('pairs', () => {
  it('draw two signs of different shape, the way between them, and what is missing not at all', () => {
    const svg = pairsSvg(pairs, 'wide', ids)?.source ?? '';
    expect(svg.match(/class="first"/g)).toHaveLength(2);
    expect(svg.match(/class="second"/g)).toHaveLength(1);
    expect(svg.match(/class="way"/g)).toHaveLength(1);
    expect(textsIn(svg)).toEqual(expect.arrayContaining(['making', 'tending', '0', '50', '100 %']));
  });
});

describe('a balance', () => {
  it('names its sides and writes each count at the end of its bar, a count of none too', () => {
    const svg = balanceSvg(balance, 'wide', ids)?.source;
    expect(textsIn(svg)).toEqual(['served', 'cut across', '1  craft', '5', '0', '2  family', '1', '4']);
    expect(svg?.match(/class="bar-open"/g)).toHaveLength(2);
    expect(svg?.match(/class="bar-full"/g)).toHaveLength(1);
  });
});
