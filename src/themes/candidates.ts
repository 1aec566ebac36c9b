/** Everything that pages have in common, with all wordings of one thing brought together. */
import { emptyNouns, vagueAlone } from './empty-words.ts';
import type { Group } from './groups.ts';
import { grouped } from './groups.ts';
import { joinByRule, joinNested, joinSpellings } from './joined.ts';
import { keyOfWords } from './keys.ts';
import type { Presence } from './presence.ts';
import { presenceOf } from './presence.ts';
import { inflectionStem } from './stem.ts';
import { templateSentences } from './template.ts';
import type { Lexicon, TermedPage, ThemeRules } from './theme.ts';
import { wordBook } from './word-book.ts';

export interface Candidate {
  readonly name: string;
  readonly group: Group;
  readonly entries: Presence;
  readonly specificity: number;
  readonly isName: boolean;
  readonly stems: ReadonlySet<string>;
}

/** A common word in so large a share of the entries, `project` in a diary of projects, says nothing of any of them. */
const [mostlyPresent, rare] = [0.5, 0.75];

interface Asked {
  readonly lexicon: Lexicon;
  readonly rules: ThemeRules;
  /** Names of people, who are no themes. */
  readonly people: readonly string[];
  /** Of what stands in fewer places, nothing is wanted. */
  readonly fewest: number;
}

/** @param pages in date order */
export function candidatesOf(
  pages: readonly TermedPage[],
  { lexicon, rules, people, fewest }: Asked,
): Candidate[] {
  const book = wordBook(lexicon);
  const keyOf = (words: string): string => keyOfWords(words, book);
  const isHidden = hiddenBy(rules.hide, people, keyOf);
  const groups = grouped({ pages, templates: templateSentences(pages), isHidden, tagKey: keyOf });
  joinByRule(groups, rules.merge, keyOf);
  joinSpellings(groups, Math.min(2, fewest));
  for (const [name, { postings }] of groups) if (postings.length < fewest) groups.delete(name);
  const known = joinNested(groups);
  return [...groups].map(([name, group]) => {
    const entries = known.get(name) ?? presenceOf(group);
    const text = group.postings[0]?.text.toLowerCase() ?? '';
    const words = text.split(/[\s_/-]+/).map(book);
    const specificity = words.reduce((sum, word) => sum + word.specificity, 0) / Math.max(1, words.length);
    const isBroad = entries.pages.length > mostlyPresent * pages.length && specificity < rare;
    const isOwn = group.isTag || group.label !== undefined;
    const hasSentence = group.postings.some(({ phrase }) => (phrase?.at.length ?? 0) > 0);
    const isName =
      isOwn ||
      (hasSentence && (group.isConcept || !(isBroad || emptyNouns.has(text) || vagueAlone.has(text))));
    return {
      name,
      group,
      entries,
      specificity,
      isName,
      stems: new Set(group.key.split(' ')),
    };
  });
}

/** Whether a wording holds a word that is hidden, in any spelling, or is nothing but a name. */
function hiddenBy(
  hide: readonly string[],
  people: readonly string[],
  keyOf: (words: string) => string,
): (key: string, text: string) => boolean {
  const hidden = hide.map((words) => keyOf(words).split(' ')).filter(([first]) => first !== '');
  const letters = new Set(hide.map((words) => inOneWord(words.split(/\s+/))).filter((word) => word !== ''));
  const names = new Set(people.flatMap((name) => keyOf(name).split(' ')));
  if (hidden.length === 0 && names.size === 0) return () => false;
  const known = new Map<string, boolean>();
  const isAmong = (key: string): boolean => {
    const stems = key.split(' ');
    return (
      stems.every((stem) => names.has(stem)) ||
      hidden.some((each) => each.every((stem) => stems.includes(stem)))
    );
  };
  return (key, text) => {
    const found = known.get(key) ?? (isAmong(key) || runsOf(text).some((run) => letters.has(run)));
    known.set(key, found);
    return found;
  };
}

/** All words of a wording that stand in a row, each row as one word. */
function runsOf(text: string): string[] {
  const words = text.split(/[\s_/-]+/);
  return words.flatMap((_, start) =>
    words.slice(start).map((__, more) => inOneWord(words.slice(start, start + more + 1))),
  );
}

function inOneWord(words: readonly string[]): string {
  return inflectionStem(
    words
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
}
