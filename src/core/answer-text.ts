/**
 * How each type of answer is typed as text: one notation, shared by the editor page, the plain prompts and the
 * terminal's lines. Nothing typed is dropped: what cannot be placed is a finding at its line and column.
 */
import { readAnswer } from './answers.ts';
import type { CivilDate } from './calendar.ts';
import type { Step } from './interview-types.ts';
import { carriedForm, carriedHint, readCarriedText, writeCarried } from './notation/carried.ts';
import { readAsk, readCommit, writeAsk, writeCommit } from './notation/deeds.ts';
import { gather } from './notation/gathering.ts';
import type { RawAnswer, TextFinding, TextReading } from './notation/gathering.ts';
import * as items from './notation/items.ts';
import { linesOf, wordsOf } from './notation/lines.ts';
import { readChanceAnswer, readNumber, writeChanceAnswer } from './notation/numbers.ts';
import * as options from './notation/options.ts';
import * as points from './notation/points.ts';
import type { Finding } from './problem.ts';
import type { Field, Question, QuestionType } from './prompt-set.ts';
import type { Value } from './value.ts';

export type { TextFinding, TextReading } from './notation/gathering.ts';

interface Notation {
  readonly read: (step: Step, text: string) => TextReading;
  readonly write: (step: Step, value: Value) => string;
  /** What stands on a page for the answer to be written into; `value` is null while there is none. */
  readonly form?: (step: Step, value: Value) => string;
  readonly hint: (step: Step) => string;
}

const plain = (_step: Step, value: Value): string => wordsOf(value);
const prose = { read: readProse, write: plain };

const notations: Readonly<Record<QuestionType, Notation>> = {
  pulse: {
    read: points.readPulse,
    write: points.writePulse,
    form: (step, value) => (value === null ? points.pulseForm(step) : points.writePulse(step, value)),
    hint: () => '1 to 5 after each colon, or - where it does not apply',
  },
  scale: { read: points.readScale, write: plain, hint: () => '1 to 5, or the words of a point' },
  text: { ...prose, hint: () => 'a line or two' },
  long: { ...prose, hint: () => 'as many lines as it takes' },
  list: { read: items.readList, write: items.writeList, hint: listHint },
  choice: {
    read: options.readChoice,
    write: options.writeChoice,
    form: options.optionForm,
    hint: () => 'one option, by its words or number, or [x] in its box; or words of your own',
  },
  multi: {
    read: options.readMulti,
    write: options.writeMulti,
    form: options.optionForm,
    hint: ({ question }) =>
      question.ways === undefined
        ? `[x] in the boxes that fit${bounds(question)}; lines of your own are welcome`
        : `[${question.ways.join('] or [')}] in a box; lines of your own likewise`,
  },
  rank: {
    read: options.readRank,
    write: options.writeRank,
    hint: ({ question }) => `one line each, the first first${bounds(question)}`,
  },
  split: {
    read: points.readSplit,
    write: points.writeSplit,
    form: points.splitForm,
    hint: ({ question }) =>
      `shares of a hundred after the colons${question.ranges === true ? ', or ranges such as 20-30' : ''}`,
  },
  table: {
    read: items.readTable,
    write: items.writeTable,
    form: items.tableForm,
    hint: () => 'after the colons; or row / column: value, a line each',
  },
  chance: {
    read: readChanceAnswer,
    write: writeChanceAnswer,
    hint: () => 'how likely, and by when: 70 % by 2026-09-30',
  },
  commit: {
    read: readCommit,
    write: writeCommit,
    hint: () =>
      'when and where: what you will do (by friday); then, if you like, lines with obstacle: and response:',
  },
  ask: {
    read: readAsk,
    write: writeAsk,
    hint: () => 'whom: what you will ask (by friday); (private) at the end marks it so',
  },
  people: {
    read: items.readPeople,
    write: items.writePeople,
    hint: ({ question: { parts } }) =>
      `one line each, name: part${parts === undefined ? '' : `; the parts are ${parts.join(', ')}`}`,
  },
  date: { ...prose, hint: () => "a day: 2026-05-01, or 'in six weeks'" },
  number: {
    read: readNumber,
    write: plain,
    hint: ({ question: { step } }) => (step === undefined ? 'a number' : `a number in steps of ${step}`),
  },
  confirm: {
    read: options.readConfirm,
    write: (_step, value) => (value === true ? 'yes' : 'no'),
    hint: () => 'yes or no',
  },
};

