/** What is open in words: for a person a table that fits the screen, for a pipe five columns that stay. */
import { relativeDay } from '../core/calendar.ts';
import type { CivilDate } from '../core/calendar.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import { hasStates } from '../core/ledger-kinds.ts';
import { isLedgerName, ledgerStates } from '../core/ledger-names.ts';
import { isOpen } from '../core/ledgers.ts';
import type { Style } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';
import { displayWidth, truncate } from '../core/text-width.ts';
import { tellingsOf } from '../core/told-stories.ts';
import type { ListScreen } from './list-lines.ts';
import { singleLine } from './template.ts';

/** The contract of docs/pipes.md. */
export function openItem(item: LedgerItem): unknown {
  const { id, kind, text, due, carried, state, date, snoozed = null, private: isPrivate = false } = item;
  const told = kind === 'story' ? { told: tellingsOf(item) } : {};
  return { id, kind, text, due, carried, state, date, snoozed, private: isPrivate, ...told };
}

/** `KIND<TAB>ID<TAB>DUE<TAB>STATE<TAB>TEXT`, a line per item; no day is an empty column. */
export function openForPipe(items: readonly LedgerItem[], style: Style): string {
  return items
    .map(
      ({ kind, id, due, state, text }) =>
        `${[kind, style.path(singleLine(id)), style.faint(due ?? ''), state, singleLine(text)].join('\t')}\n`,
    )
    .join('');
}

/** The day, the id to name it by, and the text; a narrow screen has the day below, with the text. */
export function openForScreen(items: readonly LedgerItem[], { width, today, style }: ListScreen): string {
  const days = items.map((item) => dayWords(item, today));
  const ids = items.map(({ id }) => oneLine(id));
  const widest = Math.max(0, ...ids.map(displayWidth));
  const widestDay = Math.max(0, ...days.map(displayWidth));
  const room = width - widest - widestDay - 2 * gap.length;
  return items
    .map((item, row) => {
      const [id = '', day = ''] = [ids[row], days[row]];
      const text = `${oneLine(item.text)}${item.private === true ? ' (private)' : ''}`;
      if (room < leastRoom)
        return `${style.path(truncate(id, width))}\n  ${truncate(day === '' ? text : `${day}: ${text}`, width - 2)}\n`;
      return `${[style.path(pad(id, widest)), style.faint(pad(day, widestDay)), truncate(text, room)].join(gap).trimEnd()}\n`;
    })
    .join('');
}

const gap = '  ';
/** Columns below which the text of an item is no longer to be known by. */
const leastRoom = 24;

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - displayWidth(text), 0));
}

/** The state that every item begins in is not worth a word. */
function isBeginning(kind: string, state: string): boolean {
  return isLedgerName(kind) && (ledgerStates[kind]?.[0] ?? state) === state;
}

/** What there is to say about its day and how it stands: `due in 3 days`, `moving`, `snoozed until tomorrow`. */
function dayWords(item: LedgerItem, today: CivilDate): string {
  const { due, state, snoozed, carried, kind } = item;
  if (isLedgerName(kind) && hasStates(kind) && !isOpen(item))
    return `${state.replaceAll('-', ' ')} ${relativeDay(item.updated ?? item.date, today)}`;
  const parts = [
    ...(isBeginning(kind, state) ? [] : [state]),
    ...(due === null ? [] : [`${due < today ? 'was due' : 'due'} ${relativeDay(due, today)}`]),
    ...(carried === 0 ? [] : [`carried ${carried === 1 ? 'once' : `${carried} times`}`]),
    ...(snoozed !== undefined && snoozed > today ? [`back ${relativeDay(snoozed, today)}`] : []),
  ];
  return parts.join(', ');
}
