/** Which kind of answer belongs to which type of question. */
import type { QuestionType } from '../../core/prompt-set.ts';
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

/** An empty sheet for the question, or one with what was typed there before. */
export function openSheet(asked: Asked): Sheet {
  return sheets[asked.step.question.type](asked);
}
