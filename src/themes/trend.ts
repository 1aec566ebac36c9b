/** The word for where a theme is going: one rule on the last entries against those before, and nothing else. */
import { atLeastAsMany } from './fisher.ts';
import type { CountOf, Trend, TrendWord } from './theme.ts';

/** What the rule looks at, in entries. */
const [recentEntries, entriesBefore] = [6, 18];

/** In fewer than these of the recent entries nothing is called rising. */
const fewestForRising = 3;

/**
 * The most that chance alone may explain. A twentieth calls a theme of three entries in ten rising by chance more
 * often than twice in a hundred, 2.45 where few entries are before; this is where it is 1.9 at most.
 */
const riseLevel = 0.045;
const fallLevel = 0.05;

/**
 * - *rising*: in at least 3 of the last 6 entries, and that is more than in the up to 18 before (p <= .045);
 * - *new*: rising, and in none of those before;
 * - *faded*: in none of the last 6, and that is less than in those before (p <= .05);
 * - *steady* otherwise: nothing that could not well be chance.
 *
 * With six entries or fewer there is nothing before them, p is 1, and every theme is steady. With few before, only
 * what is clear is named: no word is given with fewer than two (6 of 6 against 0 of 2: p = 0.036).
 *
 * @param presence whether the theme is in the entry; entries of all sets and notes, oldest first
 */
export function trendOf(presence: readonly boolean[]): Trend {
  const recent = countOf(presence.slice(-recentEntries));
  const before = countOf(presence.slice(0, -recentEntries).slice(-entriesBefore));
  const risen = atLeastAsMany(recent, before);
  const fallen = atLeastAsMany(before, recent);
  const trend = wordFor(recent, before, risen, fallen);
  const p = trend === 'steady' ? Math.min(risen, fallen) : trend === 'faded' ? fallen : risen;
  return { trend, recent, before, p };
}

function wordFor([now]: CountOf, [earlier]: CountOf, risen: number, fallen: number): TrendWord {
  if (now >= fewestForRising && risen <= riseLevel) return earlier === 0 ? 'new' : 'rising';
  return now === 0 && fallen <= fallLevel ? 'faded' : 'steady';
}

function countOf(presence: readonly boolean[]): CountOf {
  return [presence.filter(Boolean).length, presence.length];
}
