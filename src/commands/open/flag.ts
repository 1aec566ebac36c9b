/** The raised flag among what is open: it is answered with one line, as an item is, and the entry says so. */
import type { App } from '../../app.ts';
import type { CivilDate } from '../../core/calendar.ts';
import { addDays, longDay } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import type { ItemStep } from '../../core/item-step.ts';
import { composeStep, stepSlug, stepWords } from '../../core/item-step.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { folded } from '../../core/reading.ts';
import { flagSentence } from '../../render/flag-lines.ts';
import type { FlagReport } from '../../reports/flag.ts';
import { flagReport } from '../../reports/flag.ts';
import { flagParts } from '../../reports/flag-words.ts';
import { flagRef, flagStates } from '../../signals/restarts.ts';
import { aside } from '../journal/aside.ts';
import { report, writePage } from '../journal/save.ts';
import type { OpenOptions } from '../open.ts';
import { readComing } from './coming.ts';

/** How long the flag is silent after a 'not now' that names no day. */
const silence = 28;

/** The flag in the form of an item, so that it can be listed among items. */
export function flagItem(flag: FlagReport, today: CivilDate): LedgerItem {
  const text = [flagSentence(flag, today), flagParts(flag)].filter((part) => part !== '').join(' ');
  return {
    id: flagRef,
    kind: flagRef,
    text,
    state: 'raised',
    date: flag.raised,
    due: null,
    carried: 0,
    updated: null,
    fields: {},
  };
}

/** @throws Failure `no-flag`, `no-such-state`, `bad-option`, `bad-date`, `disk` */
export async function answerFlag(options: OpenOptions, app: App): Promise<ExitCode> {
  const today = app.clock.today();
  const step = stepFor(options, today);
  const journal = await app.journal(options);
  const flag = flagReport(await journal.store.entries(), today);
  if (flag === null) throw new Failure('no-flag', {});
  const page = {
    // What it said then can be read from the entries again.
    item: { ...flagItem(flag, today), text: `The flag, raised ${longDay(flag.raised)}` },
    step,
    note: options.note ?? '',
    written: app.clock.now(),
    role: journal.settings.role ?? null,
  };
  const written = await writePage(today, stepSlug, (id) => composeStep({ id, ...page }), { app, journal });
  if (options.json !== true && app.err.isTerminal) aside(`the flag: ${stepWords(step)}`, app);
  report(written, options, { app, journal });
  return exitCodes.done;
}

function stepFor(options: OpenOptions, today: CivilDate): ItemStep {
  if (options.snooze === true) return { step: 'snooze', day: addDays(today, silence) };
  if (options.snooze !== undefined)
    return { step: 'snooze', day: readComing(options.snooze, '--snooze', today) };
  const word = typeof options.close === 'string' ? options.close : undefined;
  const state = flagStates.find((known) => word !== undefined && folded(word) === known);
  if (state !== undefined && options.close !== undefined) return { step: 'state', state };
  const wanted =
    word ?? (options.letGo === true ? 'let go' : options.move === undefined ? undefined : 'moved');
  throw new Failure('no-such-state', {
    kind: flagRef,
    states: flagStates,
    ...(wanted === undefined ? {} : { wanted }),
  });
}
