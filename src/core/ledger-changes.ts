/** What an entry says about items that are there already: in its `update:` lines, and in answers about items. */
import type { CivilDate } from './calendar.ts';
import { civilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import type { LedgerName } from './ledger-names.ts';
import { opportunityIn, storyState } from './ledger-sources.ts';
import { itemText } from './sources.ts';
import { storedAnswer } from './stored-answers.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** What `update:` says of one item. */
export interface Update {
  readonly ref: string;
  /** A state, or `not-yet`, `moving`, `snoozed`, which leave it in its own. */
  readonly state: string;
  readonly due?: CivilDate;
  /** snoozed: the day it comes back. */
  readonly until?: CivilDate;
}

/** What an answer says of the items that have these words. */
export interface Remark {
  readonly ledger: LedgerName;
  readonly text: string;
  readonly state?: string;
  /** Put in the place of what was there. */
  readonly fields?: Mapping;
  /** Added to the lists of these names. */
  readonly adds?: Mapping;
}

/** In their order; a line that names no item or no state says nothing. */
export function updatesIn({ frontMatter }: Entry): readonly Update[] {
  const lines = ownValue(frontMatter, 'update');
  return (isList(lines) ? lines : []).flatMap((line) => {
    if (!isMapping(line) || typeof line['ref'] !== 'string' || typeof line['state'] !== 'string') return [];
    const [due, until] = [line['due'], line['until']].map((day) =>
      typeof day === 'string' ? civilDate(day) : undefined,
    );
    return [
      {
        ref: line['ref'],
        state: line['state'],
        ...(due === undefined ? {} : { due }),
        ...(until === undefined ? {} : { until }),
      },
    ];
  });
}

/** A question whose answers, one for each item of a ledger, say something about that item. */
interface RemarkSource {
  readonly set: string;
  find(entry: Entry): readonly Remark[];
}

const sources: readonly RemarkSource[] = [
  { set: 'values', find: perItem('lived', 'values', (lived) => ({ fields: { lived } })) },
  { set: 'values', find: screened },
  { set: 'sparks', find: perItem('again', 'spark', (heat) => ({ fields: { heat } })) },
  { set: 'stories', find: practised },
  { set: 'interview', find: toldStories },
];

export function remarksIn(entry: Entry): readonly Remark[] {
  return sources.filter(({ set }) => set === entry.set).flatMap(({ find }) => find(entry));
}

function perItem(
  question: string,
  ledger: LedgerName,
  said: (answer: Value) => Omit<Remark, 'ledger' | 'text'>,
): RemarkSource['find'] {
  return (entry) => {
    const answers = storedAnswer(entry, question);
    if (!isMapping(answers)) return [];
    return Object.entries(answers)
      .filter(([, answer]) => typeof answer === 'string' || typeof answer === 'number')
      .map(([text, answer]) => ({ ledger, text, ...said(answer) }));
  };
}

/** How an opportunity sits with one's values: by value, in what way. Earlier pages said one thing of all of them. */
function screened(entry: Entry): readonly Remark[] {
  const answers = storedAnswer(entry, 'screen');
  return Object.entries(isMapping(answers) ? answers : {}).flatMap(([text, screen]): Remark[] =>
    typeof screen === 'string' || isMapping(screen)
      ? [{ ledger: 'opportunity', text, fields: { screen } }]
      : [],
  );
}

/** A story that was told aloud to see how it goes; beside a new one, the page's `ready` is about the new one. */
function practised(entry: Entry): readonly Remark[] {
  const story = storedAnswer(entry, 'which');
  if (typeof story !== 'string') return [];
  const landed = storedAnswer(entry, 'landed');
  const listened = storedAnswer(entry, 'listened');
  const who = (isList(listened) ? listened : []).map(itemText).filter((name) => name !== '');
  const told = {
    date: entry.date,
    where: 'practice',
    ...(landed === undefined ? {} : { landed }),
    ...(who.length === 0 ? {} : { who }),
  };
  const isNew = entry.answers.some(({ id, text }) => id === 'title' && text.trim() !== '');
  const ready = isNew ? undefined : storedAnswer(entry, 'ready');
  const fields = ready === undefined ? {} : { ready };
  return [{ ledger: 'story', text: story, fields, adds: { told }, ...storyState(ready) }];
}

/** Which stories were told in a conversation, to whom and how they landed. */
function toldStories(entry: Entry): readonly Remark[] {
  const asked = storedAnswer(entry, 'asked');
  const where = opportunityIn(entry);
  return (isList(asked) ? asked : []).flatMap((item): Remark[] => {
    if (!isMapping(item) || typeof item['story'] !== 'string') return [];
    const { story, landed } = item;
    const told = {
      date: entry.date,
      ...(where === '' ? {} : { where }),
      ...(landed === undefined ? {} : { landed }),
    };
    return [{ ledger: 'story', text: story, adds: { told } }];
  });
}
