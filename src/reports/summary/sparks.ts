/** Sparks that are still warm, what they would give more of, and those that keep coming back. */
import type { CivilDate } from '../../core/calendar.ts';
import { daysBetween } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { openIn } from '../../core/ledgers.ts';
import { folded } from '../../core/reading.ts';
import { itemText } from '../../core/sources.ts';
import { storedAnswer } from '../../core/stored-answers.ts';
import { isList, isMapping } from '../../core/value.ts';
import type { Material } from './material.ts';

export interface Spark {
  readonly item: LedgerItem;
  /** Days since it was first written down. */
  readonly age: number;
  /** How strongly it pulled each time, 1 to 5, oldest first. */
  readonly heat: readonly { readonly date: CivilDate; readonly value: number }[];
  /** Written down again or rated again on another day, and still no weaker than noticeable. */
  readonly isReturning: boolean;
}

export interface Sparks {
  /** The newest first. */
  readonly warm: readonly Spark[];
  /** What the warm ones would give more of, the most frequent first. */
  readonly gives: readonly { readonly text: string; readonly sparks: number }[];
}

/** The point from which on a pull is noticeable. */
const noticeable = 3;

export function sparksOf({ ledgers, pages, period }: Material): Sparks {
  const ratings = new Map<string, Rating[]>();
  for (const rating of ratingsIn(pages))
    ratings.set(rating.key, [...(ratings.get(rating.key) ?? []), rating]);
  const times = new Map<string, CivilDate[]>();
  for (const { text, date } of ledgers.spark) {
    const key = folded(text);
    times.set(key, [...(times.get(key) ?? []), date]);
  }
  const seen = new Set<string>();
  const warm = openIn(ledgers, 'spark')
    .toReversed()
    .flatMap((item): Spark[] => {
      const key = folded(item.text);
      if (seen.has(key)) return [];
      seen.add(key);
      return [sparkOf(item, times.get(key) ?? [], ratings.get(key) ?? [], period.until)];
    });
  return { warm, gives: givenBy(warm) };
}

function sparkOf(
  item: LedgerItem,
  written: readonly CivilDate[],
  ratings: readonly Rating[],
  until: CivilDate,
): Spark {
  const heat = ratings.map(({ date, value }) => ({ date, value }));
  const days = new Set([...written, ...heat.map(({ date }) => date)]);
  const first = [...days].toSorted()[0] ?? item.date;
  return {
    item,
    age: daysBetween(first, until),
    heat,
    isReturning: days.size > 1 && (heat.at(-1)?.value ?? noticeable) >= noticeable,
  };
}

interface Rating {
  readonly key: string;
  readonly date: CivilDate;
  readonly value: number;
}

/** When it was written down, and each time it was rated again. */
function ratingsIn(pages: Material['pages']): readonly Rating[] {
  return pages
    .filter(({ set }) => set === 'sparks')
    .flatMap((entry): Rating[] => {
      const again = storedAnswer(entry, 'again');
      const heat = storedAnswer(entry, 'heat');
      const own = entry.answers.find(({ id }) => id === 'what')?.text.trim() ?? '';
      return [
        ...Object.entries(isMapping(again) ? again : {}).map(([text, value]) => ({ text, value })),
        ...(own === '' ? [] : [{ text: own, value: heat }]),
      ].flatMap(({ text, value }) =>
        typeof value === 'number' && value >= 1 && value <= 5
          ? [{ key: folded(text), date: entry.date, value }]
          : [],
      );
    });
}

function givenBy(warm: readonly Spark[]): Sparks['gives'] {
  const counts = new Map<string, number>();
  for (const { item } of warm) {
    const { gives } = item.fields;
    for (const text of new Set((isList(gives ?? null) ? (gives as readonly never[]) : []).map(itemText)))
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, sparks]) => ({ text, sparks }))
    .toSorted((one, other) => other.sparks - one.sparks);
}
