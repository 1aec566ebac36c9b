/** `career init [DIR]`: makes a journal before its first entry does. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface InitOptions extends GlobalOptions {
  readonly json?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('init')
    .summary('make a journal folder')
    .description(
      'Make a folder for a journal, readable by you alone. Not needed before the first entry, which makes one too. ' +
        'What a folder already holds stays as it is.',
    )
    .argument('[folder]', 'where (default: the journal that other commands would use)')
    .option('--json', 'print the folder as JSON')
    .addHelpText(
      'after',
      `
Examples:
  career init                 where other commands would look for it
  career init ~/notes/work    a folder of its own`,
    )
    .action(async (folder: string | undefined, _options: unknown, command: Command) => {
      const { runInit } = await import('./init/run.ts');
      done(await runInit(folder, command.optsWithGlobals<InitOptions>(), app));
    });
}
