/** The tree of commands without a world around it: enough to be described, not to be run. */
import type { Command } from 'commander';
import type { App } from '../../src/app.ts';
import { makeProgram } from '../../src/program.ts';

export function bareProgram(): Command {
  const out = { isTerminal: false, width: 80, write: () => undefined };
  return makeProgram({ out, err: out } as unknown as App, () => undefined);
}
