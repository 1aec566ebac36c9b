/** The sentences of the raised flag, the same wherever it is told. */
import type { Flag } from '../signals/flag.ts';

/**
 * `Your check-ins have been lower than your own earlier ones for 6 entries (since 11 April): 2.9 against 3.5.`
 * @param since its day in words
 */
export function flagSentence({ entries, mean, baseline }: Flag, since: string): string {
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`;
  return `Your check-ins have been lower than your own earlier ones for ${count} (since ${since}): ${mean.toFixed(1)} against ${baseline.toFixed(1)}.`;
}

/** Lines below this share of the whole drop are not worth a word. */
const leastShare = 0.15;

/** `Most of it: learning (-0.26 of -0.65), voice (-0.19).` Empty where no line stands out. */
export function flagParts({ mean, baseline, parts }: Flag): string {
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

/** What every showing of the flag says of itself. */
export const flagCaution = 'A year without any change would show this line to about one person in ten.';

/** What can be run about it, each with what it means. */
export const flagAnswers: readonly (readonly [command: string, means: string])[] = [
  ['career journal stagnation', 'a closer look, about 7 minutes'],
  ['career open flag --close season', 'it was the season'],
  ['career open flag --close known', 'you know'],
  ['career open flag --snooze', 'not now: four weeks of silence'],
];
