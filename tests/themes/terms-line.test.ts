/** What is kept of a page between two runs: its terms come back from their line as they were, or not at all. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawerOf, formOf } from '../../src/themes/form.ts';
import { termsIn, termsLine } from '../../src/themes/terms-line.ts';
import { termsOf } from '../../src/themes/terms.ts';
import { concepts, lexicon } from './support.ts';

const terms = termsOf(
  {
    title: 'The on-call rota',
    sentences: [
      'The rota wears me out.',
      'I am exhausted; “the rota” must change.',
      '',
      'Näive plans of Ada’s.',
    ],
  },
  lexicon,
  concepts,
);

describe('the line of a page', () => {
  it('comes back as it was, wordings of concepts and sentences too', () => {
    expect(terms.phrases.some(({ concept }) => concept !== undefined)).toBe(true);
    const line = termsLine(terms);
    expect(line).not.toMatch(/\n/);
    const { phrases, sentences, drawers } = termsIn(line) ?? {};
    expect({ phrases, sentences, drawers }).toEqual(terms);
  });

  it.each(['', 'null', '[]', '{}\t[]', '[[],[],{},[]]\t[]', '[[],[],{},[],[]]'])('%j is none', (line) => {
    expect(termsIn(line)).toBeUndefined();
  });
});

it('sentences of one form lie in one drawer', () => {
  const mark = fc.stringMatching(/^[ \d.,'’–!?]{1,3}$/);
  const word = fc.constantFrom('week', 'Woche', 'über', 'e\u0301t\u00e9', 'Straße', 'I', 'ﬁn');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark, mark)), (words) => {
      const one = words.map(([letters, before]) => before + letters).join('');
      const other = `${words.map(([letters, , before]) => before + letters.toUpperCase().toLowerCase()).join('')}!`;
      fc.pre(formOf(one) === formOf(other));
      expect(drawerOf(one)).toBe(drawerOf(other));
    }),
  );
  expect(drawerOf('In week 12: nothing.')).not.toBe(drawerOf('In week 12: something.'));
  expect(drawerOf('may be')).not.toBe(drawerOf('maybe'));
});
