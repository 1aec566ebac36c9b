/** The ledgers that entries add up to; a prompt set may name them in `from`, `each`, `when`, `becomes` and `dueOnly`. */

export const ledgerNames = [
  'commit',
  'ask',
  'doubt',
  'question',
  'spark',
  'option',
  'opportunity',
  'assumption',
  'tripwire',
  'expectation',
  'story',
  'people',
  'criteria',
  'values',
  'wish',
  'win',
  'learned',
  'advice',
] as const;
export type LedgerName = (typeof ledgerNames)[number];

export function isLedgerName(name: string): name is LedgerName {
  return (ledgerNames as readonly string[]).includes(name);
}

/** The states that an item of a ledger can be in, the first one to begin with; items of the other ledgers have none. */
export const ledgerStates: Readonly<Partial<Record<LedgerName, readonly string[]>>> = {
  commit: ['open', 'moving', 'done', 'let-go'],
  ask: ['open', 'answered', 'no-reply', 'let-go'],
  doubt: ['open', 'said', 'settled', 'let-go'],
  question: ['open', 'answered', 'let-go'],
  spark: ['warm', 'tried', 'became-option', 'cold'],
  option: ['real', 'later', 'out', 'taken'],
  opportunity: ['lead', 'talking', 'interviewing', 'offer', 'accepted', 'declined', 'closed'],
  assumption: ['open', 'held', 'failed', 'unclear'],
  tripwire: ['set', 'tripped', 'cleared', 'retired'],
  expectation: ['open', 'yes', 'no', 'unclear'],
  story: ['draft', 'ready'],
};
