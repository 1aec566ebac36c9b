/** `career show` for a person: the page wrapped to the screen, its headings set apart, its front matter as one line. */
import { longDay, relativeDay } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { readMark } from '../core/mark.ts';
import { oneLine, visible } from '../core/safe-text.ts';
import { displayWidth, wrap } from '../core/text-width.ts';
import type { ListScreen } from './list-lines.ts';

/** Lines longer than this are hard to read however wide the screen is. */
const widest = 100;

export function pageForScreen(entry: Entry, screen: ListScreen): string {
  const width = Math.min(screen.width, widest);
  const { style } = screen;
  const body = visible(entry.body).split('\n');
  const first = body.findIndex((line) => line.trim() !== '');
  const startsWithTitle = (body[first] ?? '').startsWith('# ');
  const heading = startsWithTitle ? (body[first] ?? '').slice(2).trim() : oneLine(entry.title);
  const rest = body.slice(startsWithTitle ? first + 1 : Math.max(first, 0));
  return [
    ...wrap(heading, width).map((line) => style.title(line)),
    ...flow(factsOf(entry, screen), width).map((line) => style.faint(line)),
    '',
    ...markdownLines(trimBlank(rest), width, style),
    '',
  ].join('\n');
}

function factsOf(entry: Entry, { today }: ListScreen): string[] {
  return [
    `${longDay(entry.date)} (${relativeDay(entry.date, today)})`,
    ...(entry.set === null ? [] : [oneLine(entry.set)]),
    ...entry.tags.map((tag) => `#${oneLine(tag)}`),
    `${entry.words} ${entry.words === 1 ? 'word' : 'words'}`,
    ...(entry.private ? ['private'] : []),
    oneLine(entry.path),
  ];
}

/** As many to a line as there is room for; none is broken that fits a line. */
function flow(facts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const line = lines.length === 0 ? fact : `${lines.at(-1)} · ${fact}`;
    if (lines.length > 0 && displayWidth(line) <= width) lines[lines.length - 1] = line;
    else lines.push(fact);
  }
  return lines.flatMap((line) => wrap(line, width));
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return from === -1 ? [] : lines.slice(from, to + 1);
}

/** Each line as its owner broke it; code and tables, which wrapping would spoil, stay as they are. */
function markdownLines(lines: readonly string[], width: number, style: ListScreen['style']): string[] {
  let fence: string | undefined;
  return lines.flatMap((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark;
      else if (mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = undefined;
      return [line];
    }
    // What ties a heading to its question is for the program to read, as a comment is on the web.
    if (readMark(line) !== undefined) return [];
    if (/^\s*\|/.test(line)) return [line];
    if (/^#{1,6}\s/.test(line)) return wrap(line.trimEnd(), width).map((part) => style.strong(part));
    const quote = /^\s*(?:>\s?)+/.exec(line)?.[0] ?? '';
    const parts = wrap(line.slice(quote.length).trimEnd(), width - quote.length);
    return quote === '' ? parts : parts.map((part) => style.faint(`${quote}${part}`.trimEnd()));
  });
}
