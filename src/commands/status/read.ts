/** Gathers what a status is made of: from all entries, or from as few as a shell prompt has time for. */
import type { App, Journal } from '../../app.ts';
import { addDays } from '../../core/calendar.ts';
import type { Status } from '../../reports/status.ts';
import { statusOf } from '../../reports/status.ts';
import { raisedFlag } from '../flag-raised.ts';

export async function readStatus({ store, drafts, prompts }: Journal, app: App): Promise<Status> {
  const [sets, entries, today] = [await prompts.all(), await store.entries(), app.clock.today()];
  const flag = await raisedFlag(entries, today);
  return statusOf({ sets, entries, drafts: drafts.list(), flag }, today);
}

/** Days back from today; what has been open for longer is no news for a prompt. */
const recentDays = 56;

/**
 * What is due from the names of all entries, what is open from the recent ones alone. Whether a flag is raised takes
 * all check-ins, and is not looked for.
 */
export async function readRecentStatus({ store, drafts, prompts }: Journal, app: App): Promise<Status> {
  const today = app.clock.today();
  const sets = await prompts.all();
  const sittings = store.named().map(({ date, slug }) => ({ date, set: slug }));
  const entries = await store.entries({ since: addDays(today, -recentDays) });
  return statusOf({ sets, sittings, entries, drafts: drafts.list() }, today);
}
