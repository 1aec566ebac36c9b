/** The raised flag in words: what it says, what it is made of, how often it is wrong, and how it can be answered. */
import type { CivilDate } from '../core/calendar.ts';
import { dayAndMonth, longDay, yearOf } from '../core/calendar.ts';
import { oneLine } from '../core/safe-text.ts';
import { wrap } from '../core/text-width.ts';
import type { FlagReport } from '../reports/flag.ts';
import { flagAnswers, flagCaution, flagParts, flagSentence as sentence } from '../reports/flag-words.ts';
import type { ListScreen } from './list-lines.ts';

/** @param today its day is worded as seen from here */
export function flagSentence(flag: FlagReport, today: CivilDate): string {
  const { since } = flag;
  return sentence(flag, yearOf(since) === yearOf(today) ? dayAndMonth(since) : longDay(since));
}

/** What the person noted in that time; empty for nothing. */
function notedWords({ noted }: FlagReport): string {
  return noted.length === 0 ? '' : `You noted in that time: ${noted.map(oneLine).join('; ')}.`;
}

/** The whole of it, for a person. */
export function flagForScreen(flag: FlagReport, { width, today, style }: ListScreen): string {
  const room = Math.max(Math.min(width, 100) - 2, 16);
  const said = [
    ...wrap(flagSentence(flag, today), room).map((line) => style.strong(line)),
    ...[[flagParts(flag), notedWords(flag)].filter((part) => part !== '').join(' '), flagCaution]
      .filter((part) => part !== '')
      .flatMap((part) => wrap(part, room)),
  ];
  const longest = Math.max(...flagAnswers.map(([command]) => command.length));
  const answers = flagAnswers.flatMap(([command, means]) =>
    longest + 2 + Math.max(...flagAnswers.map(([, words]) => words.length)) + 2 <= room
      ? [`  ${style.path(command.padEnd(longest))}  ${means}`]
      : [...wrap(`${means}:`, room), `  ${style.path(command)}`],
  );
  return `${[...said, ...answers].map((line) => `  ${line}`.trimEnd()).join('\n')}\n`;
}
