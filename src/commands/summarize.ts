/** `career summarize`: what the entries of a period add up to. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';
import { sectionNames } from '../reports/summary/sections.ts';
import { collect } from './collect.ts';
import type { FilterOptions } from './filter-options.ts';
import { pageOptions } from './filter-options.ts';
import { readThemeCount } from './read-count.ts';
import { readFileName } from './read-file-name.ts';

export const formats = ['text', 'md', 'json', 'html'] as const;
export type Format = (typeof formats)[number];

export interface SummarizeOptions extends GlobalOptions, FilterOptions {
  /** Names of sections, each value a list with commas. */
  readonly only?: readonly string[];
  /** A stretch of days in words. */
  readonly compare?: string;
  readonly themes?: number;
  readonly includePrivate?: boolean;
  readonly format?: Format;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  /** False where nothing that was kept is to be looked at. */
  readonly cache?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  const summarize = program
    .command('summarize')
    .summary('what the entries of a period add up to')
    .description(
      'Say what keeps coming back, which signals moved and what is still open: of the whole journal, or of a period. ' +
        'Everything is worked out from the entries each time; it describes, and leaves the rest to you.',
    )
    .argument('[when...]', "a stretch of days: 2026-03, 2026-Q1, 'last 12 weeks'");
  pageOptions(summarize)
    .option('--only <sections>', `these alone, with commas between them: ${sectionNames.join(', ')}`, collect)
    .option('--compare <period>', 'put the same figures of another stretch of days beside')
    .option('--themes <count>', 'how many themes at most (8 unless said)', readThemeCount)
    .option('--include-private', 'with private entries, which else stand on a terminal alone')
    .addOption(new Option('--format <format>', 'text, or a page as md, json or html').choices(formats))
    .option('--json', 'the same as --format json')
    .option('--output <file>', 'into a file of yours alone, whole; its ending tells the format', readFileName)
    .option('--force', 'over a file that is there already')
    .option('--no-cache', 'read every entry anew, and keep nothing of what is worked out')
    .addHelpText(
      'after',
      `
Examples:
  career summarize
  career summarize --last 12w
  career summarize 2026-Q1 --compare 2025-Q4
  career summarize --only signals,themes --set weekly
  career summarize --format md | glow -
  career summarize --output summary.html
  career summarize --json | jq '.themes[] | select(.trend == "rising") | .label'`,
    )
    .action(async (when: string[], _options: unknown, command: Command) => {
      const { runSummarize } = await import('./summarize/run.ts');
      done(await runSummarize(when.join(' '), command.optsWithGlobals<SummarizeOptions>(), app));
    });
}
