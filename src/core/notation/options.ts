/** How a choice among options is typed: the option's words, its number, a ticked box, or words of one's own. */
import type { Step } from '../interview-types.ts';
import { folded } from '../reading.ts';
import { isList, isMapping } from '../value.ts';
import type { Position, Value } from '../value.ts';
import { further, linesOf, listed, literal, named, numbered, unquoted, wordsOf } from './lines.ts';
import type { Line } from './lines.ts';
import { gather, onlyLine } from './gathering.ts';
import type { Gathering, TextReading } from './gathering.ts';

/** One option taken, or one's own words. */
export function readChoice(step: Step, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  const [taken, second] = ticked(step, lines, gathering);
  if (second !== undefined)
    gathering.fault(
      second.at,
      `one answer is asked for, and '${second.text}' is a second`,
      'keep one of them',
    );
  if (taken !== undefined) gathering.place([], taken.at);
  return gathering.done(taken?.text ?? null);
}

export function writeChoice(step: Step, value: Value): string {
  return writeOption(step, wordsOf(value), '');
}

/** Options one to a line; with `ways`, each in a box that says how: `- [served] growth`. */
export function readMulti(step: Step, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  const { ways } = step.question;
  if (ways !== undefined) return readWays(step, ways, lines, gathering);
  const taken = ticked(step, listed(numbersApart(step, lines)), gathering);
  taken.forEach(({ at }, index) => gathering.place([index], at));
  return gathering.done(taken.length === 0 ? null : taken.map((option) => option.text));
}

export function writeMulti(step: Step, value: Value): string {
  return boxes(step, value)
    .filter(({ box }) => box !== ' ')
    .map(writeBox)
    .join('\n');
}

/** All options as boxes, those of `value` ticked, for a page. */
export function optionForm(step: Step, value: Value): string {
  return boxes(step, value).map(writeBox).join('\n');
}

/** A numbered list, the first first; or the options' numbers in a row. */
export function readRank(step: Step, text: string): TextReading {
  const lines = numbered(numbersApart(step, linesOf(text)));
  const gathering = gather(lines);
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.number;
    if (line.number !== undefined && before !== undefined && line.number < before) {
      gathering.fault(
        line.at,
        `number ${line.number} stands below number ${before}`,
        'the order of the lines counts: put them in order and number them from the top',
      );
    }
    gathering.place([index], line.at);
  });
  return gathering.done(lines.length === 0 ? null : lines.map((line) => optionCalled(step, line.text)));
}

export function writeRank(step: Step, value: Value): string {
  const items = isList(value) ? value : [];
  return items.map((item, index) => `${index + 1}. ${writeOption(step, wordsOf(item))}`).join('\n');
}

export function readConfirm(_step: Step, text: string): TextReading {
  const { line, gathering } = onlyLine(text);
  if (line === undefined) return gathering.done(null);
  const word = folded(line.text);
  if (['yes', 'y', 'true'].includes(word)) return gathering.done(true);
  if (!['no', 'n', 'false'].includes(word))
    gathering.fault(line.at, `'${line.text}' is neither yes nor no`, 'write yes or no');
  return gathering.done(false);
}

/** The option meant by what was typed: in quotation marks as it is, else by name or number, else as it is. */
function optionCalled(step: Step, typed: string): string {
  const options = optionTexts(step);
  const whole = options.find((option) => folded(option) === folded(typed));
  const [, digits, beside] = /^(\d+)(?:[.)](?:\s+(.*))?)?$/.exec(typed) ?? [];
  const counted = digits === undefined ? undefined : options[Number(digits) - 1];
  const number = beside === undefined || folded(beside) === folded(counted ?? '') ? counted : undefined;
  return unquoted(typed) ?? whole ?? number ?? named(options, typed) ?? typed;
}

/** @param lead what stands before it on its line */
function writeOption(step: Step, option: string, lead = '- '): string {
  return literal(option, (written) => {
    const [line, second] = linesOf(lead + written);
    const whole = line !== undefined && second === undefined && line.at.column === lead.length + 1;
    return whole && boxOn(line) === undefined ? optionCalled(step, line.text) : undefined;
  });
}

function optionTexts(step: Step): string[] {
  return (step.question.options ?? []).map((option) => option.text);
}

interface Taken {
  readonly text: string;
  readonly at: Position;
}

interface Box {
  readonly mark: string;
  readonly text: string;
  readonly at: Position;
}

const box = /^\[([^[\]]*)\](\s+|$)/;

function boxOn(line: Line): Box | undefined {
  const [opening = '', mark] = box.exec(line.text) ?? [];
  if (mark === undefined) return undefined;
  return { mark: mark.trim(), text: line.text.slice(opening.length), at: further(line.at, opening.length) };
}

