/** What the last step leaves: a decision with its reasons and days to look back on it, or what is to be found out first. */
import { addMonths } from '../calendar.ts';
import type { CivilDate } from '../calendar.ts';
import { stayId } from '../review-options.ts';
import type { Mapping } from '../value.ts';
import { isMapping } from '../value.ts';
import { optionsOf } from './cells.ts';
import type { Given } from './given.ts';
import { withItems } from './items.ts';
import { idCalled } from './names.ts';

/** When a decision is looked back on, in months from it. */
const usualMonths = [3, 6, 12];

export function usualRevisits(decided: CivilDate): readonly CivilDate[] {
  return inMonths(decided, usualMonths);
}

function inMonths(decided: CivilDate, months: readonly number[]): readonly CivilDate[] {
  return months.map((count) => addMonths(decided, count));
}

/** The places of the first two among the answers that are offered; the third is 'not yet'. */
const verdicts = { decided: 0, stay: 1 } as const;

/** @param id the review's entry */
export function foldRecord(data: Mapping, given: Given, today: CivilDate, id: string): Mapping {
  const verdict = given.placeOf('verdict', given.value('verdict'));
  if (verdict !== verdicts.decided && verdict !== verdicts.stay) return foldNotYet(data, given, id);
  const chosen = verdict === verdicts.stay ? stayId : idCalled(given.text('chosen'), optionsOf(data));
  const option = chosen ?? given.text('chosen');
  // Without a choice there is nothing to close.
  if (option === '') return data;
  const parts: readonly (readonly [string, string])[] = [
    ['reason', 'reason'],
    ['trigger', 'trigger'],
    ['gives_up', 'gives-up'],
    ['reopen_if', 'reopen-if'],
  ];
  const told = parts.flatMap(([key, question]) =>
    given.text(question) === '' ? [] : [[key, given.text(question)] as const],
  );
  const months = given.texts('revisit').flatMap((text) => /\d+/.exec(text)?.map(Number) ?? []);
  const { until: _until, ...rest } = data;
  return {
    ...rest,
    status: 'decided',
    decided: { option, date: today, ...Object.fromEntries(told) },
    revisit: inMonths(today, months.length === 0 ? usualMonths : months),
  };
}

/** What is to be found out first stands among the steps that are open. */
function foldNotYet(data: Mapping, given: Given, id: string): Mapping {
  if (given.value('verdict') === undefined) return data;
  const until = given.value('until');
  const found = given.items('find').map((item, index): Mapping => {
    const { text, by } = isMapping(item) ? item : { text: item };
    return {
      do: text ?? '',
      ...(by === undefined ? {} : { due: by }),
      question: 'find',
      item: String(index + 1),
    };
  });
  return {
    ...withItems(data, 'commit', found, id),
    status: 'deferred',
    ...(until === undefined ? {} : { until }),
  };
}
