/** What a sitting has to know about the past, looked up once when it starts. */
import type { CivilDate } from './calendar.ts';
import { daysBetween } from './calendar.ts';
import { decisionRecords } from './decision-records.ts';
import type { Entry } from './entry.ts';
import { roleOf } from './entry-role.ts';
import { scalesIn } from './followup.ts';
import type { Facts, PastAnswer } from './interview-types.ts';
import { ledgerKinds } from './ledger-kinds.ts';
import type { LedgerName } from './ledger-names.ts';
import { isLedgerName } from './ledger-names.ts';
import { inOrder, isOurs, isSnoozed, ledgersOf, oldestFirst, openIn } from './ledgers.ts';
import type { PromptSet } from './prompt-set.ts';
import { namesIn } from './prompt-set.ts';
import { asksOfDecisions, shownName } from './shown.ts';
import { eachKey } from './sources.ts';
import type { Mapping, Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

/**
 * The facts for a sitting of `set` on the day `today`: entries of later days, pages of other programs and
 * pages whose front matter is broken do not count, and the order of `entries` does not matter.
 */
export function factsFor(
  set: PromptSet,
  entries: readonly Entry[],
  role: string | null,
  today: CivilDate,
): Facts {
  const past = inOrder(entries.filter((entry) => isOurs(entry) && entry.date <= today));
  const runs = (set.later?.inRole === true ? sinceAnotherRole(past, role) : past).filter(
    (entry) => entry.set === set.id,
  );
  const names = ledgersIn(set);
  const ledgers = ledgersOf(past, names);
  const secret = answeredPrivately(set, runs);
  const shown = pastAnswers(set, runs);
  const asksOfOne = asksOfDecisions(set.questions);
  const carried = oldestFirst([...openIn(ledgers, 'commit'), ...openIn(ledgers, 'ask')]);
  return {
    runs: runs.length,
    role,
    roleDays: roleDays(past, role, today),
    ledgers: Object.fromEntries(
      names.map((name) => [
        name,
        ledgerKinds[name].neverOver === true ? ledgers[name] : openIn(ledgers, name),
      ]),
    ),
    previous: previousAnswers(set, runs),
    ...(secret.length === 0 ? {} : { privately: secret }),
    // What was written or looked at today has nothing new to say today.
    carried: carried.filter(
      (item) => item.date !== today && item.updated !== today && !isSnoozed(item, today),
    ),
    ...(asksOfOne ? { decisions: decisionRecords(past, openIn(ledgers, 'expectation'), today) } : {}),
    ...(Object.keys(shown).length === 0 ? {} : { past: shown }),
    scales: earlierScales(
      set,
      sinceRole(past, role).filter((entry) => entry.set === set.id),
    ),
  };
}

/** The ledgers a sitting can come to speak of; a draft holds its facts, so no others are copied into it. */
function ledgersIn({ questions, later }: PromptSet): readonly LedgerName[] {
  const named = questions.flatMap(({ from, each, when }) => [from, each, when?.ledger]);
  const decided = asksOfDecisions(questions) ? ['expectation'] : [];
  const names = ['commit', 'ask', ...decided, ...named, later?.dueOnly].flatMap((name) =>
    name === undefined ? [] : namesIn(name),
  );
  return [...new Set(names)].filter(isLedgerName);
}

/** More pages than these nobody reads beside a question. */
const mostShown = 5;

/** The answers of earlier runs that the set shows, in words, the newest first. */
function pastAnswers({ questions }: PromptSet, runs: readonly Entry[]): NonNullable<Facts['past']> {
  const names = questions.flatMap(({ shows = [] }) => shows.map(({ name }) => shownName(name)));
  const past = new Map<string, readonly PastAnswer[]>();
  for (const name of names) {
    if (name.kind !== 'earlier' && name.kind !== 'uncovered') continue;
    const found = runs.toReversed().flatMap((entry) => pastIn(entry, name.id));
    if (found.length > 0) past.set(name.id, name.kind === 'earlier' ? found.slice(0, mostShown) : found);
  }
  return Object.fromEntries(past);
}

function pastIn(entry: Entry, id: string): readonly PastAnswer[] {
  const stored = ownValue(answersOf(entry), id);
  const written = entry.answers.find((answer) => answer.id === id)?.text.trim() ?? '';
  const text = typeof stored === 'string' ? stored : written;
  return text === '' ? [] : [{ date: entry.date, text }];
}

/** The entries in this role since it was last taken up: what was before another one is no measure any more. */
function sinceRole(past: readonly Entry[], role: string | null): readonly Entry[] {
  return sinceAnotherRole(past, role).filter((entry) => roleOf(entry) === role);
}

/** The same with those that name no role: it may have been given its name only later. */
function sinceAnotherRole(past: readonly Entry[], role: string | null): readonly Entry[] {
  const other = past.findLastIndex((entry) => roleOf(entry) !== null && roleOf(entry) !== role);
  return past.slice(other + 1);
}

/** Days since the role was first written down, without another one in between; 0 when it is new today. */
function roleDays(past: readonly Entry[], role: string | null, today: CivilDate): number | null {
  if (role === null) return null;
  const [first] = sinceRole(past, role);
  return first === undefined ? 0 : daysBetween(first.date, today);
}

function answersOf({ frontMatter }: Entry): Mapping {
  const answers = ownValue(frontMatter, 'answers');
  return isMapping(answers) ? answers : {};
}

/** The latest stored answer of each question; of one that is repeated for items, the latest of each item. */
function previousAnswers(set: PromptSet, runs: readonly Entry[]): Mapping {
  const previous = new Map<string, Value>();
  for (const entry of runs) {
    const answers = answersOf(entry);
    for (const { id, each } of set.questions) {
      const value = ownValue(answers, id);
      if (value === undefined || value === null) continue;
      const before = previous.get(id);
      const isJoined = each !== undefined && isMapping(value) && isMapping(before);
      previous.set(id, isJoined ? { ...before, ...value } : value);
    }
  }
  return Object.fromEntries(previous);
}

/** The questions whose latest answer stands on a private page; of one repeated for items, any of what is joined. */
function answeredPrivately({ questions }: PromptSet, runs: readonly Entry[]): readonly string[] {
  return questions.flatMap(({ id, each }) => {
    const answered = runs.filter((entry) => (ownValue(answersOf(entry), id) ?? null) !== null);
    const meant = each === undefined ? answered.slice(-1) : answered;
    return meant.some((entry) => entry.private) ? [id] : [];
  });
}

/** A point is a measure only for the same thing: where each run is about another, there are none. */
function earlierScales({ questions, ...whole }: PromptSet, runs: readonly Entry[]): Facts['scales'] {
  const set = { ...whole, questions: questions.filter(({ compared }) => compared !== false) };
  const scales = new Map<string, number[]>();
  for (const entry of runs) {
    for (const { key, value } of scalesIn(set, stepAnswers(set, answersOf(entry)))) {
      scales.set(key, [...(scales.get(key) ?? []), value]);
    }
  }
  return Object.fromEntries(scales);
}

/** Stored answers under the keys of their steps: `{lived: {Growth: 3}}` is `lived[Growth]`. */
function stepAnswers(set: PromptSet, answers: Mapping): ReadonlyMap<string, Value> {
  const steps = new Map<string, Value>();
  for (const { id, each } of set.questions) {
    const value = ownValue(answers, id);
    if (value === undefined) continue;
    if (each === undefined) steps.set(id, value);
    else if (isMapping(value))
      for (const [item, answer] of Object.entries(value)) steps.set(eachKey(id, item), answer);
  }
  return steps;
}
