/** A filter keeps what is asked for, however it is spelled, and nothing else. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, matchLines, mayHold } from '../../src/core/filter.ts';
import type { Filterable } from '../../src/core/filter.ts';
import { day, likelyDay, runs } from '../support/days.ts';

const weekly: Filterable = {
  date: day('2026-03-06'),
  set: 'weekly',
  title: 'Weekly check-in, 6 March 2026',
  tags: ['migration', 'work/oncall', '\u00dcbung'],
  frontMatter: {},
  body: '# Weekly check-in, 6 March 2026\n\nWe met at the caf\u00e9 in the Stra\u00dfe.\r\nTwo days\nof blaming the network.\n',
};
const win: Filterable = { ...weekly, set: 'note', frontMatter: { note: { kind: 'win' } } };
const foreign: Filterable = { ...weekly, set: null, tags: [], title: 'Untitled', body: '' };

describe('by day', () => {
  it('keeps the first and the last day', () => {
    expect(matches(weekly, { since: day('2026-03-06'), until: day('2026-03-06') })).toBe(true);
    expect(matches(weekly, { since: day('2026-03-07') })).toBe(false);
    expect(matches(weekly, { until: day('2026-03-05') })).toBe(false);
    expect(matches(weekly, { since: day('2025-12-31'), until: day('2026-12-31') })).toBe(true);
  });

  it('keeps exactly the days between', () => {
    fc.assert(
      fc.property(likelyDay, likelyDay, likelyDay, (date, since, until) => {
        const between = date >= since && date <= until;
        return matches({ ...weekly, date }, { since, until }) === between;
      }),
      runs,
    );
  });
});

describe('by prompt set', () => {
  it('keeps any of those named', () => {
    expect(matches(weekly, { set: ['values', 'Weekly'] })).toBe(true);
    expect(matches(weekly, { set: ['week'] })).toBe(false);
    expect(matches(weekly, { set: [] })).toBe(false);
  });

  it('keeps no page of other programs', () => {
    expect(matches(foreign, { set: ['weekly', ''] })).toBe(false);
  });
});

describe('by tag', () => {
  it.each([
    'migration',
    '#migration',
    'MIGRATION',
    'work/oncall',
    'work',
    'Work/',
    'u\u0308bung',
    '\u00dcBUNG',
  ])('%s is there', (tag) => {
    expect(matches(weekly, { tag: [tag] })).toBe(true);
  });

  it.each(['migrations', 'migra', 'oncall', 'work/on', 'work/oncall/night', '', '#', '/'])(
    '%j is not',
    (tag) => {
      expect(matches(weekly, { tag: [tag] })).toBe(false);
    },
  );

  it('keeps what has all of those named', () => {
    expect(matches(weekly, { tag: ['work', 'migration'] })).toBe(true);
    expect(matches(weekly, { tag: ['work', 'holiday'] })).toBe(false);
  });
});

describe('by kind of note', () => {
  it('keeps notes of that kind', () => {
    expect(matches(win, { kind: 'win' })).toBe(true);
    expect(matches(win, { kind: 'WIN' })).toBe(true);
    expect(matches(win, { kind: 'doubt' })).toBe(false);
  });

  it('keeps no other entries, whatever their front matter holds', () => {
    for (const note of ['win', null, ['win'], { kind: 7 }, { kind: null }, {}]) {
      expect(matches({ ...weekly, frontMatter: { note } }, { kind: 'win' })).toBe(false);
    }
    expect(matches(weekly, { kind: '' })).toBe(false);
  });
});

describe('by text', () => {
  it.each([
    ['as it stands', 'blaming the network'],
    ['in another case', 'BLAMING the Network'],
    ['with its accent', 'caf\u00e9'],
    ['with its accent apart', 'cafe\u0301'],
    ['in capitals with an accent', 'CAF\u00c9'],
    ['sharp s in capitals', 'STRASSE'],
    ['in the title', 'weekly CHECK-IN'],
    ['signs taken as they are', '6 march 2026'],
  ])('finds it %s', (_, text) => {
    expect(matches(weekly, { text })).toBe(true);
  });

  it.each([
    ['an accent that is missing', 'cafe'],
    ['a pattern', 'blam.*work'],
    ['words on two lines', 'days of'],
    ['words on two lines with their line end', 'days\nof'],
  ])('does not find %s', (_, text) => {
    expect(matches(weekly, { text })).toBe(false);
  });

  it('finds a title that the body does not repeat', () => {
    expect(matches(foreign, { text: 'untitled' })).toBe(true);
  });
});

describe('by several', () => {
  it('keeps what holds for all of them', () => {
    const filter = { since: day('2026-01-01'), set: ['note'], tag: ['work'], kind: 'win', text: 'network' };
    expect(matches(win, filter)).toBe(true);
    expect(matches(weekly, filter)).toBe(false);
    expect(matches(win, { ...filter, text: 'nowhere' })).toBe(false);
    expect(matches(foreign, {})).toBe(true);
  });
});

describe('the lines that hold a text', () => {
  it('are numbered from 1 and come without their line ends', () => {
    expect(matchLines(weekly.body, 'the')).toEqual([
      { line: 3, text: 'We met at the caf\u00e9 in the Stra\u00dfe.' },
      { line: 5, text: 'of blaming the network.' },
    ]);
  });

  it('are none where there is none', () => {
    expect(matchLines(weekly.body, 'nowhere')).toEqual([]);
    expect(matchLines('', 'a')).toEqual([]);
  });

  it('find Greek with and without its final sigma', () => {
    expect(
      matchLines(
        '\u039f\u0394\u039f\u03a3 \u03ba\u03b1\u03b9',
        '\u03bf\u03b4\u03cc\u03c2'.normalize('NFD').replace('\u0301', ''),
      ),
    ).toHaveLength(1);
    expect(matchLines('\u03bf\u03b4\u03bf\u03c2', '\u03bf\u03b4\u03bf\u03c3')).toHaveLength(1);
  });

  it('find Greek with the marks in any order', () => {
    expect(matchLines('\u1fb4', '\u03b1\u0345\u0301')).toHaveLength(1);
  });

  it('are those that hold it, in any spelling of the same', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((line) => line.replace(/[\r\n]/g, '')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, fc.nat(), (body, pick) => {
        const wanted = body[pick % body.length] ?? '';
        const found = matchLines(body.join('\n'), wanted);
        const apart = matchLines(body.join('\n'), wanted.normalize('NFD'));
        const lower = matchLines(body.join('\n').toLowerCase(), wanted);
        return (
          found.some(({ text }) => text === wanted) &&
          found.every(({ line, text }) => body[line - 1] === text) &&
          found.length === apart.length &&
          found.length === lower.length
        );
      }),
      runs,
    );
  });
});

describe('a glance at a text', () => {
  const letters = fc.constantFrom(
    's',
    'S',
    'i',
    'k',
    'f',
    'n',
    'j',
    'e',
    ';',
    '`',
    '.',
    '*',
    '(',
    '\\',
    ' ',
    '\u0301',
    '\u0308',
    '\u00df',
    '\u0130',
    '\u0131',
    '\u017f',
    '\u212a',
    '\ufb01',
    '\u03c3',
    '\u03c2',
    '\u00e9',
  );

  it('misses no text that holds what is wanted', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(letters, { minLength: 1, maxLength: 3 }),
        (text, wanted) => {
          const [all, part] = [text.join(''), wanted.join('')];
          expect(matchLines(all, part).length === 0 || mayHold(part)(all)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('knows every character that reads as a plain one', () => {
    const plain = Array.from({ length: 0x7f - 0x21 }, (_, at) => String.fromCharCode(0x21 + at));
    const tests = plain.map((wanted) => [wanted, mayHold(wanted)] as const);
    const missed: string[] = [];
    for (let code = 0x80; code <= 0x2fa1f; code += 1) {
      const character = String.fromCodePoint(code);
      const folded = character.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
      if (!/[\x21-\x7e]/.test(folded)) continue;
      for (const [wanted, isLikely] of tests) {
        if (matchLines(character, wanted).length > 0 && !isLikely(character))
          missed.push(`${code.toString(16)} ${wanted}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('passes by what is nowhere near', () => {
    expect(mayHold('reorg')('Nothing of the sort in the Stra\u00dfe.')).toBe(false);
    expect(mayHold('a.c')('abc')).toBe(false);
  });
});
