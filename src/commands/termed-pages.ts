/** Finds themes in entries, with their owner's corrections; what was worked out of a page before is recalled. */
import type { Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { Ledgers } from '../core/ledgers.ts';
import type { PageWork, Recall } from '../core/ports.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import type { ComparedTheme } from '../themes/compared.ts';
import { comparedThemes } from '../themes/compared.ts';
import type { Concepts } from '../themes/concepts.ts';
import { conceptsFrom } from '../themes/concepts.ts';
import { lexiconFrom } from '../themes/lexicon.ts';
import { themeNamed } from '../themes/named.ts';
import { proseOf } from '../themes/prose.ts';
import type { RecurringOptions } from '../themes/recurring.ts';
import { recurringThemes } from '../themes/recurring.ts';
import { termsIn, termsLine } from '../themes/terms-line.ts';
import { termsOf, termsVersion } from '../themes/terms.ts';
import type { Lexicon, TermedPage, Terms, Theme } from '../themes/theme.ts';
import type { ThemeSources } from './theme-sources.ts';

export interface ThemeFinder {
  /** The most telling first. @param pages all pages up to the period's end */
  recurring(pages: readonly Entry[], period: Period, count: number): readonly Theme[];
  /** Those of several periods held against each other. @param pages up to the end of the last period */
  compared(
    themes: readonly Theme[],
    pages: readonly Entry[],
    periods: readonly Period[],
  ): readonly ComparedTheme[];
  /** One by any of its names, however few entries it is in, with every sentence. */
  named(name: string, pages: readonly Entry[], period: Period): Theme | undefined;
}

/** @param ledgers those of all entries, whether or not they are to be seen: whoever is named there is no theme */
export function themeFinder(
  { concepts: text, rules, english: words }: ThemeSources,
  recall: Recall,
  sets: readonly PromptSet[],
  ledgers: Ledgers,
): ThemeFinder {
  const concepts = conceptsFrom(text);
  // Thirty thousand words, which are of no use where every page is known.
  let lexicon: Lexicon | undefined;
  const english = (): Lexicon => (lexicon ??= lexiconFrom(words()));
  const work = termsWork(concepts, english, sets);
  const termed = (pages: readonly Entry[]): readonly TermedPage[] =>
    recall
      .outcomes(work, pages)
      .map((terms, index) => pageOf(pages[index], terms))
      .filter((page) => page !== undefined);
  const people = peopleIn(ledgers);
  const options = (period: Period): Omit<RecurringOptions, 'count'> => ({
    lexicon: english(),
    period,
    rules,
    people,
  });
  return {
    recurring: (pages, period, count) =>
      recall.across(
        { name: 'themes', version: JSON.stringify([work.version, period, count, rules, people]) },
        pages,
        () => recurringThemes(termed(pages), { ...options(period), count }),
      ),
    compared(themes, pages, periods) {
      const wordings = themes.map((theme) => [theme.label, ...theme.variants.map((each) => each.text)]);
      return recall.across(
        { name: 'themes', version: JSON.stringify([work.version, wordings, periods, rules, people]) },
        pages,
        () => comparedThemes(themes, termed(pages), periods, { lexicon: english(), rules, people }),
      );
    },
    named: (name, pages, period) => themeNamed(name, termed(pages), options(period)),
  };
}

function pageOf(entry: Entry | undefined, terms: Terms): TermedPage | undefined {
  if (entry === undefined) return undefined;
  const { id, path, date, tags } = entry;
  return { id, path, date, tags, terms };
}

/** What a page comes to depends on which of its answers could be picked, and so on the sets too. */
function termsWork(concepts: Concepts, english: () => Lexicon, sets: readonly PromptSet[]): PageWork<Terms> {
  const byId = new Map(sets.map((set) => [set.id, set]));
  return {
    name: 'terms',
    version: JSON.stringify([termsVersion(concepts), sets.map(({ id, questions }) => [id, questions])]),
    outcome(entry) {
      const prose = proseOf(entry, (set, id) =>
        byId.get(set)?.questions.find((question) => question.id === id),
      );
      return termsOf(prose, english(), concepts);
    },
    line: { write: termsLine, read: termsIn },
  };
}

/** Names count as people, not as themes. */
function peopleIn({ people, ask }: Ledgers): readonly string[] {
  const asked = ask.flatMap(({ fields }) => (typeof fields['whom'] === 'string' ? [fields['whom']] : []));
  return [...new Set([...people.map(({ text }) => text), ...asked])];
}
