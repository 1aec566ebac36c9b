/** The commander tree, from the list of commands. */
import { Command, CommanderError } from 'commander';
import type { App } from './app.ts';
import { define as config } from './commands/config.ts';
import { define as demo } from './commands/demo.ts';
import { define as doctor } from './commands/doctor.ts';
import { define as edit } from './commands/edit.ts';
import { define as help } from './commands/help.ts';
import { define as home } from './commands/home.ts';
import { define as init } from './commands/init.ts';
import { define as journal } from './commands/journal.ts';
import { define as list } from './commands/list.ts';
import { define as note } from './commands/note.ts';
import { define as open } from './commands/open.ts';
import { define as prompts } from './commands/prompts.ts';
import { define as review } from './commands/review.ts';
import { define as search } from './commands/search.ts';
import { define as show } from './commands/show.ts';
import { define as status } from './commands/status.ts';
import { define as summarize } from './commands/summarize.ts';
import { define as themes } from './commands/themes.ts';
import { exitCodes, Failure } from './core/problem.ts';
import type { ExitCode } from './core/problem.ts';

declare const CAREER_VERSION: string | undefined;

/** The build writes the version in; from the sources there is none to tell. */
const version: string = typeof CAREER_VERSION === 'string' ? CAREER_VERSION : '0.0.0-source';

export type Done = (code: ExitCode) => void;
type Define = (program: Command, app: App, done: Done) => void;

/** In the order in which `--help` lists them, under these headings: the loop first. */
const groups: readonly { readonly heading: string; readonly commands: readonly Define[] }[] = [
  { heading: 'The loop:', commands: [journal, note, summarize, review] },
  { heading: 'Reading back:', commands: [list, show, search, edit, status, open, themes] },
  { heading: 'The house:', commands: [prompts, init, config, doctor, demo, help] },
];

/**
 * Runs the command that the words name.
 *
 * @param argv the words after `career`
 * @throws Failure `bad-option` for words that name none, and whatever the command throws
 */
export async function runProgram(argv: readonly string[], app: App): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.done;
  const program = makeProgram(app, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    // Help and the version end in this way too.
    if (thrown.exitCode === 0) return exitCodes.done;
    throw misuse(
      thrown.message,
      argv.find((word) => /^[a-z]/.test(word)),
    );
  }
}

/**
 * Commander says `error: unknown option '--foo'`, with a suggestion on a line of its own.
 *
 * @param command the word that named the command, for the hint to its help
 */
function misuse(message: string, command: string | undefined): Failure {
  const [sentence = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const near = suggestion?.match(/Did you mean (?:one of )?(.+?)\?/)?.[1];
  return new Failure('bad-option', {
    message: sentence.replace(/\.$/, ''),
    hint:
      near === undefined
        ? `career ${command === undefined ? '' : `${command} `}--help`
        : `did you mean ${near}?`,
  });
}

export function makeProgram(app: App, done: Done): Command {
  const program = new Command('career')
    .description('A private, plain-text journal for a working life.')
    .version(version, '-V, --version', 'print the version')
    .option(
      '--dir <folder>',
      'the journal folder (default: CAREER_HOME, the nearest journal above, or ~/career)',
    )
    .option('--plain', 'no redrawing prompts: numbered choices, one line at a time')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => app.out.write(text),
      // The sentence is said once, by main, in the program's own form.
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(app.out.width, 100),
      getOutHasColors: () => false,
    })
    .showSuggestionAfterError(true)
    // Set before any sub-command is added, or it would not reach them.
    .exitOverride();
  for (const { heading, commands } of groups) {
    program.commandsGroup(heading);
    for (const define of commands) define(program, app, done);
  }
  // Last: it compares mistyped words with the names of the others.
  home(program, app, done);
  return program;
}
