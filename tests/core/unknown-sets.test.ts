/** A name that no prompt set has, with the one that may have been meant. */
import { expect, it } from 'vitest';
import { unknownSets } from '../../src/core/unknown-sets.ts';

const sets = [{ id: 'weekly' }, { id: 'sparks' }];
const entries = [{ set: 'retro' }, { set: null }, { set: 'note' }];

it.each([
  [undefined, []],
  [['weekly', 'Weekly', 'SPARKS', 'retro', 'note', 'open', 'pause'], []],
  [['wekly', 'wekly'], [{ wanted: 'wekly', near: 'weekly' }]],
  [['retros', 'weekly'], [{ wanted: 'retros', near: 'retro' }]],
  [['constructor'], [{ wanted: 'constructor' }]],
  [[''], [{ wanted: '' }]],
])('of %j: %j', (wanted, unknown) => {
  expect(unknownSets(wanted, sets, entries)).toEqual(unknown);
});
