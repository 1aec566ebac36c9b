/** Sparks in words: those that return first, what they give more of, the other warm ones. */
import type { Block, Item } from '../../document.ts';
import type { Spark, Sparks } from '../sparks.ts';
import type { Telling } from './words.ts';
import { ageWords, aside, commas, items, own, paragraph } from './words.ts';

const most = 6;

export function sparksBlocks({ warm, gives }: Sparks, telling: Telling): readonly Block[] {
  const returning = warm.filter(({ isReturning }) => isReturning);
  const others = warm.filter(({ isReturning }) => !isReturning);
  return [
    ...(returning.length === 0
      ? []
      : [
          paragraph([{ text: 'They keep returning', as: 'strong' }]),
          ...items(
            returning.map((spark) => line(spark, telling)),
            most,
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          paragraph([{ text: 'Still warm', as: 'strong' }]),
          ...items(
            others.map((spark) => line(spark, telling)),
            most,
            ': career open --kind spark',
          ),
        ]),
    ...(gives.length === 0
      ? []
      : [
          paragraph([
            'They would give more of: ',
            ...commas(gives.map(({ text, sparks }) => [own(text), ` (${sparks})`])),
          ]),
        ]),
  ];
}

function line({ item, age, heat }: Spark, telling: Telling): Item {
  const values = heat.map(({ value }) => value);
  return {
    text: [
      own(item.text),
      aside([
        age === 0 ? 'from today' : `${ageWords(age, telling.until)} old`,
        values.length === 0 ? '' : `pull ${values.join(', then ')} of 5`,
      ]),
    ],
  };
}
