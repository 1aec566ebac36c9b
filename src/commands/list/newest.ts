/** The newest entries, from the least that has to be read: no file is opened that is not among them. */
import type { App, GlobalOptions } from '../../app.ts';
import type { EntryHead } from '../../core/entry.ts';
import type { Store } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { listForPipe, listForScreen } from '../../render/list-lines.ts';
import { tellNoJournal } from '../no-journal.ts';
import { screenOf } from '../screen.ts';

const plainCount = 20;

export interface NewestOptions extends GlobalOptions {
  /** How many at most; 0 for all. */
  readonly number?: number;
}

/** @throws Failure `disk` */
export async function listNewest(options: NewestOptions, app: App): Promise<ExitCode> {
  const { number = plainCount } = options;
  const { store } = await app.journal(options);
  tellNoJournal(store, app);
  const { heads, total } = await store.newest(number === 0 ? Number.MAX_SAFE_INTEGER : number);
  printHeads(heads, store, app);
  if (heads.length < total) app.err.write(`${heads.length} of ${total}; career list -n 0 lists all\n`);
  return exitCodes.done;
}

export function printHeads(heads: readonly EntryHead[], store: Store, app: App): void {
  if (heads.length === 0 && app.out.isTerminal && store.exists()) app.err.write('no entry to list\n');
  app.out.write(app.out.isTerminal ? listForScreen(heads, screenOf(app)) : listForPipe(heads, app.style));
}
