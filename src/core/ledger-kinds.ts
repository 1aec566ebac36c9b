/** What can become of the items of each ledger: the states they go through, and which of them are still open. */
import type { LedgerName } from './ledger-names.ts';
import { ledgerStates } from './ledger-names.ts';

export interface LedgerKind {
  /** The states an item can be in; it starts in the first. Empty where items are noted and nothing becomes of them. */
  readonly states: readonly string[];
  /** Those in which it is still open. */
  readonly open: readonly string[];
  /** The state that closing it without a word more means; absent where the state has to be named. */
  readonly closed?: string;
  /** The state that letting it go means; absent where that cannot be said of it. */
  readonly letGo?: string;
  /** An item in the words of one that is there, open or in any state, is that one again. */
  readonly again?: 'open' | 'any';
  /** A prompt set may bring up its items in any state: a story that is ready is told again. */
  readonly neverOver?: true;
  /** Only the items of the latest entry that has any are current; they know what earlier ones knew. */
  readonly latestOnly?: true;
}

/** The state of an item that nothing becomes of. */
export const notedState = 'noted';

function kind(
  name: LedgerName,
  open: readonly string[],
  more: Omit<LedgerKind, 'states' | 'open'>,
): LedgerKind {
  return { states: ledgerStates[name] ?? [], open, ...more };
}

export const ledgerKinds: Readonly<Record<LedgerName, LedgerKind>> = {
  commit: kind('commit', ['open', 'moving'], { closed: 'done', letGo: 'let-go' }),
  ask: kind('ask', ['open'], { closed: 'answered', letGo: 'let-go' }),
  doubt: kind('doubt', ['open'], { closed: 'settled', letGo: 'let-go' }),
  question: kind('question', ['open'], { closed: 'answered', letGo: 'let-go' }),
  spark: kind('spark', ['warm'], { closed: 'tried', letGo: 'cold' }),
  option: kind('option', ['real'], { letGo: 'out', again: 'open' }),
  opportunity: kind('opportunity', ['lead', 'talking', 'interviewing', 'offer'], {
    closed: 'closed',
    letGo: 'declined',
    again: 'open',
  }),
  assumption: kind('assumption', ['open'], { again: 'open' }),
  // What a tripped wire was set for is still to be done.
  tripwire: kind('tripwire', ['set', 'tripped'], { closed: 'cleared', letGo: 'retired', again: 'open' }),
  expectation: kind('expectation', ['open'], {}),
  story: kind('story', ['draft'], { closed: 'ready', again: 'any', neverOver: true }),
  people: kind('people', [], { again: 'any' }),
  criteria: kind('criteria', [], { again: 'any' }),
  values: kind('values', [], { latestOnly: true }),
  wish: kind('wish', [], {}),
  win: kind('win', [], {}),
  learned: kind('learned', [], {}),
  advice: kind('advice', [], {}),
};

/** Whether anything can become of this ledger's items. */
export function hasStates(name: LedgerName): boolean {
  return ledgerKinds[name].states.length > 0;
}
