/** How near found phrases and themes come to those that authors have named, by one rule for whoever found them. */
import { stem } from '../../src/themes/stem.ts';

/** What a keyphrase is compared by: the Porter stems of its words, split at blanks. */
export function phraseKey(phrase: string): string {
  return phrase.toLowerCase().trim().split(/\s+/).map(stem).join(' ');
}

/**
 * F1 of the first `cut` phrases, those with one key counted once before the cut; all gold keys are in the recall.
 *
 * @returns from 0 to 1
 */
export function keyphraseF1(found: readonly string[], gold: readonly string[], cut: number): number {
  const wanted = new Set(gold.map(phraseKey));
  const top = [...new Set(found.map(phraseKey))].slice(0, cut);
  const hits = top.filter((key) => wanted.has(key)).length;
  return hits === 0 ? 0 : (2 * hits) / (top.length + wanted.size);
}

/** A tag with the paths of the entries that have it. */
export interface Tagged {
  readonly tag: string;
  readonly paths: ReadonlySet<string>;
}

interface TaggedEntry {
  readonly path: string;
  readonly date: string;
  readonly tags: readonly string[];
}

const [mostTags, fewestEntries, largestShare] = [20, 3, 0.6];

/** The up to 20 most used tags, each in at least 3 entries of 3 dates and in at most 60 % of the entries. */
export function goldTags(entries: readonly TaggedEntry[]): Tagged[] {
  const byTag = new Map<string, TaggedEntry[]>();
  for (const entry of entries) {
    for (const tag of new Set(entry.tags.map((each) => each.toLowerCase()))) {
      byTag.set(tag, [...(byTag.get(tag) ?? []), entry]);
    }
  }
  return [...byTag]
    .filter(([, own]) => own.length >= fewestEntries && own.length <= largestShare * entries.length)
    .filter(([, own]) => new Set(own.map(({ date }) => date)).size >= fewestEntries)
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, mostTags)
    .map(([tag, own]) => ({ tag, paths: new Set(own.map(({ path }) => path)) }));
}

/** A theme as far as it is compared: its label first, then its variants. */
export interface Named {
  readonly names: readonly string[];
  readonly paths: readonly string[];
}

export interface TagScores {
  /** Mean over the tags of the F1 of entry sets, matched one to one, the nearest first. */
  readonly coverage: number;
  /** Share of the tags that equal or stand in some label. */
  readonly labels: number;
  /** Share that one theme both names, in its label or one of 5 variants, and matches with an F1 of .4. */
  readonly joint: number;
}

const [mostVariants, nearEnough] = [5, 0.4];

export function tagScores(gold: readonly Tagged[], themes: readonly Named[]): TagScores {
  const f1 = gold.map(({ paths }) =>
    themes.map((theme) => {
      const hits = theme.paths.filter((path) => paths.has(path)).length;
      return hits === 0 ? 0 : (2 * hits) / (theme.paths.length + paths.size);
    }),
  );
  const pairs = f1.flatMap((row, tag) => row.map((value, theme) => ({ value, tag, theme })));
  pairs.sort((a, b) => b.value - a.value);
  const [usedTags, usedThemes] = [new Set<number>(), new Set<number>()];
  let covered = 0;
  for (const { value, tag, theme } of pairs) {
    if (usedTags.has(tag) || usedThemes.has(theme)) continue;
    usedTags.add(tag);
    usedThemes.add(theme);
    covered += value;
  }
  const labelled = gold.filter(({ tag }) =>
    themes.some(({ names }) => names[0] !== undefined && holds(names[0], tag)),
  );
  const joint = gold.filter(({ tag }, row) =>
    themes.some(
      ({ names }, column) =>
        (f1[row]?.[column] ?? 0) >= nearEnough &&
        names.slice(0, 1 + mostVariants).some((name) => holds(name, tag)),
    ),
  );
  const share = (count: number): number => count / Math.max(1, gold.length);
  return { coverage: share(covered), labels: share(labelled.length), joint: share(joint.length) };
}

/** Whether the words of a tag stand in a name, in a row, by their stems, however both are written: apart, with hyphens, as one. */
function holds(name: string, tag: string): boolean {
  const wanted = wordsIn(tag);
  const [stems, whole] = [wanted.map(stem).join(''), stem(wanted.join(''))];
  const words = wordsIn(name);
  return words.some((_, start) =>
    words.slice(start).some((__, more) => {
      const run = words.slice(start, start + more + 1);
      return run.map(stem).join('') === stems || stem(run.join('')) === whole;
    }),
  );
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
