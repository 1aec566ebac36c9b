/** What a summary never says (docs/summary.md), on journals that would tempt a program to say it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedLists, PromptSet } from '../../../src/core/prompt-set.ts';
import type { Mapping } from '../../../src/core/value.ts';
import type { Block, Chart, Document, Text } from '../../../src/reports/document.ts';
import { sectionNames } from '../../../src/reports/summary/sections.ts';
import { summaryDocument } from '../../../src/reports/summary/summary-document.ts';
import type { Summary } from '../../../src/reports/summary/summary.ts';
import { documentHtml } from '../../../src/render/document-html.ts';
import { documentMarkdown } from '../../../src/render/document-markdown.ts';
import { documentForPipe } from '../../../src/render/document-terminal.ts';
import { jsonDocument } from '../../../src/render/json.ts';
import { summaryJson } from '../../../src/render/summary-json.ts';
import type { Theme } from '../../../src/themes/theme.ts';
import { plainStyle } from '../../support/app.ts';
import { day } from '../../support/sittings.ts';
import { builtIn } from '../../support/built-in.ts';
import type { StoredPage } from '../../support/memory-store.ts';
import { fridayOf, page, summaryJournal } from '../../support/summary-journal.ts';
import { summaryOfPages } from './support.ts';

/** Conditions, advice, comparison with others, grades, verdicts. */
const never: readonly RegExp[] = [
  /burn[- ]?(?:out|ed out)/i,
  /depress/i,
  /\banxi/i,
  /disengag/i,
  /\bhealth/i,
  /\bnormal\b/i,
  /\baverage person\b/i,
  /\bshould\b/i,
  /\bmust\b/i,
  /\bought\b/i,
  /\bneed to\b/i,
  /\b(?:leave|quit|resign|apply|accept)\b/i,
  /\bstay\b/i,
  /\bhappier\b/i,
  /\b(?:better|worse) than\b/i,
  /\bother people\b/i,
  /\bmost people\b/i,
  /\bnorm\b/i,
  /\bstreak/i,
  /\bbadge/i,
  /\b(?:well done|good job|great|excellent|poor|bad|fail|failing|warning|alarm|congratulations)\b/i,
  /\bgrade\b/i,
  /\bbecause\b/i,
  /\bcaused?\b/i,
  /\bdue to\b/i,
  /\bpositive|negative|sentiment|mood\b/i,
  /!/,
];

/** A percentage of a count is never given here: what is in percent is a chance, a weight or a share of time. */
const percentages = /\d\s?%/;
const mayBePercent =
  /you gave it|to, \d+ % from|you gave \d+ to|always saying 50 %|of your time, and you wished/;

/** The program's own sentences: what the person wrote is left out, and what stands beside it is closed up. */
function ownWords(document: Document): string[] {
  return [
    document.title,
    ...document.lead.flatMap(blockWords),
    ...document.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(blockWords)]),
    ...document.foot.flatMap(blockWords),
  ];
}

function textWords(text: Text): string {
  if (typeof text === 'string') return text;
  return text
    .map((part) =>
      typeof part === 'string' ? part : part.as === 'user' || part.as === 'path' ? '...' : part.text,
    )
    .join('');
}

function blockWords(block: Block): string[] {
  switch (block.block) {
    case 'paragraph':
      return [textWords(block.text)];
    case 'items':
      return block.items.flatMap(({ text, under = [] }) => [textWords(text), ...under.flatMap(blockWords)]);
    case 'facts':
      return block.facts.map(({ name, value }) => `${textWords(name)}: ${textWords(value)}`);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => textWords(title)),
        ...block.rows.flat().map(({ text }) => textWords(text)),
      ];
    case 'quote':
      return [];
    case 'chart':
      return chartWords(block.chart);
  }
}

function chartWords(chart: Chart): string[] {
  const words = [chart.title, chart.alt];
  if (chart.chart === 'course') return [...words, ...chart.marks.map(({ words: noted }) => textWords(noted))];
  return words;
}

/** Each sentence that a rule catches, with the rule. */
function caught(summary: Summary): string[] {
  const sentences = (['near', 'iso', 'long'] as const).flatMap((days) =>
    ownWords(summaryDocument(summary, days)),
  );
  return sentences.flatMap((sentence) => [
    ...never.filter((word) => word.test(sentence)).map((word) => `${word}: ${sentence}`),
    ...(percentages.test(sentence) && !mayBePercent.test(sentence) ? [`%: ${sentence}`] : []),
  ]);
}

const angry =
  'I hate this. I am burned out and depressed, everyone else is better than me, I should quit! The manager is a disaster. ';

function weeks(count: number, answers: (week: number) => Mapping, words = ''): StoredPage[] {
  return Array.from({ length: count }, (_, week) =>
    page(fridayOf(week), 'weekly', answers(week), words === '' ? {} : { words: { moment: words } }),
  );
}

const all = (point: number): Mapping => ({
  pulse: { energy: point, learning: point, worth: point, voice: point, people: point },
});

