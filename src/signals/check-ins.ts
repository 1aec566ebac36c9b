/** The check-ins of a journal: entries with enough of the weekly lines, in order, in stretches of one role. */
import type { CivilDate } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import { inOrder, isOurs } from '../core/ledgers.ts';
import { storedAnswer } from '../core/stored-answers.ts';
import { ownValue } from '../core/value.ts';
import type { Points } from './pulse-points.ts';
import { averageOf, fewestLines, linesOf, pointsIn } from './pulse-points.ts';

export interface CheckIn {
  /** The entry's id. */
  readonly id: string;
  readonly date: CivilDate;
  readonly role: string | null;
  readonly points: Points;
  /** The plain average of the answered lines, 1 to 5. */
  readonly value: number;
}

/** Check-ins from one role change to the next. */
export interface Stretch {
  /** Null as long as no role was ever named. */
  readonly role: string | null;
  /** The day of its first check-in. */
  readonly since: CivilDate;
  readonly checkIns: readonly CheckIn[];
}

/** Pages of this program up to a day, in their order: what signals are read from. */
export function pagesUntil(entries: readonly Entry[], until: CivilDate): readonly Entry[] {
  return inOrder(entries.filter((entry) => isOurs(entry) && entry.date <= until));
}

/** The check-in that an entry holds; null where fewer than three of the five lines were answered. */
export function checkInOf(entry: Entry): CheckIn | null {
  const points = pointsIn(storedAnswer(entry, 'pulse'));
  if (linesOf(points).length < fewestLines) return null;
  return { id: entry.id, date: entry.date, role: roleOf(entry), points, value: averageOf(points) };
}

/**
 * The stretches of one role, oldest first. An entry that names no role goes on in the one before, and naming a role
 * for the first time is no change; coming back to an earlier role is one.
 *
 * @param pages in their order, as `pagesUntil` gives them
 */
export function stretchesOf(pages: readonly Entry[]): readonly Stretch[] {
  const stretches: { role: string | null; since: CivilDate; checkIns: CheckIn[] }[] = [];
  for (const entry of pages) {
    const checkIn = checkInOf(entry);
    if (checkIn === null) continue;
    const last = stretches.at(-1);
    const isSame = checkIn.role === null || last?.role === null || last?.role === checkIn.role;
    if (last === undefined || !isSame)
      stretches.push({ role: checkIn.role, since: checkIn.date, checkIns: [checkIn] });
    else {
      last.role ??= checkIn.role;
      last.checkIns.push(checkIn);
    }
  }
  return stretches;
}

function roleOf({ frontMatter }: Entry): string | null {
  const role = ownValue(frontMatter, 'role');
  return typeof role === 'string' && role.trim() !== '' ? role.trim() : null;
}
