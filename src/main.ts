/** The program as a function: arguments in, exit code out. The only place that catches. */
import type { App } from './app.ts';
import { bareCommand } from './commands/bare.ts';
import { Failure, isFailure, words } from './core/problem.ts';
import type { ExitCode } from './core/problem.ts';
import { problemScreen, problemText } from './render/problem.ts';

export interface MainOptions {
  /** Shows where an unexpected error happened. */
  readonly debug: boolean;
}

/** @param argv the words after `career` */
export async function main(argv: readonly string[], app: App, options: MainOptions): Promise<ExitCode> {
  try {
    const bare = bareCommand(argv);
    if (bare !== undefined) return await bare(app);
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, app);
  } catch (thrown) {
    return tell(thrown, app, options);
  }
}

function tell(thrown: unknown, app: App, options: MainOptions): ExitCode {
  const failure = isFailure(thrown)
    ? thrown
    : new Failure('internal', { message: thrown instanceof Error ? thrown.message : String(thrown) });
  if (options.debug && thrown instanceof Error && !isFailure(thrown))
    app.err.write(`${thrown.stack ?? ''}\n`);
  app.err.write(problemText(failure, { ...problemScreen(app.err), style: app.errStyle }));
  return words(failure).exit;
}
