/** Wishes with their dates, and those whose year has come round. */
import type { Block } from '../../document.ts';
import type { Wish } from '../wishes.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, items, own } from './words.ts';

export function wishesBlocks(wishes: readonly Wish[], telling: Telling): readonly Block[] {
  const round = wishes.toSorted((one, other) => (other.years ?? 0) - (one.years ?? 0));
  return items(
    round.map(({ item, years }) => ({
      text: [
        own(item.text),
        aside([
          dayIn(item.date, telling),
          years === null ? '' : years === 1 ? 'a year ago' : 'three years ago',
        ]),
      ],
    })),
    6,
    ': career open --kind wish',
  );
}
