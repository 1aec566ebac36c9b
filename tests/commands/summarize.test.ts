/** `career summarize`: what it covers, in which form, and who sees what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { exitCodes } from '../../src/core/problem.ts';
import { sectionNames } from '../../src/reports/summary/sections.ts';
import type { TestApp, TestAppOptions } from '../support/app.ts';
import { testApp } from '../support/app.ts';
import { builtIn } from '../support/built-in.ts';
import { page, summaryJournal, summaryNow } from '../support/summary-journal.ts';

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

/** Reading themes out of prose takes its time, and most of these are about something else. */
const noThemes = [
  '--only',
  sectionNames.filter((name) => name !== 'themes' && name !== 'questions').join(','),
];

function career(more: TestAppOptions = {}): TestApp {
  return testApp({ entries: summaryJournal, sets, lists, now: summaryNow, ...more });
}

async function summarized(argv: readonly string[], more: TestAppOptions = {}): Promise<TestApp> {
  const app = career(more);
  expect(await app.run('summarize', ...argv)).toBe(exitCodes.done);
  return app;
}

interface Json {
  readonly [key: string]: unknown;
  readonly period: { since: string; until: string; entries: number; weeks: number; emptyWeeks: number };
  readonly themes: readonly Record<string, unknown>[];
}

async function json(...argv: readonly string[]): Promise<Json> {
  return JSON.parse((await summarized(['--json', ...argv])).stdout()) as Json;
}

const root = join(import.meta.dirname, '../..');

describe('summarize', () => {
  it.each([
    [80, 'summarize'],
    [40, 'summarize-narrow'],
  ])('reads like this on a terminal of %i columns, as the tour shows it', async (width, name) => {
    const { stdout, paged } = await summarized([], { terminal: true, width });
    await expect(stdout()).toMatchFileSnapshot(`../../docs/tour/${name}.txt`);
    expect(paged).toHaveLength(1);
    expect(
      stdout()
        .split('\n')
        .filter((line) => line.length > width),
    ).toEqual([]);
  });

  it('reads like this in a pipe: ISO dates, nothing private, the same bytes each time', async () => {
    const { stdout, stderr, paged } = await summarized([]);
    await expect(stdout()).toMatchFileSnapshot('../transcripts/summarize-pipe.txt');
    expect(stderr()).toBe('1 private entry is left out; --include-private has it\n');
    expect(paged).toEqual([]);
    const again = await summarized([], { entries: summaryJournal.toReversed() });
    expect(again.stdout()).toBe(stdout());
  });

  it('covers the whole journal unless told otherwise', async () => {
    expect((await json(...noThemes)).period).toEqual({
      since: '2025-09-26',
      until: '2026-03-15',
      entries: 42,
      weeks: 25,
      emptyWeeks: 2,
      last: '2026-03-13',
    });
  });

  it.each([
    [['2026-02'], '2026-02-01', '2026-02-28'],
    [['--since', '2026-02-10'], '2026-02-10', '2026-03-15'],
    [['--until', '2025-12'], '2025-09-26', '2025-12-31'],
    [['--last', '4w'], '2026-02-16', '2026-03-15'],
    [['last', 'month'], '2026-02-01', '2026-02-28'],
  ])('%j is from %s to %s', async (argv, since, until) => {
    expect((await json(...argv, ...noThemes)).period).toMatchObject({ since, until });
  });

  it('shows and counts what is of a set or a tag, and works out what is usual from all pages', async () => {
    const tagged = await json('--tag', 'on-call', ...noThemes);
    expect(tagged.period.entries).toBe(2);
    const { pulse } = tagged['signals'] as { pulse: { series: unknown[]; baseline: number; flag: unknown } };
    const all = (await json(...noThemes))['signals'] as { pulse: { baseline: number; flag: unknown } };
    expect(pulse.series).toHaveLength(2);
    expect(pulse.baseline).toBe(all.pulse.baseline);
    expect(pulse.flag).toEqual(all.pulse.flag);
    expect((await json('--set', 'sparks', ...noThemes)).period.entries).toBe(2);
  });

  it('has the sections that were asked for, in their own order, under any spelling of the list', async () => {
    const asked = await summarized(['--only', 'sparks,open', '--only', 'Wishes']);
    const titles = asked.stdout().match(/^(?:Still open|Sparks|Wishes|Signals|Due)$/gm);
    expect(titles).toEqual(['Still open', 'Sparks', 'Wishes']);
    expect(Object.keys(await json('--only', 'open'))).toEqual([
      'schema',
      'period',
      'open',
      'followThrough',
      'asks',
      'compare',
    ]);
  });

  it('puts another period beside', async () => {
    const app = await summarized(['2026-02', '--compare', '2025-11', ...noThemes]);
    expect(app.stdout()).toMatch(/^Two periods$/m);
    expect(app.stdout()).toMatch(/learning, median +1\.0 \(of 3\) +4\.0 \(of 4\)/);
    const { compare } = (await json('2026-02', '--compare', '2025-11', ...noThemes)) as unknown as {
      compare: { period: unknown; figures: { name: string }[] };
    };
    expect(compare.period).toEqual({ since: '2025-11-01', until: '2025-11-30' });
    expect(compare.figures.find(({ name }) => name === 'learning, median')).toEqual({
      name: 'learning, median',
      kind: 'points',
      now: { value: 1, of: 3 },
      other: { value: 4, of: 4 },
    });
  });

  it('counts a theme of one period in the other, however rare it is there', async () => {
    const argv = ['2026-Q1', '--compare', '2025-Q4', '--only', 'themes', '--themes', '4'];
    const { compare } = (await json(...argv)) as unknown as {
      compare: { figures: { name: string; now: unknown; other: unknown }[] };
    };
    const figures = compare.figures
      .filter(({ name }) => name.startsWith('theme: '))
      .map(({ name, now, other }) => [name, now, other]);
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter(([, now, other]) => now === null || other === null)).toEqual([]);
    // Of the first quarter alone.
    expect(figures).toContainEqual(['theme: parser', { value: 4, of: 15 }, { value: 3, of: 25 }]);
  });

  it('shows as many themes as asked for, and so many at most', async () => {
    expect((await json('--only', 'themes', '--themes', '1')).themes).toHaveLength(1);
    const { themes } = await json('--only', 'themes');
    expect(themes.length).toBeGreaterThan(1);
    expect(themes.find(({ label }) => label === 'replication lag')).toMatchObject({ entries: 11, of: 42 });
  });
});

