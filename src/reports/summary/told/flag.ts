/** The raised flag in words: what it says, what it is made of, how often it is wrong, and how it can be answered. */
import type { Flag } from '../../../signals/flag.ts';
import type { Mark } from '../../../signals/marks.ts';
import type { Block, Text } from '../../document.ts';
import type { Telling } from './words.ts';
import { counted, dayIn, joined, one, own, paragraph } from './words.ts';

/** A part of the drop that is smaller is not told by name. */
const telling = 0.15;

export function flagBlocks(
  flag: Flag,
  marks: readonly Mark[],
  minutes: number,
  how: Telling,
): readonly Block[] {
  const { since, entries, mean, baseline } = flag;
  return [
    paragraph(
      [
        `Your check-ins have been lower than your own earlier ones for ${counted(entries, 'entry', 'entries')} (since ${dayIn(since, how)}): ${one(mean)} against ${one(baseline)}. `,
        partWords(flag),
        ...noted(marks),
      ],
      'notice',
    ),
    paragraph('A year without any change would show this line to about one person in ten.', 'notice'),
    paragraph(
      [
        `The stagnation page takes ${counted(minutes, 'minute')}: `,
        { text: 'career journal stagnation', as: 'command' },
      ],
      'notice',
    ),
    paragraph(
      [
        'Or one line: it was the season, ',
        { text: 'career open flag --close season', as: 'command' },
        '; you know, ',
        { text: 'career open flag --close known', as: 'command' },
        '; not now, ',
        { text: 'career open flag --snooze', as: 'command' },
        '.',
      ],
      'faint',
    ),
  ];
}

/** The parts add up to the drop; those that rose are left out here and stand in the JSON. */
function partWords({ parts, mean, baseline }: Flag): string {
  const drop = baseline - mean;
  const told = Object.entries(parts)
    .filter(([, part]) => part >= telling * drop)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 2);
  const words = told.map(([line, part], index) =>
    index === 0 ? `${line} (-${part.toFixed(2)} of -${drop.toFixed(2)})` : `${line} (-${part.toFixed(2)})`,
  );
  return words.length === 0 ? '' : `Most of it: ${words.join(', ')}.`;
}

function noted(marks: readonly Mark[]): Exclude<Text, string> {
  if (marks.length === 0) return [];
  const words = [...new Set(marks.map(({ text }) => text))];
  return [' You noted in that time: ', ...joinedWords(words), '.'];
}

function joinedWords(words: readonly string[]): Exclude<Text, string> {
  const text = joined(words.map((word) => [own(word)]));
  return typeof text === 'string' ? [text] : text;
}
