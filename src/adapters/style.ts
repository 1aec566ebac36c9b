/** Colour by role, and only where it is wanted: chalk itself does not look at `NO_COLOR`. */
import { Chalk } from 'chalk';
import type { Style } from '../core/ports.ts';

/**
 * 0 without colour, 1 with the sixteen basic ones. `NO_COLOR` wins over everything but `FORCE_COLOR`;
 * a pipe and a dumb terminal get none.
 */
export function colourLevel(isTerminal: boolean, env: NodeJS.ProcessEnv): 0 | 1 {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (env['NO_COLOR']) return 0;
  if (!isTerminal || env['TERM'] === 'dumb') return 0;
  return 1;
}

export function makeStyle(level: 0 | 1): Style {
  const chalk = new Chalk({ level });
  return {
    title: (text) => chalk.bold(text),
    path: (text) => chalk.cyan(text),
    faint: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
  };
}
