/** `career show`: entries as they were written. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface ShowOptions extends GlobalOptions {
  readonly json?: boolean;
  readonly body?: boolean;
  readonly raw?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('show')
    .summary('print an entry, or those of some days')
    .description(
      'Print an entry, or all of a day or a stretch of days in date order. A pipe gets the file as stored; a ' +
        'screen gets the page, wrapped, and a pager where it is long.',
    )
    .argument(
      '[what...]',
      "an id, a path, last, a day, or a stretch of days such as '2026-03' or 'last week'",
      ['last'],
    )
    .option('--json', 'print an object for one entry, an array for days')
    .option('--body', 'without the front matter')
    .option('--raw', 'the file as stored on a screen too')
    .addHelpText(
      'after',
      `
Examples:
  career show                          the newest entry
  career show 2026-03-06-weekly
  career show last friday
  career show 2026-03 | pandoc -o march.html
  career show last --json | jq -r '.answers[].text'`,
    )
    .action(async (what: string[], _options: unknown, command: Command) => {
      const { runShow } = await import('./show/run.ts');
      done(await runShow(what.join(' '), command.optsWithGlobals<ShowOptions>(), app));
    });
}
