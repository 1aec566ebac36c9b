/** The project's own SHA-256 is the SHA-256 of everybody else. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Base64 } from '../../../src/render/html/sha256.ts';

const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

describe('sha256Base64', () => {
  it.each(['', 'abc', 'é', '世界', '\u{1f469}\u200d\u{1f4bb}', 'a\ud800b', '\udfff'])(
    'agrees with Node on %j',
    (text) => {
      expect(sha256Base64(text)).toBe(known(text));
    },
  );

  it('agrees at every length around the ends of blocks', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = 'x'.repeat(length);
      expect(sha256Base64(text)).toBe(known(text));
    }
    expect(sha256Base64('ä'.repeat(50_000))).toBe(known('ä'.repeat(50_000)));
  });

  it('agrees on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256Base64(text)).toBe(known(text));
      }),
    );
  });
});
