/** `career status`: what is due, what is open, what waits to be resumed. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface StatusOptions extends GlobalOptions {
  readonly json?: boolean;
  readonly short?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('status')
    .summary('what is due, open, or waiting to be resumed')
    .description(
      'Say where you stand: the last entry, drafts that wait, the next step of a pause, the sets that are due and ' +
        'since when, and the steps and asks that are open. What is due or open is read from the entries ' +
        'each time; nothing is kept about it elsewhere.',
    )
    .option(
      '--short',
      'one line for a shell prompt, of the last eight weeks; nothing when there is nothing to say',
    )
    .option('--json', 'print an object')
    .addHelpText(
      'after',
      `
Examples:
  career status
  career status --short >&2          in ~/.profile
  career status --json | jq '.open[] | select(.due < "2026-04-01")'`,
    )
    .action(async (_options: unknown, command: Command) => {
      const { runStatus } = await import('./status/run.ts');
      done(await runStatus(command.optsWithGlobals<StatusOptions>(), app));
    });
}
