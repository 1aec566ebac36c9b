/** Walks through the steps of a review, each saved when it is done, until one is stopped or the record is made. */
import { plan, restore, start } from '../../core/interview.ts';
import type { Interview } from '../../core/interview-types.ts';
import type { Draft } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { leadOf } from '../../core/review/leads.ts';
import { nextStep } from '../../core/review/progress.ts';
import { reviewsIn } from '../../core/review/review.ts';
import type { StepId } from '../../core/review/steps.ts';
import { stepIds, stepNumber } from '../../core/review/steps.ts';
import { stepSession } from '../../core/review/step-session.ts';
import { oneLine } from '../../core/safe-text.ts';
import { knownForScreen } from '../../render/known-lines.ts';
import { knownOf } from '../../reports/known.ts';
import { askAll } from '../asking.ts';
import { introduce } from '../introduce.ts';
import { aside } from '../journal/aside.ts';
import { report } from '../journal/save.ts';
import type { Here } from '../journal/session.ts';
import { readEntryDay } from '../journal/session.ts';
import type { ReviewOptions } from '../review.ts';
import { afterStep, isTooSoon } from './after-step.ts';
import type { Chosen } from './choose.ts';
import { halfDone, halfDoneWords, refuseUnread } from './choose.ts';
import { saveStep } from './save-step.ts';
import type { Standing } from './standing.ts';
import { leaningAt, readStanding } from './standing.ts';

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
      if (step === 'record' && left === undefined && this.#waits(standing)) return this.#end(standing);
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

  /** The record, unless it is to be made at once. */
  #waits({ data }: Standing): boolean {
    return this.#options.now !== true && isTooSoon(this.#name, data, this.#here.app);
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
      if (draft !== undefined || standing.entry !== null) {
        const into = { name: this.#name, title: this.#title, standing, draft };
        await saveStep(finished, into, this.#here);
        this.#hasSaved = true;
      }
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

  async #after(step: StepId, before: Standing): Promise<ExitCode | Standing> {
    const standing = await this.#standing();
    const next = await afterStep(step, { name: this.#name, before, standing }, this.#here);
    if (next === 'on') return standing;
    if (next === 'anew') return this.#standing();
    if (next === 'over') return this.#over(standing);
    return next === 'end' ? this.#end(standing) : next;
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
