/** The small grammar that all typed answers share: lines with bullets, and words in quotation marks. */
import { folded, spelled } from '../reading.ts';
import type { Position, Value } from '../value.ts';

/** A line that has something on it. */
export interface Line {
  /** Without its bullet, without white space at either end. */
  readonly text: string;
  /** Where `text` begins. */
  readonly at: Position;
  /** Columns of white space before the bullet or the text. */
  readonly indent: number;
  readonly bullet: boolean;
  /** The number before the text, where `numbered` has taken it off. */
  readonly number?: number;
  /** Whether an empty line stands before it. */
  readonly afterGap: boolean;
}

const lineEnd = /\r\n|\r|\n/;
const leading = /^(\s*)([-*+])?(?:\s+|$)/;

/**
 * The lines that have something on them; a bullet alone is nothing. As in Markdown, a backslash at the end of a
 * line breaks it without ending it, where an indented line follows.
 */
export function linesOf(text: string): Line[] {
  const stored = text.split(lineEnd);
  const lines: Line[] = [];
  let afterGap = false;
  for (let index = 0; index < stored.length; index++) {
    const line = lineFrom(stored[index] ?? '', index + 1, afterGap);
    let whole = line.text;
    while (whole.endsWith('\\') && /^\s+\S/.test(stored[index + 1] ?? '')) {
      index++;
      whole = `${whole.slice(0, -1)}\n${(stored[index] ?? '').trim()}`;
    }
    if (whole !== '') lines.push({ ...line, text: whole });
    afterGap = whole === '' && !line.bullet;
  }
  return lines;
}

const numberBefore = /^(\d{1,4})[.)]\s+/;

/** The lines of a numbered list without their numbers; other lines as they are, as `2. May` may be a day. */
export function numbered(lines: readonly Line[]): readonly Line[] {
  const isList = lines.every(({ text, bullet }) => !bullet && numberBefore.test(text));
  return isList ? lines.map(withoutNumber) : lines;
}

/** As `numbered`, for lists whose order says nothing: they have to be numbered from 1. */
export function listed(lines: readonly Line[]): readonly Line[] {
  const list = numbered(lines);
  return list[0]?.number === 1 ? list : lines;
}

function withoutNumber(line: Line): Line {
  const [opening = '', digits] = numberBefore.exec(line.text) ?? [];
  return {
    ...line,
    text: line.text.slice(opening.length),
    at: further(line.at, opening.length),
    number: Number(digits),
  };
}

/** A stored value in words: text as it is, anything else as its digits. */
export function wordsOf(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Text of several lines as `linesOf` reads it as one. */
export function asOneLine(text: string): string {
  return text.replaceAll('\n', '\\\n  ');
}

function lineFrom(stored: string, line: number, afterGap: boolean): Line {
  const [opening = '', indent = '', bullet] = leading.exec(stored) ?? [];
  const column = opening.length === 0 ? stored.length - stored.trimStart().length : opening.length;
  return {
    text: stored.slice(column).trim(),
    at: { line, column: column + 1 },
    indent: indent.length,
    bullet: bullet !== undefined,
    afterGap,
  };
}

/** A place some characters further into a line. */
export function further(at: Position, characters: number): Position {
  return { line: at.line, column: at.column + characters };
}

/** What stands between quotation marks, taken as it is; undefined when the text is not quoted as a whole. */
export function unquoted(text: string): string | undefined {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The text in quotation marks, on one line and without square brackets, colons or semicolons that could be
 * taken for notation; `unquoted` gives it back.
 */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[[\]:;()/]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The text as it is when `reads` takes it for itself, else in quotation marks. */
export function literal(text: string, reads: (written: string) => string | undefined): string {
  const plain = !/[\n\r]|\\$/.test(text) && reads(text) === text;
  return plain ? text : quoted(text);
}

/** Which of the known names is meant: the whole name, or its first whole words where only one begins so. */
export function named(known: readonly string[], typed: string): string | undefined {
  const wanted = folded(typed);
  const whole = spelled(typed, known);
  if (whole !== undefined || wanted === '') return whole;
  const begun = known.filter((name) => folded(name).startsWith(`${wanted} `));
  return begun.length === 1 ? begun[0] : undefined;
}
