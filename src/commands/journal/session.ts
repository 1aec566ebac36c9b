/** What is fixed when a sitting starts: the set, the day, and what earlier entries have to say to it. */
import type { App, Journal } from '../../app.ts';
import type { CivilDate } from '../../core/calendar.ts';
import { readDay, suggestDate } from '../../core/date-phrase.ts';
import type { Entry } from '../../core/entry.ts';
import { isUsualDue, nextSet } from '../../core/due.ts';
import { plan, start } from '../../core/interview.ts';
import { factsFor } from '../../core/facts.ts';
import type { Session } from '../../core/interview-types.ts';
import type { SetFinding } from '../../core/ports.ts';
import type { Draft } from '../../core/ports.ts';
import { Failure } from '../../core/problem.ts';
import { runForm } from '../../core/run-form.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { flagRaised } from '../flag-raised.ts';
import { aside } from './aside.ts';

export interface Here {
  readonly app: App;
  readonly journal: Journal;
  /** All entries, where they have been read and nothing has been written since. */
  readonly past?: readonly Entry[];
}

export interface SessionOptions {
  readonly quick?: boolean;
  readonly date?: string;
  readonly tag?: readonly string[];
  readonly private?: boolean;
  /** Answers that nobody is asked for may stand under any question. */
  readonly given?: boolean;
}

export async function pastOf({ journal, past }: Here): Promise<readonly Entry[]> {
  return past ?? journal.store.entries();
}

/** The set of that id, or the one whose turn it is. @throws Failure `no-such-set` */
export async function chooseSet(wanted: string | undefined, here: Here): Promise<PromptSet> {
  const { app, journal } = here;
  const id = wanted ?? (await nextId(here));
  const set = await journal.prompts.find(id);
  const broken = await journal.prompts.passedOver(id);
  if (broken !== undefined) tellPassedOver(broken, app);
  if (set !== undefined) return set;
  throw new Failure('no-such-set', {
    wanted: id,
    known: (await journal.prompts.all()).map((known) => known.id),
  });
}

/** Whose turn it is; whether the flag is raised is worked out only where it can make a difference. */
async function nextId(here: Here): Promise<string> {
  const [sets, past, today] = [await here.journal.prompts.all(), await pastOf(here), here.app.clock.today()];
  const flag = isUsualDue(sets, past, today) ? null : await flagRaised(past, today);
  return nextSet(sets, past, today, { flag });
}

/** Other questions are asked than the ones that were written for it, or none. */
function tellPassedOver({ file, at, why, meanwhile = 'it is left out' }: SetFinding, app: App): void {
  aside(`${file}:${at.line}:${at.column}: ${why}, so ${meanwhile}: career prompts check`, app);
}

/** @throws Failure `bad-date`, `future-date` */
export function readEntryDay(phrase: string, today: CivilDate): CivilDate {
  const day = readDay(phrase, today);
  if (day === undefined) {
    const suggestion = suggestDate(phrase);
    throw new Failure('bad-date', { phrase, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  if (day > today) throw new Failure('future-date', { date: day, today });
  return day;
}

export async function openSession(set: PromptSet, options: SessionOptions, here: Here): Promise<Session> {
  const { app, journal } = here;
  const now = app.clock.now();
  const today = app.clock.today();
  const date = options.date === undefined ? today : readEntryDay(options.date, today);
  const entries = await pastOf(here);
  const role = journal.settings.role ?? null;
  const mode = options.given === true ? 'given' : options.quick === true ? 'quick' : 'full';
  return {
    set: runForm(set, { entries, role, date, mode }),
    lists: await journal.prompts.lists(),
    facts: factsFor(set, entries, role, date),
    date,
    written: options.date === undefined ? now : date,
    started: now,
    mode,
    tags: options.tag ?? [],
    private: options.private === true,
  };
}

/** A draft that tells from the start how many questions there are, whichever way they are put. */
export function startDraft(session: Session, { journal }: Here): Draft {
  return journal.drafts.start(session, plan(start(session)).length);
}
