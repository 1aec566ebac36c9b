/** `--answers`: a review from a file, in one go or in several, and nothing is written while anything in it is wrong. */
import { complaints } from '../../core/complaints.ts';
import type { Written } from '../../core/entry.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { checkAnswers, filledIn, inContext } from '../../core/review/answers.ts';
import { criteriaOf, optionsOf } from '../../core/review/cells.ts';
import { fileSections, fileSteps } from '../../core/review/file-sections.ts';
import type { Folded } from '../../core/review/fold.ts';
import { isGoingOn } from '../../core/review/review.ts';
import type { StepId } from '../../core/review/steps.ts';
import type { Question } from '../../core/prompt-set.ts';
import type { Located, Mapping, Value } from '../../core/value.ts';
import { isList, isMapping, ownValue } from '../../core/value.ts';
import { readMatrixSheet } from '../../decisions/matrix-sheet.ts';
import { readDecision } from '../../decisions/read-decision.ts';
import { aside } from '../journal/aside.ts';
import { placeFindings, refuse } from '../journal/findings.ts';
import { report } from '../journal/save.ts';
import type { Here } from '../journal/session.ts';
import { readEntryDay } from '../journal/session.ts';
import type { ReviewOptions } from '../review.ts';
import type { Chosen } from './choose.ts';
import { chosenBy, nameFor, readReviews, refuseHalfDone, refuseUnread, theOpenOne } from './choose.ts';
import { formOf, isResultWanted, shownAlone } from './forms.ts';
import { createReview, readReview, rewriteReview } from './page.ts';
import { withSnapshot } from './snapshot.ts';

/**
 * @param file its path, or `-` for stdin
 * @throws Failure `unreadable` with each place, `review-closed`, `bad-option`, `future-date`, `disk`
 */
export async function fillIn(
  wanted: string | undefined,
  file: string,
  options: ReviewOptions,
  here: Here,
): Promise<ExitCode> {
  const { app, journal } = here;
  const text = file === '-' ? await app.stdin() : await app.readFile(file);
  const name = file === '-' ? 'stdin' : file;
  const located = await readFile(text, name, here);
  const data: Mapping = isMapping(located.value) ? located.value : {};
  const reviews = await readReviews(journal, app);
  const chosen = choose(wanted, data, reviews, name);
  refuseHalfDone(chosen);
  const { review } = chosen;
  if (review === null) refuseUnread(chosen.name, reviews.all, journal);
  if (review !== null && !isGoingOn(review.status))
    throw new Failure('review-closed', { name: chosen.name, status: review.status });
  const before: Mapping = review === null ? {} : (await readReview(review.entry.path, here)).page.data;
  check(located, data, before, { name, text }, here);
  const isPrivate = options.private === true || data['private'] === true;
  if (isResultWanted(options) && !formOf(options, app).isAll && (isPrivate || before['private'] === true))
    throw shownAlone(chosen.name);
  const written = await write(chosen, data, isPrivate, options, here);
  if (review !== null && isSheet(text, name)) tellNew(data, before, here);
  if (!isResultWanted(options)) {
    report(written, options, here);
    return exitCodes.done;
  }
  const entry = await journal.store.find(written.id);
  if (entry === undefined) return exitCodes.done;
  const { showResult } = await import('./result.ts');
  return showResult(entry, options, here);
}

/** @throws Failure `unreadable` */
async function readFile(text: string, name: string, { app }: Here): Promise<Located> {
  if (!isSheet(text, name)) {
    const located = (await app.yaml()).readDocument(text, name);
    if (isMapping(located.value)) return located;
    throw refuse(
      placeFindings(
        [{ path: [], why: 'the file is no mapping', remedy: 'write key: value, a line for each' }],
        located,
      ),
      name,
      text,
      app,
    );
  }
  const { matrix, options, findings } = readMatrixSheet(text);
  if (findings.length > 0) throw refuse(findings, name, text, app);
  const value: Mapping = isMapping(matrix.value) ? matrix.value : {};
  const named = options.length === 0 ? {} : { options: options.map((id) => ({ id })) };
  return { value: { ...value, ...named }, at: (path) => matrix.at(path) };
}

