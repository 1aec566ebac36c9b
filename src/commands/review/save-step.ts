/** Saves a step of a review: into its page, or into a new one where there is none yet. */
import type { Interview } from '../../core/interview-types.ts';
import type { Draft } from '../../core/ports.ts';
import { foldStep } from '../../core/review/fold.ts';
import type { FoldInto } from '../../core/review/fold.ts';
import { latestReading } from '../../core/review/reading.ts';
import { sayingWhereKept } from '../journal/save.ts';
import type { Here } from '../journal/session.ts';
import { createReview, rewriteReview } from './page.ts';
import { snapshotOf } from './snapshot.ts';
import type { Standing } from './standing.ts';

/** A step that has been gone through. */
export interface Finished {
  readonly interview: Interview;
  readonly minutes: number;
}

export interface SavedIn {
  readonly name: string;
  readonly title: string;
  /** How the review stood when the step was begun. */
  readonly standing: Standing;
  /** Absent for a step that asked nothing. */
  readonly draft: Draft | undefined;
}

/** @throws Failure `changed-on-disk`, `unreadable`, `disk`; where the answers are kept then is said before */
export async function saveStep(
  { interview, minutes }: Finished,
  { name, title, standing, draft }: SavedIn,
  here: Here,
): Promise<void> {
  const { app, journal } = here;
  const { session } = interview;
  const hope = await journal.prompts.step('hope');
  const reading = latestReading(standing.entries, standing.today)?.sums;
  const snapshot = session.review?.step === 'result' ? snapshotOf(standing.analysis()) : null;
  const into = (id: string): FoldInto => ({
    id,
    now: app.clock.now(),
    minutes,
    ...(reading === undefined ? {} : { reading }),
    ...(snapshot === null ? {} : { snapshot }),
    ...(hope?.questions[0] === undefined ? {} : { hopeAsk: hope.questions[0].ask }),
  });
  const save = async (): Promise<void> => {
    if (standing.entry !== null) {
      const { id, path } = standing.entry;
      await rewriteReview(path, (data) => foldStep(data, interview, into(id)), here, draft);
      return;
    }
    const day = session.review?.day ?? session.date;
    await createReview(
      {
        name,
        title,
        day,
        written: session.review?.day === session.date ? session.written : day,
        role: session.facts.role,
        tags: session.tags,
        private: session.private,
      },
      (data, id) => foldStep({ ...data, steps: { known: session.date } }, interview, into(id)),
      here,
      draft,
    );
  };
  await sayingWhereKept(draft, save, `career review ${name}`);
}
