/** The balance of from and to, as it is told. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionBlocks } from '../../../../src/reports/summary/told/direction.ts';
import type { Signals } from '../../../../src/signals/signals.ts';
import { day } from '../../../support/sittings.ts';

const telling = { until: day('2026-03-15'), days: 'iso' } as const;

function told(push: number, pull: number): string {
  const toShare = pull / (push + pull);
  const reading = {
    date: day('2026-03-01'),
    toShare,
    balance: 2 * toShare - 1,
    movement: 0,
    sums: { push, pull, hold: 1, worry: 1 },
  };
  const signals = { direction: { readings: [reading], pushes: [] }, tried: [] } as unknown as Signals;
  return JSON.stringify(directionBlocks(signals, telling));
}

describe('a reading of from and to', () => {
  it('shares out a hundred, however it rounds', () => {
    expect(told(7, 1)).toContain('13 % to, 87 % from');
    const sum = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(sum, sum, (push, pull) => {
        fc.pre(push + pull > 0);
        const [, to, from] = /(\d+) % to, (\d+) % from/.exec(told(push, pull)) ?? [];
        expect(Number(to) + Number(from)).toBe(100);
      }),
      { numRuns: 50 },
    );
  });
});
