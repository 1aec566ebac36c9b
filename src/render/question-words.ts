/** What a question wants for an answer, and when it is asked, in words. */
import type { Field, Question, QuestionType, When } from '../core/prompt-set.ts';
import type { Value } from '../core/value.ts';

const kinds: Readonly<Record<QuestionType, string>> = {
  pulse: 'a key for each line, from 1 to 5',
  scale: 'one of five points',
  text: 'one line',
  long: 'several lines',
  list: 'one line for each item',
  choice: 'one of these, or your own',
  multi: 'any of these, or your own',
  rank: 'put in order',
  split: 'shares of a hundred',
  table: 'a cell for each row and column',
  chance: 'a percentage and a date',
  commit: 'a small step: when and where, what, by which day',
  ask: 'whom, what, by which day',
  people: 'names, with the part each plays',
  date: 'a day',
  number: 'a number',
  confirm: 'yes or no',
};

/** A few clauses, each for a line of its own; the kind of answer first. */
export function questionWords(question: Question): readonly string[] {
  return [kindWords(question), ...rows(question), ...choices(question), ...askedWhen(question)];
}

function kindWords(question: Question): string {
  const { type, optional, fields, min, max, step, ranges, ways } = question;
  return [
    kinds[type],
    ...(fields === undefined ? [] : [`with ${fields.map(fieldWords).join(', ')}`]),
    ...(ways === undefined ? [] : [`each marked ${ways.join(' or ')}`]),
    ...(ranges === true ? ['ranges such as 70-80 are welcome'] : []),
    ...bounds(min, max),
    ...(step === undefined ? [] : [`in steps of ${step}`]),
    ...(optional ? ['optional'] : []),
  ].join('; ');
}

function fieldWords({ id, kind, min, max }: Field): string {
  if (kind === 'number') return `${id} ${min ?? ''}-${max ?? ''}`;
  if (kind === 'chance') return `${id} %`;
  if (kind === 'score') return `${id} (0 to 10, or ?)`;
  return kind === 'date' ? `${id} (a day)` : id;
}

function bounds(min: number | undefined, max: number | undefined): readonly string[] {
  if (min !== undefined && max !== undefined) return [`${min} to ${max}`];
  if (max !== undefined) return [`at most ${max}`];
  return min === undefined ? [] : [`at least ${min}`];
}

function rows({ rows: lines, rowNames }: Question): readonly string[] {
  const labelled = (lines ?? []).flatMap(({ id, ask, labels, na }) => [
    `- ${id}: ${ask}`,
    `  ${points(labels)}${na === undefined ? '' : ` (or: ${na})`}`,
  ]);
  return [...labelled, ...(rowNames === undefined ? [] : [`rows: ${rowNames.join(', ')}`])];
}

function choices({ labels, options, parts, from }: Question): readonly string[] {
  return [
    ...(labels === undefined ? [] : [points(labels)]),
    ...(options ?? []).map(({ text, about }) => `- ${text}${about === undefined ? '' : ` (${about})`}`),
    ...(parts === undefined ? [] : [parts.join(', ')]),
    ...(from === undefined ? [] : [`from: ${from}`]),
  ];
}

function points(labels: readonly string[]): string {
  return labels.map((label, index) => `${index + 1} ${label}`).join(', ');
}

function askedWhen(question: Question): readonly string[] {
  const { each, when, then } = question;
  const narrowed = narrowedTo(question);
  return [
    ...(each === undefined
      ? []
      : [`asked for each of: ${each}${narrowed.length === 0 ? '' : `, where ${narrowed.join(' and ')}`}`]),
    ...(each === undefined && narrowed.length > 0 ? [`only where ${narrowed.join(' and ')}`] : []),
    ...(when === undefined ? [] : askedIf(when)),
    ...outcomes(question),
    ...(then === undefined ? [] : [`then: ${then}`]),
    ...(question.opens === undefined ? [] : [`opens with what was answered last time to: ${question.opens}`]),
    ...(question.roleOnly === true ? ['left out without a role'] : []),
    ...(question.compared === false ? ['not held against earlier runs'] : []),
    ...(question.withoutRole === undefined ? [] : [`without a role: ${question.withoutRole}`]),
  ];
}

/** Which of the items are gone over or offered. */
function narrowedTo({ where, without, due, limit, shuffle }: Question): readonly string[] {
  return [
    ...Object.entries(where ?? {}).map(([id, values]) => `${id} is ${valuesWords(values)}`),
    ...(without === undefined ? [] : [`${without} does not name it`]),
    ...(due === true ? ['its day has come'] : []),
    ...(limit === undefined ? [] : [`it is one of ${limit}${shuffle === true ? ' picked by chance' : ''}`]),
    ...(limit === undefined && shuffle === true ? ['it is picked by chance'] : []),
  ];
}

function valuesWords(values: readonly Value[]): string {
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' or ');
}

function askedIf({ not, ...when }: When): readonly string[] {
  const held = conditions(when);
  return [
    ...(held.length === 0 ? [] : [`asked when ${held.join(' and ')}`]),
    ...(not === undefined ? [] : [`not asked when ${conditions(not).join(' and ')}`]),
  ];
}

function outcomes({ becomes, each, from }: Question): readonly string[] {
  if (becomes === undefined) return [];
  if (typeof becomes === 'string') return [`what is picked becomes ${becomes} in: ${from ?? ''}`];
  const states = Object.entries(becomes).map(([answer, state]) => `${answer} makes it ${state}`);
  return [`in ${each ?? ''}: ${states.join(', ')}`];
}

function conditions({ answers, ledger, least, run, role }: When): readonly string[] {
  return [
    ...Object.entries(answers).map(([name, values]) => `${name} is ${valuesWords(values)}`),
    ...(ledger === undefined
      ? []
      : [
          least === undefined
            ? `there is something in: ${ledger}`
            : `there are ${least} or more in: ${ledger}`,
        ]),
    ...(run === undefined ? [] : [run === 'first' ? 'it is the first run' : 'it is not the first run']),
    ...(role === undefined ? [] : ['the role is less than 90 days old']),
  ];
}
