/** Whether a page would repeat words that stand on private pages: it is private then, as they are. */
import { picksOf } from './becomes.ts';
import type { Facts, Session } from './interview-types.ts';
import type { Plan } from './plan.ts';
import type { NamedLists } from './prompt-set.ts';
import { namesIn } from './prompt-set.ts';
import { folded } from './reading.ts';
import { stillSoId } from './still-so.ts';
import { ownValue } from './value.ts';

/**
 * Words come back with an item that is gone over, with what is said to become of picked items, with what is picked from
 * a list that was drawn from pages, and with answers of last time that are marked or kept. An item counts as private
 * where no other page than a private one has it. Values and people that are picked by name are taken as written anew.
 */
export function repeatsPrivate({ steps, answers, settled }: Plan, { set, facts, lists }: Session): boolean {
  const isOfPrivatePage = (id: string): boolean => facts.privately?.includes(id) === true;
  if ([...settled.keys()].some(isOfPrivatePage)) return true;
  return steps.some(({ key, item, question: { id, from, becomes } }) => {
    const value = answers.get(key);
    if (value === undefined) return false;
    if (id === stillSoId) return item !== undefined && isOfPrivatePage(item);
    if (typeof becomes === 'string' && from !== undefined)
      return picksOf(value).some((pick) => isPrivateAlone(from, pick, facts));
    if (from !== undefined && picksOf(value).some((pick) => isListedPrivately(from, pick, lists)))
      return true;
    const source = set.questions.find((question) => question.id === id)?.each;
    if (item === undefined || source === undefined) return false;
    const isOfLastTime = !answers.has(source) && !settled.has(source);
    if (isOfLastTime && isOfPrivatePage(source)) return true;
    return isPrivateAlone(source, item, facts) || isListedPrivately(source, item, lists);
  });
}

function isListedPrivately(source: string, text: string, lists: NamedLists): boolean {
  return namesIn(source)
    .flatMap((name) => ownValue(lists, name) ?? [])
    .some((option) => option.private === true && folded(option.text) === folded(text));
}

function isPrivateAlone(source: string, text: string, { ledgers }: Facts): boolean {
  const called = namesIn(source)
    .flatMap((name) => ownValue(ledgers, name) ?? [])
    .filter((item) => folded(item.text) === folded(text));
  return called.length > 0 && called.every((item) => item.private === true);
}
