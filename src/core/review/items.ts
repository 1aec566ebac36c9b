/** The asks, steps and expectations that a review's page holds: which of them is which, and what a new one is called. */
import { folded } from '../reading.ts';
import type { Mapping, Value } from '../value.ts';
import { isMapping } from '../value.ts';

/** Whether two asks or two steps are the same one: said in the same words. What else they hold may have changed. */
export function isSameItem(one: Mapping, other: Mapping): boolean {
  return ['do', 'what'].every((key) => words(one[key]) === words(other[key]));
}

function words(value: Value | undefined): string {
  return typeof value === 'string' ? folded(value) : '';
}

/** @param lead what the ids begin with; the number is past the highest in use, as one that is gone may be meant still */
export function nextId(lead: string, items: readonly Value[]): string {
  const numbers = items.map((item) => {
    const id = isMapping(item) ? item['id'] : undefined;
    const rest = typeof id === 'string' && id.startsWith(lead) ? id.slice(lead.length) : '';
    return /^\d{1,9}$/.test(rest) ? Number(rest) : 0;
  });
  return `${lead}${Math.max(0, ...numbers) + 1}`;
}
