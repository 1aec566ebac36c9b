/**
 * How a draft stands on disk: one line of JSON with the session, then one for each event, so that an
 * answer is kept by adding a line, and a line that was cut off harms none before it.
 */
import type { InterviewEvent, Session } from '../core/interview-types.ts';
import { isMapping } from '../core/value.ts';
import type { Mapping, Value } from '../core/value.ts';

/** What an entry was going to be when the saving of it began. */
export interface Saving {
  /** Relative to the journal. */
  readonly path: string;
  readonly text: string;
}

export interface DraftContent {
  readonly session: Session;
  readonly events: readonly InterviewEvent[];
  /** The latest saving that no change of the answers has followed. */
  readonly saving: Saving | undefined;
  /** How many questions the sitting has, as last told. */
  readonly of: number | undefined;
  /** Bytes up to the end of the last whole line; what follows was cut off while it was written. */
  readonly wholeBytes: number;
}

/** The first line. `journal` says in clear whose draft it is, for the day on which that folder is moved. */
export function headerLine(session: Session, journal: string, of: number | undefined): string {
  return `${JSON.stringify({ draft: 1, journal, ...(of === undefined ? {} : { of }), session })}\n`;
}

export function eventLine(event: InterviewEvent, of: number | undefined): string {
  return `${JSON.stringify(of === undefined ? event : { ...event, of })}\n`;
}

export function savingLine({ path, text }: Saving): string {
  return `${JSON.stringify({ event: 'saving', path, text })}\n`;
}

/**
 * Undefined when the first line is no session. Lines further down that cannot be read are passed over:
 * the answers behind them count all the same.
 *
 * @param options.typed whether half-typed text is wanted too; it can be most of the file
 */
export function readDraft(bytes: Uint8Array, options: { typed: boolean }): DraftContent | undefined {
  const wholeBytes = bytes.lastIndexOf(lineEnd) + 1;
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, wholeBytes).toString('utf8').split('\n');
  const header = parse(lines[0] ?? '');
  const session = sessionOf(header);
  if (session === undefined) return undefined;
  const events: InterviewEvent[] = [];
  let saving: Saving | undefined;
  let of = typeof header?.['of'] === 'number' ? header['of'] : undefined;
  for (const line of lines.slice(1)) {
    if (!options.typed && line.startsWith('{"event":"typed"')) {
      saving = undefined;
      continue;
    }
    const record = parse(line);
    if (record === undefined) continue;
    if (typeof record['of'] === 'number') of = record['of'];
    if (record['event'] === 'saving') {
      saving = savingOf(record);
      continue;
    }
    const event = eventOf(record);
    if (event === undefined) continue;
    events.push(event);
    if (event.event !== 'stopped') saving = undefined;
  }
  return { session, events, saving, of, wholeBytes };
}

/** How many questions stand answered after these events; one taken back or skipped is not. */
export function countAnswered(events: readonly InterviewEvent[]): number {
  const given: boolean[] = [];
  for (const { event } of events) {
    if (event === 'answer' || event === 'skip') given.push(event === 'answer');
    else if (event === 'back') given.pop();
  }
  return given.filter(Boolean).length;
}

const lineEnd = 0x0a;

function parse(line: string): Mapping | undefined {
  try {
    const value = JSON.parse(line) as Value;
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function sessionOf(header: Mapping | undefined): Session | undefined {
  const session = header?.['session'];
  if (header?.['draft'] !== 1 || !isMapping(session)) return undefined;
  const set = session['set'];
  if (!isMapping(set) || typeof set['id'] !== 'string' || typeof session['date'] !== 'string')
    return undefined;
  // Written by `headerLine` from a Session; what it holds beyond these two is not looked at here.
  return session as unknown as Session;
}

function savingOf({ path, text }: Mapping): Saving | undefined {
  return typeof path === 'string' && typeof text === 'string' ? { path, text } : undefined;
}

/** Undefined for what a later version may have added. */
function eventOf({ event, key, value, minutes }: Mapping): InterviewEvent | undefined {
  if (event === 'back') return { event };
  if (event === 'stopped') return typeof minutes === 'number' ? { event, minutes } : undefined;
  if (typeof key !== 'string') return undefined;
  if (event === 'skip') return { event, key };
  return (event === 'answer' || event === 'typed') && value !== undefined ? { event, key, value } : undefined;
}
