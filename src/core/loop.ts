/**
 * The loop rule: what is written about again and again without a step being taken is asked about in another way.
 * Themes are the tags of the entries.
 */
import type { CivilDate } from './calendar.ts';
import { isKept, isRechecked, questionsInRun } from './conditions.ts';
import type { Entry } from './entry.ts';
import type { LedgerItem } from './interview-types.ts';
import { pageIdOf } from './item-page.ts';
import { inOrder, isOurs, ledgersOf } from './ledgers.ts';
import { isForItself } from './page-kinds.ts';
import type { PromptSet, Question } from './prompt-set.ts';
import { folded } from './reading.ts';
import { latePattern } from './late-pattern.ts';

/** What is known of one theme over the latest entries. */
export interface ThemeFacts {
  readonly theme: string;
  /** Which of the latest entries it is in, the oldest first. */
  readonly entries: readonly boolean[];
  /** Commitments and asks on it. */
  readonly steps: readonly { readonly isClosed: boolean }[];
}

export interface Loop {
  readonly theme: string;
  /** How often such a question was answered before. */
  readonly turn: number;
}

const window = 6;
const often = 4;

/** The id under which the question that takes another's place is answered. */
export const loopId = 'loop';

/** How such a question is worded, in turn; `{theme}` stands for what goes round. */
export const loopAsks: readonly string[] = [
  'What is one thing about {theme} you could find out by Friday?',
  'If a good colleague wrote these four pages, what would you ask them?',
  'Who could sit with you on this for half an hour?',
];

/** Whether a theme is in four of six entries and no step on it was closed meanwhile. */
export function isLoop({ entries, steps }: ThemeFacts): boolean {
  return (
    entries.length === window &&
    entries.filter(Boolean).length >= often &&
    !steps.some(({ isClosed }) => isClosed)
  );
}

/** The theme that goes round in circles on this day, the one in most entries first; null when none does. */
export function loopIn(entries: readonly Entry[], today: CivilDate): Loop | null {
  const past = inOrder(entries.filter((entry) => isOurs(entry) && entry.date <= today));
  const latest = past.filter(isForItself).slice(-window);
  const [first] = latest;
  if (first === undefined) return null;
  const isOften = (theme: string): boolean => latest.filter((entry) => hasTag(entry, theme)).length >= often;
  const themes = themesOf(latest).filter(isOften);
  if (themes.length === 0) return null;
  const { commit, ask } = ledgersOf(past, ['commit', 'ask']);
  const loops = themes
    .map((theme): ThemeFacts => ({
      theme,
      entries: latest.map((entry) => hasTag(entry, theme)),
      steps: [...commit, ...ask]
        .filter((item) => isOn(item, theme, past))
        .map((item) => ({ isClosed: isClosedSince(item, first.date) })),
    }))
    .filter(isLoop)
    .toSorted((one, other) => count(other) - count(one));
  const [loop] = loops;
  if (loop === undefined) return null;
  return {
    theme: loop.theme,
    turn: past.filter(({ answers }) => answers.some(({ id }) => id === loopId)).length,
  };
}

function count({ entries }: ThemeFacts): number {
  return entries.filter(Boolean).length;
}

/** Each tag once, as it is written in the latest entry that has it; the newest first. */
function themesOf(entries: readonly Entry[]): readonly string[] {
  const themes = new Map<string, string>();
  for (const { tags } of entries.toReversed())
    for (const tag of tags) if (!themes.has(folded(tag))) themes.set(folded(tag), tag);
  return [...themes.values()];
}

function hasTag({ tags }: Entry, theme: string): boolean {
  return tags.some((tag) => folded(tag) === folded(theme));
}

/** A step is on a theme when its words name it, or when it comes from a page with that tag. */
function isOn({ id, text }: LedgerItem, theme: string, entries: readonly Entry[]): boolean {
  const page = pageIdOf(id);
  const source = entries.find((entry) => entry.id === page);
  const words = folded(text).split(betweenWords());
  return words.includes(folded(theme)) || (source !== undefined && hasTag(source, theme));
}

function isClosedSince({ state, updated }: LedgerItem, since: CivilDate): boolean {
  return state !== 'open' && state !== 'moving' && updated !== null && updated >= since;
}

/**
 * The set with the deepest question of this run replaced. Where the run asks none that could be, the new one comes
 * after all others; a set without any line of text stays as it is.
 *
 * @param runs how many earlier ones there are
 */
export function withLoop(set: PromptSet, { theme, turn }: Loop, runs = 0): PromptSet {
  if (!set.questions.some(({ type }) => type === 'text')) return set;
  const deepest = deepestOf(set, runs);
  const ask = (loopAsks[turn % loopAsks.length] ?? '').replace('{theme}', () => theme);
  const question: Question = { id: loopId, type: 'text', ask, optional: deepest?.optional ?? true };
  if (deepest === undefined) return withLast(set, question);
  const replaced = (id: string): string => (id === deepest.id ? loopId : id);
  const { quick, later } = set;
  return {
    ...set,
    questions: set.questions.map((one) => (one === deepest ? question : one)),
    ...(quick === undefined ? {} : { quick: quick.map(replaced) }),
    ...(later === undefined
      ? {}
      : {
          later: {
            ...later,
            ids: later.ids.map(replaced),
            ...(later.rotate === undefined ? {} : { rotate: later.rotate.map(replaced) }),
          },
        }),
  };
}

/** The set with one question more at its end; a later run that lists none asks all, this one too. */
function withLast(set: PromptSet, question: Question): PromptSet {
  const { later, questions } = set;
  const isListed = later !== undefined && later.ids.length > 0;
  return {
    ...set,
    questions: [...questions, question],
    ...(isListed ? { later: { ...later, ids: [...later.ids, question.id] } } : {}),
  };
}

/**
 * The last line of text that this run asks whatever else is answered, and that no other question builds upon. What
 * stands first says what the page is about, and is never taken.
 */
function deepestOf(set: PromptSet, runs: number): Question | undefined {
  const [, ...others] = set.questions;
  const referred = new Set(
    set.questions.flatMap(({ from, each, where, without, opens, shows = [], when }) => [
      ...shows.map(({ name }) => name),
      from,
      each,
      without,
      opens,
      ...Object.keys(where ?? {}),
      ...Object.keys(when?.answers ?? {}),
      ...Object.keys(when?.not?.answers ?? {}),
    ]),
  );
  const asked = questionsInRun(set, runs);
  return others.findLast(
    (one) =>
      one.type === 'text' &&
      one.each === undefined &&
      one.when === undefined &&
      one.then === undefined &&
      asked.includes(one) &&
      !(runs > 0 && (isKept(set, one.id) || isRechecked(set, one.id))) &&
      !referred.has(one.id),
  );
}

const betweenWords = latePattern(String.raw`[^\p{L}\p{N}-]+`, 'u');
