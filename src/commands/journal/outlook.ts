/** What a person wants to know once a page is saved: what is open, and what is due next. */
import { outlookForScreen } from '../../render/status-lines.ts';
import { readStatus } from '../status/read.ts';
import type { Here } from './session.ts';

export async function tellOutlook({ app, journal }: Here): Promise<void> {
  const screen = { width: app.err.width, today: app.clock.today(), style: app.errStyle };
  app.err.write(outlookForScreen(await readStatus(journal, app), screen));
}