describe('summarize, what cannot be', () => {
  it.each([
    [['--only', 'sginals'], "no section is called 'sginals'", "did you mean 'signals'?"],
    [['--only', 'everything'], "no section is called 'everything'", 'one of: changed, open, due'],
    [['--only', ','], '--only names no section', 'one of: changed'],
    [['--json', '--format', 'md'], '--json and --format md exclude each other', 'career summarize --help'],
    [['--format', 'pdf'], "option '--format <format>' argument 'pdf' is invalid", 'career'],
    [['--output', ''], '--output names no file', '--output FILE'],
    [['--force'], '--force is for --output', '--output FILE --force'],
    [['--themes', '0'], '--themes takes a whole number from 1 on', '--themes 12'],
    [['--themes', '3', '--only', 'signals'], '--themes counts what --only leaves out', '--only themes'],
    [['--compare', 'someday'], "no date reads as 'someday'", '2026-03-06'],
    [['--since', '2026-03', '--until', '2026-01'], 'no day is both', 'an earlier --since'],
  ])('%j: says %s', async (argv, sentence, hint) => {
    const app = career();
    expect(await app.run('summarize', ...argv)).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain(sentence);
    expect(app.stderr()).toContain(hint);
    expect(app.stdout()).toBe('');
  });
});

describe('summarize of little', () => {
  it('says what is not there yet of a journal of three entries', async () => {
    const entries = summaryJournal.slice(0, 3);
    const { stdout } = await summarized([], { entries, now: '2025-10-12T18:00:00+02:00' });
    await expect(stdout()).toMatchFileSnapshot('../transcripts/summarize-three.txt');
    expect(stdout()).toContain('no baseline yet (3 of 12)');
    expect(stdout()).toContain('3 check-ins, at 3.6.');
    expect(stdout().split('\n').length).toBeLessThan(45);
  });

  it.each(['text', 'md', 'html'])('says on stderr that there is nothing: %s', async (format) => {
    const app = career({ entries: [] });
    expect(await app.run('summarize', '--format', format)).toBe(exitCodes.done);
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toBe('no entry in this time\n');
  });

  it('is an object all the same for programs, whether or not there is a journal', async () => {
    for (const options of [{ entries: [] }, {}]) {
      const app = testApp({ sets, lists, now: summaryNow, ...options });
      expect(await app.run('summarize', '--json')).toBe(exitCodes.done);
      expect(JSON.parse(app.stdout())).toMatchObject({
        schema: 1,
        period: { since: null, until: '2026-03-15', entries: 0, weeks: 0, emptyWeeks: 0 },
        themes: [],
        open: [],
      });
    }
  });
});

