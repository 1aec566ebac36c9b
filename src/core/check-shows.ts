/** Reads what a question lays beside itself, `shows: {NAME: LABEL}`, and the scale it is held against. */
import type { ReadQuestion } from './check-question.ts';
import { earlier, mayBeUnread } from './check-scope.ts';
import type { Scope } from './check-scope.ts';
import { nearest } from './near-word.ts';
import type { Showing } from './prompt-set.ts';
import { shownName } from './shown.ts';
import type { DataPath, Value } from './value.ts';

/** Adds `shows` to the draft, and complains about every name that leads nowhere. */
export function readShows(question: ReadQuestion, index: number, scope: Scope): void {
  const { data, path, draft } = question;
  if (draft.against !== undefined) checkAgainst(draft.against, [...path, 'against'], index, scope);
  if (data['shows'] === undefined) return;
  const shows = readNames(data['shows'], [...path, 'shows'], index, scope);
  if (shows !== undefined) draft.shows = shows;
}

function readNames(
  value: Value,
  path: DataPath,
  index: number,
  scope: Scope,
): readonly Showing[] | undefined {
  const { to } = scope;
  const data = to.mapping(value, path, 'shows');
  if (data === undefined) return undefined;
  const names = Object.entries(data);
  if (names.length === 0)
    return to.add(path, "'shows' is empty", "write {QUESTION: 'What you wrote'}, or take it out");
  return names.flatMap(([name, label]): Showing[] => {
    const at = [...path, name];
    checkName(name, at, index, scope);
    const words = to.text(label, at, 'the label');
    return words === undefined ? [] : [{ name, label: words }];
  });
}

function checkName(name: string, path: DataPath, index: number, scope: Scope): void {
  const shown = shownName(name);
  if (shown.kind === 'decision') return;
  if (shown.kind === 'now') {
    earlier(shown.id, path, index, scope);
    return;
  }
  const { questions, to } = scope;
  const ids = questions.flatMap(({ draft }) => draft.id ?? []);
  const asked = questions.find(({ draft }) => draft.id === shown.id)?.draft;
  if (asked === undefined) {
    if (mayBeUnread(questions)) return;
    const near = nearest(shown.id, ids);
    to.add(
      path,
      `no question is called '${shown.id}'`,
      near === undefined ? `one of: ${ids.join(', ')}` : `did you mean '${near}'?`,
    );
  } else if (shown.kind === 'uncovered' && asked.type !== undefined && asked.type !== 'choice')
    to.add(
      path,
      `'${shown.id}' is a ${asked.type} question, whose options are not picked one by one`,
      'name a choice question',
    );
}

/** What is asked twice on a page is the same scale. */
function checkAgainst(name: string, path: DataPath, index: number, scope: Scope): void {
  const asked = earlier(name, path, index, scope)?.draft;
  if (asked?.type !== undefined && (asked.type !== 'scale' || asked.each !== undefined))
    scope.to.add(path, `'${name}' is not asked once as a scale`, 'name an earlier scale question');
}
