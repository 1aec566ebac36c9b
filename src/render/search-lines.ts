/** What `career search` found: grouped by entry for a person, `FILE:LINE:TEXT` for a pipe. */
import { longDay, relativeDay } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { LineMatch } from '../core/filter.ts';
import { oneLine } from '../core/safe-text.ts';
import { displayWidth, truncate } from '../core/text-width.ts';
import type { Style } from '../core/ports.ts';
import type { ListScreen } from './list-lines.ts';

export interface Hit {
  readonly entry: Entry;
  readonly matches: readonly LineMatch[];
}

/** @param root the journal's absolute path, so that a file opens from wherever the reader stands */
export function hitsForPipe(hits: readonly Hit[], wanted: string, root: string, style: Style): string {
  const literal = literalOf(wanted);
  return hits
    .flatMap(({ entry, matches }) => {
      const file = style.path(`${root}/${entry.path}`);
      return matches.map(
        ({ line, text }) =>
          `${file}:${style.faint(String(line))}:${text.replace(literal, (found) => style.warn(found))}\n`,
      );
    })
    .join('');
}

export function hitsForScreen(hits: readonly Hit[], wanted: string, screen: ListScreen): string {
  return hits.map((hit) => hitForScreen(hit, wanted, screen)).join('\n');
}

function hitForScreen({ entry, matches }: Hit, wanted: string, { width, today, style }: ListScreen): string {
  const day = `${longDay(entry.date)} (${relativeDay(entry.date, today)})`;
  const path = truncate(oneLine(entry.path), width);
  // On a narrow screen the file goes below the day.
  const together = day.length + 2 + displayWidth(path) <= width;
  const gutter = String(matches.at(-1)?.line ?? 0).length;
  const lines = matches.map(({ line, text }) => {
    const number = String(line).padStart(gutter);
    return `  ${style.faint(number)}  ${around(oneLine(text), wanted, Math.max(width - gutter - 4, 10), style)}`;
  });
  return [`${style.strong(day)}${together ? '  ' : '\n'}${style.path(path)}`, ...lines, ''].join('\n');
}

/** The part of a line around its first match that fits, with every match in it marked. */
function around(text: string, wanted: string, width: number, style: ListScreen['style']): string {
  const trimmed = text.trim();
  const first = placesOf(wanted, trimmed)[0]?.[0] ?? 0;
  const before = trimmed.slice(0, first);
  // Some words before the match, unless all of the line fits or the match is near its start.
  const from =
    displayWidth(trimmed) <= width || displayWidth(before) < width / 2 ? 0 : wordStart(trimmed, first);
  const part = truncate(from === 0 ? trimmed : `…${trimmed.slice(from)}`, width);
  let shown = '';
  let at = 0;
  for (const [start, end] of placesOf(wanted, part)) {
    shown += part.slice(at, start) + style.warn(part.slice(start, end));
    at = end;
  }
  return shown + part.slice(at);
}

/** Where the third word before `at` starts. */
function wordStart(text: string, at: number): number {
  const lead = /(?:\S+\s+){0,3}\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  return at - lead.length;
}

/** Where `wanted` stands in a shown line, as [from, to); what only reads the same (`STRASSE`, `Straße`) goes unmarked. */
function placesOf(wanted: string, line: string): [number, number][] {
  return [...line.matchAll(literalOf(oneLine(wanted)))].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
}

function literalOf(wanted: string): RegExp {
  return new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
}
