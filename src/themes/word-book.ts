/** What is known of each word: its place in general English, its class, and what its variants share. */
import { mannersOf } from './manners.ts';
import { inflectionStem } from './stem.ts';
import type { Lexicon } from './theme.ts';

export interface Word {
  readonly lower: string;
  /** As in the lexicon's file; for a word that it does not have, by its ending. */
  readonly letter: string;
  /** Place by frequency; the lexicon's size for a word that it does not have. */
  readonly rank: number;
  readonly isKnown: boolean;
  /** log rank / log size: near 0 for the most frequent words, 1 for those beyond the lexicon. */
  readonly specificity: number;
  /** The stems of its parts as inflections share them, without hyphens and in one spelling. */
  readonly stems: readonly string[];
  /** Those as one text. */
  readonly stem: string;
  /** What it says of the words beside it, see `manners.ts`. */
  readonly manners: number;
}

/** Looks words up, each once. */
export type WordBook = (lower: string) => Word;

const books = new WeakMap<Lexicon, WordBook>();

/** More words than anybody uses; a hostile page makes no more than these. */
const mostKept = 200_000;

export function wordBook(lexicon: Lexicon): WordBook {
  const made = books.get(lexicon);
  if (made !== undefined) return made;
  const kept = new Map<string, Word>();
  const book: WordBook = (lower) => {
    const known = kept.get(lower);
    if (known !== undefined) return known;
    if (kept.size > mostKept) kept.clear();
    const word = lookUp(lower, lexicon);
    kept.set(lower, word);
    return word;
  };
  books.set(lexicon, book);
  return book;
}

function lookUp(lower: string, lexicon: Lexicon): Word {
  const rank = lexicon.rank(lower);
  const parts = lower.includes('-') ? lower.split('-') : [lower];
  const stems = parts.map((part) => inflectionStem(spelling(part, lexicon)));
  const isCompound = parts.length > 1 && rank === undefined;
  const letter = rank === undefined ? byEnding(lower, parts, lexicon) : lexicon.letterAt(rank);
  return {
    lower,
    letter,
    rank: rank ?? lexicon.size,
    isKnown: rank !== undefined,
    specificity: isCompound
      ? parts.reduce((sum, part) => sum + specificity(lexicon.rank(part), lexicon), 0) / parts.length
      : specificity(rank, lexicon),
    stems,
    stem: stems.join('-'),
    manners: mannersOf(lower, letter),
  };
}

function specificity(rank: number | undefined, { size }: Lexicon): number {
  return rank === undefined ? 1 : Math.min(1, Math.log(rank + 1) / Math.log(size));
}

/** The class of a word that the lexicon does not have; a compound is what its last part is. */
function byEnding(word: string, parts: readonly string[], lexicon: Lexicon): string {
  if (/^\d/.test(word)) return 'C';
  const last = parts.at(-1) ?? word;
  if (parts.length > 1) {
    const rank = lexicon.rank(last);
    const letter = rank === undefined ? 'N' : lexicon.letterAt(rank);
    return letter === 'D' || letter === 'd' || letter === 'G' ? 'J' : letter === 'F' ? 'N' : letter;
  }
  if (word.includes("'")) return 'F';
  if (word.endsWith('ly')) return 'R';
  if (word.endsWith('ing')) return 'g';
  if (/[^e]ed$/.test(word)) return 'd';
  if (/(?:able|ible|ous|ive|ful|less|ical|ish)$/.test(word)) return 'J';
  return /[^s]s$/.test(word) ? 'S' : 'N';
}

/** British and American endings, where the other form is a word of the lexicon and this may not be. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/our(s|ed|ing|al|ful|able|ite|ites)?$/, 'or$1'],
  [/([^aeiou])re(s|d)?$/, '$1er$2'],
  [/(?<=[a-z]{3}[aeiou])ll(ed|ing|er|ers)$/, 'l$1'],
  [/ence(s)?$/, 'ense$1'],
  [/ogue(s)?$/, 'og$1'],
  [/mme(s)?$/, 'm$1'],
];

/** What any of them ends in. */
const mayDiffer =
  /(?:[iy]s(?:e|ed|es|er|ers|ing|ation|ations)|our(?:s|ed|ing|al|ful|able|ites?)?|re[sd]?|ll(?:ed|ing|er|ers)|ences?|ogues?|mmes?)$/;

/** One spelling for the two: the American one, which the lexicon has throughout. */
function spelling(word: string, lexicon: Lexicon): string {
  if (word.length < 5 || !mayDiffer.test(word)) return word;
  const own = lexicon.rank(word) ?? Infinity;
  for (const [ending, instead] of spellings) {
    if (!ending.test(word)) continue;
    const other = word.replace(ending, instead);
    if ((lexicon.rank(other) ?? Infinity) < own) return other;
  }
  return word;
}
