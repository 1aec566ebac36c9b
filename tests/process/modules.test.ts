/**
 * What each command loads. The lists are the contract: a line more here is a slower start, and has to be meant.
 * Sizes and times are for `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { career } from '../support/career.ts';
import { cleanEnv, openPty } from '../support/pty.ts';
import { tempDir } from '../support/temp.ts';

interface Loaded {
  readonly bundles: readonly string[];
  /** Node's own modules that an empty script does not load. */
  readonly builtIn: readonly string[];
  /** What was asked of Intl before the first word was said. */
  readonly intl: readonly string[];
}

const hook = join(import.meta.dirname, '../support/note-loading.cjs');

/** The environment in which a run notes what it loads, and how that is read afterwards. */
function noting(home: string): { readonly env: Record<string, string>; loaded(): Loaded } {
  const file = join(home, 'loaded.json');
  return {
    env: { NODE_OPTIONS: `--require ${hook}`, LOADING_NOTED: file, CAREER_NOW: '2026-03-13T17:00:00+01:00' },
    loaded: () => JSON.parse(readFileSync(file, 'utf8')) as Loaded,
  };
}

/** Three notes, with letters beyond ASCII in two of them. */
function someJournal(): string {
  const home = tempDir();
  const env = { CAREER_NOW: '2026-03-06T17:00:00+01:00' };
  for (const text of [
    'The café was quiet',
    'Straße, naïve, and a title that is “quoted” and long enough to be cut',
    'plain',
  ]) {
    career(['note', 'win', text], { home, env });
  }
  return home;
}

/** What a command loads in a journal of three notes, with pipes around it. */
function loadedBy(args: readonly string[]): Loaded {
  const home = someJournal();
  const { env, loaded } = noting(home);
  career(args, { home, env });
  return loaded();
}

const start = ['start', 'system'];
const parsed = [...start, 'program'];

const bundlesOf: Readonly<Record<string, readonly string[]>> = {
  '--version': ['start'],
  '--help': parsed,
  list: [...start, 'commands-list-newest', 'adapters-open-journal'],
  'list -n 5': [...parsed, 'commands-list-run', 'adapters-open-journal'],
  'list --json': [...parsed, 'commands-list-run', 'adapters-open-journal'],
  'show last': [...parsed, 'commands-show-run', 'adapters-open-journal'],
  'search plain': [...parsed, 'commands-search-run', 'adapters-open-journal'],
  'note win one more': [...parsed, 'commands-note-run', 'adapters-open-journal', 'adapters-yaml'],
  status: [...start, 'commands-status-run', 'adapters-open-journal', 'adapters-prompt-store'],
  'status --short': [...start, 'commands-status-run', 'adapters-open-journal', 'adapters-prompt-store'],
  'review --list': [...parsed, 'commands-review-run', 'adapters-open-journal', 'commands-review-list'],
  'summarize --json': [
    ...parsed,
    'commands-summarize-run',
    'adapters-open-journal',
    'adapters-progress',
    'adapters-prompt-store',
    'adapters-recall',
    'commands-summarize-tell',
  ],
  'summarize --format html': [
    ...parsed,
    'commands-summarize-run',
    'adapters-open-journal',
    'adapters-progress',
    'adapters-prompt-store',
    'adapters-recall',
    'commands-summarize-tell',
    'render-document-html',
  ],
  themes: [
    ...parsed,
    'commands-themes-run',
    'adapters-open-journal',
    'adapters-prompt-store',
    'adapters-progress',
    'adapters-recall',
  ],
  journal: [...start, 'commands-journal-run', 'adapters-open-journal', 'adapters-prompt-store'],
  'demo --to sample': [
    ...parsed,
    'commands-demo-run',
    'adapters-throw-away',
    'adapters-open-journal',
    'adapters-prompt-store',
    'adapters-yaml',
  ],
  'prompts list': [...parsed, 'commands-prompts-run', 'adapters-open-journal', 'adapters-prompt-store'],
};

