/** A failure in words: the sentence, the excerpt with a caret where there is one, and the hint. */
import type { Output, Style } from '../core/ports.ts';
import type { Excerpt, Failure } from '../core/problem.ts';
import { words } from '../core/problem.ts';
import { visible } from '../core/safe-text.ts';
import { displayWidth, graphemes, truncate } from '../core/text-width.ts';

/** Where something wrong is told: a terminal has a width to keep to, and must not be sent what it would obey. */
export interface ProblemScreen {
  readonly terminal: boolean;
  /** In columns; only a terminal's counts. */
  readonly width: number;
}

export function problemScreen({ isTerminal, width }: Output): ProblemScreen {
  return { terminal: isTerminal, width };
}

/** The text for stderr, ending in a line end. */
export function problemText(failure: Failure, to: ProblemScreen & { readonly style: Style }): string {
  const { sentence, hint } = words(failure);
  const lines = fitted(`career: ${sentence}`, to);
  if (failure.excerpt) lines.push(...excerptLines(failure.excerpt, to));
  if (hint !== undefined) lines.push(...labelled('hint:', hint, to));
  return `${lines.join('\n')}\n`;
}

/** A text after a faint label. */
export function labelled(
  label: string,
  text: string,
  to: ProblemScreen & { readonly style: Style },
): string[] {
  const [first = '', ...others] = fitted(`${label} ${text}`, to);
  return [`${to.style.faint(label)}${first.slice(label.length)}`, ...others];
}

/** `PLACE: what is wrong`. A place that had to be broken stays without its colour. */
export function placed(place: string, why: string, to: ProblemScreen & { readonly style: Style }): string[] {
  const [first = '', ...others] = fitted(`${place}: ${why}`, to);
  return [first.startsWith(place) ? `${to.style.path(place)}${first.slice(place.length)}` : first, ...others];
}

/** A text in lines that a terminal need not break within a word; a path or a command that is wider stays whole. */
export function fitted(text: string, { terminal, width }: ProblemScreen): string[] {
  return terminal
    ? visible(text)
        .split('\n')
        .flatMap((line) => atSpaces(line, width))
    : [text];
}

function atSpaces(line: string, width: number): string[] {
  const [first = '', ...others] = line.split(' ');
  const lines = [first];
  for (const word of others) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The line of the place and the one before it, numbered, and a caret under the column, which is always in sight. */
export function excerptLines({ text, at }: Excerpt, { terminal, width }: ProblemScreen): string[] {
  const all = text.split(/\r?\n/);
  const gutter = String(at.line).length;
  const room = terminal ? Math.max(Math.min(width - gutter - 5, longest), leastRoom) : longest;
  const shown = (part: string): string => {
    const flat = part.replaceAll('\t', ' ');
    return terminal ? visible(flat) : flat;
  };
  const numbered = (number: number, line: string): string =>
    `  ${String(number).padStart(gutter)} | ${truncate(line, room)}`;

  const [above, line] = [all[at.line - 2], all[at.line - 1]];
  const before = line === undefined ? ' '.repeat(at.column - 1) : shown(line.slice(0, at.column - 1));
  const lead = displayWidth(before) < room ? before : `…${lastColumns(before, Math.floor(room / 2))}`;
  return [
    ...(above === undefined ? [] : [numbered(at.line - 1, shown(above))]),
    ...(line === undefined ? [] : [numbered(at.line, lead + shown(line.slice(at.column - 1)))]),
    `  ${' '.repeat(gutter)} | ${' '.repeat(displayWidth(lead))}^`,
  ];
}

/** Columns of a line of a file that are enough to know it by. */
const longest = 160;
/** Fewer columns than this show nothing of a line. */
const leastRoom = 8;

function lastColumns(text: string, columns: number): string {
  let kept = '';
  for (const grapheme of graphemes(text).toReversed()) {
    if (displayWidth(grapheme + kept) > columns) break;
    kept = grapheme + kept;
  }
  return kept;
}
