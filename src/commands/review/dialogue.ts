/** Walks through the steps of a review, each saved when it is done, until one is stopped or the record is made. */
import { civilDate, compareMoments, longDay, minutesBetween, parseMoment } from '../../core/calendar.ts';
import { plan, restore, start } from '../../core/interview.ts';
import type { Interview } from '../../core/interview-types.ts';
import type { Draft } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { realOptionsOf } from '../../core/review/cells.ts';
import { foldStep } from '../../core/review/fold.ts';
import type { FoldInto } from '../../core/review/fold.ts';
import { directionLead, leadOf } from '../../core/review/leads.ts';
import { nextStep } from '../../core/review/progress.ts';
import { latestReading } from '../../core/review/reading.ts';
import { reviewsIn } from '../../core/review/review.ts';
import { olderSets } from '../../core/review/step-lists.ts';
import type { StepId } from '../../core/review/steps.ts';
import { stepIds, stepNumber } from '../../core/review/steps.ts';
import { stepSession } from '../../core/review/step-session.ts';
import { oneLine } from '../../core/safe-text.ts';
import type { Mapping } from '../../core/value.ts';
import { isMapping, ownValue } from '../../core/value.ts';
import { knownForScreen } from '../../render/known-lines.ts';
import { knownOf } from '../../reports/known.ts';
import { askAll } from '../asking.ts';
import { introduce } from '../introduce.ts';
import { aside } from '../journal/aside.ts';
import { report, sayingWhereKept } from '../journal/save.ts';
import type { Here } from '../journal/session.ts';
import { openSession, readEntryDay } from '../journal/session.ts';
import { startSitting } from '../journal/sitting.ts';
import type { ReviewOptions } from '../review.ts';
import type { Chosen } from './choose.ts';
import { halfDone, halfDoneWords, refuseUnread } from './choose.ts';
import { createReview, rewriteReview } from './page.ts';
import { snapshotOf } from './snapshot.ts';
import type { Standing } from './standing.ts';
import { leaningAt, readStanding } from './standing.ts';

/** How long the record waits after scoring, in minutes. */
const waitAfterScoring = 60;

/** What is missing where a step comes up again by itself: put again at once, it would never end. */
const lacks: Readonly<Partial<Record<StepId, string>>> = {
  weights: 'Some criteria have no points yet.',
  scores: 'Some cells are still empty; ? says that you do not know.',
};

/** @throws Failure `disk`, `unreadable`, `changed-on-disk`, `draft-held` */
export async function goOn(chosen: Chosen, options: ReviewOptions, here: Here): Promise<ExitCode> {
  const walk = new Walk(chosen, options, here);
  return walk.run();
}

class Walk {
  readonly #name: string;
  readonly #title: string;
  readonly #options: ReviewOptions;
  readonly #here: Here;
  /** The step that was asked for, until it is done. */
  #wanted: StepId | undefined;
  /** Whether a step has been gone through, were it the one that only shows. */
  #hasLookedBack = false;
  /** Whether something has been saved. */
  #hasSaved = false;

  constructor({ name, title }: Chosen, options: ReviewOptions, here: Here) {
    this.#name = name;
    this.#title = title;
    this.#options = options;
    this.#here = here;
    this.#wanted = options.step;
  }

