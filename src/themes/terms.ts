/** What one page is about, by itself: its phrases, how much each matters, and the sentences that they stand in. */
import type { Concepts, Wording } from './concepts.ts';
import { noConcepts } from './concepts.ts';
import { emptyAdjectives, emptyNouns } from './empty-words.ts';
import { pageWords } from './page-words.ts';
import type { TaggedWord } from './tagger.ts';
import type { Lexicon, PhraseInPage, Prose, Terms } from './theme.ts';
import { wordBook } from './word-book.ts';

/** To be raised with every change after which some text gives other terms. */
const edition = 2;

/** Terms of another version were worked out by other rules or with another list of concepts. */
export function termsVersion(concepts: Concepts = noConcepts): number {
  return edition * 0x40000000 + concepts.version;
}

/** Of a page's phrases, so many are kept, the weightiest first; states and the like are kept beyond them. */
const mostPhrases = 100;
const longestPhrase = 3;
/** Of a phrase's sentences in a page, so many are kept. */
const mostSentences = 4;
/** Standing in the title counts as much as so many times in the text. */
const titleWeight = 5;

interface Found {
  readonly key: string;
  readonly concept: string | undefined;
  readonly texts: Map<string, number>;
  readonly at: number[];
  count: number;
  weight: number;
  inTitle: boolean;
}

/**
 * Works out one page alone, so that its outcome holds for as long as the page does.
 *
 * @param concepts wordings that are looked for wherever they stand, whatever class of words they are
 */
export function termsOf(prose: Prose, lexicon: Lexicon, concepts: Concepts = noConcepts): Terms {
  const { title, sentences } = prose;
  const page = pageWords([title, ...sentences], wordBook(lexicon));
  const found = new Map<string, Found>();
  page.sentences.forEach((words, index) => {
    for (const phrase of phrasesOf(words)) note(phrase, index - 1, page.scores, found);
    for (const phrase of wordingsIn(words, concepts)) note(phrase, index - 1, page.scores, found);
  });
  return kept(weighed([...found.values()]), sentences, termsVersion(concepts));
}

interface Candidate {
  readonly words: readonly TaggedWord[];
  readonly concept?: string;
}

/** Each noun, and each run of words in a noun phrase that ends in one and says something. */
function phrasesOf(words: readonly TaggedWord[]): Candidate[] {
  const found: Candidate[] = [];
  for (let end = 0; end < words.length; end += 1) {
    const last = words[end] as TaggedWord;
    if (!isHead(last)) continue;
    for (let start = end; start >= 0 && start > end - longestPhrase; start -= 1) {
      const first = words[start] as TaggedWord;
      if (!'npag'.includes(first.tag)) break;
      if (start < end && emptyAdjectives.has(first.word.lower)) break;
      if (start === end || isStart(first)) found.push({ words: words.slice(start, end + 1) });
    }
  }
  return found;
}

function isHead({ tag, word }: TaggedWord): boolean {
  if (tag !== 'n' && tag !== 'p' && !(tag === 'g' && word.letter === 'g')) return false;
  return word.lower.length > 1 && !emptyNouns.has(word.lower) && /\p{L}/u.test(word.lower);
}

function isStart({ tag, word }: TaggedWord): boolean {
  return (tag === 'n' || tag === 'p' || tag === 'a') && !emptyNouns.has(word.lower);
}

/** Wordings of concepts, the longest at each place. */
function wordingsIn(words: readonly TaggedWord[], { byFirst }: Concepts): Candidate[] {
  if (byFirst.size === 0) return [];
  const found: Candidate[] = [];
  for (let start = 0; start < words.length; start += 1) {
    for (const { stems, concept } of byFirst.get((words[start] as TaggedWord).word.roots[0] ?? '') ?? []) {
      const end = endOf(stems, words, start);
      if (end === -1) continue;
      found.push({ words: words.slice(start, end), concept });
      break;
    }
  }
  return found;
}

/** One after the last word of a wording that begins at a place; -1 where it does not. */
function endOf(stems: Wording['stems'], words: readonly TaggedWord[], start: number): number {
  let at = start;
  for (let next = 0; next < stems.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.tag === '.') return -1;
    for (const part of word.word.roots) {
      if (part !== stems[next]) return -1;
      next += 1;
    }
  }
  return at;
}

function note(
  { words, concept }: Candidate,
  sentence: number,
  scores: ReadonlyMap<string, number>,
  found: Map<string, Found>,
): void {
  const stems = words.flatMap(({ word }) => word.stems);
  const key = [...stems].sort().join(' ');
  const id = concept === undefined ? key : `${concept}|${key}`;
  const entry = found.get(id) ?? made(key, concept, words, scores);
  if (entry.count === 0) found.set(id, entry);
  entry.count += 1;
  if (sentence === -1) {
    entry.inTitle = true;
  } else if (entry.at.at(-1) !== sentence && entry.at.length < mostSentences) {
    entry.at.push(sentence);
  }
  const text = shown(words);
  entry.texts.set(text, (entry.texts.get(text) ?? 0) + 1);
}

function made(
  key: string,
  concept: string | undefined,
  words: readonly TaggedWord[],
  scores: ReadonlyMap<string, number>,
): Found {
  const rank = words.reduce((sum, { word }) => sum + (scores.get(word.root) ?? 0.5), 0);
  const specificity = words.reduce((sum, { word }) => sum + word.specificity, 0) / words.length;
  return { key, concept, texts: new Map(), at: [], count: 0, weight: rank * specificity, inTitle: false };
}

/** Names as they are written; other words without the capital that a sentence begins with. */
function shown(words: readonly TaggedWord[]): string {
  return words.map(({ text, tag, word }) => (tag === 'p' ? text : word.lower)).join(' ');
}

/** By their salience: 1 for the weightiest of the page. */
function weighed(found: readonly Found[]): (Found & { salience: number })[] {
  const weights = found.map((each) => each.weight * Math.sqrt(each.count) * (each.inTitle ? titleWeight : 1));
  const most = weights.reduce((high, weight) => Math.max(high, weight), 0) || 1;
  return found.map((each, index) => ({ ...each, salience: (weights[index] as number) / most }));
}

function kept(
  found: readonly (Found & { salience: number })[],
  all: readonly string[],
  version: number,
): Terms {
  const ordered = [...found].sort((a, b) => b.salience - a.salience || (a.key < b.key ? -1 : 1));
  const sentences: string[] = [];
  const places = new Map<number, number>();
  const phrases: PhraseInPage[] = [];
  for (const [index, each] of ordered.entries()) {
    if (index >= mostPhrases && each.concept === undefined) continue;
    const at = each.at.map((sentence) => {
      const known = places.get(sentence);
      if (known !== undefined) return known;
      places.set(sentence, sentences.length);
      sentences.push(all[sentence] ?? '');
      return sentences.length - 1;
    });
    phrases.push({
      key: each.key,
      ...(each.concept === undefined ? {} : { concept: each.concept }),
      text: mostFrequent(each.texts),
      salience: Math.round(each.salience * 1000) / 1000,
      at,
      count: each.count,
    });
  }
  return { version, phrases, sentences };
}

function mostFrequent(texts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of texts) {
    if (count > most || (count === most && text < best)) [best, most] = [text, count];
  }
  return best;
}
