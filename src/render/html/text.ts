/** Sentences as markup: what a person wrote is set off as theirs, and days are days for machines too. */
import { civilDate, longDay, monthNames } from '../../core/calendar.ts';
import type { CivilDate } from '../../core/calendar.ts';
import type { Span, Text } from '../../reports/document.ts';
import { spansOf } from '../../reports/spans.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

export function inline(text: Text): Markup {
  return markup`${spansOf(text).map(spanMarkup)}`;
}

/** Isolated from the text around it, so that words written from right to left reorder nothing but themselves. */
function spanMarkup({ text, as }: Span): Markup {
  if (as === undefined) return withDays(text);
  switch (as) {
    case 'user':
      return markup`<bdi class="user">${text}</bdi>`;
    case 'path':
      return markup`<bdi class="path">${text}</bdi>`;
    case 'command':
      return markup`<code>${text}</code>`;
    case 'strong':
      return markup`<strong>${text}</strong>`;
    case 'faint':
      return markup`<span class="faint">${text}</span>`;
  }
}

export function dayMarkup(day: CivilDate): Markup {
  return markup`<time datetime="${day}">${longDay(day)}</time>`;
}

/** The program's own words, in which a day stands as ISO 8601 or in words, and a month alone as `2026-03`. */
function withDays(text: string): Markup {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  const name = monthNames[Number(month) - 1];
  if (name !== undefined) return markup`<time datetime="${text}">${name} ${year}</time>`;
  const parts: Markup[] = [];
  let end = 0;
  for (const found of text.matchAll(days)) {
    const day = found[1] === undefined ? dayOfWords(found) : civilDate(found[1]);
    if (day === undefined) continue;
    parts.push(markup`${text.slice(end, found.index)}${dayMarkup(day)}`);
    end = found.index + found[0].length;
  }
  return markup`${parts}${text.slice(end)}`;
}

const days = new RegExp(
  String.raw`(?<![\w-])(?:(\d{4}-\d\d-\d\d)|(\d{1,2}) (${monthNames.join('|')}) (\d{4}))(?![\w-])`,
  'g',
);

function dayOfWords([, , day = '', name = '', year = '']: readonly (string | undefined)[]):
  | CivilDate
  | undefined {
  const month = monthNames.findIndex((known) => known === name) + 1;
  return civilDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
