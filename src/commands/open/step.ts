/** One line about one item, kept as an entry of its own. */
import type { App } from '../../app.ts';
import type { CivilDate } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import type { ItemStep } from '../../core/item-step.ts';
import {
  closingState,
  composeStep,
  lettingGoState,
  statesOf,
  stepSlug,
  stepWords,
} from '../../core/item-step.ts';
import { isOpen, ledgersOf, upTo } from '../../core/ledgers.ts';
import { itemNamed } from '../../core/named-item.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { visible } from '../../core/safe-text.ts';
import { aside } from '../journal/aside.ts';
import { report, writePage } from '../journal/save.ts';
import type { OpenOptions } from '../open.ts';
import { readComing } from './coming.ts';

/** @throws Failure `bad-date`, `bad-option`, `no-such-item`, `several-items`, `no-such-state`, `disk` */
export async function takeStep(id: string, options: OpenOptions, app: App): Promise<ExitCode> {
  const today = app.clock.today();
  const journal = await app.journal(options);
  const ledgers = ledgersOf(upTo(await journal.store.entries(), today));
  const item = named(id, Object.values(ledgers).flat());
  const step = stepFor(item, options, today);
  if (step.step !== 'state' && !isOpen(item)) throw isOver(item);
  if (isSo(item, step) && options.note === undefined) {
    aside(`it is ${stepWords(step)} already, so nothing was written`, app);
    if (options.json === true)
      app.out.write(`${JSON.stringify({ schema: 1, written: [], skipped: [item.id] })}\n`);
    return exitCodes.done;
  }
  const written = await writePage(
    today,
    stepSlug,
    (entryId) =>
      composeStep({
        id: entryId,
        item,
        step,
        note: options.note ?? '',
        written: app.clock.now(),
        role: journal.settings.role ?? null,
      }),
    { app, journal },
  );
  if (options.json !== true && app.err.isTerminal) aside(`${visible(item.text)}: ${stepWords(step)}`, app);
  report(written, options, { app, journal });
  return exitCodes.done;
}

/** What is over comes up on no day. */
function isOver(item: LedgerItem): Failure {
  const again = statesOf(item).find((state) => isOpen({ ...item, state }));
  return new Failure('bad-option', {
    message: `'${item.id}' is ${item.state.replaceAll('-', ' ')}, so it takes no other day`,
    hint: `career open ${item.id} --close ${again ?? 'STATE'} takes it up again`,
  });
}

function named(wanted: string, items: readonly LedgerItem[]): LedgerItem {
  const found = itemNamed(wanted, items, isOpen);
  if (found === undefined) throw new Failure('no-such-item', { wanted });
  if ('item' in found) return found.item;
  throw new Failure('several-items', { wanted, ids: found.items.map(({ id }) => id) });
}

function stepFor(item: LedgerItem, options: OpenOptions, today: CivilDate): ItemStep {
  const states = statesOf(item);
  if (states.length === 0) throw new Failure('no-such-state', { kind: item.kind, states });
  if (options.move !== undefined) return { step: 'move', day: readComing(options.move, '--move', today) };
  if (options.snooze === true)
    throw new Failure('bad-option', {
      message: 'the day on which it comes back is not said',
      hint: `career open ${item.id} --snooze 'next friday'`,
    });
  if (options.snooze !== undefined)
    return { step: 'snooze', day: readComing(options.snooze, '--snooze', today) };
  const word = options.close === true ? undefined : options.close;
  const state = options.letGo === true ? lettingGoState(item) : closingState(item, word);
  if (state !== undefined) return { step: 'state', state };
  const wanted = options.letGo === true ? 'let go' : word;
  throw new Failure('no-such-state', {
    kind: item.kind,
    states,
    ...(wanted === undefined ? {} : { wanted }),
  });
}

/** Whether the item is what the line would make of it. */
function isSo(item: LedgerItem, step: ItemStep): boolean {
  switch (step.step) {
    case 'state':
      return item.state === step.state;
    case 'move':
      return item.due === step.day;
    case 'snooze':
      return item.snoozed === step.day;
  }
}
