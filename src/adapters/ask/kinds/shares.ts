/** Percentages: a hundred divided among parts, with what is left of it in view; and a chance with its day. */
import { written } from '../written.ts';
import { oneLine } from '../../../core/safe-text.ts';
import { isList, isMapping } from '../../../core/value.ts';
import type { Value } from '../../../core/value.ts';
import { blanksKind, typedIn, withText } from '../blanks.ts';
import type { Filled, Form } from '../blanks.ts';
import { dayEcho } from '../day-echo.ts';

const splitForm: Form = {
  blanks: ({ step: { question } }) =>
    (question.parts ?? []).map((part) => ({
      id: part,
      label: part,
      about: question.ranges === true ? '30, or 20-30' : '',
    })),
  restore(typed) {
    if (!isMapping(typed)) return {};
    return Object.fromEntries(
      Object.entries(typed).map(([part, share]) => [
        part,
        isList(share) ? share.map(written).join('-') : written(share),
      ]),
    );
  },
  raw: (typed) => typed,
  special(filled, key, asked) {
    const part = (asked.step.question.parts ?? [])[filled.at];
    if (key.sequence !== '=' || part === undefined) return undefined;
    const [low] = remainder(withText(filled, part, ''));
    return withText(filled, part, String(Math.max(0, low)));
  },
  notes: (filled) => [leftOver(filled)],
  hints: () => [{ key: '=', does: 'what is left' }],
};

/** What is left of a hundred once the least, and once the most, of every range is taken. */
function remainder(filled: Filled): [most: number, least: number] {
  const ends = Object.values(typedIn(filled)).map((share) =>
    share
      .replaceAll('%', '')
      .split(/-|–|\bto\b/)
      .map(Number),
  );
  const sum = (pick: (pair: number[]) => number | undefined): number =>
    ends.reduce((total, pair) => total + (pick(pair) || 0), 0);
  return [rounded(100 - sum((pair) => pair[0])), rounded(100 - sum((pair) => pair.at(-1)))];
}

/** To a hundredth, which is as fine as anybody divides a month. */
function rounded(share: number): number {
  return Number(share.toFixed(2));
}

function leftOver(filled: Filled): string {
  const [most, least] = remainder(filled);
  if (most === least) {
    if (most === 0) return 'a hundred in all';
    return most > 0 ? `${most} left of a hundred` : `${-most} over a hundred`;
  }
  if (most < 0) return `${-most} over a hundred, even at the least`;
  return least > 0 ? `between ${least} and ${most} left of a hundred` : `a hundred lies within the ranges`;
}

const chanceForm: Form = {
  blanks: () => [
    { id: 'chance', label: 'how likely', about: '1 to 99 %' },
    {
      id: 'date',
      label: 'by',
      about: 'the day on which it will be known',
      echo: (typed, { today }) => dayEcho(typed, today),
    },
  ],
  restore(typed) {
    if (!isMapping(typed)) return { chance: oneLine(written(typed)) };
    const { chance, date } = typed;
    return {
      ...(chance === undefined || chance === null ? {} : { chance: percent(chance) }),
      ...(date === undefined || date === null ? {} : { date: written(date) }),
    };
  },
  raw: (typed) => typed,
};

/** A stored fraction as the percentage it was typed as. */
function percent(chance: Value): string {
  return typeof chance === 'number' ? `${Number((chance * 100).toFixed(6))} %` : written(chance);
}

export const split = blanksKind(splitForm);
export const chance = blanksKind(chanceForm);
