/** `career journal [set]`: walk through a prompt set and write today's entry. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import { collect } from './collect.ts';

export interface JournalOptions extends GlobalOptions {
  readonly quick?: boolean;
  readonly editor?: boolean;
  /** A file's path, or `-` for stdin. */
  readonly answers?: string;
  readonly date?: string;
  readonly tag?: readonly string[];
  readonly private?: boolean;
  readonly resume?: boolean;
  readonly discard?: boolean;
  readonly json?: boolean;
  /** pause: over how many days. */
  readonly days?: string;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('journal')
    .summary('answer a set of questions and keep them as an entry')
    .description("Walk through a prompt set and write the day's entry.")
    .argument(
      '[set]',
      'which prompt set (default: what is due, else weekly); pause plans several over some days',
    )
    .option('--quick', 'only the few questions that matter most')
    .option('--editor', 'all questions as one page in $VISUAL or $EDITOR')
    .option('--answers <file>', 'take the answers from YAML, JSON or a filled-in page; - reads stdin')
    .option('--date <day>', "the entry's day, when it is not today")
    .option('--tag <tag>', 'a tag for the entry; may be given again', collect)
    .option('--private', 'mark the entry as private')
    .option('--resume', 'take up the draft where it was left')
    .option('--discard', 'throw the draft away')
    .option('--days <days>', 'with pause: over 1, 4 or 28 days')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      `
Examples:
  career journal                    what is due, question by question
  career journal values --editor    one set, as a page in your editor
  career journal --resume           go on where you stopped
  career journal weekly --answers week.yaml
  career journal pause --days 4     a plan for four days off, half an hour a day`,
    )
    .action(async (set: string | undefined, _options: unknown, command: Command) => {
      const { runJournal } = await import('./journal/run.ts');
      done(await runJournal(set, command.optsWithGlobals<JournalOptions>(), app));
    });
}
