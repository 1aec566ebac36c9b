/** What moved between the last run of a set and this one; told once the new answers are given, never before. */
import { scalesIn } from './followup.ts';
import type { Interview } from './interview-types.ts';
import { planOf } from './plan.ts';
import { folded } from './reading.ts';
import { eachKey } from './sources.ts';
import { isMapping, ownValue } from './value.ts';

export interface Change {
  /** What is compared: a line, a scale, or the item that a question goes over. */
  readonly name: string;
  /** A point from 1 to 5, or the option that was picked. */
  readonly before: number | string;
  readonly now: number | string;
}

/** A smaller step on a scale of five points is what any two weeks differ by. */
const leastMove = 2;

/**
 * Scales that are two points or more from where they were last time, and items that were rated otherwise, or of
 * which something else was said, than last time; nothing of these in a first run. What was asked twice on this page
 * is told of in any case.
 */
export function changesIn(interview: Interview): readonly Change[] {
  const { set, facts } = interview.session;
  const { answers } = planOf(interview);
  const moved = scalesIn(set, answers).flatMap(({ key, name, value }): Change[] => {
    const before = (ownValue(facts.scales, key) ?? []).at(-1);
    return before === undefined || Math.abs(value - before) < leastMove ? [] : [{ name, before, now: value }];
  });
  const rated = set.questions.flatMap(({ id, type, each }): Change[] =>
    type !== 'scale' || each === undefined
      ? []
      : (ownValue(facts.ledgers, each) ?? []).flatMap(({ text, fields }): Change[] => {
          const now = answers.get(eachKey(id, text));
          const points = Object.values(fields).filter((field) => typeof field === 'number');
          const [before] = points;
          if (typeof now !== 'number' || before === undefined || points.length > 1 || now === before)
            return [];
          return [{ name: text, before, now }];
        }),
  );
  const said = set.questions.flatMap(({ id, type, each }): Change[] => {
    const previous = ownValue(facts.previous, id);
    if (type !== 'choice' || each === undefined || !isMapping(previous)) return [];
    return Object.entries(previous).flatMap(([name, before]): Change[] => {
      const now = answers.get(eachKey(id, name));
      if (typeof before !== 'string' || typeof now !== 'string' || folded(now) === folded(before)) return [];
      return [{ name, before, now }];
    });
  });
  const again = set.questions.flatMap(({ id, against }): Change[] => {
    const [before, now] = [answers.get(against ?? ''), answers.get(id)];
    return typeof before === 'number' && typeof now === 'number' ? [{ name: id, before, now }] : [];
  });
  // An item of a ledger that is rated again is told of in any case, and once.
  const told = new Set(rated.map(({ name }) => name));
  return [...moved.filter(({ name }) => !told.has(name)), ...rated, ...said, ...again];
}

/** `learning 4 > 2`, `a second reviewer: thin > solid but unseen`; `clear 3, as before` where nothing moved. */
export function changeWords({ name, before, now }: Change): string {
  if (before === now) return `${name} ${now}, as before`;
  return typeof now === 'number' ? `${name} ${before} > ${now}` : `${name}: ${before} > ${now}`;
}
