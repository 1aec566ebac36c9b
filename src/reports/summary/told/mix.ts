/** The role mix: now, wanted, and what changed since the first reading of the period. */
import type { Block } from '../../document.ts';
import { counted, joined } from '../../words.ts';
import type { MixChange } from '../mix-change.ts';
import type { Telling } from './words.ts';
import { dayIn, own, paragraph } from './words.ts';

export function mixBlocks({ date, since, rows, readings }: MixChange, telling: Telling): readonly Block[] {
  const moved = rows.flatMap(({ kind, change }) =>
    change === null || Math.round(change * 100) === 0 ? [] : [{ kind, change: Math.round(change * 100) }],
  );
  const hasWish = rows.some(({ want }) => want !== null);
  return [
    {
      block: 'chart',
      chart: {
        chart: 'pairs',
        title: `Shares of working time, ${dayIn(date, telling)}`,
        alt: hasWish ? 'What it is now, and the mix that you wished for.' : 'No mix has been wished for yet.',
        names: ['now', 'wanted'],
        rows: rows.map(({ kind, now, want }) => ({ name: [own(kind)], values: [now, want] })),
      },
    },
    ...(since === null
      ? []
      : [
          paragraph([
            `Since ${dayIn(since, telling)}: `,
            ...(moved.length === 0
              ? ['the same']
              : joined(
                  moved.map(({ kind, change }) => [
                    own(kind),
                    ` ${change > 0 ? '+' : '-'}${counted(Math.abs(change), 'point')}`,
                  ]),
                )),
            `, over ${readings.length} readings.`,
          ]),
        ]),
  ];
}
