/** Which kind of answer belongs to which type of question. */
import { parseAnswerText, readAnswerText } from '../../core/answer-text.ts';
import type { QuestionType } from '../../core/prompt-set.ts';
import type { Value } from '../../core/value.ts';
import { choice } from './kinds/choice.ts';
import { confirm } from './kinds/confirm.ts';
import { ask, commit } from './kinds/deeds.ts';
import { multi } from './kinds/multi.ts';
import { points } from './kinds/points.ts';
import { rank } from './kinds/rank.ts';
import { hasRows, rows } from './kinds/rows.ts';
import { chance, split } from './kinds/shares.ts';
import { date, list, long, number, oneLine, people, table } from './kinds/writing.ts';
import { sheetOf } from './sheet.ts';
import type { Asked, Sheet } from './sheet.ts';

const sheets: Readonly<Record<QuestionType, (asked: Asked) => Sheet>> = {
  pulse: (asked) => sheetOf(points, asked),
  scale: (asked) => sheetOf(points, asked),
  text: (asked) => sheetOf(oneLine, asked),
  long: (asked) => sheetOf(long, asked),
  list: (asked) => sheetOf(list, asked),
  choice: (asked) => sheetOf(choice, asked),
  multi: (asked) => sheetOf(multi, asked),
  rank: (asked) => sheetOf(rank, asked),
  split: (asked) => sheetOf(split, asked),
  table: (asked) => (hasRows(asked) ? sheetOf(rows, asked) : sheetOf(table, asked)),
  chance: (asked) => sheetOf(chance, asked),
  commit: (asked) => sheetOf(commit, asked),
  ask: (asked) => sheetOf(ask, asked),
  people: (asked) => sheetOf(people, asked),
  date: (asked) => sheetOf(date, asked),
  number: (asked) => sheetOf(number, asked),
  confirm: (asked) => sheetOf(confirm, asked),
};

/** Types whose sheet has places to fill in, while their lines may have been typed one by one before. */
const withPlaces: ReadonlySet<QuestionType> = new Set(['pulse', 'split', 'table', 'chance', 'commit', 'ask']);

/** An empty sheet for the question, or one with what was typed there before, on a sheet or line by line. */
export function openSheet(asked: Asked): Sheet {
  const { step, typed } = asked;
  const { type } = step.question;
  const placed = typeof typed === 'string' && withPlaces.has(type) ? inPlaces(asked, typed) : undefined;
  return sheets[type](placed === undefined ? asked : { ...asked, typed: placed });
}

/** What the lines say that can be understood; undefined where that is nothing. */
function inPlaces({ step, today }: Asked, text: string): Value | undefined {
  let lines = text.split('\n');
  while (lines.length > 0) {
    const answered = readAnswerText(step, lines.join('\n'), today);
    if (!('findings' in answered)) return answered.value;
    // What is wrong with the whole alone is seen on the sheet, too, where every line of it can be mended.
    if (answered.findings.every(({ isOfAll }) => isOfAll === true))
      return parseAnswerText(step, lines.join('\n')).raw;
    const wrong = new Set(answered.findings.map(({ line }) => line));
    const rest = lines.filter((_line, index) => !wrong.has(index + 1));
    if (rest.length === lines.length) return undefined;
    lines = rest;
  }
  return undefined;
}