describe('private entries', () => {
  const hidden = /secretive|hidden step/;

  it('are shown as plain text on a terminal', async () => {
    expect((await summarized(noThemes, { terminal: true })).stdout()).toContain('a hidden step');
  });

  it.each(['text', 'md', 'json', 'html'])(
    'are in no %s that goes elsewhere, unless asked for',
    async (format) => {
      const without = await summarized(['--format', format]);
      expect(without.stdout()).not.toMatch(hidden);
      const within = await summarized(['--format', format, '--include-private', ...noThemes]);
      expect(within.stdout()).toMatch(hidden);
      expect(within.stderr()).toBe('');
    },
  );

  it.each(['md', 'json', 'html'])('are in no %s on a terminal either', async (format) => {
    const app = await summarized(['--format', format, ...noThemes], { terminal: true });
    expect(app.stdout()).not.toMatch(hidden);
    expect(app.stderr()).toContain('1 private entry is left out');
  });

  it('are in no file', async () => {
    const app = await summarized(['--output', 'summary.txt', ...noThemes], { terminal: true });
    expect(app.written.get('summary.txt')).toContain('Still open');
    expect(app.written.get('summary.txt')).not.toMatch(hidden);
  });
});

describe('summarize --output', () => {
  it('takes the format from the ending of the file, and prints its path', async () => {
    for (const [file, begins] of [
      ['s.md', '# Summary'],
      ['s.html', '<!doctype html>'],
      ['s.json', '{'],
      ['s.txt', 'Summary'],
      ['s', 'Summary'],
    ] as const) {
      const app = await summarized(['--output', file, '--only', 'open']);
      expect(app.written.get(file)?.startsWith(begins)).toBe(true);
      expect(app.stdout()).toBe(`/home/reader/${file}\n`);
    }
    const app = await summarized(['--output', 's.md', '--format', 'json', '--only', 'open']);
    expect(app.written.get('s.md')?.startsWith('{')).toBe(true);
  });

  it('leaves a file that is there as it is, unless told otherwise', async () => {
    const files = { 's.md': 'mine\n' };
    const app = career({ files });
    expect(await app.run('summarize', '--output', 's.md', '--only', 'open')).toBe(exitCodes.could);
    expect(app.stderr()).toContain('s.md is there already');
    expect(app.stderr()).toContain('--force');
    const again = await summarized(['--output', 's.md', '--force', '--only', 'open'], { files });
    expect(again.written.get('s.md')).toContain('# Summary');
  });
});

