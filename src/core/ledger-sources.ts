/** Where ledgers find their items in an entry: one row per place, so that a new set adds rows and no code. */
import type { CivilDate } from './calendar.ts';
import { civilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { LedgerName } from './ledger-names.ts';
import { noteKinds } from './note-kinds.ts';
import { itemText } from './sources.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** An item as an entry holds it. */
interface FoundItem {
  readonly text: string;
  /** Its own id, where it was stored with one. */
  readonly id?: string;
  readonly due?: CivilDate | null;
  readonly fields?: Mapping;
}

export interface LedgerSource {
  readonly ledger: LedgerName;
  /** The prompt set whose entries are looked at; absent for every entry. */
  readonly set?: string;
  find(entry: Entry): readonly FoundItem[];
}

export const ledgerSources: readonly LedgerSource[] = [
  { ledger: 'commit', find: underKey('commit', 'do') },
  { ledger: 'ask', find: underKey('ask', 'what') },
  { ledger: 'question', find: inSection('open-thing') },
  { ledger: 'doubt', set: 'weekly', find: inSection('unsaid') },
  { ledger: 'spark', set: 'sparks', find: inSection('what') },
  { ledger: 'values', set: 'values', find: inAnswer('rank') },
  // A note that is an ask stands under the key `ask`, like every other ask.
  ...noteKinds
    .filter((kind) => kind !== 'ask')
    .map((kind) => ({ ledger: kind, set: 'note', find: asNote(kind) })),
];

/** Items stored whole in front matter, as `commit: [{id, do, due}]` is. */
function underKey(key: string, textKey: string): LedgerSource['find'] {
  return ({ frontMatter }) => {
    const items = ownValue(frontMatter, key);
    return (isList(items) ? items : []).flatMap((item) => {
      if (!isMapping(item) || typeof item[textKey] !== 'string' || item[textKey].trim() === '') return [];
      const { id, due, [textKey]: _text, ...fields } = item;
      const day = typeof due === 'string' ? (civilDate(due) ?? null) : null;
      return [
        { text: item[textKey], due: day, fields, ...(typeof id === 'string' && id !== '' ? { id } : {}) },
      ];
    });
  };
}

/** A text that stands in the body under its question. */
function inSection(id: string): LedgerSource['find'] {
  return ({ answers }) =>
    answers.filter((answer) => answer.id === id && answer.text.trim() !== '').map(({ text }) => ({ text }));
}

/** The items of a stored answer, in its order. */
function inAnswer(id: string): LedgerSource['find'] {
  return ({ frontMatter }) => {
    const answers = ownValue(frontMatter, 'answers');
    const items: Value | undefined = isMapping(answers) ? ownValue(answers, id) : undefined;
    return (isList(items) ? items : [])
      .map((item) => ({ text: itemText(item) }))
      .filter(({ text }) => text !== '');
  };
}

/** A note of this kind: its text is the page without its title. */
function asNote(kind: string): LedgerSource['find'] {
  return ({ frontMatter, body }) => {
    const note = ownValue(frontMatter, 'note');
    if (!isMapping(note) || note['kind'] !== kind) return [];
    const text = body
      .trim()
      .replace(/^# [^\n]*(\n|$)/, '')
      .trim();
    return text === '' ? [] : [{ text }];
  };
}
