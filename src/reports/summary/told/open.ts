/** What is still open and what became of the steps, in words. */
import type { Block, Item, Text } from '../../document.ts';
import type { LedgerItem } from '../../../core/interview-types.ts';
import { itemText } from '../../../core/sources.ts';
import type { OpenItem, StillOpen } from '../still-open.ts';
import type { Telling } from './words.ts';
import { ageWords, aside, counted, dayIn, items, own, paragraph, times } from './words.ts';

const headings: Readonly<Record<string, string>> = {
  commit: 'Steps',
  ask: 'Asks without an answer',
  doubt: 'Doubts not said yet',
  question: 'Questions',
};

/** Of each kind; all of them stand in `career open`. */
const mostOfKind = 6;

export function openBlocks(
  { items: all, followThrough, asks }: StillOpen,
  telling: Telling,
): readonly Block[] {
  return [
    ...Object.entries(headings).flatMap(([kind, heading]) => {
      const ofKind = all.filter(({ item }) => item.kind === kind);
      if (ofKind.length === 0) return [];
      return [
        paragraph([{ text: heading, as: 'strong' }]),
        ...items(
          ofKind.map((each) => openLine(each, telling)),
          mostOfKind,
          `: career open --kind ${kind}`,
        ),
      ];
    }),
    ...followed({ followThrough, asks }),
  ];
}

function openLine({ item, age }: OpenItem, telling: Telling): Item {
  const { due, carried } = item;
  const isPast = due !== null && due < telling.until;
  return {
    text: [
      ...openWords(item),
      aside([
        age === 0 ? 'from today' : `${ageWords(age, telling.until)} old`,
        due === null ? '' : `${isPast ? 'was due' : 'due'} ${dayIn(due, telling)}`,
        carried === 0 ? '' : `carried ${times(carried)}`,
        item.private === true ? 'private' : '',
      ]),
    ],
  };
}

/** A step with its when and where, an ask with whom it goes to. */
function openWords({ kind, text, fields }: LedgerItem): Exclude<Text, string> {
  const [when, whom] = [fields['when'], fields['whom']].map((field) => itemText(field ?? null));
  if (kind === 'ask' && whom !== undefined && whom !== '') return [own(whom), ': ', own(text)];
  if (kind === 'commit' && when !== undefined && when !== '') return [own(when), ': ', own(text)];
  return [own(text)];
}

function followed({ followThrough, asks }: Pick<StillOpen, 'followThrough' | 'asks'>): readonly Block[] {
  const { done, letGo, open } = followThrough;
  const { answered, noReply, letGo: dropped, open: waiting } = asks;
  const steps = done + letGo + open;
  const all = answered + noReply + dropped + waiting;
  const facts = [
    ...(steps === 0 ? [] : [{ name: 'steps', value: `${done} done, ${letGo} let go, ${open} open` }]),
    ...(all === 0
      ? []
      : [
          {
            name: 'asks',
            value: [
              `${answered} answered`,
              ...(noReply === 0 ? [] : [`${noReply} without a reply`]),
              ...(dropped === 0 ? [] : [`${dropped} let go`]),
              `${waiting} open`,
            ].join(', '),
          },
        ]),
  ];
  if (facts.length === 0) return [];
  return [
    paragraph(`What became of ${counted(steps + all, 'step or ask', 'steps and asks')} of this time:`),
    { block: 'facts', facts },
  ];
}
