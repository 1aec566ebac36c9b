/** Assumptions and tripwires: what has come due, held, failed or tripped. */
import type { LedgerItem } from '../../../core/interview-types.ts';
import type { Block } from '../../document.ts';
import { percent } from '../../words.ts';
import type { Assumptions, Relied } from '../assumptions.ts';
import { chanceIn } from '../forecasts.ts';
import type { Row, Telling } from './words.ts';
import { aside, dayIn, own, rows } from './words.ts';

const most = 6;

export function assumptionsBlocks(
  { assumptions, tripwires }: Assumptions,
  telling: Telling,
): readonly Block[] {
  return rows(
    [
      ...ordered(assumptions, ['failed', 'open', 'held', 'unclear']).map((each) =>
        row('assumption', each, telling),
      ),
      ...ordered(tripwires, ['tripped', 'set', 'cleared', 'retired']).map((each) =>
        row('tripwire', each, telling),
      ),
    ],
    most,
    {
      assumption: 'career open --kind assumption --all',
      tripwire: 'career open --kind tripwire --all',
    },
  );
}

/** Those that have come due first, then by how they stand. */
function ordered(all: readonly Relied[], states: readonly string[]): readonly Relied[] {
  const place = ({ item, isDue }: Relied): number => (isDue ? -1 : states.indexOf(item.state));
  return all.toSorted((one, other) => place(one) - place(other));
}

function row(name: string, { item, isDue }: Relied, telling: Telling): Row {
  const isWaiting = item.state === 'open' || item.state === 'set';
  return {
    name,
    value: [
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