/** They open sockets, start programs, or take long to load. */
const costly = [
  'child_process',
  'crypto',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'readline',
  'stream',
  'tls',
  'tty',
  'worker_threads',
  'zlib',
];

describe('what a command loads', () => {
  it.each(Object.entries(bundlesOf))(
    'career %s: these bundles, nothing slow of Node, no formatter',
    (words, bundles) => {
      const loaded = loadedBy(words.split(' '));
      expect(loaded.bundles).toEqual(bundles);
      expect(loaded.builtIn.filter((name) => costly.includes(name))).toEqual([]);
      expect(loaded.intl).toEqual([]);
    },
  );
});

const result = [...parsed, 'commands-review-run', 'adapters-open-journal', 'commands-review-result'];
const filledIn = [
  ...parsed,
  'commands-review-run',
  'adapters-open-journal',
  'commands-review-answers',
  'adapters-input',
  'adapters-yaml',
  'adapters-prompt-store',
];

const reviewBundles: Readonly<Record<string, readonly string[]>> = {
  'review role': [...parsed, 'commands-review-run', 'adapters-open-journal'],
  'review role --json': result,
  'review role --csv': result,
  'review role --format md': result,
  'review role --html': [...result, 'render-review-page', 'adapters-page-script'],
  'review role --answers FILE': filledIn,
};

describe('what a review loads', () => {
  it.each(Object.entries(reviewBundles))(
    'career %s: these bundles, nothing slow of Node',
    (words, bundles) => {
      const home = someJournal();
      const file = join(home, 'review.yaml');
      writeFileSync(
        file,
        'name: role\ncriteria: [{id: life, points: 100}]\noptions: [lead]\nscores: {stay: {life: 5}, lead: {life: 7}}\n',
      );
      const { env, loaded } = noting(home);
      career(['review', '--answers', file], { home, env: { CAREER_NOW: '2026-03-06T17:00:00+01:00' } });
      career(
        words.split(' ').map((word) => (word === 'FILE' ? file : word)),
        { home, env },
      );
      expect(loaded().bundles).toEqual(bundles);
      expect(loaded().builtIn.filter((name) => costly.includes(name))).toEqual([]);
      expect(loaded().intl).toEqual([]);
    },
  );
});

describe('career journal, at a terminal', () => {
  it('has loaded the prompts and nothing more when it puts the first question', async () => {
    const home = someJournal();
    const { env, loaded } = noting(home);
    const pty = openPty({ args: ['journal', 'weekly'], home, env });
    await pty.until('ctrl-c');
    pty.type('\u0003');
    await pty.exit();
    const { bundles, builtIn, intl } = loaded();
    expect(bundles).toEqual([
      ...start,
      'adapters-colours',
      'commands-journal-run',
      'adapters-open-journal',
      'adapters-prompt-store',
      'adapters-ask',
    ]);
    // Node's own streams for the terminal bring net with them; nothing is done with it, see network.test.ts.
    expect(
      builtIn.filter((name) =>
        ['child_process', 'crypto', 'dns', 'http', 'https', 'tls', 'zlib'].includes(name),
      ),
    ).toEqual([]);
    expect(intl).toEqual([]);
  });
});

describe('the noting itself', () => {
  it('sees a bundle, a module of Node and a formatter where there are some', () => {
    const home = tempDir();
    const { env, loaded } = noting(home);
    const script = join(home, 'script.cjs');
    const lines = ["require('node:net');", "new Intl.Segmenter('en');", "'a'.localeCompare('b');"];
    writeFileSync(
      script,
      [...lines, "require('node:fs').writeSync(1, 'a word');", "new Intl.NumberFormat('en');"].join('\n'),
    );
    spawnSync(process.execPath, [script], { env: cleanEnv(home, env) });
    const { builtIn, intl } = loaded();
    expect(builtIn).toContain('net');
    expect(intl).toEqual(['Intl.Segmenter', 'String.localeCompare']);
  });
});
