/** What is already known, on one screen: label, words, and the page they come from. */
import { longDay } from '../core/calendar.ts';
import { oneLine } from '../core/safe-text.ts';
import { displayWidth, wrap } from '../core/text-width.ts';
import type { KnownLine } from '../reports/known.ts';
import type { ListScreen } from './list-lines.ts';

const widest = 96;

export function knownForScreen(lines: readonly KnownLine[], { width, style }: ListScreen): string {
  const labels = Math.max(0, ...lines.map(({ label }) => label.length));
  const left = 2 + labels + 2;
  const room = Math.max(Math.min(width, widest) - left - 1, 16);
  return lines
    .flatMap((line, index) => {
      const label = line.label === lines[index - 1]?.label ? '' : line.label;
      const words = wrap(oneLine(line.text), room);
      return toldWith(words, sourceAfter(line, lines[index + 1]), room, style).map(
        (text, row) => `  ${style.faint((row === 0 ? label : '').padEnd(labels))}  ${text}\n`,
      );
    })
    .join('');
}

/** The page, once for lines of one kind that stand in a row and come from it; '' where a later one names it. */
function sourceAfter(line: KnownLine, next: KnownLine | undefined): string {
  if (next?.label === line.label && next.from === line.from) return '';
  // Pages of ours have their day in their name.
  const day = line.from.startsWith(line.date) ? '' : ` ${longDay(line.date)}:`;
  return `${oneLine(line.from)}${line.isOld ? `,${day} older than three months` : ''}`;
}

/** Beside the words where there is room, else on lines of its own. */
function toldWith(
  words: readonly string[],
  source: string,
  room: number,
  style: ListScreen['style'],
): readonly string[] {
  if (source === '') return words;
  const isBeside = displayWidth(words.at(-1) ?? '') + 2 + displayWidth(source) <= room;
  if (!isBeside) return [...words, ...wrap(source, room).map((text) => style.faint(text))];
  return words.map((text, row) => (row === words.length - 1 ? `${text}  ${style.faint(source)}` : text));
}
