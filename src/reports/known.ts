/** What a journal already says that bears on a decision, each line with the page it comes from. */
import type { CivilDate } from '../core/calendar.ts';
import { addDays, firstDay, longDay } from '../core/calendar.ts';
import type { Entry } from '../core/entry.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import { pageIdOf } from '../core/item-page.ts';
import { inOrder, isOurs, ledgersOf, openOn, upTo } from '../core/ledgers.ts';
import type { LedgerName } from '../core/ledger-names.ts';
import { isReview } from '../core/review/review.ts';
import { latestReading } from '../core/review/reading.ts';
import { oldAfter, optionWords } from '../core/review/step-lists.ts';
import { ownValue } from '../core/value.ts';
import { pastReviews } from '../decisions/past-reviews.ts';
import { stayValue } from '../decisions/stay-drift.ts';
import { signalsOf } from '../signals/signals.ts';

export interface KnownLine {
  readonly label: string;
  readonly text: string;
  /** The id of the entry that says so. */
  readonly from: string;
  readonly date: CivilDate;
  /** Older than three months. */
  readonly isOld: boolean;
}

/** More lines of one kind than these are no longer one screen. */
const mostOfAKind = 3;

/**
 * One screen's worth, in the order in which a review will come back to it. What no page speaks of is left out.
 *
 * @param role the present one, to which the earlier scores of staying belong
 * @param without the id of the review itself
 */
export function knownOf(
  entries: readonly Entry[],
  today: CivilDate,
  role: string | null,
  without: string | null = null,
): readonly KnownLine[] {
  const past = inOrder(upTo(entries, today).filter((entry) => isOurs(entry) && entry.id !== without));
  const to = new Lines(today);
  const ledgers = ledgersOf(past);
  const period = { since: firstDay, until: today };
  const signals = signalsOf(past, period);

  const values = ledgers.values;
  if (values[0] !== undefined)
    to.add('values', values.map(({ text }) => text).join(', '), sourceOf(values[0]), values[0].date);
  const season = past.findLast(({ set }) => set === 'season');
  const part = signals.seasons.at(-1)?.part;
  if (season !== undefined && typeof part === 'string') to.add('season', part, season.id, season.date);
  const reading = latestReading(past, today);
  const balance = signals.direction.readings.at(-1);
  if (reading !== undefined) {
    const { push, pull, hold, worry } = reading.sums;
    const share = balance?.date === reading.date ? `; running to ${Math.round(balance.toShare * 100)} %` : '';
    to.add(
      'from, to',
      `push ${String(push)}, pull ${String(pull)}, hold ${String(hold)}, worry ${String(worry)}${share}`,
      reading.entry.id,
      reading.date,
    );
  }
  const point = signals.pulse.series.at(-1);
  if (point !== undefined) {
    const { baseline } = signals.pulse;
    const usual = baseline === null ? '' : `, usually ${baseline.toFixed(1)}`;
    to.add('pulse', `${point.value.toFixed(1)} of 5${usual}`, point.id, point.date);
  }
  const open = openOn(ledgers, today, ['ask', 'doubt', 'assumption', 'tripwire']);
  for (const kind of ['ask', 'doubt', 'assumption', 'tripwire'] as const)
    to.items(
      kind,
      open.filter((item) => item.kind === kind),
    );
  for (const { text, date } of signals.tried.slice(-mostOfAKind)) {
    const page = past.findLast((entry) => entry.set === 'stagnation' && entry.date === date);
    if (page !== undefined) to.add('tried', text, page.id, date);
  }
  for (const entry of past.filter(isReview).slice(-mostOfAKind)) {
    const tried = entry.answers.find(({ id }) => id === 'tried')?.text ?? '';
    if (tried !== '') to.add('tried', tried, entry.id, entry.date);
  }
  to.items('criteria', ledgers.criteria, 5);
  // A spark that has come back says more than one that has not.
  const sparks = openOn(ledgers, today, ['spark']).toSorted((one, other) => heat(other) - heat(one));
  to.items('spark', sparks.slice(0, mostOfAKind));
  const put = ledgers.option.filter(({ state }) => state === 'out' || state === 'later');
  for (const item of put.slice(-mostOfAKind))
    to.add('option', `${item.text}: ${optionWords(item, today)}`, sourceOf(item), item.date);
  for (const { entry, decision } of pastReviews(past, { role }).slice(-mostOfAKind)) {
    const value = stayValue(decision);
    if (value !== null) to.add('staying', `${value.toFixed(2)} of 10 then`, entry.id, entry.date);
  }
  return to.all;
}

function heat(spark: LedgerItem): number {
  const { heat: told } = spark.fields;
  return typeof told === 'number' ? told : 0;
}

/** The entry an item comes from, or the item itself with its day. */
function sourceOf({ id, date }: LedgerItem): string {
  return pageIdOf(id) ?? `${id} (${longDay(date)})`;
}

class Lines {
  readonly all: KnownLine[] = [];
  readonly #old: CivilDate;

  constructor(today: CivilDate) {
    this.#old = addDays(today, -oldAfter);
  }

  add(label: string, text: string, from: string, date: CivilDate): void {
    this.all.push({ label, text, from, date, isOld: date <= this.#old });
  }

  /** The latest ones. */
  items(label: LedgerName, items: readonly LedgerItem[], most = mostOfAKind): void {
    for (const item of items.slice(-most)) this.add(label, wordsOf(item), sourceOf(item), item.date);
  }
}

function wordsOf({ text, due, fields, kind }: LedgerItem): string {
  const whom = ownValue(fields, 'whom');
  const lead = kind === 'ask' && typeof whom === 'string' ? `${whom}: ` : '';
  return `${lead}${text}${due === null ? '' : `, by ${longDay(due)}`}`;
}
