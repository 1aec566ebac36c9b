/** Where ledgers find their items in an entry: one row per place, so that a new set adds rows and no code. */
import type { CivilDate } from './calendar.ts';
import { civilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { LedgerName } from './ledger-names.ts';
import { noteKinds } from './note-kinds.ts';
import { reviewOptions, reviewTaken, stayId } from './review-options.ts';
import { itemText } from './sources.ts';
import { answersTo, storedAnswer, storedFor, wordsTo } from './stored-answers.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** An item as an entry holds it. */
export interface FoundItem {
  readonly text: string;
  /** Its own id, where it was stored with one. */
  readonly id?: string;
  readonly due?: CivilDate | null;
  /** Where it does not begin in the first state of its ledger. */
  readonly state?: string;
  /** The item is in that state or a later one. */
  readonly atLeast?: true;
  readonly fields?: Mapping;
}

export interface LedgerSource {
  readonly ledger: LedgerName;
  /** The prompt set whose entries are looked at; absent for every entry. */
  readonly set?: string;
  find(entry: Entry): readonly FoundItem[];
}

/** From this point of `stories.ready` on, a story is ready to be told. */
const wellTold = 4;

export const ledgerSources: readonly LedgerSource[] = [
  { ledger: 'commit', find: underKey('commit', 'do') },
  { ledger: 'ask', find: underKey('ask', 'what') },
  { ledger: 'question', find: inSection('open-thing') },
  { ledger: 'doubt', set: 'weekly', find: inSection('unsaid') },
  { ledger: 'doubt', set: 'unsaid', find: carriedOut },
  {
    ledger: 'spark',
    set: 'sparks',
    find: inSection('what', { kind: 'kind', part: 'part', gives: 'gives', heat: 'heat' }),
  },
  { ledger: 'values', set: 'values', find: rankedValues },
  { ledger: 'tripwire', set: 'values', find: inSection('line') },
  { ledger: 'tripwire', set: 'stagnation', find: harderDay },
  { ledger: 'tripwire', set: 'assumptions', find: wires },
  { ledger: 'assumption', set: 'assumptions', find: assumptions },
  { ledger: 'people', set: 'counsel', find: inAnswer('circle') },
  { ledger: 'people', set: 'counsel', find: inAnswer('with') },
  { ledger: 'people', set: 'season', find: inAnswer('tell') },
  { ledger: 'people', set: 'promotion', find: inAnswer('seen') },
  { ledger: 'people', set: 'skeptics', find: inAnswer('safe') },
  { ledger: 'story', set: 'stories', find: stories },
  { ledger: 'criteria', set: 'narrative', find: inAnswer('criteria') },
  { ledger: 'learned', set: 'strengths', find: inAnswer('learned') },
  { ledger: 'wish', set: 'futures', find: inSection('wish') },
  { ledger: 'opportunity', set: 'interview', find: interviewed },
  { ledger: 'expectation', set: 'decision', find: expectationsIn },
  { ledger: 'assumption', set: 'decision', find: assumptions },
  { ledger: 'tripwire', set: 'decision', find: wires },
  { ledger: 'criteria', set: 'decision', find: underKey('criteria', 'text', 'criterion') },
  { ledger: 'people', set: 'decision', find: underKey('consulted', 'who') },
  { ledger: 'option', set: 'decision', find: options },
  // A note that is an ask stands under the key `ask`, like every other ask.
  ...noteKinds
    .filter((kind) => kind !== 'ask')
    .map((kind) => ({ ledger: kind, set: 'note', find: asNote(kind) })),
];

function listed(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function dayIn(value: Value | undefined): CivilDate | null {
  return typeof value === 'string' ? (civilDate(value.trim()) ?? null) : null;
}

/** Those fields that something stands in. */
function filled(fields: Readonly<Record<string, Value | undefined>>): Mapping {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Value] => {
      const [, value] = field;
      return value !== undefined && value !== null && value !== '';
    }),
  );
}

