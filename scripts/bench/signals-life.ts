/** A simulated person who checks in every week: five labelled lines that share one mood and have a noise of their own. */
import type { Points } from '../../src/signals/pulse-points.ts';
import { pulseLines } from '../../src/signals/pulse-points.ts';
import { chance } from './prose.ts';

export interface Person {
  /** What the lines would average without the labels' steps, 1 to 5. */
  readonly mean: number;
  /** The standard deviation of what the lines share. */
  readonly shared: number;
  /** The standard deviation of each line's own noise. */
  readonly own: number;
  /** How much of what the lines share is left after a week: its autocorrelation. */
  readonly persistence: number;
}

/** The person of the figures, at a persistence that is still to be said. */
export const usualPerson: Omit<Person, 'persistence'> = { mean: 3.4, shared: 0.5, own: 0.7 };

/** A standard normal number, the same row of them for the same seed. */
export type Normal = () => number;

export function normal(seed: number): Normal {
  const uniform = chance(seed);
  let spare: number | undefined;
  return () => {
    const kept = spare;
    spare = undefined;
    if (kept !== undefined) return kept;
    // Box and Muller make two at a time.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/**
 * The check-ins of one life.
 *
 * @param shift what happened to all lines by the check-in with this number, from 0
 */
export function life(
  count: number,
  { mean, shared, own, persistence }: Person,
  shift: (week: number) => number,
  random: Normal,
): readonly Points[] {
  let mood = random();
  return Array.from({ length: count }, (_, week) => {
    if (week > 0) mood = persistence * mood + Math.sqrt(1 - persistence ** 2) * random();
    const expected = mean + shared * mood + shift(week);
    return Object.fromEntries(
      pulseLines.map((line) => [line, Math.min(5, Math.max(1, Math.round(expected + own * random())))]),
    );
  });
}
