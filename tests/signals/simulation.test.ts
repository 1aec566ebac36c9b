/** A small version of `npm run bench:signals`: the figures that users are told, within what few lives allow. */
import { describe, expect, it } from 'vitest';
import { changes, detection, falseAlarms, rules, usualPerson } from '../../scripts/bench/signals.ts';

const lives = process.env['SLOW'] === undefined ? 600 : 6000;
const rule = rules['the flag: k .5, h 8, growing baseline, cap'] ?? (() => []);
const asked = (persistence: number) => ({ person: { ...usualPerson, persistence }, rule, lives, seed: 11 });

/** Three standard errors of a share and the two points that the figures are stated to. */
function near(share: number): { readonly from: number; readonly to: number } {
  const slack = 0.02 + 3 * Math.sqrt((share * (1 - share)) / lives);
  return { from: share - slack, to: share + slack };
}

describe('in simulated lives the flag', () => {
  it.each([
    [0, 0.02],
    [0.3, 0.08],
    [0.5, 0.18],
  ])('is raised for nothing as often as is said, at a persistence of %d', (persistence, share) => {
    const measured = falseAlarms(asked(persistence));
    const { from, to } = near(share);
    expect(measured).toBeGreaterThan(from);
    expect(measured).toBeLessThan(to);
  });

  it.each([
    ['a full point', 8, 0.67],
    ['0.6 of a point', 13, 0.47],
    ['a slide of .05 a week', 26, 0.91],
  ] as const)('sees %s within %d check-ins as often as is said', (change, count, share) => {
    const measured = detection(asked(0.3), changes[change]).within(count);
    const { from, to } = near(share);
    expect(measured).toBeGreaterThan(from);
    expect(measured).toBeLessThan(to);
  });
});
