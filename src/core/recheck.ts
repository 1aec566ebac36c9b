/** Last time's items come back to be marked before new ones are asked for. */
import type { Question } from './prompt-set.ts';
import { eachKey, itemText } from './sources.ts';
import { folded } from './reading.ts';
import type { Value } from './value.ts';
import { isList, isMapping } from './value.ts';

export const recheckId = 'recheck';
const marks = ['still true', 'weaker', 'stronger', 'gone'] as const;

/** The question that one item of last time comes back as. */
export function recheckQuestion(item: string): Question {
  return {
    id: recheckId,
    type: 'choice',
    ask: `From last time: ${item}. How is it now?`,
    optional: false,
    options: marks.map((text) => ({ text })),
  };
}

/**
 * What the answer to a rechecked question comes to: the items of last time that are not gone, in their order,
 * and the new ones. A new ranking stands for itself. Undefined when nothing was said about any of it.
 */
export function settle(
  question: Question,
  previous: Value,
  marked: ReadonlyMap<string, Value>,
  fresh: Value | undefined,
): Value | undefined {
  if (marked.size === 0 && fresh === undefined) return undefined;
  if (question.type === 'rank' && fresh !== undefined) return fresh;
  const kept = (isList(previous) ? previous : []).flatMap((item) => {
    const mark = marked.get(eachKey(recheckId, itemText(item)));
    return mark === 'gone' ? [] : [shifted(item, question, mark)];
  });
  const there = new Set(kept.map((item) => folded(itemText(item))));
  const added = (isList(fresh) ? fresh : []).filter((item) => !there.has(folded(itemText(item))));
  return [...kept, ...added];
}

/** An item that got weaker or stronger moves by one point, where it was given a strength within bounds. */
function shifted(item: Value, question: Question, mark: Value | undefined): Value {
  const field = question.fields?.find(
    ({ kind, min, max }) => kind === 'number' && min !== undefined && max !== undefined,
  );
  const step = mark === 'weaker' ? -1 : mark === 'stronger' ? 1 : 0;
  if (field === undefined || step === 0 || !isMapping(item)) return item;
  const strength = item[field.id];
  if (typeof strength !== 'number') return item;
  return {
    ...item,
    [field.id]: Math.min(Math.max(strength + step, field.min ?? strength), field.max ?? strength),
  };
}
