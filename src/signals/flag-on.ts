/** The flag as it stands on a day, worked out from the pulse alone. */
import type { CivilDate } from '../core/calendar.ts';
import { firstDay } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { pagesUntil } from './check-ins.ts';
import type { Flag } from './flag.ts';
import { pulseOf } from './pulse.ts';

/** Null while there is none, or while it is put aside. */
export function flagOn(entries: readonly Entry[], today: CivilDate): Flag | null {
  return pulseOf(pagesUntil(entries, today), { since: firstDay, until: today }).flag;
}
