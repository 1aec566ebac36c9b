/** `career demo`: a throw-away journal of one made-up year, to see what the other commands make of it. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import { Failure } from '../core/problem.ts';

export interface DemoOptions extends GlobalOptions {
  readonly seed: number;
  readonly to?: string;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('demo')
    .summary('write a sample journal of one made-up year')
    .description(
      'Write a throw-away journal of one made-up year that ends today, to see what summarize, review and the others ' +
        'make of it. It goes into a folder of its own and never into your journal; every page is marked as a sample.',
    )
    .option(
      '--seed <number>',
      'another year of the same person; the same number gives the same pages',
      readSeed,
      1,
    )
    .option('--to <folder>', 'a new or empty folder (default: a private temporary one)')
    .addHelpText(
      'after',
      `
Examples:
  career demo                            and it says what to try
  career demo --to ~/career-sample
  career list --dir "$(career demo)"`,
    )
    .action(async (_options: unknown, command: Command) => {
      const { runDemo } = await import('./demo/run.ts');
      done(await runDemo(command.optsWithGlobals<DemoOptions>(), app));
    });
}

/** @throws Failure `bad-option` */
function readSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure('bad-option', {
    message: `--seed takes a whole number, and '${text}' is none`,
    hint: 'career demo --seed 7',
  });
}
