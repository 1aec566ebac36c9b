/** Which of the ways into an entry a run of `career journal` takes. */
import type { App, Journal } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { pauseSlug } from '../../core/pause.ts';
import { reviewOfDraft } from '../../core/review/draft-name.ts';
import type { Asker, DraftSummary } from '../../core/ports.ts';
import type { JournalOptions } from '../journal.ts';
import { aside } from './aside.ts';
import { beginSession } from './begin.ts';
import { chooseSet } from './session.ts';
import { resumeSitting, startSitting } from './sitting.ts';

export async function runJournal(
  set: string | undefined,
  options: JournalOptions,
  app: App,
): Promise<ExitCode> {
  if (set === pauseSlug) {
    const { runPause } = await import('./pause.ts');
    return runPause(options, app);
  }
  refuseContradictions(options);
  const journal = await app.journal(options);
  if (options.discard === true) return discard(set, journal, app);
  if (options.answers !== undefined) {
    const { answersWay } = await import('./answers-way.ts');
    return answersWay(set, options.answers, options, { app, journal });
  }
  if (options.resume === true && options.editor !== true) {
    const draft = pickDraft(set, sittings(journal));
    mustAsk(app, 'career journal --resume');
    return resumeSitting(draft.name, options, { app, journal });
  }
  const here = { app, journal, past: await journal.store.entries() };
  const wanted = await chooseSet(set, here);
  if (options.editor === true) {
    const { editorWay } = await import('./editor-way.ts');
    return editorWay(wanted, options, here);
  }

  mustAsk(app, `career journal ${wanted.id}`);
  const left = journal.drafts.list().find((draft) => draft.name === wanted.id);
  if (left !== undefined) {
    const asker = await app.asker(options);
    const choice = await offerDraft(left, asker, app);
    if (choice === 'resume') return resumeSitting(left.name, options, { app, journal });
    if (choice === 'keep') return stopped(left, asker, app);
    journal.drafts.open(left.name).remove();
  }
  // While it was being asked about the draft, another page may have come.
  const now = left === undefined ? here : { app, journal };
  const session = await beginSession(wanted, options, now);
  if (session === null) return exitCodes.cancelled;
  return startSitting(session, options, now);
}

function refuseContradictions(options: JournalOptions): void {
  if (options.days !== undefined) {
    throw new Failure('bad-option', {
      message: '--days goes with a pause',
      hint: `career journal pause --days ${options.days}`,
    });
  }
  const ways = (['editor', 'answers', 'discard'] as const).filter((way) => options[way] !== undefined);
  if (options.resume === true && options.answers !== undefined) ways.push('discard');
  if (ways.length > 1) {
    throw new Failure('bad-option', {
      message: '--editor, --answers, --discard and --resume --answers exclude each other',
      hint: 'career journal --help',
    });
  }
  if (options.quick === true && (options.resume === true || options.answers !== undefined)) {
    throw new Failure('bad-option', {
      message: `--quick chooses what is asked, and ${options.resume === true ? '--resume goes on with' : '--answers brings'} its own`,
      hint: 'leave out --quick',
    });
  }
}

function mustAsk(app: App, command: string): void {
  if (app.canAsk) return;
  throw new Failure('no-terminal', {
    what: `'${command}'`,
    supply: 'give the answers with --answers FILE (or - for stdin), or write them with --editor',
  });
}

/** The drafts but for those of reviews, which `career review` goes on with. */
function sittings({ drafts }: Journal): readonly DraftSummary[] {
  return drafts.list().filter(({ name }) => reviewOfDraft(name) === undefined);
}

/** @throws Failure `no-draft`, `bad-option` when there are several and none was named */
function pickDraft(set: string | undefined, drafts: readonly DraftSummary[]): DraftSummary {
  const fitting = set === undefined ? drafts : drafts.filter((draft) => draft.name === set);
  const [only] = fitting;
  if (only === undefined) throw new Failure('no-draft', {});
  if (fitting.length > 1) {
    throw new Failure('bad-option', {
      message: `there are ${fitting.length} drafts: ${fitting.map((draft) => draft.name).join(', ')}`,
      hint: `career journal ${only.name} --resume`,
    });
  }
  return only;
}

function discard(set: string | undefined, journal: Journal, app: App): ExitCode {
  const draft = pickDraft(set, sittings(journal));
  journal.drafts.open(draft.name).remove();
  aside(
    `discarded the draft of ${draft.title}, ${draft.date}, ${draft.answered} of ${draft.of} answered`,
    app,
  );
  return exitCodes.done;
}

async function offerDraft(left: DraftSummary, asker: Asker, app: App): Promise<'resume' | 'anew' | 'keep'> {
  aside(`there is a draft: ${left.title} of ${left.date}, ${left.answered} of ${left.of} answered`, app);
  const goOn = await asker.confirm('Go on with it?', true);
  if (goOn === true) return 'resume';
  if (goOn === null) return 'keep';
  const anew = await asker.confirm('Throw it away and begin anew?', false);
  return anew === true ? 'anew' : 'keep';
}

function stopped(left: DraftSummary, asker: Asker, app: App): ExitCode {
  aside(
    `kept in a draft, ${left.answered} of ${left.of} answered; career journal ${left.name} --resume`,
    app,
  );
  return exitCodes[asker.ended ?? 'cancelled'];
}
