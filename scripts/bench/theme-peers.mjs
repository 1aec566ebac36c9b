/** Keyword packages of npm beside which themes are measured; none of them is a dependency of the program. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packages = ['rake-modified@1.0.8', 'keyword-extractor@0.3.0', 'compromise@14.17.0', 'natural@8.1.1'];

/**
 * Installs them into a folder that is thrown away, 80 MB.
 *
 * @returns by name, a function from texts to the phrases of each, the weightiest first
 */
export async function installPeers(folder) {
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const load = createRequire(join(folder, 'package.json'));
  return {
    'rake-modified': rakeOf(load('rake-modified').default),
    'keyword-extractor': wordsOf(load('keyword-extractor')),
    'compromise, nouns by count': nounsOf(load('compromise')),
    'natural, TF-IDF': tfIdfOf(load('natural/lib/natural/tfidf').TfIdf),
  };
}

function rakeOf(rake) {
  return (texts) =>
    Promise.all(
      texts.map(async (text) =>
        Object.entries(await rake(text))
          .sort(([, a], [, b]) => b - a)
          .map(([phrase]) => phrase),
      ),
    );
}

function wordsOf({ extract }) {
  const options = {
    language: 'english',
    remove_digits: true,
    return_changed_case: true,
    remove_duplicates: false,
  };
  return async (texts) => texts.map((text) => byCount(extract(text, options)));
}

function nounsOf(nlp) {
  return async (texts) => texts.map((text) => byCount(nlp(text).nouns().out('array')));
}

function byCount(phrases) {
  const counts = new Map();
  for (const phrase of phrases) {
    const key = phrase
      .toLowerCase()
      .replace(/^(?:the|a|an|my|our|its|his|her|their|this|that|these|those) /, '')
      .replace(/[^\p{L}\p{N}]+$/u, '');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([phrase]) => phrase);
}

/** Against the other texts, as it is made for. */
function tfIdfOf(TfIdf) {
  return async (texts) => {
    const table = new TfIdf();
    for (const text of texts) table.addDocument(text);
    return texts.map((_, index) =>
      table
        .listTerms(index)
        .slice(0, 60)
        .map(({ term }) => term),
    );
  };
}
