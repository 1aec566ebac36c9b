/** Themes: each with its counts, how it goes, one sentence of the person, and what was done about it. */
import { plainLinks } from '../../../core/plain-links.ts';
import type { Block, Item } from '../../document.ts';
import { counted } from '../../words.ts';
import type { SummaryTheme } from '../theme-steps.ts';
import { themeHeat } from './theme-heat.ts';
import type { Telling } from './words.ts';
import { dayIn, items, own, paragraph, span } from './words.ts';

/** Fewer months than these are told by the counts alone. */
const fewestMonths = 3;

/** @param hasSteps whether steps are kept in this journal at all */
export function themesBlocks(
  themes: readonly SummaryTheme[],
  hasSteps: boolean,
  telling: Telling,
): readonly Block[] {
  const isLong = (themes[0]?.months.length ?? 0) >= fewestMonths;
  return [
    ...(isLong ? [themeHeat(themes, counted(themes.length, 'theme'))] : []),
    ...items(themes.map((theme) => themeItem(theme, hasSteps, telling))),
  ];
}

/** `5 of 14 entries in 4 weeks, 3 March to 28 April; rising: 4 of the last 6, 3 of 18 before` */
function themeItem(theme: SummaryTheme, hasSteps: boolean, telling: Telling): Item {
  const { entries, of, weeks, first, last, evidence } = theme;
  const [sentence] = evidence;
  return {
    text: [
      own(theme.label),
      ...variantWords(theme),
      `: ${entries} of ${counted(of, 'entry', 'entries')} in ${counted(weeks, 'week')}, ${span(first, last, telling)}`,
    ],
    under: [
      paragraph(trendWords(theme, telling)),
      ...(sentence === undefined
        ? []
        : [
            {
              block: 'quote' as const,
              text: plainLinks(sentence.text),
              date: sentence.date,
              path: sentence.path,
            },
          ]),
      ...(hasSteps ? [paragraph(stepWords(theme))] : []),
    ],
  };
}

/** @param isWhole whether the whole journal was looked through: of a part of it, 'yet' says nothing */
export function noThemes(isWhole: boolean): string {
  return isWhole
    ? 'no themes yet: one takes three entries in two different weeks'
    : 'no theme in these entries: one takes three of them in two different weeks';
}

/** `steps on it: 2, done: 0`, and the fact that it goes round, where it does. */
export function stepWords({ steps, done, isLoop, recent }: SummaryTheme): string {
  const round = `; in ${recent[0]} of the last ${recent[1]} entries, and no step on it was closed in that time`;
  return `steps on it: ${steps}, done: ${done}${isLoop ? round : ''}`;
}

/** `exhausted (5; drained 2, burned out 1)`; the label alone where it is the only variant. */
export function variantWords({
  variants,
}: Pick<SummaryTheme, 'variants'>): readonly (string | ReturnType<typeof own>)[] {
  const [label, ...others] = variants;
  if (label === undefined || others.length === 0) return [];
  return [
    ` (${label.entries}; `,
    ...others
      .slice(0, 4)
      .flatMap(({ text, entries }, index) => [...(index === 0 ? [] : [', ']), own(text), ` ${entries}`]),
    ')',
  ];
}

/** Every trend word with its counts. */
export function trendWords(
  { trend, recent, before, shape, since, until }: SummaryTheme,
  telling: Telling,
): string {
  const counts =
    before[1] === 0
      ? `${recent[0]} of the last ${recent[1]}`
      : `${recent[0]} of the last ${recent[1]}, ${before[0]} of ${before[1]} before`;
  const week = since === null ? '' : dayIn(since, telling);
  const change = {
    'step up': `; more often from the week of ${week} on`,
    'step down': `; less often from the week of ${week} on`,
    window: `; more often from the week of ${week} to that of ${until === null ? '' : dayIn(until, telling)}`,
    steady: '',
    'too few': '',
  }[shape];
  // 'steady' is what the last entries say; beside a change further back it would read as its denial.
  return trend === 'steady' && change !== '' ? `${counts}${change}` : `${trend}: ${counts}${change}`;
}
