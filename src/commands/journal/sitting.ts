/** A sitting at the terminal: each answer is on disk before the next question is put. */
import { minutesBetween } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import { canBeReadAgain, earlierAnswers } from '../../core/earlier.ts';
import {
  answers,
  apply,
  current,
  plan,
  progress,
  restore,
  start,
  startingValue,
} from '../../core/interview.ts';
import type { Interview, InterviewEvent, Session, Step } from '../../core/interview-types.ts';
import type { Accepted, Draft, Reply, Screen } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { visible } from '../../core/safe-text.ts';
import { wrap } from '../../core/text-width.ts';
import type { JournalOptions } from '../journal.ts';
import { aside } from './aside.ts';
import { offerExtra } from './extra.ts';
import { saveInterview } from './save.ts';
import type { Here } from './session.ts';
import { openSession, startDraft } from './session.ts';

export async function startSitting(session: Session, options: JournalOptions, here: Here): Promise<ExitCode> {
  return sit(startDraft(session, here), start(session), options, here);
}

export async function resumeSitting(name: string, options: JournalOptions, here: Here): Promise<ExitCode> {
  const draft = here.journal.drafts.open(name);
  return sit(draft, restore(draft.session, draft.events), options, here);
}

async function sit(draft: Draft, begun: Interview, options: JournalOptions, here: Here): Promise<ExitCode> {
  const { app } = here;
  const sitting = new Sitting(draft, begun);
  const began = app.clock.now();
  introduce(begun, here);
  const earlierTo = earlierIn(begun.session, here);
  const asker = await app.asker(options);
  try {
    for (let step = sitting.step(); step !== null; step = sitting.step()) {
      const reply = await asker.put({
        title: begun.session.set.title,
        step,
        progress: progress(sitting.interview),
        canGoBack: sitting.interview.given.length > 0,
        today: app.clock.today(),
        ...sitting.typedAt(step),
        ...(await earlierTo(step)),
        keep: (value) => sitting.note({ event: 'typed', key: step.key, value }),
        accept: (accepted) => sitting.note(eventOf(accepted, step)),
      });
      if (reply.reply === 'stop') {
        sitting.note({ event: 'stopped', minutes: minutesBetween(began, app.clock.now()) });
        if (isUntouched(sitting.interview)) draft.remove();
        draft.release();
        return stop(sitting.interview, reply, here);
      }
      if (reply.reply === 'back') sitting.note({ event: 'back' });
    }
    const minutes = sitting.interview.minutes + minutesBetween(began, app.clock.now());
    const code = await saveInterview(sitting.interview, { minutes, draft }, options, here);
    const extra = code === exitCodes.done ? await offerExtra(begun.session, options, here) : null;
    if (extra === null) return code;
    const anew = { app, journal: here.journal };
    return await startSitting(await openSession(extra, {}, anew), {}, anew);
  } finally {
    draft.release();
  }
}

/** Gives what was written under a question before; the pages of the set are read once, when one is first wanted. */
function earlierIn(session: Session, { journal }: Here): (step: Step) => Promise<Pick<Screen, 'earlier'>> {
  let pages: Promise<Entry[]> | undefined;
  return async (step) => {
    if (session.facts.runs === 0 || !canBeReadAgain(step)) return {};
    pages ??= journal.store.entries({ holding: (stored) => stored.includes(session.set.id) });
    const earlier = earlierAnswers(step, session, await pages);
    return earlier.length === 0 ? {} : { earlier };
  };
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

function eventOf(reply: Accepted, { key }: Step): InterviewEvent {
  return reply.reply === 'answer' ? { event: 'answer', key, value: reply.value } : { event: 'skip', key };
}

/** The set's own words before the first question; only where nothing has been answered yet. */
function introduce(interview: Interview, { app }: Here): void {
  const paragraphs = interview.session.set.introduction.trim().split(/\n\s*\n/);
  if (interview.given.length > 0 || paragraphs.join('') === '') return;
  const width = Math.max(Math.min(app.err.width, 80) - 4, 16);
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(visible(paragraph.replaceAll(/\s*\n\s*/g, ' ')), width).map(
      (line) => `  ${app.errStyle.faint(line)}`,
    ),
  ]);
  app.err.write(`\n${lines.join('\n')}\n\n`);
}

/** Nothing said, nothing begun: there is nothing to go on with. */
function isUntouched({ given, typed }: Interview): boolean {
  return given.length === 0 && Object.keys(typed).length === 0;
}

function stop(interview: Interview, reply: Extract<Reply, { reply: 'stop' }>, { app }: Here): ExitCode {
  const { set } = interview.session;
  const of = plan(interview).length;
  if (app.err.isTerminal) app.err.write('\n');
  if (isUntouched(interview)) aside('stopped; nothing was answered', app);
  else
    aside(
      `kept in a draft, ${answers(interview).size} of ${of} answered; career journal ${set.id} --resume`,
      app,
    );
  return reply.signal === undefined ? exitCodes.cancelled : exitCodes[reply.signal];
}
