/** What is measured, against what, and what it may come to at most. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './make-journals.mjs';
import { makeReview } from './make-review.mjs';
import { cleanEnv, median, peakMemory, quantile, takeTurns } from './processes.mjs';

export const sizes = [10, 100, 300, 1000, 10_000];
const baselines = join(import.meta.dirname, 'baselines');
/** A word that `prose.ts` puts into about one page in fifty. */
const rareWord = 'reorganisation';
/** A week after the newest entry, so that a check-in is due. */
const now = '2026-03-13T17:00:00+01:00';

/**
 * The rows of the table, in order. Each measures itself and tells its number beside the two it came from.
 *
 * @param bench `{ root, work, journal(size), rounds }`
 */
export function rowsOf({ root, work, journal, rounds }) {
  const node = process.execPath;
  const home = () => mkdtempSync(join(work, 'home-'));
  const still = home();
  const inJournal = (size, at = still) => cleanEnv(at, { CAREER_HOME: journal(size), CAREER_NOW: now });
  const bin = join(root, 'bin/career.js');
  const career = (size, ...args) => ({
    command: node,
    args: [bin, ...args],
    env: inJournal(size),
  });
  const script = (name, ...args) => ({
    command: node,
    args: [join(baselines, name), ...args],
    env: cleanEnv(still),
  });
  const empty = { ...script(''), args: [emptyScript(work)] };
  const readAll = script('read-all.cjs', journal(10_000));

  /** Two whole processes in turns. The ratio is worked out turn by turn: a load that comes and goes falls on both. */
  const ratio = (name, target, one, other, share = 1) => ({
    name,
    target,
    unit: 'ratio',
    measure() {
      const [ones, others] = takeTurns([one, other], Math.max(5, Math.round(rounds * share)));
      return {
        value: median(ones.map((time, turn) => time / others[turn])),
        of: [median(ones), median(others)],
      };
    },
  });

  const searched = career(10_000, 'search', rareWord);
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
  const ripgrep = { command: 'rg', args: ['-i', rareWord, journal(10_000)], env: cleanEnv(still) };

  return [
    ratio('`--version` / empty script', 1.15, career(10, '--version'), empty),
    ratio('`--help` / empty script', 1.5, career(10, '--help'), empty),
    ratio('`list` at 10,000 / empty script', 1.6, career(10_000, 'list'), empty),
    ratio('`list` at 10,000 / `list` at 100', 1.15, career(10_000, 'list'), career(100, 'list')),
    ratio('`note` at 10,000 / `note` at 10', 1.15, noteAt(10_000), noteAt(10)),
    ratio('`status --short` at 1,000 / empty script', 1.6, career(1000, 'status', '--short'), empty),
    firstPrompt('first prompt of a first `journal` / raw readline', undefined),
    firstPrompt('first prompt of `journal` at 100 / raw readline', { folder: journal(100), now }),
    absolute('key to echo, p95', 8, 'ms', async () => ({ value: (await prompts()).keyToEcho.p95 })),
    absolute('a paste of 3,000 characters', 200, 'ms', async () => {
      const { career: ours, readline } = (await prompts()).paste;
      return { value: ours, of: [ours, readline] };
    }),
    ratio('`search` at 10,000 / node reading all', 1, searched, readAll, 0.5),
    ...(hasRipgrep ? [ratio('`search` at 10,000 / `rg`', 4, searched, ripgrep, 0.5)] : []),
    ratio('`summarize` cold at 300 / empty script', 10, cold(300), empty, 0.5),
    ratio('`summarize` at 10,000 / node reading all', 1, summarized(10_000), readAll, 0.2),
    ratio(
      '`summarize` at 10,000, one entry changed / valid cache',
      1.5,
      oneChanged(10_000),
      summarized(10_000),
      0.2,
    ),
    absolute('peak memory of `summarize` at 1,000', 130, 'MiB', () => {
      const peaks = Array.from({ length: 3 }, () => peakMemory(cold(1000), work));
      return { value: median(peaks) };
    }),
    ratio('`review` of 8 options by 7 criteria / empty script', 5, reviewed(), empty, 0.5),
    absolute('durable add, p95', 10, 'ms', async () => {
      const { timeAdds } = await load('adds', work);
      return { value: quantile(await timeAdds(journal(1000), '# A note\n\nOf few words.\n', 200), 0.95) };
    }),
    absolute('peak memory of `list` at 10,000', 48, 'MiB', () => {
      const peaks = Array.from({ length: 5 }, () => peakMemory(career(10_000, 'list'), work));
      return { value: median(peaks) };
    }),
    absolute('start file', 60, 'KB', () => {
      const bytes = ['start.cjs', 'system.cjs'].map((name) => statSync(join(root, 'dist', name)).size);
      return { value: bytes.reduce((sum, size) => sum + size, 0) / 1000 };
    }),
  ];

  function noteAt(size) {
    return career(size, 'note', 'win', 'The migration is through, two weeks early.');
  }

  /** The cache is empty each time. */
  function cold(size) {
    const cache = join(work, 'cold');
    return {
      ...summarized(size),
      env: { ...inJournal(size), XDG_CACHE_HOME: cache },
      each: () => rmSync(cache, { recursive: true, force: true }),
    };
  }

  /** With its 20,000 weightings in three families, and once more without what falls below the floor. */
  function reviewed() {
    const env = cleanEnv(still, { CAREER_HOME: makeReview(work), CAREER_NOW: now });
    return { command: node, args: [bin, 'review', 'next', '--format', 'text'], env };
  }

  /** The round that does not count fills the cache. */
  function summarized(size, ...args) {
    return career(size, 'summarize', ...args);
  }

  /** Each run finds another text in the newest note of a journal of its own, changed longer ago than the cache waits for. */
  function oneChanged(size) {
    const folder = join(work, 'changing');
    let file;
    return {
      ...summarized(size),
      env: { ...inJournal(size), CAREER_HOME: folder },
      each() {
        file ??= newestNote(size, folder);
        appendFileSync(file, 'One more line.\n');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
      },
    };
  }

  function newestNote(size, folder) {
    cpSync(journal(size), folder, { recursive: true });
    const year = join(folder, '2026');
    const notes = readdirSync(year).filter((name) => name.includes('-note'));
    return join(year, notes.toSorted().at(-1));
  }

  async function prompts() {
    const { measurePrompt } = await load('prompt', work);
    return measurePrompt(bin);
  }

  function firstPrompt(name, at) {
    return {
      name,
      target: 1.8,
      unit: 'ratio',
      async measure() {
        const { measureFirst } = await load('prompt', work);
        const { career: ours, readline, ratio: value } = await measureFirst(bin, rounds, at);
        return { value, of: [ours, readline] };
      },
    };
  }
}

function absolute(name, target, unit, measure) {
  return { name, target, unit, measure };
}

/** What it takes to start Node and end it again. */
function emptyScript(work) {
  const path = join(work, 'empty.cjs');
  writeFileSync(path, '');
  return path;
}
