/** Everything that pages have in common, with all wordings of one thing brought together. */
import { emptyNouns } from './empty-words.ts';
import type { Group } from './groups.ts';
import { grouped, pagesOf } from './groups.ts';
import { joinByRule, joinNested, joinSpellings } from './joined.ts';
import { keyOfWords } from './keys.ts';
import { templateSentences } from './template.ts';
import type { Lexicon, TermedPage, ThemeRules } from './theme.ts';
import { wordBook } from './word-book.ts';

export interface Candidate {
  readonly name: string;
  readonly group: Group;
  /** Salience by page. */
  readonly entries: ReadonlyMap<number, number>;
  readonly specificity: number;
  readonly isName: boolean;
  readonly stems: ReadonlySet<string>;
}

interface Asked {
  readonly lexicon: Lexicon;
  readonly rules: ThemeRules;
  /** Names of people, who are no themes. */
  readonly people: readonly string[];
}

/** @param pages in date order */
export function candidatesOf(pages: readonly TermedPage[], { lexicon, rules, people }: Asked): Candidate[] {
  const book = wordBook(lexicon);
  const keyOf = (words: string): string => keyOfWords(words, book);
  const hidden = rules.hide.map((words) => keyOf(words).split(' ')).filter(([first]) => first !== '');
  const names = new Set(people.flatMap((name) => keyOf(name).split(' ')));
  const isHidden = (key: string): boolean => {
    const stems = key.split(' ');
    return (
      names.has(key) ||
      stems.every((stem) => names.has(stem)) ||
      hidden.some((each) => each.every((stem) => stems.includes(stem)))
    );
  };
  const isTemplate = templateSentences(pages);
  const groups = grouped({
    pages,
    isTemplate: (_page, sentence) => isTemplate(sentence),
    isHidden,
    tagKey: keyOf,
  });
  joinSpellings(groups);
  joinByRule(groups, rules.merge, keyOf);
  joinNested(groups);
  return [...groups].map(([name, group]) => {
    const entries = pagesOf(group);
    const text = group.postings[0]?.text.toLowerCase() ?? '';
    const words = text.split(/[\s_/-]+/).map(book);
    const specificity = words.reduce((sum, word) => sum + word.specificity, 0) / Math.max(1, words.length);
    const isName = group.isTag || group.label !== undefined || group.isConcept || !emptyNouns.has(text);
    return { name, group, entries, specificity, isName, stems: new Set(group.key.split(' ')) };
  });
}
