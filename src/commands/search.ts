/** `career search TEXT`: the lines that hold a text; exit 1 without one, as grep has it. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import type { FilterOptions } from './filter-options.ts';
import { filterOptions } from './filter-options.ts';
import type { FormOptions } from './form-options.ts';
import { formOptions } from './form-options.ts';

export interface SearchOptions extends GlobalOptions, Omit<FilterOptions, 'search'>, FormOptions {
  readonly files?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  const search = program
    .command('search')
    .summary('find lines that hold a text')
    .description(
      'Find the lines, or the titles, that hold a text; neither case nor accents as stored make a difference. ' +
        'Several words are looked for as they stand, one after the other. Without a hit the exit code is 1.',
    )
    .argument('<text...>', 'what to look for');
  formOptions(filterOptions(search))
    .option('-l, --files', 'print absolute paths alone, one a line')
    .addHelpText(
      'after',
      `
Examples:
  career search off-by-one
  career search on-call rota --since 2026
  career search reorg -l | xargs -d '\\n' wc -w
  vim -q <(career search promotion)`,
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      const { runSearch } = await import('./search/run.ts');
      done(await runSearch(words.join(' '), command.optsWithGlobals<SearchOptions>(), app));
    });
}
