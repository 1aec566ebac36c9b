/** `career note KIND "text"`: one line, kept at once. */
import { Argument } from 'commander';
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { NoteKind } from '../core/note-kinds.ts';
import { noteKinds } from '../core/note-kinds.ts';
import type { ExitCode } from '../core/problem.ts';
import { collect } from './collect.ts';

export interface NoteOptions extends GlobalOptions {
  readonly date?: string;
  readonly tag?: readonly string[];
  readonly private?: boolean;
  readonly json?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('note')
    .summary('keep one line: a win, a spark, a doubt ...')
    .description('Keep one line as an entry of its own.')
    .addArgument(new Argument('<kind>', 'what it is').choices(noteKinds))
    .argument('[text...]', 'the line; - reads stdin; without it, it is asked for')
    .option('--date <day>', 'the day, when it is not today')
    .option('--tag <tag>', 'a tag for the entry; may be given again', collect)
    .option('--private', 'mark the entry as private')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      `
Examples:
  career note win "the migration ran through without a page"
  git log -1 --format=%s | career note learned -
  $EDITOR "$(career note doubt 'nobody owns the schema')"`,
    )
    .action(async (kind: NoteKind, text: string[], _options: unknown, command: Command) => {
      const { runNote } = await import('./note/run.ts');
      done(await runNote(kind, text, command.optsWithGlobals<NoteOptions>(), app));
    });
}
