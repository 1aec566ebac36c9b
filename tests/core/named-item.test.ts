import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerItem } from '../../src/core/interview-types.ts';
import { itemNamed } from '../../src/core/named-item.ts';
import { item } from '../support/sittings.ts';

const isOpen = ({ state }: LedgerItem): boolean => state === 'open';
const items = [
  item('2026-02-27-weekly.commit-1', { state: 'done' }),
  item('2026-03-06-weekly.commit-1'),
  item('2026-03-06-weekly.commit-12'),
  item('2026-03-06-weekly.ask-1'),
  item('e-1', { kind: 'expectation' }),
];

function named(wanted: string): unknown {
  const found = itemNamed(wanted, items, isOpen);
  if (found === undefined) return undefined;
  return 'item' in found ? found.item.id : found.items.map(({ id }) => id);
}

describe('an item', () => {
  it('is named by its whole id, whatever other ids begin with it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), ({ id }) => {
        expect(named(id)).toBe(id);
      }),
    );
  });

  it.each([
    ['ask', '2026-03-06-weekly.ask-1'],
    ['2026-02-27', '2026-02-27-weekly.commit-1'],
    ['02-27-weekly.c', '2026-02-27-weekly.commit-1'],
    ['WEEKLY.ASK', '2026-03-06-weekly.ask-1'],
    ['commit-12', '2026-03-06-weekly.commit-12'],
    ['e-', 'e-1'],
  ])('is named by %s', (wanted, id) => {
    expect(named(wanted)).toBe(id);
  });

  it('that is open is meant rather than a closed one, and the whole number rather than its beginning', () => {
    expect(named('commit-1')).toBe('2026-03-06-weekly.commit-1');
  });

  it('is not named by what several have, nor by a part from within a word', () => {
    expect(named('2026-03-06-weekly.commit')).toEqual([
      '2026-03-06-weekly.commit-1',
      '2026-03-06-weekly.commit-12',
    ]);
    for (const wanted of ['eekly', 'sk-1', '', ' ', 'nothing']) expect(named(wanted)).toBeUndefined();
  });
});
