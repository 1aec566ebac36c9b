/** Whatever is compared, the result reads well: no line too wide, nothing left unsaid or said wrongly. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/core/calendar.ts';
import { displayWidth } from '../../../src/core/text-width.ts';
import { analyse } from '../../../src/decisions/analysis.ts';
import type { Cell, Decision } from '../../../src/decisions/decision.ts';
import { readDecision } from '../../../src/decisions/read-decision.ts';
import { documentMarkdown } from '../../../src/render/document-markdown.ts';
import { resultForScreen } from '../../../src/render/review-terminal.ts';
import { resultDocument } from '../../../src/reports/review/document.ts';
import { wholeShares } from '../../../src/reports/review/figures.ts';
import type { ReviewReport } from '../../../src/reports/review/report.ts';
import { plainStyle } from '../../support/app.ts';
import { decisionOf, example, score } from '../../decisions/support.ts';

const words = {
  day: (date: CivilDate) => `on ${date}`,
  isPersonal: true,
  isNamed: true,
  isExplained: true,
};

function reportOf(decision: Decision, more: Partial<ReviewReport> = {}): ReviewReport {
  return {
    name: 'next',
    title: 'Which next role?',
    date: '2025-03-21' as CivilDate,
    latest: null,
    decision,
    analysis: analyse(decision),
    direction: null,
    pushes: null,
    counsel: [],
    evidence: [],
    ...more,
  };
}

function textOf(decision: Decision, width = 80, more: Partial<ReviewReport> = {}): string {
  const document = resultDocument(reportOf(decision, more), { ...words, isExplained: false });
  return resultForScreen(document, { width, style: plainStyle, unicode: false, today: null });
}

/** The same as one line. */
function flat(...all: Parameters<typeof textOf>): string {
  return textOf(...all).replaceAll(/\s+/g, ' ');
}

const rows = (count: number, width: number, cell: Cell): Cell[][] =>
  Array.from({ length: count }, () => Array.from({ length: width }, () => cell));

const title = fc.oneof(
  fc.constantFrom(
    'offer',
    'lead',
    'four days a week',
    'Leitung der Plattform für alle Häuser in Süddeutschland',
    '銀行の基盤チームを率いる',
    'a\tb',
    '*x*',
  ),
  fc.string({ minLength: 1, maxLength: 60 }),
);
const cell = fc.oneof(
  score,
  fc.constant<Cell>('?'),
  fc.tuple(score, score, score).map(([one, two, three]): Cell => {
    const [lo = 0, s = 0, hi = 0] = [one, two, three].toSorted((a, b) => a - b);
    return { s, lo, hi, by: 'told' };
  }),
);
const decision = fc
  .record({
    width: fc.integer({ min: 1, max: 7 }),
    count: fc.integer({ min: 1, max: 8 }),
    floors: fc.boolean(),
  })
  .chain(({ width, count, floors }) =>
    fc
      .record({
        points: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width }),
        cells: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: count,
          maxLength: count,
        }),
        titles: fc.array(title, { minLength: 8, maxLength: 8 }),
        texts: fc.array(title, { minLength: 7, maxLength: 7 }),
      })
      .map(({ points, cells, titles, texts }): Decision => {
        const made = decisionOf(points, cells);
        return {
          ...made,
          criteria: made.criteria.map((criterion, index) => ({
            ...criterion,
            text: texts[index] ?? '',
            ...(floors && index % 2 === 0 ? { floor: 4 } : {}),
          })),
          options: made.options.map((option, index) => ({ ...option, title: titles[index] ?? '' })),
        };
      }),
  );

