/** One-line notes between the check-ins, and lines about what was open. */
import { addDays } from '../../core/calendar.ts';
import type { ItemStep } from '../../core/item-step.ts';
import type { LedgerName } from '../../core/ledger-names.ts';
import type { NoteKind } from '../../core/note-kinds.ts';
import type { Desk } from '../desk.ts';
import type { Planned } from '../plan.ts';

const notes: readonly (readonly [week: number, before: number, kind: NoteKind, text: string])[] = [
  [2, 2, 'win', 'The settlement report went out and nobody [asked|called] about it.'],
  [3, 5, 'learned', 'An index on two columns is read from the left.'],
  [5, 6, 'option', 'a place in the platform team'],
  [6, 1, 'question', 'Would I notice if I had stopped learning?'],
  [8, 5, 'win', 'The graduate answered a question in the planning round before I could.'],
  [11, 2, 'advice', 'From a former manager: "Write down what you say no to."'],
  [12, 3, 'spark', 'How the library down the road labels its shelves'],
  [14, 2, 'doubt', 'Nobody has said what happens to the ledger work.'],
  [17, 2, 'ask', 'that the rota be looked at before the next release'],
  [18, 4, 'learned', 'Two owners of a plan are none.'],
  [21, 3, 'doubt', 'I am not sure that I could say what I am good at this month.'],
  [24, 2, 'question', 'Am I tired of the work, or tired from it?'],
  [
    26,
    3,
    'win',
    'Counted the night pages for eight weeks: eleven a week on call. The number is out of my head now.',
  ],
  [28, 2, 'advice', 'From the union: "Ask for the date, not for the promise."'],
  [30, 2, 'win', 'Six names on the on-call rota again.'],
  [31, 2, 'learned', 'Sleep changes what a hard problem looks like.'],
  [37, 3, 'win', 'The migration plan fits on one sheet.'],
  [40, 2, 'learned', 'A migration is planned from the way back.'],
  [42, 3, 'win', 'The migration rehearsal beat the last one by two hours.'],
  [44, 3, 'doubt', 'The migration list has one owner, and it is me.'],
  [46, 3, 'question', 'Who could run the next migration instead of me?'],
  [
    47,
    2,
    'win',
    'The graduate ran the way back of the migration on her own, with mentoring from the back row.',
  ],
  [48, 2, 'win', 'The migration is through: all balances, to the cent.'],
  [50, 3, 'learned', 'In hiring, ask everyone the same first question.'],
  [51, 4, 'win', 'The hiring panel agreed in ten minutes, since we had written down what we look for.'],
  [51, 2, 'question', 'What would I want to be asked in a hiring round?'],
];

interface Closed {
  readonly week: number;
  readonly before: number;
  readonly ledger: LedgerName;
  /** How the item's words begin; the oldest open one where there are none. */
  readonly words?: string;
  /** Put aside for three weeks where there is none. */
  readonly state?: string;
  readonly note: string;
}

const closed: readonly Closed[] = [
  {
    week: 16,
    before: 1,
    ledger: 'doubt',
    words: 'Nobody has said',
    state: 'said',
    note: 'Said it to both leads, in writing.',
  },
  { week: 25, before: 1, ledger: 'question', words: 'Am I tired', note: 'Not this month.' },
  { week: 29, before: 4, ledger: 'doubt', state: 'said', note: 'Said, at last.' },
  { week: 30, before: 1, ledger: 'doubt', state: 'said', note: 'In the one-to-one.' },
  { week: 31, before: 3, ledger: 'doubt', state: 'said', note: 'Shorter than I had feared.' },
  {
    week: 34,
    before: 2,
    ledger: 'question',
    words: 'Am I tired',
    state: 'answered',
    note: 'From it. It was the nights.',
  },
  { week: 36, before: 1, ledger: 'opportunity', state: 'declined', note: 'With thanks, and I meant it.' },
  { week: 37, before: 4, ledger: 'doubt', state: 'settled', note: 'It has settled itself.' },
  {
    week: 7,
    before: 3,
    ledger: 'option',
    words: 'a place in the platform team',
    state: 'out',
    note: 'Not this year; it is written down with the decision.',
  },
  {
    week: 12,
    before: 1,
    ledger: 'question',
    words: 'Who looks after',
    state: 'answered',
    note: 'I do. The document says so.',
  },
  {
    week: 33,
    before: 4,
    ledger: 'tripwire',
    words: 'I am on call',
    state: 'cleared',
    note: 'Raised, and mended.',
  },
  {
    week: 33,
    before: 5,
    ledger: 'tripwire',
    words: 'nothing has moved',
    state: 'cleared',
    note: 'Something has moved: the rota.',
  },
  {
    week: 38,
    before: 4,
    ledger: 'question',
    words: 'What would I miss',
    state: 'answered',
    note: 'The next desk, and the graduate.',
  },
  {
    week: 39,
    before: 4,
    ledger: 'question',
    words: 'How long can this',
    state: 'answered',
    note: 'Ten weeks.',
  },
  {
    week: 41,
    before: 3,
    ledger: 'spark',
    words: 'An evening class',
    state: 'tried',
    note: 'Sat in on one evening.',
  },
  { week: 42, before: 5, ledger: 'question', state: 'answered', note: 'Reading it again, I know.' },
  {
    week: 45,
    before: 2,
    ledger: 'doubt',
    words: 'The migration list',
    state: 'settled',
    note: 'The list has three owners now.',
  },
];

export const notePages: readonly Planned[] = [
  ...notes.map(([week, before, kind, text]): Planned => ({
    week,
    before,
    write: (desk) => desk.note(kind, text),
  })),
  ...closed.map(({ week, before, ledger, words = '', state, note }): Planned => ({
    week,
    before,
    write: (desk) => desk.close(ledger, words, stepTo(desk, state), note),
  })),
];

function stepTo(desk: Desk, state: string | undefined): ItemStep {
  return state === undefined ? { step: 'snooze', day: addDays(desk.today, 21) } : { step: 'state', state };
}
