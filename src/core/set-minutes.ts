/** About how long a run of a prompt set takes: later runs ask less where the set says so. */
import type { PromptSet } from './prompt-set.ts';

/** @param isLater whether the set has been sat through before */
export function setMinutes({ minutes, later }: PromptSet, isLater: boolean): number {
  return (isLater ? later?.minutes : undefined) ?? minutes;
}