  async run(): Promise<ExitCode> {
    let standing = await this.#standing();
    for (;;) {
      const left = this.#left(standing);
      if (left !== undefined && this.#wanted !== undefined && left !== this.#wanted)
        throw halfDone(this.#name, left, true);
      const step = left ?? this.#wanted ?? this.#next(standing);
      if (step === null) return this.#over(standing);
      if (step === 'record' && left === undefined && this.#isTooSoon(standing.data))
        return this.#end(standing);
      const next = await this.#take(step, standing);
      if (typeof next === 'number') return next;
      standing = next;
      this.#wanted = undefined;
      this.#hasLookedBack = true;
    }
  }

  /** A page that was there and is not read now is no reason to begin another one. */
  async #standing(): Promise<Standing> {
    const standing = await readStanding(this.#name, this.#here);
    const { entry, entries, today } = standing;
    if (entry === null) refuseUnread(this.#name, reviewsIn(entries, today), this.#here.journal);
    return standing;
  }

  /** What was only read has left no page that could tell of it. */
  #next({ entry, data }: Standing): StepId | null {
    return entry === null && this.#hasLookedBack ? 'frame' : nextStep(data);
  }

  /** @throws Failure `bad-option` where the step that waits was begun on another page of this name */
  #left({ draft, entry }: Standing): StepId | undefined {
    const sitting = draft?.session.review;
    if (sitting?.entry !== undefined && sitting.entry !== entry?.id)
      throw new Failure('bad-option', {
        message: `${halfDoneWords(this.#name, sitting.step)}, and was begun on another page: ${sitting.entry}`,
        hint: `career review ${this.#name} --discard throws it away`,
      });
    return sitting?.step;
  }

  /** @returns how the review stands after it, or how the sitting has ended */
  async #take(step: StepId, standing: Standing): Promise<ExitCode | Standing> {
    const left = standing.draft === null ? undefined : this.#here.journal.drafts.open(standing.draft.name);
    // What stood half typed is known to the draft alone, and only once it is opened.
    const begun = left === undefined ? await this.#begin(step, standing) : restore(left.session, left.events);
    // What is only to be read leaves no draft, and with no page yet nothing is written for it either.
    const draft = left ?? (plan(begun).length > 0 ? this.#startDraft(begun) : undefined);
    try {
      this.#head(step, standing, begun);
      if (step === 'result') {
        await this.#showMeanwhile(standing);
      }
      introduce(begun, this.#here);
      let finished = { interview: begun, minutes: begun.minutes };
      if (draft !== undefined) {
        const asked = await askAll(draft, begun, {
          options: this.#options,
          here: this.#here,
          // Its title was said, and stands nowhere else yet.
          keepsAll: standing.entry === null,
        });
        if ('stopped' in asked) {
          this.#sayPlace(standing);
          return asked.stopped;
        }
        finished = asked;
      }
      if (draft !== undefined || standing.entry !== null) await this.#fold(finished, standing, draft);
      draft?.remove();
      return await this.#after(step, standing);
    } finally {
      draft?.release();
    }
  }

  async #begin(step: StepId, standing: Standing): Promise<Interview> {
    const { app, journal } = this.#here;
    const set = await journal.prompts.step(step);
    if (set === undefined) throw new Failure('internal', { message: `the step '${step}' has no questions` });
    const day = this.#day(standing);
    return start(
      stepSession({
        ...standing,
        ...leaningAt(step, standing),
        step,
        set,
        lists: await journal.prompts.lists(),
        name: this.#name,
        title: this.#title,
        day,
        now: app.clock.now(),
        role: journal.settings.role ?? null,
        tags: this.#options.tag ?? [],
        private: standing.entry?.private ?? this.#options.private === true,
      }),
    );
  }

  #day({ entry, today }: Standing) {
    if (entry !== null) return entry.date;
    return this.#options.date === undefined ? today : readEntryDay(this.#options.date, today);
  }

  #startDraft(begun: Interview): Draft {
    return this.#here.journal.drafts.start(begun.session, plan(begun).length);
  }

