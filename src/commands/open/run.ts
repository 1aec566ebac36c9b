/** Lists what is open, or hands one item to the page that says what becomes of it. */
import type { App } from '../../app.ts';
import { ledgerNames } from '../../core/ledger-names.ts';
import { hasStates } from '../../core/ledger-kinds.ts';
import { ledgersOf, oldestFirst, openIn, upTo } from '../../core/ledgers.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { jsonDocument } from '../../render/json.ts';
import { openForPipe, openForScreen, openItem } from '../../render/open-lines.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { OpenOptions } from '../open.ts';
import { screenOf } from '../screen.ts';
import { takeStep } from './step.ts';

const steps = ['close', 'move', 'snooze', 'letGo'] as const;

/** @throws Failure `bad-option`, `bad-date`, `no-such-item`, `several-items`, `no-such-state`, `disk` */
export async function runOpen(id: string | undefined, options: OpenOptions, app: App): Promise<ExitCode> {
  const asked = steps.filter((step) => options[step] !== undefined);
  if (asked.length > 1) throw misuse('--close, --move, --snooze and --let-go exclude each other');
  if (id === undefined && (asked.length > 0 || options.note !== undefined))
    throw misuse('which item it is about is not said', 'career open ID --close; career open lists the ids');
  if (id === undefined) return list(options, app);
  if (asked.length === 0)
    throw misuse(
      `what becomes of '${id}' is not said`,
      `career open ${id} --close, --move DAY, --snooze DAY or --let-go`,
    );
  if (options.kind !== undefined) throw misuse('--kind is for listing, and an id names one item');
  return takeStep(id, options, app);
}

function misuse(message: string, hint = 'career open --help'): Failure {
  return new Failure('bad-option', { message, hint });
}

async function list({ kind, json, ...options }: OpenOptions, app: App): Promise<ExitCode> {
  const { store } = await app.journal(options);
  tellNoJournal(store, app);
  const today = app.clock.today();
  const ledgers = ledgersOf(upTo(await store.entries(), today));
  const names = kind === undefined ? ledgerNames.filter(hasStates) : [kind];
  const items = names.flatMap((name) => oldestFirst(openIn(ledgers, name)));
  if (json === true) app.out.write(jsonDocument(items.map(openItem)));
  else if (!app.out.isTerminal) app.out.write(openForPipe(items, app.style));
  else if (items.length === 0 && store.exists())
    app.err.write(`nothing ${kind === undefined || hasStates(kind) ? 'is open' : 'is noted'}\n`);
  else app.out.write(openForScreen(items, screenOf(app)));
  return exitCodes.done;
}
