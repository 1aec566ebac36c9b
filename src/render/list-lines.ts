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
export function listForPipe(heads: readonly EntryHead[]): string {
  return heads.map(({ date, id, title }) => `${date}\t${singleLine(id)}\t${singleLine(title)}\n`).join('');
}

/** The day, how long ago that was, the set and the title; a narrow screen does without the first or the third. */
export function listForScreen(heads: readonly EntryHead[], { width, today, style }: ListScreen): string {
  const rows = heads.map((head) => ({
    date: head.date,
    ago: relativeDay(head.date, today),
    set: truncate(oneLine(head.set ?? ''), 14),
    title: oneLine(head.title) + (head.private ? ' (private)' : ''),
  }));
  const agoWidth = Math.max(0, ...rows.map((row) => row.ago.length));
  const setWidth = width < 44 ? 0 : Math.max(0, ...rows.map((row) => displayWidth(row.set)));
  return rows
    .map(({ date, ago, set, title }) => {
      const left = [
        ...(width < 64 ? [] : [style.faint(date)]),
        ago.padEnd(agoWidth),
        ...(setWidth === 0 ? [] : [style.path(padEnd(set, setWidth))]),
      ];
      const taken = (width < 64 ? 0 : 12) + agoWidth + 2 + (setWidth === 0 ? 0 : setWidth + 2);
      return `${[...left, truncate(title, width - taken)].join('  ').trimEnd()}\n`;
    })
    .join('');
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
