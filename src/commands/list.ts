/** `career list`: entries, newest first; nothing found is no error. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import type { FilterOptions } from './filter-options.ts';
import { filterOptions } from './filter-options.ts';
import type { FormOptions } from './form-options.ts';
import { formOptions } from './form-options.ts';
import { readCount } from './read-count.ts';

export interface ListOptions extends GlobalOptions, FilterOptions, FormOptions {
  /** How many at most; 0 for all. */
  readonly number?: number;
  readonly format?: string;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  const list = program
    .command('list')
    .summary('list entries, newest first')
    .description(
      'List entries, newest first: the newest 20, or all that a filter, --json, --jsonl, -0 or --format asks for.',
    )
    .argument('[when...]', "a day or a stretch of days: 2026-03, 2026-W10, yesterday, 'last 2 weeks'")
    .option('-n, --number <count>', 'how many at most; 0 for all', readCount);
  formOptions(filterOptions(list).option('--search <text>', 'with this text in the title or in a line'))
    .option(
      '--format <template>',
      'a line for each: {id} {path} {file} {date} {set} {title} {tags} {words} {private} \\n \\t',
    )
    .addHelpText(
      'after',
      `
Examples:
  career list                                   the newest 20
  career list last month --tag migration
  career list --set note --kind win -n 5
  career list -0 --since 2026 | xargs -0 rg -i reorg
  career show "$(career list --format '{id}\\t{title}' | fzf | cut -f1)"`,
    )
    .action(async (when: string[], _options: unknown, command: Command) => {
      const { runList } = await import('./list/run.ts');
      done(await runList(when.join(' '), command.optsWithGlobals<ListOptions>(), app));
    });
}
