/** How firmly the order holds: first places over many weightings, equal weights, the reading, and the floors. */
import type { Standings } from '../../decisions/standings.ts';
import { comparable } from '../../decisions/value.ts';
import { isThin, readingLimits } from '../../decisions/reading.ts';
import type { Facts, Paragraph, Text } from '../document.ts';
import { joined } from '../words.ts';
import { levelOptions } from './ahead.ts';
import { count, fewDecimals, value, wholePercent, wholeShares } from './figures.ts';
import type { Names, Piece } from './names.ts';
import type { Weighed } from './report.ts';

const families = [
  ['near', 'First place if each weight may be off by half'],
  ['order', 'If only your order of criteria is right'],
  ['any', 'If any weights at all are allowed'],
] as const;

/** Nothing with fewer than two options. */
export function firmnessBlocks(report: Weighed, names: Names): readonly (Facts | Paragraph)[] {
  const { analysis } = report;
  if (analysis.reading === null) return [];
  return [
    {
      block: 'facts',
      facts: [
        ...families.map(([family, words], index) => ({
          name: words,
          value: sharesIn(report, family, names, index === 0),
        })),
        { name: 'With all criteria equal', value: equalWords(report, names) },
      ],
    },
    { block: 'paragraph', text: [...readingWords(report, names), ...withoutWords(report, names)] },
    { block: 'paragraph', tone: 'faint', text: thresholds },
  ];
}

/** The fixed limits of the words, said with them. */
const thresholds =
  `How it is read: first in ${wholePercent(readingLimits.holds)} % of the weightings off by half or more, it holds up; ` +
  `from ${wholePercent(readingLimits.leans)} %, it leans, and thinly with a lead under ${value(readingLimits.thin)}; ` +
  `below that, or with a lead under ${value(readingLimits.gap)}, it is too close to call.`;

function sharesIn(
  { analysis }: Weighed,
  family: (typeof families)[number][0],
  names: Names,
  isFirst: boolean,
): Text {
  const shares = analysis.options
    .map(({ id, firstPlace }) => ({ id, share: firstPlace?.[family] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((one, other) => other.share - one.share);
  const [most] = shares;
  if (most !== undefined && shares.length > 2 && shares.every(({ share }) => share === most.share))
    return `the same for ${shares.length === analysis.options.length ? 'all' : 'the first'} ${count(shares.length)}`;
  const whole = wholeShares(shares.map(({ share }) => share));
  const parts = shares.map(({ id, share }, index): readonly Piece[] => [
    names.option(id),
    ` ${shareWords(share, whole[index] ?? 0)}`,
  ]);
  return [...joined(parts), ...(isFirst ? [' of weightings'] : [])];
}

/** A share that is there is never 0 %, and one that is not all is never 100 %. */
function shareWords(share: number, whole: number): string {
  if (whole === 0) return 'under 1 %';
  return whole === 100 && share < 1 ? 'over 99 %' : `${whole} %`;
}

/** Without the dominated ones, which no weights put first. */
function equalWords({ analysis }: Weighed, names: Names): Text {
  const values = analysis.options
    .filter(({ dominatedBy }) => dominatedBy.length === 0)
    .map(({ id, equalWeights }) => ({ id, value: equalWeights ?? 0 }))
    .toSorted((one, other) => comparable(other.value) - comparable(one.value));
  const figures = fewDecimals(values.map((each) => each.value));
  if (values.length > 2 && new Set(values.map((each) => comparable(each.value))).size === 1)
    return `${figures[0] ?? ''} for all`;
  return joined(values.map(({ id }, index) => [names.option(id), ` ${figures[index] ?? ''}`]));
}

function readingWords(report: Weighed, names: Names): readonly Piece[] {
  const { reading, gap, order } = report.analysis;
  const [first = '', second = ''] = order ?? [];
  switch (reading) {
    case 'holds up':
      return ['Reading: ', names.option(first), ' ', strong('holds up'), '.'];
    case 'leans':
      return [
        'Reading: ',
        strong('leans'),
        ' to ',
        names.option(first),
        isThin(reading, gap ?? 0) ? ', and thinly.' : '.',
      ];
    case 'too close to call':
      if (levelOptions(report).length > 2) return ['Reading: ', strong('too close to call'), '.'];
      return [
        'Reading: ',
        strong('too close to call'),
        ' between ',
        names.option(first),
        ' and ',
        names.option(second),
        '.',
      ];
    case null:
      return [];
  }
}

/** The same without what falls below a floor: `lead 6.20, stay 6.08 - too close to call`. */
function withoutWords({ analysis }: Weighed, names: Names): readonly Piece[] {
  const { withoutBelowFloor: rest } = analysis;
  if (rest === null) return [];
  const failing = analysis.options.filter(({ belowFloor }) => belowFloor.length > 0).length;
  if (rest.order.length === 0) return [' Every option is below a floor.'];
  const remaining = analysis.options.filter(({ id }) => rest.order.includes(id));
  const isDominated = (id: string): boolean =>
    (remaining.find((option) => option.id === id)?.dominatedBy ?? []).some((by) => rest.order.includes(by));
  const values = rest.order
    .filter((id) => !isDominated(id))
    .map((id): readonly Piece[] => [
      names.option(id),
      ` ${value(remaining.find((option) => option.id === id)?.value ?? 0)}`,
    ]);
  return [
    ` Without the ${failing === 1 ? 'option' : `${failing} options`} below your floor: `,
    ...joined(values),
    ...standingWords(rest, names),
  ];
}

function standingWords({ reading, order }: Standings, names: Names): readonly Piece[] {
  const [first = ''] = order;
  if (reading === null) return [', and nothing to compare it with.'];
  if (reading === 'too close to call') return [' - too close to call.'];
  return reading === 'leans'
    ? [' - leans to ', names.option(first), '.']
    : [' - ', names.option(first), ' holds up.'];
}

function strong(text: string): Piece {
  return { text, as: 'strong' };
}
