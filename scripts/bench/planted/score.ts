/** Holds what is shown of a journal against what was hidden in it. */
import type { Theme } from '../../../src/themes/theme.ts';
import type { Planted, Truth } from './plant.ts';

/** One of several variants has to name the theme; those further down are seldom read. */
const variantsRead = 5;
/** Entries that are shown and entries that were planted have to agree so far. */
const agreement = 0.4;

export interface Match {
  readonly truth: Truth;
  /** The shown theme that names it and agrees best with its entries, if any agrees well enough. */
  readonly theme: Theme | null;
  /** Whether any shown theme names it, and whether any agrees with its entries, each by itself. */
  readonly isNamed: boolean;
  /** Whether a theme that names it is mostly about it, however little of it is covered. */
  readonly isShown: boolean;
  readonly isCovered: boolean;
  /** Of the entries of `theme`, and of those planted; 0 where there is none. */
  readonly precision: number;
  readonly recall: number;
  /** The sentences that `theme` saw the entry of, and those that it did not. */
  readonly seen: readonly string[];
  readonly missed: readonly string[];
}

export function matchesIn({ pages, truths }: Planted, shown: readonly Theme[]): readonly Match[] {
  return truths.map((truth) => {
    const planted = new Set(pages.filter((_, index) => truth.presence[index]).map(({ path }) => path));
    const rated = shown.map((theme) => ({
      theme,
      isNamed: names(theme, truth.words),
      ...agreementOf(theme, planted),
    }));
    const [best] = rated
      .filter(({ isNamed, f1 }) => isNamed && f1 >= agreement)
      .toSorted((one, other) => other.f1 - one.f1);
    const { precision = 0, recall = 0 } = best ?? {};
    const paths = new Set(best?.theme.paths);
    const sentences = [...truth.sentences].flatMap(([page, own]) =>
      own.map((sentence) => ({ sentence, isSeen: paths.has(pages[page]?.path ?? '') })),
    );
    return {
      truth,
      theme: best?.theme ?? null,
      isNamed: rated.some(({ isNamed }) => isNamed),
      isShown: rated.some(({ isNamed, precision: own }) => isNamed && own >= 0.5),
      isCovered: rated.some(({ f1 }) => f1 >= agreement),
      precision,
      recall,
      seen: sentences.filter(({ isSeen }) => isSeen).map(({ sentence }) => sentence),
      missed: sentences.filter(({ isSeen }) => !isSeen).map(({ sentence }) => sentence),
    };
  });
}

function names({ label, variants }: Theme, words: readonly string[]): boolean {
  return [label, ...variants.slice(0, variantsRead).map(({ text }) => text)].some((text) => {
    const lower = text.toLowerCase().replaceAll('’', "'");
    return words.some((word) => lower === word || new RegExp(`(?:^|[^a-z])${word}`).test(lower));
  });
}

function agreementOf(
  { paths }: Theme,
  planted: ReadonlySet<string>,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const both = paths.filter((path) => planted.has(path)).length;
  const precision = both / Math.max(1, paths.length);
  const recall = both / Math.max(1, planted.size);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function isRise({ trend }: Pick<Theme, 'trend'>): boolean {
  return trend === 'rising' || trend === 'new';
}
