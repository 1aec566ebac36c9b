/** The story bank in words: what is ready to be told, which kinds have none, and the rest of what a conversation asks for. */
import type { Block } from '../../document.ts';
import { counted, joined } from '../../words.ts';
import type { Stories } from '../stories.ts';
import type { Telling } from './words.ts';
import { dayIn, own, paragraph, times } from './words.ts';

const mostKinds = 4;

export function storiesBlocks(stories: Stories, telling: Telling): readonly Block[] {
  const { ready, draft, told, kinds, missingKinds, criteria, thread } = stories;
  if (ready + draft + criteria === 0 && thread === null) return [];
  return [
    {
      block: 'facts',
      facts: [
        {
          name: 'what you look for',
          value: criteria === 0 ? 'not written down' : counted(criteria, 'condition', 'conditions'),
        },
        {
          name: 'the thread',
          value: thread === null ? 'not written down' : `written ${dayIn(thread, telling)}`,
        },
        {
          name: 'stories',
          value: `${ready} ready, ${draft} in draft${told === 0 ? '' : `, told ${times(told)}`}`,
        },
      ],
    },
    ...(kinds.length === 0
      ? []
      : [
          {
            block: 'items' as const,
            items: kinds.map((kind) => ({
              text: [own(kind.kind), `: ${kind.ready} ready, ${kind.draft} in draft`],
            })),
          },
        ]),
    ...(missingKinds.length === 0
      ? []
      : [
          paragraph(
            [
              `No story yet of ${counted(missingKinds.length, 'kind')}: `,
              ...joined(
                missingKinds.slice(0, mostKinds).map((kind) => [own(kind)]),
                '; ',
              ),
              missingKinds.length > mostKinds ? ' ...' : '.',
            ],
            'faint',
          ),
        ]),
  ];
}
