/** The word list is read whole, and whatever stands in its place is some list. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptsFrom } from '../../src/themes/concepts.ts';
import { lexiconFrom } from '../../src/themes/lexicon.ts';
import { inflectionStem, stem } from '../../src/themes/stem.ts';
import { concepts, lexicon } from './support.ts';

describe('general English', () => {
  it('has thirty thousand words, the most frequent first', () => {
    expect(lexicon.size).toBe(30_000);
    expect(lexicon.rank('the')).toBe(0);
    expect(lexicon.rank('meeting') ?? Infinity).toBeLessThan(lexicon.rank('burnout') ?? Infinity);
    expect(lexicon.rank('')).toBeUndefined();
    expect(lexicon.rank('xyzzyplugh')).toBeUndefined();
  });

  it('knows the class of a word', () => {
    const letters = ['the', 'project', 'quickly', 'seven', 'london'].map((word) =>
      lexicon.letterAt(lexicon.rank(word) ?? -1),
    );
    expect(letters).toEqual(['f', 'n', 'R', 'C', 'p']);
  });

  it('finds each word of any list at its place', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), (words) => {
        const own = lexiconFrom(words.map((each) => `${each}N\n`).join(''));
        expect(own.size).toBe(words.length);
        expect(words.map(own.rank)).toEqual(words.map((_, place) => place));
      }),
      { numRuns: 100 },
    );
  });
});

describe('stems', () => {
  it('are those of Porter’s algorithm', () => {
    const words =
      'caresses ponies cats feed agreed plastered motoring hopping falling filing happy relational rational';
    const further =
      'digitizer operator hopefulness formality triplicate electrical revival adoption controlling rate';
    expect(`${words} ${further}`.split(' ').map(stem).join(' ')).toBe(
      'caress poni cat feed agre plaster motor hop fall file happi relat ration ' +
        'digit oper hope formal triplic electr reviv adopt control rate',
    );
  });

  it('of inflections keep derived words apart', () => {
    expect(['customers', 'customer', 'customs', 'planned', 'plans'].map(inflectionStem)).toEqual([
      'customer',
      'customer',
      'custom',
      'plan',
      'plan',
    ]);
  });
});

describe('concepts', () => {
  it('of the built-in list are some sixty, and every edit of it is another version', () => {
    const named = new Set([...concepts.byFirst.values()].flat().map(({ concept }) => concept));
    expect(named.size).toBeGreaterThan(40);
    expect(conceptsFrom('tired, worn out\n').version).not.toBe(conceptsFrom('tired, spent\n').version);
  });

  it('are read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(conceptsFrom(text).byFirst).toBeInstanceOf(Map);
      }),
      { numRuns: 200 },
    );
  });
});
