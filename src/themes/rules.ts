/** The owner's corrections of themes, as `.career/themes.yaml` holds them: what belongs together, and what is hidden. */
import type { Mapping, Value } from '../core/value.ts';
import { folded } from '../core/reading.ts';
import { isList, isMapping, ownValue } from '../core/value.ts';
import type { ThemeRules } from './theme.ts';

/** Reads `{merge: {LABEL: [WORD]}, hide: [WORD]}`; what has another shape counts for nothing. */
export function readRules(data: Mapping): ThemeRules {
  const merge = data['merge'];
  return {
    merge: Object.fromEntries(
      Object.entries(isMapping(merge) ? merge : {})
        .map(([label, words]) => [label, wordsIn(words)] as const)
        .filter(([label, words]) => label.trim() !== '' && words.length > 0),
    ),
    hide: wordsIn(data['hide']),
  };
}

/** The words that a label has once these belong to it too, each once, in their order. */
export function mergedWords(rules: ThemeRules, label: string, words: readonly string[]): readonly string[] {
  return distinct([...(ownValue(rules.merge, labelIn(rules, label)) ?? []), ...words]);
}

/** The label as the rules spell it, where they know it. */
export function labelIn({ merge }: ThemeRules, label: string): string {
  return Object.keys(merge).find((known) => folded(known) === folded(label)) ?? label.trim();
}

export function hiddenWords({ hide }: ThemeRules, words: readonly string[]): readonly string[] {
  return distinct([...hide, ...words]);
}

/** The words that are not among others; case does not count. */
export function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const gone = new Set(others.map(folded));
  return words.filter((word) => !gone.has(folded(word)));
}

function wordsIn(value: Value | undefined): readonly string[] {
  const words = (isList(value) ? value : [value]).flatMap((word) =>
    typeof word === 'string' || typeof word === 'number' ? [String(word).trim()] : [],
  );
  return distinct(words.filter((word) => word !== ''));
}

function distinct(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const isNew = !seen.has(folded(word));
    seen.add(folded(word));
    return isNew;
  });
}
