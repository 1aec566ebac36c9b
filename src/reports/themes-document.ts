/** Themes as documents: the list of a period, and the whole history of one. */
import { monthNames } from '../core/calendar.ts';
import { plainLinks } from '../core/plain-links.ts';
import type { Block, Document, Item } from './document.ts';
import type { Coverage } from './summary/coverage.ts';
import type { ThemeMonth } from './summary/theme-months.ts';
import type { SummaryTheme } from './summary/theme-steps.ts';
import { themeHeat } from './summary/told/theme-heat.ts';
import { stepWords, trendWords, variantWords } from './summary/told/themes.ts';
import type { Row, Telling } from './summary/told/words.ts';
import { aside, dayIn, own, paragraph, rows, span } from './summary/told/words.ts';
import type { ThemeEntry, ThemeHistory } from './theme-history.ts';
import { capital, counted } from './words.ts';

export function themesDocument(
  themes: readonly SummaryTheme[],
  coverage: Coverage,
  telling: Telling,
): Document {
  return {
    title: `Themes, ${span(coverage.since, coverage.until, telling)}`,
    lead: [
      paragraph(
        `${counted(themes.length, 'theme')} in ${counted(coverage.entries, 'entry', 'entries')}, the most telling first.`,
      ),
    ],
    sections: [
      {
        id: 'themes',
        title: 'What keeps coming back',
        blocks: [
          {
            block: 'items',
            items: themes.map((theme) => listed(theme, telling)),
          },
        ],
      },
      {
        id: 'months',
        title: 'Month by month',
        blocks: [themeHeat(themes, counted(themes.length, 'theme'))],
      },
    ],
    foot: [paragraph(['One by one: ', { text: 'career themes LABEL', as: 'command' }, '.'], 'faint')],
  };
}

/** `oncall (5; pager 2): 7 of 42 entries in 6 weeks; rising: 4 of the last 6, 3 of 18 before` */
function listed(theme: SummaryTheme, telling: Telling): Item {
  return {
    text: [
      own(theme.label),
      ...variantWords(theme),
      `: ${theme.entries} of ${theme.of} in ${counted(theme.weeks, 'week')}`,
      aside([trendWords(theme, telling)]),
    ],
  };
}

export function historyDocument({ theme, entries, steps }: ThemeHistory, telling: Telling): Document {
  const { of, weeks, first, last } = theme;
  return {
    title: theme.label,
    lead: [
      paragraph(
        `${theme.entries} of ${counted(of, 'entry', 'entries')} in ${counted(weeks, 'week')}, ${span(first, last, telling)}.`,
      ),
      paragraph(`${capital(trendWords(theme, telling))}.`),
      ...(theme.variants.length < 2
        ? []
        : rows(
            theme.variants.map(({ text, entries: count }): Row => ({
              name: 'written as',
              value: [own(text), aside([counted(count, 'entry', 'entries')])],
            })),
          )),
    ],
    sections: [
      {
        id: 'months',
        title: 'Month by month',
        blocks: [themeHeat([theme], `${theme.entries} of ${counted(of, 'entry', 'entries')}`)],
      },
      ...(steps.length === 0
        ? []
        : [
            {
              id: 'steps',
              title: 'What was to be done',
              blocks: [
                paragraph(stepWords(theme)),
                ...rows(
                  steps.map((item) => ({
                    name: item.state.replaceAll('-', ' '),
                    value: [own(item.text), aside([dayIn(item.date, telling)])],
                  })),
                ),
              ],
            },
          ]),
      {
        id: 'entries',
        title: 'Every entry, the newest first',
        blocks: byMonth(entries, theme.months, telling),
      },
    ],
    foot: [],
  };
}

function byMonth(
  entries: readonly ThemeEntry[],
  months: readonly ThemeMonth[],
  telling: Telling,
): readonly Block[] {
  return months.toReversed().flatMap(({ month, entries: count, of }): readonly Block[] => {
    if (count === 0) return [];
    return [
      paragraph([{ text: monthWords(month), as: 'strong' }, `, ${count} of ${of}`]),
      ...entries.filter(({ date }) => date.startsWith(month)).flatMap((entry) => entryBlocks(entry, telling)),
    ];
  });
}

/** Its sentences with where they stand; of an entry without any, as one that has a tag alone, the place. */
function entryBlocks({ date, path, sentences }: ThemeEntry, telling: Telling): readonly Block[] {
  if (sentences.length === 0)
    return [paragraph([`${dayIn(date, telling)}, `, { text: path, as: 'path' }], 'faint')];
  return sentences.map((text) => ({ block: 'quote', text: plainLinks(text), date, path }));
}

/** `March 2026` */
function monthWords(month: string): string {
  return `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