describe('a result', () => {
  it('fits every screen, and has no number that is none', () => {
    fc.assert(
      fc.property(decision, (drawn) => {
        const report = reportOf(drawn);
        const document = resultDocument(report, words);
        for (const width of [24, 40, 80, 120]) {
          const text = resultForScreen(document, { width, style: plainStyle, unicode: true, today: null });
          for (const line of text.split('\n'))
            expect(displayWidth(line)).toBeLessThanOrEqual(Math.min(width, 100));
          expect(text).toMatch(/These\s+are\s+your\s+numbers\s+put\s+in\s+order,\s+not\s+advice\.\n$/);
          expect(text.replaceAll(/[^\w.]NaN/g, '')).not.toMatch(/undefined|NaN|Infinity|-0\.00|\+0\.00/);
        }
        expect(documentMarkdown(document)).toContain('## Weights and scores');
      }),
      { numRuns: process.env['SLOW'] === undefined ? 25 : 1000 },
    );
  });

  it('of one option has its total and nothing to compare it with', () => {
    const text = flat(decisionOf([60, 40], [[8, 3]]));
    expect(text).toContain('stay (today) 8 3 6.00');
    expect(text).toContain('There is one option, and nothing to compare it with.');
    expect(text).not.toMatch(/ahead|First place|Reading/);
  });

  it('of options that are the same says so', () => {
    const two = flat(decisionOf([60, 40], rows(2, 2, 5)));
    expect(two).toContain(
      'Stay and o1 are level at 5.00 of 10. They have the same scores on every line that weighs.',
    );
    expect(two).toContain('Reading: too close to call between stay and o1.');
    const eight = flat(decisionOf([50, 40, 30, 25, 20, 15, 10], rows(8, 7, 5)));
    expect(eight).toContain('All eight options are level at 5.00 of 10.');
    expect(eight).toContain('If any weights at all are allowed: the same for all eight');
    expect(eight).toContain('With all criteria equal: 5.0 for all');
  });

  it('of nothing but ? has ranges from end to end, and names what to find out first', () => {
    const text = flat(decisionOf([60, 40], rows(3, 2, '?')));
    expect(text).toContain('2 criteria, 3 options, 6 cells uncertain (?)');
    expect(text).toMatch(/stay \(today\) +\? +\? +5\.00 +0\.00-10\.00/);
    expect(text).toContain(
      'Find out first: c0 where you are; then c0 at o1, c0 at o2, c1 where you are, c1 at o1 and 1 other.',
    );
  });

  it('of two that are level but not the same says what decides', () => {
    const text = flat(
      decisionOf(
        [50, 50],
        [
          [4, 8],
          [8, 4],
        ],
      ),
    );
    expect(text).toContain(
      'Stay and o1 are level at 6.00 of 10. Stay gains on c1 +2.00; it loses on c0 -2.00.',
    );
    expect(text).toContain('Any weight moved between these decides it.');
  });

  it('of one that nothing can undo says that', () => {
    const text = flat(
      decisionOf(
        [50, 50],
        [
          [8, 8],
          [4, 5],
        ],
      ),
    );
    expect(text).toContain('Stay is at least as good as o1 on every line.');
    expect(text).toContain('it loses on nothing.');
    expect(text).toContain('No weights at all would make another option tie.');
    expect(text).toContain('Reading: stay holds up.');
    expect(text).toContain('First place if each weight may be off by half: stay 100 % of weightings');
  });

  it('says when every option is below a floor, and when one is left', () => {
    const floored = (least: number): Decision => {
      const made = decisionOf(
        [60, 40],
        [
          [5, 8],
          [3, 9],
        ],
      );
      return {
        ...made,
        criteria: made.criteria.map((each, index) => (index === 0 ? { ...each, floor: least } : each)),
      };
    };
    expect(flat(floored(6))).toContain('Every option is below a floor.');
    expect(flat(floored(4))).toContain(
      'Without the option below your floor: stay 6.20, and nothing to compare it with.',
    );
  });

  it('names long titles once and calls them by their ids', () => {
    const long = 'Head of platform at a large bank in another town';
    const made = {
      ...example,
      options: example.options.map((option) => (option.id === 'offer' ? { ...option, title: long } : option)),
    };
    const document = resultDocument(reportOf(made), words);
    const text = resultForScreen(document, { width: 80, style: plainStyle, unicode: true, today: null });
    expect(text.match(new RegExp(long, 'g'))).toHaveLength(1);
    expect(text).toContain('Offer is ahead of lead by 0.20 of 10.');
  });

  it('shows `_%` as it was written, and breaks no line between a figure and its per cent sign', () => {
    const made = {
      ...example,
      options: example.options.map((option) =>
        option.id === 'offer' ? { ...option, title: '50_% now' } : option,
      ),
      criteria: example.criteria.map((each) =>
        each.id === 'life' ? { ...each, text: '80_% at home' } : each,
      ),
    };
    expect(flat(made)).toContain('50_% now is ahead of lead by 0.20 of 10.');
    expect(flat(made)).toContain('it loses on 80_% at home -0.48');
    expect(flat(made, 80, { title: '4_% or 5 %?' })).toMatch(/^4_% or 5 %\?/);
    const document = resultDocument(reportOf(made), words);
    for (let width = 24; width <= 100; width += 1) {
      const text = resultForScreen(document, { width, style: plainStyle, unicode: true, today: null });
      expect(text).not.toMatch(/^\s*%/m);
    }
  });

  it('calls short titles and criteria by their own words', () => {
    const made = {
      ...example,
      options: example.options.map((option) =>
        option.id === 'offer' ? { ...option, title: 'iOS team' } : option,
      ),
      criteria: example.criteria.map((each) =>
        each.id === 'life' ? { ...each, text: 'home by six' } : each,
      ),
    };
    expect(flat(made)).toContain('iOS team is ahead of lead by 0.20 of 10.');
    expect(flat(made)).toContain('it loses on home by six -0.48');
  });

  it('tells what was criterion of one review alone', () => {
    const past: Decision = {
      ...decisionOf([50, 50], [[6, 4]]),
      criteria: [
        { id: 'growth', points: 50 },
        { id: 'fame', points: 50 },
      ],
      scores: { stay: { growth: 6, fame: 4 } },
    };
    const analysis = analyse(example, [{ date: '2024-03-21' as CivilDate, decision: past }]);
    expect(flat(example, 100, { analysis })).toContain(
      'Your present role on 2024-03-21: 5.00. Today 6.08; over the one criterion that both reviews have: -2.00 because you',
    );
    expect(flat(example, 100, { analysis })).toContain(
      'Only then: fame. Only now: life, purpose, people, pay.',
    );
  });
});

