/** A review as its entry holds it, together with what later entries say about it. */
import type { CivilDate } from '../calendar.ts';
import { civilDate } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import { slug } from '../entry-name.ts';
import { updatesIn } from '../ledger-changes.ts';
import { inOrder } from '../ledgers.ts';
import { folded } from '../reading.ts';
import { reviewOptions, reviewTaken } from '../review-options.ts';
import type { Mapping } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import type { StepId } from './steps.ts';
import { nextStep } from './progress.ts';

/** What its own page says; once it is decided, later pages alone say more: that it was reopened or superseded. */
export type ReviewStatus = 'open' | 'deferred' | 'decided' | 'reopened' | 'superseded';

export interface Review {
  readonly entry: Entry;
  readonly name: string;
  readonly title: string;
  readonly status: ReviewStatus;
  /** Where it goes on; null when nothing is left to ask. */
  readonly step: StepId | null;
}

/** The set that its entry stands under. */
export const reviewSet = 'decision';

/** Whether an entry is a review; one whose front matter is broken is, as far as its name can still be read. */
export function isReview({ set, frontMatter }: Entry): boolean {
  const name = ownValue(frontMatter, 'name');
  return set === reviewSet && typeof name === 'string' && name.trim() !== '';
}

/** All reviews up to a day, oldest first. The order of `entries` does not matter. */
export function reviewsIn(entries: readonly Entry[], today: CivilDate): readonly Review[] {
  const past = inOrder(entries.filter(({ date }) => date <= today));
  const said = new Map(
    past
      .flatMap(updatesIn)
      .filter(({ state }) => state === 'reopened' || state === 'superseded')
      .map(({ ref, state }) => [ref, state as ReviewStatus]),
  );
  return past.filter(isReview).map((entry) => {
    const status = said.get(entry.id) ?? ownStatus(entry.frontMatter);
    return {
      entry,
      name: String(ownValue(entry.frontMatter, 'name')).trim(),
      title: entry.title,
      status,
      step: isGoingOn(status) ? nextStep(entry.frontMatter) : null,
    };
  });
}

function ownStatus(data: Mapping): ReviewStatus {
  const status = ownValue(data, 'status');
  return status === 'decided' || status === 'deferred' ? status : 'open';
}

/** Whether a review still asks something. */
export function isGoingOn(status: ReviewStatus): boolean {
  return status === 'open' || status === 'deferred';
}

/** The reviews that a word can mean: by id or name, else by title; of one name the latest. */
export function reviewNamed(wanted: string, reviews: readonly Review[]): Review | undefined {
  const words = folded(wanted);
  return (
    reviews.findLast(({ entry }) => entry.id === wanted || entry.path === wanted) ??
    reviews.findLast(({ name }) => folded(name) === words) ??
    reviews.findLast(({ title }) => folded(title) === words) ??
    reviews.findLast(({ name }) => name === slug(wanted))
  );
}

/** The titles of the options that are compared or were put aside, as they stand. */
export function optionTitles({ entry: { frontMatter } }: Review): readonly string[] {
  return reviewOptions(frontMatter).map(({ title }) => title);
}

/** The title of the option that it ended with; null while it is open. */
export function takenTitle({ entry: { frontMatter } }: Review): string | null {
  const taken = reviewTaken(frontMatter);
  if (taken === undefined) return null;
  return reviewOptions(frontMatter).find(({ id }) => id === taken)?.title ?? taken;
}

/** The days on which it is to be looked at again. */
export function revisitDays({ entry: { frontMatter } }: Review): readonly CivilDate[] {
  const named = ownValue(frontMatter, 'revisit');
  return (isList(named) ? named : named === undefined ? [] : [named]).flatMap((day) =>
    typeof day === 'string' ? (civilDate(day.trim()) ?? []) : [],
  );
}

/** The day on which it was closed; null while it is open. */
export function decidedOn({ entry }: Review): CivilDate | null {
  const decided = ownValue(entry.frontMatter, 'decided');
  const date = isMapping(decided) ? decided['date'] : undefined;
  return typeof date === 'string' ? (civilDate(date) ?? null) : null;
}
