/** Several answers in one section of a page, one for each item: `- Growth: what it looks like`. */
import type { PageLine } from './page-lines.ts';
import { folded } from './reading.ts';

export interface PageEntry {
  /** The item it is about; undefined where it begins with none of them. */
  readonly item: string | undefined;
  /** Its first line. */
  readonly head: PageLine;
  /** The answer. */
  readonly lines: readonly PageLine[];
  /** All items it could have been about. */
  readonly items: readonly string[];
}

/** An entry begins at a bullet that is not indented; where there are no bullets, at each line that is not. */
export function entriesIn(lines: readonly PageLine[], items: readonly string[]): PageEntry[] {
  const bulleted = lines.some(({ text }) => isBullet(text));
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const begins = bulleted ? isBullet(line.text) : /^\S/.test(line.text);
    const last = groups.at(-1);
    if (begins || (last === undefined && line.text.trim() !== '')) groups.push([line]);
    else last?.push(line);
  }
  return groups.flatMap(([head, ...rest]) => (head === undefined ? [] : [entryFrom(head, rest, items)]));
}

function isBullet(text: string): boolean {
  return /^[-*+]\s/.test(text);
}

function entryFrom(head: PageLine, rest: readonly PageLine[], items: readonly string[]): PageEntry {
  const [bullet = ''] = /^(?:[-*+]\s+)?/.exec(head.text) ?? [];
  const words = head.text.slice(bullet.length);
  // Of two items of which one begins like the other, the longer one is meant.
  const item = items
    .filter((known) => beginsWith(words, known))
    .toSorted((one, other) => other.length - one.length)[0];
  if (item === undefined) return { item, head, lines: [head, ...rest], items };
  const length = bullet.length + item.trim().length;
  const [colon = ''] = /^\s*:\s*/.exec(head.text.slice(length)) ?? [];
  const first = {
    ...head,
    text: head.text.slice(length + colon.length),
    column: head.column + length + colon.length,
  };
  return { item, head, lines: [first, ...rest.map(outdented)], items };
}

function beginsWith(words: string, item: string): boolean {
  const length = item.trim().length;
  return folded(words.slice(0, length)) === folded(item) && /^\s*:/.test(words.slice(length));
}

/** Further lines of an entry are indented by two. */
function outdented(line: PageLine): PageLine {
  const [indent = ''] = /^ {1,2}/.exec(line.text) ?? [];
  return { ...line, text: line.text.slice(indent.length), column: line.column + indent.length };
}
