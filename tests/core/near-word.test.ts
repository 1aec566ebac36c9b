import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/core/near-word.ts';

describe('the distance between two words', () => {
  it.each([
    ['scale', 'scale', 0],
    ['scael', 'scale', 1],
    ['sale', 'scale', 1],
    ['scales', 'scale', 1],
    ['stale', 'scale', 1],
    ['', 'scale', 5],
    ['kitten', 'sitting', 3],
  ])('from %o to %o is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is the same in both directions, and nothing only for the same word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
      { numRuns: process.env['SLOW'] ? 10_000 : 200 },
    );
  });
});

describe('a mistyped word', () => {
  const known = ['pulse', 'scale', 'text', 'ask', 'split'];

  it.each([
    ['pluse', 'pulse'],
    ['SCALE', 'scale'],
    ['spilt', 'split'],
    ['tex', 'text'],
  ])('%o was meant to be %o', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it.each(['question', 'as a', 'txxx', ''])('%o is near to nothing', (word) => {
    expect(nearest(word, known)).toBeUndefined();
  });
});
