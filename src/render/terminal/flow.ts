/** Sentences as lines of a width: measured and broken as plain text, coloured by role afterwards. */
import type { Style } from '../../core/ports.ts';
import { oneLine } from '../../core/safe-text.ts';
import { displayWidth, wrap } from '../../core/text-width.ts';
import type { SpanRole, Text } from '../../reports/document.ts';
import { spansOf } from '../../reports/spans.ts';
import type { DocumentScreen } from './screen.ts';

/** One line twice: to be measured, and to be shown. */
export interface Line {
  readonly plain: string;
  readonly styled: string;
}

export const noLine: Line = { plain: '', styled: '' };

export type Role = keyof Style;

/** Plain text that is safe already, as a line in one role. */
export function line(plain: string, role?: (text: string) => string): Line {
  return { plain, styled: role === undefined || plain === '' ? plain : role(plain) };
}

/** Lines set one after another in a row. */
export function row(...lines: readonly Line[]): Line {
  return {
    plain: lines.map(({ plain }) => plain).join(''),
    styled: lines.map(({ styled }) => styled).join(''),
  };
}

/** @param lead before the first line, as many spaces before the others */
export function hang(lead: Line, lines: readonly Line[]): Line[] {
  const indent = line(' '.repeat(displayWidth(lead.plain)));
  return lines.map((each, index) => row(index === 0 ? lead : indent, each));
}

export function padTo(text: Line, width: number, align: 'left' | 'right' = 'left'): Line {
  const space = line(' '.repeat(Math.max(0, width - displayWidth(text.plain))));
  return align === 'left' ? row(text, space) : row(space, text);
}

/**
 * The lines of a sentence; never none. Whatever its parts hold, a line of it is a line.
 *
 * @param all a role for what has none of its own
 */
export function flow(text: Text, width: number, screen: DocumentScreen, all?: Role): Line[] {
  const { style } = screen;
  const spans = spansOf(text).map(({ text: words, as }) => ({
    words: safe(words, as, screen),
    role: roleOf(as) ?? all,
  }));
  const whole = spans.map(({ words }) => words).join('');
  const lines = wrap(whole, width);
  const only = spans[0]?.role;
  // Most sentences are of one role throughout.
  if (spans.every(({ role }) => role === only)) {
    return lines.map((plain) => line(plain, only === undefined ? undefined : (part) => style[only](part)));
  }
  let source = 0;
  return lines.map((plain, index) => {
    const words = index === 0 ? plain : plain.trimStart();
    // Nothing but white space at the breaks is missing from the lines.
    const start = Math.max(source, whole.indexOf(words, source));
    source = start + words.length;
    const indent = plain.slice(0, plain.length - words.length);
    return { plain, styled: indent + coloured(spans, start, source, style) };
  });
}

interface Piece {
  readonly words: string;
  readonly role: Role | undefined;
}

/** What stands from one place to another in words joined, each in its own role. */
function coloured(pieces: readonly Piece[], from: number, to: number, style: Style): string {
  let styled = '';
  let place = 0;
  for (const { words, role } of pieces) {
    const part = words.slice(Math.max(0, from - place), Math.max(0, to - place));
    place += words.length;
    if (part !== '') styled += role === undefined ? part : style[role](part);
  }
  return styled;
}

/** Text that takes one line, however long. */
export function oneOf(text: Text, screen: DocumentScreen, all?: Role): Line {
  return flow(text, Number.MAX_SAFE_INTEGER, screen, all)[0] ?? noLine;
}

function safe(text: string, as: SpanRole | undefined, { unicode }: DocumentScreen): string {
  const words = oneLine(text);
  return unicode || as === 'user' || as === 'path' ? words : inAscii(words);
}

function roleOf(as: SpanRole | undefined): Role | undefined {
  return as === 'user' || as === undefined ? undefined : as === 'command' ? 'path' : as;
}

/** The few signs of the program's own sentences. */
function inAscii(words: string): string {
  return words.replace(/[…·–—−‘’“”×≤≥]/g, (sign) => plainSigns[sign] ?? sign);
}

const plainSigns: Readonly<Record<string, string>> = {
  '…': '...',
  '·': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '×': 'x',
  '≤': '<=',
  '≥': '>=',
};