/** A matrix as it comes from a spreadsheet: its first line names the columns. */
function isSheet(text: string, name: string): boolean {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return /\.(?:csv|tsv)$/i.test(name) || /(?:^|[,;\t])"?criterion"?[,;\t]/i.test(head);
}

/** A column or a line that the review did not have is taken in; a slip of the hand is seen by its being named. */
function tellNew(data: Mapping, before: Mapping, { app }: Here): void {
  const options = added(optionsOf(data), optionsOf(before)).map((id) => `option ${id}`);
  const criteria = added(criteriaOf(data), criteriaOf(before)).map((id) => `criterion ${id}`);
  const all = [...options, ...criteria];
  if (all.length > 0) aside(`new with this sheet: ${all.join(', ')}`, app);
}

interface Named {
  readonly id: string;
}

function added(all: readonly Named[], known: readonly Named[]): readonly string[] {
  return all.map(({ id }) => id).filter((id) => known.every((one) => one.id !== id));
}

/** The review that the command line and the file agree on; one that is not there yet is begun. */
function choose(
  wanted: string | undefined,
  data: Mapping,
  reviews: Parameters<typeof chosenBy>[1],
  file: string,
): Chosen {
  const [own, title] = [textOf(data['name']), textOf(data['title'])];
  const frame = ownValue(data, 'frame');
  const question = isMapping(frame) ? textOf(frame['question']) : undefined;
  if (wanted !== undefined && own !== undefined && nameFor(wanted) !== nameFor(own)) {
    throw new Failure('bad-option', {
      message: `${file} is about '${own}', not about '${wanted}'`,
      hint: `career review ${nameFor(own)} --answers ${file === 'stdin' ? '-' : file}`,
    });
  }
  const words = wanted ?? own ?? title;
  const found = words === undefined ? theOpenOne(reviews) : chosenBy(words, reviews);
  if (found !== undefined) return found;
  const called = words ?? question;
  if (called === undefined) {
    throw new Failure('bad-option', {
      message: `which review ${file} is about is not said, and none is open`,
      hint: 'add name: or title: to the file, or name it: career review NAME --answers FILE',
    });
  }
  return { name: nameFor(called), title: title ?? question ?? called, review: null, draft: null };
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** @throws Failure `unreadable` for the last complaint, the others being told before */
function check(
  located: Located,
  data: Mapping,
  before: Mapping,
  source: { readonly name: string; readonly text: string },
  { app }: Here,
): void {
  const context = inContext(data, before);
  const to = complaints();
  checkAnswers(data, context, to);
  const findings = [...to.findings, ...readDecision(context).findings];
  if (findings.length > 0) throw refuse(placeFindings(findings, located), source.name, source.text, app);
}

async function write(
  { name, title, review }: Chosen,
  data: Mapping,
  isPrivate: boolean,
  options: ReviewOptions,
  here: Here,
): Promise<Written> {
  const { app, journal } = here;
  const today = app.clock.today();
  const phrase = options.date ?? textOf(data['date'])?.slice(0, 10);
  const day = phrase === undefined ? today : readEntryDay(phrase, today);
  const at = { today: day, now: app.clock.now() };
  const questions = new Map<string, readonly Question[]>();
  for (const step of fileSteps) questions.set(step, (await journal.prompts.step(step))?.questions ?? []);
  const asks = (step: StepId): readonly Question[] => questions.get(step) ?? [];
  const laidOver = (stored: Mapping, id: string): Folded => {
    const merged = withSnapshot(filledIn(stored, data, { id, ...at }), data);
    return { data: merged, sections: fileSections(data, { data: stored, merged }, asks, day) };
  };
  if (review !== null) {
    const { id, path } = review.entry;
    await rewriteReview(
      path,
      (stored) => {
        const folded = laidOver(stored, id);
        return isPrivate ? { ...folded, data: { ...folded.data, private: true } } : folded;
      },
      here,
    );
    return { id, path };
  }
  return createReview(
    {
      name,
      title,
      day,
      written: day === today ? app.clock.now() : day,
      role: journal.settings.role ?? null,
      tags: [...tagsIn(data), ...(options.tag ?? [])],
      private: isPrivate,
    },
    laidOver,
    here,
  );
}

function tagsIn(data: Mapping): readonly string[] {
  const tags = ownValue(data, 'tags');
  return (isList(tags) ? tags : []).filter((tag) => typeof tag === 'string');
}
