#!/usr/bin/env node
/**
 * Hides seven themes of a working life among the prose of a folder of dated Markdown, over and over, and counts how
 * many of them are found, and how often a word for their trend is right:
 *
 *   npm run bench:planted -- FOLDER [--seeds N] [--pages N] [--words N] [--count N] [--show]
 *
 * The prose is cut into pages of about `--words`, of which `--pages` are taken; `--show` prints what is shown for the
 * first seed, `--sentences` which were seen. Nothing fails here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './make-journals.mjs';

/** More than there are pages, and so more than can be shown. */
const everything = 10_000;

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '20' },
    pages: { type: 'string', default: '60' },
    words: { type: 'string', default: '200' },
    count: { type: 'string', default: '20' },
    show: { type: 'boolean', default: false },
    sentences: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write('name a folder of dated Markdown: npm run bench:planted -- FOLDER\n');
  process.exit(2);
}
const work = mkdtempSync(join(tmpdir(), 'career-bench-'));
try {
  run(await load('planted/planted', work));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run({ figuresOf, finder, pagesOf, plant, tools }) {
  const pages = pagesOf(folder, Number(values.pages), Number(values.words));
  const [seeds, most] = [Number(values.seeds), Number(values.count)];
  const find = finder(tools(root));
  say(`${pages.length} pages of about ${values.words} words from ${folder}, seeds 1 to ${seeds}\n`);
  say(
    '| themes shown | found of 7 | named | entries agree | precision | recall | rant shown | template shown |',
  );
  say('|---|---|---|---|---|---|---|---|');
  // With all of them shown, what is left out was not brought together; with fewer, others were thought to matter more.
  const counts = [...new Set([8, most, everything])];
  const all = counts.map((count) => figuresOf(pages, find, { seeds, count }));
  all.forEach((own, index) => {
    const shares = [own.found, own.named, own.covered].map((number) => number.toFixed(1));
    const entries = [own.precision, own.recall].map(percent);
    say(
      `| ${counts[index] === everything ? 'all' : counts[index]} | ${[...shares, ...entries, own.rant, own.template].join(' | ')} |`,
    );
  });

  const own = all[counts.indexOf(most)];
  say(`\n| with ${most} shown, theme | found in per cent of seeds |`);
  say('|---|---|');
  for (const [name, share] of Object.entries(own.byTheme)) say(`| ${name} | ${percent(share)} |`);

  say(
    `\nWith all shown: ${Object.entries(all.at(-1).byTheme)
      .map(([name, share]) => `${name} ${percent(share)} %`)
      .join(', ')}.`,
  );

  say('\n| planted as | found | has the word |');
  say('|---|---|---|');
  for (const [course, { of, right }] of Object.entries(own.trend))
    say(`| ${course} | ${of} | ${right} (${percent(right / Math.max(1, of))} %) |`);
  say(
    `\nNot rising, and called rising or new: ${own.falselyRising} of ${own.notRising} themes shown (${percent(own.falselyRising / own.notRising)} %); of those not planted, ${own.unplantedRising} of ${own.unplanted} (${percent(own.unplantedRising / own.unplanted)} %).`,
  );

  if (values.sentences) {
    say('\n| sentence, where its theme was found | its entry was seen |');
    say('|---|---|');
    const rows = Object.entries(own.sentences).sort(([, a], [, b]) => a.seen / a.of - b.seen / b.of);
    for (const [sentence, { of, seen }] of rows) say(`| ${sentence} | ${seen} of ${of} |`);
  }
  if (values.show) {
    say('');
    for (const { label, variants, entries, of, trend, shape } of find(plant(pages, 1), most).shown) {
      const further = variants.slice(1, 6).map(({ text, entries: count }) => `${text} ${count}`);
      say(`${label} (${entries} of ${of}, ${trend}, ${shape}): ${further.join('; ')}`);
    }
  }
}

function percent(share) {
  return (100 * share).toFixed(1).replace(/\.0$/, '');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
