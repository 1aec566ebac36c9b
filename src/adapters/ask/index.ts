/** Puts questions to a person at a terminal: on a screen that is redrawn, or line by line. */
import type { Asker } from '../../core/ports.ts';
import { onScreen } from './on-screen.ts';
import type { AskerOptions } from './on-screen.ts';
import { lineByLine } from './plain.ts';

export type { AskerOptions } from './on-screen.ts';

/**
 * @param options.plain nothing is redrawn: for screen readers, and terminals that cannot place a cursor
 */
export function makeAsker(options: AskerOptions & { readonly plain: boolean }): Asker {
  return options.plain ? lineByLine(options) : onScreen(options);
}
