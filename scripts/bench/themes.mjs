#!/usr/bin/env node
/**
 * Measures the theme engine on texts of your own, with npm packages and simple methods beside it under the same rules:
 *
 *   npm run bench:themes -- [--no-peers] [--show] DIR_OR_FILE...
 *
 * A file holds `{id, text, gold}` on each line: keyphrase F1 at 5 and 10 (Porter-stemmed exact match, what has one
 * stem counted once before the cut, all gold keys in the recall, mean over the texts). A folder holds dated Markdown
 * with `tags` in the front matter, which are hidden from the engine: see docs/themes.md. Where only some entries have
 * a tag, what is found in all is also judged by those alone: of an entry without tags nobody has said what it is about.
 * Nothing fails here, and nothing is written but a temporary folder.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './make-journals.mjs';
import { installPeers } from './theme-peers.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-peers': { type: 'boolean' }, show: { type: 'boolean' } },
});
/** As many themes as are shown, and as many phrases of an entry as a peer is asked for. */
const [shown, ofEntry] = [20, 10];

if (positionals.length === 0) {
  process.stderr.write(
    'name texts of your own: npm run bench:themes -- [--no-peers] [--show] FILE.jsonl FOLDER...\n',
  );
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'career-bench-'));
try {
  const bench = await load('themes', work);
  const tools = bench.tools(root);
  const peers = values['no-peers'] ? {} : await installPeers(work);
  const [files, folders] = [positionals.filter(isFile), positionals.filter((path) => !isFile(path))];
  if (files.length > 0)
    say('| keyphrases, F1 at 5 / 10 | texts | found by | F1 | ms a text |\n|---|---|---|---|---|');
  for (const file of files) await measureFile(file, bench, tools, peers);
  if (folders.length > 0)
    say(
      '\n| tags, 20 themes | judged by | tags | found by | covF1 | labels | joint |\n|---|---|---|---|---|---|---|',
    );
  const all = new Map();
  for (const folder of folders) await measureFolder(folder, bench, tools, peers, all);
  if (folders.length > 1) {
    for (const [name, scores] of all)
      say(`| mean of the folders | ${name} | ${scoreCells(meanOf(scores)).join(' | ')} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function isFile(path) {
  return statSync(path).isFile();
}

async function measureFile(file, bench, tools, peers) {
  const texts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const own = async (each) => each.map((text) => bench.phrasesOf(text, tools));
  for (const [name, find] of Object.entries({ career: own, ...peers })) {
    const start = process.cpuUsage();
    const found = await find(texts.map(({ text }) => text));
    const spent = process.cpuUsage(start).user / 1000 / texts.length;
    const f1 = [5, 10].map((cut) =>
      mean(texts.map(({ gold }, index) => bench.keyphraseF1(found[index], gold, cut))),
    );
    say(
      `| ${basename(file)} | ${texts.length} | ${name} | ${f1.map(percent).join(' / ')} | ${spent.toFixed(1)} |`,
    );
  }
}

async function measureFolder(folder, bench, tools, peers, all) {
  const entries = bench.readFolder(folder);
  if (bench.goldTags(entries).length === 0)
    return say(`| ${basename(folder)} | ${entries.length} | 0 | | | | |`);
  const found = bench.themes(bench.termed(entries, tools), tools, shown);
  const own = found.map(({ label, variants, paths }) => ({
    names: [label, ...variants.map(({ text }) => text).filter((text) => text !== label)],
    paths,
  }));
  if (values.show)
    for (const { names, paths } of own) say(`${names.slice(0, 6).join(', ')}: ${paths.length}`);
  const plain = entries.map((entry) => ({ path: entry.path, text: bench.plainText(entry) }));
  const rows = [['career', own], ...Object.entries(bench.baselines(plain, tools.lexicon, shown))];
  for (const [name, find] of Object.entries(peers)) {
    const phrases = await find(plain.map(({ text }) => text));
    rows.push([name, byDocumentFrequency(phrases, entries, bench)]);
  }
  const tagged = entries.filter(({ tags }) => tags.length > 0);
  for (const [kind, judges] of [
    ['all', entries],
    ['with a tag', tagged],
  ]) {
    const gold = bench.goldTags(judges);
    const known = new Set(judges.map(({ path }) => path));
    for (const [name, themes] of rows) {
      const judged = themes.map(({ names, paths }) => ({
        names,
        paths: paths.filter((path) => known.has(path)),
      }));
      const scores = bench.tagScores(gold, judged);
      const key = `${kind} | | ${name}`;
      all.set(key, [...(all.get(key) ?? []), scores]);
      if (kind === 'all' || tagged.length < entries.length)
        say(
          `| ${basename(folder)} | ${judges.length} ${kind} | ${gold.length} | ${name} | ${scoreCells(scores).join(' | ')} |`,
        );
    }
  }
}

/** What most entries have among their first ten phrases; the wordings of one stem are one. */
function byDocumentFrequency(phrases, entries, bench) {
  const themes = new Map();
  for (const [index, own] of phrases.entries()) {
    const seen = new Set();
    for (const phrase of own) {
      const key = bench.phraseKey(phrase);
      if (seen.size === ofEntry) break;
      if (seen.has(key)) continue;
      seen.add(key);
      const theme = themes.get(key) ?? { names: [], paths: [] };
      themes.set(key, theme);
      if (!theme.names.includes(phrase)) theme.names.push(phrase);
      theme.paths.push(entries[index].path);
    }
  }
  return [...themes.values()].sort((a, b) => b.paths.length - a.paths.length).slice(0, shown);
}

function meanOf(scores) {
  const of = (key) => mean(scores.map((each) => each[key]));
  return { coverage: of('coverage'), labels: of('labels'), joint: of('joint') };
}

function scoreCells({ coverage, labels, joint }) {
  return [coverage, labels, joint].map(percent);
}

function mean(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

function percent(share) {
  return (100 * share).toFixed(1);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
