/** The five short pages that are there for somebody who has lost a job: one a day, none of them needed. */
import type { CivilDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import type { Entry } from './entry.ts';
import { inOrder, isOurs } from './ledgers.ts';
import { tellsOfLayoffs } from './no-role.ts';
import type { PromptSet } from './prompt-set.ts';
import { storedAnswer } from './stored-answers.ts';

/** The prompt set that holds them, a question for each page. */
export const fivePagesId = 'five-pages';

const count = 5;

/** Days after the layoffs, or after the page before, for which the next one is offered. */
const offeredFor = 7;

/** The page from which on a heavier one is the end of them. */
const firstToStopAt = 2;

export interface PagesState {
  /** How many were written since the layoffs, or since they were last begun. */
  readonly written: number;
  readonly of: number;
  /** The number of the page that is offered today; null for none. */
  readonly offered: number | null;
  /** The latest page left its writer heavier, and was not the first: this is where to stop. */
  readonly isHeavy: boolean;
}

/**
 * Where somebody stands in them. A page is offered on the day of the layoffs or after the day of the page before,
 * within a week; one that left its writer heavier ends them, from the second on.
 */
export function fivePages(entries: readonly Entry[], today: CivilDate): PagesState {
  const past = inOrder(entries.filter((entry) => isOurs(entry) && entry.date <= today));
  const loss = past.findLastIndex(tellsOfLayoffs);
  const pages = past.slice(loss + 1).filter(({ set }) => set === fivePagesId);
  const last = pages.at(-1);
  const isHeavy =
    last !== undefined && pages.length >= firstToStopAt && storedAnswer(last, 'after') === 'heavier';
  const begun = last?.date ?? past[loss]?.date;
  const isOver = pages.length >= count || isHeavy || begun === undefined;
  const isWaiting = last?.date === today;
  const hasLapsed = begun !== undefined && addDays(begun, offeredFor) <= today;
  return {
    written: pages.length,
    of: count,
    offered: loss === -1 || isOver || isWaiting || hasLapsed ? null : pages.length + 1,
    isHeavy,
  };
}

/** The set with the one question whose page it is; after the last it begins anew. */
export function onItsPage(set: PromptSet, entries: readonly Entry[], today: CivilDate): PromptSet {
  if (set.id !== fivePagesId || set.questions.length === 0) return set;
  const { written } = fivePages(entries, today);
  const question = set.questions[written % set.questions.length];
  return question === undefined ? set : { ...set, questions: [question] };
}
