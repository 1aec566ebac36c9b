/** From and to: each reading of the balance, the pushes with their history, and what was tried here. */
import type { DirectionReading } from '../../../signals/direction.ts';
import type { Signals } from '../../../signals/signals.ts';
import type { Block } from '../../document.ts';
import { counted, percent } from '../../words.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, own, rows, signed } from './words.ts';

/** A course of fewer readings is told in words alone. */
const charted = 4;

export function directionBlocks({ direction, tried }: Signals, telling: Telling): readonly Block[] {
  const { readings, pushes } = direction;
  const lasting = pushes.filter(({ isLasting }) => isLasting);
  const unheard = pushes.filter(({ isUnheard }) => isUnheard);
  return [
    ...(readings.length < charted ? [] : [balanceChart(readings)]),
    ...(readings.length === 0
      ? []
      : [
          {
            block: 'facts' as const,
            facts: readings.map((reading) => ({
              name: dayIn(reading.date, telling),
              value: readingWords(reading),
            })),
          },
        ]),
    ...rows(
      [
        ...lasting.map(({ text, readings: count, since }) => ({
          name: 'stayed',
          value: [
            own(text),
            aside([`a push in ${counted(count, 'reading')}, since ${dayIn(since, telling)}`]),
          ],
        })),
        ...unheard.map(({ text }) => ({
          name: 'unheard',
          value: [own(text), aside(['nobody who could change it has heard of it'])],
        })),
        ...tried.toReversed().map(({ text, date }) => ({
          name: 'tried here',
          value: [own(text), aside([dayIn(date, telling)])],
        })),
      ],
      6,
    ),
  ];
}

function readingWords({ toShare, balance, sums, movement }: DirectionReading): string {
  const { push, pull, hold, worry } = sums;
  const way =
    movement === 0
      ? 'as much moves as holds'
      : movement > 0
        ? 'more moves than holds'
        : 'more holds than moves';
  // From is what is left of a hundred: rounded by itself, an eighth to would stand beside 88 % from.
  const from = 100 - Math.round(toShare * 100);
  return `${percent(toShare)} to, ${from} % from (balance ${signed(balance)}); ${way}: push ${push}, pull ${pull}, hold ${hold}, worry ${worry}`;
}

function balanceChart(readings: readonly DirectionReading[]): Block {
  return {
    block: 'chart',
    chart: {
      chart: 'course',
      title: 'From and to',
      alt: `${counted(readings.length, 'reading')} of what pulls against what pushes.`,
      // Half a year lies between two of them: they stand alone, and no line is drawn.
      runs: readings.map(({ date, balance }) => [{ date, value: balance }]),
      scale: [-1, 1],
      ends: ['from', 'to'],
      marks: [],
    },
  };
}
