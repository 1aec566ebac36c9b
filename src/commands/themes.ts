/** `career themes`: what keeps coming back, the history of one theme, and corrections of what belongs together. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import { collect } from './collect.ts';
import type { FilterOptions } from './filter-options.ts';
import { pageOptions } from './filter-options.ts';
import { readThemeCount } from './read-count.ts';

export interface ThemesOptions extends GlobalOptions, FilterOptions {
  readonly themes?: number;
  readonly includePrivate?: boolean;
  readonly json?: boolean;
  /** False where every page is to be read anew. */
  readonly cache?: boolean;
  /** The label that further words belong to. */
  readonly merge?: string;
  readonly unmerge?: string;
  readonly hide?: readonly string[];
  readonly unhide?: readonly string[];
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  const themes = program
    .command('themes')
    .summary('what keeps coming back; the whole history of one theme')
    .description(
      'List what keeps coming back in the entries, in your own words. With a label, all of that theme: every month, ' +
        'wording, entry and sentence. Themes that are one can be merged, and a word that is none hidden; both are ' +
        'kept in .career/themes.yaml, which is yours to edit.',
    )
    .argument('[label...]', 'a theme by any of its words; after --merge, the words that belong to it');
  pageOptions(themes)
    .option('--themes <count>', 'how many themes at most (20 unless said)', readThemeCount)
    .option('--include-private', 'with private entries, which else stand on a terminal alone')
    .option('--merge <label>', 'the words that follow belong to this theme')
    .option('--unmerge <label>', 'the words that follow, or all, no longer belong to it')
    .option('--hide <word>', 'never a theme; may be given again', collect)
    .option('--unhide <word>', 'a theme again; may be given again', collect)
    .option('--no-cache', 'read every page anew, and keep nothing of what was worked out')
    .option('--json', 'print an object')
    .addHelpText(
      'after',
      `
Examples:
  career themes --last 12w
  career themes migration
  career themes --merge on-call pager rota
  career themes --hide monday
  career themes --json | jq -r '.themes[].label'`,
    )
    .action(async (label: string[], _options: unknown, command: Command) => {
      const { runThemes } = await import('./themes/run.ts');
      done(await runThemes(label, command.optsWithGlobals<ThemesOptions>(), app));
    });
}
