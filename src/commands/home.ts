/** `career` alone: where one stands and what to do next; for somebody new, what this is. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import { nearest } from '../core/near-word.ts';
import type { ExitCode } from '../core/problem.ts';
import { Failure } from '../core/problem.ts';

/** To be called after the commands, whose names a mistyped one is compared with. */
export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .usage('[options] [command]')
    // With an action of its own the program takes any word for an argument of it.
    .allowExcessArguments()
    .action(async (options: GlobalOptions) => {
      const [word] = program.args;
      if (word !== undefined)
        throw unknownCommand(
          word,
          program.commands.map((command) => command.name()),
        );
      const { runHome } = await import('./home/run.ts');
      done(await runHome(options, app));
    });
}

function unknownCommand(word: string, known: readonly string[]): Failure {
  const near = nearest(word, known);
  return new Failure('bad-option', {
    message: `there is no command '${word}'`,
    ...(near === undefined ? {} : { hint: `did you mean career ${near}?` }),
  });
}
