/** Says where one stands, or what this is where nothing has been written yet. */
import type { App, GlobalOptions } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { welcome } from '../../render/welcome.ts';
import { homeLines, statusForPipe } from '../../render/status-lines.ts';
import { screenOf } from '../screen.ts';
import { readStatus } from '../status/read.ts';

export async function runHome(options: GlobalOptions, app: App): Promise<ExitCode> {
  const journal = await app.journal(options);
  const isNew = !journal.store.exists() && journal.drafts.list().length === 0;
  if (isNew) app.out.write(welcome(oneLine(journal.store.root), screenOf(app)));
  else {
    const status = await readStatus(journal, app);
    app.out.write(app.out.isTerminal ? homeLines(status, screenOf(app)) : statusForPipe(status, app.style));
  }
  return exitCodes.done;
}
