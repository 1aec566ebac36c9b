/** Says which of the prompt sets that were asked for are none. */
import type { App } from '../app.ts';
import { oneLine } from '../core/safe-text.ts';
import type { UnknownSet } from '../core/unknown-sets.ts';

export function tellUnknownSets(unknown: readonly UnknownSet[], { err }: App): void {
  for (const { wanted, near } of unknown) {
    const remedy =
      near === undefined ? 'career prompts list has them all' : `did you mean '${oneLine(near)}'?`;
    err.write(`no prompt set is called '${oneLine(wanted)}'; ${remedy}\n`);
  }
}
