/** All wordings of one thing over all pages, with the pages that hold it. */
import type { PhraseInPage, TermedPage } from './theme.ts';

/** Where a wording stands in a page: nowhere but among the tags, it has no phrase. */
export interface Posting {
  /** Index into the pages, which are in date order. */
  readonly page: number;
  readonly phrase: PhraseInPage | undefined;
  readonly text: string;
  readonly salience: number;
  /** A shorter wording that hardly ever stands by itself: it names nothing. */
  readonly isPart?: boolean;
}

export interface Group {
  /** Sorted stems of the wording that the group began with. */
  readonly key: string;
  readonly postings: Posting[];
  /** It holds a wording of a concept, so that verbs and adjectives may name it, too. */
  isConcept: boolean;
  isTag: boolean;
  /** Chosen by the owner, in their `merge` rules. */
  label?: string;
}

export type Groups = Map<string, Group>;

/** A tag is something that its owner has said the page is about. */
const tagSalience = 1;

/**
 * Less salience than this says that a page only mentions something. States may be told of in a word, but not in a page
 * of more than so many sentences.
 */
const [mentioned, longPage] = [0.02, 30];

export interface Grouping {
  readonly pages: readonly TermedPage[];
  /** For each page, which of its sentences stand in many pages. */
  readonly templates: readonly ReadonlySet<number>[];
  readonly isHidden: (key: string, text: string) => boolean;
  readonly tagKey: (tag: string) => string;
}

/** Puts the phrases and tags of all pages together by what they share. Those of one concept are one group. */
export function grouped({ pages, templates, isHidden, tagKey }: Grouping): Groups {
  const groups: Groups = new Map();
  const conceptOf = new Map<string, string>();
  for (const { terms } of pages) {
    for (const { key, concept } of terms.phrases) if (concept !== undefined) conceptOf.set(key, concept);
  }
  for (const [page, { terms, tags }] of pages.entries()) {
    const template = templates[page] as ReadonlySet<number>;
    for (const phrase of terms.phrases) {
      const { key, text, salience, at } = phrase;
      const isOwn = at.length === 0 || at.some((sentence) => !template.has(sentence));
      if (!isOwn || isHidden(key, text)) continue;
      const concept = conceptOf.get(key);
      if (salience < mentioned && (concept === undefined || terms.drawers.length > longPage)) continue;
      // A concept's wording that is a noun phrase, too, is found twice.
      if (concept !== undefined && phrase.concept === undefined) continue;
      const group = groupOf(concept === undefined ? key : `|${concept}`, key, groups);
      if (concept !== undefined) group.isConcept = true;
      group.postings.push({ page, phrase, text, salience });
    }
    for (const tag of tags) {
      const key = tagKey(tag);
      if (key === '' || isHidden(key, tag)) continue;
      const concept = conceptOf.get(key);
      const group = groupOf(concept === undefined ? key : `|${concept}`, key, groups);
      group.isTag = true;
      group.postings.push({ page, phrase: undefined, text: tag, salience: tagSalience });
    }
  }
  return groups;
}

function groupOf(name: string, key: string, groups: Groups): Group {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const made: Group = { key, postings: [], isConcept: false, isTag: false };
  groups.set(name, made);
  return made;
}

/** Adds what one group holds to another, as wordings of it or as no more than parts of its wordings. */
export function absorb(group: Group, other: Group, asPart = false): void {
  for (const posting of other.postings) group.postings.push(asPart ? { ...posting, isPart: true } : posting);
  group.isConcept ||= other.isConcept;
  group.isTag ||= other.isTag;
}
