/** Chooses the one scale that a sitting asks about again, if any has moved. */
import type { Facts, StepKey } from './interview-types.ts';
import type { PromptSet, Question } from './prompt-set.ts';
import { eachKey } from './sources.ts';
import type { Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

export const followUpId = 'followup';

/** A scale that was answered in this sitting. */
interface Scale {
  /** As in `facts.scales`. */
  readonly key: string;
  /** As it is called in the question. */
  readonly name: string;
  readonly value: number;
}

/**
 * The follow-up of a sitting: about the scale that moved furthest from the median of its last four, by 2 at
 * least; else about one that is at 1 and was last time; else none. Of equals, the earlier in the set.
 */
export function followUp(
  set: PromptSet,
  answers: ReadonlyMap<StepKey, Value>,
  facts: Facts,
): { question: Question; about: string } | null {
  const scales = scalesIn(set, answers);
  let furthest: Scale | undefined;
  let distance = 2;
  for (const scale of scales) {
    const lastFour = (ownValue(facts.scales, scale.key) ?? []).slice(-4);
    const moved = lastFour.length === 0 ? 0 : Math.abs(scale.value - median(lastFour));
    if (moved > distance || (moved === distance && furthest === undefined))
      [furthest, distance] = [scale, moved];
  }
  const chosen =
    furthest ?? scales.find(({ key, value }) => value === 1 && ownValue(facts.scales, key)?.at(-1) === 1);
  if (chosen === undefined) return null;
  return { question: followUpQuestion(set, chosen.name), about: chosen.name };
}

/** @param about the scale that moved; none where an answer is given though none has */
export function followUpQuestion(set: PromptSet, about?: string): Question {
  const what = about === undefined ? '' : ` about ${about}`;
  return {
    id: followUpId,
    type: 'text',
    ask: `What was different ${stretchOf(set)}${what}?`,
    optional: true,
  };
}

/** The scales of a set's answers by the keys of `facts.scales`, in the set's order. */
export function scalesIn(set: PromptSet, answers: ReadonlyMap<StepKey, Value>): Scale[] {
  const found: Scale[] = [];
  const add = (key: string, name: string, value: Value | undefined): void => {
    if (typeof value === 'number') found.push({ key, name, value });
  };
  for (const question of set.questions) {
    for (const [key, value] of answers) {
      const item = itemOf(key, question.id);
      if (item === undefined) continue;
      if (question.type === 'scale') add(key, item === '' ? question.id : item, value);
      if (question.type !== 'pulse' || !isMapping(value)) continue;
      for (const row of question.rows ?? []) {
        add(`${key}.${row.id}`, item === '' ? row.id : `${row.id} of ${item}`, ownValue(value, row.id));
      }
    }
  }
  return found;
}

/** The item that a key of this question is about, '' when it is asked once; undefined for another's key. */
function itemOf(key: StepKey, id: string): string | undefined {
  if (key === id) return '';
  const lead = eachKey(id, '').slice(0, -1);
  return key.startsWith(lead) && key.endsWith(']') ? key.slice(lead.length, -1) : undefined;
}

/** The stretch of time a set looks back on, as its rhythm says. */
function stretchOf({ every }: PromptSet): string {
  if (every === 7) return 'this week';
  return every === 28 ? 'this month' : 'this time';
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}
