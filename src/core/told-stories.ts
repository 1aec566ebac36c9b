/** Stories in the order in which it is their turn to be practised, each with where it was told last. */
import type { CivilDate } from './calendar.ts';
import { civilDate, longDay } from './calendar.ts';
import type { LedgerItem } from './interview-types.ts';
import type { SourceItem } from './sources.ts';
import { isList, isMapping } from './value.ts';
import type { Value } from './value.ts';

/** One telling, as the ledger keeps it. */
export interface Telling {
  readonly date: CivilDate;
  /** `practice`, or the conversation it was told in; null where that was not said. */
  readonly where: string | null;
  /** How it went, 1 to 5. */
  readonly landed: number | null;
  /** Who listened, as far as they were named. */
  readonly who: readonly string[];
}

/** Oldest first. */
export function tellingsOf({ fields }: LedgerItem): readonly Telling[] {
  const told = fields['told'];
  return (isList(told) ? told : []).flatMap((one): Telling[] => {
    if (!isMapping(one)) return [];
    const date = typeof one['date'] === 'string' ? civilDate(one['date']) : undefined;
    const { where, landed, who } = one;
    if (date === undefined) return [];
    return [
      {
        date,
        where: typeof where === 'string' ? where : null,
        landed: typeof landed === 'number' ? landed : null,
        who: (isList(who) ? who : []).filter((name): name is Value & string => typeof name === 'string'),
      },
    ];
  });
}

/** Those that were never told come first, then those that have waited longest. */
export function toldLongAgoFirst(stories: readonly LedgerItem[]): readonly SourceItem[] {
  return stories
    .map((story) => ({ story, told: tellingsOf(story) }))
    .toSorted((one, other) => compare(one.told.at(-1)?.date ?? '', other.told.at(-1)?.date ?? ''))
    .map(({ story: { id, text, due, date }, told }) => ({ id, text, due, date, about: toldWords(told) }));
}

/** `not told yet`; `told twice, last on 3 March 2026, at practice`. */
export function toldWords(told: readonly Telling[]): string {
  const last = told.at(-1);
  if (last === undefined) return 'not told yet';
  const where =
    last.where === null ? '' : `, ${last.where === 'practice' ? 'to practise' : `at ${last.where}`}`;
  if (told.length === 1) return `told once, on ${longDay(last.date)}${where}`;
  const times = told.length === 2 ? 'twice' : `${told.length} times`;
  return `told ${times}, last on ${longDay(last.date)}${where}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
