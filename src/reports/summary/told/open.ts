/** What is still open and what became of the steps, in words. */
import type { Block, Text } from '../../document.ts';
import type { LedgerItem } from '../../../core/interview-types.ts';
import { itemText } from '../../../core/sources.ts';
import { counted } from '../../words.ts';
import type { OpenItem, StillOpen } from '../still-open.ts';
import type { Row, Telling } from './words.ts';
import { oldWords, aside, dayIn, own, paragraph, rows, times } from './words.ts';

const names: Readonly<Record<string, string>> = {
  commit: 'step',
  ask: 'ask',
  doubt: 'doubt',
  question: 'question',
};

/** Of each kind; all of them stand in `career open`. */
const mostOfKind = 6;

export function openBlocks({ items, followThrough, asks }: StillOpen, telling: Telling): readonly Block[] {
  const met = new Map<string, number>();
  return [
    ...rows(
      items.map((each) => {
        const { kind } = each.item;
        met.set(kind, (met.get(kind) ?? 0) + 1);
        // The others are only counted, and there may be thousands.
        return (met.get(kind) ?? 0) > mostOfKind ? { name: nameOf(kind), value: '' } : openRow(each, telling);
      }),
      mostOfKind,
      Object.fromEntries(Object.entries(names).map(([kind, name]) => [name, `career open --kind ${kind}`])),
    ),
    ...followed({ followThrough, asks }),
  ];
}

function nameOf(kind: string): string {
  return names[kind] ?? kind;
}

function openRow({ item, age }: OpenItem, telling: Telling): Row {
  const { due, carried, kind } = item;
  const isPast = due !== null && due < telling.until;
  return {
    name: nameOf(kind),
    value: [
      ...openWords(item),
      aside([
        oldWords(age, telling),
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
  const told = [
    ...(steps === 0 ? [] : [`Of ${counted(steps, 'step')}: ${done} done, ${letGo} let go, ${open} open.`]),
    ...(all === 0
      ? []
      : [
          `Of ${counted(all, 'ask')}: ${[
            `${answered} answered`,
            ...(noReply === 0 ? [] : [`${noReply} without a reply`]),
            ...(dropped === 0 ? [] : [`${dropped} let go`]),
            `${waiting} open`,
          ].join(', ')}.`,
        ]),
  ];
  return told.length === 0 ? [] : [paragraph(told.join(' '))];
}
