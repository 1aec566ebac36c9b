/** Whatever stands in a page, its themes are found in bounded time and nothing is thrown. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurringThemes } from '../../src/themes/recurring.ts';
import { sentencesOf } from '../../src/themes/sentences.ts';
import { lexicon, weekly } from './support.ts';

const texts: Readonly<Record<string, string>> = {
  'a hundred thousand characters without a full stop': 'the endless migration of tables '.repeat(3200),
  'one word of a hundred thousand letters': 'a'.repeat(100_000),
  'nothing but brackets': '['.repeat(50_000) + ']('.repeat(20_000),
  'nothing but backticks': '`'.repeat(60_000),
  'nothing but full stops': '. '.repeat(50_000),
  'open tags and templates': '<a {{ '.repeat(20_000),
  'lone surrogates': 'The \ud83d migration \udc00 is \ud800 late. '.repeat(500),
  'emoji and their joiners': 'A 👩‍💻 week with 🎉🎉 and 🏳️‍🌈. '.repeat(1000),
  'Chinese and Japanese': '今週は移行作業が遅れています。数据库迁移又推迟了。'.repeat(1000),
  'writing from right to left': 'العمل متعب جدا هذا الأسبوع. השבוע היה ארוך. '.repeat(1000),
  'control characters': '\u0000\u0007\u001b[31mred\u202e late migration. '.repeat(1000),
  'ten thousand different words': Array.from({ length: 10_000 }, (_, place) => `word${place}x`).join(' '),
};

describe('hostile pages', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`are read: ${name}`, () => {
      const pages = weekly([text, `${text} again`, `once more ${text}`]);
      expect(recurringThemes(pages, { lexicon, count: 8 }).length).toBeLessThanOrEqual(8);
    });
  }

  it('are read whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { minLength: 3, maxLength: 6 }),
        (bodies) => {
          expect(recurringThemes(weekly(bodies), { lexicon })).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('sentences', () => {
  it('are cut where they end, and nowhere else', () => {
    expect(
      sentencesOf('It broke, e.g. at night. Mr. Smith saw it! Version 2.5 did not? "No." So be it'),
    ).toEqual(['It broke, e.g. at night.', 'Mr. Smith saw it!', 'Version 2.5 did not?', '"No."', 'So be it']);
  });

  it('lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const letters = (each: string): string => each.replace(/\s+/g, '');
        expect(letters(sentencesOf(text).join(''))).toBe(letters(text));
      }),
      { numRuns: 200 },
    );
  });
});
