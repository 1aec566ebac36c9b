/** A review's result as data: the decision with its analysis, and what the journal holds beside it. */
import type { CivilDate } from '../../core/calendar.ts';
import { civilDate, firstDay } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import type { Finding } from '../../core/problem.ts';
import { isList, isMapping, ownValue } from '../../core/value.ts';
import type { Mapping, Value } from '../../core/value.ts';
import type { Analysis } from '../../decisions/analysis.ts';
import { analyse } from '../../decisions/analysis.ts';
import type { Decision } from '../../decisions/decision.ts';
import { readDecision } from '../../decisions/read-decision.ts';
import type { FromTo } from '../../core/from-to.ts';
import type { PastReview } from '../../decisions/stay-drift.ts';
import { pagesUntil } from '../../signals/check-ins.ts';
import { directionOf } from '../../signals/direction.ts';

export interface ReviewReport {
  /** What the review is called by; null in a page that names none. */
  readonly name: string | null;
  /** The question in the owner's words, else the title of the page. */
  readonly title: string;
  /** The day the review began. */
  readonly date: CivilDate;
  /** The last day the decision can wait. */
  readonly latest: CivilDate | null;
  readonly decision: Decision;
  readonly analysis: Analysis;
  /** From the review's own sums, else from the latest `direction` page. */
  readonly direction: FromTo | null;
  /** Of the latest `direction` page; null where there is none. */
  readonly pushes: { readonly all: number; readonly unheard: number } | null;
  readonly counsel: readonly Consulted[];
  /** How many scores come from where, in the owner's words (`seen`, `told`, `guessed`), the most first. */
  readonly evidence: readonly { readonly by: string; readonly cells: number }[];
}

/** What the sentences on the numbers alone are made from. */
export type Weighed = Pick<ReviewReport, 'decision' | 'analysis'>;

/** Somebody who was asked about the decision. */
export interface Consulted {
  readonly who: string;
  readonly part: string | null;
}

/** What a review's page is read with. */
export interface Surroundings {
  readonly today: CivilDate;
  /** Entries whose `direction` pages may speak: all, or those that are not private. */
  readonly entries: readonly Entry[];
  /** Earlier reviews in the same role, for how the present role was seen before. */
  readonly past: readonly PastReview[];
}

/**
 * @returns the report, and what in the front matter cannot be understood, by its path there; with any finding
 *   nothing of the report should be shown
 */
export function reviewReport(
  review: Entry,
  { today, entries, past }: Surroundings,
): { readonly report: ReviewReport; readonly findings: readonly Finding[] } {
  const { frontMatter } = review;
  const { decision, findings } = readDecision(frontMatter);
  const analysis = analyse(decision, past);
  // What was written after the decision says nothing about it.
  const until = dayIn(ownValue(decision.decided ?? {}, 'date')) ?? today;
  const { readings, pushes } = directionOf(pagesUntil(entries, until), { since: firstDay, until });
  const frame = ownValue(frontMatter, 'frame');
  const framed = isMapping(frame) ? frame : {};
  return {
    findings,
    report: {
      name: wordsIn(frontMatter, 'name'),
      title: wordsIn(framed, 'question') ?? review.title,
      date: review.date,
      latest: dayIn(ownValue(framed, 'latest')),
      decision,
      analysis,
      direction: analysis.direction ?? latestOf(readings),
      pushes:
        pushes.length === 0
          ? null
          : { all: pushes.length, unheard: pushes.filter(({ isUnheard }) => isUnheard).length },
      counsel: consulted(ownValue(frontMatter, 'consulted')),
      evidence: evidenceOf(decision, analysis),
    },
  };
}

function latestOf(readings: ReturnType<typeof directionOf>['readings']): FromTo | null {
  const latest = readings.at(-1);
  if (latest === undefined) return null;
  const { sums, toShare, balance, movement } = latest;
  return { ...sums, toShare, balance, movement };
}

function consulted(value: Value | undefined): readonly Consulted[] {
  return (isList(value) ? value : []).flatMap((person): Consulted[] => {
    const data = isMapping(person) ? person : { who: person };
    const who = wordsIn(data, 'who');
    return who === null ? [] : [{ who, part: wordsIn(data, 'part') }];
  });
}

function evidenceOf({ scores }: Decision, { options, criteria }: Analysis): ReviewReport['evidence'] {
  const counts = new Map<string, number>();
  for (const { id } of options) {
    const row = ownValue(scores, id) ?? {};
    for (const criterion of criteria) {
      const cell = ownValue(row, criterion.id);
      const by = typeof cell === 'object' ? cell.by : undefined;
      if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
    }
  }
  return [...counts].map(([by, cells]) => ({ by, cells })).toSorted((one, other) => other.cells - one.cells);
}

function wordsIn(data: Mapping, key: string): string | null {
  const value = ownValue(data, key);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}

function dayIn(value: Value | undefined): CivilDate | null {
  return typeof value === 'string' ? (civilDate(value.slice(0, 10)) ?? null) : null;
}
