/** What a summary never says (docs/summary.md), on journals that would tempt a program to say it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedLists, PromptSet } from '../../../src/core/prompt-set.ts';
import type { Mapping } from '../../../src/core/value.ts';
import type { Block, Chart, Document, Quote, Span, Text } from '../../../src/reports/document.ts';
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
  return [chart.title, chart.alt, ...labelsOf(chart)];
}

/** What stands at the axes, rows and marks of a chart. */
function labelsOf(chart: Chart): readonly string[] {
  switch (chart.chart) {
    case 'course':
      return [...(chart.ends ?? []), ...chart.marks.map(({ words }) => textWords(words))];
    case 'small-courses':
      return chart.courses.map(({ name }) => name);
    case 'rungs':
      return chart.rungs;
    case 'heat':
      return chart.rows.map(({ name }) => textWords(name));
    case 'pairs':
    case 'balance':
      return [...chart.names, ...chart.rows.map(({ name }) => textWords(name))];
  }
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
  'many turns': Array.from({ length: 5 }, (_, turn) =>
    page(fridayOf(turn * 5), 'direction', {
      push: [{ text: 'the rota', strength: 3 }],
      pull: [{ text: 'a say in the plan', strength: 1 + (turn % 3) }],
    }),
  ),
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

/** The document with every word of the person closed up, so that what a format makes of it is the program's own. */
function withoutTheirs(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_key, value: Partial<Span & Quote> | null) => {
    if (value?.as === 'user' || value?.as === 'path') return { ...value, text: '...' };
    return value?.block === 'quote' ? { ...value, text: '...', path: '...' } : value;
  }) as Document;
}

/** What a reader is shown of the whole document, a format after the other; a page without its style and its tags. */
function readable(document: Document): Readonly<Record<string, string>> {
  const html = documentHtml(document)
    .replace(/^<!doctype html>/i, '')
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ');
  return {
    pipe: documentForPipe(document, plainStyle).replaceAll(/\s+(?:│ )?/g, ' '),
    // A comment parts two lists that would be one.
    markdown: documentMarkdown(document).replaceAll(/<!--.*?-->/g, ''),
    html: html.replaceAll(/\s+/g, ' '),
  };
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

  it.each(Object.keys(journals))('says no such thing by what a format adds: %s', (name) => {
    const document = withoutTheirs(summaryDocument(made(name), 'near'));
    for (const [format, text] of Object.entries(readable(document))) {
      expect(text.length).toBeGreaterThan(100);
      expect(never.flatMap((word) => word.exec(text)?.[0] ?? []).map((word) => `${format}: ${word}`)).toEqual(
        [],
      );
    }
  });

  it('is met by these journals in every section and with every chart', () => {
    const documents = Object.keys(journals).map((name) => summaryDocument(made(name), 'near'));
    const sections = documents.flatMap((document) => document.sections);
    expect(new Set(sections.map(({ id }) => id))).toEqual(new Set(sectionNames));
    const charts = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === 'chart' ? [block.chart] : [])),
    );
    expect([...new Set(charts.map(({ title }) => title.replace(/[,:].*/, '')))].sort()).toEqual([
      'From and to',
      'In how many entries of each month',
      'Outside the role',
      'Pulse',
      'Served and cut across',
      'Shares of working time',
      'The five lines',
      'The month',
    ]);
  });

  it('would be caught saying it, in a sentence or on a chart', () => {
    const foot = (...blocks: readonly Block[]): Document => ({
      title: 'Summary',
      lead: [],
      sections: [],
      foot: blocks,
    });
    const caughtIn = (text: string): number => never.filter((word) => word.test(text)).length;
    const said = foot({ block: 'paragraph', text: 'You should leave, you are burned out.' });
    expect(caughtIn(ownWords(said).join('\n'))).toBe(3);
    expect(Object.values(readable(said)).map(caughtIn)).toEqual([3, 3, 3]);
    const chart = { title: 'a', alt: 'b' } as const;
    const rows = [{ name: 'healthy', rank: 1, values: [0, 1], counts: [0, 1], of: 1 }] as const;
    const runs = [[{ date: day('2026-01-02'), value: 1 }]];
    const charts: readonly Chart[] = [
      { chart: 'course', ...chart, runs, scale: [1, 5], ends: ['poor', 'good'], marks: [] },
      { chart: 'small-courses', ...chart, scale: [1, 5], courses: [{ name: 'healthy', runs }] },
      { chart: 'rungs', ...chart, rungs: ['poor', 'good'], points: [] },
      { chart: 'heat', ...chart, columns: ['2026-01'], of: [1], rows },
      { chart: 'pairs', ...chart, names: ['poor', 'good'], rows: [] },
      { chart: 'balance', ...chart, names: ['c', 'd'], rows },
    ];
    for (const one of charts)
      expect(caughtIn(ownWords(foot({ block: 'chart', chart: one })).join('\n'))).toBe(1);
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
