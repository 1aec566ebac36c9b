/** Which review a run is about: the one that is named, or the one that is open. */
import type { App, Journal } from '../../app.ts';
import type { Entry } from '../../core/entry.ts';
import { slug } from '../../core/entry-name.ts';
import type { DraftSummary, Store } from '../../core/ports.ts';
import { Failure } from '../../core/problem.ts';
import { reviewDraft, reviewOfDraft } from '../../core/review/draft-name.ts';
import type { Review } from '../../core/review/review.ts';
import type { StepId } from '../../core/review/steps.ts';
import { isGoingOn, reviewNamed, reviewSet, reviewsIn } from '../../core/review/review.ts';

/** Names are made of no more words of the title than these. */
const longestName = 40;

/** A review as a run finds it: its page may not have been written yet, while a first step waits in a draft. */
export interface Chosen {
  readonly name: string;
  readonly title: string;
  readonly review: Review | null;
  /** A step that was begun and not finished. */
  readonly draft: DraftSummary | null;
}

export interface Reviews {
  readonly all: readonly Review[];
  readonly drafts: readonly DraftSummary[];
}

export async function readReviews(
  journal: Journal,
  app: App,
): Promise<Reviews & { readonly entries: readonly Entry[] }> {
  const entries = await journal.store.entries();
  return {
    entries,
    all: reviewsIn(entries, app.clock.today()),
    drafts: journal.drafts.list().filter(({ name }) => reviewOfDraft(name) !== undefined),
  };
}

/** The one that is meant by a word; undefined when there is none. */
export function chosenBy(word: string, reviews: Reviews): Chosen | undefined {
  const review = reviewNamed(word, reviews.all);
  if (review !== undefined) return withDraft(review, reviews);
  const name = nameFor(word);
  const draft = reviews.drafts.find((one) => one.name === reviewDraft(name));
  return draft === undefined ? undefined : unwritten(draft);
}

/** Those of which there is a first step in a draft and no page. */
export function begunOnly({ all, drafts }: Reviews): readonly Chosen[] {
  return drafts.filter(({ name }) => !all.some((review) => reviewDraft(review.name) === name)).map(unwritten);
}

/**
 * The one that goes on, with or without a page of its own yet.
 * @returns undefined when there is none. @throws Failure `several-reviews`
 */
export function theOpenOne(reviews: Reviews): Chosen | undefined {
  const open = reviews.all.filter(({ status }) => isGoingOn(status));
  const all = [...open.map((review) => withDraft(review, reviews)), ...begunOnly(reviews)];
  if (all.length > 1) throw new Failure('several-reviews', { names: all.map(({ name }) => name) });
  return all[0];
}

export function withDraft(review: Review, { drafts }: Reviews): Chosen {
  const { name, title } = review;
  return { name, title, review, draft: drafts.find((one) => one.name === reviewDraft(name)) ?? null };
}

/** The closed one of which a step is still half answered; undefined for none, and for more than one. */
export function halfDoneAndClosed(reviews: Reviews): Chosen | undefined {
  const [found, ...others] = reviews.drafts.flatMap(({ name }) => {
    const review = reviews.all.findLast((one) => reviewDraft(one.name) === name);
    return review === undefined || isGoingOn(review.status) ? [] : [withDraft(review, reviews)];
  });
  return others.length === 0 ? found : undefined;
}

/** @throws Failure `bad-option` where a step waits: what it was asked about must not change beneath it */
export function refuseHalfDone({ name, review, draft }: Chosen): void {
  const step = draft?.session.review?.step;
  if (step === undefined) return;
  throw halfDone(name, step, review === null || isGoingOn(review.status));
}

/** @param isOpen whether its review still goes on */
export function halfDone(name: string, step: StepId, isOpen: boolean): Failure {
  return new Failure('bad-option', {
    message: halfDoneWords(name, step),
    hint: isOpen
      ? `career review ${name} goes on with it; --discard throws it away`
      : `career review ${name} --discard throws it away`,
  });
}

export function halfDoneWords(name: string, step: StepId): string {
  return `the step '${step}' of '${name}' is half answered`;
}

function unwritten(draft: DraftSummary): Chosen {
  const name = reviewOfDraft(draft.name) ?? draft.name;
  return { name, title: draft.session.review?.title ?? name, review: null, draft };
}

/**
 * A page that bears the name of a review and is none that could be read is closed to us at this moment: it is neither
 * gone nor to be begun anew. @throws Failure `disk` where there is one
 */
export function refuseUnread(name: string, all: readonly Review[], { store }: Journal): void {
  const wanted = slug(`${reviewSet}-${name}`);
  const read = new Set(all.map(({ entry }) => entry.path));
  const isItsName = ({ slug: own, path }: ReturnType<Store['named']>[number]): boolean =>
    // A name that ends in a number looks like the one before it, numbered.
    own === wanted || (own !== reviewSet && path.endsWith(`-${wanted}.md`));
  const path = store.named().find((page) => isItsName(page) && !read.has(page.path))?.path;
  if (path === undefined) return;
  store.text(path);
  throw new Failure('disk', { doing: 'read', path, why: 'it could not be read as a review' });
}

/** The name that a review of this title gets: the first words of it, in plain letters. */
export function nameFor(title: string): string {
  const words = slug(title).split('-');
  let name = words.shift() ?? 'review';
  for (const word of words) {
    if (name.length + 1 + word.length > longestName) break;
    name += `-${word}`;
  }
  return name;
}
