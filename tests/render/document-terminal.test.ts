import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/core/text-width.ts';
import type { Style } from '../../src/core/ports.ts';
import { documentForPipe, documentForScreen } from '../../src/render/document-terminal.ts';
import type { Block, Chart, Document } from '../../src/reports/document.ts';
import { runs } from '../support/days.ts';
import { plainStyle } from '../support/app.ts';
import {
  balance,
  blocksWith,
  course,
  day,
  everything,
  heat,
  pairs,
  rungs,
  smallCourses,
  table,
  weekly,
} from '../support/documents.ts';
import { payloads } from '../support/payloads.ts';

const today = day('2026-05-01');

function documentOf(...blocks: readonly Block[]): Document {
  return { title: 'Title', lead: [], sections: [{ id: 'one', title: 'One', blocks }], foot: [] };
}

function shown(document: Document, width = 80, unicode = true): string {
  return documentForScreen(document, { width, style: plainStyle, unicode, today });
}

/** The lines of a chart, without the document around it. */
function drawn(chart: Chart, width = 80, unicode = true): string[] {
  const [title, blank, section, ...lines] = shown(documentOf({ block: 'chart', chart }), width, unicode)
    .trimEnd()
    .split('\n');
  expect([title, blank, section]).toEqual(['Title', '', 'One']);
  return lines.map((line) => line.slice(2));
}

describe('a document on a terminal', () => {
  it('reads from the title down, sections set in by two', () => {
    const text = shown(everything);
    expect(text).toContain('Summary, 2 January to 1 May 2026\n\n17 entries in 18 weeks');
    expect(text).toContain(
      '\n\nStill open\n  9 done, 4 let go, 3 open.\n\n  – ask for the plan, due 13 March · carried twice\n' +
        '  – an ask\n    │ We found it together.\n    │ I said so.\n      6 March, 2026/2026-03-06-weekly.md\n\n' +
        '  done   9\n  next   career journal\n',
    );
    expect(text).toContain('\n  › Your check-ins have been lower than your own earlier ones.\n');
    expect(text.endsWith('\nThese are your numbers put in order, not advice.\n')).toBe(true);
  });

  it('is ASCII where the terminal is, but for the words of the person', () => {
    expect(shown(everything, 80, false)).toMatch(/^[\n\x20-\x7e]*$/);
    const words = documentOf({ block: 'paragraph', text: ['said · ', { text: 'über · alles', as: 'user' }] });
    expect(shown(words, 80, false)).toContain('said - über · alles');
  });

  it('gives a pipe 80 columns, ISO dates and the same bytes whatever the terminal is', () => {
    const text = documentForPipe(everything, plainStyle);
    expect(text).toContain('2026-03-06, 2026/2026-03-06-weekly.md');
    expect(text).not.toContain('6 March');
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });

  it('colours after wrapping: without the colours it is the same text', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style: Style = {
      title: tag('b'),
      path: tag('b'),
      faint: tag('b'),
      strong: tag('b'),
      good: tag('b'),
      warn: tag('b'),
    };
    for (const width of [80, 40, 27]) {
      const coloured = documentForScreen(everything, { width, style, unicode: true, today });
      expect(coloured.replaceAll(/<\/?b>/g, '')).toBe(shown(everything, width));
    }
  });
});

