/** What a run of `career review` is to do: list, print, write down, or go on asking. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { nearest } from '../../core/near-word.ts';
import { isGoingOn } from '../../core/review/review.ts';
import { aside } from '../journal/aside.ts';
import type { Here } from '../journal/session.ts';
import type { ReviewOptions } from '../review.ts';
import type { Chosen, Reviews } from './choose.ts';
import {
  chosenBy,
  halfDoneAndClosed,
  halfDoneWords,
  nameFor,
  readReviews,
  refuseUnread,
  theOpenOne,
  withDraft,
} from './choose.ts';
import { isResultWanted } from './forms.ts';

/** Options that are a way of their own; at most one of them can be meant. */
const ways = ['list', 'step', 'reopen', 'supersede', 'answers', 'discard', 'resume'] as const;

/** @throws Failure `bad-option`, `no-such-review`, `several-reviews`, `no-terminal`, `unreadable`, `disk` ... */
export async function runReview(
  name: string | undefined,
  options: ReviewOptions,
  app: App,
): Promise<ExitCode> {
  const asked = ways.filter((way) => options[way] !== undefined);
  if (asked.length > 1)
    throw new Failure('bad-option', {
      message: `--${asked[0]} and --${asked[1]} exclude each other`,
      hint: 'career review --help',
    });
  const journal = await app.journal(options);
  const here = { app, journal };
  if (options.list === true) {
    const { listReviews } = await import('./list.ts');
    return listReviews(options, here);
  }
  if (options.answers !== undefined) {
    const { fillIn } = await import('./answers.ts');
    return fillIn(name, options.answers, options, here);
  }
  const reviews = await readReviews(journal, app);
  if (options.discard === true) return discard(existing(name, reviews, halfDoneAndClosed), here);
  if (options.reopen === true || options.supersede !== undefined) {
    const { reopen, supersede } = await import('./closed.ts');
    const chosen = options.reopen === true ? existing(name, reviews, latest) : existing(name, reviews);
    if (options.supersede === undefined) return reopen(chosen, reviews, options, here);
    return supersede(chosen, existing(options.supersede, reviews), options, here);
  }
  if (isResultWanted(options)) return print(existing(name, reviews, latest), options, here);
  return goOnAsking(name, reviews, options, here);
}

/** The one that was begun last. */
function latest(reviews: Reviews): Chosen | undefined {
  const review = reviews.all.at(-1);
  return review && withDraft(review, reviews);
}

/**
 * The review that is named, else the open one, else what `otherwise` gives.
 * @throws Failure `no-such-review`, `no-review`, `several-reviews`
 */
function existing(
  name: string | undefined,
  reviews: Reviews,
  otherwise?: (reviews: Reviews) => Chosen | undefined,
): Chosen {
  const chosen = name === undefined ? (theOpenOne(reviews) ?? otherwise?.(reviews)) : chosenBy(name, reviews);
  if (chosen !== undefined) return chosen;
  if (name === undefined) throw new Failure('no-review', {});
  throw new Failure('no-such-review', { wanted: name });
}

async function print({ review, name }: Chosen, options: ReviewOptions, here: Here): Promise<ExitCode> {
  if (review === null) throw new Failure('no-such-review', { wanted: name });
  const { showResult } = await import('./result.ts');
  return showResult(review.entry, options, here);
}

function discard({ name, draft }: Chosen, { app, journal }: Here): ExitCode {
  if (draft === null) throw new Failure('no-draft', { hint: `career review ${name}` });
  journal.drafts.open(draft.name).remove();
  aside(
    `discarded the step '${draft.session.review?.step ?? draft.title}' of ${name}, ${draft.answered} of ${draft.of} answered`,
    app,
  );
  return exitCodes.done;
}

/** Goes on with a review, or begins one; one that is closed is printed. */
async function goOnAsking(
  name: string | undefined,
  reviews: Reviews,
  options: ReviewOptions,
  here: Here,
): Promise<ExitCode> {
  const found = name === undefined ? theOpenOne(reviews) : chosenBy(name, reviews);
  if (found !== undefined && found.review !== null && !isGoingOn(found.review.status)) {
    if (options.step !== undefined || options.now === true || options.resume === true)
      throw new Failure('review-closed', { name: found.name, status: found.review.status });
    const left = found.draft?.session.review?.step;
    if (left !== undefined)
      aside(
        `${halfDoneWords(found.name, left)}; career review ${found.name} --discard throws it away`,
        here.app,
      );
    return print(found, options, here);
  }
  if (options.resume === true && found === undefined) existing(name, reviews);
  mustAsk(name, here.app);
  const chosen = found ?? (await begin(name, reviews, options, here));
  if (chosen === null) return exitCodes.cancelled;
  const { goOn } = await import('./dialogue.ts');
  return goOn(chosen, options, here);
}

function mustAsk(name: string | undefined, { canAsk }: App): void {
  if (canAsk) return;
  throw new Failure('no-terminal', {
    what: `'career review${name === undefined ? '' : ` ${name}`}'`,
    supply:
      'give the answers with --answers FILE (or - for stdin), or print it with --json, --csv or --format md',
  });
}

/** A review that there is not yet; null when its beginner stopped. @throws Failure `bad-option` for `--step` */
async function begin(
  words: string | undefined,
  reviews: Reviews,
  options: ReviewOptions,
  here: Here,
): Promise<Chosen | null> {
  if (options.step !== undefined && words !== undefined)
    throw new Failure('no-such-review', { wanted: words });
  const title = words ?? (await askTitle(options, here));
  if (title === null) return null;
  const name = nameFor(title);
  refuseUnread(name, reviews.all, here.journal);
  const near = nearest(
    name,
    reviews.all.map((review) => review.name),
  );
  if (words !== undefined && near !== undefined) {
    const asker = await here.app.asker(options);
    const isNew = await asker.confirm(`There is a review called '${near}'. Begin another one?`, false);
    if (isNew !== true) return null;
  }
  return { name, title, review: null, draft: null };
}

/** Asked before there is anything that could be kept. */
async function askTitle(options: ReviewOptions, { app }: Here): Promise<string | null> {
  const asker = await app.asker(options);
  let title: string | null = null;
  const ask = 'What is to be decided, in a few words?';
  const reply = await asker.put({
    title: 'A review',
    step: {
      key: 'title',
      kind: 'question',
      ask,
      question: { id: 'title', type: 'text', ask, optional: false },
    },
    progress: { number: 1, of: 1, minutesLeft: 1 },
    canGoBack: false,
    today: app.clock.today(),
    keep: () => undefined,
    accept: (accepted) => {
      if (accepted.reply === 'answer' && typeof accepted.value === 'string') title = accepted.value.trim();
    },
  });
  return reply.reply === 'answer' && title !== '' ? title : null;
}
