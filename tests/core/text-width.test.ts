/** Columns, characters and lines of text, in the scripts people write their journals in. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes, truncate, wrap } from '../../src/core/text-width.ts';
import { runs } from '../support/days.ts';

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const coder = '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}';
const germany = '\u{1f1e9}\u{1f1ea}';
const wales = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';

/** Text in which marks, joiners and wide characters meet more often than by chance. */
const anyLine = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'word',
          ' ',
          '  ',
          '- ',
          '12. ',
          '\t',
          '\u0301',
          '\u200d',
          '\ufe0f',
          '\u20e3',
          '1',
          '\u2764',
          family,
          coder,
          germany,
          '\u{1f1e9}',
          '\u4e2d',
          '\u3001',
          '\u300c',
          '\uac00',
          '\u1100',
          '\u1161',
          '\u0915',
          '\u094d',
          '\u0937',
          '\u093f',
          '\u0600',
          '\u0e33',
          '\r',
          '\ud83d',
          '\u00a0',
          '\u2019',
          '\u00a9',
          'a-very-long-word-indeed',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replaceAll('\n', ''));
const anyText = fc.array(anyLine, { maxLength: 4 }).map((lines) => lines.join('\n'));

const words = (text: string): string => text.replace(/\s/gu, '');

describe('columns', () => {
  it.each([
    ['nothing', '', 0],
    ['Latin letters', 'caf\u00e9', 4],
    ['a letter with a combining mark', 'e\u0301', 1],
    ['a letter with a heap of marks', `z${'\u0300\u0316'.repeat(20)}`, 1],
    ['curly quotes and an ellipsis', '\u201cso\u2026\u201d', 5],
    ['Greek and Cyrillic', '\u03b1\u0431', 2],
    ['Chinese', '\u4e2d\u6587', 4],
    ['Japanese kana', '\u3072\u3089\u30ab\u30ca', 8],
    ['half-width kana', '\uff76\uff85', 2],
    ['full-width Latin', '\uff21\uff22', 4],
    ['an ideographic space', '\u3000', 2],
    ['a Hangul syllable', '\ud55c', 2],
    ['a Hangul syllable in its letters', '\u1112\u1161\u11ab', 2],
    ['Hindi', '\u0939\u093f\u0928\u094d\u0926\u0940', 5],
    ['Thai with vowels above', '\u0e17\u0e35\u0e48', 1],
    ['Arabic with a vowel', '\u0628\u064e', 1],
    ['Persian with ZWNJ', '\u0645\u06cc\u200c\u0631\u0648\u0645', 5],
    ['a picture', '\u{1f389}', 2],
    ['a heart as text', '\u2764', 1],
    ['a heart as a picture', '\u2764\ufe0f', 2],
    ['a key', '1\ufe0f\u20e3', 2],
    ['a skin tone', '\u{1f44d}\u{1f3fd}', 2],
    ['a profession', coder, 2],
    ['a family', family, 2],
    ['a country', germany, 2],
    ['three halves of flags', '\u{1f1e9}\u{1f1ea}\u{1f1e9}', 3],
    ['a part of a country', wales, 2],
    ['zero-width characters', 'a\u200b\ufeff\u2060b', 2],
    ['a tab from the left edge', '\t', 8],
    ['a tab after three letters', 'abc\td', 9],
    ['a tab after wide characters', '\u4e2d\u6587\t', 8],
    ['a lone surrogate', '\ud83d', 1],
  ])('%s', (_, text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('characters', () => {
  it.each([
    ['letters', 'abc', ['a', 'b', 'c']],
    ['marks stay with their letter', 'Zoe\u0308', ['Z', 'o', 'e\u0308']],
    ['quotes beside marks', '\u2019e\u0301\u2019', ['\u2019', 'e\u0301', '\u2019']],
    ['pictures of several parts', `${coder}${family}`, [coder, family]],
    ['flags by twos', `${germany}${germany}`, [germany, germany]],
    ['a Hangul syllable in its letters', '\u1112\u1161\u11ab\ud55c', ['\u1112\u1161\u11ab', '\ud55c']],
    ['a final added to a syllable', '\uac00\u11a8', ['\uac00\u11a8']],
    ['a voicing mark added to kana', '\u304b\u3099\u304b', ['\u304b\u3099', '\u304b']],
    ['CR LF', 'a\r\nb', ['a', '\r\n', 'b']],
  ])('%s', (_, text, characters) => {
    expect(graphemes(text)).toEqual(characters);
  });

  const unicode = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const byUnicode = (text: string) => Array.from(unicode.segment(text), ({ segment }) => segment);

  it('are those of Unicode in every text', () => {
    fc.assert(
      fc.property(anyText, (text) => graphemes(text).join('|') === byUnicode(text).join('|')),
      runs,
    );
  });

  it('are those of Unicode beside letters that are cut without its rules', () => {
    for (let block = 0; block < 0x10000; block += 0x100) {
      const chars = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(block + code));
      const text = chars.map((char) => `a${char}a\uac00${char}\u4e2d${char}${char}`).join('\n');
      expect(graphemes(text), `U+${block.toString(16)} and on`).toEqual(byUnicode(text));
    }
  });
});

describe('wrapping', () => {
  it.each([
    ['a line that fits', 'so it goes', 10, ['so it goes']],
    ['at spaces', 'the quick brown fox', 10, ['the quick', 'brown fox']],
    ['an over-long word', 'a internationalisation', 8, ['a', 'internat', 'ionalisa', 'tion']],
    ['several spaces inside a line are kept', 'a  b c', 4, ['a  b', 'c']],
    ['blank lines are kept', 'one\n\ntwo', 10, ['one', '', 'two']],
    ['CR LF', 'one\r\ntwo', 10, ['one', 'two']],
    ['spaces at the end go', 'one   \ntwo', 10, ['one', 'two']],
    ['indentation is kept', '  the quick brown fox', 12, ['  the quick', '  brown fox']],
    ['a list hangs from its mark', '- the quick brown fox', 12, ['- the quick', '  brown fox']],
    ['a numbered list too', '12. the quick brown', 14, ['12. the quick', '    brown']],
    ['a line that fits keeps its indentation', '      the', 9, ['      the']],
    ['a syllable of three letters', '\u0928\u094d\u0926\u0940', 2, ['\u0928\u094d\u0926', '\u0940']],
    ['indentation gives way to words', '          the quick', 8, ['the', 'quick']],
    ['indentation of more than half the width too', '      the quick', 10, ['the quick']],
    ['no space of any kind at the end of a line', 'aa\u00a0bb', 3, ['aa', 'bb']],
    ['a dash that is no mark', '-the quick', 6, ['-the', 'quick']],
    ['a tab', '\tthe quick', 9, ['    the', '    quick']],
    ['Chinese anywhere', '\u4e2d\u6587\u4e2d\u6587\u4e2d', 5, ['\u4e2d\u6587', '\u4e2d\u6587', '\u4e2d']],
    ['no comma at a line\u2019s start', '\u4e2d\u6587\u3001\u4e2d', 4, ['\u4e2d', '\u6587\u3001', '\u4e2d']],
    ['no bracket at a line\u2019s end', '\u4e2d\u300c\u6587\u300d', 4, ['\u4e2d', '\u300c\u6587', '\u300d']],
    ['no break at a no-break space', 'see p.\u00a012 now', 8, ['see', 'p.\u00a012', 'now']],
    ['no break before a per cent sign', 'close to 50 % now', 12, ['close to', '50 % now']],
    ['nor where characters are counted', 'nähe 50 % jetzt', 8, ['nähe', '50 %', 'jetzt']],
    ['unless it would stand alone anyway', 'of 12345 %', 6, ['of', '12345', '%']],
    ['a per cent sign after a word', 'the % of it', 4, ['the', '% of', 'it']],
    ['whole pictures', `${family}${family}`, 3, [family, family]],
    ['a wide character in the least width', '\u4e2d\u6587', 1, ['\u4e2d', '\u6587']],
    ['nothing', '', 10, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never makes a line wider than the width', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 50 }), (text, width) =>
        wrap(text, width).every((line) => displayWidth(line) <= width),
      ),
      runs,
    );
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 2, max: 50 }),
        (text, width) => words(wrap(text, width).join('')) === words(text),
      ),
      runs,
    );
  });

  it('breaks no line that fits', () => {
    fc.assert(
      fc.property(
        anyLine,
        (line) => wrap(line, Math.max(2, displayWidth(line.replaceAll('\t', '    ')) * 2)).length === 1,
      ),
      runs,
    );
  });

  it('wraps what is wrapped already to the same lines', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 50 }), (text, width) => {
        const lines = wrap(text.replaceAll('\r', ''), width);
        return wrap(lines.join('\n'), width).join('\n') === lines.join('\n');
      }),
      runs,
    );
  });
});

describe('cutting', () => {
  it.each([
    ['what fits stays', 'weekly', 6, 'weekly'],
    ['an ellipsis takes the last column', 'weekly', 5, 'week\u2026'],
    ['no space before the ellipsis', 'one two', 5, 'one\u2026'],
    ['a wide character is not halved', '\u4e2d\u6587\u4e2d', 4, '\u4e2d\u2026'],
    ['a picture is not taken apart', `${family}${family}`, 3, `${family}\u2026`],
    ['one column', 'weekly', 1, '\u2026'],
    ['no column', 'weekly', 0, ''],
    ['nothing in no column', '', 0, ''],
  ])('%s', (_, text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  it('fits, and begins as the text does', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 50 }), (line, width) => {
        const cut = truncate(line, width);
        return displayWidth(cut) <= width && (cut === line || line.startsWith(cut.replace(/…$/u, '')));
      }),
      runs,
    );
  });
});