describe('summarize --json', () => {
  const schema = JSON.parse(readFileSync(join(root, 'docs/schemas/summary.schema.json'), 'utf8')) as object;

  /** The schema as it would be if keys that it does not know were forbidden. */
  function closed(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(closed);
    if (typeof node !== 'object' || node === null) return node;
    const own = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
    return 'properties' in own && !('additionalProperties' in own)
      ? { ...own, additionalProperties: false }
      : own;
  }

  it('is what its schema says, and the schema names every key', async () => {
    for (const argv of [
      ['--compare', '2025-11'],
      ['--only', 'open'],
      ['--last', '4w', '--include-private'],
    ]) {
      const document = await json(...argv);
      for (const form of [schema, closed(schema) as object]) {
        const ajv = new Ajv({ strict: false });
        const isValid = ajv.validate(form, document);
        expect(ajv.errors ?? [], argv.join(' ')).toEqual([]);
        expect(isValid).toBe(true);
      }
    }
  });

  it('has every section, its keys in one order', async () => {
    const document = await json();
    expect(Object.keys(document)).toEqual([
      'schema', 'period', 'themes', 'signals', 'direction', 'pushes', 'tried', 'values', 'valuesTrend', 'mix', 'open',
      'followThrough', 'asks', 'changed', 'due', 'season', 'role', 'assumptions', 'tripwires', 'forecasts', 'sparks',
      'sparksGive', 'people', 'stories', 'wishes', 'questions', 'compare',
    ]); // prettier-ignore
  });

  it('would not be valid with a count as a word', () => {
    const ajv = new Ajv({ strict: false });
    const wrong = { schema: 1, period: { since: null, until: '2026-03-15', entries: 'none' }, compare: null };
    expect(ajv.validate(schema, wrong)).toBe(false);
  });

  it('says the same numbers as the text', async () => {
    const text = (await summarized([])).stdout().replaceAll(/\s+/g, ' ');
    const document = (await json()) as unknown as {
      period: { entries: number; weeks: number; emptyWeeks: number };
      followThrough: Record<string, number>;
      asks: Record<string, number>;
      themes: {
        label: string;
        entries: number;
        of: number;
        weeks: number;
        recent: number[];
        before: number[];
        steps: number;
        done: number;
      }[];
      values: { name: string; served: number; against: number; of: number }[];
      forecasts: { settled: number; open: number };
      stories: { ready: number; draft: number; criteria: number };
      signals: { outward: { rung: string }[]; pulse: { series: unknown[] } };
      open: { text: string; carried: number }[];
      sparksGive: { text: string; sparks: number }[];
      direction: { toShare: number; sums: Record<string, number> }[];
    };
    const { period, followThrough, asks, forecasts, stories, signals } = document;
    expect(text).toContain(
      `${period.entries} entries in ${period.weeks} weeks, ${period.emptyWeeks} weeks empty.`,
    );
    expect(text).toContain(
      `${followThrough['done']} done, ${followThrough['letGo']} let go, ${followThrough['open']} open.`,
    );
    expect(text).toContain(`${asks['answered']} answered, ${asks['open']} open.`);
    expect(document.themes.length).toBeGreaterThan(2);
    for (const { label, entries, of, weeks, recent, before, steps, done } of document.themes) {
      expect(text).toMatch(
        new RegExp(
          `${label}[^:]*: ${entries} of ${of} entries in ${weeks} weeks, .*?${recent[0]} of the last ${recent[1]}, ${before[0]} of ${before[1]} before.*?steps on it: ${steps}, done: ${done}`,
        ),
      );
    }
    for (const { name, served, against, of } of document.values)
      expect(text).toMatch(new RegExp(`${name} [^a-z]*cut across ${against}, served ${served}, of ${of}`));
    expect(text).toContain(`${forecasts.settled} settled, ${forecasts.open} open.`);
    expect(text).toContain(`${stories.ready} ready, ${stories.draft} in draft`);
    expect(text).toContain(`${stories.criteria} conditions`);
    for (const rung of ['none', 'looked', 'answered', 'talked', 'interviewed'])
      expect(text).toContain(`${rung} ${signals.outward.filter((one) => one.rung === rung).length}`);
    expect(text).toContain(`${signals.pulse.series.length} check-ins, from`);
    for (const { text: words, carried } of document.open.filter((one) => one.carried > 0))
      expect(text).toMatch(new RegExp(`${words} \\([^)]*carried ${carried} times`));
    for (const { text: words, sparks } of document.sparksGive) expect(text).toContain(`${words} (${sparks})`);
    for (const { toShare, sums } of document.direction) {
      expect(text).toContain(`${Math.round(toShare * 100)} % to, ${Math.round((1 - toShare) * 100)} % from`);
      expect(text).toContain(
        `push ${sums['push']}, pull ${sums['pull']}, hold ${sums['hold']}, worry ${sums['worry']}`,
      );
    }
  });
});

describe('every section', () => {
  it('has something to say in half a year in which everything was used', async () => {
    const app = career();
    await app.run('summarize', '--format', 'md');
    const headings = [...app.stdout().matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(headings).toHaveLength(sectionNames.length);
  });

  it('is not there where there is nothing to say', async () => {
    const entries = [page('2026-03-13', 'weekly', {}, { words: { moment: 'A walk.' } })];
    const { stdout } = await summarized([], { entries });
    expect(stdout()).not.toMatch(/^(?:Signals|From and to|Values lived|Role mix|Forecasts|Sparks|People)$/m);
  });
});

describe('docs/tour.md', () => {
  it('shows of a summary what the whole of it has', () => {
    const [tour, whole] = ['docs/tour.md', 'docs/tour/summarize.txt'].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const shown = /^```\n(Summary, [^]*?)\n```$/m.exec(tour ?? '')?.[1] ?? '';
    const parts = shown.split(/\n\n(?=[A-Z])/);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((part) => !(whole ?? '').includes(part))).toEqual([]);
  });
});
