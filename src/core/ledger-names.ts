/** The ledgers that entries add up to; a prompt set may name them in `from`, `each`, `when` and `dueOnly`. */

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
