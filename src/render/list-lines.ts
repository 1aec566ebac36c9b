/** `career list` in words: for a person a table that fits the screen, for a pipe three columns that stay. */
import type { CivilDate } from '../core/calendar.ts';
import { relativeDay } from '../core/calendar.ts';
import type { EntryHead } from '../core/entry.ts';
import type { Style } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';
import { displayWidth, truncate } from '../core/text-width.ts';
import { singleLine } from './template.ts';

export interface ListScreen {
  readonly width: number;
  readonly today: CivilDate;
  readonly style: Style;
}

/** `DATE<TAB>ID<TAB>TITLE`, a line per entry. */
export function listForPipe(heads: readonly EntryHead[], style: Style): string {
  return heads
    .map(
      ({ date, id, title }) => `${style.faint(date)}\t${style.path(singleLine(id))}\t${singleLine(title)}\n`,
    )
    .join('');
}

/** The day, how long ago that was, the set and the title; a narrow screen does without the first or the third. */
export function listForScreen(heads: readonly EntryHead[], { width, today, style }: ListScreen): string {
  const columns: Column[] = [
    ...(width < 64 ? [] : [{ role: style.faint, texts: heads.map(({ date }): string => date) }]),
    { role: asItIs, texts: heads.map(({ date }) => relativeDay(date, today)) },
    ...(width < 44
      ? []
      : [{ role: style.path, texts: heads.map(({ set }) => truncate(oneLine(set ?? ''), widestSet)) }]),
  ].filter(({ texts }) => texts.some((text) => text !== ''));
  const widths = columns.map(({ texts }) => Math.max(...texts.map(displayWidth)));
  const room = width - widths.reduce((taken, columnWidth) => taken + columnWidth + gap.length, 0);
  return heads
    .map((head, row) => {
      const cells = columns.map(({ role, texts }, column) =>
        role(padTo(texts[row] ?? '', widths[column] ?? 0)),
      );
      const title = truncate(oneLine(head.title) + (head.private ? ' (private)' : ''), room);
      return `${[...cells, title].join(gap).trimEnd()}\n`;
    })
    .join('');
}

/** Everything left of the title: columns as wide as their widest text. */
interface Column {
  readonly role: (text: string) => string;
  readonly texts: readonly string[];
}

const gap = '  ';
/** Columns for the name of a set, most of which are shorter. */
const widestSet = 14;

function asItIs(text: string): string {
  return text;
}

function padTo(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
