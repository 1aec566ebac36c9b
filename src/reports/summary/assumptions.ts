/** What the plan leans on and what would make one act: which of it has come due, held, failed or tripped. */
import type { CivilDate } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { isOpen } from '../../core/ledgers.ts';
import type { Material } from './material.ts';
import { isOfPeriod } from './material.ts';

export interface Relied {
  readonly item: LedgerItem;
  /** The day it was to be known on has come, and nothing was said since. */
  readonly isDue: boolean;
}

export interface Assumptions {
  /** Open ones, and those of the period that were settled, the oldest first. */
  readonly assumptions: readonly Relied[];
  /** Set and tripped ones, and those of the period that were cleared or retired. */
  readonly tripwires: readonly Relied[];
}

export function assumptionsOf(material: Material): Assumptions {
  return {
    assumptions: relied(material.ledgers.assumption, material),
    tripwires: relied(material.ledgers.tripwire, material),
  };
}

function relied(items: readonly LedgerItem[], { period }: Material): readonly Relied[] {
  return items
    .filter((item) => isOpen(item) || isOfPeriod(item, period))
    .map((item) => ({ item, isDue: isWaiting(item) && isPast(item.due, period.until) }));
}

/** A wire that has tripped waits for no day any more. */
function isWaiting(item: LedgerItem): boolean {
  return isOpen(item) && item.state !== 'tripped';
}

function isPast(due: CivilDate | null, until: CivilDate): boolean {
  return due !== null && due <= until;
}
