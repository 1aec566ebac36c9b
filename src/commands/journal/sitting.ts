/** A sitting at the terminal: each answer is on disk before the next question is put. */
import type { Entry } from '../../core/entry.ts';
import { canBeReadAgain, earlierAnswers } from '../../core/earlier.ts';
import { restore, start } from '../../core/interview.ts';
import type { Interview, Session, Step } from '../../core/interview-types.ts';
import type { Draft, Screen } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { askAll } from '../asking.ts';
import { introduce } from '../introduce.ts';
import type { JournalOptions } from '../journal.ts';
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
  introduce(begun, here);
  try {
    const asked = await askAll(draft, begun, { options, here, earlier: earlierIn(begun.session, here) });
    if ('stopped' in asked) return asked.stopped;
    const { interview, minutes } = asked;
    const code = await saveInterview(interview, { minutes, draft }, options, here);
    const extra = code === exitCodes.done ? await offerExtra(begun.session, options, here) : null;
    if (extra === null) return code;
    const anew = { app: here.app, journal: here.journal };
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
