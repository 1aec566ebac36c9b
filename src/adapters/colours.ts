/** The roles in the sixteen basic colours; chalk itself does not look at `NO_COLOR`. */
import { Chalk } from 'chalk';
import type { Style } from '../core/ports.ts';

const chalk = new Chalk({ level: 1 });

export const colours: Style = {
  title: (text) => chalk.bold(text),
  path: (text) => chalk.cyan(text),
  faint: (text) => chalk.dim(text),
  strong: (text) => chalk.bold(text),
  good: (text) => chalk.green(text),
  warn: (text) => chalk.yellow(text),
};
