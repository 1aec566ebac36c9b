/** Prints a summary for a person, for a pipe, as a page, or into a file. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { checkBegun, periodOf, readFilter } from '../filter-options.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { SummarizeOptions } from '../summarize.ts';
import { tellUnknownSets } from '../unknown-sets.ts';
import { readChoice } from './choice.ts';
import { tellLeftOut } from './left-out.ts';
import { readSummary } from './read.ts';

const usualThemes = 8;

/** @throws Failure `bad-option`, `bad-date`, `exists`, `disk` */
export async function runSummarize(when: string, options: SummarizeOptions, app: App): Promise<ExitCode> {
  const { format, file, only } = readChoice(options);
  const today = app.clock.today();
  const { themes = usualThemes, includePrivate = false, force = false } = options;
  const filter = readFilter(options, when, today) ?? {};
  const compare = options.compare === undefined ? undefined : periodOf(options.compare, today);
  for (const days of [filter, compare ?? {}]) checkBegun(days, today);
  const isForScreen = format === 'text' && file === undefined && app.out.isTerminal;
  const journal = await app.journal(options);
  const progress = await app.progress('reading', options);
  const told = await readSummary(
    {
      filter,
      only,
      themes,
      withPrivate: includePrivate || isForScreen,
      ...(compare === undefined ? {} : { compare }),
      format,
      screen: isForScreen ? { width: app.out.width, unicode: app.unicode } : null,
    },
    { fresh: options.cache === false, meter: progress },
    journal,
    app,
  ).finally(() => progress.end());
  tellNoJournal(journal.store, app);
  tellUnknownSets(told.unknownSets, app);
  tellLeftOut(told, app);
  const { entries, text } = told;
  if (entries === 0 && format !== 'json') {
    if (journal.store.exists()) app.err.write('no entry in this time\n');
  } else if (isForScreen) await app.page(text);
  else if (file === undefined) app.out.write(text);
  else app.out.write(`${await app.writeFile(file, text, { over: force })}\n`);
  return exitCodes.done;
}
