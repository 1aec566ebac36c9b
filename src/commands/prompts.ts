/** `career prompts`: the built-in prompt sets and the journal's own. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface PromptsOptions extends GlobalOptions {
  readonly json?: boolean;
}

export interface NewOptions extends GlobalOptions {
  readonly from?: string;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  const prompts = program
    .command('prompts')
    .summary('list, show, check and add prompt sets')
    .description(
      "Prompt sets are Markdown files: the built-in ones, and those in the journal's prompts/ folder, which " +
        'replace a built-in set of the same id or add to them.',
    )
    .addHelpText(
      'after',
      `
Examples:
  career prompts list
  career prompts show weekly
  career prompts new weekly --from weekly    your own version of a built-in set
  career prompts check`,
    );

  prompts
    .command('list')
    .summary('all sets, with their minutes')
    .description('List all prompt sets: the built-in ones, the most frequent first, then your own.')
    .option('--json', 'print an array of sets with their questions')
    .addHelpText('after', '\nExample:\n  career prompts list --json')
    .action(async (_options: unknown, command: Command) => {
      const { runList } = await import('./prompts/run.ts');
      done(await runList(command.optsWithGlobals<PromptsOptions>(), app));
    });

  prompts
    .command('show')
    .summary('one set with its questions')
    .description('Show a prompt set: on a terminal its questions, in a pipe its file as it stands.')
    .argument('<set>', 'the id of a set')
    .option('--json', 'print an object')
    .addHelpText(
      'after',
      '\nExamples:\n  career prompts show weekly\n  career prompts show weekly > my-week.md\n' +
        "  career prompts show weekly --json | jq -r '.questions[].ask'",
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const { runShow } = await import('./prompts/run.ts');
      done(await runShow(id, command.optsWithGlobals<PromptsOptions>(), app));
    });

  prompts
    .command('check')
    .summary('say what is wrong in prompt files, and where')
    .description(
      "Check the files in the journal's prompts/ folder, or those that are named. Each finding comes with its " +
        'place, the line and what to write instead; with findings the exit code is 1.',
    )
    .argument('[file...]', 'Markdown files, or a lists.yaml')
    .option('--json', 'print an array of findings')
    .addHelpText('after', '\nExamples:\n  career prompts check\n  career prompts check draft.md')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const { runCheck } = await import('./prompts/run.ts');
      done(await runCheck(files, command.optsWithGlobals<PromptsOptions>(), app));
    });

  prompts
    .command('new')
    .summary('write a set of your own to start from')
    .description(
      "Write a new prompt set into the journal's prompts/ folder and print its path: a small template with " +
        'remarks, or a copy of another set. Nothing is ever overwritten.',
    )
    .argument('<set>', 'the id of the new set: small letters, digits and dashes')
    .option('--from <set>', 'copy this set')
    .addHelpText(
      'after',
      '\nExamples:\n  career prompts new one-to-one\n  $EDITOR "$(career prompts new weekly --from weekly)"',
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const { runNew } = await import('./prompts/run.ts');
      done(await runNew(id, command.optsWithGlobals<NewOptions>(), app));
    });
}
