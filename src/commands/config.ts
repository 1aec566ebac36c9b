/** `career config`: which settings there are, what they say, and where they come from. */
import type { Command } from 'commander';
import type { App, GlobalOptions } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

export interface ConfigOptions extends GlobalOptions {
  readonly json?: boolean;
  readonly user?: boolean;
  readonly journal?: boolean;
}

export function define(program: Command, app: App, done: (code: ExitCode) => void): void {
  const config = program
    .command('config')
    .summary('see and change settings')
    .description(
      "Settings are lines of 'key: value' in two files: your own, and the journal's .career/config.yaml, which " +
        'wins where both may speak.',
    )
    .addHelpText(
      'after',
      `
Examples:
  career config                                   all settings, and where each comes from
  career config get editor
  career config set role platform-team --journal
  career config set journal ~/notes/work
  career config unset editor`,
    );

  config
    .command('list', { isDefault: true })
    .summary('print every setting')
    .description('Print every setting, set or not, with its value and where it comes from.')
    .option('--json', 'print the settings as JSON')
    .addHelpText('after', '\nExample:\n  career config list --json')
    .action(async (_options: unknown, command: Command) => {
      const { listSettings } = await import('./config/run.ts');
      done(await listSettings(command.optsWithGlobals<ConfigOptions>(), app));
    });
  config
    .command('get')
    .summary('print one setting')
    .description('Print the value of one setting as it holds here; an empty line where it is not set.')
    .argument('<key>', 'its name')
    .option('--json', 'print it as JSON, with where it comes from')
    .addHelpText('after', '\nExample:\n  career config get role')
    .action(async (key: string, _options: unknown, command: Command) => {
      const { getSetting } = await import('./config/run.ts');
      done(await getSetting(key, command.optsWithGlobals<ConfigOptions>(), app));
    });
  config
    .command('set')
    .summary('change one setting')
    .description('Change one setting in its file, and leave every other line there as it is.')
    .argument('<key>', 'its name')
    .argument('<value>', 'what it should say')
    .option('--user', 'in your own settings (the default)')
    .option('--journal', "in the journal's settings")
    .addHelpText('after', '\nExample:\n  career config set editor nvim')
    .action(async (key: string, value: string, _options: unknown, command: Command) => {
      const { setSetting } = await import('./config/run.ts');
      done(await setSetting(key, value, command.optsWithGlobals<ConfigOptions>(), app));
    });
  config
    .command('unset')
    .summary('remove one setting')
    .description('Remove one setting from its file, so that the next place, or the default, holds again.')
    .argument('<key>', 'its name')
    .option('--user', 'from your own settings (the default)')
    .option('--journal', "from the journal's settings")
    .addHelpText('after', '\nExample:\n  career config unset role --journal')
    .action(async (key: string, _options: unknown, command: Command) => {
      const { setSetting } = await import('./config/run.ts');
      done(await setSetting(key, undefined, command.optsWithGlobals<ConfigOptions>(), app));
    });
}
