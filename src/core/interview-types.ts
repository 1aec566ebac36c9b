/** The values an interview is made of. All are plain data, so a sitting can be stored and taken up again. */
import type { CivilDate, Moment } from './calendar.ts';
import type { DecisionRecord } from './decision-records.ts';
import type { NamedLists, PromptSet, Question } from './prompt-set.ts';
import type { StepId } from './review/steps.ts';
import type { Mapping, Value } from './value.ts';

/** An item of a ledger (a commitment, an ask, a value ...) with its state on the day it was looked up. */
export interface LedgerItem {
  /** Entry id, a dot, kind and number: `2026-03-06-weekly.commit-1`. */
  readonly id: string;
  /** The ledger's name: `commit`, `ask`, `values` ... */
  readonly kind: string;
  readonly text: string;
  readonly state: string;
  /** The day of the entry it comes from. */
  readonly date: CivilDate;
  readonly due: CivilDate | null;
  /** How often it was carried forward with 'not yet'. */
  readonly carried: number;
  /** The day of its latest update, if any. */
  readonly updated: CivilDate | null;
  /** The other fields it was stored with. */
  readonly fields: Mapping;
  /** The day it comes back, where it was put aside. */
  readonly snoozed?: CivilDate;
  /** Whether the entry it comes from is marked so. */
  readonly private?: boolean;
}

/** What an interview has to know about the past, looked up once when the sitting starts. */
export interface Facts {
  /** How many earlier entries of this set there are. */
  readonly runs: number;
  readonly role: string | null;
  /** Days since the first entry in this role; null without a role. */
  readonly roleDays: number | null;
  /**
   * Items of those ledgers that the set speaks of, and of `commit` and `ask`: the open ones, where a ledger's
   * items can be open, else the current ones.
   */
  readonly ledgers: Readonly<Record<string, readonly LedgerItem[]>>;
  /** The latest stored answer of each question of this set, by question id. */
  readonly previous: Readonly<Record<string, Value>>;
  /** Those of which the latest answer stands on a private page; absent for none. */
  readonly privately?: readonly string[];
  /** Open commitments and asks to be asked about first, oldest first. */
  readonly carried: readonly LedgerItem[];
  /** Decisions that were made, where the set speaks of one: those to be looked back on first. */
  readonly decisions?: readonly DecisionRecord[];
  /** Earlier answers to the questions that the set shows them of, the newest first. */
  readonly past?: Readonly<Record<string, readonly PastAnswer[]>>;
  /** Earlier values per scale (`id`) and pulse line (`id.line`), oldest first, this role only. */
  readonly scales: Readonly<Record<string, readonly number[]>>;
}

/** An answer of an earlier page, in words. */
export interface PastAnswer {
  readonly date: CivilDate;
  readonly text: string;
}

/** Something to read beside a question. */
export interface Shown {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What is fixed when a sitting starts, so that it reads the same whenever it is taken up again. */
export interface Session {
  readonly set: PromptSet;
  readonly lists: NamedLists;
  readonly facts: Facts;
  /** The entry's day. */
  readonly date: CivilDate;
  /** Front matter's `date`: a moment with offset when the day is today, else the day. */
  readonly written: string;
  readonly started: Moment;
  /** `given`: the answers come in a file, so nothing is asked and every question may be answered. */
  readonly mode: 'full' | 'quick' | 'given';
  readonly tags: readonly string[];
  readonly private: boolean;
  /** Where it is one step of a review. */
  readonly review?: ReviewSitting;
}

/** Which step of which review a sitting is. */
export interface ReviewSitting {
  readonly name: string;
  readonly title: string;
  /** The id of its entry; absent while there is none. */
  readonly entry?: string;
  readonly step: StepId;
  /** The day of the review, which is that of its file. */
  readonly day: CivilDate;
}

/**
 * Names one thing asked in a sitting: `moment`, `day[Growth]` (each), `monday.then` (then),
 * `open[2026-03-06-weekly.commit-1]` (carried forward; its new day stands at `open[...].due`, the smaller
 * step that takes its place at `open[...].smaller`), `recheck[noise]` (an item of last time), `followup`,
 * `after`, `open-thing`.
 */
export type StepKey = string;

/** One question as it is put: wording filled in, options looked up. */
export interface Step {
  readonly key: StepKey;
  readonly question: Question;
  /** The wording with the item in its place. */
  readonly ask: string;
  readonly item?: string;
  /** The ids of the items of a ledger that are meant by `item`: several may have the same words. */
  readonly refs?: readonly string[];
  /** Where the question stands in the set's own order, or apart from it. */
  readonly kind: 'carried' | 'question' | 'then' | 'followup' | 'closing';
  /** followup: the scale or pulse line it is about. */
  readonly about?: string;
  /** carried: the ledger that the open item is in, `commit` or `ask`. */
  readonly ledger?: string;
  /** What is laid beside the question when it is put. */
  readonly shown?: readonly Shown[];
}

/** What happened in a sitting, in order; a draft is a list of these. */
export type InterviewEvent =
  /** `unasked`: written on a page under a question that would not have been asked; it is kept all the same. */
  | { readonly event: 'answer'; readonly key: StepKey; readonly value: Value; readonly unasked?: true }
  | { readonly event: 'skip'; readonly key: StepKey }
  | { readonly event: 'back' }
  /** What stands half-typed at a question; replaced by the next one, dropped by an answer. */
  | { readonly event: 'typed'; readonly key: StepKey; readonly value: Value }
  /** Minutes of asking in one stretch, noted when it ends. */
  | { readonly event: 'stopped'; readonly minutes: number };

/** One question dealt with; no value means it was skipped. */
export interface Given {
  readonly key: StepKey;
  readonly value?: Value;
  /** Kept whether or not its question is asked. */
  readonly unasked?: true;
}

export interface Interview {
  readonly session: Session;
  readonly given: readonly Given[];
  /** What was typed at a question without being accepted, or was taken back; offered again there. */
  readonly typed: Readonly<Record<StepKey, Value>>;
  /** Minutes of asking in the stretches before this one. */
  readonly minutes: number;
}

/** Where a sitting stands. */
export interface Progress {
  /** 1 for the first question; 0 while carried items are asked about, which are not counted. */
  readonly number: number;
  readonly of: number;
  readonly minutesLeft: number;
}
