/** The decisions that stand in a journal, with what was written down when they were made: what a look-back is about. */
import type { CivilDate } from './calendar.ts';
import { civilDate, longDay } from './calendar.ts';
import { isDecided, revisitSince } from './due-reasons.ts';
import type { Entry } from './entry.ts';
import { expectationsIn } from './ledger-sources.ts';
import type { LedgerItem } from './interview-types.ts';
import { isSnoozed } from './ledgers.ts';
import { folded } from './reading.ts';
import { reviewOptions } from './review-options.ts';
import { oneLine } from './safe-text.ts';
import { storedAnswer } from './stored-answers.ts';
import { truncate } from './text-width.ts';
import type { Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

/** A decision as a look-back knows it. */
export interface DecisionRecord {
  /** The id of the entry that holds it. */
  readonly id: string;
  /** Its name, where it has one of its own, as a review has. */
  readonly name: string | null;
  /** What was to be decided, with the day, so that two with the same words can be told apart. */
  readonly text: string;
  readonly date: CivilDate;
  readonly private: boolean;
  /** What was written down, each part with its label. */
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  /** Ids of what was expected of it. */
  readonly expectations: readonly string[];
  /** Since when it is to be looked back on; null while no such day has come. */
  readonly since: CivilDate | null;
}

/**
 * Those whose day has come first, the longest due first; then the others, the latest first.
 *
 * @param past entries in their order, up to today
 * @param open what is expected and not settled yet
 */
export function decisionRecords(
  past: readonly Entry[],
  open: readonly LedgerItem[],
  today: CivilDate,
): readonly DecisionRecord[] {
  const records = past
    .filter(({ set, frontMatter }) => set === 'decision' && isDecided(frontMatter))
    .flatMap((entry) => recordOf(entry, past, open, today) ?? []);
  return records.toSorted(
    (one, other) => compare(one.since ?? '9', other.since ?? '9') || compare(other.date, one.date),
  );
}

function recordOf(
  entry: Entry,
  past: readonly Entry[],
  open: readonly LedgerItem[],
  today: CivilDate,
): DecisionRecord | undefined {
  const parts = isMapping(ownValue(entry.frontMatter, 'decided')) ? decidedParts(entry) : writtenParts(entry);
  const ids = expectationsIn(entry).flatMap(({ id }, index) => [
    ...(id === undefined ? [] : [id]),
    `${entry.id}.expectation-${index + 1}`,
  ]);
  if (parts.length === 0 && ids.length === 0) return undefined;
  const expected = open.filter(({ id, date }) => date === entry.date && ids.includes(id));
  const days = [
    revisitSince(entry, past, today),
    ...expected.map((item) => (isSnoozed(item, today) ? null : item.due)),
  ].filter((day) => day !== null && day <= today);
  const date = decidedOn(entry);
  return {
    id: entry.id,
    name: textIn(ownValue(entry.frontMatter, 'name')) ?? null,
    text: `${subject(entry)} (${longDay(date)})`,
    date,
    private: entry.private,
    parts,
    expectations: expected.map(({ id }) => id),
    since: days.toSorted()[0] ?? null,
  };
}

/** A review keeps the record whole in its front matter. */
function decidedParts({ frontMatter }: Entry): DecisionRecord['parts'] {
  const decided = ownValue(frontMatter, 'decided');
  if (!isMapping(decided)) return [];
  const option = textIn(decided['option']);
  const title = reviewOptions(frontMatter).find(({ id }) => id === option)?.title ?? option;
  return [
    part('choice', title),
    part('main reason', textIn(decided['reason'])),
    part('decided on', dayIn(decided['date'])),
    part('what set it off', textIn(decided['trigger'])),
    part('given up', textIn(decided['gives_up'])),
    part('to be reopened if', textIn(decided['reopen_if'])),
  ].flat();
}

/** A page of the set `decision` has it in the words that were written there. */
function writtenParts(entry: Entry): DecisionRecord['parts'] {
  return [
    part('choice', textIn(storedAnswer(entry, 'still'))),
    part('written down', answerTo(entry, 'record')),
  ].flat();
}

function part(label: string, text: string | undefined): DecisionRecord['parts'] {
  return text === undefined ? [] : [{ label, text }];
}

/** Longer words do not fit beside others in a list. */
const longest = 70;

function subject(entry: Entry): string {
  const frame = ownValue(entry.frontMatter, 'frame');
  const asked = isMapping(frame) ? textIn(frame['question']) : undefined;
  const words = asked ?? answerTo(entry, 'frame')?.split('\n')[0] ?? entry.title;
  return truncate(oneLine(words).replace(/[.;,\s]+$/, ''), longest);
}

function decidedOn({ frontMatter, date }: Entry): CivilDate {
  const decided = ownValue(frontMatter, 'decided');
  const day = isMapping(decided) ? textIn(decided['date']) : undefined;
  return (day === undefined ? undefined : civilDate(day)) ?? date;
}

function dayIn(value: Value | undefined): string | undefined {
  const day = civilDate(textIn(value) ?? '');
  return day === undefined ? undefined : longDay(day);
}

function answerTo({ answers }: Entry, id: string): string | undefined {
  return textIn(answers.find((answer) => answer.id === id)?.text);
}

function textIn(value: Value | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Those to choose among: what is due, where anything is, else all. */
export function choosable(records: readonly DecisionRecord[]): readonly DecisionRecord[] {
  const due = records.filter(({ since }) => since !== null);
  return due.length > 0 ? due : records;
}

/**
 * The decision that is meant by an answer: the first where there is none; null where it is in words that no record
 * has, since then it is about something else.
 */
export function meantDecision(
  records: readonly DecisionRecord[],
  answer: Value | undefined,
): DecisionRecord | null {
  if (answer === undefined) return records[0] ?? null;
  const words = typeof answer === 'string' ? folded(answer) : '';
  return (
    records.find(({ id, name, text }) => [id, name ?? id, text].some((one) => folded(one) === words)) ??
    records.find(({ text }) => folded(text.replace(/ \([^()]*\)$/, '')) === words) ??
    null
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
