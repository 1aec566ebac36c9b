/** The raised flag in a summary: what it says, what it is made of, how often it is wrong, and how it can be answered. */
import type { Flag } from '../../../signals/flag.ts';
import type { Mark } from '../../../signals/marks.ts';
import type { Block, Text } from '../../document.ts';
import { flagAnswers, flagCaution, flagParts, flagSentence } from '../../flag-words.ts';
import { joined } from '../../words.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, items, own, paragraph } from './words.ts';

/** @param marks what the person noted since; nothing is called a cause */
export function flagBlocks(flag: Flag, marks: readonly Mark[], telling: Telling): readonly Block[] {
  return [
    paragraph([flagSentence(flag, dayIn(flag.since, telling))], 'notice'),
    paragraph([`${flagParts(flag)} `.trimStart(), ...noted(marks), flagCaution], 'notice'),
    ...items(
      flagAnswers.map(([command, means]) => ({ text: [{ text: command, as: 'command' }, aside([means])] })),
    ),
  ];
}

function noted(marks: readonly Mark[]): Exclude<Text, string> {
  const words = [...new Set(marks.map(({ text }) => text))];
  if (words.length === 0) return [];
  return [
    'You noted in that time: ',
    ...joined(
      words.map((word) => [own(word)]),
      '; ',
    ),
    '. ',
  ];
}
