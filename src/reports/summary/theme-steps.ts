/** Themes with what was done about them: steps and asks on each, and whether it goes round without one being closed. */
import type { CivilDate } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { pageIdOf } from '../../core/item-page.ts';
import { latePattern } from '../../core/late-pattern.ts';
import { oldestFirst } from '../../core/ledgers.ts';
import { isLoop } from '../../core/loop.ts';
import { folded } from '../../core/reading.ts';
import type { Theme } from '../../themes/theme.ts';
import type { Material } from './material.ts';
import { isOfPeriod, lastWord } from './material.ts';
import type { ThemeMonth } from './theme-months.ts';
import { monthsOf } from './theme-months.ts';

export interface SummaryTheme extends Theme {
  /** Steps and asks on it that were set or spoken of in the period, and how many of them were done or answered. */
  readonly steps: number;
  readonly done: number;
  /** In four of the last six entries, and no step on it was closed meanwhile. */
  readonly isLoop: boolean;
  /** From the first entry of the period to the last, none left out. */
  readonly months: readonly ThemeMonth[];
}

/** Entries that the loop looks back on. */
const window = 6;

export function themesWithSteps(themes: readonly Theme[], material: Material): readonly SummaryTheme[] {
  const all = worded(material);
  return themes.map((theme) => withSteps(theme, those(all, theme), material));
}

/** One theme with all steps and asks on it, open or not, oldest first. */
export function themeAndSteps(
  theme: Theme,
  material: Material,
): { readonly theme: SummaryTheme; readonly steps: readonly LedgerItem[] } {
  const own = those(worded(material), theme);
  return { theme: withSteps(theme, own, material), steps: oldestFirst(own) };
}

function withSteps(theme: Theme, own: readonly LedgerItem[], { period, shown }: Material): SummaryTheme {
  const since: CivilDate = shown.at(-window)?.date ?? period.since;
  const steps = own.filter((item) => isOfPeriod(item, period));
  const [recent, of] = theme.recent;
  const paths = new Set(theme.paths);
  return {
    ...theme,
    steps: steps.length,
    done: steps.filter(isDone).length,
    isLoop: isLoop({
      theme: theme.label,
      entries: Array.from({ length: of }, (_, index) => index < recent),
      steps: own.map((item) => ({ isClosed: isClosed(item) && lastWord(item) >= since })),
    }),
    months: monthsOf(
      shown,
      shown.filter(({ path }) => paths.has(path)),
    ),
  };
}

/** A step or ask with its words and the tags of its page, as they are looked through. */
interface Worded {
  readonly item: LedgerItem;
  readonly words: string;
  readonly tags: ReadonlySet<string>;
}

function worded({ ledgers, pages }: Material): readonly Worded[] {
  const tags = new Map(pages.map((page) => [page.id, page.tags]));
  return [...ledgers.commit, ...ledgers.ask].map((item) => ({
    item,
    words: ` ${plain(item.text)} `,
    tags: new Set(tags.get(pageIdOf(item.id) ?? '')?.map(plain)),
  }));
}

/** A step is on a theme when its words hold one of the theme's, or when it comes from a page with that tag. */
function those(all: readonly Worded[], { isTag, variants }: Theme): readonly LedgerItem[] {
  const wordings = variants.map(({ text }) => plain(text));
  return all.flatMap(({ item, words, tags }) =>
    wordings.some((wording) => words.includes(` ${wording} `) || (isTag && tags.has(wording))) ? [item] : [],
  );
}

function plain(text: string): string {
  return folded(text.replaceAll(betweenWords(), ' '));
}

/** One that was let go is closed, and was not done. */
function isDone({ state }: LedgerItem): boolean {
  return state === 'done' || state === 'answered';
}

function isClosed({ state }: LedgerItem): boolean {
  return state !== 'open' && state !== 'moving';
}

const betweenWords = latePattern(String.raw`[^\p{L}\p{N}-]+`, 'gu');