/** What is taken: lines without a box, and those whose box is ticked. */
function ticked(step: Step, lines: readonly Line[], gathering: Gathering): Taken[] {
  return lines.flatMap((line) => {
    const boxed = boxOn(line);
    if (boxed === undefined) return [{ text: optionCalled(step, line.text), at: line.at }];
    if (boxed.text === '') return [];
    if (['x', 'X', '*', '✓'].includes(boxed.mark))
      return [{ text: optionCalled(step, boxed.text), at: boxed.at }];
    if (boxed.mark !== '')
      gathering.fault(
        line.at,
        `'${boxed.mark}' does not tick a box`,
        'write [x] to take it, [ ] to leave it',
      );
    else refuseUntaken(step, boxed, gathering);
    return [];
  });
}

/** Words of one's own beside an empty box are neither an answer nor nothing. */
function refuseUntaken(step: Step, { text, at }: Box, gathering: Gathering): void {
  if (optionTexts(step).some((option) => folded(option) === folded(text)) || unquoted(text) !== undefined)
    return;
  gathering.fault(
    at,
    `'${text}' is not among the options, and its box is empty`,
    'write [x] to add it as your own, or take the line out',
  );
}

function readWays(
  step: Step,
  ways: readonly string[],
  lines: readonly Line[],
  gathering: Gathering,
): TextReading {
  const answer = new Map<string, string[]>();
  const example = ways[0] ?? '';
  for (const line of lines) {
    const boxed = boxOn(line);
    if (boxed === undefined) {
      const remedy = `write [${example}] ${line.text}`;
      gathering.fault(line.at, `'${line.text}' does not say which: ${ways.join(' or ')}`, remedy);
    } else if (boxed.mark === '') {
      refuseUntaken(step, boxed, gathering);
    } else if (boxed.text === '') {
      gathering.fault(
        line.at,
        `nothing stands beside [${boxed.mark}]`,
        'write what it is, or take the line out',
      );
    } else {
      for (const mark of boxed.mark.split(/\s*,\s*/)) {
        const way = wayCalled(ways, mark);
        const remedy = `write [${example}] ${boxed.text}`;
        if (way === undefined)
          gathering.fault(line.at, `'${mark}' is not one of: ${ways.join(', ')}`, remedy);
        else {
          const texts = answer.get(way) ?? [];
          gathering.place([way, texts.length], boxed.at);
          answer.set(way, [...texts, optionCalled(step, boxed.text)]);
        }
      }
    }
  }
  return gathering.done(answer.size === 0 ? null : Object.fromEntries(answer));
}

function wayCalled(ways: readonly string[], mark: string): string | undefined {
  return named(ways, mark) ?? ways.find((way) => mark !== '' && folded(way).startsWith(folded(mark)));
}

/** `1 3 5` on a line of its own means three options. */
function numbersApart(step: Step, lines: readonly Line[]): readonly Line[] {
  const [line] = lines;
  if (line === undefined || lines.length !== 1 || !/^\d+(?:[\s,]+\d+)+$/.test(line.text)) return lines;
  const numbers = [...line.text.matchAll(/\d+/g)];
  if (!numbers.every(([number]) => step.question.options?.[Number(number) - 1] !== undefined)) return lines;
  return numbers.map(({ 0: text, index }) => ({
    text,
    at: further(line.at, index),
    indent: 0,
    bullet: false,
    afterGap: false,
  }));
}

interface Boxed {
  readonly box: string;
  readonly text: string;
}

function writeBox({ box: mark, text }: Boxed): string {
  return `- [${mark}] ${text}`;
}

/** Every option and every taken text with its box; in the options' order where the answer keeps to it. */
function boxes(step: Step, value: Value): Boxed[] {
  const options = optionTexts(step);
  const lists = takenLists(value);
  const taken = new Set(lists.flatMap(([, texts]) => texts));
  const all = [...options, ...[...taken].filter((text) => !options.includes(text))];
  const boxed = (mark: string, text: string): Boxed => ({
    box: mark,
    text: taken.has(text) ? writeOption(step, text) : text,
  });
  if (lists.every(([, texts]) => inOrderOf(all, texts))) {
    return all.map((text) => {
      const marks = lists.filter(([, texts]) => texts.includes(text)).map(([mark]) => mark);
      return boxed(marks.length === 0 ? ' ' : marks.join(', '), text);
    });
  }
  return [
    ...lists.flatMap(([mark, texts]) => texts.map((text) => boxed(mark, text))),
    ...options.filter((text) => !taken.has(text)).map((text) => boxed(' ', text)),
  ];
}

/** The taken texts by what stands in their box: `x`, or a way. */
function takenLists(value: Value): [mark: string, texts: string[]][] {
  if (isMapping(value))
    return Object.entries(value).map(([way, texts]) => [way, isList(texts) ? texts.map(wordsOf) : []]);
  if (value === null) return [];
  return [['x', isList(value) ? value.map(wordsOf) : [wordsOf(value)]]];
}

function inOrderOf(all: readonly string[], texts: readonly string[]): boolean {
  return all.filter((text) => texts.includes(text)).every((text, index) => text === texts[index]);
}
