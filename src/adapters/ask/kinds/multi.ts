/** Several of the options and words of one's own; with ways, each is marked in one of them. */
import { written } from '../written.ts';
import type { Option } from '../../../core/prompt-set.ts';
import { oneLine } from '../../../core/safe-text.ts';
import { isList, isMapping } from '../../../core/value.ts';
import type { Value } from '../../../core/value.ts';
import { padTo } from '../fit.ts';
import type { Key } from '../key.ts';
import { drawItems, narrowed, optionLine, ownLine, typedOf, walk, walked } from '../option-list.ts';
import type { Item, Walk } from '../option-list.ts';
import { readRaw } from '../said.ts';
import type { Asked, Hint, Kind, Pressed } from '../sheet.ts';

interface Marks {
  readonly list: Walk;
  /** The options of the question, then the entries of one's own. */
  readonly options: readonly Option[];
  /** By option text: the way it is marked in, in the order in which they were marked. */
  readonly marked: ReadonlyMap<string, string>;
  readonly refusal?: string;
}

/** The one way there is where a question names none. */
const plainWay = 'x';

export const multi: Kind<Marks> = {
  start(asked) {
    const marked = new Map(marksIn(asked.typed));
    const known = asked.step.question.options ?? [];
    const own = [...marked.keys()].filter((text) => !known.some((option) => option.text === text));
    const options = [...known, ...own.map((text) => ({ text }))];
    return { list: walk(optionLine(0)), options, marked };
  },
  press(state, key, _canvas, asked) {
    const { refusal: _, ...rest } = state;
    return press(rest, key, asked);
  },
  draw(state, canvas, asked) {
    const { max, ways } = asked.step.question;
    const most = max === undefined ? [] : [`up to ${max}`];
    const fresh =
      typedOf(state.list) === ''
        ? [...most, ...(ways === undefined ? ['or type words of your own'] : [])].join('; ')
        : '';
    const notes = [state.refusal ?? '', fresh].filter((line) => line !== '');
    return drawItems(items(state, typedOf(state.list), asked), state.list, canvas, notes);
  },
  hints(state, asked): readonly Hint[] {
    if (typedOf(state.list) !== '') return [{ key: 'enter', does: 'mark it' }];
    const ways = waysOf(asked);
    // Where there is little room, what follows the comma is left out.
    return [{ key: 'space', does: ways.length > 1 ? `mark, ${ways.join('/')}` : 'mark' }];
  },
  answer: (state, asked) => readRaw(value(state, asked) ?? null, asked),
  typed: value,
  atEmptyLine: ({ list }) => typedOf(list) === '',
};

function waysOf({ step }: Asked): readonly string[] {
  return step.question.ways ?? [plainWay];
}

function marksIn(typed: Value | undefined): [string, string][] {
  if (typed === undefined || typed === null) return [];
  if (isMapping(typed))
    return Object.entries(typed).flatMap(([way, texts]) =>
      (isList(texts) ? texts : [texts]).map((text): [string, string] => [written(text), way]),
    );
  return (isList(typed) ? typed : [typed])
    .filter((text) => text !== '')
    .map((text) => [written(text), plainWay]);
}

function press(state: Marks, key: Key, asked: Asked): Pressed<Marks> | undefined {
  const typed = typedOf(state.list);
  if (key.name === 'return') return typed === '' ? { then: 'on' } : { state: mark(state, asked, 1) };
  if (typed === '' && key.name === 'space') return { state: mark(state, asked, 1) };
  if (typed === '' && key.name === 'right') return { state: mark(state, asked, 1) };
  if (typed === '' && key.name === 'left') return { state: mark(state, asked, -1) };
  if (typed === '' && isNumbered(asked) && /^[1-9]$/.test(key.name))
    return { state: markNumber(state, asked, key.name) };
  const list = walked(state.list, key, (now) => items(state, now, asked).map(({ id }) => id));
  return list === undefined ? undefined : { state: { ...state, list } };
}

/** A short list shows its numbers, and each marks its line; in a long one they would have two digits. */
function isNumbered({ step }: Asked): boolean {
  return (step.question.options ?? []).length <= 9;
}

function markNumber(state: Marks, asked: Asked, digit: string): Marks {
  const index = Number(digit) - 1;
  return index < state.options.length ? mark({ ...state, list: walk(optionLine(index)) }, asked, 1) : state;
}

/** Marks the line in hand in the next way, after the last of them not at all. */
function mark(state: Marks, asked: Asked, step: 1 | -1): Marks {
  const typed = typedOf(state.list);
  const index = state.options.findIndex((_option, candidate) => optionLine(candidate) === state.list.at);
  const text = state.options[index]?.text ?? typed;
  if (text === '') return state;
  const cycle = [undefined, ...waysOf(asked)];
  const next = cycle[(cycle.indexOf(state.marked.get(text)) + step + cycle.length) % cycle.length];
  const { max } = asked.step.question;
  if (next !== undefined && !state.marked.has(text) && max !== undefined && state.marked.size >= max) {
    return { ...state, refusal: `that would be more than ${max}: take one out first` };
  }
  const marked = new Map(state.marked);
  if (next === undefined) marked.delete(text);
  else marked.set(text, next);
  const options = index === -1 ? [...state.options, { text }] : state.options;
  return { options, marked, list: walk(optionLine(index === -1 ? options.length - 1 : index)) };
}

function items({ options, marked }: Marks, typed: string, asked: Asked): Item[] {
  const ways = waysOf(asked);
  const widest = Math.max(...ways.map((way) => way.length));
  const left = narrowed(options, typed).map(({ option, index }) => ({
    id: optionLine(index),
    mark: `${numberOf(index, asked)}[${padTo(marked.get(option.text) ?? '', widest)}]`,
    text: option.text,
    ...(option.about === undefined ? {} : { about: option.about }),
  }));
  const isOption = options.some((option) => option.text.toLowerCase() === typed.toLowerCase());
  if (typed === '' || isOption) return left;
  return [
    ...left,
    {
      id: ownLine,
      mark: `${isNumbered(asked) ? '  ' : ''}[${' '.repeat(widest)}]`,
      text: `own words: ${oneLine(typed)}`,
    },
  ];
}

function numberOf(index: number, asked: Asked): string {
  if (!isNumbered(asked)) return '';
  return index < 9 ? `${index + 1} ` : '  ';
}

/** In the order of the list, so that the same marks always read the same. What stands half-typed counts too. */
function value({ options, marked, list }: Marks, asked: Asked): Value | undefined {
  const typed = typedOf(list);
  const pending = typed !== '' && list.at === ownLine && !marked.has(typed) ? [typed] : [];
  const inWay = (way: string): string[] =>
    options.map(({ text }) => text).filter((text) => marked.get(text) === way);
  const { ways } = asked.step.question;
  if (ways === undefined) {
    const texts = [...inWay(plainWay), ...pending];
    return texts.length === 0 ? undefined : texts;
  }
  const given = ways.map((way, index): [string, string[]] => [
    way,
    [...inWay(way), ...(index === 0 ? pending : [])],
  ]);
  return given.every(([, texts]) => texts.length === 0)
    ? undefined
    : Object.fromEntries(given.filter(([, texts]) => texts.length > 0));
}
