/** Which entries a person means by an id, a path, `last`, a day or a stretch of days. */
import type { App, Journal } from '../app.ts';
import { readPeriod, suggestDate } from '../core/date-phrase.ts';
import type { Entry } from '../core/entry.ts';
import { Failure } from '../core/problem.ts';

export interface NamedEntries {
  /** In date order. A day or a stretch of days may have none. */
  readonly entries: readonly Entry[];
  /** What was named is one entry, and not the entries of some days. */
  readonly isOne: boolean;
}

/**
 * What reads as a date is one, whatever a file is called, so that the same words always give the same kind
 * of answer; a file called like a date is reached by its path, `2026-03-06.md`.
 *
 * @throws Failure `no-such-entry`, `bad-date`
 */
export async function entriesNamed(wanted: string, { store }: Journal, app: App): Promise<NamedEntries> {
  const period = wanted === 'last' ? undefined : readPeriod(wanted, app.clock.today());
  if (period !== undefined) {
    const all = await store.entries();
    return { entries: all.filter(({ date }) => date >= period.since && date <= period.until), isOne: false };
  }
  const entry = await store.find(wanted);
  if (entry !== undefined) return { entries: [entry], isOne: true };
  if (!looksLikeDate(wanted)) throw new Failure('no-such-entry', { wanted });
  const suggestion = suggestDate(wanted);
  throw new Failure('bad-date', { phrase: wanted, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** @throws Failure `no-such-entry`, `several-entries`, `bad-date` */
export async function entryNamed(wanted: string, journal: Journal, app: App): Promise<Entry> {
  const { entries } = await entriesNamed(wanted, journal, app);
  const [entry] = entries;
  if (entry === undefined) throw new Failure('no-such-entry', { wanted });
  if (entries.length > 1) throw new Failure('several-entries', { wanted, ids: entries.map(({ id }) => id) });
  return entry;
}

/** Several words that are no path, or a number that only dates look like. */
function looksLikeDate(wanted: string): boolean {
  if (/^[\d./:-]+$/.test(wanted) || /^\d{4}-?[WQ]\d*$/i.test(wanted)) return true;
  return /\S\s+\S/.test(wanted) && !/[/\\]|\.md$/i.test(wanted);
}
