/** Sparks in words: those that return first, what they give more of, the other warm ones. */
import type { Block } from '../../document.ts';
import { joined } from '../../words.ts';
import type { Spark, Sparks } from '../sparks.ts';
import type { Row, Telling } from './words.ts';
import { oldWords, aside, own, paragraph, rows, times } from './words.ts';

const most = 6;

export function sparksBlocks({ warm, gives }: Sparks, telling: Telling): readonly Block[] {
  const returning = warm.filter(({ isReturning }) => isReturning);
  const others = warm.filter(({ isReturning }) => !isReturning);
  return [
    ...rows(
      [
        ...returning.map((spark) => row('returning', spark, telling)),
        ...others.map((spark) => row('warm', spark, telling)),
      ],
      most,
      { returning: 'career open --kind spark', warm: 'career open --kind spark' },
    ),
    ...(gives.length === 0
      ? []
      : [
          paragraph([
            'They would give more of: ',
            ...joined(gives.map(({ text, sparks }) => [own(text), ` (${sparks})`])),
          ]),
        ]),
  ];
}

function row(name: string, { item, age, heat }: Spark, telling: Telling): Row {
  return {
    name,
    value: [own(item.text), aside([oldWords(age, telling), pullWords(heat.map(({ value }) => value))])],
  };
}

/** Each rating as long as they are few; of many the first and the latest. */
function pullWords(values: readonly number[]): string {
  if (values.length === 0) return '';
  if (values.length <= 3) return `pull ${values.join(', then ')} of 5`;
  return `pull ${values[0]} at first, ${values.at(-1)} of 5 now, rated ${times(values.length)}`;
}
