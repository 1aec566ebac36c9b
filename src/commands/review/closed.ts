/** What is said about a review whose page is closed: it is taken up again, or another one takes its place. */
import { identity, marks } from '../../core/compose.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { isGoingOn } from '../../core/review/review.ts';
import { criteriaOf } from '../../core/review/cells.ts';
import type { Mapping } from '../../core/value.ts';
import { ownValue } from '../../core/value.ts';
import { aside } from '../journal/aside.ts';
import { report, writePage } from '../journal/save.ts';
import type { Here } from '../journal/session.ts';
import { readEntryDay } from '../journal/session.ts';
import type { ReviewOptions } from '../review.ts';
import type { Chosen, Reviews } from './choose.ts';
import { refuseHalfDone, refuseUnread } from './choose.ts';
import { createReview, readReview } from './page.ts';

/** The slug of pages that speak about reviews, and what stands in them as their set. */
const aboutReviews = 'review';

/** What a decision that is taken anew begins with; scores, hope and record are given anew. */
const carriedOver = ['frame', 'criteria', 'options', 'buckets', 'consulted'] as const;

/**
 * A new review with the frame, options and criteria of the closed one, whose page stays as it is: the new page says
 * which one it reopens. @throws Failure `bad-option` for one that is open
 */
export async function reopen(
  chosen: Chosen,
  { all }: Reviews,
  options: ReviewOptions,
  here: Here,
): Promise<ExitCode> {
  const { review, name, title } = chosen;
  if (review === null || isGoingOn(review.status))
    throw new Failure('bad-option', {
      message: `the review '${name}' is open, so there is nothing to reopen`,
      hint: `career review ${name}`,
    });
  if (review.status === 'superseded' || review.status === 'reopened')
    throw new Failure('review-closed', { name, status: review.status });
  refuseHalfDone(chosen);
  const { app, journal } = here;
  refuseUnread(name, all, journal);
  const { page } = await readReview(review.entry.path, here);
  const today = app.clock.today();
  const day = options.date === undefined ? today : readEntryDay(options.date, today);
  const carried = Object.fromEntries(
    carriedOver.flatMap((key) => {
      const value = ownValue(page.data, key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
  const { entry } = review;
  const written = await createReview(
    {
      name,
      title,
      day,
      written: day === today ? app.clock.now() : day,
      role: journal.settings.role ?? null,
      tags: options.tag ?? [],
      private: entry.private || options.private === true,
    },
    (head) => ({
      data: {
        ...head,
        ref: entry.id,
        update: [{ ref: entry.id, state: 'reopened' }],
        ...carried,
        ...(carried['criteria'] === undefined
          ? {}
          : { criteria: criteriaOf(page.data).map(({ data }) => withoutDay(data)) }),
        steps: {},
      },
      sections: [],
    }),
    here,
  );
  if (options.json !== true && app.err.isTerminal)
    aside(`'${name}' is open again, with its options and criteria: career review ${name}`, app);
  report(written, options, here);
  return exitCodes.done;
}

/** What was added late then is there from the beginning now. */
function withoutDay({ added: _added, ...criterion }: Mapping): Mapping {
  return criterion;
}

/** A page that says so; neither of the two is changed. */
export async function supersede(
  chosen: Chosen,
  other: Chosen,
  options: ReviewOptions,
  here: Here,
): Promise<ExitCode> {
  const { review } = chosen;
  const old = other.review;
  if (review === null || old === null)
    throw new Failure('no-such-review', { wanted: review === null ? chosen.name : other.name });
  if (review.entry.id === old.entry.id)
    throw new Failure('bad-option', {
      message: `'${chosen.name}' cannot take its own place`,
      hint: 'career review --list',
    });
  const { app, journal } = here;
  const today = app.clock.today();
  const day = options.date === undefined ? today : readEntryDay(options.date, today);
  const title = `${review.title}: in the place of ${old.title}`;
  const written = await writePage(
    day,
    aboutReviews,
    (id) => ({
      frontMatter: {
        ...identity({ id, title, written: day === today ? app.clock.now() : day, set: aboutReviews }),
        ...marks({
          role: journal.settings.role ?? null,
          tags: options.tag ?? [],
          private: review.entry.private || old.entry.private,
        }),
        ref: review.entry.id,
        update: [{ ref: old.entry.id, state: 'superseded', by: review.entry.id }],
      },
      title,
      lead: `The review '${old.title}' (${old.entry.id}) is superseded by '${review.title}' (${review.entry.id}).`,
      sections: [],
    }),
    here,
  );
  report(written, options, here);
  return exitCodes.done;
}
