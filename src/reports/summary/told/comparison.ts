/** The figures of two periods in one table. */
import { outwardRungs } from '../../../signals/outward.ts';
import type { Block, Cell, Text } from '../../document.ts';
import { percent } from '../../words.ts';
import type { Comparison, Counted, Figure } from '../comparison.ts';
import type { Telling } from './words.ts';
import { one, own, span } from './words.ts';

/** @param now the days of the summary itself, in words */
export function comparisonBlocks(
  { period, figures }: Comparison,
  now: string,
  telling: Telling,
): readonly Block[] {
  return [
    {
      block: 'table',
      caption: 'The same figures of both periods; in brackets, of how many answers.',
      columns: [
        { title: '' },
        { title: now, align: 'right' },
        { title: span(period.since, period.until, telling), align: 'right' },
      ],
      rows: figures.map((figure) => [
        { text: nameWords(figure) },
        cell(figure, figure.now),
        cell(figure, figure.other),
      ]),
    },
  ];
}

function nameWords({ name, own: word }: Figure): Text {
  return word === null ? name : [name.slice(0, name.length - word.length), own(word)];
}

function cell({ kind }: Figure, counted: Counted | null): Cell {
  if (counted === null) return { text: '' };
  const { value, of } = counted;
  const words = {
    count: () => (of === null ? String(value) : `${value} of ${of}`),
    // Points are no count, and `1.0 of 3` would read as one.
    points: () => `${one(value)} (of ${of ?? 0})`,
    share: () => percent(value),
    rung: () => outwardRungs[value] ?? '',
  }[kind]();
  return { text: words, value };
}
