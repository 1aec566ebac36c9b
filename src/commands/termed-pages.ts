/** Pages with what themes are found in, and what their owner has corrected. */
import type { Journal } from '../app.ts';
import type { Entry } from '../core/entry.ts';
import { ledgersOf } from '../core/ledgers.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import { conceptsFrom } from '../themes/concepts.ts';
import { lexiconFrom } from '../themes/lexicon.ts';
import { proseOf } from '../themes/prose.ts';
import type { RecurringOptions } from '../themes/recurring.ts';
import { readRules } from '../themes/rules.ts';
import { termsOf } from '../themes/terms.ts';
import type { TermedPage } from '../themes/theme.ts';

/** What finding themes takes besides pages. */
export interface ThemeGround {
  readonly options: Pick<RecurringOptions, 'lexicon' | 'rules' | 'people'>;
  termed(entries: readonly Entry[]): readonly TermedPage[];
}

/** @throws Failure `disk`, `unreadable` where the corrections cannot be read */
export async function themeGround(
  { words, corrections }: Pick<Journal, 'words' | 'corrections'>,
  entries: readonly Entry[],
  sets: readonly PromptSet[],
): Promise<ThemeGround> {
  const lexicon = lexiconFrom(words.english());
  const concepts = conceptsFrom(words.concepts());
  const rules = readRules(await corrections.read());
  const byId = new Map(sets.map((set) => [set.id, set]));
  const termed = new Map<Entry, TermedPage>();
  return {
    options: { lexicon, rules, people: peopleIn(entries) },
    termed: (pages) =>
      pages.map((entry) => {
        const known = termed.get(entry);
        if (known !== undefined) return known;
        const prose = proseOf(entry, (set, id) =>
          byId.get(set)?.questions.find((question) => question.id === id),
        );
        const { id, path, date, tags } = entry;
        const page: TermedPage = { id, path, date, tags, terms: termsOf(prose, lexicon, concepts) };
        termed.set(entry, page);
        return page;
      }),
  };
}

/** Names count as people, not as themes. */
function peopleIn(entries: readonly Entry[]): readonly string[] {
  const { people, ask } = ledgersOf(entries, ['people', 'ask']);
  const asked = ask.flatMap(({ fields }) => (typeof fields['whom'] === 'string' ? [fields['whom']] : []));
  return [...new Set([...people.map(({ text }) => text), ...asked])];
}
