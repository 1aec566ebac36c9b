/** The raised flag in words: what it says, what it is made of, how often it is wrong, and how it can be answered. */
import type { CivilDate } from '../core/calendar.ts';
import { dayAndMonth, longDay, yearOf } from '../core/calendar.ts';
import { oneLine } from '../core/safe-text.ts';
import { wrap } from '../core/text-width.ts';
import type { FlagReport } from '../reports/flag.ts';
import type { ListScreen } from './list-lines.ts';

/** `Your check-ins have been lower than your own earlier ones for 6 entries (since 11 April): 2.9 against 3.5.` */
export function flagSentence({ since, entries, mean, baseline }: FlagReport, today: CivilDate): string {
  const day = yearOf(since) === yearOf(today) ? dayAndMonth(since) : longDay(since);
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  return `Your check-ins have been lower than your own earlier ones for ${count} (since ${day}): ${mean.toFixed(1)} against ${baseline.toFixed(1)}.`;
}

/** Lines below this share of the whole drop are not worth a word. */
const leastShare = 0.15;

/** `Most of it: learning (-0.26 of -0.65), voice (-0.19).` Empty where no line stands out. */
export function flagParts({ mean, baseline, parts }: FlagReport): string {
  const drop = baseline - mean;
  const [first, ...more] = Object.entries(parts)
    .filter(([, part]) => part >= drop * leastShare)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 2);
  if (first === undefined) return '';
  const [line, part] = first;
  const others = more.map(([name, share]) => `, ${name} (-${share.toFixed(2)})`).join('');
  return `Most of it: ${line} (-${part.toFixed(2)} of -${drop.toFixed(2)})${others}.`;
}

/** What the person noted in that time; empty for nothing. */
function notedWords({ noted }: FlagReport): string {
  return noted.length === 0 ? '' : `You noted in that time: ${noted.map(oneLine).join('; ')}.`;
}

/** What every showing of the flag says of itself. */
export const flagCaution = 'A year without any change would show this line to about one person in ten.';

/** What can be run about it, each with what it means. */
export const flagAnswers: readonly (readonly [command: string, means: string])[] = [
  ['career journal stagnation', 'a closer look, about 7 minutes'],
  ['career open flag --close season', 'it was the season'],
  ['career open flag --close known', 'you know'],
  ['career open flag --snooze', 'not now: four weeks of silence'],
];

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
