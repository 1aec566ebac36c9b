/** Gathers what a status is made of. */
import type { App, Journal } from '../../app.ts';
import type { Status } from '../../reports/status.ts';
import { statusOf } from '../../reports/status.ts';

export async function readStatus({ store, drafts, prompts }: Journal, app: App): Promise<Status> {
  const [sets, entries] = [await prompts.all(), await store.entries()];
  return statusOf({ sets, entries, drafts: drafts.list() }, app.clock.today());
}
