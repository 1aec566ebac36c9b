/** The seasons: what part work was meant to play, and how the weeks were. */
import type { Season } from '../../../signals/season.ts';
import type { Block, Item } from '../../document.ts';
import { counted, joined } from '../../words.ts';
import type { Telling } from './words.ts';
import { dayIn, items, one, own, paragraph } from './words.ts';

export function seasonBlocks(seasons: readonly Season[], telling: Telling): readonly Block[] {
  return items(
    seasons.toReversed().map((season) => seasonItem(season, telling)),
    4,
  );
}

function seasonItem(
  { since, until, part, will, wont, room, isRenewed, lived }: Season,
  telling: Telling,
): Item {
  return {
    text: joined([
      `from ${dayIn(since, telling)}${until === null ? '' : ` until ${dayIn(until, telling)}`}`,
      part === null ? '' : ['work as ', own(part)],
      isRenewed ? 'renewed' : '',
    ]),
    under: [
      ...(room.length === 0 ? [] : [paragraph(['room for ', ...joined(room.map((text) => [own(text)]))])]),
      ...(will === '' ? [] : [paragraph(['at work: ', own(will)])]),
      ...(wont === '' ? [] : [paragraph(['and not: ', own(wont)])]),
      ...(lived.checkIns === 0 && lived.fit === null
        ? []
        : [
            paragraph(
              joined(
                [
                  lived.mean === null
                    ? ''
                    : `lived: ${counted(lived.checkIns, 'check-in')}, ${one(lived.mean)} on average`,
                  lived.fit === null ? '' : ['the weeks fitted: ', own(lived.fit)],
                  lived.way === '' ? '' : [own(lived.way)],
                ],
                '; ',
              ),
            ),
          ]),
    ],
  };
}
