/** Says a stored answer in words, as the page shows it to a reader who knows nothing of the front matter. */
import type { CivilDate } from './calendar.ts';
import { civilDate, dayAndMonth, longDay, yearOf } from './calendar.ts';
import { wordsFor } from './carried.ts';
import type { Step } from './interview-types.ts';
import type { Field, Question, QuestionType } from './prompt-set.ts';
import { scoreWords } from './score-cell.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping } from './value.ts';

type Say = (value: Value, question: Question, day: CivilDate | undefined) => string;

const sayings: Readonly<Record<QuestionType, Say>> = {
  pulse: (value, { rows = [] }) => {
    const points = isMapping(value) ? value : {};
    return bullets(
      rows
        .filter((row) => points[row.id] !== undefined)
        .map((row) => `${row.id}: ${pointWords(points[row.id] ?? null, row.labels)}`),
    );
  },
  scale: (value, { labels = [] }) => pointWords(value, labels),
  text: plain,
  long: plain,
  list: (value, { fields = [] }, day) => bullets(listOf(value).map((item) => itemWords(item, fields, day))),
  choice: plain,
  multi: (value, { ways }) =>
    ways !== undefined && isMapping(value)
      ? bullets(Object.entries(value).map(([way, picks]) => `${way}: ${inARow(listOf(picks).map(plain))}`))
      : bullets(listOf(value).map(plain)),
  rank: (value) => marked(listOf(value).map(plain), (index) => `${index + 1}. `),
  split: (value) => bullets(entriesOf(value).map(([part, share]) => `${part}: ${shareWords(share)}`)),
  table: (value, { fields = [] }, day) =>
    bullets(entriesOf(value).map(([row, cells]) => `${row}: ${cellWords(cells, fields, day)}`)),
  chance: (value, _question, day) =>
    isMapping(value)
      ? `${percentWords(value['chance'] ?? null)}, by ${dayWords(value['date'] ?? null, day)}`
      : plain(value),
  commit: (value, _question, day) => (isMapping(value) ? commitWords(value, day) : plain(value)),
  ask: (value, _question, day) => (isMapping(value) ? askWords(value, day) : plain(value)),
  people: (value) => bullets(listOf(value).map(personWords)),
  date: (value) => longDayWords(value),
  number: plain,
  confirm: (value) => (value === true ? 'yes' : 'no'),
};

/**
 * A canonical answer as Markdown in words: `- energy: 3 of 5, Half`,
 * `Tuesday after stand-up: ask for the migration plan (by 13 March)`. Prose stands as it was written.
 *
 * @param day the entry's day; days of another year are then named with theirs
 */
export function answerWords(step: Step, value: Value, day?: CivilDate): string {
  if (step.kind === 'carried') return carriedAnswer(value, step.ledger ?? 'commit', day);
  return sayings[step.question.type](value, step.question, day);
}

function plain(value: Value): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}

function pointWords(value: Value, labels: readonly string[]): string {
  const label = typeof value === 'number' ? labels[value - 1] : undefined;
  return label === undefined ? `${plain(value)} of 5` : `${plain(value)} of 5, ${label}`;
}

function itemWords(item: Value, fields: readonly Field[], day: CivilDate | undefined): string {
  if (!isMapping(item)) return plain(item);
  const extras = cellWords(item, fields, day);
  if (item['text'] === undefined) return extras;
  return extras === '' ? plain(item['text']) : `${plain(item['text'])} (${extras})`;
}

/** `strength 2, by 1 June`: each field with its name, in the set's order. */
function cellWords(cells: Value, fields: readonly Field[], day: CivilDate | undefined): string {
  if (!isMapping(cells)) return plain(cells);
  const [only, second] = fields;
  // A score alone is known for what it is.
  if (only?.kind === 'score' && second === undefined && cells[only.id] !== undefined)
    return fieldWords(cells[only.id] ?? null, only, day);
  const said = fields.filter((field) => field.id !== 'text' && cells[field.id] !== undefined);
  return inARow(said.map((field) => `${field.id} ${fieldWords(cells[field.id] ?? null, field, day)}`));
}

function fieldWords(value: Value, field: Field, day: CivilDate | undefined): string {
  if (field.kind === 'chance') return percentWords(value);
  if (field.kind === 'score') return scoreWords(value);
  return field.kind === 'date' ? dayWords(value, day) : plain(value);
}

function shareWords(share: Value): string {
  return isList(share) ? `${share.map(plain).join(' to ')} %` : `${plain(share)} %`;
}

/** A fraction as a percentage, without the tail that binary fractions leave. */
function percentWords(chance: Value): string {
  return typeof chance === 'number' ? `${Number((chance * 100).toPrecision(12))} %` : plain(chance);
}

function commitWords(commit: Mapping, day: CivilDate | undefined): string {
  const when = commit['when'] === undefined ? '' : `${plain(commit['when'])}: `;
  const first = `${when}${plain(commit['do'] ?? null)}${byDay(commit['due'], day)}`;
  const plan = [
    ...(commit['obstacle'] === undefined ? [] : [`if: ${plain(commit['obstacle'])}`]),
    ...(commit['response'] === undefined ? [] : [`then: ${plain(commit['response'])}`]),
  ];
  return plan.length === 0 ? first : `${first}\n\n${bullets(plan)}`;
}

function askWords(ask: Mapping, day: CivilDate | undefined): string {
  const whom = typeof ask['whom'] === 'string' ? `${ask['whom']}: ` : '';
  return `${whom}${plain(ask['what'] ?? null)}${byDay(ask['due'], day)}${ask['private'] === true ? ' (private)' : ''}`;
}

function personWords(person: Value): string {
  if (!isMapping(person)) return plain(person);
  const name = plain(person['name'] ?? null);
  return person['part'] === undefined ? name : `${name} (${plain(person['part'])})`;
}

function carriedAnswer(value: Value, ledger: string, day: CivilDate | undefined): string {
  const given: Mapping = isMapping(value) ? value : { state: value };
  const word =
    wordsFor(ledger).find(({ state }) => state === given['state'])?.text ?? plain(given['state'] ?? null);
  return given['due'] === undefined ? word : `${word}, by ${dayWords(given['due'], day)}`;
}

function byDay(due: Value | undefined, day: CivilDate | undefined): string {
  return due === undefined || due === null ? '' : ` (by ${dayWords(due, day)})`;
}

function dayWords(value: Value, day: CivilDate | undefined): string {
  const due = typeof value === 'string' ? civilDate(value) : undefined;
  if (due === undefined) return plain(value);
  return day === undefined || yearOf(day) === yearOf(due) ? dayAndMonth(due) : longDay(due);
}

function longDayWords(value: Value): string {
  const day = typeof value === 'string' ? civilDate(value) : undefined;
  return day === undefined ? plain(value) : longDay(day);
}

/** Words side by side; where one of them holds a comma itself, semicolons keep them apart. */
function inARow(words: readonly string[]): string {
  return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ');
}

function bullets(lines: readonly string[]): string {
  return marked(lines, () => '- ');
}

/** A Markdown list; the further lines of an item are indented, so that they stay in it. */
function marked(items: readonly string[], mark: (index: number) => string): string {
  return items
    .map((item, index) => {
      const lead = mark(index);
      return lead + item.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(lead.length)}`);
    })
    .join('\n');
}

function listOf(value: Value): readonly Value[] {
  return isList(value) ? value : [value];
}

function entriesOf(value: Value): [string, Value][] {
  return isMapping(value) ? Object.entries(value) : [];
}
