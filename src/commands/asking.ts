/** Puts the questions of a sitting one after another; each answer is on disk before the next one is put. */
import { minutesBetween } from '../core/calendar.ts';
import { answers, apply, current, plan, progress, startingValue } from '../core/interview.ts';
import type { Interview, InterviewEvent, Step } from '../core/interview-types.ts';
import type { Accepted, Draft, Reply, Screen } from '../core/ports.ts';
import type { ExitCode } from '../core/problem.ts';
import { exitCodes } from '../core/problem.ts';
import { resumeLine } from '../core/review/draft-name.ts';
import type { GlobalOptions } from '../app.ts';
import { aside } from './journal/aside.ts';
import type { Here } from './journal/session.ts';

export interface Asking {
  readonly options: GlobalOptions;
  readonly here: Pick<Here, 'app'>;
  /** Where something was said before the first question, and the draft alone knows it. */
  readonly keepsAll?: boolean;
  /** What was written under a question before. */
  readonly earlier?: (step: Step) => Promise<Pick<Screen, 'earlier'>>;
}

/** The interview with every question dealt with and the minutes it took in all, or how it was stopped. */
export type Asked =
  | { readonly interview: Interview; readonly minutes: number }
  | { readonly stopped: ExitCode };

/** @throws Failure `disk`; whatever happens, what was accepted is in the draft */
export async function askAll(draft: Draft, begun: Interview, asking: Asking): Promise<Asked> {
  const { here, options, earlier } = asking;
  const { app } = here;
  const sitting = new Sitting(draft, begun);
  const began = app.clock.now();
  for (let step = sitting.step(); step !== null; step = sitting.step()) {
    const { key } = step;
    // Loaded once, and only where there is something to ask.
    const asker = await app.asker(options);
    const reply = await asker.put({
      // The step has been named above; what stands over its questions is what they are about.
      title: begun.session.review?.title ?? begun.session.set.title,
      step,
      progress: progress(sitting.interview),
      canGoBack: sitting.interview.given.length > 0,
      today: app.clock.today(),
      ...sitting.typedAt(step),
      ...(await earlier?.(step)),
      keep: (value) => sitting.note({ event: 'typed', key, value }),
      accept: (accepted) => sitting.note(eventOf(accepted, key)),
    });
    if (reply.reply === 'stop') {
      sitting.note({ event: 'stopped', minutes: minutesBetween(began, app.clock.now()) });
      if (isUntouched(sitting.interview) && asking.keepsAll !== true) draft.remove();
      draft.release();
      return { stopped: stop(sitting.interview, reply, asking) };
    }
    if (reply.reply === 'back') sitting.note({ event: 'back' });
  }
  const { interview } = sitting;
  return { interview, minutes: interview.minutes + minutesBetween(began, app.clock.now()) };
}

/** The interview and its draft, kept in step: nothing is applied that is not on disk. */
class Sitting {
  readonly #draft: Draft;
  interview: Interview;

  constructor(draft: Draft, interview: Interview) {
    this.#draft = draft;
    this.interview = interview;
  }

  step(): Step | null {
    return current(this.interview);
  }

  typedAt(step: Step): { typed?: NonNullable<Interview['typed'][string]> } {
    const typed = this.interview.typed[step.key] ?? startingValue(this.interview, step);
    return typed === undefined || typed === null ? {} : { typed };
  }

  note(event: InterviewEvent): void {
    const next = apply(this.interview, event);
    this.#draft.append(event, plan(next).length);
    this.interview = next;
  }
}

function eventOf(reply: Accepted, key: string): InterviewEvent {
  return reply.reply === 'answer' ? { event: 'answer', key, value: reply.value } : { event: 'skip', key };
}

/** Nothing said, nothing begun: there is nothing to go on with. */
function isUntouched({ given, typed }: Interview): boolean {
  return given.length === 0 && Object.keys(typed).length === 0;
}

function stop(
  interview: Interview,
  reply: Extract<Reply, { reply: 'stop' }>,
  { here: { app }, keepsAll }: Asking,
): ExitCode {
  const { set } = interview.session;
  const of = plan(interview).length;
  if (app.err.isTerminal) app.err.write('\n');
  if (isUntouched(interview) && keepsAll !== true) aside('stopped; nothing was answered', app);
  else aside(`kept in a draft, ${answers(interview).size} of ${of} answered; ${resumeLine(set.id)}`, app);
  return reply.signal === undefined ? exitCodes.cancelled : exitCodes[reply.signal];
}
