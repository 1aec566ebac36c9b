/** A page's terms as a line of text and back: the large journals of many years have a hundred thousands of phrases. */
import { sharedPlaces, sharedText } from './shared.ts';
import type { PhraseInPage, Terms } from './theme.ts';

/** Saliences have three digits behind the point. */
const scale = 1000;

/**
 * What is as it is in most phrases takes no room: `texts` has 0 for a phrase that is written as its key, and `concepts`
 * only those that are wordings of one. `numbers` holds salience, count and how many places follow, then these.
 */
type Lists = readonly [
  keys: readonly string[],
  texts: readonly (string | 0)[],
  concepts: Readonly<Record<string, string>>,
  numbers: readonly number[],
  drawers: readonly number[],
];

/** Two pieces of JSON with a tab between them; the sentences are only parsed when one is looked at. */
export function termsLine({ phrases, sentences, drawers }: Terms): string {
  const keys: string[] = [];
  const texts: (string | 0)[] = [];
  const concepts: Record<string, string> = {};
  const numbers: number[] = [];
  for (const { key, concept, text, salience, at, count } of phrases) {
    if (concept !== undefined) concepts[keys.length] = concept;
    keys.push(key);
    texts.push(text === key ? 0 : text);
    numbers.push(Math.round(scale * salience), count, at.length, ...at);
  }
  const lists: Lists = [keys, texts, concepts, numbers, drawers];
  return `${JSON.stringify(lists)}\t${JSON.stringify(sentences)}`;
}

/** The terms that a line holds; undefined where it does not read as it should. */
export function termsIn(line: string): Terms | undefined {
  const tab = line.indexOf('\t');
  const lists = listIn(line.slice(0, tab)) as Lists | undefined;
  if (lists === undefined || lists.length !== 5 || tab === -1) return undefined;
  const [keys, texts, concepts, numbers, drawers] = lists;
  let next = 0;
  const phrases = keys.map((written, index): PhraseInPage => {
    const key = sharedText(written);
    const text = texts[index] as string | 0;
    const count = numbers[next + 2] as number;
    const phrase = {
      key,
      concept: concepts[index],
      text: text === 0 ? key : sharedText(text),
      salience: (numbers[next] as number) / scale,
      at: sharedPlaces(numbers.slice(next + 3, next + 3 + count)),
      count: numbers[next + 1] as number,
    };
    next += 3 + count;
    return phrase;
  });
  let sentences: readonly string[] | undefined;
  return {
    phrases,
    drawers,
    get sentences() {
      return (sentences ??= (listIn(line.slice(tab + 1)) ?? []) as readonly string[]);
    },
  };
}

function listIn(json: string): readonly unknown[] | undefined {
  try {
    const list = JSON.parse(json) as unknown;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
