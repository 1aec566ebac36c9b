/** `career open`: what is still open, and one line to close, move, put aside or let go an item. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import { ledgerNames } from '../core/ledger-names.ts';
import type { LedgerName } from '../core/ledger-names.ts';
import type { ExitCode } from '../core/problem.ts';

/** What the raised flag is listed and named as. */
const flagKind = 'flag';

export interface OpenOptions extends GlobalOptions {
  readonly kind?: LedgerName | typeof flagKind;
  /** Closed items instead of open ones. */
  readonly closed?: boolean;
  /** Closed items beside open ones. */
  readonly all?: boolean;
  /** The state it ends in; true where none is named. */
  readonly close?: string | true;
  /** A day in words. */
  readonly move?: string;
  /** A day in words; true where none is named, as the flag allows. */
  readonly snooze?: string | true;
  readonly letGo?: boolean;
  readonly note?: string;
  readonly json?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  program
    .command('open')
    .summary('what is still open; close, move or let go an item')
    .description(
      'List what is open: steps, asks, doubts, questions and the like. With an id, close, move, put aside or let go that item: a page says so, and no old page is changed. A raised flag is listed first, and is answered under the id flag.',
    )
    .argument('[id]', 'an item, or as much of its id as no other has; or flag')
    .addOption(
      new Option(
        '--kind <kind>',
        'of this kind alone; kinds that nothing becomes of are listed whole',
      ).choices([...ledgerNames, flagKind]),
    )
    .option('--closed', 'list what is closed instead, the latest first, with how it ended')
    .option('--all', 'list what is closed too')
    .option('--close [state]', 'it is done; or say how it ended')
    .option('--move <day>', 'to another day')
    .option('--snooze [day]', 'not to be asked about until that day; for the flag, four weeks unless said')
    .option('--let-go', 'let it go, for no reason at all')
    .option('--note <text>', 'a word about it')
    .option('--json', 'print an array of items, or what was written')
    .addHelpText(
      'after',
      `
Examples:
  career open                               all that is open
  career open --kind ask --json
  career open 03-06-weekly.commit --close
  career open 2026-03-06-weekly.ask-1 --close no-reply --note "asked twice"
  career open commit-1 --move 'next friday'
  career open --closed --kind commit        what came of earlier steps
  career open flag --close season           what the flag shows was the season`,
    )
    .action(async (id: string | undefined, _options: unknown, command: Command) => {
      const { runOpen } = await import('./open/run.ts');
      done(await runOpen(id, command.optsWithGlobals<OpenOptions>(), app));
    });
}
