/** The one set that is offered once the weekly page is saved. */
import { dueReasons } from '../../core/due.ts';
import { extraSet, isFirstToday } from '../../core/extra-set.ts';
import { fivePages, fivePagesId } from '../../core/five-pages.ts';
import type { Session } from '../../core/interview-types.ts';
import { ledgersOf, openIn } from '../../core/ledgers.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { quietSaid } from '../../core/quiet-lines.ts';
import { oneLine } from '../../core/safe-text.ts';
import { flagRaised } from '../flag-raised.ts';
import type { JournalOptions } from '../journal.ts';
import { aside } from './aside.ts';
import type { Here } from './session.ts';

/** The set after which one is offered. */
const usual = 'weekly';

/**
 * The set that the person takes up; null when there is none to offer, or they would rather not. It is offered after
 * the day's first weekly page alone, so that a no holds for the day without being written down anywhere.
 */
export async function offerExtra(
  { set, date }: Session,
  options: JournalOptions,
  here: Here,
): Promise<PromptSet | null> {
  const { app, journal } = here;
  const today = app.clock.today();
  if (set.id === 'jolt' && date === today) return offerPages(options, here);
  if (set.id !== usual || date !== today || options.json === true || !app.out.isTerminal) return null;
  const entries = await journal.store.entries();
  const saved = entries.findLast((entry) => entry.set === usual && entry.date === today);
  if (saved === undefined || !isFirstToday(entries, usual, today)) return null;
  // Somebody who has just been told where to turn is not asked for more.
  if (quietSaid(saved) !== null) return null;
  const sets = await journal.prompts.all();
  const extra = extraSet(
    {
      sets,
      entries,
      due: dueReasons(sets, entries, today, { flag: await flagRaised(entries, today) }),
      sparks: openIn(ledgersOf(entries.filter((entry) => entry.date <= today)), 'spark'),
      drafts: journal.drafts.list().map(({ name }) => name),
    },
    today,
  );
  if (extra === null) return null;
  const isLater = entries.some((entry) => entry.set === extra.id);
  const minutes = (isLater ? extra.later?.minutes : undefined) ?? extra.minutes;
  const asker = await app.asker(options);
  const taken = await asker.confirm(
    `${oneLine(extra.title)}, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: now?`,
    false,
  );
  return taken === true ? extra : null;
}

/** After layoffs were written down, the first of five short pages; whoever says no finds them in the status. */
async function offerPages(options: JournalOptions, { app, journal }: Here): Promise<PromptSet | null> {
  if (options.json === true || !app.out.isTerminal) return null;
  const set = await journal.prompts.find(fivePagesId);
  const { offered } = fivePages(await journal.store.entries(), app.clock.today());
  if (set === undefined || offered !== 1) return null;
  app.err.write('\n');
  aside(
    'Five short pages are there for you, one a day, none of them needed: career journal five-pages. If the second leaves you heavier, stop there.',
    app,
  );
  const asker = await app.asker(options);
  const taken = await asker.confirm(`The first, about ${set.minutes} minutes: now?`, false);
  return taken === true ? set : null;
}