describe('a name that was cut from a criterion', () => {
  it('is told on a screen as well; one word speaks for itself', () => {
    const read = readDecision({
      criteria: [
        { id: 'lead-i-can', text: 'a lead I can argue with on most days', points: 60 },
        { id: 'pay', text: 'what is left of it after tax, year by year', points: 40 },
      ],
      options: ['offer'],
      scores: { stay: { 'lead-i-can': 4, pay: 6 }, offer: { 'lead-i-can': 7, pay: 5 } },
    });
    expect(textOf(read.decision)).toContain('lead-i-can: a lead I can argue with on most days');
    expect(textOf(read.decision)).not.toContain('after tax');
  });
});

describe('whole per cents', () => {
  it('sum to 100 unless that would tell equal shares apart, and are never off by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const all = counts.reduce((sum, each) => sum + each, 0);
        fc.pre(all > 0);
        const shares = counts.map((each) => each / all);
        const whole = wholeShares(shares);
        shares.forEach((share, index) =>
          expect(Math.abs(100 * share - (whole[index] ?? NaN))).toBeLessThan(1),
        );
        const sum = whole.reduce((total, each) => total + each, 0);
        if (new Set(counts).size === counts.length) expect(sum).toBe(100);
        counts.forEach((each, one) =>
          counts.forEach((other, two) => expect(each === other && whole[one] !== whole[two]).toBe(false)),
        );
      }),
    );
  });
});
