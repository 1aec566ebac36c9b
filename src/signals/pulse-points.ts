/** The five lines of the weekly pulse, and how the points of one check-in are read and averaged. */
import type { Value } from '../core/value.ts';
import { isMapping, ownValue } from '../core/value.ts';

export const pulseLines = ['energy', 'learning', 'worth', 'voice', 'people'] as const;
export type PulseLine = (typeof pulseLines)[number];

/** Points from 1 to 5 by line; a line that was skipped or does not apply is absent, never 0. */
export type Points = Readonly<Partial<Record<PulseLine, number>>>;

/** A check-in with fewer lines than these says too little to be compared. */
export const fewestLines = 3;

/** The points that a stored pulse holds; what is no point from 1 to 5 was not answered. */
export function pointsIn(pulse: Value | undefined): Points {
  const stored = isMapping(pulse) ? pulse : {};
  const points: Partial<Record<PulseLine, number>> = {};
  for (const line of pulseLines) {
    const point = ownValue(stored, line);
    if (typeof point === 'number' && point >= 1 && point <= 5) points[line] = point;
  }
  return points;
}

/** The lines that were answered, in their usual order. */
export function linesOf(points: Points): readonly PulseLine[] {
  return pulseLines.filter((line) => points[line] !== undefined);
}

/** The plain average of the lines that were answered; at least one has to be. */
export function averageOf(points: Points): number {
  const answered = linesOf(points);
  return sum(answered.map((line) => points[line] ?? 0)) / answered.length;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
