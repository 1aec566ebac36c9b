/** `career journal pause`: a plan of sets over one, four or twenty-eight days, and its next step. */
import type { App, Journal } from '../../app.ts';
import type { Entry } from '../../core/entry.ts';
import type { Pause, PauseLength, PauseStep } from '../../core/pause.ts';
import {
  pauseLengths,
  pauseOn,
  pauseSlug,
  pauseSteps,
  perDay,
  planPause,
  spentOn,
} from '../../core/pause.ts';
import { composePause } from '../../core/pause-page.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { oneLine } from '../../core/safe-text.ts';
import { jsonDocument } from '../../render/json.ts';
import { pauseForPipe, pauseForScreen } from '../../render/pause-lines.ts';
import type { JournalOptions } from '../journal.ts';
import { aside } from './aside.ts';
import { writePage } from './save.ts';
import type { Here } from './session.ts';
import { openSession } from './session.ts';
import { resumeSitting, startSitting } from './sitting.ts';

export async function runPause(options: JournalOptions, app: App): Promise<ExitCode> {
  const length = readLength(options);
  const journal = await app.journal(options);
  const known = await read(journal, app);
  const begun = known.pause !== null && (length ?? known.pause.plan.length) === known.pause.plan.length;
  const pause = begun ? known.pause : proposed(length, known, app);
  if (pause === null) {
    throw new Failure('bad-option', { message: 'no pause has begun', hint: 'career journal pause --days 4' });
  }
  show(pause, begun, options, app);
  if (options.json === true || !app.canAsk) return exitCodes.done;
  return goOn(pause, begun, options, { app, journal });
}

function readLength({ days, ...others }: JournalOptions): PauseLength | undefined {
  const way = (['quick', 'editor', 'answers', 'date', 'resume', 'discard'] as const).find(
    (name) => others[name] !== undefined,
  );
  if (way !== undefined) {
    throw new Failure('bad-option', {
      message: `a pause is a plan, and --${way} belongs to a single set`,
      hint: 'career journal pause --days 4',
    });
  }
  if (days === undefined) return undefined;
  const length = pauseLengths.find((known) => String(known) === days.trim());
  if (length !== undefined) return length;
  throw new Failure('bad-option', {
    message: `a pause takes ${pauseLengths.join(', ')} days, not '${days}'`,
    hint: 'career journal pause --days 4',
  });
}

interface Known {
  readonly sets: readonly PromptSet[];
  readonly entries: readonly Entry[];
  readonly pause: Pause | null;
}

async function read(journal: Journal, app: App): Promise<Known> {
  const [sets, entries] = [await journal.prompts.all(), await journal.store.entries()];
  return { sets, entries, pause: pauseOn(entries, sets, app.clock.today()) };
}

function proposed(length: PauseLength | undefined, { sets, entries }: Known, app: App): Pause | null {
  if (length === undefined) return null;
  const steps = pauseSteps(sets, new Set(entries.flatMap(({ set }) => set ?? [])));
  const today = app.clock.today();
  return { plan: planPause(steps, length, today), begun: today, done: new Set(), next: steps[0] ?? null };
}

function show(
  { plan, begun: date, done, next }: Pause,
  begun: boolean,
  options: JournalOptions,
  app: App,
): void {
  if (options.json === true) {
    const days = plan.days.map(({ steps, ...day }) => ({
      ...day,
      steps: steps.map((step) => ({ ...step, done: done.has(step.id) })),
    }));
    app.out.write(
      jsonDocument({
        schema: 1,
        length: plan.length,
        begun: begun ? date : null,
        days,
        left: plan.left,
        next,
      }),
    );
  } else if (app.out.isTerminal) {
    app.out.write(`\n${pauseForScreen(plan, done, { width: app.out.width, style: app.style })}\n`);
  } else app.out.write(pauseForPipe(plan, done, app.style));
}

/** Step by step, as far as the day's half hour goes; each is begun only on a yes. */
async function goOn(first: Pause, begun: boolean, options: JournalOptions, here: Here): Promise<ExitCode> {
  const { app, journal } = here;
  const asker = await app.asker(options);
  let pause = first;
  for (let isKept = begun; pause.next !== null; isKept = true) {
    const { next } = pause;
    const left = perDay - spentOn(app.clock.today(), pause, await journal.store.entries());
    if (left <= 0) {
      aside(`enough for today; career journal pause goes on with ${oneLine(next.title)}`, app);
      return exitCodes.done;
    }
    const today = next.minutes > left ? `, ${left} of them today` : '';
    const words = `${oneLine(next.title)}, about ${next.minutes} minutes${today}`;
    const yes = await asker.confirm(isKept ? `Go on with ${words}?` : `Begin today, with ${words}?`, true);
    if (yes !== true) return yes === null ? exitCodes[asker.ended ?? 'cancelled'] : exitCodes.done;
    if (!isKept) await keep(pause, here);
    const code = await take(next, options, here);
    if (code !== exitCodes.done) return code;
    const now = (await read(journal, app)).pause;
    // A step that came to nothing stays the next one, and is not pressed again.
    if (now === null || now.next?.id === next.id) return exitCodes.done;
    pause = now;
  }
  aside('all of the pause is done; what it came to stands in its pages', app);
  return exitCodes.done;
}

async function keep({ plan, begun }: Pause, here: Here): Promise<void> {
  const { app, journal } = here;
  const page = { plan, date: begun, written: app.clock.now(), role: journal.settings.role ?? null };
  await writePage(begun, pauseSlug, (id) => composePause({ id, ...page }), here);
}

async function take({ id }: PauseStep, options: JournalOptions, here: Here): Promise<ExitCode> {
  const { app, journal } = here;
  const set = await journal.prompts.find(id);
  if (set === undefined) return takeOptions(options, app);
  if (journal.drafts.list().some(({ name }) => name === id)) return resumeSitting(id, options, here);
  return startSitting(await openSession(set, {}, here), options, here);
}

/** Roads are written down one by one; the first that is skipped is the end of them. */
async function takeOptions(options: JournalOptions, app: App): Promise<ExitCode> {
  const { runNote } = await import('../note/run.ts');
  const dir = options.dir === undefined ? {} : { dir: options.dir };
  const plain = options.plain === undefined ? {} : { plain: options.plain };
  let code: ExitCode = exitCodes.done;
  while (code === exitCodes.done) code = await runNote('option', [], { ...dir, ...plain }, app);
  return code === exitCodes.cancelled ? exitCodes.done : code;
}
