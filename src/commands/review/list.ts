/** `career review --list`: every review with where it stands. */
import { optionTitles, decidedOn, revisitDays, takenTitle } from '../../core/review/review.ts';
import type { Review } from '../../core/review/review.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { jsonDocument } from '../../render/json.ts';
import { reviewsForPipe, reviewsForScreen } from '../../render/review-list-lines.ts';
import type { ListedReview } from '../../render/review-list-lines.ts';
import type { Here } from '../journal/session.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { ReviewOptions } from '../review.ts';
import { screenOf } from '../screen.ts';
import { begunOnly, readReviews } from './choose.ts';

/** Newest first; none is no error. */
export async function listReviews(options: ReviewOptions, { app, journal }: Here): Promise<ExitCode> {
  tellNoJournal(journal.store, app);
  const found = await readReviews(journal, app);
  const reviews = found.all.map(listed).toReversed();
  const begun = begunOnly(found);
  if (options.json === true) app.out.write(jsonDocument(reviews));
  else if (!app.out.isTerminal) app.out.write(reviewsForPipe(reviews, app.style));
  else if (reviews.length > 0) app.out.write(reviewsForScreen(reviews, screenOf(app)));
  else if (begun.length === 0) app.err.write('no review yet: career review begins one\n');
  // What has no page yet is no part of what other programs read.
  for (const { name } of app.out.isTerminal ? begun : [])
    app.err.write(`'${oneLine(name)}' is begun, and has no page yet: career review ${name}\n`);
  return exitCodes.done;
}

/** The contract of docs/pipes.md. */
function listed(review: Review): ListedReview {
  const { entry, name, title, status, step } = review;
  return {
    name,
    title,
    status,
    step,
    options: optionTitles(review),
    decided: takenTitle(review),
    decidedOn: decidedOn(review),
    revisit: revisitDays(review),
    id: entry.id,
    path: entry.path,
    date: entry.date,
    private: entry.private,
  };
}
