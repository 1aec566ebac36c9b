/** A pause as a table of days, for a person, for a pipe, or as JSON. */
import { weekdayDay } from '../core/calendar.ts';
import type { PausePart, PausePlan } from '../core/pause.ts';
import type { Style } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';
import { wrap } from '../core/text-width.ts';
import { singleLine } from './template.ts';

/** `DAY<TAB>DATE<TAB>STEP<TAB>MINUTES<TAB>done or empty<TAB>TITLE` for each part of a day. */
export function pauseForPipe({ days }: PausePlan, done: ReadonlySet<string>, style: Style): string {
  return days
    .flatMap(({ day, date, steps }) =>
      steps.map(({ id, part, title }) => [
        String(day),
        date,
        id,
        String(part),
        done.has(id) ? 'done' : '',
        title,
      ]),
    )
    .map(([day = '', ...columns]) => `${[style.faint(day), ...columns.map(singleLine)].join('\t')}\n`)
    .join('');
}

export function pauseForScreen(
  { days, left }: PausePlan,
  done: ReadonlySet<string>,
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const indent = 22;
  const room = Math.max(Math.min(width, 100) - indent, 16);
  const rows = days.map(({ day, date, steps }) => {
    const words = steps.map((part) => partWords(part, done.has(part.id))).join(' · ');
    const [first = '', ...more] = wrap(words, room);
    const lead = `  ${style.faint(`day ${String(day).padEnd(4)}${weekdayDay(date)}`.padEnd(indent - 2))}`;
    return [`${lead}${first}`, ...more.map((line) => `${' '.repeat(indent)}${line}`)].join('\n');
  });
  const rest = left.map(({ title }) => oneLine(title)).join(' · ');
  return `${[...rows, ...(rest === '' ? [] : [`  ${style.faint('another time'.padEnd(indent - 2))}${rest}`])].join('\n')}\n`;
}

function partWords({ title, part, goesOn }: PausePart, isDone: boolean): string {
  return `${oneLine(title)}${goesOn ? ', the rest' : ''}, ${isDone ? 'done' : `${part} min`}`;
}
