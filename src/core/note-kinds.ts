/** What a note can be; each kind is the name of the ledger that the note is an item of. */
import type { LedgerName } from './ledger-names.ts';

export const noteKinds = [
  'spark', 'win', 'doubt', 'ask', 'learned', 'advice', 'question', 'option', 'opportunity',
] as const satisfies readonly LedgerName[]; // prettier-ignore
export type NoteKind = (typeof noteKinds)[number];
