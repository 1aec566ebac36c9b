/** Who was asked, what came out otherwise than expected, and which parts nobody plays. */
import type { CivilDate } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { folded } from '../../core/reading.ts';
import { itemText } from '../../core/sources.ts';
import { storedAnswer } from '../../core/stored-answers.ts';
import { isList } from '../../core/value.ts';
import type { Material } from './material.ts';
import { isOfPeriod } from './material.ts';

export interface Surprise {
  readonly date: CivilDate;
  readonly path: string;
  readonly with: readonly string[];
  /** How far from what was expected, 1 (as expected) to 5 (the opposite). */
  readonly surprise: number;
  /** What is seen differently now, in the person's words; '' where nothing was written. */
  readonly shift: string;
}

export interface People {
  /** Asks of the period that name somebody, oldest first. */
  readonly asked: readonly LedgerItem[];
  /** Conversations of the period that were at least partly new, oldest first. */
  readonly surprises: readonly Surprise[];
  /** Parts in thinking something over that nobody plays; none before anybody was given one. */
  readonly emptyChairs: readonly string[];
  /** The empty chair that was last said to matter most, where it is still empty. */
  readonly missedMost: string | null;
}

/** From here on a conversation was partly new. */
const partlyNew = 3;

/** @param parts the parts that people can play, as the journal's lists have them */
export function peopleOf(
  { ledgers, shown, pages, period, isWanted }: Material,
  parts: readonly string[],
): People {
  const given = ledgers.people.flatMap(({ fields }) => {
    const part = itemText(fields['part'] ?? null);
    return part === '' ? [] : [folded(part)];
  });
  const emptyChairs = given.length === 0 ? [] : parts.filter((part) => !given.includes(folded(part)));
  const missed = pages
    .filter(isWanted)
    .flatMap((entry) => (entry.set === 'counsel' ? itemText(storedAnswer(entry, 'empty') ?? null) : ''))
    .findLast((part) => part !== '');
  return {
    asked: ledgers.ask.filter(
      (item) => itemText(item.fields['whom'] ?? null) !== '' && isOfPeriod(item, period),
    ),
    surprises: shown.flatMap((entry): Surprise[] => {
      const surprise = entry.set === 'counsel' ? storedAnswer(entry, 'surprise') : undefined;
      if (typeof surprise !== 'number' || surprise < partlyNew) return [];
      const people = storedAnswer(entry, 'with');
      return [
        {
          date: entry.date,
          path: entry.path,
          with: (isList(people) ? people : []).map(itemText).filter((name) => name !== ''),
          surprise,
          shift: entry.answers.find(({ id }) => id === 'shift')?.text.trim() ?? '',
        },
      ];
    }),
    emptyChairs,
    missedMost: emptyChairs.find((part) => folded(part) === folded(missed ?? '')) ?? null,
  };
}
