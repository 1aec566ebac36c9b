/** What `themes.mjs` measures with: the program's own code, read and asked as the program would. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { Entry } from '../../src/core/entry.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { conceptsFrom } from '../../src/themes/concepts.ts';
import { lexiconFrom } from '../../src/themes/lexicon.ts';
import { paragraphsOf } from '../../src/themes/paragraphs.ts';
import { proseOf } from '../../src/themes/prose.ts';
import { recurringThemes } from '../../src/themes/recurring.ts';
import { sentencesOf } from '../../src/themes/sentences.ts';
import { termsOf } from '../../src/themes/terms.ts';
import type { Lexicon, TermedPage, Theme } from '../../src/themes/theme.ts';
import { keyphrases } from './keyphrases.ts';

export { baselines } from './theme-baselines.ts';
export { goldTags, keyphraseF1, phraseKey, tagScores } from './themes-score.ts';

export interface Tools {
  readonly lexicon: Lexicon;
  readonly concepts: ReturnType<typeof conceptsFrom>;
}

/** @param root the program's own folder */
export function tools(root: string): Tools {
  return {
    lexicon: lexiconFrom(readFileSync(join(root, 'src/themes/lexicon/words.txt'), 'latin1')),
    concepts: conceptsFrom(readFileSync(join(root, 'prompts/concepts.txt'), 'utf8')),
  };
}

/** The dated Markdown files of a folder; of what cannot be read as an entry nothing is said. */
export function readFolder(folder: string): Entry[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.md'))
    .map((each) => join(each.parentPath, each.name))
    .sort();
  return files.flatMap((file) => {
    const entry = readEntry(relative(folder, file), yamlCodec.readPage(readFileSync(file, 'utf8')));
    return entry === undefined ? [] : [entry];
  });
}

/** Pages without their tags, as `recurringThemes` takes them. */
export function termed(entries: readonly Entry[], { lexicon, concepts }: Tools): TermedPage[] {
  return entries.map((entry) => ({
    id: entry.id,
    path: entry.path,
    date: entry.date,
    tags: [],
    terms: termsOf(proseOf(entry), lexicon, concepts),
  }));
}

export function themes(pages: readonly TermedPage[], { lexicon }: Tools, count: number): readonly Theme[] {
  return recurringThemes(pages, { lexicon, count });
}

/** The plain text of an entry, for programs that read nothing else. */
export function plainText(entry: Entry): string {
  const { title, sentences } = proseOf(entry);
  return [title, ...sentences].join('\n');
}

export function phrasesOf(text: string, { lexicon }: Tools): string[] {
  return keyphrases(paragraphsOf(text).flatMap(sentencesOf), lexicon).map((phrase) => phrase.text);
}
