import { expect, test } from 'vitest';
import { plainLinks } from '../../src/core/plain-links.ts';

test.each([
  ['Studied [Matter.js](http://brm.io/matter-js/) again.', 'Studied Matter.js again.'],
  ['[One](a), [two](<b c>) and [three](d "the third").', 'One, two and three.'],
  ['Read [the page [2]](https://example.org/Page_(two)).', 'Read the page [2].'],
  ['![a picture](house.png) of it', 'a picture of it'],
])('of a link its words are left: %s', (sentence, shown) => {
  expect(plainLinks(sentence)).toBe(shown);
});

test.each(['An [aside] (in brackets).', 'list[index](value', '[](https://example.org)', 'No link at all.'])(
  'what is no whole link stays as it stands: %s',
  (sentence) => {
    expect(plainLinks(sentence)).toBe(sentence);
  },
);

test('a hostile row of brackets is read in a moment', () => {
  expect(plainLinks('[a]('.repeat(20_000))).toHaveLength(80_000);
  expect(plainLinks(`${'['.repeat(20_000)}](`)).toHaveLength(20_002);
});
