/** The one line that follows every move: who is first, by how much, and how firmly. */
import { comparable } from '../decisions/value.ts';
import { levelOptions } from '../reports/review/ahead.ts';
import { value, wholePercent } from '../reports/review/figures.ts';
import type { Names, Piece } from '../reports/review/names.ts';
import type { Weighed } from '../reports/review/report.ts';
import { joined } from '../reports/words.ts';

/** `Offer 6.40, ahead of lead by 0.20: leans` */
export function summaryWords(weighed: Weighed, names: Names): readonly Piece[] {
  const { analysis } = weighed;
  const { order, gap, reading } = analysis;
  const [first = '', second = ''] = order ?? [];
  const level = levelOptions(weighed);
  const total = value(analysis.options.find(({ id }) => id === first)?.value ?? 0);
  if (level.length > 1 || comparable(gap ?? 0) === 0) {
    const all = level.map((id, index): readonly Piece[] => [
      index === 0 ? names.Option(id) : names.option(id),
    ]);
    return [...joined(all, ', ', ' and '), ` are level at ${total}: ${reading ?? ''}.`];
  }
  return [
    names.Option(first),
    ` ${total}, ahead of `,
    names.option(second),
    ` by ${value(gap ?? 0)}: ${reading ?? ''}.`,
  ];
}

/** `First in 65 % of the weightings off by half.` */
export function readingWords({ analysis }: Weighed): readonly Piece[] {
  const [first] = analysis.order ?? [];
  const share = analysis.options.find(({ id }) => id === first)?.firstPlace?.near ?? 0;
  return [`First in ${wholePercent(share)} % of the weightings off by half.`];
}
