/** What follows a step of a review once it is saved: what is said of it, and whether the next one comes at once. */
import type { App } from '../../app.ts';
import { civilDate, compareMoments, longDay, minutesBetween, parseMoment } from '../../core/calendar.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { realOptionsOf } from '../../core/review/cells.ts';
import { directionLead } from '../../core/review/leads.ts';
import { nextStep } from '../../core/review/progress.ts';
import { latestReading } from '../../core/review/reading.ts';
import { olderSets } from '../../core/review/step-lists.ts';
import type { StepId } from '../../core/review/steps.ts';
import type { Mapping } from '../../core/value.ts';
import { isMapping, ownValue } from '../../core/value.ts';
import { aside } from '../journal/aside.ts';
import type { Here } from '../journal/session.ts';
import { openSession } from '../journal/session.ts';
import { startSitting } from '../journal/sitting.ts';
import type { Standing } from './standing.ts';

/** How long the record waits after scoring, in minutes. */
const waitAfterScoring = 60;

/** What is missing where a step comes up again by itself: put again at once, it would never end. */
const lacks: Readonly<Partial<Record<StepId, string>>> = {
  weights: 'Some criteria have no points yet.',
  scores: 'Some cells are still empty; ? says that you do not know.',
};

/**
 * It goes `on`, or on with pages that have been written since (`anew`); it ends for today, or is `over` for good. A
 * sitting between two steps that did not come to its end ends this one with its own code.
 */
export type Next = 'on' | 'anew' | 'end' | 'over' | ExitCode;

export interface Steps {
  /** What the review is called by. */
  readonly name: string;
  /** How it stood when the step was begun, and how it stands now. */
  readonly before: Standing;
  readonly standing: Standing;
}

export async function afterStep(
  step: StepId,
  { name, before, standing }: Steps,
  { app, journal }: Here,
): Promise<Next> {
  const { data } = standing;
  if (step === 'known') return goOver(before, data, { app, journal });
  if (step === 'from-to' && latestReading(before.entries, before.today)?.date !== standing.today) {
    const lead = directionLead(standing);
    if (lead.length > 0) app.err.write('\n');
    for (const line of lead) aside(line, app);
  }
  if (step === 'buckets' || step === 'widen') warnOfFew(step, name, data, app);
  if (step === 'widen' && (await isPausing(standing, { app, journal }))) {
    aside('The options are laid out. The weighing can wait for another day.', app);
    return 'end';
  }
  const lack = lacks[step];
  if (lack !== undefined && nextStep(data) === step) {
    aside(lack, app);
    return 'end';
  }
  if (step === 'counsel' && ownValue(data, 'status') === 'deferred') {
    aside('It waits for an answer.', app);
    return 'end';
  }
  return step === 'record' ? recorded(data, app) : 'on';
}

/** The pages that were to be gone over again, one sitting each; who stops one stops here too. */
async function goOver(before: Standing, data: Mapping, here: Here): Promise<Next> {
  const answers = ownValue(data, 'answers');
  const older = isMapping(answers) ? answers['older'] : undefined;
  let hasSat = false;
  for (const set of olderSets(before)) {
    if (!Array.isArray(older) || !older.includes(set.title)) continue;
    const code = await startSitting(await openSession(set, {}, here), {}, here);
    if (code !== exitCodes.done) return code;
    hasSat = true;
  }
  return hasSat ? 'anew' : 'on';
}

/** Whether somebody in no state to weigh things said so today. */
async function isPausing({ data, today }: Standing, { journal }: Here): Promise<boolean> {
  const frame = await journal.prompts.step('frame');
  const [stop] = frame?.questions.find(({ id }) => id === 'pause')?.options ?? [];
  const [answers, steps] = [ownValue(data, 'answers'), ownValue(data, 'steps')];
  if (stop === undefined || !isMapping(answers) || !isMapping(steps)) return false;
  return answers['pause'] === stop.text && steps['frame'] === today;
}

function warnOfFew(step: StepId, name: string, data: Mapping, app: App): void {
  const real = realOptionsOf(data).length;
  if (real >= 3) return;
  const what = step === 'widen' ? 'on the list' : 'real';
  aside(
    `${real === 1 ? 'Only one option is' : 'Only two options are'} ${what}. A third one changes what the first two look like: career review ${name} --step widen`,
    app,
  );
}

/** Within the hour after scoring, hope and numbers have not met on different days; it is said where that is so. */
export function isTooSoon(name: string, data: Mapping, app: App): boolean {
  const written = ownValue(data, 'scored');
  const scored = typeof written === 'string' ? parseMoment(written) : undefined;
  if (scored === undefined) return false;
  const now = app.clock.now();
  if (compareMoments(now, scored) < 0 || minutesBetween(scored, now) >= waitAfterScoring) return false;
  aside(
    `The scores are less than an hour old. The record can wait for another day, or be made at once: career review ${name} --now`,
    app,
  );
  return true;
}

function recorded(data: Mapping, app: App): Next {
  if (ownValue(data, 'status') === 'decided') return 'over';
  const until = ownValue(data, 'until');
  const day = typeof until === 'string' ? civilDate(until) : undefined;
  aside(`Not yet.${day === undefined ? '' : ` It is taken up again on ${longDay(day)}.`}`, app);
  return 'end';
}
