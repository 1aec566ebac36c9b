/** How a sitting is begun: a word for somebody who was away, and a short form after heavy pages. */
import type { Session } from '../../core/interview-types.ts';
import { asksOfRole, noRoleSince } from '../../core/no-role.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { isHeavyRun } from '../../core/quiet-lines.ts';
import { welcomeBack } from '../../core/welcome-back.ts';
import type { JournalOptions } from '../journal.ts';
import { aside } from './aside.ts';
import type { Here } from './session.ts';
import { openSession, pastOf } from './session.ts';

/** The session to sit through; null when the person stopped instead. */
export async function beginSession(
  set: PromptSet,
  options: JournalOptions,
  here: Here,
): Promise<Session | null> {
  const { app, journal } = here;
  const today = app.clock.today();
  const entries = await pastOf(here);
  const greeting = welcomeBack(entries.findLast(({ date }) => date <= today)?.date, today);
  if (greeting !== null) {
    app.err.write('\n');
    aside(greeting, app);
  }
  const since = noRoleSince(entries, journal.settings.role ?? null, today);
  const isNews = entries.every((entry) => since === null || entry.set !== set.id || entry.date < since);
  if (since !== null && isNews && asksOfRole(set)) {
    app.err.write('\n');
    aside('Lines about a role are left out. With a new one: career config set role NAME', app);
  }
  if (options.quick === true || !isHeavyRun(entries, today)) return openSession(set, options, here);
  const asker = await app.asker(options);
  const short = await asker.confirm(
    'The last three pages left you heavier. Take the short form this time?',
    true,
  );
  return short === null ? null : openSession(set, { ...options, quick: short }, here);
}
