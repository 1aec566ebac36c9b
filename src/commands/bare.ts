/**
 * The commands that people and shell prompts run all day, without an option: they need no parser, and reading
 * that takes half as long as all else they do.
 */
import type { App } from '../app.ts';
import type { ExitCode } from '../core/problem.ts';

type Run = (app: App) => Promise<ExitCode>;

/** @returns undefined for words that have to be parsed */
export function bareCommand(argv: readonly string[]): Run | undefined {
  const [command, word] = argv;
  const isSet = command === 'journal' && argv.length === 2 && /^[a-z][a-z\d-]*$/.test(word ?? '');
  if (isSet) return async (app) => (await import('./journal/run.ts')).runJournal(word, {}, app);
  return commands.find(
    ({ words }) => words.length === argv.length && words.every((each, at) => each === argv[at]),
  )?.run;
}

const commands: readonly { readonly words: readonly string[]; readonly run: Run }[] = [
  { words: [], run: async (app) => (await import('./home/run.ts')).runHome({}, app) },
  {
    words: ['journal'],
    run: async (app) => (await import('./journal/run.ts')).runJournal(undefined, {}, app),
  },
  { words: ['list'], run: async (app) => (await import('./list/newest.ts')).listNewest({}, app) },
  { words: ['status'], run: async (app) => (await import('./status/run.ts')).runStatus({}, app) },
  {
    words: ['status', '--short'],
    run: async (app) => (await import('./status/run.ts')).runStatus({ short: true }, app),
  },
];