/**
 * Items stored whole in front matter, as `commit: [{id, do, due}]` is.
 * @param idField what their own id is kept as, where it is not the item's id among all items
 */
function underKey(key: string, textKey: string, idField?: string): LedgerSource['find'] {
  return ({ frontMatter }) =>
    listed(ownValue(frontMatter, key)).flatMap((item) => {
      const text = isMapping(item) ? item[textKey] : undefined;
      if (!isMapping(item) || typeof text !== 'string' || text.trim() === '') return [];
      const { id, due, [textKey]: _text, ...fields } = item;
      const hasId = typeof id === 'string' && id !== '';
      if (idField !== undefined) return [{ text, due: null, fields: filled({ ...fields, [idField]: id }) }];
      return [{ text, due: dayIn(due), fields, ...(hasId ? { id } : {}) }];
    });
}

/**
 * A text that stands in the body under its question.
 * @param beside further questions of the same entry, by the field that their answer is kept as
 */
function inSection(id: string, beside: Readonly<Record<string, string>> = {}): LedgerSource['find'] {
  return (entry) =>
    answersTo(entry, id)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text }) => ({ text, fields: filled(besides(entry, beside)) }));
}

function besides(
  entry: Entry,
  questions: Readonly<Record<string, string>>,
): Readonly<Record<string, Value | undefined>> {
  return Object.fromEntries(
    Object.entries(questions).map(([field, question]) => [
      field,
      storedAnswer(entry, question) ?? wordsTo(entry, question),
    ]),
  );
}

/** The items of a stored answer, in its order, with whatever else they were given. */
function inAnswer(id: string): LedgerSource['find'] {
  return (entry) => {
    const answer = storedAnswer(entry, id);
    return (isList(answer) ? answer : answer === undefined ? [] : [answer]).flatMap((item) => {
      const text = itemText(item);
      if (text === '') return [];
      const { text: _text, name: _name, ...fields } = isMapping(item) ? item : {};
      return [{ text, fields }];
    });
  };
}

/** What became of a decision one would not have made, on the same page; by the other answers it stays open. */
const settlings: Readonly<Record<string, string>> = {
  'commit and stop arguing': 'settled',
  'step away from it': 'let-go',
};

/** A decision that is carried out against one's own judgement. */
function carriedOut(entry: Entry): readonly FoundItem[] {
  const text = wordsTo(entry, 'decision');
  const settle = storedAnswer(entry, 'settle');
  const state = typeof settle === 'string' ? ownValue(settlings, settle) : undefined;
  const fields = filled({ settle, gap: storedAnswer(entry, 'gap') });
  if (text === '') return [];
  return [
    { text, due: dayIn(storedAnswer(entry, 'reopen')), fields, ...(state === undefined ? {} : { state }) },
  ];
}

function rankedValues(entry: Entry): readonly FoundItem[] {
  return listed(storedAnswer(entry, 'rank'))
    .map(itemText)
    .filter((text) => text !== '')
    .map((text, index) => ({
      text,
      fields: filled({
        rank: index + 1,
        day: wordsTo(entry, 'day', text),
        origin: storedFor(entry, 'origin', text),
      }),
    }));
}

/** A day to look again, set by the stagnation page. */
function harderDay(entry: Entry): readonly FoundItem[] {
  const due = dayIn(storedAnswer(entry, 'harder'));
  return due === null ? [] : [{ text: 'nothing has moved: look again, with a harder question', due }];
}

/** `{if, by, then}`; a wire in one line is its text. */
function wires(entry: Entry): readonly FoundItem[] {
  return listed(storedAnswer(entry, 'wire')).flatMap((wire) => {
    const { if: sign, by, then, text: whole } = isMapping(wire) ? wire : { text: wire };
    const parts = [whole, sign, then].filter((part) => typeof part === 'string' && part.trim() !== '');
    if (parts.length === 0) return [];
    return [{ text: parts.join(', then '), due: dayIn(by), fields: filled({ if: sign, by, then }) }];
  });
}

