/** Reads the answers that become items of a ledger, and what is said of such an item later. */
import { addDays } from './calendar.ts';
import { wordsFor } from './carried.ts';
import { kindOf } from './complaints.ts';
import type { AnswerContext } from './read-plain.ts';
import { readDate, readText, readYesNo } from './read-plain.ts';
import type { Reading } from './reading.ts';
import { Parts, accept, isBlank, refuse, sameWords } from './reading.ts';
import type { Mapping, Value } from './value.ts';
import { isMapping } from './value.ts';

/** A commitment without a day of its own is due after this many days. */
export const commitDays = 7;

/** `{do, when?, obstacle?, response?, due}`; a plain text is what to do. */
export function readCommit(raw: Value, context: AnswerContext): Reading {
  const given: Mapping = isMapping(raw) ? raw : { do: raw };
  const parts = new Parts();
  parts.onlyKeys(given, ['do', 'when', 'obstacle', 'response', 'due']);
  const said = takeTexts(given, ['do', 'when', 'obstacle', 'response'], parts);
  const due = takeUnlessBlank(given, 'due', parts, (day) => readDate(day, context));
  return parts.whole(() => {
    if (said['do'] === undefined) return refuse('the step does not say what to do', 'write {do: ...}');
    return accept({ ...said, due: due ?? addDays(context.today, commitDays) });
  });
}

/** `{whom: text | null, what, due?, private?}`; a plain text is what to ask. */
export function readAsk(raw: Value, context: AnswerContext): Reading {
  const given: Mapping = isMapping(raw) ? raw : { what: raw };
  const parts = new Parts();
  parts.onlyKeys(given, ['whom', 'what', 'due', 'private']);
  const said = takeTexts(given, ['whom', 'what'], parts);
  const due = takeUnlessBlank(given, 'due', parts, (day) => readDate(day, context));
  const isPrivate = takeUnlessBlank(given, 'private', parts, readYesNo);
  return parts.whole(() => {
    if (said['what'] === undefined) return refuse('the ask does not say what to ask', 'write {what: ...}');
    return accept({
      whom: said['whom'] ?? null,
      what: said['what'],
      ...(due === undefined ? {} : { due }),
      ...(isPrivate === true ? { private: true } : {}),
    });
  });
}

function takeTexts(given: Mapping, keys: readonly string[], parts: Parts): Mapping {
  const said: [string, Value][] = [];
  for (const key of keys) {
    const text = takeUnlessBlank(given, key, parts, readText);
    if (text !== undefined) said.push([key, text]);
  }
  return Object.fromEntries(said);
}

function takeUnlessBlank(
  given: Mapping,
  key: string,
  parts: Parts,
  read: (raw: Value) => Reading,
): Value | undefined {
  const raw = given[key];
  return raw === undefined || isBlank(raw) ? undefined : parts.take(key, read(raw));
}

/** What became of an open item of `ledger`: a state, or `{state, due}` where its day moves with it. */
export function readCarried(raw: Value, ledger: string, context: AnswerContext): Reading {
  const given: Mapping = isMapping(raw) ? raw : { state: raw };
  const parts = new Parts();
  parts.onlyKeys(given, ['state', 'due']);
  const state = parts.take('state', readState(given['state'] ?? null, ledger));
  const due = takeUnlessBlank(given, 'due', parts, (day) => readDate(day, context));
  if (!isMapping(raw)) return readState(raw, ledger);
  if (due !== undefined && state !== undefined && state !== 'moving' && state !== 'not-yet') {
    parts.take('due', refuse('a new day goes with moving or not-yet', 'take the day out'));
  }
  return parts.whole(() => accept(due === undefined ? (state ?? null) : { state: state ?? null, due }));
}

function readState(raw: Value, ledger: string): Reading {
  const words = wordsFor(ledger);
  const said = typeof raw === 'string' ? raw.replaceAll('-', ' ') : '';
  const word = words.find(({ state, text, also = [] }) =>
    [state.replaceAll('-', ' '), text, ...also].some((known) => sameWords(known, said)),
  );
  if (word !== undefined) return accept(word.state);
  const known = words.map(({ state }) => state).join(', ');
  return refuse(`${kindOf(raw)} says nothing about an open item`, `one of: ${known}`);
}
