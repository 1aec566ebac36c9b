/** What sets the sum back to 0: the person has looked at it, and said so or written the stagnation page. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { updatesIn } from '../core/ledger-changes.ts';
import type { CheckIn } from './check-ins.ts';

/** What `update:` calls the flag, as it does an item: `{ref: flag, state: season}`. */
export const flagRef = 'flag';

/** The states that close it; `snoozed`, with the day in `until`, closes it and keeps it silent until that day. */
export const flagStates = ['season', 'known'] as const;

/** The set that takes a closer look. */
const closerLook = 'stagnation';

export interface Restarts {
  /** Positions of check-ins before which the sum was set back; the number of check-ins means after the last. */
  readonly before: ReadonlySet<number>;
  /** The day until which the flag was put aside last; null when it was not. */
  readonly silentUntil: CivilDate | null;
}

/** @param pages in their order, the check-ins' own among them */
export function restartsIn(pages: readonly Entry[], checkIns: readonly CheckIn[]): Restarts {
  const positions = new Map(checkIns.map(({ id }, index) => [id, index]));
  const before = new Set<number>();
  let silentUntil: CivilDate | null = null;
  let next = 0;
  for (const entry of pages) {
    // A page may be both: its own points were given before it looked at anything.
    next = (positions.get(entry.id) ?? next - 1) + 1;
    if (entry.set === closerLook) before.add(next);
    for (const { ref, state, until } of updatesIn(entry)) {
      if (ref !== flagRef) continue;
      const isPutAside = state === 'snoozed';
      if (isPutAside || (flagStates as readonly string[]).includes(state)) before.add(next);
      silentUntil = isPutAside ? (until ?? null) : silentUntil;
    }
  }
  return { before, silentUntil };
}
