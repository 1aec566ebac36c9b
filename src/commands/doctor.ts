/** `career doctor`: what is odd in the journal, and what of it can be mended. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface DoctorOptions extends GlobalOptions {
  readonly json?: boolean;
  readonly mend?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .summary('check the journal, and mend what can be mended')
    .description(
      'Check entries, prompt sets, drafts and settings: files that others can read, front matter that cannot be ' +
        'read, sync conflict copies, ids that two entries share. Nothing is changed without --mend, and even ' +
        'then no text: only rights are tightened and left-over temporary files removed. The exit code is 1 ' +
        'while anything is left to look at.',
    )
    .option('--mend', 'mend what can be mended without touching a text')
    .option('--json', 'print an object')
    .addHelpText(
      'after',
      `
Examples:
  career doctor
  career doctor --mend
  career doctor --json | jq -r '.findings[].path'`,
    )
    .action(async (_options: unknown, command: Command) => {
      const { runDoctor } = await import('./doctor/run.ts');
      done(await runDoctor(command.optsWithGlobals<DoctorOptions>(), app));
    });
}
