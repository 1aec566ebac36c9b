/** Values lived against the order they were put in: counts, and the latest answer to how often work let one act on it. */
import type { ValuesLived } from '../../../signals/values-lived.ts';
import type { Block } from '../../document.ts';
import { ordinal, own, paragraph } from './words.ts';

export function valuesBlocks({ values }: ValuesLived): readonly Block[] {
  const asked = values.filter(({ of }) => of > 0);
  const unasked = values.filter(({ of }) => of === 0);
  return [
    ...(asked.length === 0
      ? []
      : [
          {
            block: 'items' as const,
            items: asked.map(({ name, rank, served, against, of, lived }) => ({
              text: [
                own(name),
                `: ranked ${ordinal(rank)}, served ${served}, cut across ${against} of ${of}${lived === null ? '' : `; lived ${lived.value} of 5 by the last values page`}`,
              ],
            })),
          },
          {
            block: 'chart' as const,
            chart: {
              chart: 'balance' as const,
              title: 'Served and cut across, in the order of your list',
              alt: 'Out of the check-ins that were asked while the value was on the list.',
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
    ...(unasked.length === 0
      ? []
      : [
          paragraph(
            [
              asked.length === 0 ? 'On your list, not ticked in a check-in yet: ' : 'Not asked about yet: ',
              ...unasked.flatMap(({ name }, index) => [...(index === 0 ? [] : [', ']), own(name)]),
            ],
            'faint',
          ),
        ]),
  ];
}
