/** An order: the first is picked first, then the second, until enough stand in it. */
import type { Option } from '../../../core/prompt-set.ts';
import { isList } from '../../../core/value.ts';
import { oneLine } from '../../../core/safe-text.ts';
import { cutTo } from '../fit.ts';
import { drawItems, narrowed, optionLine, typedOf, walk, walked } from '../option-list.ts';
import type { Item, Walk } from '../option-list.ts';
import { readRaw } from '../said.ts';
import type { Asked, Hint, Kind } from '../sheet.ts';

interface Ranking {
  readonly list: Walk;
  /** Texts, the first first. */
  readonly picked: readonly string[];
}

export const rank: Kind<Ranking> = {
  keepsEachKey: true,
  start(asked) {
    const picked = isList(asked.typed) ? asked.typed.map(String) : [];
    return { list: walk(left(asked, picked)[0]?.id ?? ''), picked };
  },
  press(state, key, _canvas, asked) {
    const rest = left(asked, state.picked, typedOf(state.list));
    const isDone = state.picked.length >= most(asked) || rest.length === 0;
    if (key.name === 'return' && isDone) return { then: 'on' };
    if (key.name === 'return' || (key.name === 'space' && typedOf(state.list) === '')) {
      return isDone ? undefined : { state: pick(state, asked) };
    }
    if (key.name === 'backspace' && typedOf(state.list) === '') return { state: unpick(state, asked) };
    const list = walked(state.list, key, (typed) => left(asked, state.picked, typed).map(({ id }) => id));
    return list === undefined ? undefined : { state: { ...state, list } };
  },
  draw(state, canvas, asked) {
    const { style, width, glyphs } = canvas;
    const places = state.picked.map((text, index) =>
      cutTo(`  ${String(index + 1)}  ${oneLine(text)}`, width, glyphs),
    );
    const isFull = state.picked.length >= most(asked);
    const rest = isFull ? [] : left(asked, state.picked, typedOf(state.list));
    const { lines, cursor } = drawItems(rest, state.list, canvas);
    const head =
      places.length === 0 || rest.length === 0
        ? places
        : [...places, style.faint(`  ${glyphs.rule.repeat(3)}`)];
    const row = rest.length === 0 ? Math.max(0, head.length - 1) : head.length + cursor.row;
    return { lines: [...head, ...lines], cursor: { ...cursor, row }, notes: wanted(asked) };
  },
  hints(state, asked): readonly Hint[] {
    const isFull = state.picked.length >= most(asked) || left(asked, state.picked).length === 0;
    const pickHint = isFull
      ? { key: 'enter', does: 'on' }
      : { key: 'enter', does: `number ${state.picked.length + 1}` };
    return state.picked.length === 0 ? [pickHint] : [pickHint, { key: 'backspace', does: 'take back' }];
  },
  answer: (state, asked) => readRaw([...state.picked], asked),
  typed: ({ picked }) => (picked.length === 0 ? undefined : [...picked]),
  atEmptyLine: ({ list }) => typedOf(list) === '',
};

function optionsOf({ step }: Asked): readonly Option[] {
  return step.question.options ?? [];
}

function most(asked: Asked): number {
  return Math.min(asked.step.question.max ?? Number.POSITIVE_INFINITY, optionsOf(asked).length);
}

function wanted({ step: { question } }: Asked): readonly string[] {
  const { min, max } = question;
  if (min !== undefined && max !== undefined)
    return [`between ${min} and ${max}; the rest can stay where it is`];
  if (max !== undefined) return [`up to ${max}`];
  return [];
}

function left(asked: Asked, picked: readonly string[], typed = ''): Item[] {
  return narrowed(optionsOf(asked), typed)
    .filter(({ option }) => !picked.includes(option.text))
    .map(({ option, index }) => ({
      id: optionLine(index),
      mark: '',
      text: option.text,
      ...(option.about === undefined ? {} : { about: option.about }),
    }));
}

function pick(state: Ranking, asked: Asked): Ranking {
  const rest = left(asked, state.picked, typedOf(state.list));
  const here = rest.findIndex(({ id }) => id === state.list.at);
  const item = rest[Math.max(0, here)];
  if (item === undefined) return state;
  const picked = [...state.picked, item.text];
  const next = left(asked, picked);
  const below = next[Math.min(Math.max(0, here), next.length - 1)];
  return { picked, list: walk(below?.id ?? '') };
}

function unpick(state: Ranking, asked: Asked): Ranking {
  const last = state.picked.at(-1);
  if (last === undefined) return state;
  const index = optionsOf(asked).findIndex(({ text }) => text === last);
  return { picked: state.picked.slice(0, -1), list: walk(optionLine(index)) };
}
