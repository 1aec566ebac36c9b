/** Which page an item stands on is told by its id. */
import { expect, it } from 'vitest';
import { pageIdOf } from '../../src/core/item-page.ts';
import { ledgersOf } from '../../src/core/ledgers.ts';
import { entry } from '../support/sittings.ts';

it.each([
  ['2026-02-07-weekly.commit-1', '2026-02-07-weekly'],
  ['2026-02-07-weekly-2.ask-12', '2026-02-07-weekly-2'],
  ['v1.2-notes.commit-1', 'v1.2-notes'],
  ['c', undefined],
  ['release-1.2', undefined],
  ['.commit-1', undefined],
])('%j: %j', (id, page) => {
  expect(pageIdOf(id)).toBe(page);
});

it('is found for an item whose id was taken already', () => {
  const step = { commit: [{ id: 'mine', do: 'walk' }, { do: 'read' }] };
  const copied = {
    commit: [
      { id: '2026-02-08-weekly.commit-2', do: 'x' },
      { id: 'mine', do: 'swim' },
    ],
  };
  const { commit } = ledgersOf(
    [entry('2026-02-07-weekly', step), entry('2026-02-08-weekly', copied)],
    ['commit'],
  );
  expect(commit.map(({ id }) => pageIdOf(id))).toEqual([
    undefined,
    '2026-02-07-weekly',
    '2026-02-08-weekly',
    '2026-02-08-weekly',
  ]);
});
