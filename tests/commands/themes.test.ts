/** `career themes`: what keeps coming back, the whole of one theme, and the corrections of its owner. */
import { describe, expect, it, vi } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import type { TestApp, TestAppOptions } from '../support/app.ts';
import { testApp } from '../support/app.ts';
import { builtIn } from '../support/built-in.ts';
import { summaryJournal, summaryNow } from '../support/summary-journal.ts';

const entries = summaryJournal.filter(({ path }) => path.includes('weekly'));

function career(more: TestAppOptions = {}): TestApp {
  return testApp({ entries, now: summaryNow, ...more });
}

async function themes(argv: readonly string[], more: TestAppOptions = {}): Promise<TestApp> {
  const app = career(more);
  expect(await app.run('themes', ...argv)).toBe(exitCodes.done);
  return app;
}

describe('themes', () => {
  it('are a line each in a pipe, with their counts and how they go', async () => {
    const { stdout, stderr } = await themes([]);
    expect(stdout()).toMatch(/^replication lag\t11\t22\t11\tsteady$/m);
    for (const line of stdout().trimEnd().split('\n')) expect(line.split('\t')).toHaveLength(5);
    expect(stderr()).toContain('1 private entry is left out');
  });

  it('are listed on a screen with a picture of the months', async () => {
    const { stdout, paged } = await themes([], { terminal: true });
    expect(stdout()).toMatch(/replication lag: 12 of 23 in 11 weeks/);
    expect(stdout()).toContain('Month by month');
    expect(paged).toHaveLength(1);
  });

  it('are the same objects as those of summarize in JSON', async () => {
    const [list, summary] = [await themes(['--json', '--themes', '8']), career()];
    await summary.run('summarize', '--json', '--only', 'themes');
    const { themes: own } = JSON.parse(list.stdout()) as { themes: unknown[] };
    expect(own).toEqual((JSON.parse(summary.stdout()) as { themes: unknown[] }).themes);
    expect(own.length).toBeGreaterThan(1);
  });

  it('are none of a journal of one page, which is no error', async () => {
    const app = await themes([], { entries: entries.slice(0, 1) });
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toContain('no themes yet');
  });

  it.each([
    ['--until', '2025-10-10'],
    ['--since', '2026-03-10'],
    ['--tag', 'nowhere'],
  ])('are none of a few entries, whatever the others have: %s %s', async (...argv) => {
    const app = await themes(argv);
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toContain('no theme in these entries: one takes three of them');
    const summary = career();
    await summary.run('summarize', ...argv, '--only', 'themes');
    expect(summary.stdout()).not.toContain('No themes yet');
  });
});

describe('a prompt set that is none', () => {
  it.each([
    ['themes', '--set', 'wekly'],
    ['summarize', '--set', 'wekly', '--set', 'weekly', '--only', 'themes'],
    ['summarize', '--set', 'wekly', '--format', 'json', '--only', 'open'],
    ['list', '--set', 'Wekly', '--json'],
  ])('is named on stderr, and is no error: %s %s %s', async (...argv) => {
    const { sets } = await builtIn();
    const app = career({ sets });
    expect(await app.run(...argv)).toBe(exitCodes.done);
    expect(app.stderr()).toMatch(/^no prompt set is called '[Ww]ekly'; did you mean 'weekly'\?$/m);
    const other = career({ sets });
    await other.run(...argv.map((word) => (/^wekly$/i.test(word) ? 'sparks' : word)));
    expect(other.stderr()).not.toContain('prompt set');
  });
});

describe('a time that has not begun', () => {
  it.each([
    ['themes', '--since', '2026-03-16'],
    ['themes', 'parser', '--since', '2027'],
    ['summarize', '--since', '2026-03-16', '--json'],
    ['summarize', '2026-Q2'],
    ['summarize', '--compare', '2026-04', '--only', 'open'],
  ])('is refused, with what to do: %s %s %s', async (...argv) => {
    const app = career();
    expect(await app.run(...argv)).toBe(exitCodes.misuse);
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toMatch(/is after today \(2026-03-15\)\n.*up to today/);
  });

  it('is none that has begun today', async () => {
    const app = career();
    expect(await app.run('summarize', '--since', 'today', '--compare', '2026-03', '--json')).toBe(
      exitCodes.done,
    );
  });
});

describe('how far the work has come', () => {
  it.each([[[]], [['parser']], [['--json']], [['nothing of the kind']]])(
    'is told of once, and over before a word is written: %j',
    async (argv) => {
      const app = career();
      await app.run('themes', ...argv);
      expect(app.stderr()).toContain('1 private entry is left out');
      expect(app.progressed).toEqual(['reading', 'drawn', 'end']);
    },
  );
});

