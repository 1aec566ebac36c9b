/** What can be said of an open commitment or ask when it comes back, and how it is asked about. */
import type { CivilDate } from './calendar.ts';
import { dayAndMonth, longDay, yearOf } from './calendar.ts';
import type { LedgerItem, Step } from './interview-types.ts';
import type { Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

export interface CarriedWord {
  /** As it is stored in `update:`. */
  readonly state: string;
  /** As it is offered. */
  readonly text: string;
  /** Other words that mean it. */
  readonly also?: readonly string[];
}

const notYet: CarriedWord = { state: 'not-yet', text: 'not yet' };
const letGo: CarriedWord = { state: 'let-go', text: 'let it go', also: ['let go'] };
const moving: CarriedWord = { state: 'moving', text: 'moving' };
const done: CarriedWord = { state: 'done', text: 'done' };

/** A smaller step takes the item's place; it is asked for next. */
const smaller: CarriedWord = { state: 'smaller', text: 'make it smaller', also: ['smaller'] };

const answered: CarriedWord = { state: 'answered', text: 'answered', also: ['done'] };
const noReply: CarriedWord = { state: 'no-reply', text: 'no reply' };

/** All that may be said, by ledger. */
const wordsByLedger: Readonly<Record<string, readonly CarriedWord[]>> = {
  commit: [done, moving, notYet, letGo, smaller],
  ask: [answered, noReply, notYet, letGo, moving, smaller],
};

/** What may be said of an open item of that ledger. */
export function wordsFor(ledger: string): readonly CarriedWord[] {
  return ownValue(wordsByLedger, ledger) ?? [];
}

/** From this many 'not yet's on, the next one is the third, and the question changes. */
const often = 2;

/** What is offered for an item: one that was put off twice already cannot be put off unchanged. */
function offered({ kind, carried }: LedgerItem): readonly CarriedWord[] {
  const isOften = carried >= often;
  if (kind === 'commit') return isOften ? [done, smaller, moving, letGo] : [done, moving, notYet, letGo];
  return isOften ? [answered, noReply, smaller, moving, letGo] : [answered, noReply, notYet, letGo];
}

export function carriedKey(id: string): string {
  return `open[${id}]`;
}

/** The steps for one open item: where it stands, and what follows from that answer. */
export function carriedSteps(item: LedgerItem, answer: Value | undefined, today: CivilDate): Step[] {
  const key = carriedKey(item.id);
  const about = { item: item.text, kind: 'carried' as const, ledger: item.kind };
  const ask = carriedAsk(item, today);
  const options = offered(item).map(({ text }) => ({ text }));
  const first: Step = {
    ...about,
    key,
    ask,
    question: { id: 'open', type: 'choice', ask, optional: false, options },
  };
  const next = nextAsk(answer, item.kind);
  if (next === null) return [first];
  const question = { id: 'open', type: next.type, ask: next.ask, optional: true };
  return [first, { key: `${key}.${next.name}`, ask: next.ask, question, item: item.text, kind: 'then' }];
}

function carriedAsk({ kind, text, date, due, fields, carried }: LedgerItem, today: CivilDate): string {
  const inWords = (day: CivilDate): string =>
    yearOf(day) === yearOf(today) ? dayAndMonth(day) : longDay(day);
  const lead = fields[kind === 'ask' ? 'whom' : 'when'];
  const said = `${typeof lead === 'string' ? `${lead}: ` : ''}${text}`.replaceAll(/\s+/g, ' ').trim();
  const until = due === null ? '' : ` (by ${inWords(due)})`;
  const about = `${kind === 'ask' ? 'asked' : 'open'} since ${inWords(date)}: ${said}${until}`;
  if (carried >= often) return `Make it smaller, move it, or let it go? ${upperFirst(about)}`;
  return upperFirst(about);
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Moving without a day asks for one; making it smaller asks for the smaller step, or what to ask for instead. */
function nextAsk(
  answer: Value | undefined,
  ledger: string,
): { name: 'due' | 'smaller'; type: 'date' | 'commit' | 'ask'; ask: string } | null {
  if (answer === 'moving') return { name: 'due', type: 'date', ask: 'To which day?' };
  if (answer === 'smaller')
    return ledger === 'ask'
      ? { name: 'smaller', type: 'ask', ask: 'What will you ask for instead?' }
      : { name: 'smaller', type: 'commit', ask: 'What is the smaller step?' };
  return isMapping(answer) && answer['state'] === 'smaller' ? nextAsk('smaller', ledger) : null;
}
