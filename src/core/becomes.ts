/** What answers make of items of a ledger, as a question's `becomes` says: lines for an entry's `update:`. */
import type { LedgerItem, Step } from './interview-types.ts';
import { folded } from './reading.ts';
import { itemText } from './sources.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** @param ledgers the items by ledger, as the sitting knows them */
export function becoming(
  answered: readonly { readonly step: Step; readonly value: Value }[],
  ledgers: Readonly<Record<string, readonly LedgerItem[]>>,
): readonly Mapping[] {
  return answered.flatMap(({ step, value }) => {
    const { becomes, each, from } = step.question;
    if (becomes === undefined || step.kind !== 'question') return [];
    const items = ownValue(ledgers, each ?? from ?? '') ?? [];
    const named = (text: string): readonly LedgerItem[] =>
      items.filter((item) => folded(item.text) === folded(text));
    if (typeof becomes === 'string')
      return picksOf(value)
        .flatMap(named)
        .map(({ id }) => ({ ref: id, state: becomes }));
    const state = typeof value === 'string' ? stateFor(value, becomes) : undefined;
    if (state === undefined || step.item === undefined) return [];
    return (step.refs ?? named(step.item).map(({ id }) => id)).map((ref) => ({ ref, state }));
  });
}

function stateFor(answer: string, states: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(states).find(([text]) => folded(text) === folded(answer))?.[1];
}

/** The texts of what was picked, in whatever way. */
export function picksOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.map(itemText);
  return isMapping(value)
    ? Object.values(value).flatMap((picks) => (isList(picks) ? picks.map(itemText) : []))
    : [];
}