  /** The step's name and number, and what there is to know before its questions. */
  #head(step: StepId, standing: Standing, begun: Interview): void {
    const { app } = this.#here;
    const screen = { width: app.err.width, today: standing.today, style: app.errStyle };
    const number = `${stepNumber(step)} of ${stepIds.length - 1}`;
    app.err.write(
      `\n  ${app.errStyle.title(oneLine(begun.session.set.title))}  ${app.errStyle.faint(number)}\n`,
    );
    if (step === 'known') {
      const role = this.#here.journal.settings.role ?? null;
      const lines = knownOf(standing.entries, standing.today, role, standing.id);
      if (lines.length > 0) app.err.write(`\n${knownForScreen(lines, screen)}`);
      else aside('Nothing in your pages bears on it yet.', app);
    }
    const lead = leadOf(step, { ...standing, ...leaningAt(step, standing) });
    if (lead.length > 0) app.err.write('\n');
    for (const line of lead) aside(line, app);
  }

  async #fold(
    { interview, minutes }: { readonly interview: Interview; readonly minutes: number },
    standing: Standing,
    draft: Draft | undefined,
  ): Promise<void> {
    const { app, journal } = this.#here;
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
        await rewriteReview(path, (data) => foldStep(data, interview, into(id)), this.#here, draft);
        return;
      }
      await createReview(
        {
          name: this.#name,
          title: this.#title,
          day: session.review?.day ?? session.date,
          written:
            session.review?.day === session.date ? session.written : (session.review?.day ?? session.date),
          role: session.facts.role,
          tags: session.tags,
          private: session.private,
        },
        (data, id) => foldStep({ ...data, steps: { known: session.date } }, interview, into(id)),
        this.#here,
        draft,
      );
    };
    await sayingWhereKept(draft, save, `career review ${this.#name}`);
    this.#hasSaved = true;
  }

  async #after(step: StepId, before: Standing): Promise<ExitCode | Standing> {
    const { app } = this.#here;
    const standing = await this.#standing();
    const { data } = standing;
    if (step === 'known') return this.#goOver(before, standing);
    if (step === 'from-to' && latestReading(before.entries, before.today)?.date !== standing.today) {
      const lead = directionLead(standing);
      if (lead.length > 0) app.err.write('\n');
      for (const line of lead) aside(line, app);
    }
    if (step === 'buckets' || step === 'widen') this.#warnOfFew(step, data);
    if (step === 'widen' && (await this.#isPausing(standing))) {
      aside('The options are laid out. The weighing can wait for another day.', app);
      return this.#end(standing);
    }
    const lack = lacks[step];
    if (lack !== undefined && nextStep(data) === step) {
      aside(lack, app);
      return this.#end(standing);
    }
    if (step === 'counsel' && ownValue(data, 'status') === 'deferred') {
      aside('It waits for an answer.', app);
      return this.#end(standing);
    }
    return step === 'record' ? this.#recorded(standing) : standing;
  }

  /** The pages that were to be gone over again, one sitting each; who stops one stops here too. */
  async #goOver(before: Standing, standing: Standing): Promise<ExitCode | Standing> {
    const answers = ownValue(standing.data, 'answers');
    const older = isMapping(answers) ? answers['older'] : undefined;
    const { app, journal } = this.#here;
    let hasSat = false;
    for (const set of olderSets(before)) {
      if (!Array.isArray(older) || !older.includes(set.title)) continue;
      const here = { app, journal };
      const code = await startSitting(await openSession(set, {}, here), {}, here);
      if (code !== exitCodes.done) return code;
      hasSat = true;
    }
    return hasSat ? this.#standing() : standing;
  }

  /** Whether somebody in no state to weigh things said so today. */
  async #isPausing({ data, today }: Standing): Promise<boolean> {
    const frame = await this.#here.journal.prompts.step('frame');
    const [stop] = frame?.questions.find(({ id }) => id === 'pause')?.options ?? [];
    const [answers, steps] = [ownValue(data, 'answers'), ownValue(data, 'steps')];
    if (stop === undefined || !isMapping(answers) || !isMapping(steps)) return false;
    return answers['pause'] === stop.text && steps['frame'] === today;
  }

  #warnOfFew(step: StepId, data: Mapping): void {
    const real = realOptionsOf(data).length;
    if (real >= 3) return;
    const what = step === 'widen' ? 'on the list' : 'real';
    aside(
      `${real === 1 ? 'Only one option is' : 'Only two options are'} ${what}. A third one changes what the first two look like: career review ${this.#name} --step widen`,
      this.#here.app,
    );
  }

  /** Within the hour after scoring, hope and numbers have not met on different days. */
  #isTooSoon(data: Mapping): boolean {
    const { app } = this.#here;
    const written = ownValue(data, 'scored');
    const scored = typeof written === 'string' ? parseMoment(written) : undefined;
    if (this.#options.now === true || scored === undefined) return false;
    const now = app.clock.now();
    if (compareMoments(now, scored) < 0 || minutesBetween(scored, now) >= waitAfterScoring) return false;
    aside(
      `The scores are less than an hour old. The record can wait for another day, or be made at once: career review ${this.#name} --now`,
      app,
    );
    return true;
  }

  async #recorded(standing: Standing): Promise<ExitCode> {
    const { app } = this.#here;
    if (ownValue(standing.data, 'status') !== 'decided') {
      const until = ownValue(standing.data, 'until');
      const day = typeof until === 'string' ? civilDate(until) : undefined;
      aside(`Not yet.${day === undefined ? '' : ` It is taken up again on ${longDay(day)}.`}`, app);
      return this.#end(standing);
    }
    return this.#over(standing);
  }

  /** Everything has been asked: what it comes to is printed. */
  async #over(standing: Standing): Promise<ExitCode> {
    if (standing.entry === null) return exitCodes.done;
    const { showResult } = await import('./result.ts');
    if (this.#here.app.out.isTerminal && this.#hasSaved) report(standing.entry, {}, this.#here);
    return showResult(standing.entry, this.#options, { ...this.#here, past: standing.entries });
  }

  /** Between questions it stands where they stand, whatever becomes of stdout. */
  async #showMeanwhile({ entry, entries }: Standing): Promise<void> {
    const { app, journal } = this.#here;
    if (entry === null) return;
    const { showResult } = await import('./result.ts');
    const page = (text: string): Promise<void> => Promise.resolve(app.err.write(text));
    app.err.write('\n');
    await showResult(
      entry,
      {},
      { app: { ...app, out: app.err, style: app.errStyle, page }, journal, past: entries },
    );
  }

  /** For today. */
  #end(standing: Standing): ExitCode {
    if (standing.entry !== null && this.#hasSaved) report(standing.entry, {}, this.#here);
    return exitCodes.done;
  }

  #sayPlace({ entry }: Standing): void {
    if (entry !== null && this.#hasSaved)
      aside(`the steps before it are saved in ${entry.path}`, this.#here.app);
  }
}
