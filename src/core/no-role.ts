/** After a job was lost there is no role to ask about: its lines are left out, and the search is asked about instead. */
import type { CivilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import { inOrder, isOurs } from './ledgers.ts';
import type { PromptSet } from './prompt-set.ts';
import { storedAnswer } from './stored-answers.ts';
import { ownValue } from './value.ts';

/** How the set `jolt` words it that people are laid off. */
const layoffs = 'layoffs or budget';

/** Whether an entry tells of layoffs. */
export function tellsOfLayoffs(entry: Entry): boolean {
  return entry.set === 'jolt' && storedAnswer(entry, 'kind') === layoffs;
}

/**
 * The day since which there is no role: that of the latest layoffs, while no role is set and none was written
 * down since; null while there is one, or nobody said that it ended.
 */
export function noRoleSince(
  entries: readonly Entry[],
  role: string | null,
  today: CivilDate,
): CivilDate | null {
  if (role !== null) return null;
  const past = inOrder(entries.filter((entry) => isOurs(entry) && entry.date <= today));
  const last = past.findLastIndex(tellsOfLayoffs);
  const hasRole = past
    .slice(last + 1)
    .some(({ frontMatter }) => typeof ownValue(frontMatter, 'role') === 'string');
  return last === -1 || hasRole ? null : (past[last]?.date ?? null);
}

/** Whether a set asks somebody without a role anything else than other people. */
export function asksOfRole({ questions }: PromptSet): boolean {
  return questions.some(
    ({ rows, roleOnly, withoutRole: ask }) =>
      roleOnly === true || ask !== undefined || rows?.some(({ role }) => role === true) === true,
  );
}

/** The set as it is asked of somebody without a role. */
export function withoutRole(set: PromptSet): PromptSet {
  const questions = set.questions.map((question) => {
    const { rows, withoutRole: ask = question.ask } = question;
    return rows === undefined
      ? { ...question, ask }
      : { ...question, ask, rows: rows.filter((row) => row.role !== true) };
  });
  return {
    ...set,
    questions: questions.filter(
      ({ type, rows, roleOnly }) => roleOnly !== true && (type !== 'pulse' || rows?.length !== 0),
    ),
  };
}
