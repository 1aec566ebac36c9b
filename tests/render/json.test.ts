/** JSON that says the same as the value and holds nothing a terminal would obey or hide. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/safe-text.ts';
import { jsonDocument, jsonLines } from '../../src/render/json.ts';

const runs = { numRuns: process.env['SLOW'] ? 20_000 : 300 };
// Lone surrogates come back as they were: JSON.stringify writes them as escapes.
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 40,
});

describe('JSON', () => {
  it('reads back as the value it was made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(jsonDocument({ [text]: [text] }))).toEqual({ [text]: [text] });
        expect(JSON.parse(jsonLines([text]))).toBe(text);
      }),
      runs,
    );
  });

  it('holds nothing that would have to be made visible', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = jsonDocument({ [text]: text });
        expect(visible(json)).toBe(json);
      }),
      runs,
    );
  });

  it('leaves letters of every script readable', () => {
    expect(jsonDocument('naïve 日本語 \u{1f9ed}')).toBe('"naïve 日本語 \u{1f9ed}"\n');
  });

  it('escapes a character above U+FFFF as its two units', () => {
    expect(jsonLines(['\u{e0041}'])).toBe('"\\udb40\\udc41"\n');
  });

  it('is one line a record, and nothing for none', () => {
    expect(jsonLines([{ a: 'x\ny' }, 2])).toBe('{"a":"x\\ny"}\n2\n');
    expect(jsonLines([])).toBe('');
  });
});
