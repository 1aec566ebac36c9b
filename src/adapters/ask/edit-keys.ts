/** What the keys do to a text: one table for every place where something is written. */
import type { Key } from './key.ts';
import * as buffer from './text-buffer.ts';
import type { TextBuffer } from './text-buffer.ts';
import { moveByRows, moveInRow } from './text-layout.ts';

type Edit = (text: TextBuffer) => TextBuffer;

const plainKeys: Readonly<Record<string, Edit>> = {
  backspace: buffer.deleteBack,
  delete: buffer.deleteForward,
  'end-of-input': buffer.deleteForward,
  left: buffer.left,
  right: buffer.right,
};

const ctrlKeys: Readonly<Record<string, Edit>> = {
  a: buffer.lineStart,
  e: buffer.lineEnd,
  b: buffer.left,
  f: buffer.right,
  d: buffer.deleteForward,
  k: buffer.cutToLineEnd,
  u: buffer.cutToLineStart,
  w: buffer.deleteWordBack,
  y: buffer.yank,
  left: buffer.wordLeft,
  right: buffer.wordRight,
  home: buffer.textStart,
  end: buffer.textEnd,
  backspace: buffer.deleteWordBack,
  delete: buffer.deleteWordForward,
};

const metaKeys: Readonly<Record<string, Edit>> = {
  b: buffer.wordLeft,
  f: buffer.wordRight,
  d: buffer.deleteWordForward,
  left: buffer.wordLeft,
  right: buffer.wordRight,
  backspace: buffer.deleteWordBack,
  '<': buffer.textStart,
  '>': buffer.textEnd,
};

/**
 * The text after a key; undefined when the key means nothing to a text, or moves beyond its first or last row.
 *
 * @param width columns at which the text is wrapped
 */
export function edited(text: TextBuffer, key: Key, width: number, page = 10): TextBuffer | undefined {
  if (key.meta) return metaKeys[key.name]?.(text);
  if (key.ctrl) {
    if (key.name === 'p') return moveByRows(text, width, -1);
    if (key.name === 'n') return moveByRows(text, width, 1);
    return ctrlKeys[key.name]?.(text);
  }
  switch (key.name) {
    case 'up':
      return moveByRows(text, width, -1);
    case 'down':
      return moveByRows(text, width, 1);
    case 'pageup':
      return moveByRows(text, width, -page);
    case 'pagedown':
      return moveByRows(text, width, page);
    case 'home':
      return moveInRow(text, width, 'start');
    case 'end':
      return moveInRow(text, width, 'end');
    default:
      return plainKeys[key.name]?.(text) ?? written(text, key);
  }
}

/** The text with what the key typed or pasted; undefined when it did neither. */
function written(text: TextBuffer, { sequence = '', pasted }: Key): TextBuffer | undefined {
  if (sequence === '' || (pasted !== true && /\p{Cc}/u.test(sequence))) return undefined;
  return buffer.insert(text, sequence);
}
