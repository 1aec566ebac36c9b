/** `career review --list`: every review with where it stands. */
import { optionTitles, decidedOn, revisitDays, reviewsIn, takenTitle } from '../../core/review/review.ts';
import type { Review } from '../../core/review/review.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { jsonDocument } from '../../render/json.ts';
import { reviewsForPipe, reviewsForScreen } from '../../render/review-list-lines.ts';
import type { ListedReview } from '../../render/review-list-lines.ts';
import type { Here } from '../journal/session.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { ReviewOptions } from '../review.ts';
import { screenOf } from '../screen.ts';

/** Newest first; none is no error. */
export async function listReviews(options: ReviewOptions, { app, journal }: Here): Promise<ExitCode> {
  tellNoJournal(journal.store, app);
  const entries = await journal.store.entries();
  const reviews = reviewsIn(entries, app.clock.today()).map(listed).toReversed();
  if (options.json === true) app.out.write(jsonDocument(reviews));
  else if (!app.out.isTerminal) app.out.write(reviewsForPipe(reviews, app.style));
  else if (reviews.length === 0) app.err.write('no review yet: career review begins one\n');
  else app.out.write(reviewsForScreen(reviews, screenOf(app)));
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