const carried: Notation = {
  read: readCarriedText,
  write: writeCarried,
  form: carriedForm,
  hint: carriedHint,
};

function notationOf(step: Step): Notation {
  return step.kind === 'carried' ? carried : notations[step.question.type];
}

/** What was typed as plain data, null where nothing was; the data has still to go through `readAnswer`. */
export function parseAnswerText(step: Step, text: string): TextReading {
  return notationOf(step).read(step, text);
}

/** What was typed as an answer; without a value where nothing was. */
export function readAnswerText(
  step: Step,
  text: string,
  today: CivilDate,
): { readonly value?: Value } | { readonly findings: readonly TextFinding[] } {
  const reading = parseAnswerText(step, text);
  const answer = readAnswer(step, reading.raw, { today });
  const complaints = 'findings' in answer ? answer.findings : [];
  if (!('findings' in reading)) {
    return 'findings' in answer
      ? { findings: complaints.map((complaint) => placed(complaint, reading)) }
      : answer;
  }
  // The answer is not whole, so what is wrong with it as a whole is not known yet.
  const ofParts = complaints
    .filter(({ path }) => path.length > 0)
    .map((complaint) => placed(complaint, reading));
  return { findings: [...reading.findings, ...ofParts] };
}

function placed({ path, ...complaint }: Finding, { at }: RawAnswer): TextFinding {
  return { ...at(path), ...complaint, ...(path.length === 0 ? { isOfAll: true } : {}) };
}

/** An answer as one would type it; `readAnswerText` gives it back. */
export function answerText(step: Step, value: Value): string {
  return notationOf(step).write(step, value);
}

/** What stands under a question on a page: room for an answer, or the answer and all it could be changed to. */
export function answerForm(step: Step, value: Value = null): string {
  const { form, write } = notationOf(step);
  if (form !== undefined) return form(step, value);
  return value === null ? '' : write(step, value);
}

/** One quiet line on how to answer here. */
export function answerHint(step: Step): string {
  return notationOf(step).hint(step);
}

/** Lines that explain the points or options of a question, as `energy: how much is left? 1 Empty, 2 Low`. */
export function answerLegend({ question }: Step): string[] {
  if (question.type === 'pulse') {
    return (question.rows ?? []).map(
      ({ id, ask, labels, na }) =>
        `${id}: ${ask} ${pointLabels(labels)}${na === undefined ? '' : `, - ${na}`}`,
    );
  }
  if (question.type === 'scale') return [pointLabels(question.labels ?? [])];
  return (question.options ?? []).flatMap(({ text, about }) =>
    about === undefined ? [] : [`${text}: ${about}`],
  );
}

function pointLabels(labels: readonly string[]): string {
  return labels.map((label, index) => `${index + 1} ${label}`).join(', ');
}

/** Text as it stands, without the empty lines around it. */
function readProse(_step: Step, text: string): TextReading {
  const words = text.replace(/^(?:[^\S\r\n]*\r?\n)+/, '').trimEnd();
  return gather(linesOf(text).slice(0, 1)).done(words.trim() === '' ? null : words);
}

function listHint({ question }: Step): string {
  const [only, second] = question.fields ?? [];
  const each = `one line each${bounds(question)}`;
  if (only === undefined) return each;
  if (second === undefined)
    return `${each}, ${only.id}${range(only)} in brackets: a line of words [${example(only)}]`;
  const fields = (question.fields ?? []).map((field) => `${field.id}: ${example(field)}`);
  return `${each}, what goes with it in brackets: [${fields.join('; ')}]`;
}

function range({ min, max }: Field): string {
  return min === undefined || max === undefined ? '' : ` ${min} to ${max}`;
}

function example({ id, kind, max }: Field): string {
  const examples = {
    text: '...',
    number: String(max ?? 3),
    chance: '70 %',
    date: '2026-05-01',
    score: '8 7-9 told',
  };
  return examples[kind] ?? id;
}

function bounds({ min, max }: Pick<Question, 'min' | 'max'>): string {
  if (min !== undefined && max !== undefined) return min === max ? ` (${min})` : ` (${min} to ${max})`;
  if (max !== undefined) return ` (at most ${max})`;
  return min === undefined ? '' : ` (at least ${min})`;
}
