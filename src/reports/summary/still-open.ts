/** What is still open at the end of the period, and what became of the steps that were set in it. */
import { daysBetween } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import type { LedgerName } from '../../core/ledger-names.ts';
import { openOn } from '../../core/ledgers.ts';
import type { Material } from './material.ts';
import { isOfPeriod } from './material.ts';

export interface OpenItem {
  readonly item: LedgerItem;
  /** Days since it was written down. */
  readonly age: number;
}

/** Counts, never a share: few things say little in percent. */
export interface FollowThrough {
  readonly done: number;
  readonly letGo: number;
  /** Moving ones too. */
  readonly open: number;
}

export interface AskCounts {
  readonly answered: number;
  readonly noReply: number;
  readonly letGo: number;
  readonly open: number;
}

export interface StillOpen {
  /** Steps, then asks, doubts and questions; of each kind the oldest first. Those put aside are not among them. */
  readonly items: readonly OpenItem[];
  /** Of the steps that were set or spoken of in the period. */
  readonly followThrough: FollowThrough;
  readonly asks: AskCounts;
}

const openKinds = ['commit', 'ask', 'doubt', 'question'] as const satisfies readonly LedgerName[];

export function stillOpen({ ledgers, period }: Material): StillOpen {
  const { until } = period;
  const steps = ledgers.commit.filter((item) => isOfPeriod(item, period));
  const asks = ledgers.ask.filter((item) => isOfPeriod(item, period));
  return {
    items: openKinds
      .flatMap((kind) => openOn(ledgers, until, [kind]))
      .map((item) => ({ item, age: daysBetween(item.date, until) })),
    followThrough: {
      done: inState(steps, 'done'),
      letGo: inState(steps, 'let-go'),
      open: inState(steps, 'open', 'moving'),
    },
    asks: {
      answered: inState(asks, 'answered'),
      noReply: inState(asks, 'no-reply'),
      letGo: inState(asks, 'let-go'),
      open: inState(asks, 'open'),
    },
  };
}

function inState(items: readonly LedgerItem[], ...states: readonly string[]): number {
  return items.filter(({ state }) => states.includes(state)).length;
}