const journals: Readonly<Record<string, readonly StoredPage[]>> = {
  'half a year of everything': summaryJournal,
  'all ones': weeks(24, () => all(1)),
  'all fives': weeks(24, () => all(5)),
  'a fall': weeks(24, (week) => all(week < 14 ? 5 : 1)),
  'a rise': weeks(24, (week) => all(week < 14 ? 1 : 5)),
  'angry prose': weeks(20, () => all(2), angry),
  'one entry': weeks(1, () => all(3)),
  'three entries': weeks(3, () => all(3)),
  'ten years': weeks(520, (week) => all(1 + (week % 5))),
  'huge counts': [
    page(fridayOf(0), 'weekly', all(3), {
      keys: {
        commit: Array.from({ length: 900 }, (_, index) => ({ id: `c-${index}`, do: `step ${index}` })),
        expect: [],
      },
    }),
    page(fridayOf(1), 'weekly', all(3), {
      keys: {
        update: Array.from({ length: 800 }, (_, index) => ({
          ref: `c-${index}`,
          state: index % 3 === 0 ? 'done' : index % 3 === 1 ? 'let-go' : 'not-yet',
        })),
      },
    }),
  ],
  'many forecasts': [
    page(
      fridayOf(0),
      'decision',
      {},
      {
        keys: {
          name: 'one',
          expect: Array.from({ length: 14 }, (_, index) => ({
            id: `e-${index}`,
            text: `expectation ${index}`,
            chance: 0.05 + index / 15,
            date: fridayOf(2),
          })),
        },
      },
    ),
    page(
      fridayOf(3),
      'lookback',
      {},
      {
        keys: {
          update: Array.from({ length: 14 }, (_, index) => ({
            ref: `e-${index}`,
            state: index % 2 === 0 ? 'yes' : 'no',
          })),
        },
      },
    ),
  ],
};

/** A state in the words of the person is a theme like any other. */
const aTheme: Theme = {
  label: 'burned out',
  variants: [
    { text: 'burned out', entries: 4 },
    { text: 'depressed', entries: 2 },
  ],
  entries: 5,
  of: 20,
  weeks: 5,
  first: day('2025-10-03'),
  last: day('2026-01-30'),
  paths: ['2025/2025-10-03-weekly.md'],
  evidence: [{ date: day('2026-01-30'), path: '2026/2026-01-30-weekly.md', text: angry }],
  isTag: false,
  trend: 'rising',
  recent: [4, 6],
  before: [1, 14],
  p: 0.03,
  shape: 'step up',
  since: day('2025-12-29'),
  until: null,
};

function formatted(summary: Summary): string[] {
  return [
    documentForPipe(summaryDocument(summary, 'iso'), plainStyle).replaceAll(/\s+(?:│ )?/g, ' '),
    documentMarkdown(summaryDocument(summary, 'iso')).replaceAll('\\', ''),
    documentHtml(summaryDocument(summary, 'long')),
    jsonDocument(summaryJson(summary)),
  ];
}

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};

function made(name: string): Summary {
  const until = name === 'ten years' ? day('2035-09-20') : day('2026-03-15');
  return summaryOfPages(journals[name] ?? [], { sets, lists, until, themesIn: () => [aTheme] });
}

beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

describe('a summary', () => {
  it.each(Object.keys(journals))('says no such thing: %s', (name) => {
    expect(caught(made(name))).toEqual([]);
  });

  it('would be caught saying it', () => {
    const words = ownWords({
      title: 'Summary',
      lead: [],
      sections: [],
      foot: [{ block: 'paragraph', text: 'You should leave, you are burned out.' }],
    });
    expect(never.filter((word) => words.some((sentence) => word.test(sentence)))).toHaveLength(3);
  });

  it.each(Object.keys(journals))('comes out whole in every format: %s', (name) => {
    const summary = made(name);
    const texts = formatted(summary);
    for (const text of texts) {
      expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
      expect(text.length).toBeGreaterThan(100);
    }
    // What the person wrote stands there as they wrote it.
    if (name === 'angry prose')
      for (const text of texts) expect(text).toContain('everyone else is better than me, I should quit!');
  });

  it('gives the flag with how often it is wrong and what can be said to it', () => {
    const words = ownWords(
      summaryDocument(summaryOfPages(journals['a fall'] ?? [], { sets, lists }), 'near'),
    );
    expect(words.join('\n')).toContain('about one person in ten');
    expect(words.join('\n')).toContain('career open flag --close season');
  });

  it('gives no score of forecasts before ten are settled, and none of the sections is unknown', () => {
    const words = ownWords(summaryDocument(summaryOfPages(summaryJournal, { sets, lists }), 'near')).join(
      '\n',
    );
    expect(words).toContain('A score is given from 10 settled ones on (1 of 10)');
    expect(words).not.toContain('Brier');
    expect(sectionNames).toHaveLength(17);
  });
});
