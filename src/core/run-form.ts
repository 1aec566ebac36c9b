/** The set as one run asks it: what the time since the last run has changed in it, before any question is put. */
import type { CivilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { Session } from './interview-types.ts';
import { onItsPage } from './five-pages.ts';
import { isOurs } from './ledgers.ts';
import { loopIn, withLoop } from './loop.ts';
import { noRoleSince, withoutRole } from './no-role.ts';
import { withOpenings } from './openings.ts';
import type { PromptSet } from './prompt-set.ts';

export interface Run {
  readonly entries: readonly Entry[];
  readonly role: string | null;
  readonly date: CivilDate;
  readonly mode: Session['mode'];
}

/** A file may answer the set as it is written; a quick run has no deep question to replace. */
export function runForm(set: PromptSet, { entries, role, date, mode }: Run): PromptSet {
  if (mode === 'given') return set;
  const own = onItsPage(set, entries, date);
  const worded = noRoleSince(entries, role, date) === null ? own : withoutRole(own);
  const present = withOpenings(worded, entries, date);
  const loop = mode === 'quick' ? null : loopIn(entries, date);
  if (loop === null) return present;
  const runs = entries.filter((entry) => isOurs(entry) && entry.set === set.id && entry.date <= date);
  return withLoop(present, loop, runs.length);
}