/** Of a review, also what staying would lean on. */
function assumptions(entry: Entry): readonly FoundItem[] {
  const relied = ['rely', 'rely-stay'].flatMap((id) => listed(storedAnswer(entry, id)));
  return relied.flatMap((item) => {
    const text = itemText(item);
    if (text === '') return [];
    const chance = storedFor(entry, 'chance', text);
    const { chance: likely, date } = isMapping(chance) ? chance : {};
    const { text: _text, ...more } = isMapping(item) ? item : {};
    const bend = storedFor(entry, 'bend', text);
    const fields = filled({ ...more, chance: likely, bend, sign: wordsTo(entry, 'sign', text) });
    return [{ text, due: dayIn(date), fields }];
  });
}

function stories(entry: Entry): readonly FoundItem[] {
  const kind = storedAnswer(entry, 'kind');
  const title = wordsTo(entry, 'title');
  if (title === '') return [];
  const ready = storedAnswer(entry, 'ready');
  const fields = filled({ kind, ready, proof: wordsTo(entry, 'proof') });
  return [{ text: title, fields, ...storyState(ready) }];
}

/** A story is ready once it can be told well. */
export function storyState(ready: Value | undefined): { readonly state?: string } {
  return typeof ready === 'number' ? { state: ready >= wellTold ? 'ready' : 'draft' } : {};
}

const stages: Readonly<Record<string, string>> = {
  talking: 'talking',
  interviewing: 'interviewing',
  'an offer is there': 'offer',
  'I accepted': 'accepted',
  'I declined': 'declined',
  'it is closed': 'closed',
};

/** Which opportunity a conversation was about, in the words it is known by. */
export function opportunityIn(entry: Entry): string {
  const where = storedAnswer(entry, 'where');
  return typeof where === 'string' && where.trim() !== '' ? where.trim() : wordsTo(entry, 'first');
}

/** Where no stage is told, there was a conversation at least. */
function interviewed(entry: Entry): readonly FoundItem[] {
  const text = opportunityIn(entry);
  const stage = storedAnswer(entry, 'stage');
  const told = typeof stage === 'string' ? ownValue(stages, stage) : undefined;
  const fields = filled({
    round: wordsTo(entry, 'where.then') || wordsTo(entry, 'first.then'),
    missed: storedAnswer(entry, 'missed'),
    source: storedAnswer(entry, 'source'),
    turn: storedAnswer(entry, 'turn'),
  });
  if (text === '') return [];
  return [{ text, fields, ...(told === undefined ? { state: 'talking', atLeast: true } : { state: told }) }];
}

/** What was expected of a decision: of a review, which keeps it whole, or of a sitting. */
export function expectationsIn(entry: Entry): readonly FoundItem[] {
  const own = listed(ownValue(entry.frontMatter, 'expect'));
  return (own.length > 0 ? own : listed(storedAnswer(entry, 'expect'))).flatMap((expected) => {
    const { id, text, statement, chance, date } = isMapping(expected) ? expected : { text: expected };
    const said = [text, statement].find((part) => typeof part === 'string' && part.trim() !== '');
    if (typeof said !== 'string') return [];
    const hasId = typeof id === 'string' && id !== '';
    return [{ text: said, due: dayIn(date), fields: filled({ chance }), ...(hasId ? { id } : {}) }];
  });
}

/** The options of a review, each in its bucket; the one that was decided for is taken, and staying is over with it. */
function options({ frontMatter }: Entry): readonly FoundItem[] {
  const taken = reviewTaken(frontMatter);
  return reviewOptions(frontMatter).map(({ id, title, bucket, ...more }) => ({
    text: title,
    state: id === taken ? 'taken' : id === stayId && taken !== undefined ? 'out' : bucket,
    fields: filled({ option: id, ...more }),
  }));
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
