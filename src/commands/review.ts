/** `career review [name]`: a job decision, from the first doubt to the look-back. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import type { StepId } from '../core/review/steps.ts';
import { stepIds } from '../core/review/steps.ts';
import { collect } from './collect.ts';
import { readFileName } from './read-file-name.ts';

/** How a result is printed. */
export interface ResultOptions extends GlobalOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly html?: boolean;
  readonly format?: 'text' | 'md' | 'json' | 'csv' | 'html';
  /** A file's path, in place of stdout. */
  readonly output?: string;
  readonly includePrivate?: boolean;
  /** Writes over a file that is there. */
  readonly force?: boolean;
}

export interface ReviewOptions extends ResultOptions {
  readonly list?: boolean;
  readonly step?: StepId;
  readonly reopen?: boolean;
  /** The name of the review whose place this one takes. */
  readonly supersede?: string;
  /** A file's path, or `-` for stdin. */
  readonly answers?: string;
  /** Closes within the hour after scoring. */
  readonly now?: boolean;
  readonly date?: string;
  readonly tag?: readonly string[];
  readonly private?: boolean;
  readonly resume?: boolean;
  readonly discard?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('review')
    .summary('carry a job decision from the first doubt to the look-back')
    .description(
      'Prepare, continue or close a decision, step by step; each step is saved when it is done, and the next one can wait for another day. A review that is decided is printed.',
    )
    .argument('[name]', 'which review (default: the one that is open); a new name or title begins one')
    .option('--list', 'list the reviews')
    .addOption(new Option('--step <step>', 'go back to one step').choices(stepIds))
    .option('--resume', 'go on where it was left')
    .option('--discard', 'throw away what was answered in a step that is not done')
    .option('--now', 'close it even within the hour after scoring')
    .option('--reopen', 'take up a closed review again, as a new one')
    .option('--supersede <other>', 'this review takes the place of that one')
    .option('--answers <file>', 'fill it in from YAML, JSON or a CSV matrix; - reads stdin')
    .option('--date <day>', 'the day of a new review, when it is not today')
    .option('--tag <tag>', 'a tag for a new review; may be given again', collect)
    .option('--private', 'mark a new review as private')
    .option('--json', 'print the result, or the list, as JSON')
    .option('--csv', 'print the matrix as CSV')
    .option('--html', 'print the result as a page')
    .addOption(
      new Option('--format <format>', 'how to print the result').choices([
        'text',
        'md',
        'json',
        'csv',
        'html',
      ]),
    )
    .option('--output <file>', 'write the result to a file', readFileName)
    .option('--force', 'write over a file that is there')
    .option('--include-private', 'print a private review in those forms too')
    .addHelpText(
      'after',
      `
Examples:
  career review                      go on with the open one, or begin one
  career review "Which next role?"   begin one of that title
  career review which-next-role --step widen
  career review which-next-role --answers review.yaml
  career review which-next-role --html --output review.html
  career review --list`,
    )
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const { runReview } = await import('./review/run.ts');
      done(await runReview(name, command.optsWithGlobals<ReviewOptions>(), app));
    });
}
