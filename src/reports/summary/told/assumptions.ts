/** Assumptions and tripwires: what has come due, held, failed or tripped. */
import type { LedgerItem } from '../../../core/interview-types.ts';
import type { Block, Item } from '../../document.ts';
import type { Assumptions, Relied } from '../assumptions.ts';
import { chanceIn } from '../forecasts.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, items, own, paragraph, percent } from './words.ts';

const most = 6;

export function assumptionsBlocks(
  { assumptions, tripwires }: Assumptions,
  telling: Telling,
): readonly Block[] {
  return [
    ...group('Assumptions', assumptions, ['failed', 'open', 'held', 'unclear'], telling),
    ...group('Tripwires', tripwires, ['tripped', 'set', 'cleared', 'retired'], telling),
  ];
}

/** Those that have come due first, then by how they stand. */
function group(
  heading: string,
  all: readonly Relied[],
  states: readonly string[],
  telling: Telling,
): readonly Block[] {
  if (all.length === 0) return [];
  const place = ({ item, isDue }: Relied): number => (isDue ? -1 : states.indexOf(item.state));
  const sorted = all.toSorted((one, other) => place(one) - place(other));
  const kind = sorted[0]?.item.kind ?? 'assumption';
  return [
    paragraph([{ text: heading, as: 'strong' }]),
    ...items(
      sorted.map((each) => line(each, telling)),
      most,
      `: career open --kind ${kind}`,
    ),
  ];
}

function line({ item, isDue }: Relied, telling: Telling): Item {
  const isWaiting = item.state === 'open' || item.state === 'set';
  return {
    text: [
      own(item.text),
      aside([
        isDue ? 'due' : stateWords(item),
        item.due !== null && isDue ? `since ${dayIn(item.due, telling)}` : '',
        item.due !== null && isWaiting && !isDue ? `to be known ${dayIn(item.due, telling)}` : '',
        chanceWords(item),
      ]),
    ],
  };
}

function chanceWords({ fields }: LedgerItem): string {
  const chance = chanceIn(fields['chance']);
  return chance === null ? '' : `you gave it ${percent(chance)}`;
}

function stateWords({ state }: LedgerItem): string {
  return (
    { failed: 'did not hold', held: 'held', unclear: 'cannot be told', retired: 'no longer needed' }[state] ??
    state
  );
}
