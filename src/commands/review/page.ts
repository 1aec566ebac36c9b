/** The page of a review, read whole or refused at its place, and written again with what a step left. */
import type { CivilDate } from '../../core/calendar.ts';
import { identity, marks } from '../../core/compose.ts';
import type { Written } from '../../core/entry.ts';
import { slug } from '../../core/entry-name.ts';
import type { Draft, FrontMatter } from '../../core/ports.ts';
import type { ProblemData } from '../../core/problem.ts';
import { Failure, isFailure } from '../../core/problem.ts';
import type { Folded } from '../../core/review/fold.ts';
import { reviewSet } from '../../core/review/review.ts';
import { rewritten } from '../../core/review/rewrite.ts';
import type { Mapping } from '../../core/value.ts';
import { readDecision } from '../../decisions/read-decision.ts';
import type { Decision } from '../../decisions/decision.ts';
import { placeFindings, refuse } from '../journal/findings.ts';
import type { Here } from '../journal/session.ts';
import { writePage } from '../journal/save.ts';

/** Version of what a review asks. */
const version = 1;

export interface ReadReview {
  readonly path: string;
  /** As stored, for what replaces it. */
  readonly text: string;
  readonly page: FrontMatter;
  readonly decision: Decision;
}

/** @throws Failure `unreadable` with the place, and the others told before it; `disk` */
export async function readReview(path: string, { app, journal }: Here): Promise<ReadReview> {
  const text = journal.store.text(path);
  const page = (await app.yaml()).readPage(text);
  if (page.problem !== undefined) {
    const { at, why } = page.problem;
    const remedy = `mend the line in ${path}, then run it again; nothing is lost`;
    throw new Failure('unreadable', { file: path, at, why, remedy }, { text, at });
  }
  const { decision, findings } = readDecision(page.data);
  if (findings.length > 0) {
    const located = { value: page.data, at: page.at };
    throw refuse(placeFindings(findings, located), path, text, app);
  }
  return { path, text, page, decision };
}

/**
 * Puts what a step left into the page as it now stands, so that whatever its owner has changed meanwhile stays.
 * @throws Failure `changed-on-disk` where it changes at this very moment, `unreadable`, `disk`
 */
export async function rewriteReview(
  path: string,
  fold: (data: Mapping) => Folded,
  here: Here,
  draft?: Draft,
): Promise<void> {
  const { text, page } = await readReview(path, here);
  const { data, sections } = fold(page.data);
  const yaml = await here.app.yaml();
  const next = atItsPlace(path, draft, () => rewritten(text, page.data, data, sections, yaml));
  draft?.saving(path, next);
  here.journal.store.replace(path, text, next);
}

/** A value that cannot be changed as it is written: whose page that is, and where the answers wait meanwhile. */
function atItsPlace(path: string, draft: Draft | undefined, work: () => string): string {
  try {
    return work();
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.code !== 'unreadable') throw thrown;
    const { at, why } = thrown.data as ProblemData<'unreadable'>;
    const name = draft?.session.review?.name;
    const remedy =
      draft === undefined || name === undefined
        ? `write the front matter of ${path} as key: value, a line for each, then run it again`
        : `write the front matter of ${path} as key: value, a line for each; nothing is lost: the answers are kept in ${draft.path}; career review ${name}`;
    throw new Failure('unreadable', { file: path, at, why, remedy }, thrown.excerpt);
  }
}

export interface NewReview {
  readonly name: string;
  readonly title: string;
  readonly day: CivilDate;
  /** Front matter's `date`. */
  readonly written: string;
  readonly role: string | null;
  readonly tags: readonly string[];
  readonly private: boolean;
}

/** @param fold gives what the page holds, from the keys that it begins with */
export async function createReview(
  review: NewReview,
  fold: (data: Mapping, id: string) => Folded,
  here: Here,
  draft?: Draft,
): Promise<Written> {
  const { name, title, day, written } = review;
  const page = (id: string) => {
    const head = {
      ...identity({ id, title, written, set: reviewSet }),
      v: version,
      ...marks(review),
      name,
      status: 'open',
    };
    const { data, sections } = fold(head, id);
    return { frontMatter: data, title, lead: '', sections };
  };
  return writePage(day, slug(`${reviewSet}-${name}`), page, here, draft);
}
