/** Values lived against the order they were put in: counts, and the latest answer to how often work let one act on it. */
import type { ValuesLived } from '../../../signals/values-lived.ts';
import type { Block } from '../../document.ts';
import { joined } from '../../words.ts';
import { own, paragraph } from './words.ts';

export function valuesBlocks({ values }: ValuesLived): readonly Block[] {
  const asked = values.filter(({ of }) => of > 0);
  const unasked = values.filter(({ of }) => of === 0);
  const rated = values.filter(({ lived }) => lived !== null);
  return [
    ...(asked.length === 0
      ? []
      : [
          {
            block: 'chart' as const,
            chart: {
              chart: 'balance' as const,
              title: 'Served and cut across, in the order of your list',
              alt: 'Out of the check-ins in which it was asked while the value was on the list.',
              names: ['cut across', 'served'] as const,
              rows: asked.map(({ name, rank, served, against, of }) => ({
                name: [own(name)],
                rank,
                counts: [against, served] as const,
                of,
              })),
            },
          },
        ]),
    ...(rated.length === 0
      ? []
      : [
          paragraph([
            'How often work let you act on it, 1 to 5, when last asked: ',
            ...joined(rated.map(({ name, lived }) => [own(name), ` ${lived?.value ?? ''}`])),
            '.',
          ]),
        ]),
    ...(unasked.length === 0
      ? []
      : [
          paragraph(
            [
              'On the list and not asked about in a check-in: ',
              ...joined(unasked.map(({ name }) => [own(name)])),
              '.',
            ],
            'faint',
          ),
        ]),
  ];
}
