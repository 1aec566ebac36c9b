/** Which pages are due, and which line to run. */
import type { Block } from '../../document.ts';
import { counted } from '../../words.ts';
import type { DueSet } from '../summary.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, items } from './words.ts';

const reasons: Readonly<Record<DueSet['reason'], string>> = {
  cadence: 'its time has come round',
  flag: 'the weekly lines have been low',
  revisit: 'a day to look back',
  term: 'the day promised for asking again',
  season: 'the season ends',
  assumption: 'something relied on is to be known',
  forecast: 'something expected is to be known',
  ask: 'an ask is without an answer',
};

export function dueBlocks(due: readonly DueSet[], telling: Telling): readonly Block[] {
  return items(
    due.map(({ set, title, minutes, reason, since }) => ({
      text: [
        `${title}, ${counted(minutes, 'minute')}: `,
        { text: `career journal ${set}`, as: 'command' },
        aside([`${reasons[reason]}, since ${dayIn(since, telling)}`]),
      ],
    })),
  );
}
