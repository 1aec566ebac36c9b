/** `career help [command]`: the help of a command; `career help now` is for a hard day. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import { nearest } from '../core/near-word.ts';
import type { ExitCode } from '../core/problem.ts';
import { exitCodes, Failure } from '../core/problem.ts';

/** It takes the place of commander's own `help`, which knows commands alone. */
export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .helpCommand(false)
    .command('help')
    .summary('show help for a command; help now is for a hard day')
    .description('Show help for a command. `career help now` says where to turn on a hard day.')
    .argument('[command...]', 'a command, or now')
    .addHelpText(
      'after',
      `
Examples:
  career help journal
  career help config set
  career help now`,
    )
    .action(async (words: readonly string[], _options: unknown, command: Command) => {
      if (words.length === 1 && words[0] === 'now') {
        const { helpNow } = await import('./help/run.ts');
        done(await helpNow(command.optsWithGlobals<GlobalOptions>(), app));
      } else {
        named(program, words).outputHelp();
        done(exitCodes.done);
      }
    });
}

/** @throws Failure `bad-option` when there is no such command */
function named(program: Command, words: readonly string[]): Command {
  return words.reduce((command, word) => {
    const known = command.commands.find((child) => child.name() === word || child.aliases().includes(word));
    if (known !== undefined) return known;
    const names = command.commands.map((child) => child.name());
    const near = nearest(word, [...names, ...(command === program ? ['now'] : [])]);
    throw new Failure('bad-option', {
      message: `there is no command '${words.join(' ')}'`,
      hint: near === undefined ? 'career --help' : `did you mean career help ${near}?`,
    });
  }, program);
}
