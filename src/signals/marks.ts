/** What happened at the time: things the person noted that a chart should be read with. Nothing is called a cause. */
import type { CivilDate, Period } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { itemText } from '../core/sources.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import { isList } from '../core/value.ts';
import { isWithin } from './weeks.ts';

export interface Mark {
  readonly date: CivilDate;
  /** `jolt`: something that happened; `other`: what the person said weighed on the month before that day. */
  readonly kind: 'jolt' | 'other';
  /** As it was picked, or in the person's own words. */
  readonly text: string;
}

const none = 'none of these';

/**
 * Of the period, oldest first. Role changes are told by the pulse.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function marksOf(pages: readonly Entry[], period: Period): readonly Mark[] {
  return pages.filter(({ date }) => isWithin(date, period)).flatMap((entry) => marksIn(entry));
}

function marksIn(entry: Entry): readonly Mark[] {
  const { date, set } = entry;
  if (set === 'jolt') {
    const text = itemText(storedAnswer(entry, 'kind') ?? null);
    return text === '' ? [] : [{ date, kind: 'jolt', text }];
  }
  const other = set === 'stagnation' ? storedAnswer(entry, 'other') : undefined;
  return (isList(other) ? other : [])
    .map(itemText)
    .filter((text) => text !== '' && text !== none)
    .map((text) => ({ date, kind: 'other', text }));
}
