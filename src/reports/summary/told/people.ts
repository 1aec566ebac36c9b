/** People: who was asked and what came of it, what was new in a conversation, which chairs are empty. */
import { itemText } from '../../../core/sources.ts';
import type { Block } from '../../document.ts';
import { joined } from '../../words.ts';
import type { People } from '../people.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, items, own, paragraph, rows } from './words.ts';

const states: Readonly<Record<string, string>> = {
  open: 'no answer yet',
  answered: 'answered',
  'no-reply': 'no reply',
  'let-go': 'let go',
};

export function peopleBlocks(people: People, telling: Telling): readonly Block[] {
  const { asked, surprises, emptyChairs, missedMost } = people;
  return [
    ...rows(
      asked.toReversed().map(({ text, fields, state, date }) => ({
        name: 'asked',
        value: [
          own(itemText(fields['whom'] ?? null)),
          ': ',
          own(text),
          aside([dayIn(date, telling), states[state] ?? state]),
        ],
      })),
      6,
      { asked: 'career open --kind ask --all' },
    ),
    ...items(
      surprises.map(({ date, path, with: names, surprise, shift }) => ({
        text: [
          ...(names.length === 0 ? ['a conversation'] : joined(names.map((name) => [own(name)]))),
          aside([dayIn(date, telling), `${surprise} of 5 from what was expected`]),
        ],
        ...(shift === '' ? {} : { under: [{ block: 'quote' as const, text: shift, date, path }] }),
      })),
    ),
    ...(emptyChairs.length === 0
      ? []
      : [
          paragraph([
            'Empty chairs: ',
            ...joined(emptyChairs.map((part) => [own(part)])),
            ...(missedMost === null ? [] : ['; missed most: ', own(missedMost)]),
          ]),
        ]),
  ];
}
