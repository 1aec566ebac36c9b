/** What a person wants to know once a page is saved: what is open, and what is due next. */
import { statusForScreen } from '../../render/status-lines.ts';
import { readStatus } from '../status/read.ts';
import type { Here } from './session.ts';

/** Two or three quiet lines on stderr; nothing where nothing is open and nothing is due. */
export async function tellOutlook({ app, journal }: Here): Promise<void> {
  const status = await readStatus(journal, app);
  if (status.open.length === 0 && status.due.length === 0) return;
  const screen = { width: app.err.width, today: app.clock.today(), style: app.errStyle };
  app.err.write(statusForScreen({ ...status, drafts: [] }, screen));
}
