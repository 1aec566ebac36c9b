/** Nothing that was read from a file can act on the terminal, and nothing that is plain text is changed. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, visible } from '../../src/core/safe-text.ts';
import { payloads } from '../support/payloads.ts';
import { runs } from '../support/days.ts';

/** First and last of what may never reach a terminal; written out, so that this table and the source must agree. */
const acting: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0e],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** The code points of a text that a terminal would act on or hide. */
function actingIn(text: string): string[] {
  return Array.from(text, (char) => char.codePointAt(0) ?? 0)
    .filter((code) => acting.some(([first, last]) => first <= code && code <= last))
    .map((code) => code.toString(16));
}

/** Text from the corners of Unicode: whole code points, halves of them, and all of the above. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...'\u200d\u200c\ufe0f\u20e3\r\n\t\x1b1#a \u{1f469}\u{1f3fd}\u2764\u0645\u0915\u094d\u1780\u17b4',
      ),
    )
    .map((chars) => chars.join('')),
  fc.array(fc.constantFrom(...payloads.map((payload) => payload.text))).map((texts) => texts.join(' ')),
);

describe('payloads', () => {
  it('are at least a hundred, each under its own name', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(100);
    expect(new Set(payloads.map((payload) => payload.name)).size).toBe(payloads.length);
    expect(new Set(payloads.map((payload) => payload.text)).size).toBe(payloads.length);
  });

  it.each(payloads)('$name: shown, not obeyed', ({ text }) => {
    expect(visible(text)).not.toBe(text);
    expect(actingIn(visible(text))).toEqual([]);
    expect(actingIn(oneLine(text))).toEqual([]);
    expect(oneLine(text)).not.toMatch(/[\n\t]/);
  });
});

describe('what is shown', () => {
  it.each([
    ['\u001b[2J', '\\x1b[2J'],
    ['a\u0000b', 'a\\x00b'],
    ['\u009b2J', '\\x9b2J'],
    ['one\rtwo', 'one\\x0dtwo'],
    ['one\r\ntwo\r\n', 'one\ntwo\n'],
    ['one\r\r\ntwo', 'one\\x0d\ntwo'],
    ['report\u202etxt', 'report\\u{202e}txt'],
    ['a\ud83db', 'a\\u{d83d}b'],
    ['\u{e0041}', '\\u{e0041}'],
    ['one\u2028two', 'one\\u{2028}two'],
    ['pass\u200dword', 'pass\\u{200d}word'],
    ['\u1780\u17b4\u200c', '\u1780\\u{17b4}\\u{200c}'],
    ['\u060c\u200c', '\u060c\\u{200c}'],
  ])('%j reads %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('plain text', () => {
  it.each([
    ['line ends and tabs', 'one\n\ttwo\n'],
    ['typography', '\u201cyes\u201d \u2013 it\u2019s\u00a0fine \u2026'],
    ['accents, composed and not', 'Zo\u00eb Zoe\u0308'],
    ['Chinese and Japanese', '\u4e2d\u6587\uff0c\u65e5\u672c\u8a9e'],
    ['Korean', '\ud55c\uad6d\uc5b4'],
    ['Arabic and Hebrew letters', '\u0633\u0644\u0627\u0645 \u05e9\u05dc\u05d5\u05dd'],
    ['Persian with ZWNJ', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Hindi with ZWJ', '\u0915\u094d\u200d\u0937'],
    ['Sinhala with ZWJ', '\u0dc1\u0dca\u200d\u0dbb\u0dd3'],
    ['a picture', '\u{1f389}'],
    ['a heart as a picture', '\u2764\ufe0f'],
    ['a key', '1\ufe0f\u20e3'],
    ['a skin tone', '\u{1f44d}\u{1f3fd}'],
    ['a profession', '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
    ['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a heart in flames', '\u2764\ufe0f\u200d\u{1f525}'],
    ['a country', '\u{1f1e9}\u{1f1ea}'],
    ['what looks like an escape already', '\\x1b[2J \\u{202e}'],
  ])('stays as it is: %s', (_, text) => {
    expect(visible(text)).toBe(text);
  });
});

describe('one line', () => {
  it.each([
    ['one\ntwo', 'one two'],
    ['one \r\n\t two', 'one two'],
    ['one\ttwo', 'one two'],
    ['\n\none\n', 'one'],
    ['  one  two ', '  one  two '],
    ['one\rtwo', 'one\\x0dtwo'],
    ['\n', ''],
  ])('%j becomes %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('takes no longer than the text is long', () => {
    const spaces = ' '.repeat(200_000);
    expect(oneLine(`a${spaces}b`)).toHaveLength(200_002);
  });
});

describe('laws', () => {
  it('no text leaves anything a terminal would act on', () => {
    fc.assert(
      fc.property(anyText, (text) => actingIn(visible(text)).length === 0 && !/[\n\t]/.test(oneLine(text))),
      runs,
    );
  });

  it('ZWJ, ZWNJ and VS16 never stand alone or twice', () => {
    const astray = /(?:^|[^\P{ASCII}0-9#*]|\u200c|\u200d)(?:\u200c|\u200d|\ufe0f)|\ufe0f\ufe0f/u;
    fc.assert(
      fc.property(anyText, (text) => !astray.test(visible(text))),
      runs,
    );
  });

  it('making visible twice is making visible once', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => visible(visible(text)) === visible(text) && oneLine(oneLine(text)) === oneLine(text),
      ),
      runs,
    );
  });

  it('text without any of it is unchanged', () => {
    const harmless = fc
      .string({ unit: 'grapheme' })
      .filter((text) => actingIn(text).length === 0 && !/\u200c|\u200d|\ufe0f/.test(text));
    fc.assert(
      fc.property(harmless, (text) => visible(text) === text),
      runs,
    );
  });
});
