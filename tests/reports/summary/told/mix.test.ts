/** The shares of working time, as they are told. */
import { expect, it } from 'vitest';
import { mixBlocks } from '../../../../src/reports/summary/told/mix.ts';
import { day } from '../../../support/sittings.ts';

it.each([
  [0.01, '+1 point'],
  [-0.01, '-1 point'],
  [0.02, '+2 points'],
  [-0.11, '-11 points'],
])('a share that moved by %d moved by %s', (change, words) => {
  const mix = {
    date: day('2026-03-01'),
    since: day('2026-01-01'),
    rows: [{ kind: 'maker', now: 0.5, want: null, change }],
    readings: [0, 1].map(() => ({ date: day('2026-01-01'), now: { maker: 1 }, want: null, roles: [] })),
  };
  const blocks = mixBlocks(mix, {
    until: day('2026-03-15'),
    days: 'iso',
  });
  expect(JSON.stringify(blocks)).toContain(` ${words}"`);
});
