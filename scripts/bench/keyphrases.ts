/** The keyphrases of one text by itself, as the weights of its words make them: what these weights are measured by. */
import { pageWords } from '../../src/themes/page-words.ts';
import type { TaggedWord } from '../../src/themes/tagged-word.ts';
import type { Lexicon } from '../../src/themes/theme.ts';
import { wordBook } from '../../src/themes/word-book.ts';

interface Keyphrase {
  readonly text: string;
  readonly score: number;
}

/** How much of a text, in words, the early places are favoured over. */
const reach = 50;
/** A word by itself is less often what a text is about than two or three; one that general English lacks, nearly as often. */
const [single, singleUnknown] = [0.45, 0.8];
/** `FDM`: whoever shortens a thing to its letters speaks of it again. Names say more than other words of their kind. */
const [acronym, name] = [2, 1.2];

/**
 * `sum of SingleRank x mean background specificity to the third x place`, over the longest runs of adjectives and nouns.
 * The place is that of the first of its kind: abstracts and news say first what they are about.
 */
export function keyphrases(sentences: readonly string[], lexicon: Lexicon): Keyphrase[] {
  const page = pageWords(sentences, wordBook(lexicon));
  const found = new Map<string, { text: string; score: number }>();
  let place = 0;
  for (const words of page.sentences) {
    for (const phrase of nounPhrases(words)) {
      const run = words.slice(phrase.start, phrase.end);
      const text = run.map((each) => each.word.lower).join(' ');
      if (found.has(text)) continue;
      const sum = run.reduce((total, { word }) => total + (page.score(word) ?? 0), 0);
      const specificity = run.reduce((total, { word }) => total + word.specificity, 0) / run.length;
      const early = 0.5 + Math.exp(-(place + phrase.start) / reach);
      const score = sum * specificity ** 3 * early * formOf(run);
      found.set(text, { text, score });
    }
    place += words.length;
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}

/** How much more or less a phrase is likely to be by the form of its words alone. */
function formOf(words: readonly TaggedWord[]): number {
  const [first] = words;
  const named = words.every(({ tag }) => tag === 'p') ? name : 1;
  if (first === undefined || words.length > 1) return named;
  const alone = first.word.isKnown ? single : singleUnknown;
  return named * alone * (/^[A-Z][A-Z\d]+s?$/.test(first.text) ? acronym : 1);
}

interface Run {
  readonly start: number;
  /** One after its last word. */
  readonly end: number;
}

const run = /(?:[anp]|(?<=[anp])g(?=[np]))*[np](?:g(?![anp]))?/g;

/** The longest runs of adjectives and nouns that end in a noun. */
function nounPhrases(words: readonly TaggedWord[]): Run[] {
  const tags = words.map(({ tag }) => tag).join('');
  return [...tags.matchAll(run)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
