/** What one page is about, by itself: its phrases, how much each matters, and the sentences that they stand in. */
import type { Concepts, Wording } from './concepts.ts';
import { isFormOf, noConcepts } from './concepts.ts';
import { drawerOf } from './form.ts';
import type { PageWords } from './page-words.ts';
import { pageWords } from './page-words.ts';
import { sharedPlaces, sharedText } from './shared.ts';
import type { TaggedWord } from './tagged-word.ts';
import type { Lexicon, PhraseInPage, Prose, Terms } from './theme.ts';
import type { WordBook } from './word-book.ts';
import { wordBook } from './word-book.ts';

/** To be raised with every change after which some text gives other terms. */
const edition = 4;

/** Terms of another version were worked out by other rules or with another list of concepts. */
export function termsVersion(concepts: Concepts = noConcepts): number {
  return edition * 0x40000000 + concepts.version;
}

/** Of a page's phrases, so many are kept, the weightiest first; states and the like are kept beyond them. */
const mostPhrases = 80;
const longestPhrase = 3;
/** Of a phrase's sentences in a page, so many are kept. */
const mostSentences = 4;
/** Standing in the title counts as much as so many times in the text. */
const titleWeight = 5;

interface Found {
  readonly key: string;
  readonly concept: string | undefined;
  /** As written, with how often; the first alone has a place of its own, as most have no other. */
  readonly text: string;
  readonly others: string[];
  readonly at: number[];
  readonly weight: number;
  count: number;
  inTitle: boolean;
  /** 1 for the weightiest of the page. */
  salience: number;
}

/**
 * Works out one page alone, so that its outcome holds for as long as the page does.
 *
 * @param concepts wordings that are looked for wherever they stand, whatever class of words they are
 */
export function termsOf(prose: Prose, lexicon: Lexicon, concepts: Concepts = noConcepts): Terms {
  const { title, sentences } = prose;
  const book = wordBook(lexicon);
  const page = pageWords([title, ...sentences], book);
  const found: Finding = { page, byId: new Map() };
  for (const [index, words] of page.sentences.entries()) {
    findPhrases(words, index - 1, found);
    findWordings(words, index - 1, concepts, book, found);
  }
  const all = [...found.byId.values()];
  weigh(all);
  return kept(all, sentences);
}

interface Finding {
  readonly page: PageWords;
  readonly byId: Map<string, Found>;
}

/** Notes each noun, and each run of words in a noun phrase that ends in one and says something. */
function findPhrases(words: readonly TaggedWord[], sentence: number, found: Finding): void {
  for (let last = 0; last < words.length; last += 1) {
    if (!(words[last] as TaggedWord).isHead) continue;
    const end = last + 1;
    note(words, last, end, undefined, sentence, found);
    for (let start = last - 1; start >= 0 && start > last - longestPhrase; start -= 1) {
      const first = words[start] as TaggedWord;
      if (!first.isWithin) break;
      if (first.isStart) note(words, start, end, undefined, sentence, found);
    }
  }
}

/** Notes wordings of concepts, the longest at each place. */
function findWordings(
  words: readonly TaggedWord[],
  sentence: number,
  { byFirst }: Concepts,
  book: WordBook,
  found: Finding,
): void {
  if (byFirst.size === 0) return;
  for (let start = 0; start < words.length; start += 1) {
    const { word } = words[start] as TaggedWord;
    const wordings = byFirst.get(word.stems[0] as string);
    if (wordings === undefined) continue;
    for (const { stems, concept, forms } of wordings) {
      const end = endOf(stems, words, start);
      if (end === -1 || (forms.length > 0 && !isFormOf(word, forms, book))) continue;
      note(words, start, end, concept, sentence, found);
      break;
    }
  }
}

/** One after the last word of a wording that begins at a place; -1 where it does not. */
function endOf(stems: Wording['stems'], words: readonly TaggedWord[], start: number): number {
  let at = start;
  for (let next = 0; next < stems.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.tag === '.') return -1;
    for (const part of word.word.stems) {
      if (part !== stems[next]) return -1;
      next += 1;
    }
  }
  return at;
}

/** Counts one place of the phrase that the words from `start` up to `end` are. */
function note(
  words: readonly TaggedWord[],
  start: number,
  end: number,
  concept: string | undefined,
  sentence: number,
  { page, byId }: Finding,
): void {
  const key = keyOf(words, start, end);
  const id = concept === undefined ? key : `${concept}|${key}`;
  const text = shown(words, start, end);
  let entry = byId.get(id);
  if (entry === undefined) {
    const weight = weightOf(words, start, end, page);
    entry = { key, concept, text, others: [], at: [], weight, count: 0, inTitle: false, salience: 0 };
    byId.set(id, entry);
  } else if (text !== entry.text || entry.others.length > 0) entry.others.push(text);
  entry.count += 1;
  if (sentence === -1) {
    entry.inTitle = true;
  } else if (entry.at.at(-1) !== sentence && entry.at.length < mostSentences) {
    entry.at.push(sentence);
  }
}

/** The stems in a fixed order: most phrases have one word or two, and there are many. */
function keyOf(words: readonly TaggedWord[], start: number, end: number): string {
  const first = (words[start] as TaggedWord).word;
  if (end === start + 1 && first.stems.length === 1) return first.stem;
  const second = words[start + 1]?.word;
  if (end === start + 2 && first.stems.length === 1 && second?.stems.length === 1) {
    return first.stem < second.stem ? `${first.stem} ${second.stem}` : `${second.stem} ${first.stem}`;
  }
  const stems: string[] = [];
  for (let at = start; at < end; at += 1) stems.push(...(words[at] as TaggedWord).word.stems);
  return stems.sort().join(' ');
}

/** Where a word was no part of the ranking, as a verb or a participle, it counts half of the average. */
const unranked = 0.5;

function weightOf(words: readonly TaggedWord[], start: number, end: number, page: PageWords): number {
  let [rank, specificity] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const { word } = words[at] as TaggedWord;
    rank += page.score(word) ?? unranked;
    specificity += word.specificity;
  }
  return (rank * specificity) / (end - start);
}

function shown(words: readonly TaggedWord[], start: number, end: number): string {
  let text = (words[start] as TaggedWord).shown;
  for (let at = start + 1; at < end; at += 1) text += ` ${(words[at] as TaggedWord).shown}`;
  return text;
}

function weigh(found: readonly Found[]): void {
  let most = 0;
  for (const each of found) {
    each.salience = each.weight * Math.sqrt(each.count) * (each.inTitle ? titleWeight : 1);
    most = Math.max(most, each.salience);
  }
  for (const each of found) each.salience = Math.round((1000 * each.salience) / (most || 1)) / 1000;
}

function kept(found: readonly Found[], all: readonly string[]): Terms {
  const ordered = found.toSorted((a, b) => b.salience - a.salience || (a.key < b.key ? -1 : 1));
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
      key: sharedText(each.key),
      concept: each.concept,
      text: sharedText(mostFrequent(each)),
      salience: each.salience,
      at: sharedPlaces(at),
      count: each.count,
    });
  }
  return { phrases, sentences, drawers: sentences.map((sentence) => drawerOf(sentence)) };
}

function mostFrequent({ text, others, count }: Found): string {
  if (others.length === 0) return text;
  const counts = new Map([[text, count - others.length]]);
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  let [best, most] = ['', 0];
  for (const [each, times] of counts) {
    if (times > most || (times === most && each < best)) [best, most] = [each, times];
  }
  return best;
}
