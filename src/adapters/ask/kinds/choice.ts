/** One of several options, or words of one's own; it begins on 'skip', so that nothing is chosen by accident. */
import { oneLine } from '../../../core/safe-text.ts';
import type { Option } from '../../../core/prompt-set.ts';
import { drawItems, narrowed, optionLine, ownLine, skipLine, typedOf, walk, walked } from '../option-list.ts';
import type { Item, Walk } from '../option-list.ts';
import { readRaw } from '../said.ts';
import type { Asked, Hint, Kind } from '../sheet.ts';

export const choice: Kind<Walk> = {
  start(asked) {
    const options = optionsOf(asked);
    const typed = typeof asked.typed === 'string' ? asked.typed : '';
    const before = options.findIndex((option) => isMeant(option, typed));
    if (before >= 0) return walk(optionLine(before));
    return typed === '' || !takesOwn(asked) ? walk(skipLine) : walk(ownLine, typed);
  },
  press(state, key, _canvas, asked) {
    if (key.name === 'return') return { then: 'on' };
    const next = walked(state, key, (typed) => items(asked, typed).map(({ id }) => id));
    return next === undefined ? undefined : { state: next };
  },
  draw(state, canvas, asked) {
    const isFresh = typedOf(state) === '' && takesOwn(asked);
    return drawItems(
      items(asked, typedOf(state)),
      state,
      canvas,
      isFresh ? ['or type words of your own'] : [],
    );
  },
  hints: (state): readonly Hint[] => (state.at === skipLine ? [] : [{ key: 'enter', does: 'this one' }]),
  answer: (state, asked) => readRaw(chosen(state, asked) ?? null, asked),
  typed: chosen,
  atEmptyLine: (state) => typedOf(state) === '',
};

function optionsOf({ step }: Asked): readonly Option[] {
  return step.question.options ?? [];
}

/** What became of an open item is one of the words for it; everywhere else an own entry is as good. */
function takesOwn({ step }: Asked): boolean {
  return step.kind !== 'carried';
}

/** An option by its text, or as an open item's state is stored: `not-yet` for 'not yet'. */
function isMeant({ text }: Option, typed: string): boolean {
  return text === typed || text.replaceAll(' ', '-') === typed;
}

function items(asked: Asked, typed: string): Item[] {
  const options = optionsOf(asked);
  const left = narrowed(options, typed).map(({ option, index }) => ({
    id: optionLine(index),
    mark: String(index + 1),
    text: option.text,
    ...(option.about === undefined ? {} : { about: option.about }),
  }));
  if (typed === '') return [{ id: skipLine, mark: '', text: 'skip' }, ...left];
  const isOption = options.some((option) => option.text.toLowerCase() === typed.toLowerCase());
  return takesOwn(asked) && !isOption
    ? [...left, { id: ownLine, mark: '+', text: `own words: ${oneLine(typed)}` }]
    : left;
}

function chosen(state: Walk, asked: Asked): string | undefined {
  const typed = typedOf(state);
  if (state.at === ownLine) return typed === '' ? undefined : typed;
  const index = optionsOf(asked).findIndex((_option, candidate) => optionLine(candidate) === state.at);
  if (index >= 0) return optionsOf(asked)[index]?.text;
  return typed === '' || !takesOwn(asked) ? undefined : typed;
}