describe('charts on a terminal', () => {
  it('draws a course with its gap, its figures and what was noted', () => {
    expect(drawn(course)).toEqual([
      'Check-ins',
      '▅▆▆▅▆▆ ▅▆▆▅▆▅▅▄▅▄▄  2.6',
      '     a      b',
      '2 January to 1 May, a sign for each week; a gap where nothing was written.',
      'From 1 (low) to 5 (high); usual 3.25 to 3.85; latest 2.6.',
      'a  3 February: a new role',
      'b  27 March: the | reorganisation',
      '17 check-ins; the last six are lower than those before.',
    ]);
    expect(drawn(course, 40, false)[1]).toBe('+++=++ +++++=====-  2.6');
  });

  it('puts the lowest and the highest of the scale at the ends of the signs', () => {
    const ends: Chart = { ...course, runs: weekly(1, 5, 3, 1) };
    expect(drawn(ends)[1]).toBe('▁█▅▁  1');
    expect(drawn(ends, 80, false)[1]).toBe('_#=_  1');
  });

  it('lets weeks share a sign where there are more than columns, and says so', () => {
    const long: Chart = { ...course, marks: [], runs: weekly(...Array.from({ length: 200 }, () => 3)) };
    const [, line = '', words = ''] = drawn(long, 40);
    expect(displayWidth(line)).toBeLessThanOrEqual(38);
    expect(words).toContain('2 January');
    expect(drawn(long, 40).join(' ')).toContain('a sign for every 6 weeks');
  });

  it('draws nothing through fewer than four points, but tells them', () => {
    const few = drawn({ ...course, marks: [], runs: weekly(3, 4, 2) });
    expect(few[1]).toBe('3 (2 January), 4 (9 January), 2 (16 January)');
    expect(drawn({ ...course, marks: [], runs: [] })[1]).toBe('none yet');
    expect(drawn(smallCourses)[3]).toBe('voice     5 (30 January), 5 (6 February), 5 (13 February)');
  });

  it('counts what does not fit among what was noted', () => {
    const marks = Array.from({ length: 30 }, (_, at) => ({ date: day('2026-02-03'), words: `thing ${at}` }));
    const text = drawn({ ...course, marks }).join('\n');
    expect(text).toContain('l  3 February: thing 29\nand 18 noted before');
  });

  it('sets small courses under one another on one row of weeks', () => {
    expect(drawn(smallCourses).slice(1, 3)).toEqual(['energy    ▅▅▆ ▅▅▃▅  3', 'learning  ▆▆▆ ▅▃▃▁  1']);
  });

  it('gives each page a dot, and counts those of each rung', () => {
    expect(drawn(rungs).slice(1, 4)).toEqual([
      '·○○◑·●',
      '2 January to 6 February',
      '· none 2, ○ looked 2, ◔ answered 0, ◑ talked 1, ● interviewed 1',
    ]);
    expect(drawn(rungs, 80, false)[1]).toBe('.113.4');
    expect(drawn({ ...rungs, points: [] })[1]).toBe('none yet');
    const many = { ...rungs, points: Array.from({ length: 200 }, () => ({ date: today, value: 1 })) };
    expect(drawn(many, 40).slice(1, 5)).toEqual([
      '○'.repeat(38),
      '○'.repeat(38),
      '○'.repeat(38),
      '1 May, 86 before',
    ]);
  });

  it('shades months by the share of their pages, leaves one without pages blank, and counts beside it', () => {
    expect(drawn(heat).slice(1, 3)).toEqual(['on-call    ▓ ·░  5 of 17', 'migration  ░ ██  14 of 17']);
    expect(drawn(heat, 80, false).slice(1, 3)).toEqual([
      'on-call    * .-  5 of 17',
      'migration  - ##  14 of 17',
    ]);
  });

  it('draws what is and what is wanted to one measure, with the shares', () => {
    expect(drawn(pairs, 40, false).slice(1, 5)).toEqual([
      'making   now      25 %  =======',
      '         wanted   50 %  ==============',
      'tending  now      13 %  ====',
      '         wanted  not said',
    ]);
  });

  it('draws a balance to either side of one middle, and folds where the words do not fit beside it', () => {
    expect(drawn(balance).slice(1, 3)).toEqual([
      '1  craft   █████│       served 5, cut across 0, of 8',
      '2  family      █│████   served 1, cut across 4, of 8',
    ]);
    expect(drawn(balance, 40).slice(1, 3)).toEqual([
      '1  craft   █████│',
      '           served 5, cut across 0, of',
    ]);
  });
});

describe('tables on a terminal', () => {
  it('stand in columns, figures at the right, with what is said about cells under them', () => {
    expect(shown(documentOf(table))).toContain(
      '  What each option adds up to.\n' +
        '         growth  life  in words\n' +
        '  offer      8?    3*  told by the lead of the other team, and by nobody else so\n' +
        '                       far\n' +
        '  stay        4     8\n' +
        '  * below your floor (4)\n',
    );
  });

  it('fold into lines for each row where the columns do not fit', () => {
    expect(shown(documentOf(table), 30)).toContain(
      '  offer\n    growth: 8?\n    life: 3*\n    in words: told by the lead\n',
    );
  });
});

describe('words of a person on a terminal', () => {
  const isolated = (words: string, width: number): string => shown(documentOf(...blocksWith(words)), width);

  it('never act: whatever a terminal would obey is shown', () => {
    for (const { name, text } of payloads) {
      expect(isolated(text, 80), name).toMatch(/^(?:\n|[^\p{Cc}\u2028\u2029\u202a-\u202e])*$/u);
    }
  });

  it('take no line of their own: line ends within a sentence are spaces, and quotes keep their mark', () => {
    const lines = isolated('one\nSignals\r\ntwo', 80).split('\n');
    expect(lines.filter((line) => line.trim() === 'Signals')).toEqual([]);
    expect(lines).toContain('  │ Signals');
  });

  it('are never wider than the screen, whatever script they are in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 90 }),
          fc.string({ unit: 'binary', maxLength: 90 }),
          fc.constantFrom('日本語の日記をつける', 'e\u0301'.repeat(50), 'a'.repeat(200), '👩‍🔬 '.repeat(20)),
        ),
        fc.integer({ min: 24, max: 120 }),
        fc.boolean(),
        (words, width, unicode) => {
          const text = shown(documentOf(...blocksWith(words)), width, unicode);
          expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('leave every chart within the screen, with as much as may stand in one', () => {
    for (const width of [24, 30, 40, 57, 80, 200]) {
      for (const unicode of [true, false]) {
        const text = shown(everything, width, unicode);
        expect(text.split('\n').filter((line) => displayWidth(line) > Math.min(width, 100))).toEqual([]);
      }
    }
  });
});
