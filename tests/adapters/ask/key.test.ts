import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../../src/adapters/ask/key.ts';
import { keyDecoder } from '../../../src/adapters/ask/key.ts';
import { runs } from '../../support/days.ts';

const named = (keys: readonly Key[]): string[] =>
  keys.map(({ name, ctrl, meta, shift }) =>
    [ctrl && 'ctrl', meta && 'alt', shift && 'shift', name].filter(Boolean).join('-'),
  );

const decode = (...chunks: string[]): Key[] => {
  const decoder = keyDecoder();
  return chunks.flatMap((chunk, index) => decoder.decode(chunk, index * 100));
};

describe('keys', () => {
  it.each([
    ['\u001B[A', 'up'],
    ['\u001BOB', 'down'],
    ['\u001B[1;5C', 'ctrl-right'],
    ['\u001B[1;3D', 'alt-left'],
    ['\u001B\u001B[D', 'alt-left'],
    ['\u001B[3~', 'delete'],
    ['\u001B[3;5~', 'ctrl-delete'],
    ['\u001B[5~', 'pageup'],
    ['\u001B[H', 'home'],
    ['\u001B[4~', 'end'],
    ['\u001B[Z', 'shift-tab'],
    ['\u001B[27;2;9~', 'shift-tab'],
    ['\u001B[9;2u', 'shift-tab'],
    ['\u001B[13;2u', 'shift-return'],
    ['\u001Bb', 'alt-b'],
    ['\u001B\u007F', 'alt-backspace'],
    ['\r', 'return'],
    ['\n', 'enter'],
    ['\u007F', 'backspace'],
    ['\b', 'backspace'],
    ['\u0001', 'ctrl-a'],
    ['\u0003', 'interrupt'],
    ['\u0004', 'end-of-input'],
    ['\u001A', 'suspend'],
    [' ', 'space'],
    ['Q', 'shift-q'],
    ['é', 'é'],
  ])('%j is %s', (bytes, name) => {
    expect(named(decode(bytes))).toEqual([name]);
  });

  it('gives nothing for sequences that no key here has', () => {
    expect(decode('\u001B[?1;2c', '\u001B[<0;1;1M', '\u001B[200;1R')).toEqual([]);
  });

  it('waits for the rest of a sequence, and gives up on one that never comes', () => {
    expect(named(decode('\u001B', '[', 'A'))).toEqual(['up']);
    const decoder = keyDecoder();
    decoder.decode('\u001B', 0);
    expect(decoder.waiting).toBe(true);
    decoder.flush();
    expect(named(decoder.decode('a', 100))).toEqual(['a']);
  });

  it('keeps together what was typed in one go', () => {
    expect(decode('hello\r')).toEqual([
      expect.objectContaining({ name: 'text', sequence: 'hello' }),
      expect.objectContaining({ name: 'return' }),
    ]);
  });
});

describe('pasted text', () => {
  it('arrives whole, with the line ends of its lines', () => {
    expect(decode('\u001B[200~one\r\ntwo\rthree\n\tfour\u001B[201~')).toEqual([
      expect.objectContaining({ name: 'text', pasted: true, sequence: 'one\ntwo\nthree\n\tfour' }),
    ]);
  });

  it('cannot press keys or hold escapes', () => {
    const [pasted] = decode('\u001B[200~a\u0003b\u001B[31mc\u009B2Jd\u001B[201~');
    expect(pasted).toMatchObject({ pasted: true, sequence: 'ab[31mc2Jd' });
  });

  it('is one event however it is cut on its way', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(fc.nat({ max: 80 }), { maxLength: 6 }),
        (text, cuts) => {
          const clean = text.replace(/(?![\n\t])\p{Cc}/gu, '');
          const sent = `\u001B[200~${clean}\u001B[201~x`;
          const places = [0, ...cuts.filter((cut) => cut < sent.length).sort((a, b) => a - b), sent.length];
          const chunks = places.slice(1).map((end, index) => sent.slice(places[index], end));
          expect(
            decode(...chunks.filter((chunk) => chunk !== '')).map(({ name, sequence }) => [name, sequence]),
          ).toEqual([
            ['text', clean],
            ['x', 'x'],
          ]);
        },
      ),
      runs,
    );
  });

  it('is known without the marks by a line end within a burst', () => {
    const [burst, ...others] = decode('the first line of it\rthe second line\r');
    expect(burst).toMatchObject({ pasted: true, sequence: 'the first line of it\nthe second line\n' });
    expect(others).toEqual([]);
  });

  it('goes on while the next chunk follows at once', () => {
    const decoder = keyDecoder();
    decoder.decode('the first line of it\rthe second line', 0);
    expect(decoder.decode('\rthird', 5)).toEqual([
      expect.objectContaining({ pasted: true, sequence: '\nthird' }),
    ]);
    expect(named(decoder.decode('\r', 500))).toEqual(['return']);
  });

  it('is not what a fast typist does', () => {
    expect(named(decode('yes\r3\r'))).toEqual(['text', 'return', '3', 'return']);
    expect(named(decode('it was an ordinary week, all told\r\t'))).toEqual(['text', 'return', 'tab']);
  });

  it.each([
    ['\t', 'tab'],
    ['\u0003', 'interrupt'],
    ['\u007F', 'backspace'],
  ])('without the marks leaves %j at its very end a key, once nothing follows', (end, name) => {
    const decoder = keyDecoder();
    expect(decoder.decode(`We found it.\rI said so.${end}`, 0)).toEqual([
      expect.objectContaining({ pasted: true, sequence: 'We found it.\nI said so.' }),
    ]);
    expect(decoder.waiting).toBe(true);
    expect(named(decoder.flush())).toEqual([name]);
    expect(decoder.waiting).toBe(false);
  });

  it('without the marks may be cut in two after a tab', () => {
    const decoder = keyDecoder();
    const chunks = ['one two three\rfour five six\t', 'seven'].map((chunk, index) =>
      decoder.decode(chunk, index * 5),
    );
    expect(chunks.flat().map(({ sequence }) => sequence)).toEqual([
      'one two three\nfour five six',
      '\tseven',
    ]);
    expect(decoder.waiting).toBe(false);
  });
});
