/** The program as a function: arguments in, exit code out. The only place that catches. */
import { CommanderError } from 'commander';
import type { App } from './app.ts';
import { exitCodes, Failure, isFailure, words } from './core/problem.ts';
import type { ExitCode } from './core/problem.ts';
import { makeProgram } from './program.ts';
import { problemText } from './render/problem.ts';

export interface MainOptions {
  /** Shows where an unexpected error happened. */
  readonly debug: boolean;
}

/** @param argv the words after `career` */
export async function main(argv: readonly string[], app: App, options: MainOptions): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.done;
  try {
    const program = makeProgram(app, (code) => {
      exit = code;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (thrown) {
    return tell(thrown, app, { ...options, command: argv.find((word) => /^[a-z]/.test(word)) });
  }
}

interface Telling extends MainOptions {
  /** The word that named the command, for the hint to its help. */
  readonly command: string | undefined;
}

function tell(thrown: unknown, app: App, options: Telling): ExitCode {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return exitCodes.done;
  const failure = asFailure(thrown, options.command);
  if (options.debug && thrown instanceof Error && !isFailure(thrown)) app.err.write(`${thrown.stack ?? ''}\n`);
  app.err.write(problemText(failure, { terminal: app.err.isTerminal, style: app.errStyle }));
  return words(failure).exit;
}

function asFailure(thrown: unknown, command: string | undefined): Failure {
  if (isFailure(thrown)) return thrown;
  if (thrown instanceof CommanderError) return misuse(thrown.message, command);
  return new Failure('internal', { message: thrown instanceof Error ? thrown.message : String(thrown) });
}

/** Commander says `error: unknown option '--foo'`, with a suggestion on a line of its own. */
function misuse(message: string, command: string | undefined): Failure {
  const [sentence = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const near = suggestion?.match(/Did you mean (?:one of )?(.+?)\?/)?.[1];
  return new Failure('bad-option', {
    message: sentence.replace(/\.$/, ''),
    hint: near === undefined ? `career ${command === undefined ? '' : `${command} `}--help` : `did you mean ${near}?`,
  });
}
