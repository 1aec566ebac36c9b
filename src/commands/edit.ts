/** `career edit [ID|last|date]`: an entry in the owner's editor. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface EditOptions extends GlobalOptions {
  readonly json?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('edit')
    .summary('open an entry in your editor')
    .description(
      'Open an entry in $VISUAL or $EDITOR. The editor works on a private copy, which becomes the entry when ' +
        'the editor ends well; an entry that something else has changed meanwhile is left as it is.',
    )
    .argument('[entry...]', 'an id, a path, a day in words, or last', ['last'])
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      `
Examples:
  career edit                           the newest entry
  career edit 2026-03-06-weekly
  career edit last friday
  EDITOR='code --wait' career edit last`,
    )
    .action(async (entry: string[], _options: unknown, command: Command) => {
      const { runEdit } = await import('./edit/run.ts');
      done(await runEdit(entry.join(' '), command.optsWithGlobals<EditOptions>(), app));
    });
}
