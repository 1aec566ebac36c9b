/** The flag on the weekly lines; the signals are read from the disk only where there is enough to raise one. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { FlagReport } from '../reports/flag.ts';

/** No check-in before this one is compared with anything. */
const fewest = 13;

/** When it was raised; null while it is not, or while it is put aside. */
export async function flagRaised(entries: readonly Entry[], today: CivilDate): Promise<CivilDate | null> {
  if (entries.length < fewest) return null;
  const { flagOn } = await import('../signals/flag-on.ts');
  return flagOn(entries, today)?.raised ?? null;
}

/** The same with all there is to say of it. */
export async function raisedFlag(entries: readonly Entry[], today: CivilDate): Promise<FlagReport | null> {
  if (entries.length < fewest) return null;
  const { flagReport } = await import('../reports/flag.ts');
  return flagReport(entries, today);
}
