/** Yes or no, by one key. */
import { readRaw } from '../said.ts';
import type { Kind } from '../sheet.ts';

interface Word {
  readonly said: boolean | undefined;
}

export const confirm: Kind<Word> = {
  keepsEachKey: true,
  start: ({ typed }) => ({ said: typeof typed === 'boolean' ? typed : undefined }),
  press(state, { name }) {
    if (name === 'y') return { state: { said: true }, then: 'on' };
    if (name === 'n') return { state: { said: false }, then: 'on' };
    if (name === 'return') return { then: 'on' };
    if (name === 'backspace') return { state: { said: undefined } };
    if (name === 'left' || name === 'right' || name === 'up' || name === 'down')
      return { state: { said: state.said !== true } };
    return undefined;
  },
  draw({ said }, { style, glyphs }) {
    const word = (value: boolean, text: string): string =>
      said === value ? `${glyphs.pointer} ${style.strong(text)}` : `  ${text}`;
    return {
      lines: [`${word(true, 'yes')}   ${word(false, 'no')}`],
      cursor: { row: 0, column: said === false ? 8 : 0 },
    };
  },
  hints: () => [{ key: 'y, n', does: 'answer' }],
  answer: ({ said }, asked) => readRaw(said ?? null, asked),
  typed: ({ said }) => said,
  atEmptyLine: () => true,
};
