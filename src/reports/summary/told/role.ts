/** The present role over time: its value at each review, and whether scores or weights moved it. */
import type { Block } from '../../document.ts';
import type { PresentRole } from '../present-role.ts';
import type { Telling } from './words.ts';
import { dayIn, paragraph, signed, two } from './words.ts';

export function roleBlocks({ date, value, earlier }: PresentRole, telling: Telling): readonly Block[] {
  if (earlier.length === 0) {
    return [
      paragraph(
        `${two(value)} of 10 at the review of ${dayIn(date, telling)}, by your own criteria and weights. There is no earlier review to put beside it.`,
      ),
    ];
  }
  return [
    {
      block: 'table',
      caption: `The present role at each review, 0 to 10; the change is up to ${dayIn(date, telling)}, over the criteria that both have.`,
      columns: [
        { title: 'review' },
        { title: 'then', align: 'right' },
        { title: "today's weights", align: 'right' },
        { title: 'change', align: 'right' },
        { title: 'scores', align: 'right' },
        { title: 'weights', align: 'right' },
      ],
      rows: [
        ...earlier.map((one) => [
          { text: dayIn(one.date, telling) },
          { text: two(one.value), value: one.value },
          { text: two(one.atTodaysWeights), value: one.atTodaysWeights },
          { text: signed(one.delta), value: one.delta },
          { text: signed(one.scores), value: one.scores },
          { text: signed(one.weights), value: one.weights },
        ]),
        [
          { text: dayIn(date, telling) },
          { text: two(value), value },
          { text: two(value), value },
          { text: '' },
          { text: '' },
          { text: '' },
        ],
      ],
    },
    paragraph(
      '"scores" is what comes of scoring it differently, "weights" of weighing differently; the two add up to the change.',
      'faint',
    ),
  ];
}
