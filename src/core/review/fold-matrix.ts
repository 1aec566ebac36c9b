/** What the steps about criteria, weights and scores leave in the matrix. */
import type { Moment } from '../calendar.ts';
import { folded } from '../reading.ts';
import type { Mapping, Value } from '../value.ts';
import { isMapping, ownValue } from '../value.ts';
import { criteriaOf, isWhole, optionsOf } from './cells.ts';
import type { NamedCriterion } from './cells.ts';
import type { Given } from './given.ts';
import { freeId, idCalled } from './names.ts';

/** More criteria than these are not weighed one by one. */
const most = 7;

const title = ({ id, text }: NamedCriterion) => ({ id, title: text });

function put(data: Mapping, criteria: readonly Mapping[]): Mapping {
  return { ...data, criteria };
}

/**
 * Those that were kept, in the order in which they stand. Without an answer to that, all that were there, and of what
 * was named as many as can be weighed with them.
 */
export function foldCriteria(data: Mapping, given: Given): Mapping {
  const before = criteriaOf(data);
  const kept = given.texts('keep');
  const isKept = (criterion: NamedCriterion): boolean =>
    kept.length === 0 || kept.some((text) => idCalled(text, [title(criterion)]) !== undefined);
  const chosen = before.filter(isKept);
  const criteria =
    kept.length > 0
      ? withNew(chosen, kept)
      : withNew(before, mentioned(given)).slice(0, Math.max(most, before.length));
  // A list of none could not be read any more.
  if (criteria.length === 0) return data;
  const floorOf = floors(given);
  const anchored = criteria.map((criterion) => floorOf(criterion, anchors(criterion, given, 'low')));
  return withoutStrays(put(data, anchored));
}

function mentioned(given: Given): readonly string[] {
  return ['brought', 'categories', 'overlooked'].flatMap((id) => given.texts(id));
}

/** The floor that was given; one that is no longer ticked is taken off. Where nothing was ticked, that was a skip. */
function floors(given: Given): (criterion: NamedCriterion, data: Mapping) => Mapping {
  const scores = new Map(given.each('floor').map(([item, value]) => [folded(item), value]));
  const ticked = given.texts('floors').map(folded);
  return ({ text }, data) => {
    const { floor: before, ...rest } = data;
    const floor = scores.get(folded(text));
    if (floor !== undefined) return { ...rest, floor };
    const isTakenOff = given.isDealtWith('floors') && !ticked.includes(folded(text));
    return before === undefined || isTakenOff ? rest : data;
  };
}

function withNew(criteria: readonly NamedCriterion[], texts: readonly string[]): readonly NamedCriterion[] {
  const all = [...criteria];
  for (const text of texts) {
    if (idCalled(text, all.map(title)) !== undefined) continue;
    const id = freeId(
      text,
      all.map((criterion) => criterion.id),
    );
    all.push({ id, text, data: { id, text } });
  }
  return all;
}

/** What a 2 and an 8 look like, as the question and the line after it were answered. */
function anchors({ text, data }: NamedCriterion, given: Given, question: string): Mapping {
  const said = (then: boolean): Value | undefined =>
    given.each(question, then).find(([item]) => folded(item) === folded(text))?.[1];
  const [low, high] = [said(false), said(true)];
  return { ...data, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** Scores on a criterion that was taken out say nothing any more. */
function withoutStrays(data: Mapping): Mapping {
  const scores = ownValue(data, 'scores');
  if (!isMapping(scores)) return data;
  const ids = criteriaOf(data).map(({ id }) => id);
  const rows = Object.entries(scores).map(([option, row]) => [
    option,
    isMapping(row) ? Object.fromEntries(Object.entries(row).filter(([id]) => ids.includes(id))) : row,
  ]);
  return { ...data, scores: Object.fromEntries(rows) };
}

/** Points beside the first, or the order alone: then the order of the list is what weighs. */
export function foldWeights(data: Mapping, given: Given): Mapping {
  const criteria = criteriaOf(data);
  const order = given.texts('order');
  if (order.length > 0) {
    const place = (text: string): number => {
      const found = order.findIndex((named) => folded(named) === folded(text));
      return found === -1 ? order.length : found;
    };
    const sorted = criteria.toSorted((one, other) => place(one.text) - place(other.text));
    return put(
      data,
      sorted.map(({ data: { points: _points, ...rest } }) => rest),
    );
  }
  const first = given.text('first');
  const points = new Map(given.each('points').map(([item, value]) => [folded(item), value]));
  if (first !== '') points.set(folded(first), 100);
  if (points.size === 0) return data;
  return put(
    data,
    criteria.map(({ text, data: own }) => {
      const worth = points.get(folded(text));
      return worth === undefined ? own : { ...own, points: worth };
    }),
  );
}

/** One row for each option; once no cell is empty, the moment is kept at which scoring ended. */
export function foldScores(data: Mapping, given: Given, now: Moment): Mapping {
  const criteria = criteriaOf(data).map(title);
  const options = optionsOf(data);
  const rows = new Map<string, Mapping>();
  const before = ownValue(data, 'scores');
  if (isMapping(before))
    for (const [option, row] of Object.entries(before)) rows.set(option, isMapping(row) ? row : {});
  for (const [item, table] of given.each('score')) {
    const criterion = idCalled(item, criteria);
    if (criterion === undefined || !isMapping(table)) continue;
    for (const [row, cells] of Object.entries(table)) {
      const option = idCalled(row, options);
      const score = isMapping(cells) ? cells['score'] : undefined;
      if (option === undefined || score === undefined) continue;
      rows.set(option, { ...rows.get(option), [criterion]: score });
    }
  }
  if (rows.size === 0) return data;
  // In the order of the options and criteria, not in the order in which chance had them asked.
  const ordered = options.flatMap(({ id }): [string, Mapping][] => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const known = criteria.flatMap(({ id: criterion }) =>
      row[criterion] === undefined ? [] : [[criterion, row[criterion]] as const],
    );
    const strays = Object.entries(row).filter(([key]) => criteria.every((criterion) => criterion.id !== key));
    return [[id, Object.fromEntries([...known, ...strays])]];
  });
  const others = [...rows].filter(([id]) => options.every((option) => option.id !== id));
  const scored = { ...data, scores: Object.fromEntries([...ordered, ...others]) };
  return isWhole(scored) ? { ...scored, scored: now } : scored;
}

/** A criterion that the numbers left out joins the others; it has no weight and no scores yet. */
export function foldAdded(data: Mapping, given: Given, today: string): Mapping {
  const named = given.texts('added');
  const before = criteriaOf(data);
  const criteria = withNew(before, named);
  if (criteria.length === before.length) return data;
  return put(
    data,
    criteria.map((criterion) =>
      before.includes(criterion)
        ? criterion.data
        : { ...anchors(criterion, given, 'added-low'), added: today },
    ),
  );
}
