/** A summary of stored pages, without the command around it. */
import { yamlCodec } from '../../../src/adapters/yaml.ts';
import { firstDay } from '../../../src/core/calendar.ts';
import type { CivilDate } from '../../../src/core/calendar.ts';
import type { Entry } from '../../../src/core/entry.ts';
import type { NamedLists, PromptSet } from '../../../src/core/prompt-set.ts';
import { readEntry } from '../../../src/core/read-entry.ts';
import type { Summary, SummaryInput } from '../../../src/reports/summary/summary.ts';
import { summaryOf } from '../../../src/reports/summary/summary.ts';
import type { StoredPage } from '../../support/memory-store.ts';
import { day } from '../../support/sittings.ts';

export function entriesOf(pages: readonly StoredPage[]): readonly Entry[] {
  return pages.flatMap(({ path, text }) => readEntry(path, yamlCodec.readPage(text)) ?? []);
}

export interface Around extends Partial<Omit<SummaryInput, 'sets' | 'entries'>> {
  readonly sets?: readonly PromptSet[];
  readonly lists?: NamedLists;
  readonly until?: CivilDate;
}

/** Of the whole journal up to 15 March 2026, without private pages and without themes, unless said. */
export function summaryOfPages(
  pages: readonly StoredPage[],
  { sets = [], lists = {}, until = day('2026-03-15'), ...more }: Around = {},
): Summary {
  return summaryOf({
    entries: entriesOf(pages),
    period: { since: firstDay, until },
    withPrivate: false,
    today: until,
    sets,
    parts: (lists['counsel-parts'] ?? []).map(({ text }) => text),
    storyKinds: (lists['story-kinds'] ?? []).map(({ text }) => text),
    themesIn: () => [],
    ...more,
  });
}
