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
  let before = '';
  return lines
    .flatMap((line) => {
      const label = line.label === before ? '' : line.label;
      before = line.label;
      const source = `${oneLine(line.from)}${line.isOld ? `, ${longDay(line.date)}: older than three months` : ''}`;
      const words = wrap(oneLine(line.text), room);
      const last = words.at(-1) ?? '';
      // Beside the words where there is room, else on lines of its own.
      const isBeside = displayWidth(last) + 2 + displayWidth(source) <= room;
      const told = isBeside
        ? words.map((text, index) => (index === words.length - 1 ? `${text}  ${style.faint(source)}` : text))
        : [...words, ...wrap(source, room).map((text) => style.faint(text))];
      return told.map(
        (text, index) => `  ${style.faint((index === 0 ? label : '').padEnd(labels))}  ${text}\n`,
      );
    })
    .join('');
}
