/** Where one stands: what is due and open, what waits half-done, and which page is the last. */
import type { CivilDate } from '../core/calendar.ts';
import { decisionRecords } from '../core/decision-records.ts';
import type { Due, Sitting } from '../core/due.ts';
import { dueSets } from '../core/due.ts';
import { dueLedgers } from '../core/due-reasons.ts';
import type { Entry } from '../core/entry.ts';
import { fivePages, fivePagesId } from '../core/five-pages.ts';
import { current, restore } from '../core/interview.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import { inOrder, isOurs, ledgersOf, openIn, openOn, upTo } from '../core/ledgers.ts';
import type { PauseStep } from '../core/pause.ts';
import { pauseOn } from '../core/pause.ts';
import type { DraftSummary } from '../core/ports.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import type { Review } from '../core/review/review.ts';
import { isGoingOn, reviewsIn } from '../core/review/review.ts';
import { setMinutes } from '../core/set-minutes.ts';
import type { FlagReport } from './flag.ts';

export interface Status {
  readonly due: readonly {
    /** The set's id. */
    readonly set: string;
    readonly title: string;
    readonly minutes: number;
    readonly reason: Due['reason'];
    /** The day on which it became due. */
    readonly since: CivilDate;
  }[];
  /** The decisions whose day to be looked back on has come, the longest due first. */
  readonly lookBacks: readonly { readonly text: string; readonly since: CivilDate }[];
  /** The raised flag; null while there is none, while it is put aside, and where it was not looked for. */
  readonly flag: FlagReport | null;
  /** Commitments and asks that are open, in the order of their days. */
  readonly open: readonly LedgerItem[];
  /** Sittings to resume, the latest first. */
  readonly drafts: readonly {
    /** The set's id. */
    readonly set: string;
    readonly title: string;
    /** The key of the question it stands at; null when all are dealt with. */
    readonly question: string | null;
    readonly answered: number;
    readonly of: number;
  }[];
  /** Decisions that are being weighed or wait for an answer, the latest first. */
  readonly reviews: readonly {
    readonly name: string;
    readonly title: string;
    readonly status: Review['status'];
    /** Where it goes on. */
    readonly step: Review['step'];
  }[];
  /** The next step of a pause that has begun; null when there is none. */
  readonly pause: PauseStep | null;
  /** The next of the five pages after a job was lost, where one is offered today. */
  readonly pages: { readonly page: number; readonly of: number; readonly minutes: number } | null;
  readonly last: Entry | null;
  /** The title of the last page's prompt set; null when it comes from none. */
  readonly lastSet: string | null;
}

/** What a status is made of. */
export interface Findings {
  readonly sets: readonly PromptSet[];
  /** In date order. */
  readonly entries: readonly Entry[];
  /** When sets were taken up, where that is more than `entries` can tell. */
  readonly sittings?: readonly Sitting[];
  readonly drafts: readonly DraftSummary[];
  /** The raised flag, where it was looked for. */
  readonly flag?: FlagReport | null;
}

export function statusOf(
  { sets, entries, sittings = entries, drafts, flag = null }: Findings,
  today: CivilDate,
): Status {
  const byId = new Map(sets.map((set) => [set.id, set]));
  const last = entries.findLast(({ date }) => date <= today) ?? null;
  const ledgers = ledgersOf(upTo(entries, today), ['commit', 'ask', ...dueLedgers]);
  return {
    due: dueSets(sets, entries, today, { sittings, ledgers, flag: flag?.raised ?? null }).map(
      ({ set, reason, since }) => {
        const known = byId.get(set);
        const isLater = sittings.some((sitting) => sitting.set === set && sitting.date <= today);
        const minutes = known === undefined ? 0 : setMinutes(known, isLater);
        return { set, title: known?.title ?? set, minutes, reason, since };
      },
    ),
    lookBacks: decisionRecords(
      inOrder(upTo(entries, today).filter(isOurs)),
      openIn(ledgers, 'expectation'),
      today,
    ).flatMap(({ text, since }) => (since === null ? [] : [{ text, since }])),
    flag,
    open: openOn(ledgers, today).toSorted(byDue),
    drafts: drafts.toSorted((one, other) => (one.date < other.date ? 1 : -1)).map(draftStatus),
    pages: nextPage(byId.get(fivePagesId), entries, today),
    reviews: reviewsIn(entries, today)
      .filter(({ status }) => isGoingOn(status))
      .map(({ name, title, status, step }) => ({ name, title, status, step }))
      .toReversed(),
    pause: pauseOn(entries, sets, today)?.next ?? null,
    last,
    lastSet: byId.get(last?.set ?? '')?.title ?? null,
  };
}

function nextPage(set: PromptSet | undefined, entries: readonly Entry[], today: CivilDate): Status['pages'] {
  if (set === undefined) return null;
  const { offered, of } = fivePages(entries, today);
  return offered === null ? null : { page: offered, of, minutes: set.minutes };
}

/** Those with a day first, in its order; the others as they came. */
function byDue(one: LedgerItem, other: LedgerItem): number {
  const [day, otherDay] = [one.due ?? '9999', other.due ?? '9999'];
  return day < otherDay ? -1 : Number(day > otherDay);
}

function draftStatus({ name, title, answered, of, session, events }: DraftSummary): Status['drafts'][number] {
  return { set: name, title, question: current(restore(session, events))?.key ?? null, answered, of };
}