describe('one theme', () => {
  it('is told with every entry by month, in its own words and under any inflection', async () => {
    const app = await themes(['replication', 'lags']);
    expect(app.stdout()).toMatch(/^replication lag$/m);
    expect(app.stdout()).toContain('11 of 22 entries in 11 weeks');
    expect(app.stdout()).toContain('March 2026, 1 of');
    expect(app.stdout()).toContain('2025/2025-10-10-weekly.md');
    expect(app.stdout()).toContain('│ On Monday the replication lag was back and we watched it together.');
  });

  it('is told without the addresses of its links, which the object keeps', async () => {
    const linked = entries.map((entry) => ({
      ...entry,
      text: entry.text.replace('replication lag', '[replication lag](https://example.org/lag)'),
    }));
    const text = await themes(['replication lag'], { entries: linked });
    expect(text.stdout()).toContain('│ On Monday the replication lag was back and we watched it together.');
    expect(text.stdout()).not.toContain('example.org');
    const { theme } = JSON.parse(
      (await themes(['replication lag', '--json'], { entries: linked })).stdout(),
    ) as { theme: { evidence: { text: string }[] } };
    expect(theme.evidence.map((each) => each.text).join()).toContain(
      '[replication lag](https://example.org/lag)',
    );
  });

  it('is an object with its months, entries and steps', async () => {
    const app = await themes(['parser', '--json']);
    const {
      theme,
      months,
      entries: own,
      steps,
    } = JSON.parse(app.stdout()) as {
      theme: { entries: number; paths: string[] };
      months: { month: string; entries: number; of: number }[];
      entries: { path: string }[];
      steps: { text: string }[];
    };
    expect(months.reduce((sum, month) => sum + month.entries, 0)).toBe(theme.entries);
    expect(months.map(({ month }) => month)).toEqual([
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(own.map(({ path }) => path).toReversed()).toEqual(theme.paths);
    expect(steps.map(({ text }) => text)).toEqual(['a day a week for the parser']);
  });

  it('that nobody wrote about does not exist', async () => {
    const app = career();
    expect(await app.run('themes', 'parsre')).toBe(exitCodes.could);
    expect(app.stderr()).toContain("no entry of this time is about 'parsre'");
    expect(app.stderr()).toContain("did you mean 'parser'?");
  });

  it.each([[['parser'], exitCodes.done] as const, [['parsre'], exitCodes.could] as const])(
    'has what was worked out kept, found or not: %j',
    async (argv, exit) => {
      const app = career();
      const all = await app.store.recall();
      const keep = vi.fn<() => void>();
      vi.spyOn(app.store, 'recall').mockResolvedValue({ ...all, keep });
      expect(await app.run('themes', ...argv)).toBe(exit);
      expect(keep).toHaveBeenCalledOnce();
    },
  );

  it('has nothing of a private entry in a pipe', async () => {
    expect((await themes(['replication lag'])).stdout()).not.toContain('secretive');
    expect((await themes(['replication lag', '--include-private'])).stdout()).toContain('secretive');
    expect((await themes(['replication lag'], { terminal: true })).stdout()).toContain('secretive');
  });
});

describe('corrections', () => {
  it('merge words under one label, keep what else the file holds, and count from then on', async () => {
    const app = await themes(['--merge', 'the queue', 'review queue', 'parser'], {
      corrections: '# mine\nhide: [whole] # a word of no use\n',
    });
    expect(app.stdout()).toBe('/home/reader/career/.career/themes.yaml\n');
    expect(app.corrections()).toContain('# mine\nhide: [whole] # a word of no use\n');
    expect(app.corrections()).toContain('the queue: [review queue, parser]');
    await app.run('themes');
    expect(app.stdout()).toMatch(/^the queue\t1\d\t22\t/m);
    expect(app.stdout()).not.toMatch(/^(?:parser|whole)\t/m);
  });

  it('add to a label that is there under any case, and take away again', async () => {
    const app = await themes(['--merge', 'queue', 'parser'], {
      corrections: 'merge:\n  Queue: [review queue]\n',
    });
    expect(app.corrections()).toContain('Queue: [review queue, parser]');
    await app.run('themes', '--unmerge', 'queue', 'parser');
    expect(app.corrections()).toContain('Queue: [review queue]');
    await app.run('themes', '--unmerge', 'queue');
    expect(app.corrections()).not.toContain('review queue');
  });

  it('take a word that every object knows for the word that it is', async () => {
    const app = await themes(['--merge', 'constructor', 'toString']);
    expect(app.corrections()).toContain('constructor: [toString]');
  });

  it('hide a word and show it again', async () => {
    const app = await themes(['--hide', 'parser', '--json']);
    expect(JSON.parse(app.stdout())).toMatchObject({ schema: 1, merge: {}, hide: ['parser'] });
    await app.run('themes', '--unhide', 'Parser');
    expect(app.corrections()).not.toContain('parser');
  });

  it.each([
    [['--unmerge', 'queue', 'parser', 'review queues'], "'review queues' is not merged into 'queue'"],
    [['--unmerge', 'QUEUE', 'x', 'y'], "'x, y' is not merged into 'QUEUE'"],
    [['--unmerge', 'queue', 'queue'], "'queue' is not merged into 'queue'"],
    [['--unhide', 'whole', 'hole'], "'hole' is not hidden"],
  ])('of a word that is not there change nothing: %j', async (argv, sentence) => {
    const corrections = 'merge:\n  Queue: [review queue, parser]\nhide: [whole]\n';
    const app = career({ corrections });
    expect(await app.run('themes', ...argv)).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain(sentence);
    expect(app.corrections()).toBe(corrections);
  });

  it.each([
    [['--merge', 'queue'], "which words belong to 'queue' is not said"],
    [['--unmerge', 'queue'], "nothing is merged into 'queue'"],
    [['--unmerge', 'constructor'], "nothing is merged into 'constructor'"],
    [['--unhide', 'queue'], "'queue' is not hidden"],
    [['--merge', 'a', 'b', '--hide', 'c'], '--merge and --hide exclude each other'],
  ])('%j: says %s', async (argv, sentence) => {
    const app = career();
    expect(await app.run('themes', ...argv)).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain(sentence);
    expect(app.corrections()).toBe('');
  });
});
