/** Lists what is open, or hands one item to the page that says what becomes of it. */
import type { App } from '../../app.ts';
import type { Entry } from '../../core/entry.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { ledgerNames } from '../../core/ledger-names.ts';
import { hasStates } from '../../core/ledger-kinds.ts';
import { isOpen, ledgersOf, oldestFirst, openIn, upTo } from '../../core/ledgers.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { jsonDocument } from '../../render/json.ts';
import { flagForScreen } from '../../render/flag-lines.ts';
import { openForPipe, openForScreen, openItem } from '../../render/open-lines.ts';
import { flagReport } from '../../reports/flag.ts';
import { flagRef } from '../../signals/restarts.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { OpenOptions } from '../open.ts';
import { screenOf } from '../screen.ts';
import { answerFlag, flagItem } from './flag.ts';
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
  const listing = (['kind', 'closed', 'all'] as const).find((name) => options[name] !== undefined);
  if (listing !== undefined) throw misuse(`--${listing} is for listing, and an id names one item`);
  return id === flagRef ? answerFlag(options, app) : takeStep(id, options, app);
}

function misuse(message: string, hint = 'career open --help'): Failure {
  return new Failure('bad-option', { message, hint });
}

async function list({ kind, json, closed, all, ...options }: OpenOptions, app: App): Promise<ExitCode> {
  if (closed === true && all === true) throw misuse('--closed and --all exclude each other');
  const { store } = await app.journal(options);
  tellNoJournal(store, app);
  const today = app.clock.today();
  const entries = upTo(await store.entries(), today);
  const which = closed === true ? 'closed' : all === true ? 'all' : 'open';
  const items = itemsOf(entries, kind, which);
  const wantsFlag = which !== 'closed' && (kind === undefined || kind === flagRef);
  const flag = wantsFlag ? flagReport(entries, today) : null;
  const listed = [...(flag === null ? [] : [flagItem(flag, today)]), ...items];
  if (json === true) app.out.write(jsonDocument(listed.map(openItem)));
  else if (!app.out.isTerminal) app.out.write(openForPipe(listed, app.style));
  else if (listed.length === 0 && store.exists()) app.err.write(`${nothing(kind, which)}\n`);
  else {
    const screen = screenOf(app);
    if (flag !== null) app.out.write(`${flagForScreen(flag, screen)}${items.length === 0 ? '' : '\n'}`);
    app.out.write(openForScreen(items, screen));
  }
  return exitCodes.done;
}

type Which = 'open' | 'closed' | 'all';

/** Kind after kind, the oldest first; what is closed comes after what is open, the latest first. */
function itemsOf(entries: readonly Entry[], kind: OpenOptions['kind'], which: Which): readonly LedgerItem[] {
  if (kind === flagRef) return [];
  const names = kind === undefined ? ledgerNames.filter(hasStates) : [kind];
  const ledgers = ledgersOf(entries, names);
  return names.flatMap((name) => {
    const over = hasStates(name) ? ledgers[name].filter((item) => !isOpen(item)) : [];
    return [
      ...(which === 'closed' ? [] : oldestFirst(openIn(ledgers, name))),
      ...(which === 'open' ? [] : over.toSorted(latestFirst)),
    ];
  });
}

function latestFirst(one: LedgerItem, other: LedgerItem): number {
  const [day, otherDay] = [one.updated ?? one.date, other.updated ?? other.date];
  return day < otherDay ? 1 : Number(day > otherDay) * -1;
}

function nothing(kind: OpenOptions['kind'], which: Which): string {
  if (kind === flagRef) return 'no flag is raised';
  if (kind !== undefined && !hasStates(kind)) return 'nothing is noted';
  return which === 'open' ? 'nothing is open' : which === 'closed' ? 'nothing is closed' : 'there is nothing';
}
